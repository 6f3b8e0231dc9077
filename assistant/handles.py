"""Decides what a vaulted message means without guessing.

The service swaps what is secret for a placeholder before Rasa sees it. A message that is little
more than such a placeholder ("__code__", "it is __code__") is no matter for statistics.
"""

from __future__ import annotations

import re
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

# In this order: a code or a number that is typed beside an address is what the open step waits for.
INTENT_OF = {
    "seed": "typed_seed",
    "code": "provide_code",
    "answer": "answer_given",
    "password": "typed_secret",
    "phone": "provide_number",
    "email": "provide_personal",
    "wallet": "provide_personal",
    "txid": "provide_personal",
    "card": "typed_secret",
    "document": "typed_secret",
}
# What the service has warned of already; no more is to be said of it.
WARNED_OF = frozenset({"seed", "password", "card", "document"})
PLACEHOLDER = re.compile(f"__({'|'.join(INTENT_OF)})__")
WORD = re.compile(r"\w+")


def intent_of_placeholders(text: str, understood: str | None, short: int) -> str | None:
    """The intent that the placeholders of a message decide, if they do."""
    kinds = set(PLACEHOLDER.findall(text))
    if not kinds:
        return None
    if len(WORD.findall(PLACEHOLDER.sub(" ", text))) <= short:
        return next(intent for kind, intent in INTENT_OF.items() if kind in kinds)
    if understood in (None, DEFAULT_NLU_FALLBACK_INTENT_NAME):
        # Rather than to say that nothing was understood
        kinds &= WARNED_OF | {"code"}
        return next((intent for kind, intent in INTENT_OF.items() if kind in kinds), None)
    return None


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class VaultedMessages(GraphComponent, IntentClassifier):
    """Last in the pipeline: overrules the classifier where a placeholder says it all."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"short": 4}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> VaultedMessages:
        return cls(config)

    def __init__(self, config: dict[str, Any]) -> None:
        self._short: int = config["short"]

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            understood = (message.get(INTENT) or {}).get("name")
            intent = intent_of_placeholders(message.get(TEXT) or "", understood, self._short)
            if intent is not None:
                decided = {"name": intent, "confidence": 1.0}
                message.set(INTENT, decided, add_to_output=True)
                message.set(INTENT_RANKING_KEY, [decided], add_to_output=True)
        return messages
