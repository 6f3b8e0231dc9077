"""Dave's screenshots, drawn in a browser from the pages of the benchmark (bench/evidence), with
what stands in his ledger; and what somebody at the desk makes of them."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from functools import partial
from random import Random
from typing import TYPE_CHECKING, Any

from PIL import Image, PngImagePlugin

from bench.evidence.templates import (
    SENDER,
    Drawn,
    Scene,
    bitcoin_explorer,
    phone_mail,
    phone_record,
)
from bench.evidence.values import Values, draw
from rebind.accounts.model import Fact
from rebind.demo.people import PEOPLE, ledger
from tests.kit.contract import Event, Seen
from tests.kit.desk import Colleague

if TYPE_CHECKING:
    from playwright.sync_api import Browser

DAVE = next(person for person in PEOPLE if person.name == "dave")
MAILED_FROM = "notices-qvx7@coinex.com"
"""The exchange's, and unlike any other address here."""
DESCRIPTION = 0x010E
"""Of a picture, in Exif."""
READING_SECONDS = 120.0
"""Until a picture is read: some seconds, and the first one waits for the engine to start."""


@dataclass(frozen=True)
class Pictures:
    """What dave has: four files."""

    explorer: bytes
    """Of the withdrawal, on a page of a block explorer: it will not do."""
    mail: bytes
    """About the withdrawal."""
    record: bytes
    """Of the withdrawal, where it arrived."""
    second_mail: bytes
    """About a deposit."""
    withdrawal: Values
    sender: str = MAILED_FROM

    @property
    def files(self) -> dict[str, bytes]:
        return {
            "explorer": self.explorer,
            "mail": self.mail,
            "record": self.record,
            "second mail": self.second_mail,
        }


def draw_pictures(browser: Browser, note: str) -> Pictures:
    """`note` is written into the metadata of each."""
    now = datetime.now(timezone.utc)
    facts = list(ledger(DAVE.name, now - DAVE.opened, now))
    withdrawal = _values(facts, "withdrawal", "Bitcoin")
    deposit = _values(facts, "deposit", "TRC20")
    shot = partial(_shot, browser)
    return Pictures(
        explorer=_png(shot(bitcoin_explorer(_scene(withdrawal))), note),
        mail=_png(shot(phone_mail(_scene(withdrawal, "withdrawal"))), note),
        record=_jpeg(shot(phone_record(_scene(withdrawal))), note),
        second_mail=_jpeg(shot(phone_mail(_scene(deposit, "deposit"))), note),
        withdrawal=withdrawal,
    )


def _values(facts: list[Fact], kind: str, network: str) -> Values:
    """Of the newest such entry of the ledger; what it does not say is made up."""
    fact = max((each for each in facts if each.kind == kind), key=lambda each: each.at)
    made_up = draw(Random(f"pictures of {DAVE.name}"))
    return replace(
        made_up,
        email=DAVE.email,
        coin=str(fact.coin),
        network=network,
        amount=str(fact.amount),
        address=fact.address or made_up.address,
        txid=str(fact.txid),
        when=fact.at,
        other="Kraken",
    )


def _scene(values: Values, variant: str = "") -> Scene:
    return Scene("en", False, values, variant)


def _shot(browser: Browser, drawn: Drawn) -> Image.Image:
    width, scale = drawn.screen
    context = browser.new_context(
        viewport={"width": width, "height": 420}, device_scale_factor=scale
    )
    page = context.new_page()
    page.set_content(drawn.html.replace(SENDER, MAILED_FROM))
    taken = page.screenshot(full_page=True)
    context.close()
    return Image.open(io.BytesIO(taken)).convert("RGB")


def _png(image: Image.Image, note: str) -> bytes:
    about = PngImagePlugin.PngInfo()
    about.add_text("Comment", note)
    content = io.BytesIO()
    image.save(content, "PNG", pnginfo=about)
    return content.getvalue()


def _jpeg(image: Image.Image, note: str) -> bytes:
    about = Image.Exif()
    about[DESCRIPTION] = note
    content = io.BytesIO()
    image.save(content, "JPEG", quality=95, exif=about)
    return content.getvalue()


# --- at the desk ----------------------------------------------------------------------------------

REASON = "body_not_visible"


def look_at(reviewer: Colleague, case_id: str, pictures: Pictures) -> None:
    """What was read off the explorer's page, the mail and the record, beside dave's ledger."""
    shown = reviewer.case(case_id)
    explorer, mail, record = shown["findings"]
    kinds = [each["kind"] for each in shown["findings"]]
    assert kinds == ["explorer", "own_mail", "counterparty"], shown["findings"]
    assert explorer["flaws"] == ["block_explorer"]
    assert [each["outcome"] for each in (mail, record)] == ["good", "good"]
    assert ("recipient", DAVE.email) in _fields(mail)
    assert ("sender", pictures.sender) in _fields(mail)
    assert mail["comparison"]["email"] == "same"
    assert ("txid", pictures.withdrawal.txid) in _fields(record)
    compared = record["comparison"]
    assert (compared["address"], compared["txid"]) == ("same", "same")
    assert compared["entry"]["kind"] == "withdrawal"
    assert {"time", "amount", "txid"} <= set(compared["entry"]["agrees"])
    assert all(each["also_in"] == [] for each in shown["findings"])


def _fields(finding: dict[str, Any]) -> set[tuple[str, str]]:
    return {(each["name"], each["value"]) for each in finding["fields"]}


def ask_for_another_mail(reviewer: Colleague, case_id: str) -> None:
    """And say why the one that there is will not do."""
    asked = {"items": ["history_email"], "flaws": {"history_email": [REASON]}}
    assert reviewer.decide(case_id, "ask_again", **asked).ok()["state"] == "more_info"


def is_read(chat: Seen, words: str) -> Event:
    """What the person is told at the first look at a picture, with these words in it."""

    def told(event: Event) -> bool:
        text = str(event["body"].get("text"))
        return "first look" in text and words in text

    return chat.wait_for(told, seconds=READING_SECONDS)
