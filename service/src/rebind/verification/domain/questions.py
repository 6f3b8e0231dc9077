"""Security questions: drawn from an account's own ledger, with decoys that could be true.

An attacker is presumed to read the mailbox, so nothing that a notice has told may be asked, nor
serve as an option. How hard a round is to guess is computed from its option spaces, not assumed.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import prod
from random import Random
from typing import Protocol

OPTIONS = 6
"""Options of a question. Six fit a phone's screen."""
MAX_RIGHT = 4
"""Most right options of a multiple-choice question."""


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
        """The chance of a uniform guess over every answer that the form accepts."""
        n = len(self.options)
        return 1 / (2**n - 1) if self.multiple else 1 / n


def blind_guess(questions: Iterable[Question]) -> float:
    """The chance of passing a whole round blindly."""
    return prod(question.blind_guess for question in questions)


COINS = (
    "BTC ETH USDT USDC BNB XRP SOL ADA DOGE TRX DOT LTC BCH LINK XLM ATOM ETC XMR FIL ICP VET "
    "ALGO NEAR AAVE EOS XTZ EGLD KSM DASH ZEC CET RUNE INJ APT ARB OP SUI TON KAS HBAR"
).split()
NETWORKS = "Bitcoin Ethereum TRON BSC Polygon Arbitrum Solana Litecoin Avalanche Optimism".split()
DEVICES = "iphone ipad android_phone android_tablet windows mac linux chromebook".split()
NEIGHBOURS = (
    ("DE", "AT", "CH", "NL", "FR", "PL", "CZ", "BE", "DK", "LU"),
    ("GB", "IE", "FR", "NL", "ES", "PT", "NO", "BE", "IS", "SE"),
    ("US", "CA", "MX", "BR", "AR", "CO", "CL", "PE", "CR", "PA"),
    ("SG", "MY", "TH", "ID", "VN", "PH", "HK", "TW", "KR", "JP"),
    ("TR", "AE", "SA", "EG", "GE", "AZ", "QA", "JO", "KW", "KZ"),
    ("NG", "GH", "KE", "ZA", "TZ", "UG", "MA", "SN", "CM", "RW"),
    ("IN", "BD", "LK", "NP", "PK", "AE", "MV", "SG", "TH", "MM"),
)


class Fact(Protocol):
    """A ledger entry as the questions see it; `rebind.accounts.model.Fact` is one."""

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


def _several(
    kind: str, option_kind: str, true: Iterable[str], decoys: Iterable[str], rng: Random
) -> Question | None:
    """A multiple-choice question, or None when there is too little to ask or to confuse."""
    right = sorted(set(true))
    wrong = [d for d in dict.fromkeys(decoys) if d not in right]
    if not right:
        return None
    most = min(MAX_RIGHT, len(right))
    chosen = rng.sample(right, rng.randint(min(2, most), most))
    if len(wrong) < OPTIONS - len(chosen):
        return None
    options = chosen + rng.sample(wrong, OPTIONS - len(chosen))
    return _shuffled(kind, option_kind, True, options, set(chosen), rng)


def _one(
    kind: str, option_kind: str, true: str, decoys: Iterable[str], rng: Random
) -> Question | None:
    wrong = [d for d in dict.fromkeys(decoys) if d != true]
    if len(wrong) < OPTIONS - 1:
        return None
    options = [true, *rng.sample(wrong, OPTIONS - 1)]
    return _shuffled(kind, option_kind, False, options, {true}, rng)


def _shuffled(
    kind: str, option_kind: str, multiple: bool, options: list[str], true: set[str], rng: Random
) -> Question:
    rng.shuffle(options)
    right = frozenset(i for i, option in enumerate(options) if option in true)
    return Question(kind, option_kind, multiple, tuple(options), right)


def _secret(facts: Sequence[Fact], *kinds: str) -> list[Fact]:
    return [f for f in facts if f.kind in kinds and not f.mailed]


def _coins_touched(facts: Sequence[Fact]) -> set[str]:
    return {f.coin for f in facts if f.coin}


def _coins_held(facts: Sequence[Fact], rng: Random) -> Question | None:
    told = {f.coin for f in facts if f.mailed and f.coin}
    held = {f.coin for f in _secret(facts, "holding") if f.coin} - told
    decoys = [c for c in COINS if c not in _coins_touched(facts)]
    return _several("coins_held", "coin", held, decoys, rng)


def _coins_traded(facts: Sequence[Fact], rng: Random) -> Question | None:
    told = {f.coin for f in facts if f.mailed and f.coin}
    traded = {f.coin for f in _secret(facts, "trade") if f.coin} - told
    decoys = [c for c in COINS if c not in _coins_touched(facts)]
    return _several("coins_traded", "coin", traded, decoys, rng)


def _first_coin_traded(facts: Sequence[Fact], rng: Random) -> Question | None:
    told = {f.coin for f in facts if f.mailed and f.coin}
    trades = [f.coin for f in _secret(facts, "trade") if f.coin]
    if not trades or trades[0] in told:
        return None
    # The account's other coins are the best decoys: each is true of something else
    others = [c for c in dict.fromkeys(trades) if c != trades[0]]
    rng.shuffle(others)
    decoys = [c for c in others[:3] + COINS if c not in told]
    return _one("first_coin_traded", "coin", trades[0], decoys, rng)


