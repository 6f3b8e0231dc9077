"""Tells which intent a message has, by its words and its meaning: logistic regressions, one an
intent, on tf-idf of words and parts of words beside the directions in which the sentences' vectors
differ most; and others on the words alone, with which they are averaged. Beside a meaning the words
learn too little to stand by themselves, and two of nine languages the encoder does not know.

Rasa's own regression has no setting for the strength of its regularisation and counts words
without weighing them; DIET and other candidates: docs/understanding.md, measured by `make nlu`.

A message of several sentences may want several things. What its sentences mean by themselves goes
along as `also`, for whoever answers (actions/turn.py).
"""

from __future__ import annotations

import json
import re
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_matrix, hstack
from sklearn.decomposition import PCA
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.linear_model import SGDClassifier
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import normalize

from assistant.folding import folded
from assistant.sentence_embedder import SentenceEmbedder, embed, sentence_vector

NUMBERS = "intent_classifier.npz"
NAMES = "intent_classifier.json"
OTHER = "out_of_scope"
ALSO = "also"
"""Key of a parsed message: intents of its other sentences, `[{"name", "confidence"}]`."""
CALIBRATED_ON = 0.15
"""Of the examples, not seen by the machine whose sureness is measured on them."""
_SENTENCES = re.compile(r"[.!?;\n。！？；؟…]+|(?:,|，|،)\s+(?=\S+\s+\S+)")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class WordsAndMeaning(IntentClassifier, GraphComponent):
    """Words and parts of words (tf-idf) beside the sentence's vector."""

    @classmethod
    def required_components(cls) -> list[type]:
        return [SentenceEmbedder]

    @staticmethod
    def required_packages() -> list[str]:
        return ["sklearn"]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {
            # How much the meaning counts, against 1 for a message's words and 1 for their parts.
            "weight_of_meaning": 0.7,
            # Of the average of the regressions with meaning and those on words alone.
            "share_of_words_alone": 0.6,
            # Of the 512 that a vector has; what is beyond says little about intents.
            "directions": 128,
            # L2, as scikit-learn's `alpha`; and how often each example is shown.
            "regularisation": 2e-6,
            "rounds": 5,
            # How much of what people write is said to be nobody's business here. The examples have
            # far more of it, since it has no end, and a tenth may be: but to be sent away in need
            # costs more than to be asked back. From 0.04 to 0.1 it makes little difference.
            "out_of_scope_share": 0.06,
            "ranking_length": 10,
            # How sure a sentence by itself has to be, and how many of a message are looked at.
            "also_threshold": 0.6,
            "also_sentences": 4,
            "also_longest": 2,
        }

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> WordsAndMeaning:
        return cls(config, model_storage, resource)

    def __init__(
        self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource
    ) -> None:
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._words = _Terms(ngram_range=(1, 2), token_pattern=r"\b\w+\b")
        # What typos and hurried thumbs leave of a word, and languages without spaces.
        self._parts = _Terms(analyzer="char_wb", ngram_range=(1, 4), min_df=2)
        self._mean = np.zeros(0)
        self._directions = np.zeros((0, 0))
        self._machine: _Machine | None = None

    def train(self, training_data: TrainingData) -> Resource:
        examples = [each for each in training_data.intent_examples if each.get(TEXT)]
        texts = [each.get(TEXT) for each in examples]
        intents = np.array([each.get(INTENT) for each in examples])
        self._words.fit(texts)
        self._parts.fit(texts)
        vectors = np.stack([sentence_vector(message) for message in examples])
        # Sentences point into one direction mostly: what is left without it tells them apart.
        self._mean = vectors.mean(axis=0)
        self._directions = self._learned_directions(self._centred(vectors))
        words = self._of_the_words(texts)
        meaning = self._meaning(vectors)
        known, rest = train_test_split(
            np.arange(len(intents)), test_size=CALIBRATED_ON, random_state=1, stratify=intents
        )
        trial = self._learned(words[known], meaning[known], intents[known])
        trial.sharpen(intents[rest], words[rest], meaning[rest])
        self._machine = self._learned(words, meaning, intents)
        self._machine.sharpness = trial.sharpness
        share, wanted = float(np.mean(intents == OTHER)), self._config["out_of_scope_share"]
        if share:
            odds = wanted * (1 - share) / (share * (1 - wanted))
            self._machine.offset = float(np.log(odds))
        self._persist()
        return self._resource

    def _learned_directions(self, centred: np.ndarray) -> np.ndarray:
        if not centred.any():
            return np.zeros((centred.shape[1], 1))
        wanted = min(self._config["directions"], *centred.shape)
        found = PCA(wanted, svd_solver="randomized", random_state=1).fit(centred)
        return found.components_.T

    def _learned(self, words: csr_matrix, meaning: np.ndarray, intents: np.ndarray) -> _Machine:
        beside = hstack([words, csr_matrix(meaning)]).tocsr()
        both = self._regressions().fit(beside, intents)
        alone = self._regressions().fit(words, intents)
        share = self._config["share_of_words_alone"]
        weights = (1 - share) * both.coef_
        weights[:, : words.shape[1]] += share * alone.coef_
        intercept = (1 - share) * both.intercept_ + share * alone.intercept_
        return _Machine(both.classes_, np.ascontiguousarray(weights.T, dtype=np.float32), intercept)

    def _regressions(self) -> SGDClassifier:
        return SGDClassifier(
            loss="log_loss",
            alpha=self._config["regularisation"],
            max_iter=self._config["rounds"],
            tol=None,
            random_state=1,
            # One intent after the other otherwise, and they know nothing of each other
            n_jobs=-1,
        )

    def process(self, messages: list[Message]) -> list[Message]:
        if self._machine is None or not messages:
            return messages
        vectors = np.stack([sentence_vector(message) for message in messages])
        texts = [message.get(TEXT) or "" for message in messages]
        for message, row in zip(messages, self._confidences(texts, vectors), strict=True):
            ranking = self._ranking(row, self._config["ranking_length"])
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
            message.set(ALSO, self._also(message, ranking[0]["name"]), add_to_output=True)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """What comes after is not trained: nothing needs to be understood here."""
        return training_data

    def _ranking(self, row: np.ndarray, length: int) -> list[dict[str, Any]]:
        assert self._machine is not None
        classes = self._machine.classes
        return [
            {"name": str(classes[place]), "confidence": float(row[place])}
            for place in np.argsort(row)[::-1][:length]
        ]

    def _also(self, message: Message, main: str) -> list[dict[str, Any]]:
        """What the sentences of a message mean by themselves, but for what it means as a whole."""
        parts = [part.strip() for part in _SENTENCES.split(message.get(TEXT) or "")]
        parts = [part for part in parts if len(part) > 2][: self._config["also_sentences"]]
        if len(parts) < 2:
            return []
        found: dict[str, dict[str, Any]] = {}
        for row in self._confidences(parts, embed(parts)):
            [best] = self._ranking(row, 1)
            if best["name"] != main and best["confidence"] >= self._config["also_threshold"]:
                found.setdefault(best["name"], best)
        by_confidence = sorted(found.values(), key=lambda each: -each["confidence"])
        return by_confidence[: self._config["also_longest"]]

    def _confidences(self, texts: list[str], vectors: np.ndarray) -> np.ndarray:
        """A row for each text, a column for each intent."""
        assert self._machine is not None
        return self._machine.confidences(
            self._words.of(texts), self._parts.of(texts), self._meaning(vectors)
        )

    def _of_the_words(self, texts: list[str]) -> csr_matrix:
        return hstack([self._words.of(texts), self._parts.of(texts)]).tocsr()

    def _centred(self, vectors: np.ndarray) -> np.ndarray:
        centred = vectors - self._mean
        # A message without a vector stays without one
        centred[~vectors.any(axis=1)] = 0
        return centred / np.maximum(np.linalg.norm(centred, axis=1, keepdims=True), 1e-6)

    def _meaning(self, vectors: np.ndarray) -> np.ndarray:
        return self._centred(vectors) @ self._directions * self._config["weight_of_meaning"]

    def _persist(self) -> None:
        """Numbers and names: a model file cannot run code, and is read in a second."""
        assert self._machine is not None
        names = {
            "words": self._words.names,
            "parts": self._parts.names,
            "intents": self._machine.classes.tolist(),
        }
        with self._model_storage.write_to(self._resource) as folder:
            (folder / NAMES).write_text(json.dumps(names), encoding="utf-8")
            np.savez(
                folder / NUMBERS,
                idf_of_words=self._words.idf,
                idf_of_parts=self._parts.idf,
                mean=self._mean,
                directions=self._directions,
                weights=self._machine.weights,
                intercept=self._machine.intercept,
                calibration=np.array([self._machine.sharpness, self._machine.offset]),
            )

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> WordsAndMeaning:
        component = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            names = json.loads((folder / NAMES).read_text(encoding="utf-8"))
            with np.load(folder / NUMBERS, allow_pickle=False) as numbers:
                component._words.keep(names["words"], numbers["idf_of_words"])
                component._parts.keep(names["parts"], numbers["idf_of_parts"])
                component._mean, component._directions = numbers["mean"], numbers["directions"]
                component._machine = _Machine(
                    np.array(names["intents"]),
                    numbers["weights"],
                    numbers["intercept"],
                    *numbers["calibration"].tolist(),
                )
        return component


