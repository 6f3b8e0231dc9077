"""Reads the labelled messages; README.md says how they are written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
DEVELOPMENT, HELD_OUT = "development", "held_out"
PARTS = (DEVELOPMENT, HELD_OUT)
ORDINARY = "ordinary"

_LINE_BREAK = "⏎"
_LANGUAGE = re.compile(r"# (\w+)")
_STEP = re.compile(r"<(\w+)> ")
_LABEL = re.compile(r"\[\[(\w+):(.+?)\]\]")


@dataclass(frozen=True)
class Label:
    kind: str
    start: int
    end: int


@dataclass(frozen=True)
class Message:
    file: str
    """Without its ending: a kind, or `ordinary`."""
    language: str
    step: str | None
    text: str
    labels: tuple[Label, ...]

    @property
    def around(self) -> str:
        """What is written around the secrets."""
        text = self.text
        for label in reversed(self.labels):
            text = f"{text[: label.start]} {text[label.end :]}"
        return text


def messages(part: str) -> Iterator[Message]:
    for path in files(part):
        language = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            if heading := _LANGUAGE.fullmatch(line):
                language = heading.group(1)
            else:
                yield read_line(line, path.stem, language)


def files(part: str) -> list[Path]:
    return sorted((HERE / part).glob("*.txt"))


def read_line(line: str, file: str = "", language: str = "") -> Message:
    """A message with its labels taken out of the text and turned into places in it."""
    step = _STEP.match(line)
    rest = line[step.end() :] if step else line
    text, end, labels = "", 0, []
    for label in _LABEL.finditer(rest):
        text += rest[end : label.start()]
        labels.append(Label(label[1], len(text), len(text) + len(label[2])))
        text += label[2]
        end = label.end()
    text = (text + rest[end:]).replace(_LINE_BREAK, "\n")
    return Message(file, language, step[1] if step else None, text, tuple(labels))
