"""`make nlu`: how well the assistant understands.

Three questions, each with its answer in reports/nlu.txt and, drawn, in reports/nlu-*.png:

- *Cross-validation* on data/nlu: every example is understood once by a classifier that has not
  seen it.
- *Held out*: tests/understanding, written by others without sight of an example and frozen before
  the first training (its digest is checked). A line is understood rightly when its intent, or one
  of its `or`, is told. Per language, with calibration, and what was told of other people's matters.
- *What it costs*: milliseconds of one message at a time on one core, and memory.

Candidates stand side by side: words alone, meaning alone, both. `--candidate NAME` for one.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import resource
import tempfile
import time
import warnings
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.loading import load_data
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.metrics import f1_score, roc_auc_score
from sklearn.model_selection import StratifiedKFold

from assistant.handles import VaultedMessages
from assistant.intent_classifier import OTHER, WordsAndMeaning
from assistant.sentence_embedder import SentenceEmbedder

ROOT = Path(__file__).resolve().parent.parent
HELD_OUT = ROOT / "tests" / "understanding"
DIGEST = "FROZEN"
"""File beside the held-out lines: SHA-256 of all of them, from before the first training."""
REPORTS = ROOT / "reports"
FOLDS = 5
PAIRS_SHOWN = 25
BINS = 10
SENSITIVE = ("reset_phone", "change_phone", "unbind_phone", "not_me", "cancel")
"""To begin or end one of these by mistake costs most: such mistakes are told by themselves."""


@dataclass(frozen=True)
class Line:
    text: str
    intents: tuple[str, ...]
    """The first is the one; the others are as right."""
    language: str


@dataclass(frozen=True)
class Understood:
    line: Line
    taken_for: str
    confidence: float
    other: float
    """How likely it is no business of ours."""

    @property
    def is_right(self) -> bool:
        return self.taken_for in self.line.intents


@dataclass(frozen=True)
class Candidate:
    name: str
    meaning: bool = True
    classifier: dict[str, Any] = field(default_factory=dict)


CANDIDATES = (
    Candidate("words alone", meaning=False),
    Candidate("meaning alone", classifier={"weight_of_meaning": 30.0, "directions": 512}),
    Candidate("words and meaning"),
)
CHOSEN = CANDIDATES[-1]


class Parser:
    """The pipeline of config.yml, without Rasa around it."""

    def __init__(self, candidate: Candidate, config: dict[str, dict[str, Any]]) -> None:
        self._meaning = candidate.meaning
        context = ExecutionContext(GraphSchema({}), "evaluation", node_name="embedder")
        embedder = {**SentenceEmbedder.get_default_config(), **config["SentenceEmbedder"]}
        self._embedder = SentenceEmbedder(embedder, context)
        self._folder = tempfile.TemporaryDirectory()
        self._config = {
            **WordsAndMeaning.get_default_config(),
            **config["WordsAndMeaning"],
            **candidate.classifier,
        }
        storage = LocalModelStorage.create(Path(self._folder.name))
        self._classifier = WordsAndMeaning(self._config, storage, Resource("evaluated"))
        handles = {**VaultedMessages.get_default_config(), **config["VaultedMessages"]}
        self._handles = VaultedMessages.create(handles, storage, Resource("handles"), context)

    def featurized(self, lines: Sequence[Line]) -> list[Message]:
        messages = [Message({TEXT: each.text, INTENT: each.intents[0]}) for each in lines]
        return self._embedder.process(messages) if self._meaning else messages

    def train(self, messages: list[Message]) -> None:
        self._classifier.train(TrainingData(messages))

    def understand(self, lines: Sequence[Line], messages: list[Message]) -> list[Understood]:
        blank = [Message({TEXT: each.get(TEXT)}, features=each.features) for each in messages]
        self._handles.process(self._classifier.process(blank))
        return [_understood(line, message) for line, message in zip(lines, blank, strict=True)]

    def seconds_of(self, line: Line) -> float:
        """Of one message by itself, from its text to its intent."""
        start = time.perf_counter()
        self._handles.process(self._classifier.process(self.featurized([line])))
        return time.perf_counter() - start


def _understood(line: Line, message: Message) -> Understood:
    best = message.get(INTENT)
    ranking = message.get(INTENT_RANKING_KEY) or []
    other = next((each["confidence"] for each in ranking if each["name"] == OTHER), 0.0)
    return Understood(line, best["name"], best["confidence"], other)


# --- what there is to understand ------------------------------------------------------------------


def examples() -> list[Line]:
    """Of data/nlu, by language."""
    found = []
    for folder in sorted(path for path in (ROOT / "data" / "nlu").iterdir() if path.is_dir()):
        for each in load_data(str(folder)).intent_examples:
            found.append(Line(each.get(TEXT), (each.get(INTENT),), folder.name))
    return found


def digest() -> str:
    """Of all held-out lines."""
    digests = hashlib.sha256()
    for path in sorted(HELD_OUT.glob("*.jsonl")):
        digests.update(path.read_bytes())
    return digests.hexdigest()


def held_out() -> list[Line]:
    """Raises ValueError when somebody has changed a line since it was frozen."""
    if digest() != (HELD_OUT / DIGEST).read_text(encoding="utf-8").split()[0]:
        raise ValueError("the held-out lines are not those that were frozen")
    found = []
    for path in sorted(HELD_OUT.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            each = json.loads(line)
            intents = (each["intent"], *each.get("or", []))
            found.append(Line(each["text"], intents, path.stem))
    return found


# --- measuring ------------------------------------------------------------------------------------


def cross_validate(parser: Parser, lines: list[Line]) -> list[Understood]:
    """Every example, understood by a classifier trained without it."""
    messages = parser.featurized(lines)
    intents = [each.intents[0] for each in lines]
    understood: list[Understood] = []
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=1).split(lines, intents)
    for seen, unseen in folds:
        parser.train([messages[place] for place in seen])
        rest = [lines[place] for place in unseen]
        understood += parser.understand(rest, [messages[place] for place in unseen])
    return understood


def accuracy(understood: Sequence[Understood]) -> float:
    return float(np.mean([each.is_right for each in understood]))


def calibration(understood: Sequence[Understood]) -> tuple[float, list[tuple[float, float, int]]]:
    """Expected calibration error (Guo et al. 2017, ten bins), and of each bin: how sure, how often
    right, how many."""
    sure = np.array([each.confidence for each in understood])
    right = np.array([each.is_right for each in understood])
    bins, error = [], 0.0
    for low in np.linspace(0, 1, BINS, endpoint=False):
        inside = (sure > low) & (sure <= low + 1 / BINS)
        if inside.any():
            bins.append(
                (float(sure[inside].mean()), float(right[inside].mean()), int(inside.sum()))
            )
            error += inside.mean() * abs(sure[inside].mean() - right[inside].mean())
    return float(error), bins


def of_others(understood: Sequence[Understood]) -> dict[str, float]:
    """How well what is nobody's business here is told from what is."""
    truth = [OTHER in each.line.intents for each in understood]
    told = [each.taken_for == OTHER for each in understood]
    return {
        "auroc": float(roc_auc_score(truth, [each.other for each in understood])),
        "f1": float(f1_score(truth, told)),
    }


