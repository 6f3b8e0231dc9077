"""What is secret or personal is entered, typed, sent and refused everywhere; then it is looked for.

Everything runs at DEBUG, parts are broken and stopped meanwhile, and afterwards no database, no
log, no answer and no browser holds one of the values. The demo's inbox alone is exempt: it is a
person's own mailbox, in a file of its own."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import os
import re
import sqlite3
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, FrameLocator, expect

from tests.kit.contract import CODE, Client, Event, Person, Reply
from tests.kit.stack import ROOT, SERVICE_PYTHON, Stack
from tests.kit.talk import LOST, Talk

from .values import FULL_WIDTH, Canaries, PictureCanaries

EXEMPT = "demo.db"
SEED = 3
QUIET_MS = 3000
LIMITS = {
    f"REBIND_{name}": "10000"
    for name in ("MESSAGES_PER_MINUTE", "MESSAGES_PER_HOUR", "ENTRIES_PER_MINUTE", "TURNS_WAITING")
}


@dataclass
class Walk:
    """The stack after everything was tried, and what people were given to see."""

    stack: Stack
    client: Client
    canaries: Canaries
    replies: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    """What the operator's commands said and wrote."""
    before_erasure: dict[str, str] = field(default_factory=dict)
    browser: str = ""
    only_at: tuple[str, ...] = ()
    """The steps at which things are said that do not belong there; all when none is named."""

    @property
    def data(self) -> Path:
        return self.stack.folder / "data"

    def see(self, reply: Reply) -> Reply:
        """Keep an answer, to look through it as well."""
        self.replies.append(f"{reply.status} {reply.headers} {reply.body}")
        return reply


@pytest.fixture(scope="module")
def walk(browser: Browser) -> Iterator[Walk]:
    with Stack(REBIND_LOG_LEVEL="DEBUG", **LIMITS) as stack:
        walk = Walk(stack, Client(stack.url), Canaries(SEED))
        walk_a_journey(walk)
        change_a_number(walk)
        try_what_is_refused(walk)
        break_things(walk)
        park_turns(walk)
        tell_what_is_kept(walk)
        erase_people(walk)
        use_a_browser(walk, browser)
        yield walk


# --- entering and typing ------------------------------------------------------------------------


def add_account(walk: Walk, name: str) -> dict[str, Any]:
    password = walk.canaries.password(f"the right password of {name}")
    phone = "+44" + walk.canaries.phone(f"the number of {name}")[1:]
    account = walk.client.add_account(name, password, phone)
    walk.canaries.note(account["email"], f"the address of {name}")
    return account


def walk_a_journey(walk: Walk) -> None:
    """From hello to done, saying at each step what does not belong into a chat."""
    talk = Talk(walk.client, add_account(walk, "canary-journey"))
    say_all(walk, talk, "start")
    talk.reach("I agree, reset my number")
    say_all(walk, talk, "consent")
    talk.press("agree")
    say_all(walk, talk, "sign_in")
    wrong = walk.canaries.password("entered as a wrong password")
    unknown = walk.canaries.email("entered as an unknown address")
    walk.see(talk.conversation.submit(card(talk), email=unknown, password=wrong)).ok()
    wait_for_step(talk, "email_code")
    talk.say("go back, I used the wrong mail")
    sign_in(walk, talk)
    say_all(walk, talk, "email_code", codes=False)
    wrong_codes(walk, talk)
    right = walk.canaries.note(newest_code(talk), "the mailed code, typed in full-width figures")
    talk.say(f"it says {right.translate(FULL_WIDTH)} I think")
    wait_for_step(talk, "Start the questions")
    say_all(walk, talk, "questions_intro")
    talk.press("start")
    answer_questions(walk, talk)
    talk.conversation.wait_for(lambda e: e["type"] == "case" and e["body"]["state"] == "completed")
    say_all(walk, talk, "done")
    talk.say("I want to speak to a real person")
    talk.conversation.wait_for(lambda e: e["type"] == "owner" and e["body"]["owner"] == "queue")
    for text in [*walk.canaries.sentences("queue"), *walk.canaries.codes("queue")]:
        talk.conversation.say(text)
    talk.press("back to the assistant")
    keep_transcript(walk, talk)


