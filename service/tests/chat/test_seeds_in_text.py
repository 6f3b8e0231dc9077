"""Recovery phrases of wallets, and the keys that are worth as much."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mnemonic import Mnemonic

from rebind.chat.typed import mask

ENGLISH = Mnemonic("english").wordlist
LANGUAGES = sorted(Mnemonic.list_languages())
PHRASE = "legal winner thank year wave sausage worth useful legal winner thank yellow".split()

phrases = st.sampled_from([12, 15, 18, 21, 24]).flatmap(
    lambda n: st.lists(st.sampled_from(ENGLISH), min_size=n, max_size=n)
)


@given(
    words=phrases,
    joint=st.sampled_from([" ", ", ", "\n", " - ", "; ", "  ", "\t", " | ", ".\n"]),
    before=st.sampled_from(["", "here is my seed phrase: ", "it is: ", "I wrote down the: "]),
    shape=st.sampled_from([str.lower, str.upper, str.capitalize]),
)
def test_a_phrase_is_dropped(words: list[str], joint: str, before: str, shape: object) -> None:
    typed = mask(before + joint.join(map(shape, words)))  # type: ignore[arg-type]
    assert typed.shown == f"{before}[recovery phrase]"
    assert typed.spoken == f"{before}__seed__"
    assert typed.kept == []


@pytest.mark.parametrize("number", ["{}. ", "{}) ", "{}: ", "{} ", "#{} ", "({}) "])
@pytest.mark.parametrize("joint", [" ", "\n", ", "])
def test_a_numbered_phrase_is_dropped(number: str, joint: str) -> None:
    text = joint.join(number.format(n) + word for n, word in enumerate(PHRASE, 1))
    shown = mask(text).shown
    assert shown.endswith("[recovery phrase]")
    assert not any(word in shown for word in PHRASE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrase_of_every_list_is_dropped(language: str) -> None:
    words = Mnemonic(language).wordlist[100:2000:160]
    assert mask(normalize("NFC", " ".join(words))).spoken == "__seed__"


def test_slips_and_shortened_words_do_not_save_a_phrase() -> None:
    slip = [*PHRASE[:3], "yaer", *PHRASE[4:]]
    assert mask(" ".join(slip)).shown == "[recovery phrase]"
    assert mask(" ".join(word[:4] for word in PHRASE)).shown == "[recovery phrase]"


def test_words_around_a_phrase_stay() -> None:
    text = f"I lost my wallet, it was {' '.join(PHRASE)} and now I cannot get in"
    assert mask(text).shown == "I lost my wallet, it was [recovery phrase] and now I cannot get in"


def test_a_part_of_a_phrase_is_dropped_where_it_is_announced() -> None:
    assert mask(f"my seed is {' '.join(PHRASE[:6])}").shown == "my seed is [recovery phrase]"


@pytest.mark.parametrize(
    "text",
    [
        "please help me to use my old phone again, because I need the code to work today",
        "what will happen when I change number, can I still use this account there",
        "do you need my seed phrase? I will not give that to anybody",
        "my seed phrase is still on this old phone, can you help",
        "I have that recovery phrase on paper, what can I do with it there",
    ],
)
def test_sentences_of_common_words_are_no_phrase(text: str) -> None:
    assert mask(text).shown == text


@pytest.mark.parametrize(
    "text",
    [
        "my private key is e9873d79c6d87dc0fb6a5778633389f4453213303da61f20bd67fc233aa33262",
        "private key: 5KJvsngHeMpm884wtkJNzQGaCErckhHJBGFsvd3VyK5qMZXj3hS",
        "xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejM",
    ],
)
def test_a_private_key_is_worth_as_much(text: str) -> None:
    typed = mask(text)
    assert typed.spoken.endswith("__seed__")
    assert typed.kept == []
