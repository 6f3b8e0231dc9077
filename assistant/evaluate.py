"""`make nlu`: how well the assistant understands, by cross-validation on data/nlu.

Every example is understood once by a classifier that has not seen it. The report goes to stdout
and to reports/nlu.txt. The threshold below which the assistant asks back is the one of config.yml.
"""

from __future__ import annotations

import tempfile
import warnings
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.loading import load_data
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.metrics import f1_score
from sklearn.model_selection import StratifiedKFold

from assistant.intent_classifier import WordsAndMeaning
from assistant.sentence_embedder import SentenceEmbedder

ROOT = Path(__file__).resolve().parent.parent
REPORT = ROOT / "reports" / "nlu.txt"
FOLDS = 5
PAIRS_SHOWN = 25


@dataclass(frozen=True)
class Understood:
    """One held-out example."""

    text: str
    intent: str
    taken_for: str
    confidence: float

    @property
    def is_right(self) -> bool:
        return self.intent == self.taken_for


def cross_validate(examples: list[Message], config: dict[str, Any]) -> list[Understood]:
    """Every example, understood by a classifier trained without it."""
    context = ExecutionContext(GraphSchema({}))
    embedder_config = {**SentenceEmbedder.get_default_config(), **config["embedder"]}
    SentenceEmbedder(embedder_config, context).process(examples)
    intents = [example.get(INTENT) for example in examples]
    understood = []
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=1).split(examples, intents)
    for seen, unseen in folds:
        with tempfile.TemporaryDirectory() as folder:
            storage = LocalModelStorage.create(Path(folder))
            classifier_config = {**WordsAndMeaning.get_default_config(), **config["classifier"]}
            classifier = WordsAndMeaning(classifier_config, storage, Resource("fold"))
            classifier.train(TrainingData([examples[place] for place in seen]))
            for place in unseen:
                blank = Message(
                    {TEXT: examples[place].get(TEXT)}, features=examples[place].features
                )
                classifier.process([blank])
                best = blank.get(INTENT)
                understood.append(
                    Understood(blank.get(TEXT), intents[place], best["name"], best["confidence"])
                )
    return understood


def report(understood: list[Understood], threshold: float) -> str:
    right = sum(each.is_right for each in understood)
    lines = [
        f"{len(understood)} examples, {len({each.intent for each in understood})} intents, "
        f"{FOLDS}-fold cross-validation",
        f"accuracy {right / len(understood):.3f}",
        "",
        "asks back below   answered   right when answered",
    ]
    for level in sorted({0.2, 0.3, 0.4, 0.5, 0.6, threshold}):
        sure = [each for each in understood if each.confidence >= level]
        right = sum(each.is_right for each in sure)
        mark = "  <- config.yml" if level == threshold else ""
        lines.append(
            f"{level:15.2f}   {len(sure) / len(understood):8.3f}   {right / len(sure):.3f}{mark}"
        )
    lines += ["", "F1 by intent, worst first"]
    truth = [each.intent for each in understood]
    guesses = [each.taken_for for each in understood]
    names = sorted(set(truth))
    scores = f1_score(truth, guesses, labels=names, average=None)
    lines += [f"{score:.2f}  {name}" for score, name in sorted(zip(scores, names, strict=True))]
    lines += ["", "most often taken for one another"]
    pairs = Counter((each.intent, each.taken_for) for each in understood if not each.is_right)
    for (intent, guess), times in pairs.most_common(PAIRS_SHOWN):
        example = next(e.text for e in understood if (e.intent, e.taken_for) == (intent, guess))
        lines.append(f"{times:3d}  {intent} -> {guess}   ({example})")
    return "\n".join(lines) + "\n"


def read_config() -> tuple[dict[str, dict[str, Any]], float]:
    """The settings of the pipeline's parts, and the fallback's threshold."""
    pipeline = yaml.safe_load((ROOT / "config.yml").read_text(encoding="utf-8"))["pipeline"]
    parts = {each["name"].rpartition(".")[2]: each for each in pipeline}
    settings = {
        "embedder": parts["SentenceEmbedder"],
        "classifier": parts["WordsAndMeaning"],
    }
    return settings, float(parts["FallbackClassifier"]["threshold"])


def main() -> None:
    warnings.simplefilter("ignore")
    config, threshold = read_config()
    examples = load_data(str(ROOT / "data" / "nlu")).intent_examples
    text = report(cross_validate(examples, config), threshold)
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text(text, encoding="utf-8")
    print(text)
    print(f"written to {REPORT.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