def change_a_number(walk: Walk) -> None:
    """Signed in: from the old number to a new one, with two others on the way."""
    new, account = walk.canaries, add_account(walk, "canary-change")
    talk = Talk(walk.client, account)
    identity = walk.client.identity("canary-change")
    talk.conversation = walk.client.start(locale="en", identity=identity)
    talk.say("I want to change my phone number")
    talk.press("go on")
    wait_for_step(talk, "email_code")
    mailed = new.note(newest_code(talk), "the mailed code of a change, entered")
    talk.conversation.submit(card(talk), code=mailed).ok()
    wait_for_step(talk, "sms_code")
    answer_to(talk, new.code("a wrong code by SMS, typed"))
    texted = new.note(newest_code(talk, account["phone"]), "the old number's code, entered")
    talk.conversation.submit(card(talk), code=texted).ok()
    wait_for_step(talk, "new_number")
    answer_to(talk, f"my new number is {new.phone('typed without its country')}")
    extended = new.phone("entered with an extension")
    refused = talk.conversation.submit(card(talk), country="GB", number=f"{extended} ext 5")
    assert walk.see(refused).status == 422
    answer_to(talk, f"sorry, +44 {new.phone('typed as the new number')[1:]} it is")
    wait_for_step(talk, "puzzle")
    talk.press("another number")
    wait_for_step(talk, "new_number")
    number = new.phone("entered as the new number")
    talk.conversation.submit(card(talk), country="GB", number=number).ok()
    wait_for_step(talk, "puzzle")
    talk.conversation.submit(card(talk), answer=talk.person().slide()).ok()
    wait_for_step(talk, "sms_code")
    last = new.note(newest_code(talk, f"+44{number[1:]}"), "the new number's code, typed")
    talk.say(f"there it is: {last}")
    talk.conversation.wait_for(lambda e: e["type"] == "case" and e["body"]["state"] == "completed")
    keep_transcript(walk, talk)


def keep_transcript(walk: Walk, talk: Talk) -> None:
    """As it is read now; without the world's countries, which a form offers, and which are
    options of a question as well."""
    address = f"{talk.conversation.path}/events?after=0"
    events = walk.client.request("GET", address, token=talk.conversation.token).ok()["events"]
    for event in events:
        for each in event["body"].get("fields", []):
            if each["kind"] == "country":
                del each["options"]
    walk.shown.append(str(events))


def say_all(walk: Walk, talk: Talk, step: str, *, codes: bool = True) -> None:
    if walk.only_at and step not in walk.only_at:
        return
    typed = walk.canaries.sentences(step) + (walk.canaries.codes(step) if codes else [])
    for text in typed:
        answer_to(talk, text)


def answer_to(talk: Talk, text: str) -> None:
    seq = talk.conversation.say(text)
    talk.conversation.wait_for(
        lambda e: e["type"] == "message" and e["author"]["kind"] == "assistant", after=seq
    )


def card(talk: Talk) -> Event:
    return talk.conversation.of_type("secure_step")[-1]


def wait_for_step(talk: Talk, step: str) -> None:
    def there(_: Event) -> bool:
        return talk.step() == step

    talk.conversation.wait_for(there)


def sign_in(walk: Walk, talk: Talk) -> None:
    wait_for_step(talk, "sign_in")
    step = card(talk)
    account = talk.account
    for values in refused_forms(walk, account):
        assert walk.see(talk.conversation.submit(step, **values)).status == 422
    talk.conversation.submit(step, email=account["email"], password=account["password"]).ok()
    wait_for_step(talk, "email_code")


