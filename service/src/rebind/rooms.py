"""The composition: which rooms there are, and what each is given."""

from collections.abc import Mapping
from dataclasses import dataclass

from rebind import catalogue as catalogues
from rebind import keys as keyring
from rebind.accounts.http import EffectCarrier, ExchangeClient, HttpAccounts
from rebind.accounts.identities import Identities
from rebind.accounts.passwords import Passwords
from rebind.accounts.ports import Accounts
from rebind.accounts.sql import SqlAccounts
from rebind.audit.anchors import Anchors, kept_anchors
from rebind.audit.chain import Audit
from rebind.catalogue import Catalogue
from rebind.chat.log import Log
from rebind.chat.room import ChatRoom
from rebind.clock import Clock
from rebind.database import Database
from rebind.desk.agents import Agents
from rebind.desk.room import DeskRoom
from rebind.evidence.folder import Folder
from rebind.evidence.service import Evidence
from rebind.evidence.uploads import Uploads
from rebind.face.embedded import Chance, EmbeddedVerifier, by_chance, is_ready
from rebind.face.frames import Frames
from rebind.face.vendor import VendorVerifier
from rebind.handover.service import Handovers
from rebind.idempotency import Idempotency
from rebind.keys import Keys
from rebind.notify.dead import DeadLetters
from rebind.notify.http_sms import HttpSmsCarrier
from rebind.notify.outbox import Outbox, Sender
from rebind.notify.ports import Carrier
from rebind.notify.smtp import SmtpCarrier
from rebind.notify.webhook import WebhookCarrier
from rebind.reading.service import Reading
from rebind.review.alarms import AlarmReview
from rebind.review.replay import Replay
from rebind.review.service import Review
from rebind.settings import Settings
from rebind.telegram.repository import erase_chat
from rebind.telegram.room import TelegramRoom
from rebind.verification.budgets import Budgets
from rebind.verification.service import Cases


@dataclass(frozen=True)
class Rooms:
    settings: Settings
    db: Database
    keys: Keys
    clock: Clock
    catalogue: Catalogue
    passwords: Passwords
    accounts: Accounts
    identities: Identities
    outbox: Outbox
    sender: Sender
    dead_letters: DeadLetters
    audit: Audit
    anchors: Anchors
    cases: Cases
    evidence: Evidence
    frames: Frames
    """What the embedded verifier has seen, whoever checks faces now."""
    vendor: VendorVerifier | None
    """Where a vendor checks faces."""
    reading: Reading
    uploads: Uploads
    handovers: Handovers
    chat: ChatRoom
    telegram: TelegramRoom | None
    """Where there is a bot."""
    agents: Agents
    desk: DeskRoom
    review: Review
    alarms: AlarmReview
    replay: Replay
    idempotency: Idempotency


def real_carriers(settings: Settings, clock: Clock) -> dict[str, Carrier]:
    """The carriers that the settings name; a composition fills in what is missing."""
    carriers: dict[str, Carrier] = {}
    if smtp := settings.smtp_url.get_secret_value():
        carriers["email"] = SmtpCarrier(smtp, settings.mail_from, settings.smtp_ca)
    if settings.sms_url:
        carriers["sms"] = HttpSmsCarrier(
            settings.sms_url,
            settings.sms_account,
            settings.sms_token.get_secret_value(),
            settings.sms_from,
        )
    if settings.exchange_webhook_url:
        secret = settings.exchange_webhook_secret.get_secret_value()
        carriers["webhook"] = WebhookCarrier(settings.exchange_webhook_url, secret, clock)
    return carriers


def _accounts(
    settings: Settings, keys: Keys, clock: Clock, passwords: Passwords, outbox: Outbox
) -> tuple[Accounts, dict[str, Carrier]]:
    """Whose accounts they are, and what carries effects out where that is not here."""
    if not settings.accounts_url:
        return SqlAccounts(keys, passwords, settings.accounts_per_number), {}
    secret = settings.accounts_secret.get_secret_value()
    client = ExchangeClient(settings.accounts_url, secret, clock)
    return HttpAccounts(keys, client, outbox), {"effect": EffectCarrier(client)}


