"""What has to be true of a conversation that was walked to its end, however often its processes
were killed meanwhile."""

from __future__ import annotations

import html
import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, text

from rebind.audit.anchors import AnchorFolder
from rebind.audit.chain import verify
from rebind.catalogue import Catalogue
from rebind.database import Database
from rebind.keys import load
from rebind.telegram.messages import Draft, Key, View, drafts
from tests.kit.contract import Client, Event
from tests.kit.in_telegram import QUESTION, STATUS
from tests.kit.stack import ROOT

from .chat import Chat
from .scripts import Script
from .widget import Widget

GIVEN_UP = "I could not answer that message"
NOTICES = Counter({"email code": 1, "email begun": 1, "email removed": 1, "sms removed": 1})


@dataclass(frozen=True)
class Fault:
    kind: str
    """lost, doubled, out of order or effects"""
    what: str


class Books:
    """The service's own tables, read beside it."""

    def __init__(self, url: str, data_dir: Path) -> None:
        self._engine = create_engine(url)
        self._db = Database(url)
        self._keys = data_dir / "keys.json"
        self._anchors = AnchorFolder(data_dir / "audit-anchors")

    def rows(self, query: str, **values: object) -> list[Any]:
        with self._engine.connect() as connection:
            return list(connection.execute(text(query), values))

    def chain_fault(self) -> str | None:
        fault = verify(self._db, load(self._keys), self._anchors).fault
        return fault and fault.what


def faults_of(
    widget: Widget | Chat, script: Script, account: Mapping[str, Any], client: Client, books: Books
) -> list[Fault]:
    log = widget.everything()
    if isinstance(widget, Chat):
        on_the_channel = [*_taken_from(widget, log), *_told_in(widget, log)]
    else:
        on_the_channel = [*_in_the_log(widget, log), *_on_the_stream(widget, log)]
    return [
        *_numbering([event["seq"] for event in log], "the log"),
        *on_the_channel,
        *_in_the_turns(widget.id, log, script, books),
        *given_up(log),
        *_in_the_effects(log, script, account, client, books),
    ]


# --- in the widget ------------------------------------------------------------------------------


def _in_the_log(widget: Widget, log: list[Event]) -> list[Fault]:
    faults: list[Fault] = []
    seqs: dict[str, list[int]] = {}
    for event in log:
        if event["author"]["kind"] == "user":
            seqs.setdefault(str(event.get("client_msg_id")), []).append(event["seq"])
    for number, seq in widget.sent:
        found = seqs.pop(number, [])
        if not found:
            faults.append(Fault("lost", f"message {seq} is not in the log"))
        elif len(found) > 1:
            faults.append(Fault("doubled", f"message {seq} is in the log as {found}"))
        elif found != [seq]:
            faults.append(Fault("out of order", f"message {seq} is in the log as {found}"))
    faults += [Fault("doubled", f"nobody sent {found}") for found in seqs.values()]
    order = [seq for _, seq in widget.sent]
    if order != sorted(order):
        faults.append(Fault("out of order", f"sent as {order}"))
    return faults


def _numbering(seqs: list[int], where: str) -> list[Fault]:
    faults = []
    if missing := set(range(1, max(seqs, default=0) + 1)) - set(seqs):
        faults.append(Fault("lost", f"{where} lacks {sorted(missing)}"))
    if twice := [seq for seq, times in Counter(seqs).items() if times > 1]:
        faults.append(Fault("doubled", f"{where} has {twice} twice"))
    if seqs != sorted(seqs):
        faults.append(Fault("out of order", f"{where}: {seqs}"))
    return faults


def _on_the_stream(widget: Widget, log: list[Event]) -> list[Fault]:
    """What came live is what was stored."""
    faults = _numbering(widget.streamed, "the stream")
    stored = {event["seq"]: event for event in log}
    for event in widget.events:
        kept = stored.get(event["seq"])
        same = kept is not None and (kept["type"], kept["author"]) == (
            event["type"],
            event["author"],
        )
        if not same:
            faults.append(Fault("lost", f"streamed and not stored: {event}"))
    return faults


# --- in Telegram --------------------------------------------------------------------------------