def refused_forms(walk: Walk, account: Mapping[str, Any]) -> list[dict[str, Any]]:
    new = walk.canaries
    email, password = account["email"], account["password"]
    return [
        {"email": new.password("entered into the wrong field"), "password": password},
        {"email": email},
        {"email": email, "password": password, "code": new.code("entered beside the password")},
        {"email": [email], "password": {"value": new.password("entered in an object")}},
        {"email": email, "password": new.password("entered with a NUL") + "\x00"},
        {"email": email, "password": new.password("entered 90 times") * 90},
        {new.password("entered as a field's name"): ""},
    ]


def wrong_codes(walk: Walk, talk: Talk) -> None:
    """Three of the five tries: typed in two ways, and entered."""
    new = walk.canaries
    spaced = new.code("a wrong code, typed with a space")
    answer_to(talk, f"{spaced[:3]} {spaced[3:]}")
    answer_to(talk, new.code("a wrong code, typed in full-width").translate(FULL_WIDTH))
    entered = new.code("a wrong code, entered")
    assert walk.see(talk.conversation.submit(card(talk), code=entered)).status == 422
    for shape in (
        f" {entered}",
        int(entered),
        [entered],
        entered * 2,
        f"{entered[:3]} {entered[3:]}",
    ):
        assert walk.see(talk.conversation.submit(card(talk), code=shape)).status == 422


def newest_code(talk: Talk, to: str | None = None) -> str:
    message = talk.client.wait_for_message(
        to or talk.account["email"], lambda m: CODE.search(m["text"]) is not None
    )
    found = CODE.search(message["text"])
    assert found
    return found.group()


def answer_questions(walk: Walk, talk: Talk) -> None:
    """Picked, typed by title, and named in the middle of a sentence."""
    person = Person(talk.conversation, talk.account)
    after = 0
    for n in range(1, 5):
        question = talk.conversation.wait_for(
            lambda e, n=n: e["type"] == "question" and e["body"]["n"] == n and e["body"]["options"],
            after=after,
        )
        titles = {option["id"]: option["title"] for option in question["body"]["options"]}
        walk.canaries.note(question["body"]["text"], f"the text of question {n}")
        for id_, title in titles.items():
            walk.canaries.note(id_, f"an option of question {n}")
            if len(title) >= 6 and not re.search("iphone|mac|ipad", title, re.I):
                walk.canaries.note(title, f"the title of an option of question {n}")
        first = next(iter(titles.values()))
        answer_to(talk, f"could it be {first} or is that wrong")
        if n == 1:
            say_all(walk, talk, "question 1")
        right = person.answers(question)
        if n % 2:
            after = talk.conversation.answer(right)
        else:
            after = talk.conversation.say(" and ".join(titles[id_] for id_ in right))


# --- what is refused ----------------------------------------------------------------------------


