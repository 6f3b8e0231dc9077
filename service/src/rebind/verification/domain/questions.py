"""Security questions: drawn from an account's own ledger, with decoys that could be true.

An attacker is presumed to read the mailbox, so nothing that a notice has told may be asked, nor
serve as an option. They are presumed to know this module as well. So decoys come out of the same
list as what may be right, whatever is right, and an option never gives itself away; how hard a
round is to guess is computed from what it shows, not assumed.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import combinations
from math import comb, prod
from random import Random
from typing import Protocol

OPTIONS = 8
"""Options of a question. Eight fit a phone's screen."""
MAX_RIGHT = 4
"""Most right options of a multiple-choice question: with half of eight right, an answer is
hardest to guess."""


@dataclass(frozen=True)
class Question:
    """`kind` names the text in `questions.ftl`; `options` are values of `option_kind`
    (`coin`, `country`, `device`, `network`, `address`, `month`), in the order shown."""

    kind: str
    option_kind: str
    multiple: bool
    options: tuple[str, ...]
    right: frozenset[int]

    @property
    def blind_guess(self) -> float:
        """The chance of the best strategy of somebody who knows nothing of the account.

        They know how questions are made, and are granted how many options are right: then every
        set of that size is as likely. Not knowing it, they win by no strategy more often than
        max over k of P(k)/C(n,k). What people commonly own is not counted."""
        return 1 / comb(len(self.options), len(self.right))


def blind_guess(questions: Iterable[Question]) -> float:
    """The chance of passing a whole round blindly."""
    return prod(question.blind_guess for question in questions)


COINS = (
    "BTC ETH USDT USDC BNB XRP SOL ADA DOGE TRX DOT LTC BCH LINK XLM ATOM ETC XMR FIL ICP VET "
    "ALGO NEAR AAVE EOS XTZ EGLD KSM DASH ZEC CET RUNE INJ APT ARB OP SUI TON KAS HBAR"
).split()
NETWORKS = (
    "Bitcoin Ethereum TRON BSC Polygon Arbitrum Solana Litecoin Avalanche Optimism Base TON "
    "Cardano Cosmos"
).split()
DEVICES = (
    "iphone ipad samsung_phone pixel_phone xiaomi_phone huawei_phone motorola_phone "
    "samsung_tablet fire_tablet windows mac linux chromebook"
).split()
REGIONS = (
    "DE AT CH NL FR PL CZ BE DK LU GB IE ES PT NO IS SE FI IT".split(),
    "US CA MX BR AR CO CL PE CR PA UY EC DO GT".split(),
    "SG MY TH ID VN PH HK TW KR JP AU NZ".split(),
    "TR AE SA EG GE AZ QA JO KW KZ OM BH".split(),
    "NG GH KE ZA TZ UG MA SN CM RW ZM TN".split(),
    "IN BD LK NP PK MV MM BT AF KH LA MN".split(),
)
"""No country is in two of them. Countries of a region are plausible for one person."""


class Fact(Protocol):
    """A ledger entry as the questions see it; `rebind.accounts.model.Fact` is one. A live session
    is one too, of kind `session`: it is not asked about, and no decoy."""

    @property
    def kind(self) -> str: ...
    @property
    def at(self) -> datetime: ...
    @property
    def mailed(self) -> bool: ...
    @property
    def coin(self) -> str | None: ...
    @property
    def network(self) -> str | None: ...
    @property
    def address(self) -> str | None: ...
    @property
    def country(self) -> str | None: ...
    @property
    def device(self) -> str | None: ...


Draw = Callable[[Sequence[Fact], Random], Question | None]


def _values(facts: Iterable[Fact], attribute: str) -> set[str]:
    return {value for fact in facts if (value := getattr(fact, attribute))}


def _told(facts: Sequence[Fact], attribute: str) -> set[str]:
    """What the mailbox shows."""
    return _values((f for f in facts if f.mailed), attribute)


def _secret(facts: Sequence[Fact], kind: str) -> list[Fact]:
    return [f for f in facts if f.kind == kind and not f.mailed]


def _several(
    kind: str,
    option_kind: str,
    fact_kind: str,
    facts: Sequence[Fact],
    vocabulary: Sequence[str],
    rng: Random,
) -> Question | None:
    """A multiple-choice question, or None when there is too little to ask or to confuse.

    What is not in the vocabulary is not asked: it could not be a decoy, so it would be right."""
    untold = _values(_secret(facts, fact_kind), option_kind) - _told(facts, option_kind)
    right = sorted(untold.intersection(vocabulary))
    if not right:
        return None
    true = _values(facts, option_kind)
    decoys = [value for value in vocabulary if value not in true]
    most = min(MAX_RIGHT, len(right))
    chosen = rng.sample(right, rng.randint(min(2, most), most))
    return _shuffled(kind, option_kind, True, chosen, decoys, rng)


def _one(
    kind: str, option_kind: str, true: str, vocabulary: Iterable[str], rng: Random
) -> Question | None:
    decoys = [value for value in vocabulary if value != true]
    return _shuffled(kind, option_kind, False, [true], decoys, rng)


def _shuffled(
    kind: str, option_kind: str, multiple: bool, true: list[str], decoys: list[str], rng: Random
) -> Question | None:
    missing = OPTIONS - len(true)
    if len(decoys) < missing:
        return None
    options = true + rng.sample(decoys, missing)
    rng.shuffle(options)
    right = frozenset(i for i, option in enumerate(options) if option in true)
    return Question(kind, option_kind, multiple, tuple(options), right)


