"""What time brings: hours, waiting, agents who go away, and people who come back."""

from collections.abc import Callable
from datetime import datetime
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError
from service.tests.desk.kit import Office, code_of

from rebind.chat.model import Owner, Resolution
from rebind.chat.schemas import Message
from rebind.clock import rfc3339
from rebind.desk.agents import Agent
from rebind.hours import Hours
from rebind.problems import Code

BERLIN = ZoneInfo("Europe/Berlin")
WEEKDAYS = {day: [["09:00", "18:00"]] for day in ("mon", "tue", "wed", "thu", "fri")}
OFFICE = Hours.model_validate({"tz": "Europe/Berlin", "week": WEEKDAYS, "holidays": ["2026-12-25"]})


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("now", "opens"),
    [
        ("2026-11-27T17:59", None),
        ("2026-11-27T18:00", "2026-11-30T09:00"),  # a Friday
        ("2026-11-28T12:00", "2026-11-30T09:00"),
        ("2026-11-30T08:59", "2026-11-30T09:00"),
        ("2026-12-25T12:00", "2026-12-28T09:00"),  # a holiday, and a weekend behind it
        ("2026-03-27T20:00", "2026-03-30T09:00"),  # summer time begins on the 29th
    ],
)
def test_a_house_opens_by_its_own_clock(now: str, opens: str | None) -> None:
    assert OFFICE.opens_at(at(now)) == (at(opens) if opens else None)
    assert OFFICE.is_open(at(now)) == (opens is None)


def test_spans_that_meet_are_one_and_a_house_without_hours_never_closes() -> None:
    night = Hours.model_validate(
        {"tz": "Europe/Berlin", "week": {"mon": [["20:00", "24:00"]], "tue": [["00:00", "04:00"]]}}
    )
    assert night.closes_at(at("2026-11-30T21:00")) == at("2026-12-01T04:00")
    assert Hours().is_open(at("2026-11-30T21:00"))
    assert Hours().closes_at(at("2026-11-30T21:00")) is None
    assert not Hours(week={}).is_open(at("2026-11-30T21:00"))
    assert Hours(week={}).opens_at(at("2026-11-30T21:00")) is None


@pytest.mark.parametrize(
    "wrong",
    [{"tz": "Mars/Phobos"}, {"week": {"mon": [["18:00", "09:00"]]}}, {"week": {"day": []}}],
)
def test_hours_that_make_no_sense_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Hours.model_validate(wrong)


# --- waiting --------------------------------------------------------------------------------------

CLOSED = {"week": {}}


def test_out_of_hours_a_person_is_told_when_somebody_comes(
    open_office: Callable[..., Office],
) -> None:
    office = open_office(desk_hours=OFFICE)
    now = office.clock.now()
    opens = OFFICE.opens_at(now)
    if opens is None:  # the clock of the tests stands within the hours
        office.clock.advance(seconds=((OFFICE.closes_at(now) or now) - now).total_seconds())
        opens = OFFICE.opens_at(office.clock.now())
    assert opens is not None
    office.hire("ada")
    here = office.waits()
    owner = [each["body"] for each in office.events(here) if each["type"] == "owner"][-1]
    assert owner == {"owner": "queue", "position": 1, "opens_at": rfc3339(opens)}
    assert "Nobody is at the desk at this hour" in office.heard(here)[-1][1]
    assert office.now(here).owner is Owner.QUEUE, "they wait all the same"


def claimed_after(office: Office, agent: Agent, *seconds: float) -> None:
    for each in seconds:
        here = office.waits()
        office.clock.advance(seconds=each)
        office.beat(agent)
        office.claim(agent, here)
        office.conversations.resolve(agent, here, None, Resolution.ANSWERED, None)


def eta(office: Office, here: str) -> object:
    return [e["body"] for e in office.events(here) if e["type"] == "owner"][-1].get("eta")


def test_how_long_it_takes_is_said_when_it_can_be_known(office: Office, ada: Agent) -> None:
    claimed_after(office, ada, 60, 120, 180, 240)
    assert eta(office, office.waits()) is None, "four say nothing"


def test_the_time_is_a_range_of_the_last_ones_for_each_place(office: Office, ada: Agent) -> None:
    claimed_after(office, ada, 60, 120, 180, 240, 300)
    first = office.waits()
    office.clock.advance(seconds=1)
    second = office.waits()
    assert eta(office, first) == {"min_seconds": 120, "max_seconds": 300}
    assert eta(office, second) == {"min_seconds": 240, "max_seconds": 540}
    assert "Others have waited 2 to 5 minutes" in office.heard(first)[-1][1]


