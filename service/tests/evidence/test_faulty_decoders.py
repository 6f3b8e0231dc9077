"""The process that decodes: what it may die of, and what is made of what it says then."""

from collections.abc import Callable
from pathlib import Path

import pytest
from service.tests.evidence.pictures import PNG

from rebind.evidence import decoder
from rebind.evidence.decoder import Refused
from rebind.evidence.decoding import decoding
from rebind.settings import Settings

Faulty = Callable[[str], None]
LIMITED = f"""
import json, os, signal, sys, time
sys.path.insert(0, {str(Path(decoder.__file__).parent)!r})
import decoder
*_, memory, seconds = map(int, sys.argv[2:])
decoder._lay_limits(memory, seconds)
"""


def refusal(settings: Settings | None = None) -> str | None:
    settings = settings or Settings(decode_time=1, decode_memory=300_000_000)
    try:
        decoding(settings)(PNG, "image/png")
    except Refused as refused:
        return str(refused)
    return None


@pytest.fixture
def faulty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Faulty:
    """Have a program do this in place of decoding, within the same limits."""

    def have(code: str) -> None:
        program = tmp_path / "faulty.py"
        program.write_text(LIMITED + code)
        monkeypatch.setattr(decoder, "__file__", str(program))

    return have


@pytest.mark.parametrize(
    "code",
    [
        "os.kill(os.getpid(), signal.SIGKILL)",
        "os.kill(os.getpid(), signal.SIGSEGV)",
        "held = bytearray(2_000_000_000)",
        "while True: sys.stdout.buffer.write(bytes(1_000_000))",
        "os.write(os.memfd_create('x'), b'x')",
        "pass",
        "print('no JSON')",
        "print('[]')",
        "print(json.dumps({'problem': 'made up'}))",
        r"""sys.stdout.buffer.write(b'{"likeness": "-1", "width": 1}\n\xff\xd8\xff')""",
        r"""print(json.dumps({"likeness": "0" * 64, "width": 1, "height": 1}) + "\n<svg/>")""",
        "print(len(sys.stdin.buffer.read()))",
    ],
)
def test_78_a_process_that_does_not_decode_is_ended_and_its_picture_refused(
    faulty: Faulty, code: str
) -> None:
    faulty(code)
    assert refusal() == "damaged"


def test_78_a_process_that_takes_too_much_time_is_ended(faulty: Faulty) -> None:
    """And that it was the time is said: a smaller picture may do."""
    faulty("while True: pass")
    assert refusal() == "too_slow"


def test_78_a_process_that_hangs_is_ended(faulty: Faulty, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rebind.evidence.decoding.START_SECONDS", 0)
    faulty("time.sleep(3600)")
    assert refusal() == "too_slow"


def test_78_a_process_that_will_not_hear_of_its_time_is_ended(faulty: Faulty) -> None:
    faulty("signal.signal(signal.SIGXCPU, signal.SIG_IGN)\nwhile True: pass")
    assert refusal() == "damaged"


def test_a_process_knows_no_secret_of_the_service(
    faulty: Faulty, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REBIND_INTERNAL_TOKEN", "x" * 32)
    faulty(
        "print(json.dumps({'problem': 'damaged' if 'REBIND' in str(os.environ) else 'too_small'}))"
    )
    assert refusal() == "too_small"
