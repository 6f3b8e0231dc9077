"""Attacks on the second factors, by their numbers in README.md."""

import pytest
from service.tests.verification.signed_in import OLD, SECRET, SignedIn, erin, proofs, sign
from service.tests.verification.world import World, wrong

from rebind.problems import Code, Problem
from rebind.verification import repository


@pytest.fixture
def at_the_app(world: World) -> SignedIn:
    person = erin(world)
    person.prove_mailbox()
    return person


@pytest.fixture
def at_the_passkey(world: World, at_the_app: SignedIn) -> SignedIn:
    assert world.do("use_passkey").outcome == "ok"
    return at_the_app


def begin_again(world: World, person: SignedIn) -> None:
    """The same person, at the app's step of another case."""
    world.do("cancel")
    world.clock.advance(seconds=1)
    person.prove_mailbox()


def test_25_a_code_is_good_for_once_whatever_it_was_used_for(
    world: World, at_the_app: SignedIn
) -> None:
    code = at_the_app.totp()
    world.enter(code=code)
    begin_again(world, at_the_app)
    assert world.refusal(code=code).code is Code.CODE_WRONG


def test_27_only_the_neighbours_of_this_moment_are_taken(
    world: World, at_the_app: SignedIn
) -> None:
    for steps in (-2, 2):
        assert world.refusal(code=at_the_app.totp(steps)).code is Code.CODE_WRONG
    world.enter(code=at_the_app.totp(-1))
    assert at_the_app.step() == "new_number"


def test_28_an_older_code_is_refused_after_a_newer_one(world: World, at_the_app: SignedIn) -> None:
    older = at_the_app.totp(-1)
    world.enter(code=at_the_app.totp())
    begin_again(world, at_the_app)
    assert world.refusal(code=older).code is Code.CODE_WRONG
    world.enter(code=at_the_app.totp(1))


@pytest.mark.parametrize(
    "spelled",
    ["\uff11\uff12\uff13\uff14\uff15\uff16", "12345", "1234567", " 123456", "12345\u00b2"],
)
def test_22_what_is_no_code_is_not_counted(
    world: World, at_the_app: SignedIn, spelled: str
) -> None:
    left = world.view()["attempts_left"]
    assert world.refusal(code=spelled).code is Code.INVALID_REQUEST
    assert world.view()["attempts_left"] == left


def test_the_apps_day_is_used_up_by_guesses_over_all_cases(
    world: World, at_the_app: SignedIn
) -> None:
    cap = world.settings.totp_failures_per_day
    far = at_the_app.totp(500)
    left = [world.refusal(code=wrong(far)).attempts_left for _ in range(cap)]
    assert left == list(range(cap))[::-1]
    begin_again(world, at_the_app)
    # Even the right one; another tool is open all the same, and so is the day after
    assert world.refusal(code=at_the_app.totp()).code is Code.ATTEMPTS_EXHAUSTED
    assert world.do("use_passkey").outcome == "ok"
    world.clock.advance(days=1, seconds=1)


def test_29_an_assertion_is_good_for_once_though_its_count_stays_nought(
    world: World, at_the_passkey: SignedIn
) -> None:
    assertion = at_the_passkey.assertion()
    world.enter(credential=assertion)
    assert at_the_passkey.step() == "new_number"
    begin_again(world, at_the_passkey)
    world.do("use_passkey")
    assert world.refusal(credential=assertion).code is Code.CODE_WRONG
    world.enter(credential=at_the_passkey.assertion())


@pytest.mark.parametrize(
    "wrong_about",
    [
        {"name": "somebody"},
        {"verified": False},
        {"origin": "https://evil.example"},
        {"origin": "http://localhost:8000"},
        {"origin": "http://sub.localhost:8080"},
        {"origin": "https://localhost:8080"},
        {"relying_party": "example.com"},
        {"cross_origin": True},
    ],
    ids=str,
)
def test_31_an_assertion_that_is_not_for_here_is_refused(
    world: World, at_the_passkey: SignedIn, wrong_about: dict[str, object]
) -> None:
    refused = world.refusal(credential=at_the_passkey.assertion(**wrong_about))
    assert refused.code is Code.CODE_WRONG
    assert proofs(world) == {"email_code"}
    # The challenge is spent, and the next one works
    world.enter(credential=at_the_passkey.assertion())


def test_34_a_challenge_belongs_to_its_case_and_dies(
    world: World, at_the_passkey: SignedIn
) -> None:
    with world.db.write() as tx:
        stale = world.cases._passkey.options(tx, world.case())
    assert stale is not None
    begin_again(world, at_the_passkey)
    world.do("use_passkey")
    assert world.refusal(credential=sign(world, stale)).code is Code.CODE_WRONG
    live, page = at_the_passkey.assertion(), world.page()
    world.clock.advance(seconds=world.settings.passkey_lifetime.total_seconds())
    with pytest.raises(Problem, match="code_expired"):
        world.cases.enter(page, "token of c1", {"credential": live})


@pytest.mark.parametrize("junk", [{}, {"id": 1}, {"id": "x", "rawId": "x", "response": {}}])
def test_what_is_no_assertion_uses_nothing_up(
    world: World, at_the_passkey: SignedIn, junk: dict[str, object]
) -> None:
    assertion = at_the_passkey.assertion()
    assert world.refusal(credential=junk).code is Code.INVALID_REQUEST
    world.enter(credential=assertion)


