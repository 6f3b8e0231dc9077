"""Pages like those that people send: ours alone, like nobody's in particular. Each says what is
true of it: its kind, what can be read on it, and which rules it breaks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape

from bench.evidence.values import Values
from bench.evidence.words import word

BRAND = "CoinEx"
SENDER = "noreply@coinex.com"

PHONE, DESKTOP, LAPTOP = (390, 2.0), (1100, 1.0), (1000, 1.5)
"""Widths in CSS pixels, and how many pixels of the picture each has."""


@dataclass(frozen=True)
class Truth:
    kind: str
    email: str | None = None
    sender: str | None = None
    subject: str | None = None
    date: str | None = None
    coin: str | None = None
    amount: str | None = None
    address: str | None = None
    txid: str | None = None
    platform: str | None = None
    problems: tuple[str, ...] = ()
    """Codes of the rules that it breaks, for the document that it would be sent for."""


@dataclass(frozen=True)
class Drawn:
    html: str
    truth: Truth
    screen: tuple[int, float]


@dataclass(frozen=True)
class Scene:
    """What a template is given."""

    language: str
    dark: bool
    values: Values
    variant: str = ""

    def word(self, key: str, **values: str) -> str:
        return escape(word(self.language, key, **values))


def page(scene: Scene, screen: tuple[int, float], body: str, style: str = "") -> str:
    ink, paper, faint, line = (
        ("#e8eaed", "#17181c", "#a6abb3", "#34373d")
        if scene.dark
        else ("#1d2026", "#ffffff", "#636b77", "#dde1e6")
    )
    direction = "rtl" if scene.language == "ar" else "ltr"
    return f"""<!doctype html><html dir="{direction}"><meta charset="utf-8"><style>
* {{ box-sizing: border-box; margin: 0 }}
body {{ width: {screen[0]}px; background: {paper}; color: {ink}; padding-bottom: 24px;
  font: 15px/1.5 "DejaVu Sans", "Noto Sans CJK SC", sans-serif }}
.faint {{ color: {faint} }} .mono {{ font-family: "DejaVu Sans Mono", monospace }}
.row {{ display: flex; justify-content: space-between; gap: 16px; padding: 9px 0;
  border-bottom: 1px solid {line} }}
.wrap {{ overflow-wrap: anywhere }} .end {{ text-align: end; max-width: 66% }}
h1 {{ font-size: 21px; font-weight: 600; padding: 12px 0 }} h2 {{ font-size: 17px }}
.bar {{ display: flex; gap: 18px; padding: 10px 18px; border-bottom: 1px solid {line} }}
.card {{ border: 1px solid {line}; border-radius: 10px; padding: 16px; margin: 14px }}
.big {{ font-size: 27px; text-align: center; padding: 18px 0 4px }}
table {{ border-collapse: collapse; width: 100% }} td, th {{ padding: 10px 8px; text-align: start;
  border-bottom: 1px solid {line}; font-weight: 400; vertical-align: top }}
{style}</style><body>{body}</body></html>"""


def _plain(amount: str) -> str:
    """As a reading has it: without noughts at the end."""
    return amount.rstrip("0").rstrip(".")


# --- mails ----------------------------------------------------------------------------------------

MAIL_VARIANTS = ("deposit", "withdrawal", "login", "signup")
BAD_MAIL_VARIANTS = ("hidden", "password", "promo", "bodiless")


def _mail(scene: Scene, brand: str, sender: str, screen: tuple[int, float]) -> _Letter:
    values = scene.values
    hidden, bodiless = scene.variant == "hidden", scene.variant == "bodiless"
    about = {"hidden": "withdrawal", "bodiless": "deposit"}.get(scene.variant, scene.variant)
    filled = {"amount": values.amount, "coin": values.coin, "when": values.shown_time[:16]}
    title = f"[{brand}] " * (about != "signup") + scene.word(f"{about}_title", brand=brand)
    body = (
        ""
        if bodiless
        else f"""<p>{scene.word("dear")}</p><br>
