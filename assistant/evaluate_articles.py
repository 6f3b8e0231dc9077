"""How well questions find the help article's section that answers them: `make help-retrieval`.

Every other labelled question, in the order of data/help/questions.jsonl, is there to choose how
much evidence an answer needs; the others tell what comes of it. How people ask (asked.jsonl) was
written without the second half.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import yaml
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from assistant.articles import (
    ANSWERED_BY_NONE,
    NOTHING,
    ArticleFinder,
    Sections,
    said_of_sections,
    shared,
)
from assistant.help_articles import FOLDER
from assistant.sentence_embedder import SentenceEmbedder, sentence_vector

ROOT = FOLDER.parent.parent
AIM = 0.95
"""Share of right answers in the half that chooses: on the other half it is somewhat less."""


@dataclass(frozen=True)
class Question:
    text: str
    language: str
    answers: frozenset[str]
    """Names of sections; none where no article answers it."""


@dataclass(frozen=True)
class Found:
    """What came of a question: the best section, and the evidence for it."""

    question: Question
    section: str
    evidence: float

    @property
    def is_right(self) -> bool:
        return self.section in self.question.answers


def read_questions() -> list[Question]:
    found = []
    for line in (FOLDER / "questions.jsonl").read_text(encoding="utf-8").splitlines():
        each = json.loads(line)
        answers = set(each.get("sections", []))
        if each["section"] is not None:
            answers.add(f"{each['article']}#{each['section']}")
        found.append(Question(each["q"], each["lang"], frozenset(answers)))
    return found


def _vectors(texts: Sequence[str]) -> np.ndarray:
    config = SentenceEmbedder.get_default_config()
    embedder = SentenceEmbedder(config, ExecutionContext(GraphSchema({}), node_name="embedder"))
    messages = [Message(data={TEXT: text}) for text in texts]
    # Texts of like length: the encoder's cost grows with the longest of a batch
    embedder.process(sorted(messages, key=lambda message: len(message.get(TEXT))))
    return np.stack([sentence_vector(message) for message in messages])


def _answered_by_none() -> list[str]:
    found: list[str] = []
    for file in sorted(ROOT.glob("data/nlu/*/*.yml")):
        for block in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]:
            if block.get("intent") in ANSWERED_BY_NONE:
                found += [line.removeprefix("- ") for line in block["examples"].splitlines()]
    return found


def learned_sections() -> Sections:
    """As in the trained model, of the same data."""
    config = ArticleFinder.get_default_config()
    said, nothing = said_of_sections(config["of_sentences"]), _answered_by_none()
    return Sections.learned(
        _vectors([words for _, words, _ in said] + nothing),
        [name for name, _, _ in said] + [NOTHING] * len(nothing),
        [worth for _, _, worth in said] + shared(config["of_nothing"], len(nothing)),
        config["strength"],
    )


def ask(sections: Sections, questions: Sequence[Question]) -> list[Found]:
    vectors = _vectors([question.text for question in questions])
    best = [sections.evidence(vector)[0] for vector in vectors]
    return [Found(question, *each) for question, each in zip(questions, best, strict=True)]


def halves(found: Sequence[Found]) -> tuple[list[Found], list[Found]]:
    """The half that chooses, and the half that tells."""
    return list(found[1::2]), list(found[0::2])


def chosen_threshold(found: Sequence[Found]) -> float:
    """The least evidence with which enough of the answers are right."""
    for least in sorted(each.evidence for each in found):
        answered = [each for each in found if each.evidence >= least]
        if sum(each.is_right for each in answered) >= AIM * len(answered):
            return least
    return 1.0


def _row(name: str, found: Sequence[Found], least: float) -> str:
    answered = [each for each in found if each.evidence >= least]
    right = sum(each.is_right for each in answered)
    answerable = sum(bool(each.question.answers) for each in found)
    nothing = sum(not each.question.answers for each in answered)
    share = f"{right / len(answered):.2f}" if answered else "–"
    numbers = (answerable, len(answered), right, share, len(found) - answerable, nothing)
    return "| " + " | ".join(str(each) for each in (name, *numbers)) + " |"


def table(found: Sequence[Found], least: float) -> str:
    by_language = defaultdict(list)
    for each in found:
        by_language[each.question.language].append(each)
    head = (
        "| | answerable | answered | rightly | share | not answerable | answered all the same |\n"
        "|---|---|---|---|---|---|---|"
    )
    rows = [_row(name, by_language[name], least) for name in by_language]
    return "\n".join([head, _row("all", found, least), *rows])


def main() -> None:
    least = float(ArticleFinder.get_default_config()["least_evidence"])
    choose, tell = halves(ask(learned_sections(), read_questions()))
    print(f"The choosing half would have {chosen_threshold(choose):.3f}; used is {least}.\n")
    print("The half that chooses:\n")
    print(table(choose, least))
    print("\nThe half that tells:\n")
    print(table(tell, least))


if __name__ == "__main__":
    main()
