"""How much of what is secret the vault finds, and how often it takes ordinary words for it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from service.tests.vault.labelled import ORDINARY, Label, Message

from rebind.chat.secrets_in_text import PLACEHOLDERS, Secret, find

KINDS = ("code", "phone", "email", "txid", "wallet", "card", "seed", "password", "document")


@dataclass
class Measured:
    there: Counter[str] = field(default_factory=Counter)
    """Labelled secrets, by kind."""
    hidden: Counter[str] = field(default_factory=Counter)
    """Those of which every character is hidden, whatever as."""
    rightly: Counter[str] = field(default_factory=Counter)
    """Those that are hidden as what they are."""
    found: Counter[str] = field(default_factory=Counter)
    """What was hidden, by the kind that it was taken for."""
    right: Counter[str] = field(default_factory=Counter)
    """That of it which is, for the larger part, a labelled secret of some kind."""
    missed: list[str] = field(default_factory=list)
    ordinary: int = 0
    alarms: list[str] = field(default_factory=list)
    """Ordinary messages in which something was hidden."""

    def recall(self, kind: str) -> float:
        return _share(self.hidden[kind], self.there[kind])

    def precision(self, kind: str) -> float:
        return _share(self.right[kind], self.found[kind])

    def kind_right(self, kind: str) -> float:
        return _share(self.rightly[kind], self.hidden[kind])

    def table(self) -> str:
        rows = [f"{'':10}{'there':>7}{'hidden':>8}{'recall':>8}{'precision':>11}{'as itself':>11}"]
        rows += [
            f"{kind:10}{self.there[kind]:7}{self.hidden[kind]:8}{self.recall(kind):8.3f}"
            f"{self.precision(kind):11.3f}{self.kind_right(kind):11.3f}"
            for kind in KINDS
        ]
        rows.append(f"{len(self.alarms)} false alarms in {self.ordinary} ordinary messages")
        return "\n".join(rows)


def measure(messages: Iterable[Message]) -> Measured:
    measured = Measured()
    for message in messages:
        found = find(message.text, step=message.step)
        _count_labels(measured, message, found)
        _count_found(measured, message, found)
    return measured


def _count_labels(measured: Measured, message: Message, found: list[Secret]) -> None:
    for label in message.labels:
        taken_for = _taken_for(label, message.text, found)
        measured.there[label.kind] += 1
        measured.hidden[label.kind] += bool(taken_for)
        measured.rightly[label.kind] += taken_for == {label.kind}
        if not taken_for:
            measured.missed.append(f"{label.kind}: {_shown(message.text, found)}")


def _count_found(measured: Measured, message: Message, found: list[Secret]) -> None:
    for secret in found:
        measured.found[secret.kind] += 1
        labelled = sum(_overlap(label, secret) for label in message.labels)
        measured.right[secret.kind] += 2 * labelled >= secret.end - secret.start
    if message.file == ORDINARY:
        measured.ordinary += 1
        if found:
            measured.alarms.append(f"{_shown(message.text, found)} <- {message.text}")


def _taken_for(label: Label, text: str, found: list[Secret]) -> set[str]:
    """The kinds that a secret is hidden as; none unless all of it is, gaps apart."""
    kinds = {secret.kind for secret in found if _overlap(label, secret)}
    left = [
        place
        for place in range(label.start, label.end)
        if not text[place].isspace() and not any(s.start <= place < s.end for s in found)
    ]
    return set() if left else kinds


def _overlap(label: Label, secret: Secret) -> int:
    return max(0, min(label.end, secret.end) - max(label.start, secret.start))


def _shown(text: str, found: list[Secret]) -> str:
    for secret in reversed(found):
        text = f"{text[: secret.start]}{PLACEHOLDERS[secret.kind]}{text[secret.end :]}"
    return text.replace("\n", " ⏎ ")


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