def build(
    settings: Settings,
    db: Database,
    clock: Clock,
    carriers: Mapping[str, Carrier],
    passwords: Passwords | None = None,
    chance: Chance = by_chance,
) -> Rooms:
    """`chance`: what a face check's movements are drawn with; only tests and the demo know it
    beforehand."""
    keys = keyring.load(settings.data_dir / "keys.json")
    catalogue = catalogues.load(settings.translations_dir, settings.brand)
    passwords = passwords or Passwords()
    secret = settings.identity_secret.get_secret_value()
    identities = Identities(secret, settings.identity_audience, clock, settings.identity_public_key)
    listens = bool(settings.exchange_webhook_url)
    outbox = Outbox(keys, clock, catalogue, exchange_listens=listens)
    accounts, effects = _accounts(settings, keys, clock, passwords, outbox)
    audit = Audit(keys, clock)
    log = Log(db=db, keys=keys, clock=clock, settings=settings, catalogue=catalogue)
    shelf = Folder(settings.data_dir / "faces")
    frames = Frames(db, keys, clock, settings, audit, shelf)
    vendor = VendorVerifier(settings, clock) if settings.face == "vendor" else None
    embedded = None
    if settings.face == "embedded" and is_ready(settings.face_models_dir):
        embedded = EmbeddedVerifier(db, keys, clock, settings, accounts, frames, chance)
    verifier = vendor or embedded
    cases = Cases(db, keys, clock, settings, catalogue, accounts, log, outbox, audit, verifier)
    evidence = Evidence(db, keys, clock, settings, catalogue, cases, log, audit)
    reading = Reading(db, keys, clock, settings, catalogue, accounts, cases, evidence, log)
    log.pressed.update(reading.presses)
    budgets = Budgets(settings, db, clock)
    agents = Agents(db, keys, clock, settings, passwords, budgets, audit)
    idempotency = Idempotency(db, keys, clock, settings.idempotency_lifetime)
    chat = ChatRoom(log=log, cases=cases, identities=identities, idempotency=idempotency)
    # Whether there is a bot now or not: there may have been one
    log.erasers.append(erase_chat)
    has_bot = bool(settings.telegram_token.get_secret_value())
    telegram = TelegramRoom(log, chat, cases, evidence) if has_bot else None
    desk = DeskRoom(log, chat, agents, cases, accounts, passwords, evidence, reading, outbox, audit)
    if telegram is not None:
        desk.notices.has_bot = True
        desk.cards.unreachable = telegram.unreachable
    anchors = kept_anchors(settings)
    review = Review(
        db,
        keys,
        clock,
        accounts,
        agents,
        cases,
        evidence,
        reading,
        frames,
        audit,
        catalogue,
        settings,
    )
    transcript = chat.retention.told
    replay = Replay(db, keys, clock, accounts, cases, review, audit, anchors, transcript)
    return Rooms(
        settings=settings,
        db=db,
        keys=keys,
        clock=clock,
        catalogue=catalogue,
        passwords=passwords,
        accounts=accounts,
        identities=identities,
        outbox=outbox,
        sender=Sender(db, keys, clock, {**carriers, **effects}),
        dead_letters=DeadLetters(db, clock),
        audit=audit,
        anchors=anchors,
        cases=cases,
        evidence=evidence,
        frames=frames,
        vendor=vendor,
        reading=reading,
        uploads=Uploads(db, keys, clock, settings, cases, evidence, audit),
        handovers=Handovers(db, clock, settings, cases, audit),
        chat=chat,
        telegram=telegram,
        agents=agents,
        desk=desk,
        review=review,
        replay=replay,
        alarms=AlarmReview(db, keys, clock, accounts, agents, cases, audit),
        idempotency=idempotency,
    )
