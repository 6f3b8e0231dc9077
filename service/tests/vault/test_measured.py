"""The labelled messages, and how much the vault finds of them: README.md."""

import hashlib
import re
from collections import Counter
from itertools import combinations

import pytest
from service.tests.vault.labelled import (
    HELD_OUT,
    ORDINARY,
    PARTS,
    Label,
    Message,
    files,
    messages,
    read_line,
)
from service.tests.vault.measure import KINDS, Measured, measure

HELD_OUT_DIGEST = "1abc4693e3f48b64bc51cfe892df98439f163fdb5417e3777102616a0b89f1fb"
FEWEST = {
    **dict.fromkeys(("code", "phone", "email", "txid"), 150),
    **dict.fromkeys(("wallet", "card", "seed", "password"), 60),
    "document": 40,
}
FEWEST_ORDINARY = 1200
LANGUAGES = {"en", "zh", "es", "pt", "ru", "tr", "vi", "id", "ar"}

RECALL = {
    **dict.fromkeys(("code", "phone", "email", "txid"), 0.99),
    **dict.fromkeys(("wallet", "card"), 0.98),
    **dict.fromkeys(("seed", "password", "document"), 0.92),
}
PRECISION = 0.95
KIND_RIGHT = 0.95
"""Of what is used for something: a code that is taken for a telephone number opens no step."""
MOST_FALSE_ALARMS = 1 / 200

ALIKE = 0.6
"""Of the letter triples of two messages, the share that is in both (Jaccard)."""
MOST_ALIKE = 0.01
"""Share of the messages that may be so like another one."""
TELLING = 12
"""Fewer characters around a secret are alike by chance."""


@pytest.fixture(scope="module")
def everything() -> list[Message]:
    return [message for part in PARTS for message in messages(part)]


@pytest.fixture(scope="module", params=PARTS)
def measured(request: pytest.FixtureRequest) -> Measured:
    return measure(messages(request.param))


# --- what is found --------------------------------------------------------------------------------


def test_what_is_secret_is_hidden(measured: Measured) -> None:
    low = [kind for kind in KINDS if measured.recall(kind) < RECALL[kind]]
    assert low == [], _numbers(measured)


def test_what_is_hidden_is_secret(measured: Measured) -> None:
    low = [kind for kind in KINDS if measured.precision(kind) < PRECISION]
    assert low == [], _numbers(measured)


@pytest.mark.parametrize("kind", ["code", "phone", "email", "txid", "wallet", "card", "seed"])
def test_what_is_hidden_is_taken_for_what_it_is(measured: Measured, kind: str) -> None:
    assert measured.kind_right(kind) >= KIND_RIGHT, _numbers(measured)


def test_ordinary_messages_stay_as_they_are(measured: Measured) -> None:
    assert len(measured.alarms) <= MOST_FALSE_ALARMS * measured.ordinary, _numbers(measured)


def test_a_rule_that_finds_nothing_or_everything_is_seen() -> None:
    """What the numbers above are worth."""
    found = measure([read_line("my code is [[code:482913]], my mail [[email:a at b]]")])
    assert (found.recall("code"), found.recall("email")) == (1.0, 0.0)
    found = measure([read_line("call 07700 900123", ORDINARY)])
    assert (len(found.alarms), found.precision("phone")) == (1, 0.0)


def _numbers(measured: Measured) -> str:
    return "\n".join(["", measured.table(), *measured.missed, *measured.alarms])


# --- the messages themselves ----------------------------------------------------------------------


def test_a_label_is_taken_out_of_the_text() -> None:
    read = read_line("<totp> use [[code:482913]] or [[email:a@b.example]]⏎ok")
    assert (read.step, read.text) == ("totp", "use 482913 or a@b.example\nok")
    assert read.labels == (Label("code", 4, 10), Label("email", 14, 25))
    assert read.around == "use   or  \nok"


def test_there_are_enough_of_every_kind_and_language(everything: list[Message]) -> None:
    kinds = Counter(label.kind for message in everything for label in message.labels)
    assert {kind: count for kind, count in FEWEST.items() if kinds[kind] < count} == {}
    assert set(kinds) == set(FEWEST)
    ordinary = [message for message in everything if message.file == ORDINARY]
    assert len(ordinary) >= FEWEST_ORDINARY
    assert not any(message.labels for message in ordinary)
    for path in files(HELD_OUT):
        assert {m.language for m in everything if m.file == path.stem} >= LANGUAGES


def test_no_message_is_there_twice(everything: list[Message]) -> None:
    times = Counter(message.text.casefold().strip() for message in everything)
    assert [text for text, n in times.items() if n > 1] == []


def test_messages_are_not_made_from_one_mould(everything: list[Message]) -> None:
    texts = [_plain(message.around) for message in everything]
    triples = [(text, _triples(text)) for text in texts if len(text) >= TELLING]
    alike = [
        (one, other)
        for (one, ones), (other, others) in combinations(triples, 2)
        if len(ones & others) > ALIKE * len(ones | others)
    ]
    assert len(alike) <= MOST_ALIKE * len(triples), alike


def test_the_held_out_part_is_as_it_was_written() -> None:
    digest = hashlib.sha256()
    for path in files(HELD_OUT):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    assert digest.hexdigest() == HELD_OUT_DIGEST


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", re.sub(r"\d", "0", text.casefold())).strip()


def _triples(text: str) -> set[str]:
    return {text[place : place + 3] for place in range(len(text) - 2)}
