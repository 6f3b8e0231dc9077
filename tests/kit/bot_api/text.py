"""Texts as Telegram keeps them: plain, with entities counted in UTF-16 code units."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

Entity = dict[str, Any]

TEXT_BYTES = 1 << 15
"""Longer ones are refused before they are parsed."""
TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
"""Of what is left after parsing. Counted here in UTF-16 code units: the strictest reading."""

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "tg-emoji": "custom_emoji",
    "blockquote": "blockquote",
}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
"""The only named references that Telegram knows; others stay as they are."""
REFERENCE = re.compile(r"&(?:(lt|gt|amp|quot)|#x([0-9a-fA-F]{1,6})|#(\d{1,7}));?")
ATTRIBUTE = re.compile(r"""\s*([^\s=>]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([a-zA-Z0-9.-]+)))?""")

FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"']+[^\s<>\"'.,;:!?)])"
    r"|(?P<email>(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]*\w)"
    r"|(?P<bot_command>(?<![^\s(])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/]))"
    r"|(?P<mention>(?<!\w)@[A-Za-z]\w{3,31})"
    r"|(?P<phone_number>(?<!\w)\+\d[\d ()-]{6,16}\d(?!\w))"
)
"""What Telegram marks by itself, in the texts of people and of bots."""


class Refused(Exception):
    """An error of the Bot API: HTTP status, description, and the parameters of some."""

    def __init__(self, status: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters


def bad_request(what: str) -> Refused:
    return Refused(400, f"Bad Request: {what}")


def units(text: str) -> int:
    """How long a text is for Telegram: in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def formatted(text: str, parse_mode: str | None) -> tuple[str, list[Entity]]:
    """The plain text and its entities, trimmed as Telegram trims. Raises Refused."""
    if len(text.encode()) > TEXT_BYTES:
        raise bad_request("text is too long")
    entities: list[Entity] = []
    if parse_mode:
        if parse_mode.lower() != "html":
            raise bad_request("unsupported parse_mode")
        text, entities = _Html(text).parse()
    text, entities = _trimmed(text, entities)
    taken = [(each["offset"], each["offset"] + each["length"]) for each in entities]
    entities += [
        each
        for each in detected(text)
        if not any(
            start < each["offset"] + each["length"] and each["offset"] < end for start, end in taken
        )
    ]
    return text, sorted(entities, key=lambda each: (each["offset"], -each["length"]))


def detected(text: str) -> list[Entity]:
    """What Telegram finds in a plain text: commands, addresses, numbers."""
    return [
        {
            "type": match.lastgroup,
            "offset": units(text[: match.start()]),
            "length": units(match.group()),
        }
        for match in FOUND.finditer(text)
    ]


def _trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    kept = text.strip()
    cut = units(text[: len(text) - len(text.lstrip())])
    end = units(kept)
    moved = []
    for each in entities:
        first = max(each["offset"] - cut, 0)
        last = min(each["offset"] - cut + each["length"], end)
        if last > first:
            moved.append({**each, "offset": first, "length": last - first})
    return kept, moved


@dataclass
class _Open:
    tag: str
    start: int
    attributes: dict[str, str]


@dataclass
class _Html:
    """Telegram's HTML: strict, a handful of tags, four named references."""

    source: str
    position: int = 0
    text: str = ""
    open: list[_Open] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def parse(self) -> tuple[str, list[Entity]]:
        while self.position < len(self.source):
            character = self.source[self.position]
            if character == "&":
                self._reference()
            elif character == "<":
                if self.source.startswith("</", self.position):
                    self._end_tag()
                else:
                    self._start_tag()
            else:
                self.text += character
                self.position += 1
        if self.open:
            tag = self.open[-1].tag
            raise self._wrong(f'Can\'t find end tag corresponding to start tag "{tag}"')
        return self.text, self.entities

    def _wrong(self, what: str) -> Refused:
        return bad_request(f"can't parse entities: {what}")

    def _byte(self, position: int) -> int:
        return len(self.source[:position].encode())

    def _reference(self) -> None:
        match = REFERENCE.match(self.source, self.position)
        if match is None:
            self.text += "&"
            self.position += 1
            return
        self.text += decoded(match)
        self.position = match.end()

    def _start_tag(self) -> None:
        begin = self.position
        at = self._byte(begin)
        match = re.compile(r"<([^\s>]*)").match(self.source, begin)
        assert match is not None
        tag = match[1].lower()
        self.position = match.end()
        if self.position >= len(self.source):
            raise self._wrong(f"Unclosed start tag at byte offset {at}")
        if tag not in KINDS:
            raise self._wrong(f'Unsupported start tag "{tag}" at byte offset {at}')
        attributes = self._attributes(tag, at)
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise self._wrong(f'Tag "span" must have class "tg-spoiler" at byte offset {at}')
        if tag == "tg-emoji" and not attributes.get("emoji-id", "").isdigit():
            raise self._wrong("Invalid custom emoji identifier specified")
        self.open.append(_Open(tag, units(self.text), attributes))

    def _attributes(self, tag: str, at: int) -> dict[str, str]:
        attributes: dict[str, str] = {}
        while True:
            while self.source[self.position : self.position + 1].isspace():
                self.position += 1
            if self.position >= len(self.source):
                raise self._wrong(f'Unclosed start tag "{tag}" at byte offset {at}')
            if self.source[self.position] == ">":
                self.position += 1
                return attributes
            match = ATTRIBUTE.match(self.source, self.position)
            if match is None or not match[1]:
                raise self._wrong(f'Empty attribute name in the tag "{tag}" at byte offset {at}')
            self.position = match.end()
            if self.source[self.position : self.position + 1] in {"=", '"', "'"}:
                raise self._wrong(f"Unclosed start tag at byte offset {at}")
            value = next((each for each in match.groups()[1:] if each is not None), "")
            attributes[match[1].lower()] = REFERENCE.sub(decoded, value)

    def _end_tag(self) -> None:
        at = self._byte(self.position)
        if not self.open:
            raise self._wrong(f"Unexpected end tag at byte offset {at}")
        match = re.compile(r"</([^\s>]*)\s*(>?)").match(self.source, self.position)
        assert match is not None
        if not match[2]:
            raise self._wrong(f"Unclosed end tag at byte offset {at}")
        opened = self.open.pop()
        tag = match[1].lower()
        if tag and tag != opened.tag:
            raise self._wrong(
                f"Unmatched end tag at byte offset {at}, "
                f'expected "</{opened.tag}>", found "</{tag}>"'
            )
        self.position = match.end()
        self._close(opened)

    def _close(self, opened: _Open) -> None:
        length = units(self.text) - opened.start
        entity = {"type": KINDS[opened.tag], "offset": opened.start, "length": length}
        if opened.tag == "a":
            # Without an address that can be opened a link is plain text
            href = opened.attributes.get("href", "")
            if not re.match(r"(https?|tg|mailto)://?\S", href):
                return
            entity["url"] = href
        if opened.tag == "tg-emoji":
            entity["custom_emoji_id"] = opened.attributes["emoji-id"]
        if opened.tag == "blockquote" and "expandable" in opened.attributes:
            entity["type"] = "expandable_blockquote"
        if length > 0:
            self.entities.append(entity)


def decoded(match: re.Match[str]) -> str:
    """The character that a reference stands for; the reference itself where there is none."""
    if match[1]:
        return NAMED[match[1]]
    number = int(match[2], 16) if match[2] else int(match[3])
    if not 0 < number <= 0x10FFFF or 0xD800 <= number < 0xE000:
        return match.group()
    return chr(number)
