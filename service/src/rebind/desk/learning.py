"""What the assistant did not understand, what it meant, and both as examples to learn from.

Nothing is learnt here: a lead says what was meant, the examples are reviewed in git as any other
change, and the assistant is trained and measured with them before anybody hears of it. Words are
those that the assistant was given, without what the vault took out; they are gone when their
conversation is erased."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from rebind.audit.chain import Audit
from rebind.catalogue import Catalogue
from rebind.chat.desk_side import DeskSide
from rebind.chat.model import Misunderstood
from rebind.clock import rfc3339
from rebind.database import Database
from rebind.desk.agents import Agent, Agents, Right
from rebind.problems import Code, Problem

PAGE = 50
MOST_EXAMPLES = 2000
"""Of one export, the newest."""
OUT_OF_SCOPE = "out_of_scope"
"""It meant something, and nothing that there is an answer to."""
NOTHING = "none"
"""There is nothing to learn from it: a slip, a name, a line of signs."""
MEANING = "meaning-"
MARKED_UP = ("](", "]{")
"""What Rasa reads as an entity within an example."""


class Learning:
    def __init__(
        self,
        db: Database,
        agents: Agents,
        desk_side: DeskSide,
        catalogue: Catalogue,
        audit: Audit,
    ) -> None:
        self._db = db
        self._agents = agents
        self._desk_side = desk_side
        self._catalogue = catalogue
        self._audit = audit

    def messages(
        self, agent: Agent, *, labelled: bool, before: str | None, locale: str | None
    ) -> dict[str, object]:
        """A page of them, and what they can be said to mean, in the words that people are offered.
        Raises Problem: FORBIDDEN, NOT_FOUND."""
        agent.must(Right.LEAD)
        with self._db.snapshot() as tx:
            found = self._desk_side.misunderstood(
                tx, labelled=labelled, limit=PAGE + 1, before=before
            )
            names = self._agents.names(tx)
            return {
                "messages": [_shown(each, names) for each in found[:PAGE]],
                "more": len(found) > PAGE,
                "open": self._desk_side.count_misunderstood(tx, labelled=False),
                "labelled": self._desk_side.count_misunderstood(tx, labelled=True),
                "meanings": [
                    {"id": meaning, "title": title}
                    for meaning, title in self._meanings(locale).items()
                ],
            }

    def label(self, agent: Agent, turn_id: str, meaning: str | None) -> None:
        """Say what somebody meant; None puts it back. Raises Problem: FORBIDDEN, NOT_FOUND,
        INVALID_REQUEST for a meaning that there is not."""
        agent.must(Right.LEAD)
        known = (*self._meanings(None), OUT_OF_SCOPE, NOTHING)
        if meaning is not None and meaning not in known:
            raise Problem(Code.INVALID_REQUEST)
        with self._db.write() as tx:
            self._desk_side.label(tx, turn_id, meaning, agent.id)
            self._audit.append(tx, "message_labelled", turn=turn_id, meaning=meaning, by=agent.id)

    def examples(self, agent: Agent) -> str:
        """Those that mean something, as Rasa's training data has them. Raises
        Problem(FORBIDDEN)."""
        agent.must(Right.LEAD)
        with self._db.write() as tx:
            found = self._desk_side.misunderstood(tx, labelled=True, limit=MOST_EXAMPLES)
            examples = [each for each in found if each.meaning != NOTHING and _is_example(each)]
            self._audit.append(tx, "examples_exported", count=len(examples), by=agent.id)
        return "\n".join(_file(examples)) + "\n"

    def _meanings(self, locale: str | None) -> dict[str, str]:
        found = self._catalogue.of_the_assistant(locale, MEANING)
        return {key.removeprefix(MEANING): text for key, text in found.items()}


def _shown(each: Misunderstood, names: dict[str, str]) -> dict[str, object]:
    return {
        "id": each.turn_id,
        "conversation_id": each.conversation_id,
        "text": each.words,
        "language": each.language,
        "said_at": rfc3339(each.at),
        "guesses": [
            {"meaning": meaning, "confidence": round(confidence, 2)}
            for meaning, confidence in each.guesses
        ],
        "meaning": each.meaning,
        "labelled_by": names.get(each.labelled_by) if each.labelled_by else None,
    }


def _is_example(each: Misunderstood) -> bool:
    return bool(_line(each)) and not any(sign in each.words for sign in MARKED_UP)


def _line(each: Misunderstood) -> str:
    """On one line, as an example is, and without signs that YAML refuses: one of them in one
    message, and nobody could read the file."""
    on_one = " ".join(each.words.split())
    return "".join(sign for sign in on_one if sign.isprintable())


def _file(examples: Iterable[Misunderstood]) -> Iterator[str]:
    """By language, then by meaning, each line once."""
    sorted_by: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for each in examples:
        sorted_by[each.language, str(each.meaning)][_line(each)] = None
    yield 'version: "3.1"'
    yield ""
    yield "# To be read by a person before the assistant learns it: see docs/understanding.md."
    yield "nlu:" if sorted_by else "nlu: []"
    language = None
    for (spoken, meaning), lines in sorted(sorted_by.items()):
        if spoken != language:
            language = spoken
            yield f"# {language}: data/nlu/{language}/"
        yield f"- intent: {meaning}"
        yield "  examples: |"
        yield from (f"    - {line}" for line in lines)