<p>{scene.word(f"{about}_body", **filled)}</p><br><p>{values.shown_time} (UTC)</p><br>
<p class="faint">{scene.word("ignore")}</p><p class="faint">{brand}</p>"""
    )
    ours = brand == BRAND
    problems = []
    if not ours:
        problems.append("not_our_mail")
    else:
        if about in ("password", "promo"):
            problems.append("mail_not_of_these")
        if hidden:
            problems.append("address_not_visible")
        if bodiless:
            problems.append("body_not_visible")
    money = about in ("deposit", "withdrawal") and not bodiless
    truth = Truth(
        kind="own_mail" if ours else "other_mail",
        email=None if hidden else values.email,
        sender=sender,
        subject={"login": "log_in", "signup": "sign_up"}.get(about, about)
        if about in MAIL_VARIANTS
        else None,
        date=values.when.strftime("%Y-%m-%d"),
        coin=values.coin if money else None,
        amount=_plain(values.amount) if money else None,
        platform=brand,
        problems=tuple(problems),
    )
    to = scene.word("to_me") if hidden else values.email
    return _Letter(title, sender, to, body, truth)


@dataclass(frozen=True)
class _Letter:
    title: str
    sender: str
    to: str
    body: str
    truth: Truth


def _brand_of(scene: Scene, theirs: bool) -> tuple[str, str]:
    if not theirs:
        return BRAND, SENDER
    return scene.values.other, f"do-not-reply@{scene.values.other.lower().removesuffix('.io')}.com"


def webmail(scene: Scene, theirs: bool = False) -> Drawn:
    brand, sender = _brand_of(scene, theirs)
    letter = _mail(scene, brand, sender, LAPTOP)
    body = f"""<div class="bar"><b>Postbox</b><span class="faint">{scene.word("inbox")}</span></div>
<div style="padding: 6px 26px"><h1>{letter.title}</h1>
<p><b>{brand}</b> <span class="faint">&lt;{letter.sender}&gt;</span></p>
<p class="faint">{scene.word("to")}: {letter.to}</p>
<p class="faint">{scene.values.shown_time[:16]}</p><br>{letter.body}<br>
<p><span class="card" style="padding: 6px 14px">{scene.word("reply")}</span>
<span class="card" style="padding: 6px 14px">{scene.word("forward")}</span></p></div>"""
    return Drawn(page(scene, LAPTOP, body), letter.truth, LAPTOP)


def phone_mail(scene: Scene, theirs: bool = False) -> Drawn:
    brand, sender = _brand_of(scene, theirs)
    letter = _mail(scene, brand, sender, PHONE)
    body = f"""<div class="bar"><span>‹ {scene.word("inbox")}</span></div>
<div style="padding: 8px 16px"><h1 style="font-size: 19px">{letter.title}</h1>
<p><b>{scene.word("from")}:</b> {letter.sender}</p>
<p><b>{scene.word("to")}:</b> {letter.to}</p>
<p class="faint">{scene.values.shown_time[:16]}</p>
<hr style="margin: 10px 0; opacity: .3">{letter.body}</div>"""
    return Drawn(page(scene, PHONE, body), letter.truth, PHONE)


def table_mail(scene: Scene, theirs: bool = False) -> Drawn:
    brand, sender = _brand_of(scene, theirs)
    letter = _mail(scene, brand, sender, DESKTOP)
    rows = "".join(
        f'<p><span class="faint">{scene.word(key)}: </span>{value}</p>'
        for key, value in (
            ("from", f"{brand} &lt;{letter.sender}&gt;"),
            ("to", letter.to),
            ("date", scene.values.shown_time),
        )
    )
    body = f"""<div class="bar"><span>{scene.word("reply")}</span><span>{scene.word("forward")}</span>
</div><div style="padding: 10px 24px"><h2>{letter.title}</h2>{rows}<br>{letter.body}</div>"""
    return Drawn(page(scene, DESKTOP, body), letter.truth, DESKTOP)


def pane_mail(scene: Scene, theirs: bool = False) -> Drawn:
    """Held out: a list at the side, the letter beside it."""
    brand, sender = _brand_of(scene, theirs)
    letter = _mail(scene, brand, sender, LAPTOP)
    body = f"""<div style="display: flex"><div style="width: 230px; padding: 14px">
<b>{scene.word("inbox")}</b><p class="faint">Paula · 09:12</p><p class="faint">Ines · 08:40</p></div>
<div style="padding: 14px 20px; flex: 1"><h2 style="padding-bottom: 8px">{letter.title}</h2>
<div style="display: flex; gap: 12px"><span class="card" style="margin: 0">{brand[0]}</span><div>
<p>{brand} &lt;{letter.sender}&gt;</p><p class="faint">{scene.values.shown_time[:16]}</p>
<p class="faint">{scene.word("to")}: {letter.to}</p></div></div><br>{letter.body}</div></div>"""
    return Drawn(page(scene, LAPTOP, body), letter.truth, LAPTOP)


def details_mail(scene: Scene, theirs: bool = False) -> Drawn:
    """Held out: the details of the letter in a box, labels in a column."""
    brand, sender = _brand_of(scene, theirs)
    letter = _mail(scene, brand, sender, PHONE)
    rows = "".join(
        f'<tr><td class="faint">{scene.word(key)}</td><td>{value}</td></tr>'
        for key, value in (
            ("from", letter.sender),
            ("to", letter.to),
            ("date", scene.values.shown_time),
        )
    )
    body = f"""<div style="padding: 14px"><h2>{letter.title}</h2>
