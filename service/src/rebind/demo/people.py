"""The demo's accounts: one for each route of the policy, with a ledger of more than two years.

Numbers are from ranges that are set aside for fiction."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random

import structlog

from rebind.accounts.model import Fact
from rebind.accounts.passwords import Passwords
from rebind.accounts.sql import SqlAccounts
from rebind.database import Tx
from rebind.demo import passkeys
from rebind.demo.store import DemoStore

log = structlog.get_logger(__name__)

PICTURES = Path("face-models/people")
"""From the root of the repository: portraits of officials, in the public domain."""


@dataclass(frozen=True)
class Person:
    name: str
    profile: str
    password: str
    phone: str | None
    opened: timedelta = timedelta(days=930)
    primary_verified: bool = False
    high_value: bool = False
    tools: dict[str, str | None] = field(default_factory=dict)
    has_passkey: bool = False
    portrait: str | None = None
    """A file of the pictures that set-up has unpacked."""

    @property
    def email(self) -> str:
        return f"{self.name}@example.com"


PEOPLE = (
    Person("alice", "questions: phone only, a long history", "Quiet-River-41", "+447700900101"),
    Person(
        "bob",
        "primary-verified: face, people where none can be checked",
        "Amber-Kettle-58",
        "+447700900102",
        primary_verified=True,
        portrait="obama3.jpg",
    ),
    Person(
        "carol",
        "high value: review by people",
        "Copper-Lantern-73",
        "+447700900103",
        high_value=True,
    ),
    Person(
        "dave",
        "nothing but documents: a short history",
        "Paper-Harbour-26",
        "+447700900104",
        opened=timedelta(days=40),
    ),
    Person(
        "erin",
        "TOTP, SMS and passkey: change and unbind",
        "Silver-Meadow-90",
        "+447700900105",
        tools={"totp": "KRSXG5CTMVRXEZLUKRSXG5CT"},
        has_passkey=True,
    ),
    Person(
        "frank",
        "phone and TOTP are lost",
        "Wooden-Comet-17",
        "+447700900106",
        tools={"totp": "JBSWY3DPEHPK3PXPJBSWY3DP"},
    ),
)


def seed(
    tx: Tx, accounts: SqlAccounts, passwords: Passwords, store: DemoStore, now: datetime
) -> None:
    """Register everybody who is not there yet."""
    for person in PEOPLE:
        register(tx, accounts, passwords, store, now, person, ledger_of=person.name)


def register(
    tx: Tx,
    accounts: SqlAccounts,
    passwords: Passwords,
    store: DemoStore,
    now: datetime,
    person: Person,
    ledger_of: str,
) -> None:
    """Register a person, unless somebody has the address already."""
    found = accounts.find(tx, person.email)
    if found is not None:
        store.name(person.name, found.id)
        return
    opened = now - person.opened
    account_id = accounts.register(
        tx,
        email=person.email,
        password_hash=hash_once(passwords, person.password),
        phone=person.phone,
        opened_at=opened,
        time_zone="Europe/Berlin",
        primary_verified=person.primary_verified,
        high_value=person.high_value,
        tools=person.tools,
        passkeys=[passkeys.credential(person.name)] if person.has_passkey else None,
        facts=list(ledger(ledger_of, opened, now)),
        sessions=[("iphone", "DE"), ("mac", "DE")],
        portrait=portrait(person),
    )
    store.name(person.name, account_id)


def portrait(person: Person) -> bytes | None:
    """Without the pictures (`tools/setup.py pictures`) nobody's face is known, and documents take
    its place."""
    if person.portrait is None:
        return None
    try:
        return (PICTURES / person.portrait).read_bytes()
    except FileNotFoundError:
        log.warning("demo_portrait_missing", name=person.name)
        return None


@cache
def hash_once(passwords: Passwords, password: str) -> str:
    """argon2 is slow on purpose, and the demo begins again with the same passwords."""
    return passwords.hash(password)


NOTICES_FROM = timedelta(days=420)
"""Mail notices were switched on this long after sign-up; what happened before was not mailed."""
PLACES = [("DE", "iphone"), ("DE", "mac"), ("AT", "iphone"), ("ES", "ipad")]
"""Where they sign in, and on what."""
LATER_PLACE = ("PT", "windows")
"""New when notices are on already."""


def ledger(name: str, opened: datetime, now: datetime) -> Iterator[Fact]:
    """A history that hangs together: the same for a name and a pair of instants."""
    rng = Random(f"ledger of {name}")
    days = (now - opened).days
    coins = rng.sample(["BTC", "ETH", "SOL", "ADA", "LTC", "LINK", "DOT", "XRP", "ATOM"], 6)
    networks = rng.sample(["Bitcoin", "Ethereum", "TRON", "Solana", "Polygon"], 3)
    busiest = rng.randrange(days // 3, max(days // 3 + 1, days - 40))

    yield Fact("sign_up", opened, mailed=True)
    seen = set()
    for n, day in enumerate(range(1, days, 6)):
        at = opened + timedelta(days=day, hours=rng.randrange(7, 23))
        noticed = at - opened >= NOTICES_FROM
        places = [*PLACES, LATER_PLACE] if noticed else PLACES
        place = places[n % len(places)]
        # A first sign-in from a new place is mailed, once notices are on
        mailed = noticed and place not in seen
        seen.add(place)
        yield Fact("sign_in", at, mailed=mailed, country=place[0], device=place[1])
        if day % 4 == 1:
            yield Fact("trade", at, mailed=False, coin=rng.choice(coins))
    for hour in range(12):
        at = opened + timedelta(days=busiest, hours=hour * 20)
        yield Fact("trade", at, mailed=False, coin=rng.choice(coins))
    for day in range(20, days, 75):
        at = opened + timedelta(days=day)
        mailed = timedelta(days=day) >= NOTICES_FROM
        yield Fact(
            "deposit",
            at,
            mailed=mailed,
            coin="USDT",
            network=None if mailed else rng.choice(networks),
            **_transfer(name, day),
        )
        address = "bc1q" + "".join(
            rng.choice("023456789acdefghjklmnpqrstuvwxyz") for _ in range(38)
        )
        yield Fact(
            "withdrawal",
            at + timedelta(days=9),
            mailed=mailed,
            coin="BTC",
            address=address,
            **_transfer(name, day + 9),
        )
    for coin in coins:
        yield Fact("holding", now - timedelta(days=30), mailed=False, coin=coin)


def _transfer(name: str, day: int) -> dict[str, str]:
    """Amount and transaction of what went in or out on a day."""
    rng = Random(f"transfer of {name} {day}")
    return {"amount": f"0.{rng.randrange(1000, 99999):05d}", "txid": rng.randbytes(32).hex()}
