"""A person is erased: at once, whole, and whoever is killed in between finishes it later."""

import os
import signal
import socket
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from service.tests.border.house import INTERNAL
from service.tests.border.test_handover import begin as hand_over
from service.tests.border.test_uploads import begin, part, url
from service.tests.databases import Crash, CrashingDatabase
from service.tests.evidence.pictures import PNG, picture
from service.tests.people.conftest import Town, url_of
from service.tests.together import at_once
from sqlalchemy import select

from rebind.audit.chain import verify
from rebind.chat.tables import button, event, tracker_erasure, turn, vault_item
from rebind.evidence.service import Elsewhere
from rebind.evidence.tables import evidence, evidence_likeness, evidence_part, evidence_upload
from rebind.handover.tables import handover
from rebind.people import __main__ as command
from rebind.people.erase import Erased, Erasure, UnderWay

ROOT = Path(__file__).parents[3]
SAID = "the wallet with the blue cover"


def erase(town: Town, *, even_open: bool = False) -> Erased:
    return Erasure(town.house.rooms).of(town.person(), even_open=even_open)


def assert_erased(town: Town) -> None:
    rooms = town.house.rooms
    rows = town.house.rows()
    assert SAID not in rows
    for address in ("alice@example.com",):
        index = rooms.outbox.recipient_index("email", address)
        # It is the account's own, which is the exchange's, and what tries are counted by
        held = [line for line in rows.splitlines() if index in line and "RB-" in line]
        assert held == []
    with rooms.db.read() as tx:
        for table in (event, turn, button, vault_item):
            assert tx.execute(select(table)).all() == []
    assert verify(rooms.db, rooms.keys).fault is None


def test_what_they_said_and_who_they_are_is_gone_and_the_chain_holds(town: Town) -> None:
    town.closed()
    before = town.person()
    assert SAID in town.house.rows()
    erased = erase(town)
    assert erased.conversations == [before.conversations[0].reference]
    assert erased.cases == [before.cases[0].id]
    assert erased.notices == 2
    assert_erased(town)
    assert len(town.audit("person_erased")) == 2


def test_a_second_time_there_is_nothing_left(town: Town) -> None:
    town.closed()
    erase(town)
    again = erase(town)
    assert (again.conversations, again.cases, again.notices) == ([], [], 0)
    assert len(town.audit("person_erased")) == 2


def test_many_at_once_erase_each_thing_once(town: Town) -> None:
    town.closed()
    person, erasure = town.person(), Erasure(town.house.rooms)
    results = at_once(*[lambda: erasure.of(person)] * 6)
    assert sum(len(each.conversations) for each in results) == 1  # type: ignore[attr-defined]
    assert len(town.audit("person_erased")) == 2
    assert_erased(town)


def test_what_is_open_is_not_erased_unless_it_is_meant(town: Town) -> None:
    town.walk()
    with pytest.raises(UnderWay, match=town.person().cases[0].id):
        erase(town)
    assert SAID in town.house.rows()
    assert town.audit("person_erased") == []
    erase(town, even_open=True)
    assert town.person().cases[0].state.value == "cancelled"
    town.house.post()
    assert_erased(town)


def test_who_is_asked_again_is_told_that_nothing_is_here(town: Town) -> None:
    talk = town.closed()
    url = f"/chat/v1/conversations/{talk.id}"
    erase(town)
    message = {"client_msg_id": "8e03978e-40d5-43dd-bc93-6894a57f9324", "text": "hello?"}
    client = town.house.client
    assert client.get(f"{url}/events", headers=talk.bearer).status_code == 404
    told = client.post(f"{url}/messages", json=message, headers=talk.bearer)
    assert (told.status_code, told.json()["code"]) == (404, "not_found")
    assert talk.do("start_reset").status_code == 404


def test_nothing_is_said_any_more_in_what_was_erased(town: Town) -> None:
    talk = town.closed()
    erase(town)
    log = town.house.rooms.chat._log
    with town.house.rooms.db.write() as tx:
        log.publish(tx, talk.id, "case", {"case_id": "RB-1"})
        log.tell_assistant(tx, talk.id, "step_done")
        log.remind(tx, talk.id, 5)
    log.note_peer(talk.id, "203.0.113.9")
    assert_erased(town)


def test_a_strangers_try_at_the_account_stays(town: Town) -> None:
    stranger = town.house.begin()
    town.closed()
    stranger.say("I am somebody else")
    for name in ("start_reset", "consent"):
        stranger.outcome(name)
    stranger.enter(email="alice@example.com", password="guessed")
    erase(town)
    assert "somebody else" in stranger.transcript()
    assert "blue cover" not in town.house.rows()


