"""A world in which faces are checked: by the vendor's stand-in over a real socket, or here."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from fastapi import FastAPI
from pydantic import SecretStr
from service.tests.accounts.exchanges import served
from service.tests.verification.world import World

from rebind.demo import face_vendor
from rebind.demo.face_vendor import FaceVendor
from rebind.demo.store import DemoStore
from rebind.face.challenge import draw
from rebind.face.embedded import EmbeddedVerifier
from rebind.face.vendor import VendorVerifier
from rebind.problems import Code, Problem
from rebind.settings import Settings
from rebind.verification.factors.face import CONSENT
from rebind.verification.ports import FaceVerifier, Frame
from tests.kit.faces import MODELS, PEOPLE, PORTRAIT

SECRET = "a secret of the vendor's, 32 bytes long"
SUBJECT = "p_the_person"


def at_the_face(world: World, conversation: str = "c1", name: str = "bob", **what: Any) -> str:
    """Up to the camera, of a new account; its id."""
    known = {"primary_verified": True, "primary_subject": SUBJECT}
    account_id = world.account(name, **(known | what))
    go_to_the_face(world, conversation, name)
    return account_id


def go_to_the_face(world: World, conversation: str = "c1", name: str = "bob") -> None:
    world.prove(conversation, name)
    if world.case(conversation).step == "tools":
        assert world.do("tools_lost", conversation).outcome == "ok"
    assert world.case(conversation).step == "face_intro"
    assert world.do("face_here", conversation).outcome == "ok"


def begin(
    world: World, conversation: str = "c1", country: str = "DE", consent: str = CONSENT
) -> dict[str, Any]:
    page, token = world.page(conversation), f"token of {conversation}"
    return world.cases.begin_face(page, token, country, consent)


@dataclass
class Vendor:
    """The vendor's stand-in; what it sends arrives at once, and is kept to be sent again."""

    world: World
    verifier: VendorVerifier
    stand_in: FaceVendor
    sent: list[tuple[Mapping[str, str], bytes]]

    def says(self, session_id: str, answer: str, applicant: str = SUBJECT, **later: float) -> None:
        self.stand_in.answer(session_id, answer, applicant, **later)

    def deliver(self, headers: Mapping[str, str], body: bytes) -> None:
        report = self.verifier.read(headers, body)
        if report is not None:
            self.world.cases.reset.report_face(report)

    def is_refused(self, headers: Mapping[str, str], body: bytes) -> bool:
        try:
            self.deliver(headers, body)
        except Problem as problem:
            return problem.code is Code.UNAUTHORIZED
        return False


@contextmanager
def with_vendor(parts: tuple[Any, ...], folder: Path) -> Iterator[Vendor]:
    """`parts`: database, keys, clock, catalogue, passwords."""
    settings = Settings(
        data_dir=folder,
        face="vendor",
        face_vendor_key="our key",
        face_vendor_secret=SecretStr(SECRET),
        fictional_numbers=["+447700900"],
    )
    clock = parts[2]
    store = DemoStore(folder)
    sent: list[tuple[Mapping[str, str], bytes]] = []

    def post(_: str, *, content: bytes, headers: Mapping[str, str], timeout: float) -> None:
        sent.append((headers, content))
        vendor.deliver(headers, content)

    stand_in = FaceVendor(settings, store, clock, post)
    app = FastAPI()
    app.include_router(face_vendor.router(stand_in, store, settings))
    with served(app) as url:
        settings = settings.model_copy(update={"face_vendor_url": f"{url}{face_vendor.PREFIX}"})
        verifier = VendorVerifier(settings, clock)
        world = World(*parts, settings, verifier=lambda _: verifier)
        vendor = Vendor(world, verifier, stand_in, sent)
        yield vendor


SEED = 22
"""Of the movements that are asked for."""


def movements(seed: int = SEED) -> list[str]:
    return [movement.value for movement in draw(Random(seed), Settings().face_steps)]


def with_camera(parts: tuple[Any, ...], folder: Path) -> World:
    settings = Settings(data_dir=folder, face_models_dir=MODELS, fictional_numbers=["+447700900"])

    def verifier(world: World) -> FaceVerifier:
        return EmbeddedVerifier(
            world.db,
            world.keys,
            world.clock,
            settings,
            world.exchange.ours,
            world.frames,
            lambda _: Random(SEED),
        )

    return World(*parts, settings, verifier=verifier)


def portrait(name: str = PORTRAIT) -> bytes:
    return (PEOPLE / name).read_bytes()


def send(world: World, begun: Mapping[str, Any], frames: Iterator[tuple[int, bytes]]) -> None:
    """A film, frame by frame, as a camera and a person take their time; as far as it is asked
    for."""
    ask, at_ms = begun["ask"], 5000
    for number, (movement, jpeg) in enumerate(frames):
        if ask is None:
            break
        assert ask["n"] == movement + 1
        world.clock.advance(seconds=0.3)
        at_ms += 300 + number % 7
        frame = Frame(ask["nonce"], at_ms, jpeg)
        told = world.cases.take_frame(world.page(), "token of c1", begun["session"], frame)
        ask = told["ask"]


def shown(world: World, frames: Iterator[tuple[int, bytes]]) -> str:
    """A whole check; the code that the page is told, or `ok`."""
    begun = begin(world)
    try:
        send(world, begun, frames)
        world.enter(session=begun["session"])
    except Problem as problem:
        return problem.code.value
    return "ok"
