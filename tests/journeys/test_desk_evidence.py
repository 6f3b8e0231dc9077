"""Who sees evidence, and who decides on what they have seen, in real browsers (browser tests E and
attacks 79 and 81 of README.md)."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.kit.contract import Client
from tests.kit.desk import Colleague

from .conftest import Hire
from .test_desk_journey import approve, sees_pictures, tick
from .test_pictures_journey import MAIL, RECORD, at_documents, card, pick, screenshot, send_both
from .test_reset_journey import case_number
from .test_review_journey import begin, is_removed, sign_in_as
from .visitors import ON_A_DESKTOP, Visitor, eventually


@ON_A_DESKTOP
def test_a_picture_is_for_those_who_have_its_case_before_them(
    visitor: Visitor, client: Client
) -> None:
    frame = at_documents(visitor)
    pick(card(frame, MAIL), screenshot("mail"))
    expect(card(frame, MAIL).get_by_text("Received").first).to_be_visible()
    case_id, person = case_number(frame), visitor.conversation()
    reviewer, lead = Colleague(client, "reviewer"), Colleague(client, "lead")
    agent, auditor = Colleague(client, "agent1"), Colleague(client, "auditor")
    [kept] = reviewer.case(case_id)["evidence"]
    place = f"cases/{case_id}/evidence/{kept['evidence_id']}"
    for token in (None, "made-up", person.token):
        refused = client.request("GET", f"/desk/v1/{place}", token=token)
        assert (refused.status, refused.body["code"]) == (401, "unauthorized")
    for somebody in (agent, lead, auditor):
        refused = somebody.ask("GET", place)
        assert (refused.status, refused.body["code"]) == (403, "forbidden")
    other = place.replace(case_id, "RB-0000000000")
    assert reviewer.ask("GET", other).status == 404
    assert reviewer.ask("GET", place + "x").status == 404
    for somebody in (reviewer, lead, auditor):
        somebody.case(case_id)
        assert somebody.picture(case_id, kept["evidence_id"])[:3] == b"\xff\xd8\xff"
    noted = auditor.ask("GET", f"audit?case={case_id}&limit=100").ok()["entries"]
    kinds = [entry["kind"] for entry in noted]
    assert kinds.count("evidence_viewed") == 3
    assert kinds.count("evidence_refused") == 4


@ON_A_DESKTOP
def test_a_picture_that_comes_after_the_proposal_voids_it(visitor: Visitor, hire: Hire) -> None:
    frame = begin(visitor)
    sign_in_as(visitor, frame, "carol")
    send_both(frame)
    case_id = case_number(frame)
    reviewer, lead = hire("reviewer"), hire("lead")
    for each in (reviewer, lead):
        each.go(f"#/cases/{case_id}")
        sees_pictures(each)
    tick(reviewer)
    approve(reviewer, "Approve: propose, a second person confirms")
    expect(reviewer.page.get_by_text("Proposed. It takes effect")).to_be_visible()
    # Nobody is their own second person, and not around the page either
    shown = reviewer.session().case(case_id)
    body = {"version": shown["version"], "outcome": "approve", "reason": "It is me again."}
    again = reviewer.session().ask("POST", f"cases/{case_id}/decision", body)
    assert (again.status, again.body["code"]) == (403, "forbidden")

    lead.page.reload()
    sees_pictures(lead)
    expect(lead.page.get_by_text("reviewer has opened this case, too")).to_be_visible()
    pick(card(frame, RECORD), screenshot("another record"))
    session = lead.session()
    eventually(lambda: len(session.case(case_id)["evidence"]) == 3, lambda: "it has not come")
    tick(lead)
    approve(lead, "Approve: confirm, takes effect at once")
    expect(lead.page.get_by_text(re.compile("no longer (stands|holds)")).first).to_be_visible()
    lead.shot("desk-void")
    assert visitor.client.account("carol")["phone"]

    lead.page.reload()
    sees_pictures(lead)
    tick(lead)
    approve(lead, "Approve: propose, a second person confirms")
    expect(lead.page.get_by_text("Proposed. It takes effect")).to_be_visible()
    reviewer.page.reload()
    sees_pictures(reviewer)
    tick(reviewer)
    approve(reviewer, "Approve: confirm, takes effect at once")
    is_removed(visitor, frame, "carol")
    auditor = hire("auditor")
    auditor.button("Verify the chain").click()
    expect(auditor.page.get_by_text(re.compile(r"The chain holds: [\d,]+ entries"))).to_be_visible()
