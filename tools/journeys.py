"""Draws the journeys from the table of transitions.

service/.venv/bin/python tools/journeys.py      writes docs/journeys.md

A test holds the page against the table (service/tests/verification/test_states.py)."""

from __future__ import annotations

from pathlib import Path

from rebind.verification.domain.states import TRANSITIONS, Journey, Move, Step

PAGE = Path(__file__).parents[1] / "docs/journeys.md"
HEAD = (
    "# Journeys\n\n"
    "Drawn by `tools/journeys.py` from the one table of moves, `verification/domain/states.py`. "
    "From every step a case can be cancelled, and, but for a review, it runs out; those moves are "
    "left out here.\n"
)


def render() -> str:
    return "\n".join([HEAD, *(_diagram(journey) for journey in Journey)])


def _diagram(journey: Journey) -> str:
    lines = [f"## {journey.value}", "", "```mermaid", "stateDiagram-v2", "    [*] --> consent"]
    for (of, step, move), target in TRANSITIONS.items():
        if of is journey and move not in (Move.CANCELLED, Move.EXPIRED):
            lines.append(f"    {step.value} --> {target.value}: {move.value}")
    ends = {target for (of, _, _), target in TRANSITIONS.items() if of is journey}
    lines += [f"    {end.value} --> [*]" for end in (Step.DONE, Step.CLOSED) if end in ends]
    return "\n".join([*lines, "```", ""])


if __name__ == "__main__":
    PAGE.write_text(render())