def _sign_in_countries(facts: Sequence[Fact], rng: Random) -> Question | None:
    told = {f.country for f in facts if f.mailed and f.country}
    been = {f.country for f in _secret(facts, "sign_in") if f.country} - told
    near = [c for group in NEIGHBOURS if been & set(group) for c in group]
    far = [c for group in NEIGHBOURS for c in group]
    pool = [c for c in dict.fromkeys(near + far) if c not in told][: OPTIONS + MAX_RIGHT + 4]
    return _several("sign_in_countries", "country", been, pool, rng)


def _sign_in_devices(facts: Sequence[Fact], rng: Random) -> Question | None:
    told = {f.device for f in facts if f.mailed and f.device}
    used = {f.device for f in _secret(facts, "sign_in") if f.device} - told
    decoys = [d for d in DEVICES if d not in told]
    return _several("sign_in_devices", "device", used, decoys, rng)


def _deposit_networks(facts: Sequence[Fact], rng: Random) -> Question | None:
    told = {f.network for f in facts if f.mailed and f.network}
    used = {f.network for f in _secret(facts, "deposit") if f.network} - told
    decoys = [n for n in NETWORKS if n not in told]
    return _several("deposit_networks", "network", used, decoys, rng)


def _withdrawal_address(facts: Sequence[Fact], rng: Random) -> Question | None:
    told = {f.address for f in facts if f.mailed and f.address}
    addresses = sorted({f.address for f in _secret(facts, "withdrawal") if f.address} - told)
    if not addresses:
        return None
    true = rng.choice(addresses)
    decoys = [_address_like(true, rng) for _ in range(OPTIONS - 1)]
    return _one("withdrawal_address", "address", true, decoys, rng)


def _address_like(address: str, rng: Random) -> str:
    """Another address of the same format: same network prefix and length, other characters."""
    prefix = next((p for p in ("bc1q", "ltc1q", "0x", "T", "r") if address.startswith(p)), "")
    alphabet = {
        "bc1q": "023456789acdefghjklmnpqrstuvwxyz",
        "ltc1q": "023456789acdefghjklmnpqrstuvwxyz",
        "0x": "0123456789abcdef",
    }.get(prefix, "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")
    return prefix + "".join(rng.choice(alphabet) for _ in address[len(prefix) :])


def _busiest_month(facts: Sequence[Fact], rng: Random) -> Question | None:
    months = Counter(f"{f.at:%Y-%m}" for f in _secret(facts, "trade"))
    ranked = months.most_common(2)
    # A tie, or a month that is busiest by one trade, is nothing that a person remembers
    if not ranked or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < 2):
        return None
    return _one("busiest_month", "month", ranked[0][0], _months_around(ranked[0][0]), rng)


def _sign_up_month(facts: Sequence[Fact], rng: Random) -> Question | None:
    sign_ups = _secret(facts, "sign_up")
    if not sign_ups:
        return None
    month = f"{sign_ups[0].at:%Y-%m}"
    return _one("sign_up_month", "month", month, _months_around(month), rng)


def _months_around(month: str, reach: int = 7) -> list[str]:
    year, number = (int(part) for part in month.split("-"))
    index = year * 12 + number - 1
    around = (index + step for step in range(-reach, reach + 1) if step)
    return [f"{i // 12:04d}-{i % 12 + 1:02d}" for i in around]


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

_TELLING = frozenset({"coins_held", "coins_traded", "first_coin_traded"})
"""Only one of these in a round: a coin that two questions show is true of the account."""


def draw_round(
    facts: Sequence[Fact],
    rng: Random,
    *,
    size: int,
    max_blind_guess: float,
    min_history: timedelta,
    now: datetime,
) -> list[Question] | None:
    """A round of `size` questions of different kinds, or None when the ledger is too young or
    too thin for one whose blind-guess chance is within the bound. The same `rng` state and
    facts give the same round."""
    past = [fact for fact in facts if fact.at <= now]
    if not past or now - past[0].at < min_history:
        return None
    kinds = list(DRAWERS)
    rng.shuffle(kinds)
    drawn = [q for kind in kinds if (q := DRAWERS[kind](past, rng))]
    # Multiple choice first: its larger answer space is what keeps the round hard
    drawn.sort(key=lambda q: not q.multiple)
    round_: list[Question] = []
    multiples = -(-size // 2)
    for question in drawn:
        telling = question.kind in _TELLING and any(q.kind in _TELLING for q in round_)
        crowded = question.multiple and sum(q.multiple for q in round_) >= multiples
        if not telling and not crowded and len(round_) < size:
            round_.append(question)
    for question in drawn:
        if len(round_) < size and question not in round_ and question.kind not in _TELLING:
            round_.append(question)
    if len(round_) < size or blind_guess(round_) > max_blind_guess:
        return None
    rng.shuffle(round_)
    return round_