def try_what_is_refused(walk: Walk) -> None:
    new, client = walk.canaries, walk.client
    conversation = client.start()
    for body in (
        {"text": "hello", "password": new.password("an unknown field")},
        {"text": [new.password("text in a list")]},
        {"text": {"code": new.code("text in an object")}},
        {"text": new.password("a long text") * 400},
        {"text": new.password("a text with NUL") + "\x00"},
        {"choice": new.password("a button")},
        {"choice": [new.email("a button in a list")]},
        {"choices": [new.bitcoin("an option")]},
        {"text": "hello", "choice": new.email("a button beside a text")},
        {new.email("the name of a field"): "x"},
    ):
        assert walk.see(conversation.post(**body)).status in (409, 422)
    number = new.password("a message's number")
    assert walk.see(conversation.post(number, text="hello")).status == 422

    where = "/chat/v1/conversations"
    for body in (
        {"locale": new.password("a locale")},
        {"locale": new.email("a long locale") * 3},
        {"identity": new.password("an identity")},
        {"identity": f"e30.{new.txid('a JWT')}.x"},
        {"e-mail": new.email("an unknown field of the opening")},
    ):
        walk.see(client.request("POST", where, body))
    broken = f'{{"text": "{new.password("broken JSON")}"'.encode()
    loose = new.password("bytes that are no UTF-8").encode() + b"\xff\xfe"
    form = f"password={new.password('a form')}".encode()
    for raw in (broken, loose, form, b"[" * 9000 + new.email("deep JSON").encode()):
        address = f"{conversation.path}/messages"
        assert (
            walk.see(client.request("POST", address, raw, token=conversation.token)).status == 422
        )
        assert (
            walk.see(client.request("POST", f"{walk.stack.url}/secure/v1/st_x", raw)).status >= 400
        )

    for address in (
        f"{conversation.path}/events?after={new.code('a cursor')}x",
        f"{conversation.path}/events?wait={new.password('a wait')}",
        f"{conversation.path}/events?token={new.password('a query of the stream')}",
        f"/chat/v1/conversations/{new.txid('a conversation')}/events",
        f"/secure/v1/{new.txid('a secure step')}?code={new.code('a query')}",
        f"/secure/v1/{new.password('the path of a secure step')}",
        f"/reset?email={new.email('a query of an unknown page')}",
        f"/{new.email('an unknown path')}/{new.code('an unknown path')}",
        f"/not-me?token={new.txid('the query of the alarm page')}",
        f"/widget/{new.password('the path of a page')}",
        f"/dev/accounts/{new.email('an unknown account')}.json",
        f"/dev/cases/{new.password('an unknown case')}/answers.json",
        f"/internal/v1/conversations/{new.phone('an internal path')}/state",
    ):
        for method in ("GET", "POST", "DELETE"):
            reply = client.request(method, address, token=conversation.token, seconds=10)
            assert reply.status >= 400 or method == "GET"
            walk.see(reply)
    page = walk.stack.help_url
    walk.see(client.request("GET", f"{page}/?email={new.email('a query of the help centre')}"))
    walk.see(client.request("GET", f"{page}/{new.password('a path of the help centre')}"))
    for name in (
        "Authorization", "Cookie", "User-Agent", "Referer", "Origin", "X-Forwarded-For",
        "X-Forwarded-Host", "Accept-Language", "Content-Type", "Last-Event-ID", "X-Password",
    ):  # fmt: skip
        for method in ("GET", "POST"):
            value = new.password(f"the header {name} of a {method}")
            value = f"Bearer {value}" if name == "Authorization" else value
            address = f"{conversation.path}/messages"
            walk.see(client.request(method, address, {"text": "x"}, headers={name: value}))
    walk.see(client.request("POST", "/secure/v1/alarms/raise", {"token": new.txid("an alarm")}))
    walk.see(
        client.request("POST", "/dev/clock", {"advance_seconds": new.code("the demo's clock")})
    )


# --- while things are broken --------------------------------------------------------------------


def break_things(walk: Walk) -> None:
    """Tracebacks and error paths: databases that refuse, processes that are away."""
    new, client = walk.canaries, walk.client
    talk = Talk(client, add_account(walk, "canary-broken"))
    talk.reach("sign_in")
    account, step = talk.account, card(talk)
    with refusing(walk.data / "rebind.db", "event"):
        for text in new.sentences("a broken log"):
            assert walk.see(talk.conversation.post(text=text)).status == 500
        entered = {"email": account["email"], "password": account["password"]}
        assert walk.see(talk.conversation.submit(step, **entered)).status == 500
    with refusing(walk.data / "rebind.db", "outbox"):
        assert walk.see(talk.conversation.submit(step, **entered)).status == 500
    talk.conversation.submit(step, **entered).ok()
    wait_for_step(talk, "email_code")
    with refusing(walk.data / "rebind.db", "budget_charge"):
        code = new.code("entered while budgets are broken")
        assert walk.see(talk.conversation.submit(card(talk), code=code)).status == 500
    with refusing(walk.data / "rebind.db", "command_result"):
        talk.conversation.say(f"my code is {new.code('typed while results are broken')}")
        pause(talk, 3)
    with refusing(walk.data / "tracker.sqlite3", "tracker"):
        for text in new.sentences("a broken tracker")[:6]:
            talk.conversation.say(text)
        pause(talk, 3)
    pause(talk, 6)
    for program in ("actions", "assistant"):
        walk.stack.stop(program)
        for text in new.sentences(f"no {program}") + new.codes(f"no {program}")[1:2]:
            talk.conversation.say(text)
        pause(talk, 2)
        walk.stack.start(program)
    seq = talk.conversation.say("how long does this take")
    talk.conversation.wait_for(
        lambda e: e["type"] == "message" and e["author"]["kind"] == "assistant",
        after=seq,
        seconds=240,
    )
    walk.shown.append(talk.conversation.transcript())


