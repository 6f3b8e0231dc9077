"""The reset journey, walked on both databases."""

from datetime import timedelta

import pytest
from service.tests.verification.world import PASSWORD, World

from rebind.audit.chain import verify
from rebind.clock import rfc3339
from rebind.problems import Code, Problem


def steps(world: World) -> list[object]:
    return [
        (r["step"], r["ok"], r.get("code")) for r in world.conversations.of("c1", "step_result")
    ]


def test_four_right_answers_remove_the_number_and_everything_that_goes_with_it(
    world: World,
) -> None:
    account_id = world.account()
    world.prove()
    assert world.view()["step"] == "questions_intro"
    world.do("start_questions")
    assert world.answer_all().outcome == "ok"

    account = world.look(account_id)
    assert (account.phone, account.phone_verification) == (None, False)
    assert account.withdrawals_held_until == world.clock.now() + timedelta(hours=24)
    with world.exchange.their_db.read() as tx:
        assert world.accounts.sessions(tx, account_id) == []
    assert world.view()["state"] == "completed"
    states = [body["state"] for body in world.conversations.of("c1", "case")]
    assert states == ["open", "completed"]
    assert steps(world) == [
        ("sign_in", True, None),
        ("email_code", True, None),
        ("questions", True, None),
    ]
    world._sender.send_due()
    assert {(m.channel, m.to) for m in world.mail if "removed" in m.text} == {
        ("email", "alice@example.com"),
        ("sms", "+447700900101"),
    }
    assert verify(world.db, world.keys).fault is None


def test_three_wrong_rounds_over_new_conversations_lead_to_documents_and_no_fourth(
    world: World,
) -> None:
    world.account()
    left = []
    for conversation in ("c1", "c2", "c3"):
        world.prove(conversation)
        world.do("start_questions", conversation)
        left.append(world.answer_all(conversation, wrongly=True).attempts_left)
        world.clock.advance(minutes=2)
    assert left == [2, 1, 0]
    assert (world.view("c3")["step"], world.view("c3")["why"]) == (
        "documents",
        "attempts_exhausted",
    )
    world.prove("c4")
    assert (world.view("c4")["step"], world.view("c4")["why"]) == (
        "documents",
        "attempts_exhausted",
    )
    assert world.do("start_questions", "c4").outcome == Code.STEP_NOT_OPEN


def test_a_person_chooses_to_continue_and_is_asked_the_same_questions(world: World) -> None:
    world.account()
    world.prove()
    world.do("start_questions")
    first = world.card()
    assert world.answer_all(wrongly=True).outcome == "answers_wrong"
    assert world.view()["step"] == "questions_failed"
    world.do("continue_questions")
    second = world.card()
    assert first["text"] == second["text"]
    titles = [[o["title"] for o in card["options"]] for card in (first, second)]  # type: ignore[attr-defined]
    assert titles[0] == titles[1]
    assert {o["id"] for o in first["options"]}.isdisjoint(o["id"] for o in second["options"])  # type: ignore[attr-defined]
    assert world.answer_all().outcome == "ok"
    assert world.view()["state"] == "completed"


def test_the_password_is_judged_only_after_the_mailbox_is_proven(world: World) -> None:
    world.account()
    world.begin()
    world.enter(email="alice@example.com", password="wrong")
    refused = world.refusal(code=world.code())
    assert refused.code is Code.PASSWORD_WRONG
    assert world.view()["step"] == "sign_in"
    assert world.view()["why"] == "password_wrong"
    # The mailbox stays proven: no second code for the next try
    assert world.refusal(email="alice@example.com", password="wrong").code is Code.PASSWORD_WRONG
    world.enter(email="alice@example.com", password=PASSWORD)
    assert world.view()["step"] == "questions_intro"


def test_told_passwords_have_a_budget_of_the_account(world: World) -> None:
    world.account()
    world.begin()
    world.enter(email="alice@example.com", password="wrong")
    codes = [world.refusal(code=world.code()).code]
    for _ in range(world.settings.password_failures_per_day):
        codes.append(world.refusal(email="alice@example.com", password="wrong").code)
    assert codes[:-1] == [Code.PASSWORD_WRONG] * world.settings.password_failures_per_day
    assert codes[-1] is Code.ATTEMPTS_EXHAUSTED
    assert world.view()["step"] == "documents"


