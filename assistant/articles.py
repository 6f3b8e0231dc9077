"""Finds the section of a help article that answers a message, or finds none.

A regression on the sentence's vector, as for intents, but among sections: what people ask for them
by, their titles and, less, their own sentences; and against all of them what no article answers.
A section is named only where the evidence is strong: a wrong answer costs more than none.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.linear_model import LogisticRegression

from assistant.help_articles import FOLDER, filled, read_asked, read_sections, sentences
from assistant.sentence_embedder import SentenceEmbedder, sentence_vector

ARTICLES = "articles"
"""What a message has of it: at most two of {"article", "section", "score"}, the best one first."""
AT_MOST = 2
NOTHING = ""
"""The name for: no section answers this."""
# What people say that no article answers, or that is no question at all
ANSWERED_BY_NONE = frozenset(
    {"account_other", "out_of_scope", "greet", "goodbye", "thanks", "affirm", "deny"}
)
# In place of the settings: the meaning hardly depends on them
READ_AS = {
    "hold_hours": 24,
    "review_hours": 24,
    "question_tries": 3,
    "questions_per_round": 4,
    "brand": "the exchange",
}


class Sections:
    """How much evidence there is for each section, from 0 to 1, all of them and none together 1."""

    def __init__(self, names: Sequence[str], weights: np.ndarray, biases: np.ndarray) -> None:
        self._names = list(names)
        self._weights = weights
        self._biases = biases

    @classmethod
    def learned(
        cls, vectors: np.ndarray, names: Sequence[str], counts: Sequence[float], strength: float
    ) -> Sections:
        """From what is said for each: `counts` says how much each is worth beside the others."""
        regression = LogisticRegression(C=strength, max_iter=300)
        regression.fit(vectors, list(names), sample_weight=list(counts))
        known = [str(each) for each in regression.classes_]
        return cls(known, regression.coef_.astype(np.float32), regression.intercept_)

    def evidence(self, vector: np.ndarray) -> list[tuple[str, float]]:
        """Sections, the best one first. Empty for a message without a meaning (no encoder)."""
        if not vector.any():
            return []
        logits = self._weights @ vector + self._biases
        odds = np.exp(logits - logits.max())
        shares = odds / odds.sum()
        order = [place for place in np.argsort(shares)[::-1] if self._names[place] != NOTHING]
        return [(self._names[place], float(shares[place])) for place in order]

    def save(self, folder: Any) -> None:
        """Numbers and names, nothing that could run."""
        np.savez(folder / "sections.npz", weights=self._weights, biases=self._biases)
        (folder / "sections.json").write_text(json.dumps(self._names), encoding="utf-8")

    @classmethod
    def saved(cls, folder: Any) -> Sections:
        with np.load(folder / "sections.npz", allow_pickle=False) as numbers:
            weights, biases = numbers["weights"], numbers["biases"]
        names = json.loads((folder / "sections.json").read_text(encoding="utf-8"))
        return cls(names, weights, biases)


def said_of_sections(of_sentences: float) -> list[tuple[str, str, float]]:
    """What there is to learn from: a section's name, words, and how much they are worth."""
    found = [(name, words, 1.0) for name, words in read_asked()]
    for name, section in read_sections().items():
        found.append((name, f"{section.article_title}: {section.title}", 1.0))
        own = sentences(filled(section.text, READ_AS))
        found += [(name, sentence, of_sentences) for sentence in own]
    return found


def shared(worth: float, count: int) -> list[float]:
    """What each of so many is worth when they are worth so much together."""
    return [worth / count] * count if count else []


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class ArticleFinder(GraphComponent):
    """Puts the sections that answer a message into its parse, beside its intent."""

    @classmethod
    def required_components(cls) -> list[type]:
        return [SentenceEmbedder]

    @staticmethod
    def required_packages() -> list[str]:
        return ["sklearn"]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {
            # Below it nothing is answered. By `make help-retrieval`: with it, nine answers in ten
            # are right.
            "least_evidence": 0.39,
            # A section's own sentence beside a phrase that people ask for it by; and how many
            # such phrases all that no article answers is worth together, however much it is.
            "of_sentences": 0.2,
            "of_nothing": 600.0,
            "strength": 50.0,
        }

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Articles are learned from, too: with other ones a cached component is out of date."""
        digest = hashlib.sha256()
        for file in sorted(FOLDER.glob("*/*")):
            digest.update(file.read_bytes())
        return digest.hexdigest()

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> ArticleFinder:
        return cls(config, model_storage, resource, execution_context)

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> None:
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._execution_context = execution_context
        self._sections: Sections | None = None

    def train(self, training_data: TrainingData) -> Resource:
        said = said_of_sections(self._config["of_sentences"])
        messages = [Message(data={TEXT: words}) for _, words, _ in said]
        SentenceEmbedder.create(
            SentenceEmbedder.get_default_config(),
            self._model_storage,
            self._resource,
            self._execution_context,
        ).process(messages)
        nothing = [
            each
            for each in training_data.intent_examples
            if each.get(TEXT) and each.get(INTENT) in ANSWERED_BY_NONE
        ]
        sections = Sections.learned(
            np.stack([sentence_vector(each) for each in [*messages, *nothing]]),
            [name for name, _, _ in said] + [NOTHING] * len(nothing),
            [worth for _, _, worth in said] + shared(self._config["of_nothing"], len(nothing)),
            self._config["strength"],
        )
        with self._model_storage.write_to(self._resource) as folder:
            sections.save(folder)
        self._sections = sections
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        if self._sections is None:
            return messages
        for message in messages:
            found = [
                {"article": name.partition("#")[0], "section": name.partition("#")[2], "score": of}
                for name, of in self._sections.evidence(sentence_vector(message))[:AT_MOST]
                if of >= self._config["least_evidence"]
            ]
            message.set(ARTICLES, found, add_to_output=True)
        return messages

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> ArticleFinder:
        component = cls(config, model_storage, resource, execution_context)
        with model_storage.read_from(resource) as folder:
            component._sections = Sections.saved(folder)
        return component