@contextmanager
def refusing(file: Path, table: str) -> Iterator[None]:
    """A database that fails whoever writes into a table."""

    def run(statement: str) -> None:
        with sqlite3.connect(file, timeout=30) as connection:
            connection.execute(statement)
        connection.close()

    for verb in ("INSERT", "UPDATE"):
        refuse = "BEGIN SELECT RAISE(ABORT, 'broken for a test'); END"
        run(f"CREATE TRIGGER broken_{verb} BEFORE {verb} ON {table} {refuse}")
    try:
        yield
    finally:
        for verb in ("INSERT", "UPDATE"):
            run(f"DROP TRIGGER broken_{verb}")


def pause(talk: Talk, seconds: float) -> None:
    for _ in range(int(seconds / 0.5)):
        talk.conversation.poll(wait=0.5)


# --- what an operator sees ----------------------------------------------------------------------


def park_turns(walk: Walk) -> None:
    """Messages that the assistant will not take: its turns come in a language that is none."""
    talk = Talk(walk.client, add_account(walk, "canary-parked"))
    with closing(sqlite3.connect(walk.data / "rebind.db", timeout=30)) as connection:
        with connection:
            # Chosen: else the language would be the one that the messages are in
            spoil = "UPDATE conversation SET locale = '?', locale_chosen = 1 WHERE id = ?"
            connection.execute(spoil, (talk.conversation.id,))
        typed = walk.canaries.sentences("parked") + walk.canaries.codes("parked")
        for text in typed:
            talk.conversation.say(text)
        parked = "SELECT count(*) FROM turn WHERE state = 'parked' AND conversation_id = ?"
        for _ in range(120):
            if connection.execute(parked, (talk.conversation.id,)).fetchone()[0] == len(typed):
                return
            pause(talk, 0.5)
    raise AssertionError("they were not parked")


def tell_what_is_kept(walk: Walk) -> None:
    listed = command(walk, "rebind.chat", "parked", "--text")
    command(walk, "rebind.notify", "dead")
    for reference in {line.split("\t")[1] for line in listed.splitlines()}:
        command(walk, "rebind.people", "export", "--conversation", reference)
    for place, address in {v: k for k, v in walk.canaries.places.items()}.items():
        if place.startswith("the address of"):
            file = str(walk.stack.folder / "export.json")
            words = ("rebind.people", "export", "--email", address, "--to", file)
            command(walk, *words)
            walk.told.append(Path(file).read_text())


def erase_people(walk: Walk) -> None:
    """The one who has come to the end, and the one whose messages are parked. What there was before
    is looked through as well."""
    walk.before_erasure = tables_of(walk)
    addresses = {place: value for value, place in walk.canaries.places.items()}
    journey = addresses["the address of canary-journey"]
    command(walk, "rebind.people", "erase", "--email", journey)
    listed = command(walk, "rebind.chat", "parked")
    for reference in {line.split("\t")[1] for line in listed.splitlines()}:
        command(walk, "rebind.people", "erase", "--conversation", reference, "--even-open")
    assert command(walk, "rebind.chat", "parked") == ""


