"""Codes in the shapes that a red team found, in three states: whatever is open, where a code was
named just before, and while a code is awaited."""

import pytest

from rebind.chat.typed import mask

ANYWHERE = [
    "123, 456",
    "123_456",
    "123*456",
    "123|456",
    "123 ... 456",
    "123…456",
    "123;456",
    "123 + 456",
    "12_34_56",
    "one two three four five six",
    "one-two-three-four-five-six",
    "One, two, three. Four, five, six",
    "one two double three four five",
    "1 two 3 four 5 six",
    "triple one two three four",
    "oh one two three four five",
    "eins zwei drei vier fünf sechs",
    "un deux trois quatre cinq six",
    "uno dos tres cuatro cinco seis",
    "um dois tres quatro cinco seis",
    "uno due tre quattro cinque sei",
    "een twee drie vier vijf zes",
    "jeden dwa trzy cztery piec szesc",
    "один два три четыре пять шесть",
    "bir iki üç dört beş altı",
    "واحد اثنان ثلاثة أربعة خمسة ستة",
    "satu dua tiga empat lima enam",
    "một hai ba bốn năm sáu",
    "一二三四五六",
    "一 二 三 四 五 六",
    "壹贰叁肆伍陆",
    "일이삼사오육",
    "หนึ่ง สอง สาม สี่ ห้า หก",
]
ORDINARY_ELSEWHERE = [
    "123 and 456",
    "1234.56",
    "1,234.56",
    "123,456",
    "12/11/24",
    "12 2024",
    "10:20:30",
    "12, 34, 56",
    "123456 usd",
    "$123456",
    "123456 tokens",
]


@pytest.mark.parametrize("code", ANYWHERE)
@pytest.mark.parametrize("step", [None, "email_code", "sign_in"])
@pytest.mark.parametrize("around", ["{}", "my code is {}", "{}, thanks", "验证码 {}"])
def test_a_code_is_hidden_at_every_step(code: str, step: str | None, around: str) -> None:
    typed = mask(around.format(code), step=step)
    assert typed.shown == around.format("[code]")
    [secret] = typed.kept
    assert secret.kind == "code"
    assert len(secret.value) == 6
    assert secret.value.isdecimal()


@pytest.mark.parametrize("text", ORDINARY_ELSEWHERE)
def test_what_reads_as_date_or_amount_stays(text: str) -> None:
    assert mask(f"it was {text} I think").shown == f"it was {text} I think"


@pytest.mark.parametrize("text", ORDINARY_ELSEWHERE)
@pytest.mark.parametrize("around", ["{}", "I think it is {}", "{} ok?"])
def test_it_is_the_code_while_a_code_is_awaited(text: str, around: str) -> None:
    [secret] = mask(around.format(text), step="email_code").kept
    assert (secret.kind, secret.value) == ("code", "".join(c for c in text if c.isdigit()))


@pytest.mark.parametrize(
    "text", ["123 then 456", "123 and then it says 456", "12 then 34 then 56", "1 - 2 - 3 - 456"]
)
def test_words_between_its_parts_do_not_hide_a_code_that_is_awaited(text: str) -> None:
    [secret] = mask(text, step="email_code").kept
    assert secret.value == "123456"


@pytest.mark.parametrize("before", ["code ", "my code is ", "Code: ", "der Code ist ", "код: "])
@pytest.mark.parametrize("text", ["123 and 456", "1234.56", "12/11/24", "12 2024", "123456 usd"])
def test_it_is_the_code_where_one_was_named(before: str, text: str) -> None:
    shown = mask(before + text).shown
    assert shown.startswith(f"{before}[code]")
    assert not any(c.isdigit() for c in shown)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("one two three four five six seven eight nine", "[phone number]"),
        ("one two three", "one two three"),
        ("one or two, three or four, five or six", "one or two, three or four, five or six"),
        ("二〇二四年", "二〇二四年"),
        ("12/11/2024", "12/11/2024"),
    ],
)
def test_more_or_fewer_figures_are_no_code(text: str, shown: str) -> None:
    assert mask(text, step="email_code").shown == shown
