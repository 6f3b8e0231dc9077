"""A client of the public contract, written from docs/contract.md alone.

It knows nothing of Rebind's code, uses nothing but the standard library, and is what an outside
client would be: what it cannot do, nobody can.

    client = Client("http://localhost:8080")
    conversation = client.start()
    conversation.say("I lost my phone and can't get the SMS code")
    walk(conversation, client.account_named("alice"), until="completed")
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import http.client
import json
import re
import time
import urllib.parse
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Event = dict[str, Any]

ANSWER_SECONDS = 60
QUIET_SECONDS = 1
"""After this long without an event it is the person's turn."""
CODE = re.compile(r"(?<!\d)\d{6,8}(?!\d)")


@dataclass(frozen=True)
class Reply:
    status: int
    body: Any
    headers: Mapping[str, str] = field(repr=False)

    def ok(self) -> Any:
        """The body of a success; an AssertionError that quotes the refusal otherwise."""
        assert 200 <= self.status < 300, f"{self.status}: {self.body}"
        return self.body


class ChoiceIsOver(AssertionError):
    """The button or option was replaced before it was pressed; what replaced it is on its way."""


class Client:
    """One service. Addresses in events are absolute and used as they come."""

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")

    # --- plain HTTP ---

    def request(
        self,
        method: str,
        address: str,
        body: Any = None,
        *,
        token: str | None = None,
        headers: Mapping[str, str] | None = None,
        seconds: float = 40,
    ) -> Reply:
        """Send JSON (or bytes as they are) and read JSON; refusals are replies, not errors."""
        raw = body if isinstance(body, bytes) else _json(body)
        with self._open(method, address, raw, token, headers, seconds) as answer:
            content = answer.read()
            return Reply(answer.status, _parsed(content), dict(answer.getheaders()))

    def download(self, address: str, token: str) -> bytes:
        """The bytes of something that is no JSON."""
        with self._open("GET", address, None, token, {"Accept": "*/*"}, 40) as answer:
            assert answer.status == 200, answer.read()
            return answer.read()

    def _open(
        self,
        method: str,
        address: str,
        body: bytes | None,
        token: str | None,
        headers: Mapping[str, str] | None,
        seconds: float,
    ) -> _Answer:
        place = urllib.parse.urlsplit(urllib.parse.urljoin(f"{self.url}/", address))
        kind = (
            http.client.HTTPSConnection if place.scheme == "https" else http.client.HTTPConnection
        )
        connection = kind(place.hostname or "", place.port, timeout=seconds)
        sent = {"Accept": "application/json"}
        if body is not None:
            sent["Content-Type"] = "application/json"
        if token is not None:
            sent["Authorization"] = f"Bearer {token}"
        target = place.path + (f"?{place.query}" if place.query else "")
        connection.request(method, target, body, {**sent, **(headers or {})})
        return _Answer(connection)

    # --- health ---

    def ready(self) -> Reply:
        return self.request("GET", "/readyz")

    # --- chat ---

    def start(self, locale: str | None = None, identity: str | None = None) -> Conversation:
        body = {"locale": locale, "identity": identity}
        asked = {name: value for name, value in body.items() if value is not None}
        reply = self.request("POST", "/chat/v1/conversations", asked)
        assert reply.status == 201, reply
        return Conversation(self, reply.body["conversation_id"], reply.body["token"])

    # --- demo only ---

    def inbox(self, to: str) -> list[dict[str, Any]]:
        """Mails and text messages to an address or number, newest first."""
        query = urllib.parse.urlencode({"to": to})
        messages: list[dict[str, Any]] = self.request("GET", f"/dev/inbox.json?{query}").ok()[
            "messages"
        ]
        return messages

    def wait_for_message(
        self, to: str, wanted: Callable[[dict[str, Any]], bool], seconds: float = 20
    ) -> dict[str, Any]:
        """A wanted mail or text message; they are sent after what caused them is done."""
        end = time.monotonic() + seconds
        while True:
            for message in self.inbox(to):
                if wanted(message):
                    return message
            assert time.monotonic() < end, f"nothing of that kind came to {to}"
            time.sleep(0.2)

    def account_named(self, name: str) -> dict[str, Any]:
        """A demo account's credentials."""
        accounts = self.request("GET", "/dev/accounts.json").ok()["accounts"]
        return next(account for account in accounts if account["name"] == name)

    def account(self, name: str) -> dict[str, Any]:
        """A demo account as the exchange sees it now."""
        found: dict[str, Any] = self.request("GET", f"/dev/accounts/{name}.json").ok()
        return found

    def add_account(self, name: str, password: str, phone: str) -> dict[str, Any]:
        """One more demo account with a history like alice's; its credentials."""
        body = {"name": name, "password": password, "phone": phone}
        added: dict[str, Any] = self.request("POST", "/dev/accounts", body).ok()
        return {**body, **added}

    def right_answers(self, case_id: str) -> dict[int, list[str]]:
        """The option ids that are right, by number of the question, in the current try."""
        body = self.request("GET", f"/dev/cases/{case_id}/answers.json").ok()
        return {question["n"]: question["option_ids"] for question in body["questions"]}

    def right_places(self, case_id: str) -> dict[int, list[int]]:
        """The same, by the places of the options as they are shown, from 1: for who sees no ids."""
        body = self.request("GET", f"/dev/cases/{case_id}/answers.json").ok()
        return {question["n"]: question["places"] for question in body["questions"]}

    def puzzle_place(self, case_id: str) -> int:
        """Where the piece of the open puzzle belongs."""
        return int(self.request("GET", f"/dev/cases/{case_id}/puzzle.json").ok()["x"])

    def identity(self, name: str) -> str:
        """What the exchange says of somebody who is signed in."""
        found: str = self.request("POST", f"/dev/accounts/{name}/identity").ok()["identity"]
        return found

    def advance_clock(self, seconds: float) -> None:
        self.request("POST", "/dev/clock", {"advance_seconds": seconds}).ok()

    def reset(self) -> None:
        """Demo data and clock as on first start."""
        self.request("POST", "/dev/reset", {}).ok()


