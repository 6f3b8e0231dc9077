"""How far apart the embedded verifier's matcher sees pictures of the same and of different people.

Of the pictures that set-up unpacks: five, of three people. They show that it works; an error rate
would take thousands."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

from rebind.face.judge import LIKELY, UNSURE
from rebind.face.looks import Eyes, distance, picture

MODELS = Path(__file__).resolve().parents[1] / "face-models"


def person(file: Path) -> str:
    """A picture is named after whom it shows."""
    return file.stem.rstrip("0123456789")


def main() -> None:
    eyes, templates = Eyes(MODELS), {}
    for file in sorted((MODELS / "people").glob("*.*g")):
        image = picture(file.read_bytes())
        templates[file] = eyes.template(image, eyes.look(image))
    pairs: dict[bool, list[float]] = {True: [], False: []}
    for one, other in combinations(templates, 2):
        pairs[person(one) == person(other)].append(distance(templates[one], templates[other]))
    print(f"{len(templates)} pictures of {len({person(file) for file in templates})} people")
    for same, found in pairs.items():
        bands = (
            sum(d <= LIKELY for d in found),
            sum(LIKELY < d <= UNSURE for d in found),
            sum(d > UNSURE for d in found),
        )
        print(
            f"{'same person' if same else 'different people'}: {len(found)} pairs, "
            f"{min(found):.2f} to {max(found):.2f}; likely {bands[0]}, unsure {bands[1]}, "
            f"mismatch {bands[2]}"
        )


if __name__ == "__main__":
    main()
