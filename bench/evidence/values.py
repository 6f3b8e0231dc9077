"""Made-up particulars, the same for a seed: nobody's address, transaction or mailbox."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from random import Random

from rebind.reading.checksums import to_base58, to_base58check, to_bech32, to_eip55

_FIRST = "marta li jonas ayse dmitri nguyen putri omar ines kofi hana pablo lucia ivan".split()
_LAST = (
    "keller wong rossi demir orlov tran santoso haddad sousa mensah novak ruiz 88 il1 o0".split()
)
_MAILBOXES = ("gmail.com", "outlook.com", "163.com", "mail.ru", "yahoo.com", "proton.me", "qq.com")
OTHERS = ("Binance", "OKX", "Bybit", "Kraken", "KuCoin", "Bitget", "Gate.io", "MEXC")
WALLETS = ("Trust Wallet", "MetaMask", "Exodus", "imToken")


@dataclass(frozen=True)
class Values:
    email: str
    coin: str
    network: str
    amount: str
    """As it is shown, with a point."""
    address: str
    txid: str
    when: datetime
    other: str
    wallet: str
    block: str

    @property
    def shown_time(self) -> str:
        return self.when.strftime("%Y-%m-%d %H:%M:%S")


def draw(rng: Random) -> Values:
    coin, network = rng.choice(
        [("BTC", "Bitcoin"), ("ETH", "Ethereum"), ("USDT", "TRC20"), ("USDT", "ERC20")]
    )
    return Values(
        email=_email(rng),
        coin=coin,
        network=network,
        amount=_amount(rng, coin),
        address=_address(rng, network),
        txid="0x" * (network in ("Ethereum", "ERC20")) + rng.randbytes(32).hex(),
        when=datetime(2025, 1, 3, tzinfo=timezone.utc)
        + timedelta(seconds=rng.randrange(500 * 86400)),
        other=rng.choice(OTHERS),
        wallet=rng.choice(WALLETS),
        block=str(rng.randrange(18_000_000, 22_000_000)),
    )


def _email(rng: Random) -> str:
    name = rng.choice(_FIRST) + rng.choice(["", ".", "_"]) + rng.choice(_LAST)
    return f"{name}{rng.choice(['', str(rng.randrange(10, 99))])}@{rng.choice(_MAILBOXES)}"


def _amount(rng: Random, coin: str) -> str:
    if coin == "USDT":
        return f"{rng.randrange(20, 9000)}.{rng.randrange(100):02d}"
    return f"{rng.randrange(3)}.{rng.randrange(1000, 99999):05d}"


def _address(rng: Random, network: str) -> str:
    if network == "Bitcoin":
        if rng.random() < 0.6:
            return to_bech32("bc", 0, rng.randbytes(20))
        return to_base58check(0, rng.randbytes(20))
    if network == "TRC20":
        return to_base58check(0x41, rng.randbytes(20))
    return to_eip55("0x" + rng.randbytes(20).hex())


def solana_signature(rng: Random) -> str:
    return to_base58(rng.randbytes(64))