def started_by_mistake(understood: Sequence[Understood], sure: float) -> list[Understood]:
    """What would have begun or ended something without being asked: it was told with confidence,
    and is something else."""
    return [
        each
        for each in understood
        if not each.is_right and each.taken_for in SENSITIVE and each.confidence >= sure
    ]


def report(title: str, understood: Sequence[Understood], threshold: float, sure: float) -> str:
    error, _ = calibration(understood)
    others = of_others(understood)
    mistakes = started_by_mistake(understood, sure)
    lines = [
        f"{title}: {len(understood)} lines, accuracy {accuracy(understood):.3f}, "
        f"calibration error {error:.3f}, out of scope AUROC {others['auroc']:.3f} "
        f"F1 {others['f1']:.3f}",
        f"begun or ended by mistake without being asked (confidence {sure} and more): "
        f"{len(mistakes)}",
        "by language  " + "  ".join(_by_language(understood)),
        "",
        "asks back below   answered   right when answered",
    ]
    for level in sorted({0.2, 0.3, 0.4, 0.5, 0.6, threshold}):
        answered = [each for each in understood if each.confidence >= level]
        mark = "  <- config.yml" if level == threshold else ""
        share = len(answered) / len(understood)
        lines.append(f"{level:15.2f}   {share:8.3f}   {accuracy(answered):.3f}{mark}")
    lines += ["", "F1 by intent, worst first"]
    truth = [_truth(each) for each in understood]
    told = [each.taken_for for each in understood]
    names = sorted(set(truth))
    scores = f1_score(truth, told, labels=names, average=None)
    lines += [f"{score:.2f}  {name}" for score, name in sorted(zip(scores, names, strict=True))]
    lines += ["", "most often taken for one another (*: costs most)"]
    pairs = Counter(
        (t, each.taken_for) for t, each in zip(truth, understood, strict=True) if not each.is_right
    )
    for (intent, taken), times in pairs.most_common(PAIRS_SHOWN):
        mark = "*" if taken in SENSITIVE else " "
        lines.append(f"{times:3d}{mark} {intent} -> {taken}")
    return "\n".join(lines) + "\n"


