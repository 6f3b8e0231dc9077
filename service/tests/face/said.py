"""A verifier that finds what it is told to, held to the promise by test_conformance.py."""

from collections.abc import Mapping

from rebind.accounts.model import Account
from rebind.database import Tx
from rebind.ids import opaque
from rebind.problems import Code, Problem
from rebind.verification.ports import FaceAsked, FaceResult


class Said:
    name = "vendor"
    hosted = True

    def __init__(self, *, decides: bool = True) -> None:
        self.decides = decides
        self.results: dict[str, FaceResult | None] = {}

    def can_match(self, tx: Tx, account: Account) -> bool:
        return account.primary_subject is not None

    def create_session(self, asked: FaceAsked) -> str:
        session_id = opaque("vs_")
        self.results[session_id] = None
        return session_id

    def handover(self, session_id: str) -> Mapping[str, object]:
        if session_id not in self.results:
            raise Problem(Code.NOT_FOUND)
        return {"url": f"http://localhost/{session_id}"}

    def result(self, session_id: str) -> FaceResult | None:
        return self.results.get(session_id)
