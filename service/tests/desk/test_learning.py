"""What was not understood: a lead says what it meant, and takes it home as examples."""

from collections.abc import Sequence
from typing import Any

import pytest
import yaml
from service.tests.desk.kit import Office, code_of

from rebind.chat.assistant import Guess, Item, NotUnderstood, Say
from rebind.desk.agents import Agent
from rebind.desk.learning import NOTHING, OUT_OF_SCOPE, PAGE
from rebind.problems import Code

GUESSES = (("ask_cost", 0.31), ("ask_why", 0.123))


def misunderstands(
    office: Office,
    words: str,
    *,
    conversation_id: str | None = None,
    guesses: Sequence[tuple[str, float]] = GUESSES,
    **more: Any,
) -> str:
    """Somebody writes what the assistant does not understand; the id of that message."""
    here = conversation_id or office.begin(**more)
    office.writes(here, words)
    work = office.turn(here)
    noted = [Guess(meaning=meaning, confidence=likely) for meaning, likely in guesses]
    items: list[Item] = [
        Say(text="Sorry?"),
        NotUnderstood(note="not_understood", guesses=noted),
    ]
    office.settlement.answer(work, items)
    office.clock.advance(seconds=1)
    return work.turn.id


def shown(office: Office, lead: Agent, **asked: Any) -> dict[str, Any]:
    given = {"labelled": False, "before": None, "locale": "en", **asked}
    told: dict[str, Any] = office.desk.learning.messages(lead, **given)
    return told


def test_what_was_not_understood_is_shown_with_what_it_could_mean(
    office: Office, lead: Agent
) -> None:
    here = office.begin(locale="es")
    at = office.clock.now()
    message = misunderstands(office, "y esto es de gratis", conversation_id=here)
    told = shown(office, lead)
    assert told["messages"] == [
        {
            "id": message,
            "conversation_id": here,
            "text": "y esto es de gratis",
            "language": "es",
            "said_at": at.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "guesses": [
                {"meaning": "ask_cost", "confidence": 0.31},
                {"meaning": "ask_why", "confidence": 0.12},
            ],
            "meaning": None,
            "labelled_by": None,
        }
    ]
    assert (told["more"], told["open"], told["labelled"]) == (False, 1, 0)
    assert {"id": "ask_cost", "title": "What does it cost?"} in told["meanings"]
    assert [kind for kind, _ in office.heard(here)] == ["assistant", "user", "assistant"]


def test_what_is_meant_can_be_read_in_the_leads_language(office: Office, lead: Agent) -> None:
    in_english, in_russian = (shown(office, lead, locale=each)["meanings"] for each in ("en", "ru"))
    assert [each["id"] for each in in_russian] == [each["id"] for each in in_english]
    assert all(a["title"] != b["title"] for a, b in zip(in_english, in_russian, strict=True))


def test_what_was_understood_is_not_there(office: Office, lead: Agent) -> None:
    here = office.begin()
    office.writes(here, "how long does it take")
    office.answers(office.turn(here))
    assert shown(office, lead)["messages"] == []


def test_no_secret_of_it_is_shown_or_taken_home(office: Office, lead: Agent) -> None:
    message = misunderstands(office, "whatever my code is 481592 then")
    office.desk.learning.label(lead, message, "ask_cost")
    told = str(shown(office, lead, labelled=True)) + office.desk.learning.examples(lead)
    assert "whatever my code is" in told
    assert "481592" not in told


def test_a_label_moves_it_and_can_be_changed_and_taken_back(office: Office, lead: Agent) -> None:
    message = misunderstands(office, "is it for free, this thing")
    for meaning in ("ask_cost", OUT_OF_SCOPE, NOTHING, "ask_why"):
        office.desk.learning.label(lead, message, meaning)
        told = shown(office, lead, labelled=True)
        [each] = told["messages"]
        assert (each["meaning"], each["labelled_by"]) == (meaning, "lead")
        assert (told["open"], told["labelled"]) == (0, 1)
        assert shown(office, lead)["messages"] == []
    office.desk.learning.label(lead, message, None)
    [each] = shown(office, lead)["messages"]
    assert (each["meaning"], each["labelled_by"]) == (None, None)
    labelled = [each.get("meaning") for each in office.audited("message_labelled")]
    assert labelled == ["ask_cost", OUT_OF_SCOPE, NOTHING, "ask_why", None]


@pytest.mark.parametrize("meaning", ["nonsense", "utter_greet", "meaning-ask_cost", ""])
def test_only_what_there_is_can_be_meant(office: Office, lead: Agent, meaning: str) -> None:
    message = misunderstands(office, "is it for free, this thing")
    assert code_of(office.desk.learning.label, lead, message, meaning) is Code.INVALID_REQUEST
    assert shown(office, lead)["open"] == 1


