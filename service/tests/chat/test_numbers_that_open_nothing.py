"""Numbers of bank cards, which are dropped, and numbers that people are asked to quote, which
stay."""

import pytest

from rebind.chat.typed import mask

# Made for tests by the schemes: no bank has issued them
CARDS = [
    "4111111111111111",
    "4111 1111 1111 1111",
    "5555-5555-5555-4444",
    "3782 822463 10005",
    "378282246310005",
    "3056 930902 5904",
    "6212345678900000003",
    "2200000000000004",
]


@pytest.mark.parametrize("number", CARDS)
@pytest.mark.parametrize("around", ["{}", "I paid with {} in 2021", "{} 04/28", "卡号{}"])
def test_the_number_of_a_card_is_dropped(number: str, around: str) -> None:
    typed = mask(around.format(number))
    assert typed.shown == around.format("[card number]")
    assert typed.spoken == around.format("__card__")
    assert typed.kept == []


@pytest.mark.parametrize("number", ["4111 1111 1111 1112", "5555555555554445", "card 4917610000"])
def test_a_mistyped_card_does_not_stay(number: str) -> None:
    assert not any(figure in mask(number).shown for figure in "0123456789")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("+34 600 000 417 000", "phone"),
        ("4915123456789", "phone"),
        ("my sim card has 4915123456780", "phone"),
        ("0x4111111111111111000000000000000000000000", "wallet"),
    ],
)
def test_what_only_resembles_a_card_is_kept_for_what_it_is(text: str, kind: str) -> None:
    assert [secret.kind for secret in mask(text).kept] == [kind]


QUOTED = [
    "ticket #445566",
    "my order no. 20240311 is pending",
    "block 812345",
    "UID 2204417",
    "订单20231105没有到账",
    "заявка № 220755",
    "Chrome/126.0.0.0",
    "version 3.42.1.1207",
    "IMG_20240312_101500.jpg",
    "案件RB-X0M7T2K9QZ",
    "error 404 and then 502",
]


@pytest.mark.parametrize("text", QUOTED)
def test_what_people_are_asked_to_quote_stays(text: str) -> None:
    assert mask(text).shown == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("order 07700900123", "order [phone number]"),
        ("ticket 445566-7788", "ticket [phone number]"),
        ("12.34.56.78", "[phone number]"),
        ("code_482913.png", "code_[code].png"),
    ],
)
def test_what_could_be_something_else_does_not(text: str, shown: str) -> None:
    assert mask(text).shown == shown


def test_while_a_code_is_awaited_six_figures_are_it() -> None:
    assert mask("ticket 445566", step="email_code").shown == "ticket [code]"


@pytest.mark.parametrize("text", ["qwerty", "Iloveyou", "dolphin7", "zxc778"])
@pytest.mark.parametrize("step", ["sign_in", "new_password"])
def test_a_lone_word_is_a_password_where_one_is_asked_for(text: str, step: str) -> None:
    assert mask(text, step=step).shown == "[password]"
    assert mask(text, step="consent").shown == text


@pytest.mark.parametrize("text", ["cancel", "hilfe", "24hours", "помогите", "documents", "agent"])
def test_a_lone_word_that_people_say_is_none(text: str) -> None:
    assert mask(text, step="sign_in").shown == text


@pytest.mark.parametrize(
    "text", ["助记词是饿奏介情疆踏畜棚鸟晶铃砂", "饿奏介情疆踏畜棚鸟晶铃砂借日亩乱歌撤希区碱劝业译"]
)
def test_a_chinese_phrase_without_blanks_is_dropped(text: str) -> None:
    assert mask(text).shown in ("[recovery phrase]", "助记词是[recovery phrase]")


@pytest.mark.parametrize(
    "text",
    [
        "助记词是什么我不知道在哪里看",
        "我们在这里等了很久都没有人来",
        "今天下午我想把手机号换成新的可以吗",
    ],
)
def test_chinese_sentences_are_no_phrase(text: str) -> None:
    assert mask(text).shown == text


def test_a_number_in_words_keeps_its_plus() -> None:
    typed = mask("plus four four seven seven zero zero nine zero zero one two three")
    assert [(secret.kind, secret.value) for secret in typed.kept] == [("phone", "+447700900123")]
