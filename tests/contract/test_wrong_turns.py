"""A wrong turn, at every place where a case can stand, leaves nobody without a way on, and no
account half changed.

All of it is spoken through the whole stack, by the public contract alone; where the places are is
read from the table of transitions, so that a new step without a walk to it fails here. The same
matrix with every command of the service, on both databases and without the assistant, is
service/tests/verification/test_wrong_turns.py."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from rebind.verification.domain.states import TRANSITIONS, State
from tests.kit.contract import Client, Conversation, Event
from tests.kit.places import NEW_NUMBER, PLACES, Place, Traveller, travel

EVERYWHERE = pytest.mark.parametrize("place", list(PLACES), ids="-".join)
OVER = ("done", "closed", "new_password")
"""Nothing is open any more; at the last one a form still is."""
GOING_ON = [place for place in PLACES if place[1] not in OVER]
REVIEWED = ("documents", "more_documents")
"""Where people decide, and the clock does not."""
UNPROVEN = ("consent", "sign_in", "email_code")
"""Before the mailbox is proven, a case may be anybody's."""
FILMED = ("reset", "face_review")
"""Where a face leads that a camera has shown, with few tries a day: tests/journeys come there."""
LONGER_THAN_A_CASE = 31 * 60

# --- what has to hold after every turn ----------------------------------------------------------


def has_a_way_on(somebody: Traveller, events: Sequence[Event]) -> bool:
    """A button, a question that can be answered, or a form that is open now."""
    if any(event["body"].get("buttons") or event["body"].get("options") for event in events):
        return True
    return any(is_open(somebody, event) for event in events if event["type"] == "secure_step")


def is_open(somebody: Traveller, form: Event) -> bool:
    url, token = form["body"]["url"], somebody.conversation.token
    return somebody.client.request("GET", url, token=token).status == 200


def is_changed(somebody: Traveller) -> bool:
    return any(e["body"]["state"] == "completed" for e in somebody.conversation.of_type("case"))


def assert_account_is_whole(somebody: Traveller) -> None:
    """As it was before the walk, or with everything that its journey changes."""
    now = somebody.client.account(somebody.account["name"])
    if not is_changed(somebody):
        assert now == somebody.before
        return
    number = NEW_NUMBER if somebody.journey == "change" else None
    tools = [tool for tool in somebody.before["tools"] if tool != "sms"]
    changed = {
        "phone": number,
        "phone_verification": number is not None,
        "tools": sorted([*tools, "sms"]) if number else tools,
    }
    if somebody.journey == "reset":
        assert now["withdrawals_held_until"]
        changed |= {"withdrawals_held_until": now["withdrawals_held_until"], "sessions": []}
    assert now == somebody.before | changed


def assert_well(somebody: Traveller, events: Sequence[Event]) -> None:
    """The account is whole, the state a public one, and there is something to do next."""
    transcript = somebody.conversation.transcript()
    assert has_a_way_on(somebody, events), f"there is no way on\n{transcript}"
    assert_account_is_whole(somebody)
    states = {event["body"]["state"] for event in somebody.conversation.of_type("case")}
    assert states <= set(State), transcript


def assert_another_can_begin(somebody: Traveller) -> None:
    """A new case, in the same conversation, as far as its consent."""
    if somebody.conversation.of_type("case") and is_changed(somebody):
        # What is off cannot be taken off again, but a number can be added
        somebody.journey = {"unbind": "change"}.get(somebody.journey, somebody.journey)
    before = len(somebody.conversation.of_type("case"))
    somebody.consent()
    opened = somebody.conversation.of_type("case")[before:]
    assert [event["body"]["state"] for event in opened] == ["open"]


def assert_nothing_comes_twice(somebody: Traveller) -> None:
    """Read from the beginning, as after a reload, the log is the one that was seen."""
    seen = somebody.conversation
    again = Conversation(somebody.client, seen.id, seen.token)
    again.poll()
    assert [e["seq"] for e in again.events] == [e["seq"] for e in seen.events]
    assert [shape(e) for e in again.events] == [shape(e) for e in seen.events]