@pytest.mark.parametrize(
    ("what", "why"),
    [
        ({"high_value": True}, "high_value"),
        ({"primary_verified": True}, "policy"),
        ({"facts": []}, "short_history"),
    ],
)
def test_the_route_follows_from_the_account(
    world: World, what: dict[str, object], why: str
) -> None:
    world.account(**what)
    world.prove()
    assert (world.view()["step"], world.view()["why"], world.view()["state"]) == (
        "documents",
        why,
        "in_review",
    )


def test_another_bound_tool_is_asked_for_first(world: World) -> None:
    world.account(tools={"totp": "KRSXG5CTMVRXEZLU"})
    world.prove()
    assert world.view()["step"] == "tools"
    world.do("tools_lost")
    assert (world.view()["step"], world.view()["why"]) == ("documents", "tools_lost")


def test_a_working_tool_ends_the_reset(world: World) -> None:
    world.account(tools={"totp": "KRSXG5CTMVRXEZLU"})
    world.prove()
    assert world.do("affirm").outcome == "ok"
    assert (world.view()["state"], world.view()["why"]) == ("cancelled", "use_working_tool")


def test_forgetting_the_password_leads_to_documents_once_the_mailbox_is_proven(
    world: World,
) -> None:
    world.account()
    world.begin()
    world.do("forgot_password")
    assert [f["name"] for f in world.card()["fields"]] == ["email"]  # type: ignore[attr-defined]
    world.enter(email="alice@example.com")
    world.enter(code=world.code())
    assert (world.view()["step"], world.view()["why"]) == ("documents", "password_forgotten")


def test_a_newer_proven_case_ends_the_older_one(world: World) -> None:
    world.account()
    world.prove("c1")
    world.clock.advance(minutes=2)
    world.prove("c2")
    assert (world.view("c1")["state"], world.view("c1")["why"]) == ("cancelled", "superseded")
    assert ("c1", "step_done") in world.conversations.told


def test_a_longer_hold_is_not_shortened(world: World) -> None:
    account_id = world.account()
    longer = world.clock.now() + timedelta(days=9)
    with world.exchange.their_db.write() as tx:
        world.accounts.hold_withdrawals(tx, world.accounts.get(tx, account_id), longer)
    world.prove()
    world.do("start_questions")
    world.answer_all()
    assert world.look(account_id).withdrawals_held_until == longer


def test_this_was_not_me_freezes_the_account_once(world: World) -> None:
    account_id = world.account()
    world.prove()
    world._sender.send_due()
    secret = next(m.text for m in world.mail if "#" in m.text).rpartition("#")[2].split()[0]
    world.cases.raise_alarm(secret)
    assert world.look(account_id).frozen_at is not None
    assert (world.view()["state"], world.view()["why"]) == ("cancelled", "stopped_by_owner")
    with pytest.raises(Problem):
        world.cases.raise_alarm(secret)


def test_a_case_ends_when_its_time_is_over(world: World) -> None:
    world.account()
    world.prove()
    world.clock.advance(minutes=30)
    assert world.view()["state"] == "expired"
    assert world.do("start_questions").outcome == Code.STEP_NOT_OPEN
    world.cases.expire_overdue()
    assert world.conversations.of("c1", "case")[-1]["state"] == "expired"
    world.begin()
    assert world.view()["step"] == "sign_in"


def test_a_command_delivered_twice_has_one_effect_and_one_answer(world: World) -> None:
    world.account()
    world.do("start_reset", turn="t-start")
    assert world.do("start_reset", turn="t-start").outcome == "ok"
    first = world.do("consent", turn="t-consent")
    assert world.do("consent", turn="t-consent") == first
    assert len(world.conversations.of("c1", "case")) == 1


def test_nothing_happens_when_somebody_took_the_conversation_over(world: World) -> None:
    world.account()
    world.prove()
    world.conversations.owner_changed = True
    with pytest.raises(Problem) as refused:
        world.do("start_questions")
    assert refused.value.code is Code.OWNER_CHANGED
    assert world.view()["step"] == "questions_intro"


