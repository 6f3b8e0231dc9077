"""How hurried thumbs write: letters swapped, lost, doubled, hit beside; no capitals, no marks."""

from __future__ import annotations

from random import Random

ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
NEIGHBOURS = {
    letter: row[max(place - 1, 0) : place] + row[place + 1 : place + 2]
    for row in ROWS
    for place, letter in enumerate(row)
}
LEAST_LETTERS = 4
"""Of a word: a shorter one with a slip in it is another word."""


def noisy(text: str, random: Random, slips: float) -> str:
    """`slips`: how likely each longer word of Latin script is to have one."""
    words = [_slipped(word, random) if random.random() < slips else word for word in text.split()]
    written = " ".join(words)
    habit = random.random()
    if habit < 0.15:
        return written.upper()
    if habit < 0.4:
        return written.lower().replace(",", "").replace("?", "")
    if habit < 0.5:
        return written + random.choice("!?.") * 3
    return written


def _slipped(word: str, random: Random) -> str:
    if len(word) < LEAST_LETTERS or not word.isascii() or not word.isalpha():
        return word
    place = random.randrange(1, len(word) - 1)
    before, letter, after = word[:place], word[place], word[place + 1 :]
    return random.choice(
        (
            before + after,
            before + letter * 2 + after,
            before + after[0] + letter + after[1:],
            before + (NEIGHBOURS.get(letter.lower()) or letter)[0] + after,
        )
    )
