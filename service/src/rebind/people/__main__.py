"""What is kept about a person.

python -m rebind.people export (--account ID | --email ADDRESS | --conversation REF) [--to FILE]
python -m rebind.people erase (--account ID | --email ADDRESS | --conversation REF) [--even-open]

`erase` may be run again, and has to be when it was cut short. It refuses while a case is open or in
review; with --even-open it ends it.
"""

import argparse
import json
import os
import sys
from pathlib import Path

from rebind.clock import MonotoneClock
from rebind.database import Database, Tx, load_clock_floor
from rebind.people.erase import KEPT, Erased, Erasure, UnderWay
from rebind.people.export import Export
from rebind.people.person import People, Person
from rebind.rooms import Rooms, build, real_carriers
from rebind.settings import Settings
from rebind.telemetry import configure


def main(arguments: list[str]) -> int:
    chosen = _parser().parse_args(arguments)
    settings = Settings()
    configure(settings.log_level, to=sys.stderr)
    db = Database(settings.database)
    clock = MonotoneClock(floor=load_clock_floor(db))
    rooms = build(settings, db, clock, real_carriers(settings, clock))
    return _export(rooms, chosen) if chosen.command == "export" else _erase(rooms, chosen)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m rebind.people")
    commands = parser.add_subparsers(dest="command", required=True)
    export = commands.add_parser("export", help="everything that is kept, as JSON")
    export.add_argument("--to", type=Path, help="a file in place of the terminal, mode 0600")
    erase = commands.add_parser("erase", help="erase it, as far as it may be")
    erase.add_argument("--even-open", action="store_true", help="end what is open or in review")
    for command in (export, erase):
        who = command.add_mutually_exclusive_group(required=True)
        who.add_argument("--account", metavar="ID")
        who.add_argument("--email", metavar="ADDRESS")
        who.add_argument("--conversation", metavar="REF")
    return parser


def _person(rooms: Rooms, tx: Tx, chosen: argparse.Namespace) -> Person | None:
    people = People(rooms)
    if chosen.account:
        return people.by_account(tx, chosen.account)
    if chosen.email:
        return people.by_email(tx, chosen.email)
    return people.by_conversation(tx, chosen.conversation)


def _nobody() -> int:
    print("nothing is kept about anybody like that", file=sys.stderr)
    return 1


def _export(rooms: Rooms, chosen: argparse.Namespace) -> int:
    with rooms.db.write() as tx:
        person = _person(rooms, tx, chosen)
        told = Export(rooms).of(tx, person) if person else None
    if told is None:
        return _nobody()
    text = json.dumps(told, ensure_ascii=False, indent=2)
    if chosen.to is None:
        print(text)
    else:
        _write(chosen.to, text)
    return 0


def _write(path: Path, text: str) -> None:
    """For nobody else to read, whoever could read what was there before."""
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(f"{text}\n")


def _erase(rooms: Rooms, chosen: argparse.Namespace) -> int:
    with rooms.db.read() as tx:
        person = _person(rooms, tx, chosen)
    if person is None:
        return _nobody()
    try:
        erased = Erasure(rooms).of(person, even_open=chosen.even_open)
    except UnderWay as cases:
        print(f"open or in review: {cases}; nothing was erased (--even-open)", file=sys.stderr)
        return 1
    _report(person, erased)
    return 0


def _report(person: Person, erased: Erased) -> None:
    print(f"erased conversations: {', '.join(erased.conversations) or 'none were left'}")
    print(f"erased in cases: {', '.join(erased.cases) or 'nothing was left'}")
    print(f"erased pictures: {erased.pictures}")
    print(f"erased frames of faces: {erased.faces}")
    print(f"erased recipients of notices: {erased.notices}")
    for kept in KEPT:
        print(f"kept: {kept}")
    if person.claims:
        print(
            f"kept: {person.claims} cases in which somebody named the account and proved nothing:"
            " they may be anybody's"
        )
    if erased.to_forget:
        print(
            f"owed: the assistant is asked again, for {erased.to_forget} conversations, until it"
            " has forgotten them for good; the service sees to it"
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