def test_35_a_tool_that_failed_leaves_nothing_to_the_next(
    world: World, at_the_app: SignedIn
) -> None:
    world.refusal(code=wrong(at_the_app.totp()))
    world.do("use_sms")
    world.refusal(code=wrong(world.sms("+447700900105")))
    world.do("use_passkey")
    world.refusal(credential=at_the_app.assertion(verified=False))
    assert proofs(world) == {"email_code"}
    assert at_the_app.step() == "passkey"
    with world.db.read() as tx:
        used = [
            world.budgets.left(tx, at_the_app.account_id, pool) - pool.cap
            for pool in (world.budgets.totp, world.budgets.sms_codes, world.budgets.passkey)
        ]
    assert used == [-1, -1, -1]


def test_36_the_new_numbers_code_is_not_to_be_had_without_a_tool(
    world: World, at_the_app: SignedIn
) -> None:
    page = world.page()
    for values in ({"country": "GB", "number": "+447700900199"}, {"answer": {"altcha": "x"}}):
        with pytest.raises(Problem, match="invalid_request"):
            world.cases.enter(page, "token of c1", values)
    handle, turn = world.typed("phone", "+447700900199")
    assert world.do("submit_number", "c1", handle, turn).outcome == Code.STEP_NOT_OPEN
    world.send_due()
    assert not [m for m in world.mail if m.to == "+447700900199"]


def test_18_a_code_of_the_mailbox_opens_nothing_else(world: World, at_the_app: SignedIn) -> None:
    mail = world.code("erin@example.com")
    world.do("use_sms")
    if mail != world.sms("+447700900105"):
        assert world.refusal(code=mail).code is Code.CODE_WRONG


def test_20_a_code_is_good_for_its_number_only(world: World, at_the_app: SignedIn) -> None:
    world.do("use_sms")
    old = world.sms("+447700900105")
    world.do("use_totp")
    world.enter(code=at_the_app.totp())
    world.enter(country="GB", number="+447700900199")
    world.enter(answer=at_the_app.slide())
    if old != world.sms("+447700900199"):
        assert world.refusal(code=old).code is Code.CODE_WRONG


def test_93_no_secret_of_a_tool_or_number_stands_in_clear(
    world: World, at_the_app: SignedIn
) -> None:
    world.enter(code=at_the_app.totp())
    world.enter(country="GB", number="+447700900199")
    with world.db.read() as tx:
        dump = repr(
            [
                tx.execute(table.select()).all()
                for table in (
                    repository.verification_case,
                    repository.challenge,
                    repository.proof,
                )
            ]
        )
    assert SECRET not in dump
    assert "7700900" not in dump


def test_a_passkeys_page_has_a_token_for_its_step_only(
    world: World, at_the_passkey: SignedIn
) -> None:
    step, _, token = str(world.card()["page_url"]).partition("#")[2].partition(".")
    shown = world.cases.look(step, token)
    assert shown["step"] == "passkey"
    with pytest.raises(Problem, match="unauthorized"):
        world.cases.look(step, token[:-1] + "x")
    world.cases.enter(step, token, {"credential": at_the_passkey.assertion()})
    other = world.page()
    with pytest.raises(Problem, match="unauthorized"):
        world.cases.look(other, token)


# --- a code that was shown in the chat ------------------------------------------------------------


def shown_at_the_passkey(world: World, *codes: str) -> None:
    """Written into the chat while the passkey is asked for, after the old number got a code."""
    assert world.do("use_passkey").outcome == "ok"
    with world.db.write() as tx:
        world.cases.void_codes(tx, "c1", codes)
    assert world.do("use_sms").outcome == "ok"


@pytest.fixture
def texted(world: World, at_the_app: SignedIn) -> str:
    assert world.do("use_sms").outcome == "ok"
    return world.code(OLD)


def test_66_a_code_that_was_shown_where_it_is_not_asked_for_is_void(
    world: World, at_the_app: SignedIn, texted: str
) -> None:
    shown_at_the_passkey(world, wrong(texted), texted)
    with pytest.raises(Problem):
        world.enter(code=texted)
    assert at_the_app.step() == "old_number"
    world.clock.advance(minutes=2)
    assert world.do("resend_code").outcome == "ok", "a new one is to be had"
    world.enter(code=world.code(OLD))
    assert at_the_app.step() == "new_number"


def test_66_other_figures_take_nothing_from_the_code(
    world: World, at_the_app: SignedIn, texted: str
) -> None:
    shown_at_the_passkey(world, wrong(texted), "12345", "")
    world.enter(code=texted)
    assert at_the_app.step() == "new_number"


def test_66_a_text_messages_code_in_the_place_of_the_apps_is_void_too(
    world: World, at_the_app: SignedIn, texted: str
) -> None:
    assert world.do("use_totp").outcome == "ok"
    with world.db.write() as tx:
        world.cases.void_codes(tx, "c1", [texted])
    assert world.do("use_sms").outcome == "ok"
    with pytest.raises(Problem):
        world.enter(code=texted)


def test_66_the_code_that_is_asked_for_is_not_void(world: World, texted: str) -> None:
    with world.db.write() as tx:
        world.cases.void_codes(tx, "c1", [texted])
        world.cases.void_codes(tx, "c9", [texted])
    world.enter(code=texted)