def command(walk: Walk, module: str, *words: str) -> str:
    """What one of the service's commands answers; the rest is kept as well."""
    port = walk.stack.environ["REBIND_ASSISTANT_PORT"]
    done = subprocess.run(
        [str(SERVICE_PYTHON), "-m", module, *words],
        cwd=ROOT,
        env={
            **os.environ,
            **walk.stack.environ,
            "REBIND_INTERNAL_TOKEN": (walk.data / "internal-token").read_text().strip(),
            "REBIND_ASSISTANT_URL": f"http://127.0.0.1:{port}",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    walk.told += [done.stdout, done.stderr]
    assert done.returncode == 0, done.stderr
    return done.stdout


# --- in a browser -------------------------------------------------------------------------------


def use_a_browser(walk: Walk, browser: Browser) -> None:
    """The widget's own side: what a browser keeps after a person has entered and typed."""
    new, account = walk.canaries, add_account(walk, "canary-browser")
    context = browser.new_context()
    context.set_default_timeout(30_000)
    page = context.new_page()
    page.goto(walk.stack.help_url)
    page.get_by_role("button", name=re.compile("^Help chat")).click()
    frame = page.frame_locator("iframe")
    expect(frame.get_by_role("log")).to_contain_text("lost")
    write(frame, LOST)
    frame.get_by_role("button", name=re.compile("agree", re.I)).click()
    frame.get_by_label("Password", exact=True).fill(new.password("filled in, not sent"))
    for text in new.sentences("the widget"):
        write(frame, text)
    expect(frame.get_by_role("log")).to_contain_text("[transaction]")
    wait_for_quiet(frame)
    frame.get_by_label("E-mail", exact=False).last.fill(account["email"])
    frame.get_by_label("Password", exact=True).last.fill(account["password"])
    frame.get_by_role("button", name="Continue").last.click()
    digits = frame.get_by_label("6-digit code").last
    digits.fill(new.code("filled into the widget, wrong"))
    frame.get_by_role("button", name="Continue").last.click()
    expect(digits).to_have_attribute("aria-invalid", "true", timeout=30_000)
    mail = walk.client.wait_for_message(account["email"], lambda m: bool(CODE.search(m["text"])))
    found = CODE.search(mail["text"])
    assert found
    write(frame, f"ok {new.note(found.group(), 'the mailed code, typed into the widget')}")
    expect(frame.get_by_role("button", name=re.compile("start", re.I)).last).to_be_visible()
    box = frame.get_by_role("textbox", name=re.compile("message", re.I))
    box.fill(f"{new.password('a draft')} and not sent")
    page.reload()
    page.get_by_role("button", name=re.compile("^Help chat")).click()
    expect(frame.get_by_role("button", name=re.compile("start", re.I)).last).to_be_visible()
    kept = [str(context.storage_state(indexed_db=True)), frame.get_by_role("log").inner_text()]
    everything = (
        "[JSON.stringify({...localStorage}), JSON.stringify({...sessionStorage}), location.href, "
        "document.cookie, JSON.stringify(history.state), window.name].join(' ')"
    )
    caches = "caches.keys().then(keys => keys.join(' '))"
    for each in page.frames:
        kept += [each.evaluate(everything), each.evaluate(caches)]
    walk.browser = "\n".join(kept)
    context.close()


def wait_for_quiet(frame: FrameLocator) -> None:
    """Until everything is answered: an answer that comes later brings another card."""
    log = frame.get_by_role("log")
    before = ""
    while before != (before := log.inner_text()):
        frame.owner.page.wait_for_timeout(QUIET_MS)
        expect(frame.get_by_text("is writing")).to_have_count(0)


def write(frame: FrameLocator, text: str) -> None:
    box = frame.get_by_role("textbox", name=re.compile("message", re.I))
    box.fill(text)
    box.press("Enter")
    expect(box).to_have_value("")


# --- looking ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "code=481592,",
        "it is 48 15-92.",
        "\uff14\uff18\uff11\uff15\uff19\uff12",
        "\u0664\u0668\u0661\u0665\u0669\u0662",
        r"\uff14\uff18\uff11\uff15\uff19\uff12",
        "%EF%BC%94%EF%BC%98%EF%BC%91%EF%BC%95%EF%BC%99%EF%BC%92",
        hashlib.sha256(b"481592").hexdigest(),
        b"it is 481592 now".hex(),
    ],
)
def test_a_code_is_found_in_every_shape(text: str) -> None:
    canaries = Canaries(SEED)
    canaries.note("481592", "a code")
    assert canaries.found_in(f"a line\n{text}\nanother") == ["481592 (a code)"]
    assert canaries.found_in("1481592 0.481592 4815921 ab481592") == []