<table style="margin: 12px 0; font-size: 14px">{rows}</table>{letter.body}
<p class="bar" style="margin-top: 16px">↩ {scene.word("reply")}</p></div>"""
    return Drawn(page(scene, PHONE, body), letter.truth, PHONE)


# --- records --------------------------------------------------------------------------------------

BAD_RECORD_VARIANTS = ("truncated", "timeless")


def _short(text: str) -> str:
    return f"{text[:6]}...{text[-4:]}"


@dataclass(frozen=True)
class _Entry:
    fields: list[tuple[str, str]]
    truth: Truth


def _record(scene: Scene, kind: str, platform: str, *, wide: bool = True) -> _Entry:
    values, short = scene.values, scene.variant == "truncated"
    timeless = scene.variant == "timeless"
    address = _short(values.address) if short else values.address
    txid = _short(values.txid) if short else values.txid
    fields = [
        ("coin", values.coin),
        ("amount", f"{values.amount} {values.coin}"),
        ("network", values.network),
        ("address", f'<span class="mono wrap">{address}</span>'),
        ("txid", f'<span class="mono wrap">{txid}</span>'),
        ("status", scene.word("completed")),
        *([] if timeless else [("time", values.shown_time)]),
    ]
    problems = {"own_record": ["own_record"], "explorer": ["block_explorer"]}.get(kind, [])
    if not problems:
        problems = ["truncated"] * short + ["time_missing"] * timeless
    truth = Truth(
        kind=kind,
        date=None if timeless else values.when.strftime("%Y-%m-%d"),
        coin=values.coin,
        amount=_plain(values.amount),
        address=None if short else values.address,
        txid=None if short else values.txid,
        platform=platform,
        problems=tuple(problems),
    )
    return _Entry(fields, truth)


def _rows(scene: Scene, entry: _Entry) -> str:
    return "".join(
        f'<div class="row"><span class="faint">{scene.word(key)}</span>'
        f'<span class="end wrap">{value}</span></div>'
        for key, value in entry.fields
    )


def phone_record(scene: Scene) -> Drawn:
    values = scene.values
    entry = _record(scene, "counterparty", values.other)
    body = f"""<div class="bar"><span>‹</span><b>{scene.word("record")}</b></div>
<div style="padding: 8px 16px"><p class="big">-{values.amount} {values.coin}</p>
{_rows(scene, entry)}<br><p class="faint" style="text-align: center">{values.other}</p></div>"""
    return Drawn(page(scene, PHONE, body), entry.truth, PHONE)


def stacked_record(scene: Scene) -> Drawn:
    values = scene.values
    entry = _record(scene, "counterparty", values.other)
    fields = "".join(
        f'<p class="faint" style="padding-top: 9px; font-size: 13px">{scene.word(key)}</p>'
        f'<p class="wrap">{value}</p>'
        for key, value in entry.fields
    )
    body = f"""<div class="bar"><b>{values.other}</b><span>{scene.word("record")}</span></div>
<div style="padding: 4px 18px">{fields}</div>"""
    return Drawn(page(scene, PHONE, body), entry.truth, PHONE)


def modal_record(scene: Scene) -> Drawn:
    values = scene.values
    entry = _record(scene, "counterparty", values.other)
    body = f"""<div class="bar"><b>{values.other}</b><span class="faint">{scene.word("market")}</span>
<span class="faint">{scene.word("history")}</span></div>
<div class="card" style="margin: 20px 180px"><h2>{scene.word("record")}</h2>
{_rows(scene, entry)}</div>"""
    return Drawn(page(scene, LAPTOP, body), entry.truth, LAPTOP)


def table_record(scene: Scene) -> Drawn:
    """Held out: a row of a table, whose long numbers are broken inside their cells."""
    values = scene.values
    entry = _record(scene, "counterparty", values.other)
    keys = [key for key, _ in entry.fields]
    head = "".join(f'<th class="faint">{scene.word(key)}</th>' for key in keys)
    cells = "".join(f'<td class="wrap">{value}</td>' for _, value in entry.fields)
    widths = "table { table-layout: fixed; font-size: 14px } th:nth-child(4), th:nth-child(5) { width: 25% }"
    body = f"""<div class="bar"><b>{values.other}</b><span>{scene.word("history")}</span></div>
