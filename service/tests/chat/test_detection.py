"""The language that a message is in: rarely missed, and hardly ever wrong. Measured on what people
say in data/nlu, which nothing here was trained on."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from rebind.chat.detection import detect

NLU = Path(__file__).resolve().parents[3] / "data" / "nlu"
LANGUAGES = sorted(path.name for path in NLU.iterdir() if path.is_dir())
MOST_WRONG = 0.005
LEAST_RIGHT = 0.7
FOUR_WORDS = 4
HAN = re.compile("[\u3400-\u9fff]")
FIRST_FILES = 6
"""Of each language, in the order of their names: enough lines to count, in a second or two."""


def messages(language: str) -> Iterator[str]:
    """Of four words or more, without what only another language's speaker would say."""
    for path in sorted((NLU / language).glob("*.yml"))[:FIRST_FILES]:
        for topic in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            if topic.get("intent") in (None, "language_question"):
                continue
            for line in topic["examples"].splitlines():
                words = len(HAN.findall(line)) / 1.5 if language == "zh" else len(line.split()) - 1
                if words >= FOUR_WORDS:
                    yield re.sub(r"__\w+__", " ", line.removeprefix("- "))


@pytest.mark.parametrize("language", LANGUAGES)
def test_messages_of_four_words_are_told_and_hardly_ever_taken_for_another(language: str) -> None:
    found = [(text, detect(text)) for text in messages(language)]
    wrong = [(text, told) for text, told in found if told not in (None, language)]
    right = sum(told == language for _, told in found)
    assert len(found) > 100
    assert len(wrong) <= MOST_WRONG * len(found), wrong
    assert right >= LEAST_RIGHT * len(found), f"{right} of {len(found)}"


@pytest.mark.parametrize(
    "text",
    [
        "ok", "no", "si", "hola", "English", "español", "Bahasa Indonesia", "Tiếng Việt", "привет",
        "alice@example.com", "@satoshi_nakamoto wrote this_here", "USDT TRC20 BTC", "[code hidden]",
        "0x52908400098527886E0F7030069857D2E4169EE7 bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
        "abandon.example.com/path/to/some/where", "12:30 14.05.2026 100,00", "💥💥💥", "", "да",
        "Müller Schröder", "Samsung Galaxy S24 Ultra",
    ],
)  # fmt: skip
def test_what_is_no_sentence_is_in_no_language(text: str) -> None:
    assert detect(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Hallo, ich habe mein Handy verloren und kann mich nicht anmelden",
        "bonjour, j'ai perdu mon téléphone et je ne reçois pas le code",
        "я загубив телефон і не можу увійти в акаунт",
        "携帯をなくしてしまいましたログインできません",
        "گوشی خود را گم کرده‌ام و نمی‌توانم وارد شوم",
    ],
)
def test_a_language_that_is_not_spoken_is_taken_for_none(text: str) -> None:
    assert detect(text) is None


def test_names_in_another_script_do_not_matter() -> None:
    assert detect("我的SIM卡丢了，CoinEx登录不了") == "zh"
    assert detect("не могу войти в CoinEx, код по SMS не приходит") == "ru"
    assert detect("لا تصلني رسالة SMS من CoinEx") == "ar"