class Seen:
    """What somebody sees of a conversation so far, whatever they see it on: public events in
    `events`. `poll`, and what they do, is for who knows the channel."""

    trickle = 0.0
    """Seconds for which more of an answer may come in after its first word."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.events: list[Event] = []
        self.sent_seq = 0
        """Of the last message that the person sent."""

    def poll(self, wait: float = 0) -> list[Event]:
        """New events, as soon as there are any; none after `wait` seconds."""
        raise NotImplementedError

    def say(self, text: str) -> int:
        """Returns the seq behind which answers come, as all of these do."""
        raise NotImplementedError

    def choose(self, button_id: str) -> int:
        raise NotImplementedError

    def answer(self, option_ids: Sequence[str]) -> int:
        raise NotImplementedError

    def submit(self, step: Event, **values: Any) -> Reply:
        """Fill a secure step; `step` is its event."""
        raise NotImplementedError

    def look_again(self, step: str) -> Any:
        """The newest secure step of that name, as it is now."""
        raise NotImplementedError

    def fields(self, step: Event) -> Sequence[Mapping[str, Any]]:
        """What is to be entered into a secure step."""
        raise NotImplementedError

    def right_options(self, n: int) -> list[str]:
        """Of a question, by the ids that its options have here; demo only."""
        raise NotImplementedError

    @property
    def last_seq(self) -> int:
        return int(self.events[-1]["seq"]) if self.events else 0

    def wait_for(
        self, wanted: Callable[[Event], bool], *, after: int = 0, seconds: float = ANSWER_SECONDS
    ) -> Event:
        """The first event after `after` that is wanted, seen already or not."""
        end = time.monotonic() + seconds
        while True:
            for event in self.events:
                if event["seq"] > after and wanted(event):
                    return event
            assert time.monotonic() < end, f"it never came\n{self.transcript()}"
            self.poll(wait=QUIET_SECONDS)

    def of_type(self, kind: str) -> list[Event]:
        return [event for event in self.events if event["type"] == kind]

    @property
    def case(self) -> dict[str, Any] | None:
        """The last that was said of the case."""
        cases = self.of_type("case")
        return cases[-1]["body"] if cases else None

    @property
    def case_id(self) -> str:
        assert self.case is not None, self.transcript()
        return str(self.case["case_id"])

    def transcript(self) -> str:
        """For a failing test: what happened, in lines."""
        return "\n".join(
            f"{event['seq']:>3} {event['author']['kind']:<9} {event['type']:<13} "
            f"{json.dumps(event['body'], ensure_ascii=False)[:300]}"
            for event in self.events
        )


class Conversation(Seen):
    """One conversation through the contract."""

    def __init__(self, client: Client, conversation_id: str, token: str) -> None:
        super().__init__(client)
        self.id = conversation_id
        self.token = token
        self.path = f"/chat/v1/conversations/{conversation_id}"

    # --- what a person does ---

    def post(self, client_msg_id: str | None = None, **message: Any) -> Reply:
        body = {"client_msg_id": client_msg_id or str(uuid.uuid4()), **message}
        return self.client.request("POST", f"{self.path}/messages", body, token=self.token)

    def say(self, text: str) -> int:
        return self._sent(self.post(text=text))

    def choose(self, button_id: str) -> int:
        return self._sent(self.post(choice=button_id))

    def answer(self, option_ids: Sequence[str]) -> int:
        return self._sent(self.post(choices=list(option_ids)))

    def _sent(self, reply: Reply) -> int:
        if reply.status == 409 and reply.body["code"] == "stale":
            raise ChoiceIsOver(reply)
        assert reply.status == 202, reply
        self.sent_seq = int(reply.body["seq"])
        return self.sent_seq

    def submit(self, step: Event, **values: Any) -> Reply:
        return self.client.request("POST", step["body"]["url"], values, token=self.token)

    def look_again(self, step: str) -> Any:
        event = next(e for e in reversed(self.of_type("secure_step")) if e["body"]["step"] == step)
        return self.client.request("GET", event["body"]["url"], token=self.token).ok()

    def fields(self, step: Event) -> Sequence[Mapping[str, Any]]:
        found: Sequence[Mapping[str, Any]] = step["body"]["fields"]
        return found

    def right_options(self, n: int) -> list[str]:
        return self.client.right_answers(self.case_id)[n]

    # --- what a person sees ---

    def poll(self, wait: float = 0) -> list[Event]:
        """New events by long-poll. Checks what the contract says of `seq`."""
        query = f"after={self.last_seq}&wait={wait:g}"
        reply = self.client.request("GET", f"{self.path}/events?{query}", token=self.token)
        fresh: list[Event] = reply.ok()["events"]
        for event in fresh:
            assert event["seq"] == self.last_seq + 1, f"a gap after {self.last_seq}: {event}"
            self.events.append(event)
        assert reply.body["last_seq"] >= self.last_seq
        return fresh

    def stream(
        self, after: int = 0, *, resume: bool = False, seconds: float = 40
    ) -> Iterator[Event]:
        """Events by server-sent events; `resume` names the last one by header, as a browser that
        lost its connection does."""
        headers = {"Accept": "text/event-stream"}
        query = ""
        if resume:
            headers["Last-Event-ID"] = str(after)
        else:
            query = f"?after={after}"
        address = f"{self.path}/events{query}"
        opened = self.client._open("GET", address, None, self.token, headers, seconds)
        with opened as answer:
            assert answer.status == 200, answer.read()
            assert answer.getheader("Content-Type", "").startswith("text/event-stream")
            yield from _server_sent_events(answer)


# --- a whole journey ----------------------------------------------------------------------------


class Person:
    """Does what the screen asks for: presses the way forward, fills forms, answers questions."""

    new_number = "07700 900 177"
    """The one that is to be bound, as somebody in Britain writes it."""

    def __init__(self, conversation: Seen, account: Mapping[str, Any]) -> None:
        self._conversation = conversation
        self._client = conversation.client
        self._account = account
        self._used_codes: set[str] = set()

    def act(self, events: Sequence[Event]) -> Event | None:
        """Do the newest thing that can be done; the event that asked for it, if one did."""
        for event in reversed(events):
            if event["type"] == "secure_step":
                self._conversation.submit(event, **self.values(event)).ok()
                return event
            if event["type"] == "question":
                self._conversation.answer(self.answers(event))
                return event
            primary = primary_button(event)
            if primary is not None:
                self._conversation.choose(primary)
                return event
        return None

    def answers(self, question: Event) -> list[str]:
        return self._conversation.right_options(question["body"]["n"])

    def values(self, step: Event) -> dict[str, Any]:
        """What this person enters into a secure step."""
        self._step = step["body"]["step"]
        return {each["name"]: self._value(each) for each in self._conversation.fields(step)}

    def slide(self) -> dict[str, Any]:
        """The piece, moved into its place by hand."""
        picture = self._conversation.look_again("puzzle")
        assert picture["background"].startswith("data:image/png;base64,")
        x = self._client.puzzle_place(self._conversation.case_id)
        points = ((0, 0), (130, 0.2), (280, 0.7), (460, 0.95), (700, 1))
        return {"x": x, "track": [[ms, round(x * part), 70 + ms % 4] for ms, part in points]}

    def _value(self, wanted: Mapping[str, Any]) -> Any:
        if wanted["kind"] == "email":
            return self._account["email"]
        if wanted["kind"] == "password":
            return self._account["password"]
        if wanted["kind"] == "code":
            return self.code_for(self._step)
        if wanted["kind"] == "country":
            return "GB"
        if wanted["kind"] == "tel":
            return self.new_number
        if wanted["kind"] == "puzzle":
            return self.slide()
        raise AssertionError(f"no idea what to enter for {wanted}")

    def code_for(self, step: str) -> str:
        """The code that a step asks for, from wherever it comes."""
        if step == "totp":
            return totp(self._account["totp_secret"])
        if step == "sms_code":
            shown = {event["body"]["step"] for event in self._conversation.of_type("secure_step")}
            new = "+44" + self.new_number.replace(" ", "").lstrip("0")
            return self.code(new if "puzzle" in shown else self._account["phone"])
        return self.code(self._account["email"])

    def pass_over(self, to: str) -> None:
        """Codes that have come there by now are not this person's: they were asked for by somebody
        else, or on another device."""
        for message in self._client.inbox(to):
            self._used_codes.update(CODE.findall(message["text"]))

    def code(self, to: str) -> str:
        """The newest code that arrived and was not used yet."""

        def fresh(message: Mapping[str, Any]) -> str | None:
            found = CODE.search(message["text"])
            return found.group() if found and found.group() not in self._used_codes else None

        code = fresh(self._client.wait_for_message(to, lambda message: fresh(message) is not None))
        assert code is not None
        self._used_codes.add(code)
        return code


def totp(secret: str) -> str:
    """What an authenticator app shows now (RFC 6238: HMAC-SHA1, 30 seconds, six digits)."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, (int(time.time()) // 30).to_bytes(8, "big"), hashlib.sha1).digest()
    place = digest[-1] & 15
    return f"{(int.from_bytes(digest[place : place + 4], 'big') & 0x7FFFFFFF) % 10**6:06d}"


