"""Plants faults in a scratch copy, one at a time, and shows which test caught each.

    service/.venv/bin/python tools/planted.py           all
    service/.venv/bin/python tools/planted.py secret    those with this word in their name

A suite that stays green with a fault in the code is worth nothing. Exit 1 when a fault is not
caught, or its anchor is not in the code any more."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
PYTHON = ROOT / "service/.venv/bin/python"
MEMORY = Path("/dev/shm")
COPIED = ("service/src", "service/tests", "tests", "data/translations", "pyproject.toml")
ROOM = "service/src/rebind/verification"
RACES = "service/tests/races"
ATTACKS = "service/tests/attacks"
FACTS = "service/tests/verification"
ACCOUNTS = "service/tests/accounts"
CHAT = "service/src/rebind/chat"
DESK = "service/tests/desk"

Edit = tuple[str, str, str]
"""A file, what stands there once, and what is planted in its place."""


@dataclass(frozen=True)
class Fault:
    name: str
    edits: tuple[Edit, ...]
    tests: tuple[str, ...]
    """The tests that are to notice: at least one of them must fail. Where a test runs on both
    databases, SQLite is enough here; the races are PostgreSQL's."""


FAULTS = (
    Fault(
        "an attempt is counted after comparing",
        (
            (
                f"{ROOM}/factors/sent_code.py",
                'made = repository.count_attempt(tx, live["id"], self._settings.code_tries, now)',
                'made = live["attempts"] + 1 if live["attempts"] < 5 else None',
            ),
            (
                f"{ROOM}/factors/sent_code.py",
                "        # With the account's day used up, even",
                "        with self._db.write() as tx:\n"
                '            repository.count_attempt(tx, live["id"], 5, now)\n'
                "        # With the account's day used up, even",
            ),
        ),
        (f"{RACES}/test_codes.py",),
    ),
    Fault(
        "a used code is not known to be used (no used_at IS NULL)",
        (
            (
                f"{ROOM}/repository.py",
                "                challenge.c.used_at.is_(None),\n"
                "                challenge.c.revoked_at.is_(None),\n"
                "                challenge.c.expires_at > now,\n"
                "            )\n"
                "            .values(used_at=now)",
                "                challenge.c.revoked_at.is_(None),\n"
                "                challenge.c.expires_at > now,\n"
                "            )\n"
                "            .values(used_at=now)",
            ),
        ),
        (f"{RACES}/test_codes.py",),
    ),
    Fault(
        "a used link is not known to be used (no used_at IS NULL)",
        ((f"{ROOM}/repository.py", "                alarm.c.used_at.is_(None),\n", ""),),
        (f"{RACES}/test_cases.py", f"{FACTS}/test_reset.py"),
    ),
    Fault(
        "a refusal is raised inside the transaction that counts",
        (
            (
                f"{ROOM}/factors/sent_code.py",
                "        if made is None:\n            return Verdict(Result.EXHAUSTED)\n",
                "            from rebind.problems import Code, Problem\n\n"
                '            parts = self._parts(live["id"], case, code)\n'
                '            if not self._keys.mac_matches(live["mac"], self.kind, *parts):\n'
                "                raise Problem(Code.CODE_WRONG, attempts_left=0)\n"
                "        if made is None:\n            return Verdict(Result.EXHAUSTED)\n",
            ),
        ),
        (f"{FACTS}/test_codes.py", "service/tests/stateful"),
    ),
    Fault(
        "a try at the questions is charged in the transaction that judges",
        (
            (
                f"{ROOM}/factors/questions.py",
                "        charged = self._budgets.charge(\n"
                '            case.account_id, self._budgets.questions, f"{case.id}:{case.round}"\n'
                "        )\n"
                "        with self._db.read() as tx:\n",
                "        with self._db.write() as tx:\n"
                "            charged = self._budgets.charge_within(\n"
                "                tx,\n"
                "                case.account_id,\n"
                "                self._budgets.questions,\n"
                '                f"{case.id}:{case.round}",\n'
                "            )\n"
                "            if not all(\n"
                "                mac in repository.picks(tx, case.id, case.round).values()\n"
                "                for mac in self.current(tx, case.account_id).answer_macs\n"
                "            ):\n"
                "                tx.connection.rollback()\n"
                "                return False\n"
                "        with self._db.read() as tx:\n",
            ),
        ),
        (f"{FACTS}/test_reset.py", f"{ATTACKS}/test_codes.py", "service/tests/stateful"),
    ),
    Fault(
        "a code is logged",
        (
            (
                f"{ROOM}/factors/email_code.py",
                "        code = self._new(tx, case, challenge_id)\n",
                "        code = self._new(tx, case, challenge_id)\n"
                '        log.info("code_sent", code=code)\n',
            ),
        ),
        (f"{ATTACKS}/test_storage.py",),
    ),
    Fault(
        "a password is logged",
        (
            (
                f"{ROOM}/journeys/reset.py",
                "        index = self._accounts.email_index(address)\n",
                "        index = self._accounts.email_index(address)\n"
                "        import logging\n\n"
                '        logging.getLogger(__name__).debug("sign-in %s", password)\n',
            ),
        ),
        (f"{ATTACKS}/test_storage.py",),
    ),
    Fault(
        "a slash at the beginning of a message is not escaped",
        (
            (
                "service/src/rebind/chat/typed.py",
                '    head = "".join(_HARMLESS_SLASH if _is_slash(c) else c for c in text[:end])\n',
                "    head = text[:end]\n",
            ),
        ),
        ("service/tests/chat/test_secrets_in_text.py",),
    ),
    Fault(
        "the policy is not read again when a case completes",
        (
            (
                f"{ROOM}/journeys/reset.py",
                "        decided = self._decide(tx, account, case, spent=1)\n",
                "        decided = Route(Move.ROUTED_TO_QUESTIONS)\n",
            ),
        ),
        (f"{ATTACKS}/test_state.py",),
    ),
    Fault(
        "the number is not compared when a case completes",
        (
            (
                f"{ROOM}/journeys/reset.py",
                "        if not proven or self._has_changed(account, case):\n",
                "        if not proven or case.password_version != account.password_version:\n",
            ),
        ),
        (f"{ATTACKS}/test_state.py",),
    ),
    Fault(
        "strangers' codes have no limit over all accounts",
        (
            (
                f"{ROOM}/factors/email_code.py",
                "        return sprayed and not case.is_of_somebody_known\n",
                "        return False\n",
            ),
        ),
        (f"{ATTACKS}/test_spraying.py",),
    ),
    Fault(
        "owners suffer from the limit of the strangers",
        (
            (
                f"{ROOM}/factors/email_code.py",
                "        return sprayed and not case.is_of_somebody_known\n",
                "        return sprayed\n",
            ),
        ),
        (f"{ATTACKS}/test_spraying.py",),
    ),
    Fault(
        "links are made from what a request calls the service",
        (
            (
                "service/src/rebind/verification/endpoints.py",
                "        values, token = await json_object(request), bearer(request)\n",
                "        values, token = await json_object(request), bearer(request)\n"
                '        base = str(request.base_url).rstrip("/")\n'
                '        object.__setattr__(settings, "public_url", base)\n'
                '        settings.__dict__.pop("base_url", None)\n',
            ),
        ),
        ("service/tests/border/test_attacks.py",),
    ),
    Fault(
        "the exchange carries out what is not committed",
        (
            (
                "service/src/rebind/accounts/http.py",
                "        self._outbox.owe(tx, account.id, effect.name)\n",
                "        self._outbox.owe(tx, account.id, effect.name)\n"
                '        self._client.ask("POST", f"{_effect(effect.name)}/confirmation")\n',
            ),
        ),
        (f"{ACCOUNTS}/test_http.py",),
    ),
    Fault(
        "whoever locks an account does not ask what the exchange is owed",
        (
            (
                "service/src/rebind/accounts/http.py",
                "            self._confirm_owed(tx, account_id)\n",
                "",
            ),
        ),
        (f"{ACCOUNTS}/test_http.py",),
    ),
    Fault(
        "the exchange is asked twice to spend a code",
        (
            (
                "service/src/rebind/accounts/http.py",
                'allowed_methods=["GET", "PUT"]',
                'allowed_methods=["GET", "PUT", "POST"]',
            ),
        ),
        (f"{ACCOUNTS}/test_http.py",),
    ),
    Fault(
        "a signature of the exchange's covers no body",
        (
            (
                "service/src/rebind/accounts/signatures.py",
                'require_components=(*COVERED, "content-digest"),\n                body=body,\n',
                "require_components=COVERED,\n",
            ),
        ),
        (f"{ACCOUNTS}/test_http.py",),
    ),
    Fault(
        "a code of the app is taken again",
        (
            (
                "service/src/rebind/accounts/sql.py",
                "            if step is not None and step > app.last_step:\n",
                "            if step is not None:\n",
            ),
            (
                "service/src/rebind/accounts/repository.py",
                "account_tool.c.counter < to",
                "account_tool.c.counter <= to",
            ),
        ),
        (f"{ATTACKS}/test_tools.py",),
    ),
    Fault(
        "nobody asks whether the session still lives",
        (
            (
                f"{ROOM}/journeys/change.py",
                "not self._accounts.session_lives(tx, account.id, case.session_id or",
                "not (case.session_id or",
            ),
        ),
        (f"{FACTS}/test_change.py",),
    ),
    Fault(
        "a picture may be tried again",
        (
            (
                f"{ROOM}/factors/puzzle.py",
                '            used = repository.consume_challenge(tx, live["id"], now)\n',
                "            used = True\n",
            ),
        ),
        (f"{FACTS}/test_puzzle.py",),
    ),
    Fault(
        "a second delivery of a turn has a second effect",
        (
            (
                f"{ROOM}/repository.py",
                "        raise AlreadyNoted(find_result(tx, turn_id, command) or result)\n",
                "        return\n",
            ),
        ),
        (f"{RACES}/test_cases.py",),
    ),
    Fault(
        "what was compared for one account is used for another",
        (
            (
                f"{ROOM}/journeys/base.py",
                "(fresh.version, fresh.step) != (case.version, step)",
                "fresh.step is not step",
            ),
        ),
        (f"{ATTACKS}/test_state.py",),
    ),
    Fault(
        "a turn's answer is committed whoever owns the conversation",
        (
            (
                f"{CHAT}/settlement.py",
                "if (conversation.owner, conversation.owner_epoch) != (Owner.BOT, turn.epoch):",
                "if conversation.owner is Owner.QUEUE:",
            ),
        ),
        (f"{DESK}/test_owning.py",),
    ),
    Fault(
        "a claim does not ask for the epoch that was seen",
        (
            (
                f"{CHAT}/ownership.py",
                "        if conversation.owner_epoch != expected_epoch:\n"
                "            raise owner_changed(conversation)\n"
                "        before",
                "        before",
            ),
        ),
        (f"{DESK}/test_owning.py",),
    ),
    Fault(
        "a command of a turn that is the bot's no more is carried out",
        (
            (
                f"{CHAT}/log.py",
                "            raise Problem(Code.OWNER_CHANGED)\n",
                "            return\n",
            ),
        ),
        (f"{DESK}/test_owning.py",),
    ),
    Fault(
        "an agent who does not own the conversation is heard",
        (
            (
                f"{CHAT}/desk_side.py",
                "        refuse_others(conversation, holder)\n        missed",
                "        missed",
            ),
        ),
        (f"{DESK}/test_speaking.py",),
    ),
)


