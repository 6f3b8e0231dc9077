"""Writes and trains what `rasa init` would have given somebody with our intents and actions.

    .venv/bin/python -m bench.stock_project FOLDER      (in the assistant's environment)

Pipeline and policies are the installed Rasa's own defaults. The words of the catalogue become the
responses of the domain, where Rasa's own generator looks for them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import rasa.cli
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, Resource, VariableReference
from fluent.syntax.visitor import Visitor
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.utils.io import read_yaml_file, write_yaml

ROOT = Path(__file__).resolve().parents[1]
INITIAL_PROJECT = Path(rasa.cli.__file__).parent / "initial_project"
BRAND = "CoinEx"
MODEL_NAME = "stock"

# Not by write_yaml: Rasa fills in ${…} from the environment, but never between quotes.
ENDPOINTS = """\
action_endpoint:
  url: ${REBIND_ACTIONS_URL}
tracker_store:
  type: SQL
  dialect: sqlite
  db: ${BENCH_TRACKER_FILE}
"""

EPOCHS = 15
"""Instead of 100. An epoch more or less changes weights, not their number: a turn costs the same.
It has to be enough to understand the script, because a turn that is understood in another way runs
another action."""
MOST_EXAMPLES = 60
"""Of an intent, and in English only: with all of ours DIET trains for hours. Fewer examples make a
smaller vocabulary, and so a stock Rasa that is rather quicker than slower."""
STORY_RULES = 4
"""Rules that follow each other in one story."""


def config() -> dict[str, Any]:
    """An empty `pipeline` and `policies`, completed as training would complete them. Not the
    comments in the initial project's own file: they lag behind and leave a policy out."""
    named = {"recipe": "default.v1", "assistant_id": MODEL_NAME, "language": "en"}
    completed: dict[str, Any] = DefaultV1Recipe.complete_config(named, {"pipeline", "policies"})
    for component in [*completed["pipeline"], *completed["policies"]]:
        if "epochs" in component:
            component["epochs"] = EPOCHS
    return completed


def domain() -> dict[str, Any]:
    ours = read_yaml_file(ROOT / "domain.yml")
    initial = read_yaml_file(INITIAL_PROJECT / "domain.yml")
    return {**ours, "responses": responses(), "session_config": initial["session_config"]}


def responses() -> dict[str, list[dict[str, Any]]]:
    """Every message of the catalogue, with `{name}` where Rasa's generator fills in a value."""
    source = (ROOT / "data/translations/en/assistant.ftl").read_text(encoding="utf-8")
    # Times arrive as text and are said as they come
    as_it_comes: dict[str, Any] = {"DATETIME": lambda value, **_: value}
    bundle = FluentBundle(["en"], use_isolating=False, functions=as_it_comes)
    bundle.add_resource(FluentResource(source))
    parsed = FluentParser().parse(source)
    values = {**{name: f"{{{name}}}" for name in _variables(parsed)}, "brand": BRAND}
    keys = [entry.id.name for entry in parsed.body if isinstance(entry, Message)]
    return {key: [_response(bundle, key, values)] for key in keys if key.startswith("utter_")}


def _variables(parsed: Resource) -> set[str]:
    """What an action fills into a sentence."""
    names = set()

    class Variables(Visitor):
        def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802
            names.add(node.id.name)

    Variables().visit(parsed)
    return names


def _response(bundle: FluentBundle, key: str, values: dict[str, str]) -> dict[str, Any]:
    message = bundle.get_message(key)
    buttons = [
        {"title": _template(bundle, title, values), "payload": f"/{name.partition('-')[2]}"}
        for name, title in message.attributes.items()
    ]
    words = {"text": _template(bundle, message.value, values)}
    return {**words, "buttons": buttons} if buttons else words


def _template(bundle: FluentBundle, pattern: Any, values: dict[str, str]) -> str:
    text, errors = bundle.format_pattern(pattern, values)
    assert not errors, errors
    return str(text).strip()


def stories() -> dict[str, Any]:
    """The rules again, in a row: without stories, two policies have nothing to learn and a stock
    project would be measured that nobody has."""
    steps = list(_rules())
    rows = [steps[first : first + STORY_RULES] for first in range(0, len(steps), STORY_RULES)]
    return {
        "version": "3.1",
        "stories": [
            {"story": f"row {number}", "steps": [step for rule in row for step in rule]}
            for number, row in enumerate(rows, 1)
        ],
    }


def examples() -> dict[str, Any]:
    """The first of every intent, as many as DIET can be trained on."""
    found: dict[str, list[str]] = {}
    for file in sorted((ROOT / "data/nlu/en").glob("*.yml")):
        for block in read_yaml_file(file)["nlu"]:
            found.setdefault(block["intent"], []).extend(block["examples"].splitlines())
    return {
        "version": "3.1",
        "nlu": [
            {"intent": intent, "examples": "\n".join(lines[:MOST_EXAMPLES])}
            for intent, lines in found.items()
        ],
    }


def _rules() -> Iterator[list[dict[str, str]]]:
    for file in sorted((ROOT / "data/rules").glob("*.yml")):
        for rule in read_yaml_file(file)["rules"]:
            yield [dict(step) for step in rule["steps"]]


def write(folder: Path) -> None:
    # All but Rasa's own cache beside it: other words do not train the networks again
    shutil.rmtree(folder / "data", ignore_errors=True)
    shutil.copytree(ROOT / "data" / "rules", folder / "data" / "rules")
    write_yaml(examples(), folder / "data" / "nlu.yml")
    write_yaml(config(), folder / "config.yml")
    write_yaml(domain(), folder / "domain.yml")
    write_yaml(stories(), folder / "data" / "stories.yml")
    write_yaml({"rest": None}, folder / "credentials.yml")
    (folder / "endpoints.yml").write_text(ENDPOINTS, encoding="utf-8")


def main() -> None:
    folder = Path(sys.argv[1])
    write(folder)
    train = [sys.executable, "-m", "rasa", "train", "--fixed-model-name", MODEL_NAME]
    sys.exit(subprocess.run(train, cwd=folder, check=False).returncode)


if __name__ == "__main__":
    main()
