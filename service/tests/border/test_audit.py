"""The auditor's doors: a case from first message to effect, and a chain that tells when it was
touched (I34, attack 89)."""

import json
from typing import Any

import pytest
from service.tests.audit.test_chain import drop_guards
from service.tests.border.conftest import HOUSES
from service.tests.border.house import House, Talk
from service.tests.border.test_evidence import sent
from service.tests.border.test_roles import employ
from service.tests.evidence.pictures import PNG
from sqlalchemy import delete, update

from rebind.audit.anchors import AnchorsAway
from rebind.audit.tables import audit_entry, audit_head
from rebind.desk.agents import Role


@pytest.fixture
def talk(house: House) -> Talk:
    """Somebody who has forgotten their password: two people decide."""
    house.register()
    talk = house.begin()
    talk.say("my phone is gone, my password is Quiet-River-41")
    for command in ("start_reset", "consent"):
        assert talk.outcome(command) == "ok"
    assert talk.outcome("forgot_password") == "ok"
    talk.enter(email="alice@example.com")
    talk.enter(code=house.code())
    assert talk.case()["state"] == "in_review"
    return talk


def approve(talk: Talk, headers: dict[str, str]) -> Any:
    url = f"/desk/v1/cases/{talk.case()['case_id']}"
    shown = talk.house.client.get(url, headers=headers).json()
    body = {
        "version": shown["version"],
        "outcome": "approve",
        "reason": "It fits.",
        "reason_code": "documents_match",
        "checklist": {"mail_from_us": "pass"},
    }
    answer = talk.house.client.post(f"{url}/decision", json=body, headers=headers)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_a_case_is_replayed_from_first_message_to_effect(talk: Talk) -> None:
    house, case_id = talk.house, talk.case()["case_id"]
    reviewer, lead, auditor = (
        employ(house, role) for role in (Role.REVIEWER, Role.LEAD, Role.AUDITOR)
    )
    url = sent(talk, PNG)
    for place in (url.partition("/evidence/")[0], url):
        assert house.client.get(place, headers=reviewer).status_code == 200
    assert [approve(talk, who)["state"] for who in (reviewer, lead)] == ["in_review", "completed"]
    told = house.client.get(f"/desk/v1/audit/cases/{case_id}", headers=auditor).json()

    assert told["case"]["state"] == "completed"
    numbers = [entry["n"] for entry in told["entries"]]
    assert numbers == sorted(numbers)
    kinds = [entry["kind"] for entry in told["entries"]]
    steps = (
        "case_opened",
        "evidence_received",
        "case_viewed",
        "evidence_viewed",
        "review_decided",
        "number_removed",
        "audit_viewed",
    )
    places = [kinds.index(kind) for kind in steps]
    assert places == sorted(places)

    def of(kind: str) -> list[Any]:
        return [entry["details"] for entry in told["entries"] if entry["kind"] == kind]

    assert [each["took_effect"] for each in of("review_decided")] == [False, True]
    assert [effect["kind"] for effect in told["effects"]] == ["number_removed"]
    [picture] = told["evidence"]
    [viewed] = of("evidence_viewed")
    assert picture["sha256"] == viewed["sha256"]
    assert [each["agent"] for each in told["decisions"]] == ["reviewer", "lead"]
    first, *_, last = told["conversation"]
    assert (first["seq"], last["seq"]) == (1, len(told["conversation"]))
    assert {event["type"] for event in told["conversation"]} >= {"message", "case"}
    # What was typed and taken out is nowhere, nor what could reach the person
    assert "Quiet-River" not in str(told)
    assert "alice@" not in str(told)


def test_79_nobody_audits_their_own_case(talk: Talk) -> None:
    own = employ(talk.house, Role.AUDITOR, email="alice@example.com")
    url = f"/desk/v1/audit/cases/{talk.case()['case_id']}"
    assert talk.house.client.get(url, headers=own).status_code == 403


def test_entries_are_found_by_what_they_name_and_a_page_at_a_time(talk: Talk) -> None:
    house, case_id = talk.house, talk.case()["case_id"]
    auditor = employ(house, Role.AUDITOR)

    def entries(**wanted: object) -> Any:
        answer = house.client.get("/desk/v1/audit", params=wanted, headers=auditor)
        assert answer.status_code == 200, answer.text
        return answer.json()

    whole = entries(case=case_id, limit=200)
    assert "next" not in whole
    assert {entry["details"]["case"] for entry in whole["entries"]} == {case_id}
    page = entries(case=case_id, kind="case_moved", limit=2)
    assert [entry["kind"] for entry in page["entries"]] == ["case_moved"] * 2
    older = entries(case=case_id, kind="case_moved", before=page["next"])
    numbers = [entry["n"] for entry in page["entries"] + older["entries"]]
    assert numbers == sorted(set(numbers), reverse=True)
    assert entries(conversation=talk.id)["entries"][-1]["kind"] == "case_opened"
    assert {e["kind"] for e in entries(agent="ag_nobody")["entries"]} == set()
    wrong = {"case": "RB-1\x00", "limit": 0, "before": 0, "kind": "x" * 41, "agent": "a b"}
    for name, value in wrong.items():
        answer = house.client.get("/desk/v1/audit", params={name: value}, headers=auditor)
        assert answer.status_code == 422