# --- planting -----------------------------------------------------------------------------------


def copy_to(folder: Path) -> None:
    ignored = shutil.ignore_patterns("__pycache__", ".cache", "*.pyc")
    for name in COPIED:
        source, target = ROOT / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=ignored)
        else:
            shutil.copy(source, target)


def plant(fault: Fault, folder: Path) -> None:
    for file, before, after in fault.edits:
        path = folder / file
        code = path.read_text()
        if code.count(before) != 1:
            raise LookupError(
                f"{fault.name}: the anchor stands {code.count(before)} times in {file}"
            )
        path.write_text(code.replace(before, after))


def failures(folder: Path, tests: tuple[str, ...]) -> tuple[list[str], str]:
    """The names of the tests that failed, and the output."""
    environment = {
        **os.environ,
        "PYTHONPATH": f"{folder / 'service/src'}:{folder}",
        "PYTHONDONTWRITEBYTECODE": "1",
        "HYPOTHESIS_PROFILE": "unshrunk",
    }
    options = ["-q", "--no-header", "--tb=no", "-rfE", f"--basetemp={folder / 'tmp'}"]
    options += ["-o", f"cache_dir={folder / 'cache'}", "-k", "not postgresql"]
    run = subprocess.run(
        [str(PYTHON), "-m", "pytest", *options, *tests],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    found = re.findall(r"^(?:FAILED|ERROR) (\S+)", run.stdout, re.MULTILINE)
    if run.returncode not in (0, 1):
        raise RuntimeError(run.stdout + run.stderr)
    return found, run.stdout


def main(words: list[str]) -> int:
    faults = [fault for fault in FAULTS if not words or any(word in fault.name for word in words)]
    started, missed = time.monotonic(), 0
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as scratch:
        clean = Path(scratch) / "clean"
        copy_to(clean)
        tests = tuple(dict.fromkeys(test for fault in faults for test in fault.tests))
        red, output = failures(clean, tests)
        if red:
            print(f"red without any fault:\n{output}")
            return 1
        print(f"green without a fault: {output.strip().splitlines()[-1]}", flush=True)
        for number, fault in enumerate(faults):
            folder = Path(scratch) / str(number)
            copy_to(folder)
            plant(fault, folder)
            red, _ = failures(folder, fault.tests)
            missed += not red
            print(f"\n{'caught' if red else 'NOT CAUGHT'}: {fault.name}", flush=True)
            for name in red[:3]:
                print(f"    {name}")
            if len(red) > 3:
                print(f"    and {len(red) - 3} more")
            shutil.rmtree(folder)
    print(
        f"\n{len(faults)} faults planted, {len(faults) - missed} caught, "
        f"{time.monotonic() - started:.0f} s"
    )
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
