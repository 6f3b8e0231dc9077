"""Tells which intent a message has, by its words and its meaning: logistic regressions, one an
intent, on tf-idf of words and parts of words beside the directions in which the sentences' vectors
differ most.

Rasa's own regression has no setting for the strength of its regularisation and counts words
without weighing them; DIET and other candidates: docs/understanding.md, measured by `make nlu`.

A message of several sentences may want several things. What its sentences mean by themselves goes
along as `also`, for whoever answers (actions/turn.py).
"""

from __future__ import annotations

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
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import SGDClassifier
from sklearn.model_selection import train_test_split

from assistant.folding import folded
from assistant.sentence_embedder import SentenceEmbedder, embed, sentence_vector

FILE = "intent_classifier.skops"
# The weights of the words; skops knows this type of numbers only by its public name.
CSR_MATRIX = "scipy.sparse._csr.csr_matrix"
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
        return ["sklearn", "skops"]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {
            # How much the meaning counts, against 1 for a message's words and 1 for their parts.
            "weight_of_meaning": 0.6,
            # Of the 512 that a vector has; what is beyond says little about intents.
            "directions": 128,
            # L2, as scikit-learn's `alpha`; and how often each example is shown.
            "regularisation": 2e-6,
            "rounds": 15,
            # How much of what people write is nobody's business here. The examples have twice as
            # much of it, since it has no end: without this, the rare is expected everywhere.
            "out_of_scope_share": 0.1,
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
        self._words = TfidfVectorizer(
            preprocessor=folded, ngram_range=(1, 2), sublinear_tf=True, token_pattern=r"\b\w+\b"
        )
        # What typos and hurried thumbs leave of a word, and languages without spaces.
        self._parts = TfidfVectorizer(
            preprocessor=folded, analyzer="char_wb", ngram_range=(1, 4), sublinear_tf=True, min_df=2
        )
        self._mean = np.zeros(0)
        self._directions = np.zeros((0, 0))
        self._of_both: _Calibrated | None = None
        # For messages without a vector (the encoder is missing): zeros are not a meaning.
        self._of_words: _Calibrated | None = None

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
        self._of_both = self._calibrated(self._beside(words, vectors), intents)
        # The same sureness: words alone are for the day on which the encoder is missing.
        self._of_words = _Calibrated.of(
            self._machine().fit(words, intents), self._of_both.sharpness, self._of_both.offset
        )
        self._persist()
        return self._resource

    def _learned_directions(self, centred: np.ndarray) -> np.ndarray:
        if not centred.any():
            return np.zeros((centred.shape[1], 1))
        wanted = min(self._config["directions"], *centred.shape)
        found = PCA(wanted, svd_solver="randomized", random_state=1).fit(centred)
        return found.components_.T

    def _machine(self) -> SGDClassifier:
        return SGDClassifier(
            loss="log_loss",
            alpha=self._config["regularisation"],
            max_iter=self._config["rounds"],
            tol=None,
            random_state=1,
        )

    def _calibrated(self, features: csr_matrix, intents: np.ndarray) -> _Calibrated:
        places = np.arange(len(intents))
        known, rest = train_test_split(
            places, test_size=CALIBRATED_ON, random_state=1, stratify=intents
        )
        trial = self._machine().fit(features[known], intents[known])
        sharpness = _sharpness(trial, features[rest], intents[rest])
        share, wanted = float(np.mean(intents == OTHER)), self._config["out_of_scope_share"]
        offset = float(np.log(wanted * (1 - share) / (share * (1 - wanted)))) if share else 0.0
        return _Calibrated.of(self._machine().fit(features, intents), sharpness, offset)

    def process(self, messages: list[Message]) -> list[Message]:
        if self._of_both is None or not messages:
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
        classes = self._of_both.classes  # type: ignore[union-attr]
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
        words = self._of_the_words(texts)
        if vectors.any():
            return self._of_both.confidences(self._beside(words, vectors))  # type: ignore[union-attr]
        return self._of_words.confidences(words)  # type: ignore[union-attr]

    def _of_the_words(self, texts: list[str]) -> csr_matrix:
        return hstack([self._words.transform(texts), self._parts.transform(texts)]).tocsr()

    def _centred(self, vectors: np.ndarray) -> np.ndarray:
        centred = vectors - self._mean
        # A message without a vector stays without one
        centred[~vectors.any(axis=1)] = 0
        return centred / np.maximum(np.linalg.norm(centred, axis=1, keepdims=True), 1e-6)

    def _beside(self, words: csr_matrix, vectors: np.ndarray) -> csr_matrix:
        meaning = self._centred(vectors) @ self._directions * self._config["weight_of_meaning"]
        return hstack([words, csr_matrix(meaning)]).tocsr()

    def _persist(self) -> None:
        import skops.io

        assert self._of_both is not None
        assert self._of_words is not None
        with self._model_storage.write_to(self._resource) as folder:
            learned = {
                "words": self._words,
                "parts": self._parts,
                "mean": self._mean,
                "directions": self._directions,
                "of_both": self._of_both.kept(),
                "of_words": self._of_words.kept(),
            }
            # Functions are not kept in a model: see `load`
            self._words.preprocessor = self._parts.preprocessor = None
            skops.io.dump(learned, folder / FILE)
            self._words.preprocessor = self._parts.preprocessor = folded

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> WordsAndMeaning:
        """skops and not pickle: a model file cannot run code. Refuses types that it cannot know."""
        import skops.io

        component = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            learned = skops.io.load(folder / FILE, trusted=[CSR_MATRIX])
        component._words, component._parts = learned["words"], learned["parts"]
        component._words.preprocessor = component._parts.preprocessor = folded
        component._mean, component._directions = learned["mean"], learned["directions"]
        component._of_both = _Calibrated(*learned["of_both"])
        component._of_words = _Calibrated(*learned["of_words"])
        return component


class _Calibrated:
    """A linear machine whose distances are told as probabilities: their softmax, sharpened so that
    what is said with 0.8 is right eight times in ten (temperature scaling, Guo et al. 2017), on
    examples that it had not seen."""

    def __init__(
        self,
        classes: np.ndarray,
        weights: np.ndarray,
        intercept: np.ndarray,
        sharpness: float,
        offset: float,
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

    @classmethod
    def of(cls, machine: SGDClassifier, sharpness: float, offset: float) -> _Calibrated:
        weights = np.ascontiguousarray(machine.coef_.T, dtype=np.float32)
        return cls(machine.classes_, weights, machine.intercept_, sharpness, offset)

    def kept(self) -> tuple[np.ndarray, np.ndarray, np.ndarray, float, float]:
        return self.classes, self.weights, self.intercept, self.sharpness, self.offset

    def confidences(self, features: csr_matrix) -> np.ndarray:
        raised = (features @ self.weights + self.intercept) * self.sharpness
        return _softmax(raised + self.offset * (self.classes == OTHER))


def _sharpness(machine: SGDClassifier, unseen: csr_matrix, intents: np.ndarray) -> float:
    distances = machine.decision_function(unseen)
    columns = np.searchsorted(machine.classes_, intents)

    def surprise(sharpness: float) -> float:
        chances = _softmax(distances * sharpness)[np.arange(len(columns)), columns]
        return float(-np.log(np.maximum(chances, 1e-12)).mean())

    return float(minimize_scalar(surprise, bounds=(0.05, 20), method="bounded").x)


def _softmax(rows: np.ndarray) -> np.ndarray:
    raised = np.exp(rows - rows.max(axis=1, keepdims=True))
    return raised / raised.sum(axis=1, keepdims=True)
