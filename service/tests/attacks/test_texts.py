"""Attacks on text messages, by their numbers in README.md."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from service.tests.verification.signed_in import NEW, SignedIn, erin
from service.tests.verification.world import World

from rebind.accounts.passwords import Passwords
from rebind.catalogue import Catalogue
from rebind.database import Database, Tx
from rebind.keys import Keys
from rebind.problems import Code, Problem
from rebind.settings import Settings
from rebind.verification import repository
from rebind.verification.budgets import Budget
from rebind.verification.domain.numbers import NotANumber, read_number
from tests.kit.clock import ManualClock


@pytest.fixture
def make(
    db: Database,
    keys: Keys,
    clock: ManualClock,
    catalogue: Catalogue,
    passwords: Passwords,
    tmp_path: Path,
) -> Callable[..., World]:
    """A world with some settings of its own."""

    def world(**changed: object) -> World:
        known = {"data_dir": tmp_path, "fictional_numbers": ["+447700900"]}
        settings = Settings(**(known | changed))  # type: ignore[arg-type]
        return World(db, keys, clock, catalogue, passwords, settings)

    return world


@pytest.fixture
def strict(make: Callable[..., World]) -> World:
    return make(sms_per_prefix_per_hour=3, hold_after_change="P1D", sms_countries=["GB"])


def texts(world: World) -> int:
    world.send_due()
    return sum(m.channel == "sms" and "code is" in m.text for m in world.mail)


def test_60_a_block_of_numbers_gets_no_more_than_the_hours_share(strict: World) -> None:
    person = erin(strict)
    person.prove_tool()
    told = []
    for n in range(4):
        strict.enter(country="GB", number=f"+44770090019{n}")
        try:
            strict.enter(answer=person.slide())
        except Problem as problem:
            told.append(problem.code)
        else:
            strict.do("back")
    assert told == [Code.TOO_MANY_REQUESTS]
    assert (person.step(), strict.view()["why"]) == ("new_number", "no_text_now")
    assert texts(strict) == 3
    strict.clock.advance(hours=1)


# --- 60: from one address -------------------------------------------------------------------------


@pytest.fixture
def thrifty(make: Callable[..., World]) -> World:
    """Two text messages an hour for each address."""
    return make(sms_per_peer_per_hour=2, case_lifetime="PT6H")


def grace(world: World, conversation: str) -> SignedIn:
    """Somebody else, with nothing but a number."""
    account_id = world.account("grace", phone="+447400123400")
    world.signed_in(account_id, conversation)
    return SignedIn(world, account_id, conversation)


def test_60_one_address_gets_no_more_than_the_hours_share(thrifty: World) -> None:
    person = erin(thrifty)
    person.prove_tool()
    for last in "12":
        assert send_to(thrifty, person, last)
        thrifty.do("back")
    assert not send_to(thrifty, person, "3")
    assert (person.step(), thrifty.view()["why"]) == ("new_number", "no_text_now")
    thrifty.clock.advance(hours=1)
    assert send_to(thrifty, person, "4")


def test_60_what_one_address_used_up_no_other_account_has_there(thrifty: World) -> None:
    """For the code to a bound number as well, which is asked for in the chat."""
    thrifty.conversations.peers = {"c1": "A", "c2": "A"}
    person = erin(thrifty)
    person.prove_tool()
    for last in "12":
        assert send_to(thrifty, person, last)
        thrifty.do("back")
    other, before = grace(thrifty, "c2"), texts(thrifty)
    other.begin()
    thrifty.enter("c2", code=thrifty.code("grace@example.com"))
    assert other.step() == "old_number"
    assert texts(thrifty) == before
    assert thrifty.do("resend_code", "c2").outcome == Code.TOO_MANY_REQUESTS
    thrifty.conversations.peers["c2"] = "B"
    assert thrifty.do("resend_code", "c2").outcome == "ok"
    assert texts(thrifty) == before + 1


def test_60_who_is_out_of_their_own_share_uses_up_nobody_elses(thrifty: World) -> None:
    person = erin(thrifty)
    person.prove_tool()
    for last in "123":
        send_to(thrifty, person, last)
        thrifty.do("back")
    budgets = thrifty.budgets
    with thrifty.db.read() as tx:
        assert budgets.left(tx, "peer of c1", budgets.sms_of_peer) == 0
        assert budgets.left(tx, "GB", budgets.sms_to_country) == budgets.sms_to_country.cap - 2
        assert budgets.left(tx, "everybody", budgets.sms_to_anybody) == 1000 - 2


@pytest.fixture
def watchful(make: Callable[..., World]) -> World:
    """Looks at what comes back from three text messages on."""
    return make(sms_conversion_sample=3, sms_conversion_least=0.3, case_lifetime="PT6H")


def send_to(world: World, person: SignedIn, last: str) -> bool:
    """Whether a text went to the number."""
    before = texts(world)
    world.enter(country="GB", number=f"+44770090019{last}")
    with suppress(Problem):
        world.enter(answer=person.slide())
    return texts(world) > before


def test_60_a_country_from_which_no_code_comes_back_gets_no_more(watchful: World) -> None:
    person = erin(watchful)
    person.prove_tool()
    for last in "123":
        assert send_to(watchful, person, last)
        watchful.do("back")
    assert send_to(watchful, person, "4"), "they may still be on their way"
    watchful.do("back")
    watchful.clock.advance(minutes=5)
    assert not send_to(watchful, person, "5")
    assert (person.step(), watchful.view()["why"]) == ("new_number", "no_text_now")
    watchful.clock.advance(hours=1)
    assert send_to(watchful, person, "6")


def test_60_where_enough_codes_come_back_it_goes_on(watchful: World) -> None:
    person = erin(watchful)
    person.prove_tool()
    for last in "12":
        assert send_to(watchful, person, last)
        watchful.do("back")
    assert send_to(watchful, person, "3")
    watchful.enter(code=watchful.sms("+447700900193"))
    assert watchful.view()["step"] == "done"
    watchful.clock.advance(minutes=5)
    again = erin_again(watchful)
    assert send_to(watchful, again, "5")


def erin_again(world: World) -> SignedIn:
    """At her next change, past the tool."""
    person = SignedIn(world, world.case().account_id or "")
    person.prove_tool()
    return person


def test_60_a_country_that_is_not_served_gets_none(strict: World) -> None:
    person = erin(strict)
    person.prove_tool()
    assert strict.refusal(country="US", number="202 555 0123").code is Code.NUMBER_INVALID
    options = strict.card()["fields"][0]["options"]  # type: ignore[index]
    assert [o["value"] for o in options] == ["GB"]


@pytest.mark.parametrize(
    "written", ["+44 7700 900199", "0044 7700 900199", "07700-900-199", "+44 (0) 7700 900199"]
)
def test_62_every_spelling_of_a_number_is_one_number(written: str) -> None:
    assert read_number(written, "GB", ["+447700900"]).e164 == NEW


def test_63_a_solved_picture_is_spent_by_its_text(strict: World) -> None:
    person = erin(strict)
    person.to_the_puzzle()
    answer = person.slide()
    page = strict.page()
    strict.enter(answer=answer)
    strict.clock.advance(seconds=61)
    strict.do("resend_code")
    assert strict.refusal(answer=answer).code is Code.PUZZLE_FAILED
    with pytest.raises(Problem, match="step_not_open"):
        strict.cases.enter(page, "token of c1", {"answer": answer})


def test_85_a_second_change_begins_the_hold_anew(strict: World) -> None:
    person = erin(strict)
    person.change()
    first = strict.look(person.account_id).withdrawals_held_until
    strict.clock.advance(hours=23)
    person.to_the_sms("+447700900198")
    strict.enter(code=strict.sms("+447700900198"))
    second = strict.look(person.account_id).withdrawals_held_until
    assert first is not None
    assert second is not None
    assert (second - first).total_seconds() == 23 * 3600


def test_92_without_its_budgets_no_text_is_sent_and_a_sent_code_works_on(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = erin(world)
    person.to_the_sms()
    code = world.sms(NEW)
    broken = world.cases._budgets

    def away(tx: Tx, subject: str, of: Budget, reference: str) -> bool:
        if of.purpose.startswith("sms_"):
            raise OSError("the limiter is away")
        return type(broken).charge_within(broken, tx, subject, of, reference)

    world.clock.advance(seconds=61)
    world.do("resend_code")
    monkeypatch.setattr(broken, "charge_within", away)
    before = texts(world)
    with pytest.raises(OSError, match="limiter"):
        world.enter(answer=person.slide())
    assert texts(world) == before
    monkeypatch.undo()
    with world.db.read() as tx:
        assert repository.count_challenges(tx, world.case().id, "sms_code") == 1
    assert code


def test_36_no_text_before_a_tool_is_proven(world: World) -> None:
    person: SignedIn = erin(world)
    person.prove_mailbox()
    handle, turn = world.typed("phone", NEW)
    assert world.do("submit_number", "c1", handle, turn).outcome == Code.STEP_NOT_OPEN
    assert texts(world) == 0


def test_60_what_one_block_used_up_another_has(strict: World) -> None:
    person = erin(strict)
    person.prove_tool()
    for last in "123":
        assert send_to(strict, person, last)
        strict.do("back")
    strict.enter(country="GB", number="07400 123456")
    before = texts(strict)
    strict.enter(answer=person.slide())
    assert texts(strict) == before + 1


def test_a_text_says_how_long_its_code_works(world: World) -> None:
    person = erin(world)
    person.to_the_sms()
    world.send_due()
    [text] = [m.text for m in world.mail if m.to == NEW and "code is" in m.text]
    assert "works for 5 minutes" in text


def test_a_block_is_all_but_the_last_four() -> None:
    assert read_number(NEW, "GB", ["+447700900"]).prefix == "+44770090"


def test_forty_characters_are_read_and_no_more() -> None:
    written = "+44 7700 900199"
    longest = written.replace(" ", " " * 13, 1).replace("0 9", "0" + " " * 14 + "9")
    assert len(longest) == 40
    assert read_number(longest, "GB", ["+447700900"]).e164 == NEW
    with pytest.raises(NotANumber):
        read_number(longest.replace("0 ", "0  ", 1), "GB", ["+447700900"])