def test_who_reads_the_audit_is_in_it_and_what_they_made_up_is_not(talk: Talk) -> None:
    house, case_id = talk.house, talk.case()["case_id"]
    auditor, agent = employ(house, Role.AUDITOR), employ(house, Role.AGENT)
    for path in ("/cases/RB-MADEUP", f"?case={case_id}", "/verify", "/export"):
        house.client.get(f"/desk/v1/audit{path}", headers=auditor)
    assert house.client.get(f"/desk/v1/audit?case={case_id}", headers=agent).status_code == 403
    told = house.client.get("/desk/v1/audit?limit=5", headers=auditor).json()["entries"]
    seen = [(e["kind"], e["details"]["what"], e["details"].get("case")) for e in told]
    assert seen == [
        ("audit_viewed", "entries", None),
        ("audit_refused", "entries", case_id),
        ("audit_viewed", "export", None),
        ("audit_viewed", "verify", None),
        ("audit_viewed", "entries", case_id),
    ]
    assert "MADEUP" not in house.rows()


def test_an_export_has_a_line_for_each_entry_and_what_its_hash_covers(talk: Talk) -> None:
    house, case_id = talk.house, talk.case()["case_id"]
    auditor = employ(house, Role.AUDITOR)

    def export(query: str = "") -> list[dict[str, Any]]:
        answer = house.client.get(f"/desk/v1/audit/export{query}", headers=auditor)
        assert answer.headers["content-type"].startswith("application/x-ndjson")
        assert answer.headers["content-disposition"].startswith("attachment")
        return [json.loads(line) for line in answer.text.splitlines()]

    whole = export()
    assert [line["n"] for line in whole] == list(range(1, len(whole) + 1))
    assert [line["previous"] for line in whole[1:]] == [line["hash"] for line in whole[:-1]]
    keys = house.rooms.keys
    for line in whole:
        assert keys.mac_matches(
            line["hash"], "audit", line["previous"], str(line["n"]), line["entry"]
        )
    assert {line["details"]["case"] for line in export(f"?case={case_id}")} == {case_id}


# --- 89: a chain that was touched -----------------------------------------------------------------


def verified(house: House, auditor: dict[str, str]) -> Any:
    answer = house.client.get("/desk/v1/audit/verify", headers=auditor)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_89_a_chain_whose_end_was_cut_is_found_at_the_next_look(house: House) -> None:
    auditor = employ(house, Role.AUDITOR)
    first = verified(house, auditor)
    assert (first["holds"], first["anchored"], first["anchors_away"]) == (True, None, False)
    second = verified(house, auditor)
    assert second["anchored"]["n"] == first["entries"]
    assert second["anchored"]["matches"]
    with house.rooms.db.write() as tx:
        drop_guards(tx)
        tx.execute(delete(audit_entry).where(audit_entry.c.seq > 1))
        head = tx.execute(audit_entry.select()).mappings().one()
        tx.execute(update(audit_head).values(seq=1, digest=head["digest"]))
    for _ in range(3):  # each look writes an entry of its own: no length hides it
        told = verified(house, auditor)
        assert not told["holds"]
        assert told["fault"]["n"] == first["entries"]


def test_89_an_entry_that_was_edited_is_found_and_named(house: House) -> None:
    auditor = employ(house, Role.AUDITOR)
    with house.rooms.db.write() as tx:
        drop_guards(tx)
        tx.execute(update(audit_entry).where(audit_entry.c.seq == 2).values(entry='{"at":""}'))
    told = verified(house, auditor)
    assert (told["holds"], told["fault"]["n"]) == (False, 2)


def test_that_the_anchors_are_away_is_said(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    def away() -> None:
        raise AnchorsAway

    monkeypatch.setattr(house.rooms.anchors, "all", away)
    told = verified(house, employ(house, Role.AUDITOR))
    assert (told["holds"], told["anchors_away"], told["anchored"]) == (True, True, None)


def test_anchors_are_where_the_setting_says(build: HOUSES, tmp_path_factory: Any) -> None:
    where = tmp_path_factory.mktemp("another-disk")
    house = build(audit_anchor=str(where))
    verified(house, employ(house, Role.LEAD))
    assert len(list(where.iterdir())) == 1


# --- 83: script in what people write --------------------------------------------------------------


def test_83_script_in_a_reason_is_text_wherever_it_is_told(talk: Talk) -> None:
    house, script = talk.house, "</script><img src=x onerror=alert(1)>"
    reviewer, auditor = employ(house, Role.REVIEWER), employ(house, Role.AUDITOR)
    case_id = talk.case()["case_id"]
    url = f"/desk/v1/cases/{case_id}"
    version = house.client.get(url, headers=reviewer).json()["version"]
    body = {"version": version, "outcome": "escalate", "reason": script}
    assert house.client.post(f"{url}/decision", json=body, headers=reviewer).status_code == 200
    shown = house.client.get(url, headers=reviewer)
    replayed = house.client.get(f"/desk/v1/audit/cases/{case_id}", headers=auditor)
    for answer, decisions in (
        (shown, shown.json()["decisions"]),
        (replayed, replayed.json()["decisions"]),
    ):
        assert [each["reason"] for each in decisions] == [script]
        assert answer.headers["content-type"] == "application/json"
        assert answer.headers["x-content-type-options"] == "nosniff"
    exported = house.client.get("/desk/v1/audit/export", headers=auditor)
    assert exported.headers["x-content-type-options"] == "nosniff"
    assert "alert(1)" not in exported.text
