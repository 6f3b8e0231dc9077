"""A schema that is checked once, in place of once for each action.

Rasa 3.6.21 validates every answer of the action server against a schema, and has that schema
checked against JSON Schema's own each time: more than half of what a turn cost the assistant. The
schema does not change. Answers are validated as before, by the same library, with the same errors.
"""

from __future__ import annotations

import os
from typing import Any

import rasa
from jsonschema.exceptions import best_match
from jsonschema.validators import validator_for
from rasa.core.actions.action import RemoteAction

from assistant.left_out import SETTING

PINNED = "3.6.21"
"""What it was written for and is tested with; any other version is left as it is."""


def check_schema_once() -> None:
    """Idempotent; does nothing with REBIND_WHOLE_RASA=1."""
    if os.environ.get(SETTING) == "1" or rasa.__version__ != PINNED:
        return
    schema = RemoteAction.action_response_format_spec()
    kind = validator_for(schema)
    kind.check_schema(schema)
    validator = kind(schema)

    def validate(action: RemoteAction, result: dict[str, Any]) -> bool:
        error = best_match(validator.iter_errors(result))
        if error is not None:
            error.message += f". Failed to validate the action server's answer to {action.name()}."
            raise error
        return True

    setattr(RemoteAction, "_validate_action_result", validate)  # noqa: B010