<div style="padding: 12px"><table><tr>{head}</tr><tr>{cells}</tr></table></div>"""
    return Drawn(page(scene, LAPTOP, body, widths), entry.truth, LAPTOP)


def wallet_record(scene: Scene) -> Drawn:
    """Held out: a wallet's own page of a transfer."""
    values = scene.values
    entry = _record(scene, "counterparty", values.wallet)
    body = f"""<div style="text-align: center; padding: 16px"><b>{values.wallet}</b>
<p class="big">-{values.amount} {values.coin}</p><p class="faint">{scene.word("sent")}</p></div>
<div class="card">{_rows(scene, entry)}</div>"""
    return Drawn(page(scene, PHONE, body), entry.truth, PHONE)


# --- what will not do -----------------------------------------------------------------------------


def own_table(scene: Scene) -> Drawn:
    entry = _record(scene, "own_record", BRAND)
    head = "".join(f'<th class="faint">{scene.word(key)}</th>' for key, _ in entry.fields)
    cells = "".join(f'<td class="wrap">{value}</td>' for _, value in entry.fields)
    widths = "table { table-layout: fixed; font-size: 14px } th:nth-child(4), th:nth-child(5) { width: 26% }"
    body = f"""<div class="bar"><b>{BRAND}</b><span class="faint">{scene.word("market")}</span></div>
<div style="padding: 12px"><h2>{scene.word("history")}</h2>
<table><tr>{head}</tr><tr>{cells}</tr></table></div>"""
    return Drawn(page(scene, LAPTOP, body, widths), entry.truth, LAPTOP)


def own_phone(scene: Scene) -> Drawn:
    entry = _record(scene, "own_record", BRAND)
    body = f"""<div class="bar"><span>‹</span><b>{BRAND}</b></div>
<div style="padding: 8px 16px"><h2>{scene.word("received")}</h2>{_rows(scene, entry)}</div>"""
    return Drawn(page(scene, PHONE, body), entry.truth, PHONE)


def own_modal(scene: Scene) -> Drawn:
    """Held out."""
    entry = _record(scene, "own_record", BRAND)
    body = f"""<div class="bar faint">www.coinex.com/asset/withdraw</div>
<div class="card" style="margin: 20px 160px"><h2>{scene.word("record")}</h2>
{_rows(scene, entry)}<p class="faint">© {BRAND}</p></div>"""
    return Drawn(page(scene, LAPTOP, body), entry.truth, LAPTOP)


def _explorer(scene: Scene, fields: list[tuple[str, str]]) -> str:
    return "".join(
        f'<div class="row" style="justify-content: start"><span class="faint" '
        f'style="width: 34%">{label}</span><span class="wrap" style="width: 64%">{value}</span></div>'
        for label, value in fields
    )


def explorer(scene: Scene, name: str = "Etherscan", screen: tuple[int, float] = LAPTOP) -> Drawn:
    values = scene.values
    entry = _record(scene, "explorer", name)
    fields = [
        (scene.word("hash"), values.txid),
        (scene.word("status"), scene.word("completed")),
        (scene.word("block"), f"{values.block} · 1204 {scene.word('confirmations')}"),
        (scene.word("time"), values.shown_time),
        (scene.word("to"), values.address),
        (scene.word("amount"), f"{values.amount} {values.coin}"),
        (scene.word("gas"), "12.4 Gwei"),
    ]
    body = f"""<div class="bar"><b>{name}</b><span class="faint">{scene.word("overview")}</span></div>
<div style="padding: 8px 20px"><h2>{scene.word("overview")}</h2>{_explorer(scene, fields)}</div>"""
    return Drawn(page(scene, screen, body), entry.truth, screen)


def phone_explorer(scene: Scene) -> Drawn:
    return explorer(scene, "TRONSCAN", PHONE)


def bitcoin_explorer(scene: Scene) -> Drawn:
    """Held out."""
    values = scene.values
    entry = _record(scene, "explorer", "mempool.space")
    body = f"""<div class="bar"><span class="faint">mempool.space/tx/{values.txid[:10]}</span></div>
<div style="padding: 8px 20px"><h1>{scene.word("hash")}</h1>
<p class="mono wrap">{values.txid}</p><br>
{
        _explorer(
            scene,
            [
                (scene.word("time"), values.shown_time),
                ("Virtual size", "141 vB"),
                ("Fee rate", "12.1 sat/vB"),
                (scene.word("block"), values.block),
            ],
        )
    }
<div class="card"><p class="mono wrap">{values.address}</p><p>{values.amount} {
        values.coin
    }</p></div></div>"""
    return Drawn(page(scene, LAPTOP, body), entry.truth, LAPTOP)