CARD = ("fields", "options", "text", "multiple")


def shape(event: Event) -> tuple[Any, ...]:
    """Without what is only there while a card is open."""
    body = {k: v for k, v in event["body"].items() if k not in CARD}
    return event["type"], event["author"], body, event["at"]


def leave_the_password(somebody: Traveller, place: Place) -> None:
    """The form that waits for a new password is what has to be done first."""
    if place[1] == "new_password":
        somebody.fill(password="Seven-Herons-Over-Kiel")


# --- the matrix -------------------------------------------------------------------------------


def test_there_is_a_walk_to_every_step_of_every_journey() -> None:
    steps = {(journey.value, step.value) for journey, step, _ in TRANSITIONS}
    steps |= {(journey.value, target.value) for (journey, _, _), target in TRANSITIONS.items()}
    assert set(PLACES) == steps - {FILMED}


@EVERYWHERE
def test_stop(client: Client, place: Place) -> None:
    """Asked before it is done, taken back, and then meant."""
    somebody = travel(client, place)
    here = somebody.step()
    asked = somebody.say("stop")
    assert_well(somebody, asked)
    if place[1] in OVER:
        assert somebody.step() == here
    else:
        assert_well(somebody, somebody.press("No, go on"))
        assert somebody.step() == here
        somebody.say("stop")
        assert_well(somebody, somebody.press("Yes, stop it"))
        assert (somebody.conversation.case or {}).get("state") in ("cancelled", None)
    assert_nothing_comes_twice(somebody)
    leave_the_password(somebody, place)
    assert_another_can_begin(somebody)


@EVERYWHERE
def test_an_old_tab_and_back(client: Client, place: Place) -> None:
    """What another tab still shows of the steps that are left behind is refused and moves nothing;
    "back" leads to where something can be corrected, if there is such a step."""
    somebody = travel(client, place)
    here = somebody.step()
    assert_old_tabs_are_refused(somebody, somebody.conversation.of_type("secure_step"))
    assert somebody.step() == here
    assert_well(somebody, somebody.say("go back"))
    assert somebody.step() == LEADS_BACK.get(place, here)
    assert_nothing_comes_twice(somebody)
    assert_well(somebody, somebody.say("where am I"))


LEADS_BACK = {
    ("reset", "email_code"): "sign_in",
    ("reset", "face"): "Continue on this device",
    ("change", "puzzle"): "new_number",
    ("change", "sms_code"): "new_number",
}


def assert_old_tabs_are_refused(somebody: Traveller, forms: Sequence[Event]) -> None:
    """All of these forms but the one that is asked for now, and every way forward of before."""
    for form in forms:
        if form["body"]["url"] != forms[-1]["body"]["url"] or not is_open(somebody, form):
            assert_refused(somebody, form)
    for button in old_buttons(somebody):
        reply = somebody.conversation.post(choice=button["id"])
        assert (reply.status, reply.body["code"]) == (409, "stale")
    assert somebody.conversation.poll() == []
    assert_account_is_whole(somebody)


def assert_refused(somebody: Traveller, form: Event) -> None:
    values = {field["name"]: "123456" for field in form["body"]["fields"]}
    refused = somebody.enter(form, **values)
    assert (refused.status, refused.body["code"]) == (409, "step_not_open")


def old_buttons(somebody: Traveller) -> list[dict[str, Any]]:
    """The ways forward of the steps that are left behind."""
    groups = [e["body"].get("buttons", []) for e in somebody.conversation.of_type("message")]
    offered = [group for group in groups if group]
    return [button for group in offered[:-1] for button in group if button.get("role") == "primary"]