Line = tuple[str, bool]
"""What has to be there; or, where False, what may be."""
PAGE = "https://the.page.of.a.form"
HIDDEN = re.compile(r"\b\d{6}\b|\[[a-z ]+\]")
"""A code as it is typed, and what stands in its place."""


def _taken_from(chat: Chat, log: list[Event]) -> list[Fault]:
    """What the person sent is in the log, once, in their order."""
    sent = [(HIDDEN.sub("#", each.words), each.is_sure) for each in chat.sent]
    kept = [e["body"]["text"] for e in log if e["author"]["kind"] == "user"]
    return compared(sent, [HIDDEN.sub("#", words) for words in kept], "the log")


def _told_in(chat: Chat, log: list[Event]) -> list[Fault]:
    """What the log says was written to the chat, once, in its order; and one message tells the
    steps, as they are in the end."""
    catalogue = Catalogue(ROOT / "data" / "translations", brand="CoinEx")
    view = View(
        text=partial(catalogue.text, "en"),
        card_id="c",
        step_page=lambda title: Key(title, url=PAGE),
    )
    lines: list[Line] = []
    status = Draft("")
    for event in log:
        for draft in drafts(event, view):
            if draft.is_status:
                status, view = draft, replace(view, status=draft.status)
            elif event["type"] != "question":
                # A form or a question that is over when its turn comes is passed over
                lines.append((plain(draft.text), event["type"] != "secure_step"))
        if event["type"] == "question":
            lines.append(("Question {n} of {of}".format(**event["body"]), False))
    written = [words for words in chat.written() if words != view.text("telegram_continue_web")]
    steps = [words for words in written if _is_status(words)]
    others = [_head(words) for words in written if not _is_status(words)]
    faults = compared(lines, others, "the chat")
    if len(steps) != 1:
        faults.append(Fault("doubled" if steps else "lost", f"the steps are told by {steps}"))
    elif (shown := chat.steps()) != plain(status.text):
        faults.append(Fault("lost", f"the steps are told as {shown!r}, and not {status.text!r}"))
    return faults


def _is_status(words: str) -> bool:
    return STATUS.match(words) is not None


def _head(words: str) -> str:
    """Of a question, what stays when it is over."""
    return words.partition("\n")[0] if QUESTION.match(words) else words


def plain(text: str) -> str:
    """What is seen of Telegram's small HTML."""
    return html.unescape(re.sub(r"<[^>]+>", "", text))


def compared(expected: Sequence[Line], found: Sequence[str], where: str) -> list[Fault]:
    """What is missing, is there too often, or is not in its place."""
    must = Counter(words for words, is_sure in expected if is_sure)
    may = Counter(words for words, _ in expected)
    there = Counter(found)
    faults = [Fault("lost", f"{where} lacks {words!r}") for words in (must - there).elements()]
    faults += [
        Fault("doubled", f"{where} has too much: {words!r}") for words in (there - may).elements()
    ]
    if not faults and not _in_order([words for words, _ in expected], found):
        faults.append(Fault("out of order", f"{where}: {found}, and not {expected}"))
    return faults


def _in_order(expected: Sequence[str], found: Sequence[str]) -> bool:
    left = iter(expected)
    return all(words in left for words in found)