def test_nothing_is_foretold_while_nobody_is_there(office: Office, ada: Agent) -> None:
    claimed_after(office, ada, 60, 120, 180, 240, 300)
    office.clock.advance(seconds=121)
    assert eta(office, office.waits()) is None


def test_who_is_in_danger_comes_first_and_the_others_are_told(office: Office) -> None:
    first = office.waits()
    office.clock.advance(seconds=1)
    danger = office.waits("not_me")
    office.house.rooms.chat.ownership.tell_positions()
    places = {
        each: [e["body"].get("position") for e in office.events(each) if e["type"] == "owner"]
        for each in (first, danger)
    }
    assert places == {first: [1, 2], danger: [1]}
    waiting = office.conversations.queue(office.hire("ada"))["waiting"]
    assert [card["conversation_id"] for card in waiting] == [danger, first]


def test_a_life_comes_before_an_account(office: Office) -> None:
    asked, account, life = (office.waits(reason) for reason in ("asked", "not_me", "crisis"))
    waiting = office.conversations.queue(office.hire("ada"))["waiting"]
    assert [card["conversation_id"] for card in waiting] == [life, account, asked]
    assert waiting[0]["reason"] == "crisis"


# --- round robin ----------------------------------------------------------------------------------


def test_agents_are_given_people_in_turn_by_their_language_and_room(
    open_office: Callable[..., Office],
) -> None:
    office = open_office(desk_assign="round_robin")
    ada, bob = office.hire("ada"), office.hire("bob", capacity=1)
    office.hire("zoe", languages=["de"])
    away = office.hire("max")
    office.away(away, 200)
    people = []
    for _ in range(4):
        people.append(office.waits())
        office.clock.advance(seconds=1)
        office.desk.line.tick()
    owners = [office.now(each).owner_id for each in people]
    assert sorted(owners[:2], key=str) == sorted([ada.id, bob.id])
    assert owners[2:] == [ada.id, ada.id], "bob has one already"
    assert [each["how"] for each in office.audited("conversation_claimed")] == ["assigned"] * 4


def test_where_agents_pull_nobody_is_given(office: Office, ada: Agent) -> None:
    here = office.waits()
    office.desk.line.tick()
    assert office.now(here).owner is Owner.QUEUE


# --- leases ---------------------------------------------------------------------------------------


def test_who_waits_for_an_agent_that_is_gone_is_back_at_their_old_place(
    office: Office, ada: Agent, bob: Agent
) -> None:
    here = office.waits()
    since = office.now(here).queue_entered_at
    office.clock.advance(seconds=30)
    other = office.waits()
    epoch = office.claim(ada, here)
    office.writes(here, "are you there?")
    office.away(ada, 299)
    office.desk.line.tick()
    assert office.now(here).owner_id == ada.id, "away, and not for long enough"
    office.away(ada, 2)
    office.desk.line.tick()
    now = office.now(here)
    assert (now.owner, now.queue_entered_at, now.owner_epoch) == (Owner.QUEUE, since, epoch + 1)
    waiting = office.conversations.queue(bob)["waiting"]
    assert [card["conversation_id"] for card in waiting] == [here, other]
    assert "at the place that you had" in office.heard(here)[-1][1]
    assert office.audited("conversation_released")[0]["agent"] == ada.id
    assert code_of(office.conversations.resolve, ada, here, epoch, Resolution.OTHER, None) is (
        Code.OWNER_CHANGED
    )


def test_heartbeats_and_whatever_is_done_keep_the_lease(office: Office, ada: Agent) -> None:
    here = office.waits()
    office.claim(ada, here)
    office.writes(here, "hello?")
    for _ in range(3):
        office.clock.advance(seconds=200)
        office.beat(ada, here)
        office.desk.line.tick()
    office.clock.advance(seconds=299)
    office.say(ada, here, "I am here.")
    office.writes(here, "good")
    office.clock.advance(seconds=299)
    office.desk.line.tick()
    assert office.now(here).owner_id == ada.id


def test_nobody_is_put_back_in_line_who_waits_for_nothing(office: Office, ada: Agent) -> None:
    here = office.waits()
    office.say(ada, here, "Please look whether you find it.")
    office.clock.advance(hours=1)
    office.desk.line.tick()
    assert office.now(here).owner_id == ada.id


def test_whoever_is_sent_away_keeps_nobody_waiting(office: Office, ada: Agent) -> None:
    here = office.waits()
    office.claim(ada, here)
    assert office.house.rooms.agents.send_away("ada@desk.example.com")
    office.desk.line.tick()
    assert office.now(here).owner is Owner.QUEUE


# --- the end, and after ---------------------------------------------------------------------------