def _coins_held(facts: Sequence[Fact], rng: Random) -> Question | None:
    return _several("coins_held", "coin", "holding", facts, COINS, rng)


def _coins_traded(facts: Sequence[Fact], rng: Random) -> Question | None:
    return _several("coins_traded", "coin", "trade", facts, COINS, rng)


def _first_coin_traded(facts: Sequence[Fact], rng: Random) -> Question | None:
    untold = [c for c in COINS if c not in _told(facts, "coin")]
    first = next((f.coin for f in facts if f.kind == "trade"), None)
    if first is None or first not in untold:
        return None
    return _one("first_coin_traded", "coin", first, untold, rng)


def _sign_in_countries(facts: Sequence[Fact], rng: Random) -> Question | None:
    been = _values(_secret(facts, "sign_in"), "country") - _told(facts, "country")
    # All of one region: an option far from the others would tell something of them
    region = max(REGIONS, key=lambda region: len(been.intersection(region)))
    return _several("sign_in_countries", "country", "sign_in", facts, region, rng)


def _sign_in_devices(facts: Sequence[Fact], rng: Random) -> Question | None:
    return _several("sign_in_devices", "device", "sign_in", facts, DEVICES, rng)


def _deposit_networks(facts: Sequence[Fact], rng: Random) -> Question | None:
    return _several("deposit_networks", "network", "deposit", facts, NETWORKS, rng)


def _withdrawal_address(facts: Sequence[Fact], rng: Random) -> Question | None:
    untold = _values(_secret(facts, "withdrawal"), "address") - _told(facts, "address")
    if not untold:
        return None
    true = rng.choice(sorted(untold))
    decoys = [_address_like(true, rng) for _ in range(OPTIONS - 1)]
    return _one("withdrawal_address", "address", true, decoys, rng)


def _address_like(address: str, rng: Random) -> str:
    """Another address of the same format: same network prefix and length, other characters."""
    prefix = next((p for p in ("bc1q", "ltc1q", "0x") if address.startswith(p)), address[0])
    alphabet = {
        "bc1q": "023456789acdefghjklmnpqrstuvwxyz",
        "ltc1q": "023456789acdefghjklmnpqrstuvwxyz",
        "0x": "0123456789abcdef",
    }.get(prefix, "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")
    return prefix + "".join(rng.choice(alphabet) for _ in address[len(prefix) :])


def _busiest_month(facts: Sequence[Fact], rng: Random) -> Question | None:
    months = Counter(_month(f.at) for f in _secret(facts, "trade"))
    ranked = months.most_common(2)
    # A tie, or a month that is busiest by one trade, is nothing that a person remembers
    if not ranked or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < 2):
        return None
    # Of the account's whole life: of months around the right one, the middle one is right
    life = _months(_month(facts[0].at), _month(facts[-1].at))
    return _one("busiest_month", "month", ranked[0][0], life, rng)


def _sign_up_month(facts: Sequence[Fact], rng: Random) -> Question | None:
    sign_ups = _secret(facts, "sign_up")
    if not sign_ups:
        return None
    month = _month(sign_ups[0].at)
    # A year's months, for the same reason, as far as anything has happened since
    year = _months(f"{month[:4]}-01", min(f"{month[:4]}-12", _month(facts[-1].at)))
    return _one("sign_up_month", "month", month, year, rng)


def _month(at: datetime) -> str:
    return f"{at:%Y-%m}"


def _months(first: str, last: str) -> list[str]:
    """Both included."""
    begin, end = (int(m[:4]) * 12 + int(m[5:]) - 1 for m in (first, last))
    return [f"{i // 12:04d}-{i % 12 + 1:02d}" for i in range(begin, end + 1)]


DRAWERS: dict[str, Draw] = {
    "coins_held": _coins_held,
    "coins_traded": _coins_traded,
    "first_coin_traded": _first_coin_traded,
    "sign_in_countries": _sign_in_countries,
    "sign_in_devices": _sign_in_devices,
    "deposit_networks": _deposit_networks,
    "withdrawal_address": _withdrawal_address,
    "busiest_month": _busiest_month,
    "sign_up_month": _sign_up_month,
}

_TELLING = (
    {"coins_held", "coins_traded", "first_coin_traded", "withdrawal_address"},
    {"deposit_networks", "withdrawal_address"},
)
"""Only one of each in a round: a coin that two questions show is true of the account, and so is
one whose network an address shows."""


def _tell_of_each_other(questions: Iterable[Question]) -> bool:
    kinds = {question.kind for question in questions}
    return any(len(kinds & telling) > 1 for telling in _TELLING)


def draw_round(
    facts: Sequence[Fact],
    rng: Random,
    *,
    size: int,
    max_blind_guess: float,
    min_history: timedelta,
    now: datetime,
) -> list[Question] | None:
    """A round of `size` questions of different kinds, any of those whose blind-guess chance is
    within the bound; None when the ledger, oldest fact first, is too young or too thin for one.
    The same `rng` state and facts give the same round."""
    past = [fact for fact in facts if fact.at <= now]
    if not past or now - past[0].at < min_history:
        return None
    drawn = [question for draw in DRAWERS.values() if (question := draw(past, rng))]
    rounds = [
        each
        for each in combinations(drawn, size)
        if not _tell_of_each_other(each) and blind_guess(each) <= max_blind_guess
    ]
    if not rounds:
        return None
    return rng.sample(rng.choice(rounds), size)