def _in_the_turns(
    conversation_id: str, log: list[Event], script: Script, books: Books
) -> list[Fault]:
    """Each message is one turn, each turn was answered once; what was on its way when a person
    was asked for is never answered over that person's head."""
    ends = ("done", "suppressed") if script.hands_off else ("done",)
    faults = []
    turns = books.rows(
        "SELECT id, kind, state FROM turn WHERE conversation_id = :id ORDER BY n",
        id=conversation_id,
    )
    spoken = [turn for turn in turns if turn.kind == "message"]
    # To go back to the assistant is handled by the service: no message of the assistant's
    system = books.rows(
        "SELECT id FROM button WHERE conversation_id = :id AND kind = 'system' "
        "AND used_at IS NOT NULL",
        id=conversation_id,
    )
    asked = [event for event in log if event["author"]["kind"] == "user"]
    expected = len(asked) - len(system)
    if len(spoken) != expected:
        kind = "lost" if len(spoken) < expected else "doubled"
        faults.append(Fault(kind, f"{expected} messages became {len(spoken)} turns"))
    faults += [Fault("lost", f"turn {t.id} is {t.state}") for t in turns if t.state not in ends]
    said: dict[str, list[str]] = {}
    for row in books.rows(
        "SELECT turn_id, author_kind, type, body FROM event WHERE conversation_id = :id "
        "AND visibility = 'public' AND turn_id IS NOT NULL ORDER BY seq",
        id=conversation_id,
    ):
        body = json.loads(row.body)
        words = f"{row.author_kind} {row.type} {body.get('text', body)}"
        said.setdefault(row.turn_id, []).append(words)
    for turn_id, words in said.items():
        if twice := [each for each, times in Counter(words).items() if times > 1]:
            faults.append(Fault("doubled", f"turn {turn_id} said twice: {twice}"))
    for turn in spoken:
        if turn.state == "done" and turn.id not in said:
            faults.append(Fault("lost", f"turn {turn.id} was never answered"))
    return faults


def given_up(log: list[Event]) -> list[Fault]:
    """Messages of which the service said that it could not answer them. That is honest where
    something is broken; here everything comes back, and nobody is to be put off."""
    return [
        Fault("lost", f"not answered, and told so in event {event['seq']}")
        for event in log
        if event["type"] == "message" and GIVEN_UP in event["body"]["text"]
    ]


def _in_the_effects(
    log: list[Event], script: Script, account: Mapping[str, Any], client: Client, books: Books
) -> list[Fault]:
    found: list[str] = []
    now = client.account(account["name"])
    if (now["phone"], now["phone_verification"], now["sessions"]) != (None, False, []):
        found.append(f"the account is {now}")
    if not now["withdrawals_held_until"]:
        found.append("no hold")
    cases = Counter(event["body"]["state"] for event in _of_type(log, "case"))
    if cases != Counter({"open": 1, "completed": 1}):
        found.append(f"cases were told as {cases}")
    owners = [event["body"]["owner"] for event in _of_type(log, "owner")]
    first = [owner for i, owner in enumerate(owners) if i == 0 or owners[i - 1] != owner]
    if first != (["queue", "bot"] if script.hands_off else []):
        found.append(f"owners were {owners}")
    wrong = [e["body"] for e in _of_type(log, "step_result") if not e["body"]["ok"]]
    expected = (
        [{"step": "questions", "ok": False, "attempts_left": 2}] if script.wrong_round else []
    )
    if [{k: v for k, v in each.items() if k != "code"} for each in wrong] != expected:
        found.append(f"refusals were {wrong}")
    found += _in_the_audit(log, script, books)
    notices = Counter(_notice(message) for message in client.inbox(account["email"]))
    notices += Counter(_notice(message) for message in client.inbox(account["phone"]))
    if notices != NOTICES:
        found.append(f"notices were {dict(notices)}")
    return [Fault("effects", each) for each in found]


def _of_type(log: list[Event], kind: str) -> list[Event]:
    return [event for event in log if event["type"] == kind]


def _notice(message: Mapping[str, Any]) -> str:
    words = f"{message.get('subject', '')} {message['text']}"
    if "verification code" in words:
        return f"{message['channel']} code"
    return f"{message['channel']} {'begun' if 'has begun' in words else 'removed'}"


def _in_the_audit(log: list[Event], script: Script, books: Books) -> list[str]:
    case_id = _of_type(log, "case")[-1]["body"]["case_id"]
    rows = books.rows(
        "SELECT entry FROM audit_entry WHERE entry LIKE :like ORDER BY seq", like=f"%{case_id}%"
    )
    entries = [json.loads(row.entry) for row in rows]
    moves = [entry["move"] for entry in entries if entry["kind"] == "case_moved"]
    found = []
    if moves != script.moves:
        found.append(f"the audit log tells {moves}")
    for kind in ("case_opened", "number_removed"):
        if sum(entry["kind"] == kind for entry in entries) != 1:
            found.append(f"{kind} stands in the audit log {kind} times")
    if fault := books.chain_fault():
        found.append(f"the audit chain: {fault}")
    return found