def test_the_pictures_that_they_sent_are_gone(town: Town, tmp_path: Path) -> None:
    town.send_pictures()
    folder = tmp_path / "evidence"
    assert len(list(folder.iterdir())) == 2
    with pytest.raises(UnderWay):
        erase(town)
    assert len(list(folder.iterdir())) == 2
    assert erase(town, even_open=True).pictures == 2
    assert list(folder.iterdir()) == []
    assert erase(town).pictures == 0
    assert verify(town.house.rooms.db, town.house.rooms.keys).fault is None


def test_how_their_pictures_looked_is_forgotten_and_that_they_were_sent_is_not(town: Town) -> None:
    town.send_pictures()
    rooms = town.house.rooms
    with rooms.db.read() as tx:
        assert tx.execute(select(evidence_likeness)).all() != []
        before = tx.execute(select(evidence.c.content_index)).scalars().all()
    erase(town, even_open=True)
    with rooms.db.read() as tx:
        assert tx.execute(select(evidence_likeness)).all() == []
        assert set(tx.execute(select(evidence.c.likeness_sealed)).scalars()) == {""}
        assert tx.execute(select(evidence.c.content_index)).scalars().all() == before


def test_the_same_picture_of_somebody_else_is_known_after_that(town: Town) -> None:
    town.send_pictures()
    [gone] = town.person().cases
    erase(town, even_open=True)
    rooms, other = town.house.rooms, town.somebody_else()
    [received] = rooms.evidence.receive(other.id, [picture()])
    assert received.accepted
    with rooms.db.read() as tx:
        [kept] = rooms.evidence.of_case(tx, other.case()["case_id"])
        found = rooms.evidence.same_picture_elsewhere(tx, kept)
    assert found == [Elsewhere(gone.id, same_file=True)]


def test_what_has_not_come_whole_is_gone(town: Town, tmp_path: Path) -> None:
    mine, other = town.send_pictures(), town.somebody_else()
    for talk in (mine, other):
        where = begin(talk, url(talk), len(PNG)).json()["url"]
        assert part(talk, where, 0, PNG[:50]).status_code == 200
    erase(town, even_open=True)
    with town.house.rooms.db.read() as tx:
        [left] = tx.execute(select(evidence_part)).all()
        [upload] = tx.execute(select(evidence_upload)).all()
    assert upload.step_id == url(other).rpartition("/")[2], "what is not theirs stays"
    assert [file.name for file in (tmp_path / "evidence").iterdir()] == [left.id]


def test_on_which_devices_they_went_on_is_forgotten(town: Town) -> None:
    mine, other = town.send_pictures(), town.somebody_else()
    for talk in (mine, other):
        assert hand_over(talk, url(talk).rpartition("/")[2]).status_code == 201
    erase(town, even_open=True)
    with town.house.rooms.db.read() as tx:
        left = tx.execute(select(handover)).all()
    assert [row.conversation_id for row in left] == [other.id]


# --- what the assistant remembers -----------------------------------------------------------------


def test_the_assistant_forgets_at_once_and_again_when_no_turn_can_be_under_way(town: Town) -> None:
    talk = town.closed()
    assert erase(town).to_forget == 1
    assert town.assistant.forgot == [talk.id]
    forget = town.house.rooms.chat.retention.forget_trackers
    assert forget() == 0
    assert town.assistant.forgot == [talk.id]
    town.clock.advance(seconds=30)
    assert forget() == 0
    assert town.assistant.forgot == [talk.id] * 2
    town.clock.advance(days=1)
    forget()
    assert town.assistant.forgot == [talk.id] * 2


def test_one_that_is_away_is_asked_until_it_has(town: Town) -> None:
    talk = town.closed()
    town.assistant.is_away = True
    assert erase(town).to_forget == 1
    forget = town.house.rooms.chat.retention.forget_trackers
    for _ in range(12):
        town.clock.advance(minutes=10)
        assert forget() == 1
    town.assistant.is_away = False
    town.clock.advance(minutes=10)
    assert at_once(*[forget] * 6) == [0] * 6
    assert town.assistant.forgot == [talk.id]
    with town.house.rooms.db.read() as tx:
        assert tx.execute(select(tracker_erasure)).all() == []