def resolved(office: Office, agent: Agent, message: str | None = None) -> tuple[str, str]:
    """A conversation that is over, and where its person says how it was."""
    here = office.waits()
    office.claim(agent, here)
    office.conversations.resolve(agent, here, None, Resolution.RECOVERED, message)
    [asked] = [each for each in office.events(here) if each["type"] == "csat"]
    return here, asked["body"]["url"]


def test_the_end_is_told_and_how_it_was_is_asked_once(office: Office, ada: Agent) -> None:
    here, url = resolved(office, ada, "Glad that you are back in.")
    said, owner, csat = office.events(here)[-3:]
    assert said["author"] == {"kind": "agent", "name": "ada"}
    assert (owner["body"]["owner"], owner["body"]["by"]) == ("bot", "ada")
    assert owner["body"]["resolved"] is True
    client = office.house.client
    for wrong in ({"score": 0}, {"score": 6}, {}, {"score": "5"}):
        assert client.post(url, json=wrong).status_code == 422
    words = "It took long, and my code is 493027"
    assert client.post(url, json={"score": 4, "comment": words}).status_code == 204
    again = client.post(url, json={"score": 1})
    assert (again.status_code, again.json()["code"]) == (409, "stale")
    assert "493027" not in office.house.rows()
    [shown] = [each for each in office.events(here) if each["type"] == "csat"]
    assert shown["body"] == {"url": url, "score": 4}, "it survives a reload"
    assert client.post(url[:-1] + "x", json={"score": 1}).status_code == 404
    assert csat["seq"] == shown["seq"]


def test_an_agent_is_not_told_where_a_person_says_how_it_was(office: Office, ada: Agent) -> None:
    here, url = resolved(office, ada)
    secret = url.rpartition("/")[2]
    assert secret not in str(office.conversations.show(ada, here, 0))


def test_who_writes_again_within_a_day_is_back_before_people(office: Office, ada: Agent) -> None:
    here, _ = resolved(office, ada)
    office.clock.advance(hours=23)
    office.beat(ada)
    office.writes(here, "it happened again")
    now = office.now(here)
    assert (now.owner, now.priority) == (Owner.QUEUE, 1)
    [card] = office.conversations.queue(ada)["waiting"]
    assert (card["reason"], card["earlier_agent"]) == ("reopened", "ada")
    assert office.settlement.begin(here) is None, "the bot says nothing"


def test_who_writes_again_later_is_greeted_anew(office: Office, ada: Agent) -> None:
    here, _ = resolved(office, ada)
    office.clock.advance(hours=24)
    office.writes(here, "hello")
    assert office.now(here).owner is Owner.BOT
    assert office.heard(here)[-1][1].startswith("Hello.")
    assert office.turn(here).turn.input == {"kind": "text", "text": "hello"}
    office.writes(here, "hello again")
    assert [text.startswith("Hello.") for _, text in office.heard(here)].count(True) == 2


def test_who_writes_again_out_of_hours_talks_with_the_bot(
    open_office: Callable[..., Office],
) -> None:
    office = open_office(desk_hours=Hours.model_validate(CLOSED))
    here, _ = resolved(office, office.hire("ada"))
    office.writes(here, "one more thing")
    assert office.now(here).owner is Owner.BOT
    assert office.turn(here).turn.input["text"] == "one more thing"


# --- "notify me instead" --------------------------------------------------------------------------


def press(office: Office, here: str, title: str) -> None:
    [button] = [
        each["id"]
        for event in office.events(here)
        for each in event["body"].get("buttons", [])
        if each["title"] == title
    ]
    office.house.rooms.chat.service.post(here, Message(client_msg_id=str(uuid4()), choice=button))


def test_whoever_has_proven_the_mailbox_is_written_to_when_somebody_answers(
    office: Office, ada: Agent
) -> None:
    office.house.register()
    talk = office.house.begin()
    talk.at_the_code()
    talk.enter(code=office.house.code())
    office.waits(conversation_id=talk.id)
    press(office, talk.id, "Notify me instead")
    assert "email to the address of your account" in office.heard(talk.id)[-1][1]
    before = len(office.house.post())
    office.say(ada, talk.id, "Hello, I have looked at it.")
    office.say(ada, talk.id, "And it is good.")
    [mail] = office.house.post()[before:]
    assert "has answered you in the chat" in mail
    assert "looked at it" not in mail


def test_nobody_is_written_to_whose_address_is_not_proven(office: Office, ada: Agent) -> None:
    office.house.register()
    talk = office.house.begin()
    talk.at_the_code()
    office.waits(conversation_id=talk.id)
    press(office, talk.id, "Notify me instead")
    assert "no address that is proven" in office.heard(talk.id)[-1][1]
    before = len(office.house.post())
    office.say(ada, talk.id, "Hello.")
    assert office.house.post()[before:] == []