class _Terms:
    """Tf-idf of folded texts, as a TfidfVectorizer tells it (sublinear, rows of length 1). That one
    asks before every message whether it was fitted, and to answer adds up a matrix as wide as the
    vocabulary: half of what a message takes."""

    def __init__(self, **settings: Any) -> None:
        self._settings = settings
        self.keep([], np.zeros(0))

    def fit(self, texts: list[str]) -> None:
        learned = TfidfVectorizer(**self._settings).fit([folded(text) for text in texts])
        self.keep(learned.get_feature_names_out().tolist(), learned.idf_)

    def keep(self, names: list[str], idf: np.ndarray) -> None:
        self.names, self.idf = names, idf
        places = {name: place for place, name in enumerate(names)}
        self._counter = CountVectorizer(**self._settings, vocabulary=places)

    def of(self, texts: list[str]) -> csr_matrix:
        found = self._counter.transform([folded(text) for text in texts]).astype(np.float64)
        found.data = (1 + np.log(found.data)) * self.idf[found.indices]
        return normalize(found, copy=False)


class _Machine:
    """A linear machine whose distances are told as probabilities: their softmax, sharpened so that
    what is said with 0.8 is right eight times in ten (temperature scaling, Guo et al. 2017), on
    examples that it had not seen."""

    def __init__(
        self,
        classes: np.ndarray,
        weights: np.ndarray,
        intercept: np.ndarray,
        sharpness: float = 1.0,
        offset: float = 0.0,
    ) -> None:
        """`weights`: a row for each feature, row by row in memory: a message has a hundred of two
        hundred thousand, and to reorder the rest takes longer than everything else.
        `offset`: what is added to the odds of what is out of scope (their logarithm), where it is
        rarer in what people write than among the examples."""
        self.classes = classes
        self.weights = weights
        self.intercept = intercept
        self.sharpness = sharpness
        self.offset = offset

    def confidences(self, *features: csr_matrix | np.ndarray) -> np.ndarray:
        """Of features that stand side by side, in the order in which they were learned."""
        raised = self._distances(*features) * self.sharpness
        return _softmax(raised + self.offset * (self.classes == OTHER))

    def sharpen(self, intents: np.ndarray, *unseen: csr_matrix | np.ndarray) -> None:
        distances = self._distances(*unseen)
        columns = np.searchsorted(self.classes, intents)

        def surprise(sharpness: float) -> float:
            chances = _softmax(distances * sharpness)[np.arange(len(columns)), columns]
            return float(-np.log(np.maximum(chances, 1e-12)).mean())

        self.sharpness = float(minimize_scalar(surprise, bounds=(0.05, 20), method="bounded").x)

    def _distances(self, *features: csr_matrix | np.ndarray) -> np.ndarray:
        told, start = self.intercept, 0
        # Joined into one matrix they would be copied and checked three times, for every message
        for each in features:
            end = start + each.shape[1]
            # As narrow as the weights: scipy would widen all of them
            told = told + each.astype(np.float32) @ self.weights[start:end]
            start = end
        return told


def _softmax(rows: np.ndarray) -> np.ndarray:
    raised = np.exp(rows - rows.max(axis=1, keepdims=True))
    return raised / raised.sum(axis=1, keepdims=True)