def primary_button(event: Event) -> str | None:
    """The id of the way forward that a message offers."""
    if event["type"] != "message" or event["author"]["kind"] != "assistant":
        return None
    for button in event["body"].get("buttons", []):
        if button.get("role") == "primary":
            return str(button["id"])
    return None


def step_of(event: Event) -> str | None:
    """What an event asks for, by a name; None when it asks for nothing."""
    if event["type"] == "secure_step":
        return str(event["body"]["step"])
    if event["type"] == "question" and event["body"]["options"]:
        return f"question {event['body']['n']}"
    return "button" if primary_button(event) is not None else None


def walk(
    conversation: Seen,
    account: Mapping[str, Any],
    *,
    until: str = "completed",
    person: type[Person] = Person,
) -> None:
    """Go on from what the person said last until the case is in the state `until`."""
    someone = person(conversation, account)
    done_up_to = conversation.sent_seq
    patience = time.monotonic() + ANSWER_SECONDS
    while (conversation.case or {}).get("state") != until:
        assert time.monotonic() < patience, f"there is no way on\n{conversation.transcript()}"
        if conversation.poll(wait=QUIET_SECONDS):
            continue  # there is more to come
        if someone.act([event for event in conversation.events if event["seq"] > done_up_to]):
            done_up_to = max(conversation.last_seq, conversation.sent_seq)
            patience = time.monotonic() + ANSWER_SECONDS


