"""Somebody at the desk, through the public contract alone."""

from __future__ import annotations

from typing import Any

from tests.kit.contract import Client, Reply, totp


class Colleague:
    """One of those who work there, signed in."""

    def __init__(self, client: Client, name: str, token: str | None = None) -> None:
        """`token`: of a page where they are signed in already."""
        self._client = client
        if token:
            self._token = token
            return
        who = client.account_named(name)
        given = {
            "email": who["email"],
            "password": who["password"],
            "code": totp(who["totp_secret"]),
        }
        self._token = client.request("POST", "/desk/v1/sign-in", given).ok()["token"]

    def ask(self, method: str, path: str, body: Any = None) -> Reply:
        return self._client.request(method, f"/desk/v1/{path}", body, token=self._token)

    def cases(self, state: str = "in_review") -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.ask("GET", f"cases?state={state}").ok()["cases"]
        return found

    def case(self, case_id: str) -> dict[str, Any]:
        found: dict[str, Any] = self.ask("GET", f"cases/{case_id}").ok()
        return found

    def picture(self, case_id: str, evidence_id: str) -> bytes:
        """As it is kept."""
        path = f"/desk/v1/cases/{case_id}/evidence/{evidence_id}"
        return self._client.download(path, self._token)

    def decide(self, case_id: str, outcome: str, **more: Any) -> Reply:
        """Decide on the case as it is now."""
        body = {
            "version": self.case(case_id)["version"],
            "outcome": outcome,
            "reason": "seen and compared",
            **more,
        }
        return self.ask("POST", f"cases/{case_id}/decision", body)