@EVERYWHERE
def test_start_over(client: Client, place: Place) -> None:
    """From the beginning; the form that was open in another tab is refused."""
    somebody = travel(client, place)
    forms = somebody.conversation.of_type("secure_step")
    assert_well(somebody, somebody.say("start over"))
    if place[1] == "new_password":
        assert somebody.step() == "new_password"
        leave_the_password(somebody, place)
    elif place[1] not in (*OVER, "consent"):
        assert_well(somebody, somebody.press("Yes, begin again"))
        assert (somebody.conversation.case or {})["state"] == "cancelled"
    for form in forms[-1:]:
        assert_refused(somebody, form)
    assert_account_is_whole(somebody)
    assert_nothing_comes_twice(somebody)
    assert_another_can_begin(somebody)


# --- silence --------------------------------------------------------------------------------------


def is_timed(place: Place) -> bool:
    return place[1] not in (*OVER, *REVIEWED)


@EVERYWHERE
def test_too_late(client: Client, place: Place) -> None:
    """Back at a page that was left open longer than the request lives."""
    somebody = travel(client, place)
    here = somebody.step()
    client.advance_clock(LONGER_THAN_A_CASE)
    if is_timed(place):
        for form in somebody.conversation.of_type("secure_step"):
            assert_refused(somebody, form)
    assert_well(somebody, somebody.say("where am I"))
    if is_timed(place):
        assert_begins_again(somebody)
    else:
        assert somebody.step() == here


def assert_begins_again(somebody: Traveller) -> None:
    """By a press, from its end. The service says by itself, too, that it is over, and may do so
    right after the press."""
    first_step = PLACES[somebody.journey, "consent"][2]
    seq = somebody.conversation.last_seq
    assert_well(somebody, somebody.press("Start again"))
    somebody.conversation.wait_for(lambda e: first_step in somebody.offers(e), after=seq)
    assert (somebody.conversation.case or {}).get("state") in ("expired", None)
    assert somebody.step() == first_step


def test_silence(client: Client) -> None:
    """Nobody says anything any more: all are told that the time is over, without asking."""
    places = {owner(place): place for place in PLACES if is_timed(place)}
    everybody = [travel(client, place, alone(client, place)) for place in places.values()]
    last = [somebody.conversation.last_seq for somebody in everybody]
    client.advance_clock(LONGER_THAN_A_CASE)
    for somebody, seq in zip(everybody, last, strict=True):
        assert_well(somebody, somebody.answers_to(seq))
        assert_begins_again(somebody)


def owner(place: Place) -> str:
    """There are as many accounts like alice's as are wanted, and one of the others."""
    who = PLACES[place][0]
    return f"alice-{200 + list(PLACES).index(place)}" if who == "alice" else who


def alone(client: Client, place: Place) -> dict[str, Any] | None:
    """An account that stands at no other place."""
    name = owner(place)
    if not name.startswith("alice-"):
        return None
    return client.add_account(name, "Quiet-River-41", f"+447700900{name[-3:]}")


# --- two devices ----------------------------------------------------------------------------------


@pytest.mark.parametrize("place", GOING_ON, ids="-".join)
def test_two_devices(client: Client, place: Place) -> None:
    """The same person in a second conversation: what was proven last goes on, and the other one
    is told why it ended. One that has proven nothing yet goes on: it may be anybody's."""
    journey, step = place
    first = travel(client, place)
    here, seq = first.step(), first.conversation.last_seq
    second = Traveller(client, first.account, journey)
    first.before = second.before  # signed in once more
    second.prove_mailbox()
    assert_well(second, second.conversation.events)
    if step in UNPROVEN:
        assert_well(first, first.say("where am I"))
        assert first.step() == here
        return
    told = first.answers_to(seq)
    assert_well(first, told)
    assert (first.conversation.case or {})["state"] == "cancelled"
    assert "started elsewhere" in first.words(told)
    first.press("Begin again here")
    assert first.step() == PLACES[journey, "consent"][2]
    assert (second.conversation.case or {})["state"] in ("open", "in_review")