def _truth(each: Understood) -> str:
    return each.taken_for if each.is_right else each.line.intents[0]


def _by_language(understood: Sequence[Understood]) -> list[str]:
    languages = sorted({each.line.language for each in understood})
    return [
        f"{language} {accuracy([e for e in understood if e.line.language == language]):.3f}"
        for language in languages
    ]


def cost(parser: Parser, lines: Sequence[Line]) -> str:
    took = sorted(1000 * parser.seconds_of(line) for line in lines)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    p50, p95 = took[len(took) // 2], took[int(len(took) * 0.95)]
    return f"p50 {p50:.1f} ms, p95 {p95:.1f} ms; {memory:.0f} MB at most, training included"


def draw(name: str, understood: Sequence[Understood]) -> Path:
    """The calibration, and what is taken for what."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    _, bins = calibration(understood)
    names = sorted({_truth(each) for each in understood} | {e.taken_for for e in understood})
    places = {each: place for place, each in enumerate(names)}
    grid = np.zeros((len(names), len(names)))
    for each in understood:
        grid[places[_truth(each)], places[each.taken_for]] += 1
    grid /= np.maximum(grid.sum(axis=1, keepdims=True), 1)
    figure, (left, right) = pyplot.subplots(
        1, 2, figsize=(20, 10), gridspec_kw={"width_ratios": (1, 2)}
    )
    left.plot([0, 1], [0, 1], color="grey", linestyle=":")
    left.plot([b[0] for b in bins], [b[1] for b in bins], marker="o")
    left.set(xlabel="how sure", ylabel="how often right", title=f"{name}: calibration")
    right.imshow(grid, cmap="Blues", vmin=0, vmax=1)
    right.set(title="what (row) is taken for what (column)")
    right.set_xticks(range(len(names)))
    right.set_xticklabels(names, rotation=90, fontsize=6)
    right.set_yticks(range(len(names)))
    right.set_yticklabels(names, fontsize=6)
    figure.tight_layout()
    path = REPORTS / f"nlu-{name.replace(' ', '-')}.png"
    figure.savefig(path, dpi=80)
    pyplot.close(figure)
    return path


def read_config() -> tuple[dict[str, dict[str, Any]], float]:
    """The settings of the pipeline's parts, and the fallback's threshold."""
    pipeline = yaml.safe_load((ROOT / "config.yml").read_text(encoding="utf-8"))["pipeline"]
    parts = {
        each["name"].rpartition(".")[2]: {k: v for k, v in each.items() if k != "name"}
        for each in pipeline
    }
    return parts, float(parts["FallbackClassifier"]["threshold"])


def main() -> None:
    from actions.turn import SURE

    warnings.simplefilter("ignore")
    arguments = argparse.ArgumentParser(description="How well the assistant understands.")
    arguments.add_argument("--candidate", choices=[each.name for each in CANDIDATES])
    arguments.add_argument("--quick", action="store_true", help="no cross-validation")
    given = arguments.parse_args()
    config, threshold = read_config()
    known, unknown = examples(), held_out()
    REPORTS.mkdir(exist_ok=True)
    told: list[str] = []

    def tell(text: str) -> None:
        print(text, flush=True)
        told.append(text)

    for candidate in CANDIDATES:
        if given.candidate not in (None, candidate.name):
            continue
        parser = Parser(candidate, config)
        tell(f"=== {candidate.name} ===\n")
        if not given.quick:
            crossed = cross_validate(parser, known)
            tell(report("cross-validation", crossed, threshold, SURE))
        parser.train(parser.featurized(known))
        understood = parser.understand(unknown, parser.featurized(unknown))
        tell(report("held out", understood, threshold, SURE))
        tell(cost(parser, unknown[:: max(1, len(unknown) // 400)]) + "\n")
        draw(candidate.name, understood)
    (REPORTS / "nlu.txt").write_text("\n".join(told), encoding="utf-8")
    print(f"written to {REPORTS.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