def test_a_password_a_number_and_an_address_are_found() -> None:
    canaries = Canaries(SEED)
    password, phone, wallet = canaries.password("x"), canaries.phone("x"), canaries.bitcoin("x")
    for text in (
        password.upper(),
        f"x{base64.b64encode(f'ab {password} c'.encode()).decode()}",
        f"+44 {phone[1:5]}-{phone[5:8]} {phone[8:]}",
        f"({wallet})",
    ):
        assert len(canaries.found_in(text)) == 1, text


PICTURE = Random(SEED).randbytes(3000)


@pytest.mark.parametrize(
    "content",
    [
        b"a part: " + PICTURE[500:1500],
        base64.b64encode(PICTURE),
        base64.urlsafe_b64encode(b"a" + PICTURE),
        base64.b64encode(b"ab" + PICTURE),
        PICTURE.hex().encode(),
        repr(PICTURE).encode(),
        json.dumps(PICTURE.decode("latin-1")).encode(),
        PICTURE.decode("latin-1").encode(),
    ],
)
def test_a_picture_is_found_in_every_shape(content: bytes) -> None:
    canaries = PictureCanaries()
    canaries.note(PICTURE, "a picture")
    assert canaries.found_in(content) == ["a picture"]
    assert canaries.found_in(Random("another").randbytes(3000)) == []


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_the_head_of_any_picture_is_found(form: str) -> None:
    content = io.BytesIO()
    Image.new("RGB", (9, 9), "red").save(content, form)
    for each in (content.getvalue(), base64.b64encode(content.getvalue())):
        assert PictureCanaries().found_in(each) == [f"the head of a {form}"]


def test_the_values_would_be_found(walk: Walk) -> None:
    """A search that finds nothing because it cannot find is worth nothing."""
    inbox = rows_of(walk.data / EXEMPT)
    found = walk.canaries.found_in("\n".join(inbox.values()))
    assert any("the mailed code" in each for each in found)
    assert any("the address of" in each for each in found)
    assert len(walk.canaries.places) > 200


def test_no_table_holds_one(walk: Walk) -> None:
    assert "I lost my phone" in walk.before_erasure["rebind.db event"]
    for tables in (walk.before_erasure, tables_of(walk)):
        leaks = {
            name: found for name, text in tables.items() if (found := walk.canaries.found_in(text))
        }
        assert leaks == {}


def test_no_file_of_the_data_folder_holds_one(walk: Walk) -> None:
    """Journals and free pages of the databases, keys, anchors."""
    files = [f for f in walk.data.rglob("*") if f.is_file() and not f.name.startswith(EXEMPT)]
    assert {f.name for f in files} >= {"rebind.db", "tracker.sqlite3", "keys.json"}
    leaks = {file.name: found for file in files if (found := walk.canaries.found_in(text_of(file)))}
    assert leaks == {}


def test_no_log_holds_one(walk: Walk) -> None:
    files = [f for f in walk.stack.folder.rglob("*") if f.is_file() and walk.data not in f.parents]
    logs = {file.name: text_of(file) for file in files}
    assert "DEBUG" in logs["assistant.log"]
    assert "Traceback" in logs["service.log"]
    leaks = {name: found for name, text in logs.items() if (found := walk.canaries.found_in(text))}
    assert leaks == {}


