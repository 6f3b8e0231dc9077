"""ClamAV's protocol, against a small server that speaks it: what is found is not taken, and neither
is what was not looked at."""

import socketserver
import struct
from collections.abc import Iterator
from threading import Thread

import pytest
from service.tests.evidence.pictures import PNG, files, in_review, send
from service.tests.verification.world import World

from rebind.evidence.scanning import scanner
from rebind.settings import Settings

FOUND = b"stream: Eicar-Test-Signature FOUND\n"


class Clamd(socketserver.StreamRequestHandler):
    """INSTREAM as the manual has it: chunks with their length before them, and one of none."""

    says = b""
    seen: list[bytes] = []  # noqa: RUF012 - one for the server's life

    def handle(self) -> None:
        command = self.rfile.read(len(b"nINSTREAM\n"))
        assert command[1:-1] == b"INSTREAM"
        content = b""
        while size := struct.unpack("!L", self.rfile.read(4))[0]:
            content += self.rfile.read(size)
        self.seen.append(content)
        self.wfile.write(self.says or (FOUND if b"EICAR" in content else b"stream: OK\n"))


@pytest.fixture
def port() -> Iterator[int]:
    Clamd.says = b""
    Clamd.seen = []
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Clamd) as server:
        Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


def scanned(world: World, port: int) -> World:
    settings = Settings(data_dir=world.settings.data_dir, scan="clamd", scan_port=port)
    world.evidence._scan = scanner(settings)
    in_review(world)
    return world


def test_what_is_clean_is_taken_and_what_is_not_is_not(world: World, port: int) -> None:
    scanned(world, port)
    infected = PNG + b"EICAR"
    assert send(world, PNG, infected) == [None, "infected"]
    assert len(files(world)) == 1
    assert Clamd.seen == [PNG, infected], "as it was sent, and whole"


@pytest.mark.parametrize(
    "says", [b"INSTREAM size limit exceeded. ERROR\n", b"stream: what ERROR\n"]
)
def test_what_the_scanner_cannot_tell_is_not_taken(world: World, port: int, says: bytes) -> None:
    Clamd.says = says
    assert send(scanned(world, port)) == ["not_scanned"]
    assert files(world) == []


def test_a_scanner_that_is_away_lets_nothing_in(world: World, port: int) -> None:
    with socketserver.TCPServer(("127.0.0.1", 0), Clamd) as gone:
        nobody = gone.server_address[1]
    assert send(scanned(world, nobody)) == ["not_scanned"]


def test_without_the_setting_nobody_is_asked(world: World, port: int) -> None:
    assert scanner(Settings(data_dir=world.settings.data_dir, scan_port=port)) is None
    in_review(world)
    assert send(world) == [None]
    assert Clamd.seen == []
