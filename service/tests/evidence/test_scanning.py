"""A virus scanner that is asked in ClamAV's own words (INSTREAM), on loopback."""

import socket
import socketserver
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

import pytest
from service.tests.evidence.pictures import PNG, files, in_review, send
from service.tests.verification.world import World

from rebind.evidence.scanning import scanner
from rebind.settings import Settings

HARMFUL = b"a signature of the tests"


class Daemon(socketserver.ThreadingTCPServer):
    says: bytes | None = None
    """In place of looking; nothing, and it hangs up."""


class Asked(socketserver.StreamRequestHandler):
    server: Daemon

    def handle(self) -> None:
        assert self.rfile.readline() == b"nINSTREAM\n"
        content = b""
        while length := int.from_bytes(self.rfile.read(4), "big"):
            content += self.rfile.read(length)
        found = b"stream: Harm.Ful FOUND\n" if HARMFUL in content else b"stream: OK\n"
        self.wfile.write(found if self.server.says is None else self.server.says)


@contextmanager
def serving(says: bytes | None = None) -> Iterator[Settings]:
    with Daemon(("127.0.0.1", 0), Asked) as daemon:
        daemon.says = says
        Thread(target=daemon.serve_forever, args=(0.01,), daemon=True).start()
        yield Settings(scan="clamd", scan_port=daemon.server_address[1])
        daemon.shutdown()


def asked(settings: Settings, content: bytes = PNG) -> str:
    scan = scanner(settings)
    assert scan is not None
    return scan(content)


def test_a_picture_is_clean_or_infected_as_the_scanner_says() -> None:
    with serving() as settings:
        assert asked(settings) == "clean"
        assert asked(settings, PNG.ljust(3_000_000) + HARMFUL) == "infected"


@pytest.mark.parametrize(
    "says", [b"", b"INSTREAM size limit exceeded. ERROR\n", b"stream: broken ERROR\n", b"?\n"]
)
def test_whatever_else_is_said_is_not_taken_for_clean(says: bytes) -> None:
    with serving(says) as settings:
        assert asked(settings) == "not_scanned"


def test_nothing_is_taken_while_the_scanner_is_away() -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        settings = Settings(scan="clamd", scan_port=nobody.getsockname()[1])
        assert asked(settings) == "not_scanned"


def test_it_is_off_unless_it_is_set() -> None:
    assert scanner(Settings()) is None


def test_78_of_an_infected_picture_nothing_is_kept(world: World) -> None:
    in_review(world)
    with serving() as settings:
        world.evidence._scan = scanner(settings)
        assert send(world, PNG + HARMFUL, PNG) == ["infected", None]
    assert len(files(world)) == 1