def chat(scene: Scene) -> Drawn:
    body = f"""<div class="bar"><b>Paula</b></div><div class="card">{scene.word("chat")}</div>
<div class="card" style="margin-inline-start: 90px">{scene.word("chat_answer")}</div>"""
    return Drawn(page(scene, PHONE, body), Truth("unknown", problems=("kind_unclear",)), PHONE)


def log_in(scene: Scene) -> Drawn:
    body = f"""<div class="bar"><b>{scene.word("login")}</b></div><div style="padding: 18px">
<p class="card">{scene.values.email}</p><p class="card faint">{scene.word("password")} ••••••••</p>
<p class="card" style="text-align: center">{scene.word("login")}</p></div>"""
    truth = Truth("unknown", email=scene.values.email, problems=("kind_unclear",))
    return Drawn(page(scene, PHONE, body), truth, PHONE)


def markets(scene: Scene) -> Drawn:
    """Held out: prices, which are amounts of nothing that was sent."""
    prices = "".join(
        f'<div class="row"><b>{pair}</b><span>{price}</span><span class="faint">{change}</span></div>'
        for pair, price, change in (
            ("BTC/USDT", "64210.5", "+1.2%"),
            ("ETH/USDT", "3120.44", "-0.4%"),
            ("SOL/USDT", "142.08", "+3.1%"),
        )
    )
    body = f"""<div class="bar"><b>{scene.word("market")}</b><span class="faint">
{scene.word("settings")}</span></div><div style="padding: 8px 16px">{prices}</div>"""
    return Drawn(page(scene, PHONE, body), Truth("unknown", problems=("kind_unclear",)), PHONE)


def _theirs(template: Callable[[Scene, bool], Drawn]) -> Callable[[Scene], Drawn]:
    return lambda scene: template(scene, True)


@dataclass(frozen=True)
class Template:
    name: str
    draw: Callable[[Scene], Drawn]
    item: str
    """The document that its picture is sent for."""
    held_out: bool = False
    variants: tuple[str, ...] = field(default=("",))


MAIL, RECORD = "history_email", "counterparty_record"
TEMPLATES = (
    Template("webmail", webmail, MAIL, variants=MAIL_VARIANTS),
    Template("phone_mail", phone_mail, MAIL, variants=MAIL_VARIANTS),
    Template("table_mail", table_mail, MAIL, variants=MAIL_VARIANTS),
    Template("pane_mail", pane_mail, MAIL, held_out=True, variants=MAIL_VARIANTS),
    Template("details_mail", details_mail, MAIL, held_out=True, variants=MAIL_VARIANTS),
    Template("bad_phone_mail", phone_mail, MAIL, variants=BAD_MAIL_VARIANTS),
    Template("bad_pane_mail", pane_mail, MAIL, held_out=True, variants=BAD_MAIL_VARIANTS),
    Template("their_webmail", _theirs(webmail), MAIL, variants=MAIL_VARIANTS),
    Template(
        "their_details_mail", _theirs(details_mail), MAIL, held_out=True, variants=MAIL_VARIANTS
    ),
    Template("phone_record", phone_record, RECORD),
    Template("stacked_record", stacked_record, RECORD),
    Template("modal_record", modal_record, RECORD),
    Template("table_record", table_record, RECORD, held_out=True),
    Template("wallet_record", wallet_record, RECORD, held_out=True),
    Template("bad_phone_record", phone_record, RECORD, variants=BAD_RECORD_VARIANTS),
    Template(
        "bad_wallet_record", wallet_record, RECORD, held_out=True, variants=BAD_RECORD_VARIANTS
    ),
    Template("own_table", own_table, RECORD),
    Template("own_phone", own_phone, RECORD),
    Template("own_modal", own_modal, RECORD, held_out=True),
    Template("explorer", explorer, RECORD),
    Template("phone_explorer", phone_explorer, RECORD),
    Template("bitcoin_explorer", bitcoin_explorer, RECORD, held_out=True),
    Template("chat", chat, RECORD),
    Template("log_in", log_in, MAIL),
    Template("markets", markets, RECORD, held_out=True),
)
