"""Decoding: what comes out of a picture, in the real process, and what a process may die of."""

import io
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor, as_completed
from itertools import islice
from pathlib import Path

import pytest
from PIL.Image import open as opened
from service.tests.evidence.pictures import PICTURES, PNG

from rebind.evidence.decoding import Decoded, DecodingProcess, Refused
from rebind.evidence.pictures import media_type
from rebind.settings import Settings

SMALL = Settings(evidence_decoder_time=1, evidence_decoder_memory=400_000_000)


def decode(content: bytes, decoder: DecodingProcess | None = None) -> Decoded:
    decoder = decoder or DecodingProcess(Settings())
    return decoder.decode(content, media_type(content) or "")


def refusal(content: bytes, decoder: DecodingProcess | None = None) -> str | None:
    try:
        decode(content, decoder)
    except Refused as refused:
        return refused.refusal
    return None


def faulty(tmp_path: Path, code: str, settings: Settings = SMALL) -> DecodingProcess:
    """A program that does this in place of decoding, within the same limits."""
    program = tmp_path / "faulty.py"
    limited = (
        "import os, signal, sys, time, json, io\n"
        f"sys.path.insert(0, {str(Path(media_type.__code__.co_filename).parent)!r})\n"
        "from decoder import Limits, limit\n"
        "limit(Limits(**json.loads(sys.argv[1])))\n"
    )
    program.write_text(limited + code)
    return DecodingProcess(settings, (sys.executable, "-I", "-B", str(program)))


@pytest.mark.parametrize("kind", PICTURES)
def test_the_copy_of_every_kind_is_a_jpeg_of_the_same_size(kind: str) -> None:
    copy = opened(io.BytesIO(decode(PICTURES[kind][0]).copy))
    assert (copy.format, copy.mode, copy.size) == ("JPEG", "RGB", (320, 240))


@pytest.mark.parametrize(
    "code",
    [
        "os.kill(os.getpid(), signal.SIGKILL)",
        "os.kill(os.getpid(), signal.SIGSEGV)",
        "while True: pass",
        "held = bytearray(2_000_000_000)",
        "while True: sys.stdout.buffer.write(bytes(1_000_000))",
        "os.write(os.memfd_create('x'), b'x')",
        "pass",
        "print('no JSON')",
        "print('[]')",
        "print(json.dumps({'problem': 'made up'}))",
        r"""sys.stdout.buffer.write(b'{"look": "-1"}\n\xff\xd8\xff')""",
        r"""print(json.dumps({"look": "0" * 80}) + "\n<svg/>")""",
        "print(len(sys.stdin.buffer.read()))",
    ],
)
def test_78_a_process_that_does_not_decode_is_ended_and_its_picture_refused(
    tmp_path: Path, code: str
) -> None:
    decoder = faulty(tmp_path, code)
    assert refusal(PNG, decoder) == "damaged"


def test_78_a_process_that_hangs_is_ended_and_nothing_is_said_of_its_picture(
    tmp_path: Path,
) -> None:
    at_once = Settings(evidence_decoder_timeout=0.5)
    assert refusal(PNG, faulty(tmp_path, "time.sleep(3600)", at_once)) == "not_now"


def test_a_process_knows_no_secret_of_the_service(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REBIND_INTERNAL_TOKEN", "x" * 32)
    code = (
        "print(json.dumps({'problem': 'animated' if 'REBIND' in str(os.environ) else 'too_small'}))"
    )
    assert refusal(PNG, faulty(tmp_path, code)) == "too_small"


def gated(tmp_path: Path) -> tuple[Path, str]:
    """A file, and what waits for it."""
    gate = tmp_path / "open"
    return gate, (
        f"while not os.path.exists({str(gate)!r}): time.sleep(0.01)\n"
        "print(json.dumps({'problem': 'too_small'}))"
    )


def test_few_pictures_wait_and_who_comes_when_the_line_is_full_is_asked_to_come_again(
    tmp_path: Path,
) -> None:
    gate, code = gated(tmp_path)
    decoder = faulty(
        tmp_path, code, Settings(evidence_decoders_waiting=1, evidence_decoder_wait=60)
    )
    with ThreadPoolExecutor(4) as threads:
        sent = [threads.submit(refusal, PNG, decoder) for _ in range(4)]
        refused = list(islice(as_completed(sent), 2))
        gate.touch()
    assert [each.result() for each in refused] == ["not_now"] * 2
    assert Counter(each.result() for each in sent) == {"not_now": 2, "too_small": 2}


def test_who_waits_too_long_is_asked_to_come_again(tmp_path: Path) -> None:
    gate, code = gated(tmp_path)
    decoder = faulty(tmp_path, code, Settings(evidence_decoder_wait=0.01))
    with ThreadPoolExecutor(2) as threads:
        sent = [threads.submit(refusal, PNG, decoder) for _ in range(2)]
        first = next(as_completed(sent))
        gate.touch()
    assert first.result() == "not_now"
    assert Counter(each.result() for each in sent) == {"not_now": 1, "too_small": 1}