# --- killed in between ----------------------------------------------------------------------------


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("ahead", range(4))
def test_who_dies_at_any_commit_finishes_the_next_time(town: Town, ahead: int, when: str) -> None:
    town.closed()
    db = town.house.rooms.db
    assert isinstance(db, CrashingDatabase)
    db.crash = (ahead, when)
    with pytest.raises(Crash):
        erase(town)
    db.crash = None
    town.clock.advance(minutes=1)
    erase(town)
    assert_erased(town)
    assert len(town.audit("person_erased")) == 2
    town.clock.advance(minutes=1)
    town.house.rooms.chat.retention.forget_trackers()
    with db.read() as tx:
        assert tx.execute(select(tracker_erasure)).all() == []


def test_a_process_that_is_killed_while_the_assistant_is_asked_has_erased_the_rest(
    town: Town, tmp_path: Path
) -> None:
    talk = town.closed()
    with socket.create_server(("127.0.0.1", 0)) as assistant:
        environ = {
            **os.environ,
            "REBIND_DATABASE_URL": url_of(town.house.rooms.db),
            "REBIND_DATA_DIR": str(tmp_path),
            "REBIND_INTERNAL_TOKEN": INTERNAL,
            "REBIND_ASSISTANT_URL": f"http://127.0.0.1:{assistant.getsockname()[1]}",
            "PYTHONPATH": str(ROOT / "service" / "src"),
        }
        words = [sys.executable, "-m", "rebind.people", "erase", "--account", town.account_id]
        process = subprocess.Popen(words, cwd=ROOT, env=environ)
        connection, _ = assistant.accept()
        assert talk.id.encode() in connection.recv(4096)
        process.send_signal(signal.SIGKILL)
        process.wait()
        connection.close()
    assert_erased(town)
    town.clock.advance(days=300)  # beyond the process's own clock
    assert town.house.rooms.chat.retention.forget_trackers() == 0
    assert town.assistant.forgot == [talk.id]


# --- the command ----------------------------------------------------------------------------------


def test_the_command_says_what_was_erased_and_what_was_kept_and_why(
    town: Town,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(command, "configure", lambda *_, **__: None)
    monkeypatch.setenv("REBIND_DATABASE_URL", url_of(town.house.rooms.db))
    monkeypatch.setenv("REBIND_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("REBIND_ASSISTANT_URL", "http://127.0.0.1:9")
    town.walk()
    reference = town.person().conversations[0].reference
    assert command.main(["erase", "--conversation", reference]) == 1
    assert "open or in review" in capsys.readouterr().err
    assert command.main(["erase", "--conversation", reference, "--even-open"]) == 0
    said = capsys.readouterr().out
    assert f"erased conversations: {reference}" in said
    assert "kept: the audit chain" in said
    assert "owed: the assistant" in said
    town.house.post()
    assert_erased(town)


# --- time -----------------------------------------------------------------------------------------


def test_a_transcript_expires_when_nothing_was_said_for_its_time(town: Town) -> None:
    talk = town.closed()
    expire = town.house.rooms.chat.retention.expire
    town.clock.advance(days=89)
    assert expire() == 0
    talk.say("still here")
    town.clock.advance(days=89)
    assert expire() == 0
    town.clock.advance(days=1)
    assert expire() == 1
    assert SAID not in town.house.rows()
    assert len(town.audit("transcript_expired")) == 1
    assert town.person().cases[0].email_index is not None  # the transcript, not the person
    assert expire() == 0


def test_one_whose_case_is_in_review_is_kept_however_old_it_is(town: Town) -> None:
    talk = town.walk()
    assert talk.outcome("choose_documents") == "ok"
    town.clock.advance(days=400)
    assert town.house.rooms.chat.retention.expire() == 0
    assert SAID in talk.transcript()


def test_those_that_are_kept_do_not_stand_before_those_that_are_not(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rebind.chat.retention.BATCH", 2)
    talk = town.walk()
    assert talk.outcome("choose_documents") == "ok"
    town.clock.advance(hours=1)
    others = [town.house.begin() for _ in range(5)]
    town.clock.advance(days=100)
    assert town.house.rooms.chat.retention.expire() == len(others)
    assert SAID in talk.transcript()


def test_many_sweeps_at_once_erase_each_once(town: Town) -> None:
    town.closed()
    for _ in range(4):
        town.house.begin()
    town.clock.advance(days=91)
    retention = town.house.rooms.chat.retention
    assert sum(at_once(*[retention.expire] * 6)) == 5  # type: ignore[arg-type]
    assert len(town.audit("transcript_expired")) == 5


def test_a_time_in_the_wrong_unit_is_refused() -> None:
    from pydantic import ValidationError

    from rebind.settings import Settings

    assert Settings(transcript_days=timedelta(days=1)).transcript_days.days == 1
    with pytest.raises(ValidationError):
        Settings(transcript_days="90")  # type: ignore[arg-type]
