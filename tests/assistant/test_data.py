"""The assistant's own files agree with one another."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
import yaml
from fluent.syntax import ast
from fluent.syntax import parse as parse_fluent
from rasa_sdk.executor import ActionExecutor

from assistant.channel import FORBIDDEN_INTENTS

ROOT = Path(__file__).resolve().parents[2]
# Sent by buttons or by the service; nobody has to say them.
NOT_TYPED = {
    "consent", "decline", "cancel_confirmed", "restart_confirmed", "keep_going", "step_done",
    "remember_password", "answer_given", "something_else", "nlu_fallback",
    "face_here", "face_phone", "switch_to_reset", "switch_to_change", "switch_to_unbind", "crisis",
}  # fmt: skip
AT_LEAST = 25
# What people come here for.
MAIN = {"reset_phone": 40, "account_other": 40, "out_of_scope": 40}
LANGUAGES = sorted(folder.parent.name for folder in ROOT.glob("data/translations/*/assistant.ftl"))


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


DOMAIN = read(ROOT / "domain.yml")
RULES = [rule for file in sorted(ROOT.glob("data/rules/*.yml")) for rule in read(file)["rules"]]


def examples() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for file in sorted(ROOT.glob("data/nlu/en/*.yml")):
        for block in read(file)["nlu"]:
            found[block["intent"]] += [
                line.removeprefix("- ").strip() for line in block["examples"].splitlines()
            ]
    return found


EXAMPLES = examples()


def messages(language: str) -> dict[str, ast.Message]:
    source = (ROOT / "data/translations" / language / "assistant.ftl").read_text(encoding="utf-8")
    body = parse_fluent(source).body
    assert [each.content for each in body if isinstance(each, ast.Junk)] == []
    found = [each for each in body if isinstance(each, ast.Message)]
    assert len(found) == len({each.id.name for each in found}), "a key twice"
    return {each.id.name: each for each in found}


ENGLISH = messages("en")


def test_every_intent_has_one_rule() -> None:
    begun = [rule["steps"][0]["intent"] for rule in RULES]
    assert sorted(begun) == sorted(DOMAIN["intents"])


def test_every_rule_ends_with_an_action_that_says_something() -> None:
    for rule in RULES:
        actions = [step["action"] for step in rule["steps"][1:]]
        assert actions[-1].startswith("action_")


def test_the_domain_and_the_registered_actions_agree() -> None:
    executor = ActionExecutor()
    executor.register_package("actions")
    assert sorted(executor.actions) == sorted(DOMAIN["actions"])


def test_the_domain_names_what_rules_say_and_the_catalogue_has_it() -> None:
    said = {step.get("action", "") for rule in RULES for step in rule["steps"]}
    spoken = sorted(key for key in said if key.startswith("utter_"))
    assert spoken == sorted(DOMAIN["responses"])
    assert set(spoken) <= set(ENGLISH)


def test_the_domain_has_no_words_slots_entities_or_forms() -> None:
    assert all(words == [] for words in DOMAIN["responses"].values())
    assert not {"slots", "entities", "forms"} & set(DOMAIN)


def test_sessions_never_expire() -> None:
    assert DOMAIN["session_config"] == {
        "session_expiration_time": 0,
        "carry_over_slots_to_new_session": False,
    }


@pytest.mark.parametrize("intent", sorted(set(DOMAIN["intents"]) - NOT_TYPED))
def test_what_people_type_has_enough_examples(intent: str) -> None:
    assert len(EXAMPLES[intent]) >= MAIN.get(intent, AT_LEAST)


def test_no_example_belongs_to_two_intents_or_stands_twice() -> None:
    owners: dict[str, list[str]] = defaultdict(list)
    for intent, lines in EXAMPLES.items():
        for line in lines:
            owners[re.sub(r"\W+", " ", line.lower()).strip() or line].append(intent)
    assert {line: each for line, each in owners.items() if len(set(each)) > 1} == {}


def test_examples_are_of_known_intents_and_hold_no_secrets() -> None:
    assert set(EXAMPLES) <= set(DOMAIN["intents"])
    for lines in EXAMPLES.values():
        for line in lines:
            assert not re.search(r"\d{6}|@", line)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_button_sends_an_intent_of_the_domain(language: str) -> None:
    for key, message in messages(language).items():
        for attribute in message.attributes:
            kind, _, intent = attribute.id.name.partition("-")
            assert kind in ("primary", "button"), key
            assert intent in set(DOMAIN["intents"]) - FORBIDDEN_INTENTS, key


def test_a_variant_offers_what_its_message_offers() -> None:
    for key, message in ENGLISH.items():
        of = ENGLISH.get(key.removesuffix("_again"))
        if key.endswith("_again") and of is not None:
            ways = {each.id.name for each in of.attributes}
            assert ways <= {each.id.name for each in message.attributes}, key


BLAMES = re.compile(
    r"\b(?:you (?:failed|forgot to|should have|must not have)|your (?:mistake|fault|error)"
    r"|unfortunately|calm down|invalid|obviously|simply must|as i (?:already )?said)\b"
)
LONGEST_SENTENCE = 45
"""Words. docs/tone.md."""


def test_the_words_keep_to_the_tone() -> None:
    source = (ROOT / "data/translations/en/assistant.ftl").read_text(encoding="utf-8")
    lines = [line.strip() for line in source.splitlines() if not line.startswith("#")]
    for line in lines:
        assert not BLAMES.search(line.lower()), line
        for sentence in re.split(r"[.?:;] ", line):
            assert len(sentence.split()) <= LONGEST_SENTENCE, sentence


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_keys_and_buttons(language: str) -> None:
    def shape(found: dict[str, ast.Message]) -> dict[str, list[str]]:
        return {key: [each.id.name for each in m.attributes] for key, m in found.items()}

    assert shape(messages(language)) == shape(ENGLISH)


def test_only_the_way_forward_is_primary() -> None:
    primary = {
        attribute.id.name
        for message in ENGLISH.values()
        for attribute in message.attributes
        if attribute.id.name.startswith("primary-")
    }
    assert primary == {
        "primary-consent",
        "primary-documents_ready",
        "primary-face_here",
        "primary-start_questions",
        "primary-continue_questions",
        "primary-resend_code",
        "primary-reset_phone",
        "primary-change_phone",
        "primary-unbind_phone",
    }


def test_answers_to_questions_do_not_begin_a_journey() -> None:
    """While a step is open its way forward comes after the answer, and nothing competes with it."""
    for key in DOMAIN["responses"]:
        buttons = {each.id.name.partition("-")[2] for each in ENGLISH[key].attributes}
        assert buttons <= {"call_human"}, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_shout_at_nobody_and_print_no_phone_number(language: str) -> None:
    source = (ROOT / "data/translations" / language / "assistant.ftl").read_text(encoding="utf-8")
    words = "\n".join(line for line in source.splitlines() if not line.startswith("#"))
    assert "!" not in words
    assert not re.search(r"\+?\d[\d\s().-]{6,}", words)
    assert not re.search("[\U0001f300-\U0001faff\u2600-\u27bf]", words)
    assert "http" not in words


def test_one_private_channel() -> None:
    assert list(read(ROOT / "credentials.yml")) == ["assistant.channel.ServiceChannel"]


def test_the_actions_address_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    from rasa.utils.endpoints import read_endpoint_config

    monkeypatch.setenv("REBIND_ACTIONS_URL", "http://127.0.0.1:9/webhook")
    endpoint = read_endpoint_config(str(ROOT / "endpoints.yml"), "action_endpoint")
    assert endpoint is not None
    assert endpoint.url == "http://127.0.0.1:9/webhook"
