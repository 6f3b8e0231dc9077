"""What is kept about a person, told to them: all of it, nothing in clear, and nobody else's."""

import json
import stat
from pathlib import Path

import pytest
from service.tests.people.conftest import Town, url_of
from sqlalchemy import select

from rebind.chat.tables import button
from rebind.people import __main__ as command
from rebind.people.export import Export


def told(town: Town) -> dict[str, object]:
    with town.house.rooms.db.write() as tx:
        return Export(town.house.rooms).of(tx, town.person())


def test_everything_that_is_kept_is_told(town: Town) -> None:
    talk = town.closed()
    export = told(town)
    [conversation] = export["conversations"]  # type: ignore[misc]
    said = [event["body"].get("text", "") for event in conversation["events"]]
    assert "hello, the wallet with the blue cover: my code is [code]" in said
    assert [event["seq"] for event in conversation["events"]] == list(range(1, len(said) + 1))
    [case] = export["cases"]  # type: ignore[misc]
    assert (case["state"], case["proofs"]) == ("cancelled", ["email_code", "password"])
    assert export["account"]["account_id"] == town.account_id  # type: ignore[index]
    kinds = [notice["kind"] for notice in export["notices"]]  # type: ignore[attr-defined]
    assert sorted(kinds) == ["email_code", "reset_started"]
    moves = [e.get("move") for e in export["audit"]]  # type: ignore[attr-defined]
    assert moves.count("credentials_taken") == 1
    assert talk.id in json.dumps(export["audit"])


def test_nothing_secret_is_in_it(town: Town) -> None:
    """No code, no address, no key of a form or of a button, no token."""
    talk = town.house.begin()
    form = {"step": "sign_in", "id": "st_opens-the-form", "expires_at": "", "email_only": False}
    town.walk()
    theirs = town.person().conversations[0].id
    with town.house.rooms.db.write() as tx:
        town.house.rooms.chat._log.publish(tx, theirs, "secure_step", form)
        buttons = tx.execute(select(button.c.id).where(button.c.conversation_id == theirs))
        secrets = ["st_opens-the-form", *buttons.scalars()]
    assert len(secrets) > 2
    secrets += ["481592", "alice@example.com", "447700900101", talk.token, "/not-me"]
    text = json.dumps(told(town))
    assert '"sign_in"' in text
    assert [secret for secret in secrets if secret in text] == []


def test_of_pictures_it_is_told_that_they_are_there(town: Town) -> None:
    town.send_pictures()
    [case] = told(town)["cases"]  # type: ignore[misc]
    kinds = [(picture["number"], picture["media_type"]) for picture in case["pictures"]]
    assert kinds == [(1, "image/jpeg"), (2, "image/jpeg")]


def test_what_the_desk_noted_is_not_in_it(town: Town) -> None:
    """What was decided is; why, and by whom, is the house's."""
    town.walk()
    case_id = town.person().cases[0].id
    agent = "ag_somebody"
    with town.house.rooms.db.write() as tx:
        town.house.rooms.audit.append(tx, "case_viewed", case=case_id, agent=agent)
    export = told(town)
    assert "case_viewed" in json.dumps(export["audit"])
    assert agent not in json.dumps(export)


def test_who_only_typed_the_address_is_somebody_else(town: Town) -> None:
    stranger = town.house.begin()
    town.closed()
    stranger.say("I am somebody else")
    for name in ("start_reset", "consent"):
        stranger.outcome(name)
    assert stranger.enter(email="alice@example.com", password="guessed").status_code == 200
    assert "somebody else" not in json.dumps(told(town))
    assert town.person().claims == 1


def test_that_it_was_made_is_in_the_audit_chain(town: Town) -> None:
    town.closed()
    told(town)
    [entry] = town.audit("person_exported")
    assert town.account_id in entry


@pytest.fixture
def run(town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Town:
    monkeypatch.setattr(command, "configure", lambda *_, **__: None)
    monkeypatch.setenv("REBIND_DATABASE_URL", url_of(town.house.rooms.db))
    monkeypatch.setenv("REBIND_DATA_DIR", str(tmp_path))
    return town


def test_the_command_finds_them_by_each_of_their_names(
    run: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    run.closed()
    reference = run.person().conversations[0].reference
    for selector in (
        ["--account", run.account_id],
        ["--email", "Alice@Example.com"],
        ["--conversation", reference],
    ):
        assert command.main(["export", *selector]) == 0
        told = json.loads(capsys.readouterr().out)
        assert [each["reference"] for each in told["conversations"]] == [reference]
    assert told["account"] is None
    assert told["notices"] == []


@pytest.mark.parametrize(
    "selector",
    [["--account", "a_x"], ["--email", "nobody@example.com"], ["--conversation", "RB-NOBODYS000"]],
)
def test_of_nobody_nothing_is_told(
    run: Town, selector: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(["export", *selector]) == 1
    assert command.main(["erase", *selector]) == 1
    assert capsys.readouterr().out == ""


def test_a_file_is_for_nobody_else_to_read(run: Town, tmp_path: Path) -> None:
    run.closed()
    file = tmp_path / "export.json"
    file.write_text("what was there before")
    file.chmod(0o644)
    assert command.main(["export", "--account", run.account_id, "--to", str(file)]) == 0
    assert json.loads(file.read_text())["cases"]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