# --- below HTTP ---------------------------------------------------------------------------------


class _Answer:
    """A response that closes its connection with it."""

    def __init__(self, connection: http.client.HTTPConnection) -> None:
        self._connection = connection

    def __enter__(self) -> http.client.HTTPResponse:
        try:
            return self._connection.getresponse()
        except BaseException:
            self._connection.close()
            raise

    def __exit__(self, *_: object) -> None:
        self._connection.close()


def _server_sent_events(answer: http.client.HTTPResponse) -> Iterator[Event]:
    """The events of a stream whose data is JSON; `id:` has to be the event's seq."""
    number: str | None = None
    data: list[str] = []
    for raw in answer:
        line = raw.decode("utf-8").rstrip("\r\n")
        name, _, value = line.partition(":")
        value = value[1:] if value.startswith(" ") else value
        if name == "id":
            number = value
        elif name == "data":
            data.append(value)
        elif not line and data:
            event = json.loads("\n".join(data))
            if number is not None:
                assert event["seq"] == int(number), event
            yield event
            number, data = None, []


def _json(body: Any) -> bytes | None:
    return None if body is None else json.dumps(body).encode("utf-8")


def _parsed(content: bytes) -> Any:
    try:
        return json.loads(content)
    except ValueError:
        return content.decode("utf-8", errors="replace")
