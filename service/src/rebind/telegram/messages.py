"""An event of the log as messages of Telegram. Pure: the same event gives the same messages, so
that one that may have been delivered can be looked for."""

import html
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    WebAppInfo,
)
from telegram.constants import MessageLimit

from rebind.telegram.tables import CardKind

LONGEST = int(MessageLimit.MAX_TEXT_LENGTH)
"""In UTF-16 code units, once entities are parsed."""

Text = Callable[..., str]
"""The catalogue in the person's language: a key and its arguments."""
Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup

SCORES = range(5, 0, -1)
"""The best one on top."""
SEND = "s"
"""The button that gives the ticked options."""
TICK, UNTICK = "y", "n"
"""What the button of an option does, as it is drawn: whoever taps twice, since nothing happens for
a while, means it once."""
TICKS = (("◉", "○"), ("☑", "☐"))
"""Of a question with one answer, and with several: ticked, and not."""


@dataclass(frozen=True)
class Key:
    """A button. One of the three: what is sent back, a page, or a Mini App."""

    title: str
    data: str = ""
    url: str = ""
    app: str = ""

    def made(self) -> InlineKeyboardButton:
        if self.app:
            return InlineKeyboardButton(self.title, web_app=WebAppInfo(self.app))
        if self.url:
            return InlineKeyboardButton(self.title, url=self.url)
        return InlineKeyboardButton(self.title, callback_data=self.data)


@dataclass(frozen=True)
class Draft:
    """One message: HTML in Telegram's small language."""

    text: str
    keys: tuple[Key, ...] = ()
    """One in a row: titles are long, phones are narrow."""
    card: CardKind | None = None
    share: str = ""
    """Title of a button with which people share their own number."""
    is_status: bool = False
    """Not a message more: the one that tells the steps is changed."""
    status: Mapping[str, object] = field(default_factory=dict)

    def markup(self) -> Markup | None:
        if self.share:
            button = KeyboardButton(self.share, request_contact=True)
            return ReplyKeyboardMarkup([[button]], resize_keyboard=True, one_time_keyboard=True)
        return inline(self.keys)


def inline(keys: Sequence[Key]) -> InlineKeyboardMarkup | None:
    return InlineKeyboardMarkup([[key.made()] for key in keys]) if keys else None


@dataclass(frozen=True)
class View:
    """What an event is shown with."""

    text: Text
    card_id: str
    """Of the card that this event would be."""
    ticked: Sequence[str] = ()
    status: Mapping[str, object] = field(default_factory=dict)
    step_page: Callable[[str], Key] | None = None
    """The button that opens a secure step; None where that step is no longer open."""


def drafts(event: Mapping[str, Any], view: View) -> list[Draft]:
    """The messages of an event; none, when there is nothing to tell in Telegram."""
    make = _MAKERS.get(event["type"], _unknown)
    return list(make(event, view))


# --- words ----------------------------------------------------------------------------------------

_MARKED = re.compile(
    r"\*\*(?P<bold>[^*\n]+)\*\*|\[(?P<label>[^\]\n]+)\]\((?P<url>https://[^()\s\"]+)\)"
)


def _words(text: str) -> str:
    """A text without any marks of ours: all of it is words."""
    return html.escape(text, quote=False)


def as_html(text: str) -> str:
    """The small language of the catalogue (bold, links) as Telegram's; all else is words."""
    made, end = [], 0
    for match in _MARKED.finditer(text):
        made.append(_words(text[end : match.start()]))
        # What stands inside is made by itself, so that tags are nested whatever was written
        if match["bold"] is not None:
            made.append(f"<b>{as_html(match['bold'])}</b>")
        else:
            made.append(f'<a href="{html.escape(match["url"])}">{as_html(match["label"])}</a>')
        end = match.end()
    return "".join([*made, _words(text[end:])])


def units(text: str) -> int:
    """UTF-16 code units, which is how Telegram counts."""
    return len(text.encode("utf-16-le")) // 2


def split(text: str, longest: int = LONGEST) -> list[str]:
    """A text in parts that Telegram takes, cut where a reader would: between paragraphs, lines,
    sentences, words; inside of a word only where there is nothing else."""
    parts = []
    while units(text) > longest:
        head = _head(text, longest)
        cut = next(
            (
                place + len(mark)
                for mark in ("\n\n", "\n", ". ", " ")
                if (place := head.rfind(mark)) > len(head) // 3
            ),
            len(head),
        )
        parts.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [part for part in (*parts, text) if part] or [text]