def test_the_newest_case_counts_when_two_began_at_the_same_instant(world: World) -> None:
    """As on a machine whose clock was stepped back, or stands still."""
    for n in range(12):
        world.begin(f"c{n}")
        assert world.do("restart", f"c{n}").outcome == "ok"
        assert world.view(f"c{n}")["step"] == "consent"


def test_a_yes_that_had_nothing_to_confirm_confirms_nothing_when_delivered_again(
    world: World,
) -> None:
    world.account(tools={"totp": "KRSXG5CTMVRXEZLU"})
    world.begin()
    world.enter(email="alice@example.com", password=PASSWORD)
    assert world.do("affirm", turn="t-yes").outcome == "nothing_to_confirm"
    world.enter(code=world.code())
    assert world.view()["step"] == "tools"
    assert world.do("affirm", turn="t-yes").outcome == "nothing_to_confirm"
    assert world.view()["step"] == "tools"


def test_a_case_whose_time_is_over_has_expired_even_if_another_ends_it(world: World) -> None:
    world.account()
    world.prove("c1")
    world.clock.advance(minutes=30)
    assert world.view("c1")["state"] == "expired"
    world.prove("c2")
    assert (world.view("c1")["state"], world.view("c1")["why"]) == ("expired", "expired")


def test_an_expired_case_shows_nothing_of_its_last_step(world: World) -> None:
    world.account()
    world.prove()
    world.do("start_questions")
    world.clock.advance(minutes=30)
    view = world.view()
    assert (view["step"], view["question"], view["attempts_left"]) == ("closed", None, None)


def test_the_terms_that_a_person_is_told_are_those_of_the_settings(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    others = {
        "hold_after_reset": timedelta(hours=48),
        "question_tries": 2,
        "review_within": timedelta(hours=12),
    }
    monkeypatch.setattr(world.cases, "_settings", world.settings.model_copy(update=others))
    assert world.cases.terms() == {
        "hold_hours": 48,
        "question_tries": 2,
        "questions_per_round": world.settings.questions_per_round,
        "review_hours": 12,
    }


def test_an_answer_behind_an_unknown_handle_is_not_found(world: World) -> None:
    world.account()
    world.prove()
    world.do("start_questions")
    assert world.do("answer", "c1", "v_unknown").outcome == Code.NOT_FOUND
    assert world.view()["question"] == {"n": 1, "of": 4}


def test_the_options_of_every_question_are_known_before_and_between_the_rounds(
    world: World,
) -> None:
    """So that the chat can hide an answer in prose when its question is closed."""

    def titles() -> list[str]:
        with world.db.read() as tx:
            return world.cases.option_titles(tx, "c1")

    world.account()
    assert titles() == []
    world.prove()
    assert world.view()["step"] == "questions_intro"
    world.do("start_questions")
    shown = {str(option["title"]) for option in world.card()["options"]}  # type: ignore[attr-defined]
    assert shown < set(titles())
    assert world.answer_all(wrongly=True).outcome == "answers_wrong"
    assert world.view()["step"] == "questions_failed"
    assert shown < set(titles())
    world.do("choose_documents")
    assert titles() == []


def test_notices_tell_the_time_by_the_persons_own_clock(world: World) -> None:
    world.account(time_zone="Asia/Kolkata")
    world.prove()
    world.do("start_questions")
    world.answer_all()
    world.send_due()
    told = [m.text for m in world.mail if "removed" in m.text]
    assert len(told) == 2
    assert all("Nov 1, 2026, 5:30 PM (UTC+05:30)" in text for text in told)
    assert all("until Nov 2, 2026, 5:30 PM (UTC+05:30)" in text for text in told)


def test_until_when_somebody_can_go_on_is_told_as_long_as_time_ends_it(world: World) -> None:
    world.account()
    world.do("start_reset")
    in_half_an_hour = world.clock.now() + timedelta(minutes=30)
    assert world.view()["open_until"] == rfc3339(in_half_an_hour)
    world.do("cancel")
    assert world.view()["open_until"] is None
    world.prove("c2")
    world.do("choose_documents", "c2")
    assert world.view("c2")["open_until"] is None