def test_pages_follow_on_each_other_also_at_one_moment(office: Office, lead: Agent) -> None:
    here = office.begin()
    messages = []
    for number in range(PAGE + 3):
        messages.append(misunderstands(office, f"words {number}", conversation_id=here))
        if number % 3:
            office.clock.advance(seconds=-1)
    first = shown(office, lead)
    second = shown(office, lead, before=first["messages"][-1]["id"])
    assert (len(first["messages"]), first["more"]) == (PAGE, True)
    assert (len(second["messages"]), second["more"]) == (3, False)
    ids = [each["id"] for each in first["messages"] + second["messages"]]
    assert sorted(ids) == sorted(messages)
    times = [each["said_at"] for each in first["messages"] + second["messages"]]
    assert times == sorted(times, reverse=True)


def test_what_is_erased_is_gone_with_its_label(office: Office, lead: Agent) -> None:
    message = misunderstands(office, "is it for free, this thing")
    office.desk.learning.label(lead, message, "ask_cost")
    rooms = office.house.rooms
    [each] = shown(office, lead, labelled=True)["messages"]
    with rooms.db.write() as tx:
        assert rooms.chat.retention.erase(tx, each["conversation_id"])
    assert shown(office, lead, labelled=True)["labelled"] == 0
    assert yaml.safe_load(office.desk.learning.examples(lead))["nlu"] == []
    assert code_of(office.desk.learning.label, lead, message, None) is Code.NOT_FOUND
    told = code_of(office.desk.learning.messages, lead, labelled=True, before=message, locale="en")
    assert told is Code.NOT_FOUND


def test_the_examples_are_training_data(office: Office, lead: Agent) -> None:
    """As Rasa reads it: sorted, each line once, nothing in it that is markup."""
    said = [
        ("en", "is it for free,\n  this thing", "ask_cost"),
        ("en", "is it for free, this thing", "ask_cost"),
        ("en", "[free](price) or not", "ask_cost"),
        ("en", "- do i pay: yes or no? # really", "ask_cost"),
        ("en", "my cat", OUT_OF_SCOPE),
        ("en", "hmmmm", NOTHING),
        ("ru", "и сколько с меня", "ask_cost"),
        ("tr", "bedava \x1b[2J\x07mı\u2028 bu", "ask_cost"),
    ]
    for language, words, meaning in said:
        message = misunderstands(office, words, locale=language)
        office.desk.learning.label(lead, message, meaning)
    misunderstands(office, "nobody has looked at this")
    text = office.desk.learning.examples(lead)
    examples = {
        (block["intent"], line.removeprefix("- "))
        for block in yaml.safe_load(text)["nlu"]
        for line in block["examples"].splitlines()
    }
    assert examples == {
        ("ask_cost", "is it for free, this thing"),
        ("ask_cost", "- do i pay: yes or no? # really"),
        ("ask_cost", "и сколько с меня"),
        ("ask_cost", "bedava [2Jmı bu"),
        (OUT_OF_SCOPE, "my cat"),
    }
    assert text.index("# en") < text.index("is it for free") < text.index("# ru")
    assert office.audited("examples_exported")[-1]["count"] == 6


def test_nobody_but_a_lead_sees_or_says_any_of_it(office: Office, ada: Agent) -> None:
    message = misunderstands(office, "is it for free, this thing")
    learning = office.desk.learning
    asked = {"labelled": False, "before": None, "locale": "en"}
    assert code_of(learning.messages, ada, **asked) is Code.FORBIDDEN
    assert code_of(learning.label, ada, message, "ask_cost") is Code.FORBIDDEN
    assert code_of(learning.examples, ada) is Code.FORBIDDEN


def test_it_is_a_file_at_the_door(office: Office, lead: Agent) -> None:
    message = misunderstands(office, "is it for free, this thing")
    headers, client = office.sign_in("lead"), office.house.client
    url = f"/desk/v1/misunderstood/{message}"
    assert (
        client.request("PUT", url, headers=headers, json={"meaning": "ask_cost"}).status_code == 204
    )
    assert client.request("PUT", url, headers=headers, json={}).status_code == 422
    told = client.get("/desk/v1/misunderstood?show=labelled", headers=headers).json()
    assert [each["meaning"] for each in told["messages"]] == ["ask_cost"]
    file = client.get("/desk/v1/misunderstood/examples", headers=headers)
    assert file.headers["content-disposition"] == 'attachment; filename="misunderstood.yml"'
    assert file.headers["content-type"] == "application/yaml"
    assert "- is it for free, this thing" in file.text


def test_an_answer_that_is_late_notes_nothing(office: Office, ada: Agent, lead: Agent) -> None:
    here = office.begin()
    office.writes(here, "is it for free, this thing")
    work = office.turn(here)
    office.waits(conversation_id=here)
    noted = NotUnderstood(note="not_understood", guesses=[])
    office.settlement.answer(work, [Say(text="Sorry?"), noted])
    assert shown(office, lead)["open"] == 0
