"""Heads of the chain that are kept outside: two adapters, one promise, and what they tell (I34,
attack 89). A chain that was cut at its end is whole by itself: only an anchor knows better."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from service.tests.audit.test_chain import chain, cut, drop_guards, edit, swap
from sqlalchemy import update

from rebind.audit import __main__ as command
from rebind.audit.anchors import Anchor, AnchorFolder, Anchors, AnchorsAway, AnchorServer
from rebind.audit.chain import Audit, anchor, verify
from rebind.audit.tables import audit_entry, audit_head
from rebind.database import Database, Tx
from rebind.keys import Keys
from rebind.settings import Settings
from tests.kit.clock import ManualClock

__all__ = ["chain"]  # a fixture
AT = datetime(2026, 11, 1, 12, tzinfo=UTC)


class Server:
    """Keeps what it is sent; `says` answers in its place."""

    def __init__(self) -> None:
        self.kept: list[object] = []
        self.seen: set[str | None] = set()
        self.says: Callable[[], httpx.Response] | None = None

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.seen.add(request.headers.get("authorization"))
        if self.says is not None:
            return self.says()
        if request.method == "POST":
            self.kept.append(json.loads(request.content))
            return httpx.Response(201)
        return httpx.Response(200, json={"anchors": self.kept})

    def adapter(self) -> AnchorServer:
        return AnchorServer("https://anchors.example.com/a", "t", httpx.MockTransport(self))


@pytest.fixture(params=["folder", "server"])
def anchors(request: pytest.FixtureRequest, tmp_path: Path) -> Anchors:
    return AnchorFolder(tmp_path / "a" / "b") if request.param == "folder" else Server().adapter()


def cut_whole(tx: Tx) -> None:
    """The last two entries, and the head as it was before them."""
    for seq in (5, 4):
        tx.execute(audit_entry.delete().where(audit_entry.c.seq == seq))
    last = tx.execute(audit_entry.select().where(audit_entry.c.seq == 3)).mappings().one()
    tx.execute(update(audit_head).values(seq=3, digest=last["digest"]))


def tampered(chain: Database, how: Callable[[Tx], None]) -> None:
    with chain.write() as tx:
        drop_guards(tx)
        how(tx)


# --- the promise ----------------------------------------------------------------------------------


def test_what_is_kept_is_read(anchors: Anchors) -> None:
    assert list(anchors.all()) == []
    kept = [Anchor(3, "k:a", AT), Anchor(7, "k:b", AT)]
    for each in kept:
        anchors.add(each)
    assert list(anchors.all()) == kept


def test_a_folder_writes_nothing_that_is_there_again(tmp_path: Path) -> None:
    """As on a medium that is written once: what is there is read, and never opened to write."""
    anchors = AnchorFolder(tmp_path)
    anchors.add(Anchor(3, "k:a", AT))
    for file in tmp_path.iterdir():
        file.chmod(0o400)
    (tmp_path / "000000000004-x.json").touch()  # of a process that died
    anchors.add(Anchor(3, "k:a", AT))
    assert [each.n for each in anchors.all()] == [3, 3]


def test_a_folder_that_is_none_is_away(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    anchors = AnchorFolder(tmp_path / "file" / "folder")
    with pytest.raises(AnchorsAway):
        anchors.add(Anchor(3, "k:a", AT))


def unreachable() -> httpx.Response:
    raise httpx.ConnectError("no route")


@pytest.mark.parametrize(
    "says",
    [
        unreachable,
        lambda: httpx.Response(500),
        lambda: httpx.Response(302, headers={"location": "https://elsewhere.example.com"}),
        lambda: httpx.Response(200, text="<html>"),
        lambda: httpx.Response(200, json=[]),
        lambda: httpx.Response(200, json={"anchors": [{"n": "3", "head": "k:a", "at": "x"}]}),
    ],
)
def test_a_server_that_does_not_answer_as_it_should_is_away(
    says: Callable[[], httpx.Response],
) -> None:
    server = Server()
    server.says = says
    with pytest.raises(AnchorsAway):
        server.adapter().all()
    assert server.seen == {"Bearer t"}


def test_what_a_server_does_not_take_is_not_kept() -> None:
    server = Server()
    server.says = lambda: httpx.Response(403)
    with pytest.raises(AnchorsAway):
        server.adapter().add(Anchor(3, "k:a", AT))


# --- what they tell -------------------------------------------------------------------------------


def test_an_older_anchor_is_met(
    chain: Database, keys: Keys, clock: ManualClock, anchors: Anchors
) -> None:
    assert anchor(chain, anchors, clock.now()) is None
    with chain.write() as tx:
        Audit(keys, clock).append(tx, "case_moved")
    verdict = verify(chain, keys, anchors)
    assert (verdict.fault, verdict.entries, verdict.anchors_away) == (None, 6, False)
    assert verdict.anchored is not None
    assert verdict.anchored.n == 5
    assert anchor(chain, anchors, clock.now()) is None
    assert [each.n for each in anchors.all()] == [5, 6]


def test_89_a_chain_that_is_shorter_than_its_anchor_was_cut_off(
    chain: Database, keys: Keys, clock: ManualClock, anchors: Anchors
) -> None:
    anchor(chain, anchors, clock.now())
    tampered(chain, cut_whole)
    assert verify(chain, keys).fault is None
    fault = verify(chain, keys, anchors).fault
    assert fault is not None
    assert fault.n == 5


def test_89_what_goes_on_from_a_cut_is_found_and_not_anchored(
    chain: Database, keys: Keys, clock: ManualClock, anchors: Anchors
) -> None:
    """Else the next anchor of the service would hide it: the newest one would be met."""
    anchor(chain, anchors, clock.now())
    tampered(chain, cut_whole)
    for _ in range(4):
        with chain.write() as tx:
            Audit(keys, clock).append(tx, "something_else")
    assert verify(chain, keys).fault is None
    for fault in (anchor(chain, anchors, clock.now()), verify(chain, keys, anchors).fault):
        assert fault is not None
        assert fault.n == 5
    assert [each.n for each in anchors.all()] == [5]


@pytest.mark.parametrize("how", [edit, swap, cut])
def test_89_what_the_chain_tells_by_itself_it_tells_with_anchors_away(
    chain: Database, keys: Keys, how: Callable[[Tx], None]
) -> None:
    server = Server()
    server.says = unreachable
    tampered(chain, how)
    verdict = verify(chain, keys, server.adapter())
    assert verdict.anchors_away
    assert verdict.fault is not None


def test_an_entry_is_not_found_by_what_it_does_not_say(chain: Database, keys: Keys) -> None:
    """The columns that it is looked up by are no part of what the digest covers."""
    tampered(
        chain,
        lambda tx: tx.execute(  # type: ignore[arg-type, return-value]
            update(audit_entry).where(audit_entry.c.seq == 2).values(case_id="RB-9")
        ),
    )
    fault = verify(chain, keys).fault
    assert fault is not None
    assert fault.n == 2


# --- by command -----------------------------------------------------------------------------------


def test_the_command_keeps_and_compares_and_says_what_it_cannot(
    chain: Database,
    keys: Keys,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    where = tmp_path / "elsewhere"
    settings = Settings(data_dir=tmp_path, audit_anchor=str(where))
    monkeypatch.setattr(command, "Settings", lambda: settings)
    monkeypatch.setattr(command, "Database", lambda _: chain)
    monkeypatch.setattr(command, "load", lambda _: keys)
    assert [command.main(["anchor"]), command.main(["verify"])] == [0, 0]
    assert "goes on from its anchor at entry 5" in capsys.readouterr().out
    assert len(list(where.iterdir())) == 1
    tampered(chain, cut_whole)
    assert [command.main(["anchor"]), command.main(["verify"])] == [1, 1]
    assert command.main([]) == 2
    away = Server()
    away.says = unreachable
    monkeypatch.setattr(command, "kept_anchors", lambda _: away.adapter())
    assert [command.main(["anchor"]), command.main(["verify"])] == [3, 3]
    assert "cannot be said" in capsys.readouterr().out
