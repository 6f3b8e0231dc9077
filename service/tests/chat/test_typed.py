"""Answers that are typed: by title, by number, by letter."""

import pytest

from rebind.chat.typed import is_blank, mask, whole_answer

COINS = [("o_1", "Bitcoin"), ("o_2", "Ethereum"), ("o_3", "Ethereum Classic"), ("o_4", "None")]


@pytest.mark.parametrize(
    ("text", "picked"),
    [
        ("Bitcoin", ["o_1"]),
        (" bitcoin. ", ["o_1"]),
        ("ＢＩＴＣＯＩＮ", ["o_1"]),
        ("ethereum classic", ["o_3"]),
        ("2", ["o_2"]),
        ("b", ["o_2"]),
        ("B)", ["o_2"]),
        ("option 3", ["o_3"]),
        ("５", None),
        ("9", None),
        ("z", None),
        ("it was Bitcoin", None),
        ("Bitcoin and Ethereum", None),
        ("123456", None),
        ("hello", None),
        ("", None),
    ],
)
def test_one_answer(text: str, picked: list[str] | None) -> None:
    assert whole_answer(text, COINS, multiple=False) == picked


@pytest.mark.parametrize(
    ("text", "picked"),
    [
        ("Bitcoin and Ethereum", ["o_1", "o_2"]),
        ("ethereum classic, bitcoin", ["o_3", "o_1"]),
        ("1, 3", ["o_1", "o_3"]),
        ("a c", ["o_1", "o_3"]),
        ("1 and 1", ["o_1"]),
        ("1, 9", None),
    ],
)
def test_several_answers(text: str, picked: list[str] | None) -> None:
    assert whole_answer(text, COINS, multiple=True) == picked


def test_a_title_within_a_sentence_is_hidden() -> None:
    typed = mask("I think it was ethereum classic, or Bitcoin?", COINS)
    assert typed.shown == "I think it was [answer], or [answer]?"
    assert typed.spoken == "I think it was __answer__, or __answer__?"
    assert typed.kept == []


def test_a_title_of_a_question_that_is_closed_is_hidden_and_answers_nothing() -> None:
    typed = mask("it was ethereum, I think", [("o_1", "Bitcoin"), ("", "Ethereum")])
    assert typed.shown == "it was [answer], I think"
    assert typed.spoken == typed.shown
    assert typed.kept == []


def test_a_title_that_two_questions_share_is_one_of_the_open_one() -> None:
    typed = mask("it was bitcoin", [("o_1", "Bitcoin"), ("", "Bitcoin")])
    assert typed.spoken == "it was __answer__"


@pytest.mark.parametrize(
    "text", ["never had bitcoin", "not Bitcoin", "is it Bitcoin?", "a/Bitcoin/b", "bitcoin, me?"]
)
def test_a_title_that_does_not_stand_alone_is_no_answer(text: str) -> None:
    """The coin ETC is in `etc/passwd`, and in many a sentence."""
    assert whole_answer(text, COINS, multiple=True) is None
    assert mask(text, COINS).kept == []


def test_a_part_of_a_word_is_no_title() -> None:
    assert mask("Bitcoins are nonesuch", COINS).shown == "Bitcoins are nonesuch"


@pytest.mark.parametrize("text", ["", " ", "\n\t", "\u200b", "\u202e\u2066", "\u00a0"])
def test_what_nobody_can_see_is_blank(text: str) -> None:
    assert is_blank(text)


@pytest.mark.parametrize("text", ["3 5 1 7 2 4", "3-5-1-7-2-4", "3,5,1,7,2,4", "1 2 3 4 5 6 7"])
def test_six_figures_in_a_row_are_a_code_in_the_wrong_place_and_no_answer(text: str) -> None:
    eight = [(f"o_{n}", title) for n, title in enumerate("ABCDEFGH")]
    assert whole_answer(text, eight, multiple=True) is None
    assert whole_answer("3 5 1 7", eight, multiple=True) == ["o_2", "o_4", "o_0", "o_6"]