def _head(text: str, longest: int) -> str:
    """As many characters as fit; never half a pair of surrogates."""
    end = min(len(text), longest)
    while units(text[:end]) > longest:
        end -= max(1, (units(text[:end]) - longest) // 2)
    return text[:end]


# --- events ---------------------------------------------------------------------------------------


def _message(event: Mapping[str, Any], view: View) -> Iterator[Draft]:
    body, author = event["body"], event["author"]
    text = str(body["text"])
    if author["kind"] == "user":
        if event.get("channel") == "telegram":
            return
        head = view.text("telegram_from_web")
        first, *more = split(f"{head}\n{text}")
        yield Draft(f"<i>{_words(head)}</i>{_words(first.removeprefix(head))}")
        yield from (Draft(_words(part)) for part in more)
        return
    if author["kind"] == "agent":
        name = author.get("name") or view.text("owner-agent-unnamed")
        text = f"**{name.replace('*', '')}**\n{text}"
    keys = tuple(Key(each["title"], data=each["id"]) for each in body.get("buttons", []))
    parts = split(text)
    for part in parts[:-1]:
        yield Draft(as_html(part))
    yield Draft(as_html(parts[-1]), keys, card=CardKind.BUTTONS if keys else None)


def _plain(text: str) -> Iterator[Draft]:
    # Cut before it is escaped: half of `&lt;` would be other words
    for part in split(text):
        yield Draft(_words(part))


def _question(event: Mapping[str, Any], view: View) -> Iterator[Draft]:
    body = event["body"]
    if body["options"]:
        yield Draft(
            question_text(body, view.text),
            question_keys(body, view.card_id, view.ticked, view.text),
            card=CardKind.QUESTION,
        )


def question_text(body: Mapping[str, Any], text: Text) -> str:
    kind = "telegram_pick_several" if body["multiple"] else "telegram_pick_one"
    place = text("telegram_question_place", n=body["n"], of=body["of"])
    words = (f"<b>{_words(place)}</b>", as_html(str(body["text"])), _words(text(kind)))
    return "\n\n".join(words)


def question_keys(
    body: Mapping[str, Any], card_id: str, ticked: Sequence[str], text: Text
) -> tuple[Key, ...]:
    """A tap ticks, another button answers: of three tries none is lost to a slip of the thumb."""
    yes, no = TICKS[bool(body["multiple"])]
    options = [
        Key(f"{yes} {each['title']}", data=f"{card_id}.{number}{UNTICK}")
        if each["id"] in ticked
        else Key(f"{no} {each['title']}", data=f"{card_id}.{number}{TICK}")
        for number, each in enumerate(body["options"])
    ]
    return (*options, Key(text("telegram_send_answer"), data=f"{card_id}.{SEND}"))


def ticks_shown(markup: InlineKeyboardMarkup) -> set[str]:
    """The places of the options that are ticked on the screen, from 0."""
    marks = tuple(yes for yes, _ in TICKS)
    keys = [key for row in markup.inline_keyboard for key in row]
    ticked = [str(key.callback_data) for key in keys if key.text.startswith(marks)]
    return {data.rpartition(".")[2].removesuffix(UNTICK) for data in ticked}


def _secure_step(event: Mapping[str, Any], view: View) -> Iterator[Draft]:
    if view.step_page is None:
        return
    body = event["body"]
    key = f"telegram_step_{body['step']}"
    try:
        words = view.text(key)
    except KeyError:
        words = view.text("telegram_step_other")
    yield Draft(as_html(words), (view.step_page(view.text("telegram_open_form")),), CardKind.STEP)
    if body["step"] == "new_number":
        share = view.text("telegram_share_number")
        yield Draft(as_html(view.text("telegram_share_hint")), share=share)


def _case(event: Mapping[str, Any], view: View) -> Iterator[Draft]:
    body = event["body"]
    known = view.status if view.status.get("case_id") == body["case_id"] else {}
    yield _status({**known, **body}, view.text)


def _progress(event: Mapping[str, Any], view: View) -> Iterator[Draft]:
    yield _status({**view.status, "steps": event["body"]["steps"]}, view.text)


_MARKS = {"done": "✓", "current": "▸", "todo": "○"}


def _status(status: Mapping[str, Any], text: Text) -> Draft:
    lines = []
    if "case_id" in status:
        journey = _words(text(f"case-{status['journey']}"))
        state = _words(text(f"case-state-{status['state']}"))
        lines.append(f"<b>{journey}</b> · {state}\n<code>{_words(status['case_id'])}</code>")
    steps = status.get("steps") or []
    lines += [f"{_MARKS[step['state']]} {_words(step['title'])}" for step in steps]
    return Draft("\n".join(lines), is_status=True, status=status)


def _owner(event: Mapping[str, Any], view: View) -> Iterator[Draft]:
    body = event["body"]
    if body["owner"] == "agent":
        name = body.get("name") or view.text("owner-agent-unnamed")
        yield Draft(_words(view.text("telegram_owner_agent", name=name)))
    elif body["owner"] == "bot":
        yield Draft(_words(view.text("telegram_owner_bot")))
    elif "position" in body:
        words = view.text("telegram_owner_queue", position=body["position"], **_outlook(body))
        yield Draft(_words(words.strip()))


def _outlook(body: Mapping[str, Any]) -> dict[str, object]:
    """How long it takes, or when somebody comes, as a sentence has it. In UTC: Telegram tells
    nobody where a person is."""
    if "opens_at" in body:
        opens = datetime.fromisoformat(body["opens_at"])
        return {"outlook": "closed", "opens": opens, "least": 0, "most": 0}
    if "eta" in body:
        least, most = (body["eta"][key] // 60 for key in ("min_seconds", "max_seconds"))
        return {"outlook": "known", "opens": "", "least": least, "most": most}
    return {"outlook": "unknown", "opens": "", "least": 0, "most": 0}


def _upload_request(event: Mapping[str, Any], view: View) -> Iterator[Draft]:
    body = event["body"]
    shows, problems = _listed(body["must_show"]), _listed(_texts(body["problems"]))
    key = "telegram_upload_request_again" if problems else "telegram_upload_request"
    words = view.text(key, title=body["title"], must_show=shows, problems=problems)
    page = view.step_page
    yield Draft(as_html(words), (page(view.text("telegram_open_upload")),) if page else ())


def _listed(texts: Iterable[str]) -> str:
    return "\n".join(f"• {each}" for each in texts)


def _texts(problems: Iterable[Mapping[str, Any]]) -> list[str]:
    return [str(each["text"]) for each in problems]


def _upload_result(event: Mapping[str, Any], view: View) -> Iterator[Draft]:
    body = event["body"]
    problems = _listed(_texts(body["problems"]))
    if "read" in body:
        yield from _read(body["read"], problems, view)
    elif body["accepted"]:
        yield Draft(_words(view.text("telegram_upload_accepted")))
    else:
        yield from _plain(view.text("telegram_upload_refused", problems=problems))


def _read(read: Mapping[str, Any], problems: str, view: View) -> Iterator[Draft]:
    """What a machine saw in a picture that was taken before."""
    if problems:
        example = read.get("example", {"url": ""})
        keys: tuple[Key, ...] = ()
        if example["url"].startswith("https://"):  # Telegram takes no other address
            keys = (Key(view.text("telegram_upload_example"), url=example["url"]),)
        yield Draft(_words(view.text("telegram_upload_flawed", problems=problems)), keys)
    elif read["outcome"] == "good":
        yield Draft(_words(view.text("telegram_upload_read", seen=read["seen"])))
    else:
        yield Draft(_words(view.text("telegram_upload_unread")))


def _csat(event: Mapping[str, Any], view: View) -> Iterator[Draft]:
    if "score" not in event["body"]:  # said elsewhere, meanwhile
        keys = tuple(
            Key(view.text("telegram_score", score=score), data=f"{view.card_id}.{score}")
            for score in SCORES
        )
        yield Draft(_words(view.text("telegram_csat")), keys, card=CardKind.CSAT)


def _nothing(_: Mapping[str, Any], __: View) -> Iterator[Draft]:
    yield from ()


def _unknown(event: Mapping[str, Any], _: View) -> Iterator[Draft]:
    """A type from a newer service: shown if it brings a text."""
    text = event["body"].get("text")
    if isinstance(text, str) and text.strip():
        yield from (Draft(as_html(part)) for part in split(text))


_MAKERS: dict[str, Callable[[Mapping[str, Any], View], Iterator[Draft]]] = {
    "message": _message,
    "question": _question,
    "secure_step": _secure_step,
    # The page says it where it was entered, the assistant where it was typed
    "step_result": _nothing,
    "case": _case,
    "progress": _progress,
    "owner": _owner,
    "upload_request": _upload_request,
    "upload_result": _upload_result,
    "csat": _csat,
}
