"""The real engine in its own process. The slow file: half a minute of real reading."""

import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from service.tests.reading.kit import BITCOIN, TXID

from rebind.reading import engine as engines
from rebind.reading.engine import Absent, Engine, Unread
from rebind.reading.facts import Certainty, Found, Kind, facts_of
from rebind.reading.page import Page
from rebind.reading.verdict import Flaw, Outcome, judge
from rebind.settings import Settings
from rebind.verification.domain.documents import Document

MAIL, RECORD = Document
ROWS = (
    "Kraken", "Withdrawal details", "Asset BTC", "Amount 0.25 BTC", "Time 2026-02-01 10:20:00",
    "Address", BITCOIN, "TXID", TXID[:32], TXID[32:], "Status Completed",
)  # fmt: skip


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    made = Engine(Settings(data_dir=tmp_path_factory.mktemp("engine")))
    yield made
    made.stop()


def drawn(*rows: str, size: int = 26, width: int = 900) -> Image.Image:
    image = Image.new("RGB", (width, 2 * size * (len(rows) + 1)), "white")
    pen = ImageDraw.Draw(image)
    for number, row in enumerate(rows):
        pen.text((30, size + 2 * size * number), row, "black", ImageFont.load_default(size))
    return image


def png(image: Image.Image) -> bytes:
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def read(engine: Engine, image: Image.Image) -> Page:
    return engine.read(png(image))


def flaws(page: Page, document: Document) -> tuple[Flaw, ...]:
    return judge(facts_of(page, "CoinEx", ["coinex.com"]), document, (document,)).flaws


def test_a_record_is_read_to_the_last_figure(engine: Engine) -> None:
    page = read(engine, drawn(*ROWS))
    facts = facts_of(page, "CoinEx", ["coinex.com"])
    assert (facts.kind, facts.platform) == (Kind.RECORD, "Kraken")
    assert facts.txids == (Found(TXID),)
    assert facts.addresses == (Found(BITCOIN, Certainty.CHECKED),)
    assert judge(facts, RECORD, (RECORD,)).outcome is Outcome.GOOD
    assert engine.name.startswith("rapidocr ")


def test_a_blank_picture_has_no_text(engine: Engine) -> None:
    assert flaws(read(engine, Image.new("RGB", (600, 600), "white")), MAIL) == (Flaw.NO_TEXT,)


def test_a_blurred_picture_is_not_good(engine: Engine) -> None:
    blurred = drawn(*ROWS).filter(ImageFilter.GaussianBlur(9))
    assert flaws(read(engine, blurred), RECORD) != ()


def test_a_frame_of_a_film_is_neither(engine: Engine) -> None:
    frame = Image.radial_gradient("L").resize((640, 360)).convert("RGB")
    ImageDraw.Draw(frame).text((20, 320), "00:12 / 03:40", "white", ImageFont.load_default(22))
    assert flaws(read(engine, frame), RECORD)[0] in (Flaw.KIND_UNCLEAR, Flaw.NO_TEXT)


def test_a_copy_that_was_made_smaller_is_noticed_first(engine: Engine) -> None:
    image = drawn(*ROWS)
    small = image.resize((image.width // 3, image.height // 3), Image.Resampling.LANCZOS)
    assert flaws(read(engine, small), RECORD) == (Flaw.TOO_SMALL,)


def test_what_begins_like_a_picture_and_is_none_is_unreadable(engine: Engine) -> None:
    with pytest.raises(Unread, match="unreadable"):
        engine.read(b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR" + b"nothing" * 20)


def child_of(engine: Engine) -> int:
    return engine.start().pid


def test_it_is_begun_again_after_it_was_killed(engine: Engine) -> None:
    killed = child_of(engine)
    os.kill(killed, signal.SIGKILL)
    with pytest.raises(Unread, match="crashed"):
        read(engine, drawn("again"))
    assert read(engine, drawn("Amount 0.25 BTC")).lines
    assert child_of(engine) != killed


def test_it_is_killed_when_it_takes_too_long(engine: Engine) -> None:
    slow = child_of(engine)
    os.kill(slow, signal.SIGSTOP)
    engine._seconds = 0.2
    try:
        with pytest.raises(Unread, match="timeout"):
            read(engine, drawn("slow"))
    finally:
        engine._seconds = 20
    with pytest.raises(ProcessLookupError):
        os.kill(slow, 0)


def test_it_knows_nothing_of_the_service(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REBIND_INTERNAL_TOKEN", "a secret")
    engine.stop()
    environment = Path(f"/proc/{child_of(engine)}/environ").read_bytes()
    assert b"REBIND" not in environment
    limits = Path(f"/proc/{child_of(engine)}/limits").read_text()
    assert f"{2000 * 2**20}" in next(line for line in limits.splitlines() if "data size" in line)


def test_it_rests_when_there_is_nothing_to_do(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    child_of(engine)
    engine.rest()
    assert engine._child is not None
    monkeypatch.setattr(engines, "IDLE_SECONDS", -time.monotonic())
    engine.rest()
    assert engine._child is None


def test_it_ends_when_nobody_is_there_any_more() -> None:
    command = [sys.executable, "-m", "rebind.reading.child", "20", "2000"]
    alone = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False
    )
    assert alone.returncode == 0
    assert b'"engine"' in alone.stdout


def test_where_a_package_is_missing_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "rapidocr.py").write_text("raise ImportError('no such package')")
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}{os.pathsep}{os.environ.get('PYTHONPATH', '')}")
    with pytest.raises(Absent, match="package"):
        Engine(Settings(data_dir=tmp_path)).read(b"")


def test_where_it_does_not_start_nothing_reads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(Absent, match="start"):
        Engine(Settings(data_dir=tmp_path)).read(b"")


def test_one_of_a_machine_reads_at_a_time(tmp_path: Path) -> None:
    one, other = (
        Engine(Settings(data_dir=tmp_path, reading_timeout=timedelta(seconds=5))) for _ in "12"
    )
    with one.turn() as first, other.turn() as second:
        assert (first, second) == (True, False)
    with other.turn() as ours:
        assert ours


def test_the_service_itself_never_imports_what_reads() -> None:
    heavy = "{'cv2', 'numpy', 'onnxruntime', 'rapidocr', 'rebind.reading.child'}"
    code = f"import sys, rebind.demo.app; sys.exit(sorted({heavy} & set(sys.modules)))"
    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, timeout=60, check=False
    )
    assert said.stderr.strip() in (b"", b"[]")
