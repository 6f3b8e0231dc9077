"""Who owns a conversation when two want it at the same moment: one does, and nothing is lost."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest
from service.tests.border.house import House
from service.tests.databases import emptied
from service.tests.desk.kit import Office
from service.tests.together import at_once

from rebind.accounts.passwords import Passwords
from rebind.chat.model import Owner, Resolution
from rebind.database import Database
from rebind.desk.agents import Agent, Role
from rebind.problems import Code
from tests.kit.clock import ManualClock

ROUNDS = 4


@pytest.fixture
def office(
    schema: str, clock: ManualClock, passwords: Passwords, tmp_path: Path
) -> Iterator[Office]:
    database = Database(emptied(schema))
    yield Office(House(database, clock, passwords, tmp_path, desk_capacity=50))
    database.dispose()


@pytest.fixture
def agents(office: Office) -> list[Agent]:
    return [office.hire(name) for name in ("ada", "bob", "cyd", "dan")]


def whole(office: Office, here: str) -> None:
    """The log has no hole, and after each change of owner only the new one has spoken."""
    events = office.events(here)
    assert [each["seq"] for each in events] == list(range(1, len(events) + 1))
    owner, name = "bot", None
    for each in events:
        if each["type"] == "owner":
            owner, name = each["body"]["owner"], each["body"].get("name")
        elif each["author"]["kind"] == "assistant":
            assert owner == "bot", "the assistant spoke in somebody else's conversation"
        elif each["author"]["kind"] == "agent":
            assert (owner, each["author"]["name"]) == ("agent", name)


def test_of_all_who_claim_at_once_one_has_it(office: Office, agents: list[Agent]) -> None:
    for _ in range(ROUNDS):
        here = office.waits()
        epoch = office.now(here).owner_epoch
        told = at_once(*[partial(office.conversations.claim, who, here, epoch) for who in agents])
        assert sorted(map(str, told)) == sorted([str(epoch + 1), *["owner_changed"] * 3])
        assert office.now(here).owner_epoch == epoch + 1
        whole(office, here)
    assert len(office.audited("conversation_claimed")) == ROUNDS


def test_of_all_who_answer_at_once_one_is_heard(office: Office, agents: list[Agent]) -> None:
    for _ in range(ROUNDS):
        here = office.waits()
        told = at_once(*[partial(office.say, who, here, "Hello.") for who in agents])
        assert sum(isinstance(each, int) for each in told) == 1, told
        assert [kind for kind, _ in office.heard(here)].count("agent") == 1
        whole(office, here)


def test_a_claim_and_the_end_of_a_bots_turn_are_one_after_the_other(
    office: Office, agents: list[Agent]
) -> None:
    for number in range(ROUNDS):
        here = office.begin()
        office.writes(here, "hello")
        work = office.turn(here)
        hands_off = number % 2 == 1
        epoch = office.now(here).owner_epoch
        at_once(
            partial(office.answers, work, "Heard.", hands_off=hands_off),
            partial(office.conversations.claim, agents[0], here, epoch),
        )
        whole(office, here)
        words = [text for _, text in office.heard(here)].count("Heard.")
        late = len(office.conversations.show(agents[0], here, 0)["suppressed"])
        assert words + late == 1, "said before the claim, or kept for the desk"
        assert office.now(here).owner in (Owner.AGENT, Owner.QUEUE)


def test_a_claim_and_an_action_of_the_turn_are_one_after_the_other(
    office: Office, agents: list[Agent]
) -> None:
    for _ in range(ROUNDS):
        talk = office.house.begin()
        epoch = office.now(talk.id).owner_epoch
        talk.do("start_reset", epoch=epoch)
        done, claimed = at_once(
            partial(talk.do, "consent", epoch=epoch),
            partial(office.conversations.claim, agents[0], talk.id, epoch),
        )
        assert claimed == epoch + 1
        acted = isinstance(done, httpx.Response) and done.json().get("outcome") == "ok"
        assert talk.case()["step"] == ("sign_in" if acted else "consent")


def test_a_claim_and_a_hand_back_at_once(office: Office, agents: list[Agent]) -> None:
    ada = agents[0]
    lead = office.hire("lead", Role.LEAD)
    for _ in range(ROUNDS):
        here = office.waits()
        epoch = office.claim(ada, here)
        told = at_once(
            partial(office.conversations.hand_back, ada, here, epoch, None, None),
            partial(office.conversations.claim, lead, here, epoch, "I know them"),
        )
        assert sorted(map(str, told)) == sorted([str(epoch + 1), "owner_changed"]), told
        assert office.now(here).owner_epoch == epoch + 1
        whole(office, here)


def test_a_lease_that_ends_and_a_reply_at_once(office: Office, agents: list[Agent]) -> None:
    """Either the reply was in time, and nobody is put back in line; or it is refused."""
    ada = agents[0]
    for _ in range(ROUNDS):
        office.beat(ada)
        here = office.waits()
        office.claim(ada, here)
        office.writes(here, "are you there?")
        office.clock.advance(seconds=301)
        seen = office.now(here).last_seq
        said, _ = at_once(
            partial(office.say, ada, here, "I am.", seen_seq=seen),
            office.desk.line.release_abandoned,
        )
        now = office.now(here)
        in_time = isinstance(said, int)
        assert in_time or said is Code.OWNER_CHANGED, said
        assert (now.owner is Owner.AGENT) == in_time
        whole(office, here)


def test_a_lease_ends_once(office: Office, agents: list[Agent]) -> None:
    ada, line = agents[0], office.desk.line
    people = [office.waits() for _ in range(4)]
    for here in people:
        office.claim(ada, here)
        office.writes(here, "hello?")
    office.clock.advance(seconds=301)
    told = at_once(*[line.release_abandoned] * 4)
    assert sum(int(str(each)) for each in told) == len(people)
    for here in people:
        whole(office, here)


def test_an_agent_who_claims_many_at_once_has_no_more_than_they_can(office: Office) -> None:
    small = office.hire("eve", capacity=2)
    people = [office.waits() for _ in range(5)]
    told = at_once(*[partial(office.claim, small, each) for each in people])
    assert sorted(map(str, told)).count("too_many_chats") == 3, told
    with office.house.rooms.db.read() as tx:
        assert office.conversations._desk_side.count_owned(tx) == {small.id: 2}


def test_workers_that_assign_at_once_give_each_person_to_one_agent(
    schema: str, clock: ManualClock, passwords: Passwords, tmp_path: Path
) -> None:
    database = Database(emptied(schema))
    office = Office(House(database, clock, passwords, tmp_path, desk_assign="round_robin"))
    for name in ("ada", "bob"):
        office.hire(name, capacity=2)
    people = [office.waits() for _ in range(6)]
    at_once(*[office.desk.line.assign_waiting] * 4)
    owners = [office.now(each).owner_id for each in people]
    assert sorted(owners.count(each.id) for each in office.agents.values()) == [2, 2]
    assert owners.count(None) == 2
    database.dispose()


@pytest.mark.parametrize("end", ["resolve", "give_up"])
def test_the_end_and_the_persons_last_word_at_once(
    office: Office, agents: list[Agent], end: str
) -> None:
    """What they wrote stands in the log, and is before somebody: the bot, or the line."""
    ada = agents[0]
    for _ in range(ROUNDS):
        here = office.waits()
        epoch = office.claim(ada, here)
        acts: dict[str, Callable[[], Any]] = {
            "resolve": partial(
                office.conversations.resolve, ada, here, epoch, Resolution.ANSWERED, None
            ),
            "give_up": partial(office.conversations.transfer, ada, here, epoch, None),
        }
        at_once(acts[end], partial(office.writes, here, "one more thing"))
        assert ("user", "one more thing") in office.heard(here)
        assert office.now(here).owner in (Owner.BOT, Owner.QUEUE)
        whole(office, here)
