"""Attacks 51, 52 and 57 of the table in README.md, and I33: nobody learns who has an account."""

from collections.abc import Callable

import pytest
from service.tests.attacks.work import Work
from service.tests.verification.world import PASSWORD, World

from rebind.problems import Code, Problem

STRANGERS = {
    "right": ("alice@example.com", PASSWORD),
    "wrong": ("alice@example.com", "wrong"),
    "unknown": ("nobody@example.com", "wrong"),
}


def refused(action: Callable[[], object]) -> Code | None:
    try:
        action()
    except Problem as problem:
        return problem.code
    return None


def test_51_known_wrong_and_unknown_look_the_same(world: World) -> None:
    world.account()
    seen = []
    for talk, (email, password) in STRANGERS.items():
        world.begin(talk)
        world.enter(talk, email=email, password=password)
        told: list[object] = [(p.code, p.attempts_left) for p in five_wrong_codes(world, talk)]
        told += [world.do(name, talk) for name in ("resend_code", "affirm", "tools_lost")]
        card = world.card(talk)
        told += [sorted(card), card["fields"], card["expires_at"]]
        told += [{k: v for k, v in world.view(talk).items() if k != "case_id"}]
        told += [
            (type_, {k: v for k, v in body.items() if k != "case_id"})
            for conversation, type_, body in world.conversations.events
            if conversation == talk
        ]
        told += [
            intent for conversation, intent in world.conversations.told if conversation == talk
        ]
        seen.append(told)
    assert seen[0] == seen[1] == seen[2]


def five_wrong_codes(world: World, talk: str) -> list[Problem]:
    return [world.refusal(talk, code="000000") for _ in range(5)]


def test_51_known_wrong_and_unknown_make_the_same_work(world: World) -> None:
    """Counted, not timed: the same SQL statements in the same order, and one argon2 each."""
    world.account()
    works: dict[str, list[list[str]]] = {}
    for talk, (email, password) in STRANGERS.items():
        world.begin(talk)
        values: dict[str, object] = {"email": email, "password": password}
        works[talk] = []
        steps: list[Callable[[], object]] = [
            lambda talk=talk, values=values: world.enter(talk, **values),  # type: ignore[misc]
            lambda talk=talk: world.do("resend_code", talk),  # type: ignore[misc]
            lambda talk=talk: refused(lambda: world.enter(talk, code="000000")),  # type: ignore[misc]
            lambda talk=talk: world.view(talk),  # type: ignore[misc]
            lambda talk=talk: world.do("back", talk),  # type: ignore[misc]
            lambda talk=talk, values=values: world.enter(talk, **values),  # type: ignore[misc]
            lambda talk=talk: world.do("back", talk),  # type: ignore[misc]
            lambda talk=talk: world.do("forgot_password", talk),  # type: ignore[misc]
        ]
        for step in steps:
            world.clock.advance(seconds=61)
            with Work(world) as work:
                step()
            works[talk].append(work.done)
    assert works["right"] == works["wrong"]
    assert works["right"] == works["unknown"]
    assert [w.count("argon2") for w in works["unknown"]] == [1, 0, 0, 0, 0, 1, 0, 0]


def test_51_a_strangers_case_does_not_tell_what_the_owner_does(world: World) -> None:
    """A stranger who typed the address watches her own case: it ends by its own clock only,
    whether the owner begins, completes, or stops a reset."""
    account_id = world.account()
    world.at_the_code("stranger", password="a guess")
    before = {k: v for k, v in world.view("stranger").items() if k != "resend_after_seconds"}
    world.prove("owner")
    world.do("start_questions", "owner")
    world.answer_all("owner")
    world.cases.raise_alarm(world.link())
    assert world.look(account_id).frozen_at is not None
    after = {k: v for k, v in world.view("stranger").items() if k != "resend_after_seconds"}
    assert after == before
    assert ("stranger", "case") not in [(c, t) for c, t, _ in world.conversations.events[-3:]]


def test_51_a_case_that_was_claimed_before_an_alarm_leads_to_people(world: World) -> None:
    """I26: whoever opens it later by mailbox and password finds a frozen account."""
    world.account()
    world.at_the_code("early")
    code = world.code()
    world.prove("owner")
    world.cases.raise_alarm(world.link())
    world.enter("early", code=code)
    assert (world.view("early")["step"], world.view("early")["why"]) == ("documents", "policy")


def test_52_an_unknown_address_gets_a_challenge_and_no_mail(world: World) -> None:
    world.begin()
    world.enter(email="nobody@example.com", password="x")
    world._sender.send_due()
    assert world.mail == []
    assert world.refusal(code="123456").code is Code.CODE_WRONG


@pytest.mark.parametrize(
    "lookalike",
    "аlice@example.com ａlice@example.com alıce@example.com a.lice@example.com "
    "alice@exаmple.com alice+x@example.com".split(),
)
def test_57_a_lookalike_address_is_nobodys(world: World, lookalike: str) -> None:
    """The canonical form itself: accounts/test_accounts.py."""
    world.account()
    world.begin()
    world.enter(email=lookalike, password=PASSWORD)
    world._sender.send_due()
    assert world.mail == []
    assert world.case().account_id is None


@pytest.mark.parametrize(
    ("address", "lookalike"),
    [
        ("info@strasse.de", "info@straße.de"),
        ("boss@example.com", "bo\u017fs@example.com"),
        ("office@example.com", "o\ufb03ce@example.com"),
    ],
)
def test_57_what_case_folding_would_make_one_are_two_mailboxes(
    world: World, address: str, lookalike: str
) -> None:
    world.account(email=address)
    world.begin()
    world.enter(email=lookalike, password=PASSWORD)
    world._sender.send_due()
    assert world.mail == []
    assert world.case().account_id is None


def test_57_the_sign_of_the_kelvin_is_no_letter(world: World) -> None:
    world.account(email="kelvin@example.com")
    world.begin()
    refusal = world.refusal(email="\u212aelvin@example.com", password=PASSWORD)
    assert refusal.code is Code.INVALID_REQUEST


@pytest.mark.parametrize(
    "written", ["ALICE@EXAMPLE.COM", " alice@example.com ", "Alice@example.com"]
)
def test_57_the_same_mailbox_written_otherwise_is_the_same_account(
    world: World, written: str
) -> None:
    account_id = world.account()
    world.begin()
    world.enter(email=written, password=PASSWORD)
    assert world.case().account_id == account_id
