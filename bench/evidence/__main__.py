"""How well pictures are read, and how fast.

    python -m bench.evidence [--timed 40] [--seed WORD]

Draws the set (a minute, once), has it read (ten minutes, once: readings are kept in .cache by
picture and engine), holds it against the truth, and times a part of it anew. Exit code 1 when a
goal is missed. What it shows and does not show is in docs/evidence.md."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random

from bench.evidence.pictures import SEED, Shot, engine, paint, read, shots
from bench.evidence.score import FIELDS, Judged, Tally, judged, tally
from bench.evidence.words import LANGUAGES

GOALS = {
    "TXID, clean": 0.95,
    "TXID, damaged": 0.80,
    "e-mail address": 0.97,
    "kind of picture": 0.95,
}
MOST_WRONGLY_GOOD = 0.01
MOST_SECONDS_P95 = 4.0


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.evidence")
    parser.add_argument("--timed", type=int, default=40, help="pictures that are read anew")
    parser.add_argument("--seed", default=SEED, help="other texts on the same pages")
    chosen = parser.parse_args()
    wanted = shots(chosen.seed)
    print(f"{len(wanted)} pictures, {sum(s.held_out for s in wanted)} of held-out templates")
    paint(wanted)
    all_of = [judged(shot, page) for shot, page in read(wanted)]
    for title, part in _parts(all_of):
        _print(title, tally(part))
    print("by language, clean and damaged: unread of all, kind right of read")
    for language in LANGUAGES:
        of = tally([each for each in all_of if each.shot.language == language])
        read_of = f"{of.kinds.right} / {of.kinds.present}"
        print(f"  {language}  {of.unread:>3} / {of.bad + of.fit}   {read_of}")
    seconds, megabytes = _timed(Random(SEED).sample(wanted, min(chosen.timed, len(wanted))))
    p50, p95 = seconds[len(seconds) // 2], seconds[int(len(seconds) * 0.95)]
    print(f"\nseconds per picture ({len(seconds)} anew): p50 {p50:.2f}, p95 {p95:.2f}")
    print(f"peak memory of the engine's process: {megabytes} MB\n")
    return _goals(all_of, p95)


def _parts(all_of: Sequence[Judged]) -> list[tuple[str, list[Judged]]]:
    def part(held_out: bool, clean: bool) -> list[Judged]:
        return [
            each
            for each in all_of
            if each.shot.held_out is held_out and (each.shot.damage == "clean") is clean
        ]

    return [
        ("tuned templates, clean", part(False, True)),
        ("tuned templates, damaged", part(False, False)),
        ("held-out templates, clean", part(True, True)),
        ("held-out templates, damaged", part(True, False)),
    ]


def _print(title: str, of: Tally) -> None:
    print(f"\n{title}: {of.bad + of.fit} pictures, {of.bad} of which break a rule")
    print(f"  {'field':<24}precision  recall")
    for name in FIELDS:
        each = of.fields[name]
        print(f"  {name:<24}{each.precision:>9.3f}{each.recall:>8.3f}  of {each.present}")
    print(f"  {'rule':<24}precision  recall")
    for name, each in sorted(of.rules.items()):
        print(f"  {name:<24}{each.precision:>9.3f}{each.recall:>8.3f}  of {each.present}")
    print(f"  kind right {of.kinds.right} of {of.kinds.present} read; {of.unread} left to people;")
    print(f"  {of.small} too small; wrongly good {len(of.wrongly_good)} of {of.bad};")
    print(f"  asked again though fit {len(of.wrongly_flawed)} of {of.fit}")
    for what, names in (
        ("wrongly good", of.wrongly_good),
        ("asked again", of.wrongly_flawed),
        ("sure and wrong", of.surely_wrong),
    ):
        for name in names:
            print(f"    {what}: {name}")


def _timed(sample: Sequence[Shot]) -> tuple[list[float], int]:
    """Seconds of each, sorted, and the most megabytes that the engine's process held."""
    reader = engine()
    seconds = []
    with reader.turn():
        child = reader.start()
        for shot in sample:
            picture = shot.file.read_bytes()
            began = time.monotonic()
            reader.read(picture)
            seconds.append(time.monotonic() - began)
        status = Path(f"/proc/{child.pid}/status").read_text()
        reader.stop()
    peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return sorted(seconds), int(peak.split()[1]) // 1024


def _goals(all_of: Sequence[Judged], p95: float) -> int:
    clean = tally([each for each in all_of if each.shot.damage == "clean"])
    damaged = tally([each for each in all_of if each.shot.damage != "clean"])
    whole = tally(all_of)
    reached = {
        "TXID, clean": clean.fields["txid"].recall,
        "TXID, damaged": damaged.fields["txid"].recall,
        "e-mail address": whole.fields["email"].recall,
        "kind of picture": whole.kinds.recall,
    }
    wrongly_good = len(whole.wrongly_good) / whole.bad
    lines = [
        *(
            (name, f"{reached[name]:.3f}", f">= {goal}", reached[name] >= goal)
            for name, goal in GOALS.items()
        ),
        (
            "wrongly good",
            f"{wrongly_good:.3f}",
            f"<= {MOST_WRONGLY_GOOD}",
            wrongly_good <= MOST_WRONGLY_GOOD,
        ),
        ("seconds, p95", f"{p95:.2f}", f"<= {MOST_SECONDS_P95}", p95 <= MOST_SECONDS_P95),
    ]
    for name, value, goal, is_reached in lines:
        print(f"{name:<18}{value:>8}  goal {goal:<8}{'' if is_reached else '  MISSED'}")
    return 0 if all(is_reached for *_, is_reached in lines) else 1


if __name__ == "__main__":
    sys.exit(main())