def test_no_refusal_repeats_one(walk: Walk) -> None:
    leaks = [found for reply in walk.replies if (found := walk.canaries.found_in(reply))]
    assert leaks == []


def test_no_transcript_shows_one(walk: Walk) -> None:
    assert walk.canaries.found_in("\n".join(walk.shown)) == []


def test_no_command_tells_one(walk: Walk) -> None:
    told = "\n".join(walk.told)
    assert "I lost my phone" in told
    assert "my code is [code], thanks" in told  # of an export
    assert "my code is __code__, thanks" in told  # of a parked turn
    assert walk.canaries.found_in(told) == []


def test_of_what_was_erased_no_row_is_left(walk: Walk) -> None:
    with closing(sqlite3.connect(walk.data / "rebind.db")) as service:
        erased = service.execute(
            "SELECT id, reference FROM conversation WHERE erased_at IS NOT NULL"
        ).fetchall()
        assert len(erased) >= 2
        for conversation_id, _ in erased:
            for table in ("event", "turn", "button", "vault_item"):
                left = f"SELECT count(*) FROM {table} WHERE conversation_id = ?"
                assert service.execute(left, (conversation_id,)).fetchone() == (0,), table
    with closing(sqlite3.connect(walk.data / "tracker.sqlite3")) as tracker:
        for conversation_id, _ in erased:
            left = "SELECT count(*) FROM tracker WHERE sender_id = ?"
            assert tracker.execute(left, (conversation_id,)).fetchone() == (0,)


def test_the_chain_holds_over_people_who_were_erased(walk: Walk) -> None:
    assert "the chain holds" in command(walk, "rebind.audit", "verify")


def test_no_browser_keeps_one(walk: Walk) -> None:
    assert "rebind-conversation" in walk.browser
    assert walk.canaries.found_in(walk.browser) == []


def test_the_vault_and_the_outbox_are_wiped_when_their_work_is_done(walk: Walk) -> None:
    with sqlite3.connect(walk.data / "rebind.db") as connection:
        vault = connection.execute(
            "SELECT count(*) FROM vault_item JOIN turn ON turn.id = vault_item.turn_id "
            "WHERE sealed IS NOT NULL AND turn.state <> 'pending'"
        ).fetchone()
        outbox = connection.execute(
            "SELECT count(*) FROM outbox WHERE sealed <> '' AND state <> 'pending'"
        ).fetchone()
    assert (vault, outbox) == ((0,), (0,))


def databases(walk: Walk) -> list[Path]:
    found = [
        file
        for file in walk.data.rglob("*")
        if file.is_file() and file.read_bytes()[:15] == b"SQLite format 3" and file.name != EXEMPT
    ]
    assert {file.name for file in found} >= {"rebind.db", "tracker.sqlite3"}
    return found


def tables_of(walk: Walk) -> dict[str, str]:
    """Every table of every database, as text."""
    return {
        f"{file.name} {table}": text
        for file in databases(walk)
        for table, text in rows_of(file).items()
    }


def rows_of(file: Path) -> dict[str, str]:
    """Every column of every table, as text."""
    texts = {}
    with sqlite3.connect(file) as connection:
        tables = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table'"
        ).fetchall()
        for (table,) in tables:
            rows = connection.execute(f'SELECT * FROM "{table}"').fetchall()
            texts[table] = "\n".join(
                "\n".join(
                    value.decode(errors="replace") if isinstance(value, bytes) else str(value)
                    for value in row
                )
                for row in rows
            )
    return texts


def text_of(file: Path) -> str:
    """Nothing, of a journal that its database has just put away."""
    with suppress(FileNotFoundError):
        return file.read_bytes().decode("utf-8", errors="replace")
    return ""
