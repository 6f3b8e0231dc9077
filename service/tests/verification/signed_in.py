"""Somebody who is signed in, and what they hold in their hands."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

import pyotp
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA
from cryptography.hazmat.primitives.hashes import SHA256
from service.tests.verification.world import World
from webauthn.helpers import bytes_to_base64url

from rebind.demo import passkeys
from rebind.verification import repository

SECRET = "KRSXG5CTMVRXEZLUKRSXG5CT"
OLD, NEW = "+447700900105", "+447700900199"
HAND = ([0, 0, 70], [120, 40, 71], [260, 110, 73], [420, 131, 74], [640, 140, 74])


@dataclass
class SignedIn:
    """Erin: an authenticator app, a passkey and a number."""

    world: World
    account_id: str
    conversation: str = "c1"

    def totp(self, steps: int = 0) -> str:
        """The app's code now, or so many time steps from now."""
        return pyotp.TOTP(SECRET).at(self.world.clock.now(), counter_offset=steps)

    def step(self) -> str:
        return str(self.world.view(self.conversation)["step"])

    def begin(self, journey: str = "change") -> None:
        assert self.world.do(f"start_{journey}", self.conversation).outcome == "ok"
        assert self.world.do("consent", self.conversation).outcome == "ok"

    def prove_mailbox(self, journey: str = "change") -> None:
        self.begin(journey)
        self.world.enter(self.conversation, code=self.world.code("erin@example.com"))

    def prove_tool(self, journey: str = "change") -> None:
        self.prove_mailbox(journey)
        self.world.enter(self.conversation, code=self.totp())

    def to_the_puzzle(self, number: str = NEW) -> None:
        self.prove_tool()
        self.world.enter(self.conversation, country="GB", number=number)

    def place(self) -> int:
        """Where the piece belongs."""
        self.world.cases.look(self.world.page(self.conversation), f"token of {self.conversation}")
        case = self.world.case(self.conversation)
        with self.world.db.write() as tx:
            return self.world.cases.puzzle.x(self.world.cases.puzzle.issue(tx, case))

    def slide(self, off: int = 0) -> dict[str, object]:
        """An answer by hand, so many pixels off."""
        x = self.place() + off
        track = [[ms, round(place * x / HAND[-1][1]), y] for ms, place, y in HAND]
        return {"x": x, "track": track}

    def to_the_sms(self, number: str = NEW) -> None:
        self.to_the_puzzle(number)
        self.world.enter(self.conversation, answer=self.slide())

    def change(self) -> None:
        self.to_the_sms()
        self.world.enter(self.conversation, code=self.world.sms(NEW))

    def assertion(self, **other: object) -> dict[str, object]:
        """What the browser would send for the open challenge; `other` is wrong about it."""
        case = self.world.case(self.conversation)
        with self.world.db.write() as tx:
            options = self.world.cases._passkey.options(tx, case)
        assert options is not None
        return sign(self.world, options, **other)


def erin(world: World, conversation: str = "c1") -> SignedIn:
    account_id = world.account(
        "erin", phone=OLD, tools={"totp": SECRET}, passkeys=[passkeys.credential("erin")]
    )
    world.signed_in(account_id, conversation)
    return SignedIn(world, account_id, conversation)


def sign(
    world: World,
    options: Mapping[str, object],
    *,
    name: str = "erin",
    origin: str = "",
    relying_party: str = "localhost",
    verified: bool = True,
    cross_origin: bool = False,
    count: int = 0,
) -> dict[str, object]:
    """An assertion as an authenticator and a browser make it."""
    client = json.dumps(
        {
            "type": "webauthn.get",
            "challenge": options["challenge"],
            "origin": origin or world.settings.base_url,
            "crossOrigin": cross_origin,
        }
    ).encode()
    flags = bytes([0x01 | (0x04 if verified else 0)])
    data = hashlib.sha256(relying_party.encode()).digest() + flags + count.to_bytes(4)
    key = passkeys._private(name)
    signature = key.sign(data + hashlib.sha256(client).digest(), ECDSA(SHA256()))
    credential_id, _ = passkeys.credential(name)
    return {
        "id": credential_id,
        "rawId": credential_id,
        "type": "public-key",
        "response": {
            "clientDataJSON": bytes_to_base64url(client),
            "authenticatorData": bytes_to_base64url(data),
            "signature": bytes_to_base64url(signature),
        },
    }


def proofs(world: World, conversation: str = "c1") -> set[str]:
    case = world.case(conversation)
    with world.db.read() as tx:
        return repository.proof_kinds(tx, case.id, case.account_id or "")
