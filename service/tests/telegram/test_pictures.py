"""Pictures on their way from Telegram to a case: once, together, by the service alone."""

from collections.abc import Callable

import pytest
from service.tests.telegram.kit import Worker, told
from telegram.error import BadRequest

from rebind.telegram import book
from tests.kit.bot_api import BotApi
from tests.kit.telegram import TelegramPerson

pytestmark = pytest.mark.anyio

MB = 2**20


def kept(worker: Worker) -> list[bytes]:
    return [picture.content for picture in worker.evidence.pictures]


async def test_the_largest_size_is_taken_and_shown_in_the_log(
    worker: Worker, known: TelegramPerson
) -> None:
    known.send_photo(b"the picture", "this is my deposit")
    await worker.pump()
    assert kept(worker) == [b"the picture"]
    assert sorted(worker.said_by(known)) == ["[1 picture]", "this is my deposit"]
    assert len(worker.turns()) == 1, "the caption is a turn, the picture is none"


async def test_an_album_is_taken_together_and_in_order(
    worker: Worker, known: TelegramPerson
) -> None:
    known.send_album([b"1", b"2", b"3"], "three of them")
    await worker.pump()
    assert kept(worker) == []
    await worker.later(seconds=2)
    assert kept(worker) == [b"1", b"2", b"3"]
    assert worker.said_by(known) == ["three of them", "[3 pictures]"]


@pytest.mark.parametrize("mime", ["image/png", "image/jpeg", "image/webp", "image/heic"])
async def test_a_file_that_is_a_picture_is_one(
    worker: Worker, known: TelegramPerson, mime: str
) -> None:
    known.send_document(b"the file", mime=mime)
    await worker.pump()
    assert kept(worker) == [b"the file"]


@pytest.mark.parametrize("mime", ["application/pdf", "image/svg+xml", "text/html", "image/gif"])
async def test_a_file_that_is_none_is_refused_unfetched(
    worker: Worker, api: BotApi, known: TelegramPerson, mime: str
) -> None:
    known.send_document(b"the file", "x.bin", mime)
    await worker.pump()
    assert "only take pictures" in told(known)[-1]
    assert api.calls_of("getFile") == []


@pytest.mark.parametrize("size", [20 * MB + 1, 21 * MB, 2**40])
async def test_what_is_too_large_is_not_even_asked_for(
    worker: Worker, api: BotApi, known: TelegramPerson, size: int
) -> None:
    known.send_photo(b"x", size=size)
    known.send_document(b"x", size=size)
    await worker.pump()
    assert [each for each in told(known) if "at most 20 MB" in each] == told(known)[1:]
    assert api.calls_of("getFile") == []


async def test_what_nobody_asked_for_is_not_fetched(
    worker: Worker, api: BotApi, known: TelegramPerson
) -> None:
    worker.evidence.wants = False
    known.send_photo(b"x")
    await worker.pump()
    assert "cannot use pictures at this step" in told(known)[-1]
    assert api.calls_of("getFile") == []


async def test_a_caption_that_nobody_sees_does_not_cost_the_picture(
    worker: Worker, known: TelegramPerson
) -> None:
    known.send_photo(b"x", "\u2063")
    await worker.pump()
    assert kept(worker) == [b"x"]


async def test_a_secret_in_a_caption_is_hidden_and_the_message_deleted(
    worker: Worker, known: TelegramPerson
) -> None:
    message = known.send_photo(b"x", "my code is 481592")
    await worker.pump()
    assert "481592" not in worker.everything()
    assert message["message_id"] in [each["message_id"] for each in known.deleted]
    assert kept(worker) == [b"x"]


@pytest.mark.parametrize("method", ["getFile", "file"])
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
async def test_a_network_that_fails_is_waited_out(
    worker: Worker, api: BotApi, known: TelegramPerson, method: str, after: bool
) -> None:
    api.drop(method, times=3, after=after)
    known.send_photo(b"x")
    await worker.pump()
    await worker.at_last()
    assert kept(worker) == [b"x"]
    assert worker.said_by(known) == ["[1 picture]"]


@pytest.mark.parametrize("method", ["getFile", "file"])
async def test_a_picture_that_is_never_reached_is_given_up_in_the_end(
    worker: Worker, api: BotApi, known: TelegramPerson, method: str
) -> None:
    """Telegram answers everything but this: what was said meanwhile is not kept back for ever."""
    api.refuse(method, 502, times=None)
    known.send_photo(b"x")
    await worker.take()
    worker.say(known, "behind")
    for _ in range(book.TRIES_TO_REACH - 1):
        await worker.later(minutes=6)
    assert "behind" not in told(known)
    await worker.later(minutes=6)
    assert kept(worker) == []
    assert sum("could not be fetched" in each for each in told(known)) == 1
    assert told(known).count("behind") == 1


@pytest.mark.parametrize(("method", "status"), [("getFile", 400), ("file", 404), ("file", 400)])
async def test_a_picture_that_telegram_has_no_more_is_said_and_in_nobodys_way(
    worker: Worker, api: BotApi, known: TelegramPerson, method: str, status: int
) -> None:
    api.refuse(method, status, times=None)
    known.send_album([b"1", b"2"])
    await worker.take()
    worker.say(known, "behind")
    await worker.at_last()
    assert kept(worker) == []
    assert sum("could not be fetched" in each for each in told(known)) == 1
    assert "behind" in told(known)


async def test_a_picture_that_cannot_be_kept_is_given_up_and_in_nobodys_way(
    worker: Worker, known: TelegramPerson, capsys: pytest.CaptureFixture[str]
) -> None:
    worker.evidence.error = OSError("no space left")
    known.send_album([b"1", b"2"])
    await worker.take()
    worker.say(known, "behind")
    await worker.at_last()
    assert told(known)[-1] == "behind" or told(known)[-2] == "behind"
    assert sum("could not be fetched" in each for each in told(known)) == 1
    assert worker.said_by(known) == ["[2 pictures]"]
    assert {row["state"] for row in worker.rows("telegram_note")} == {"dead", "done"}
    assert capsys.readouterr().out.count("telegram_task_failed") == book.TRIES


async def test_a_disk_that_has_room_again_takes_it(worker: Worker, known: TelegramPerson) -> None:
    worker.evidence.error = OSError("no space left")
    known.send_photo(b"x")
    await worker.pump()
    await worker.later(seconds=1)
    worker.evidence.error = None
    await worker.at_last()
    assert kept(worker) == [b"x"]


async def test_a_process_that_dies_after_keeping_it_keeps_it_once(
    hire: Callable[..., Worker], known: TelegramPerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker = hire()
    known.send_photo(b"x")
    await worker.take()

    def die(*_: object) -> None:
        raise BadRequest("dies")

    monkeypatch.setattr(worker.book, "done", die)
    await worker.delivery._work(worker.row(known).id)
    successor = hire()
    successor.evidence = worker.evidence
    successor.room.delivery._fetching._pictures = worker.evidence
    await successor.at_last()
    assert kept(worker) == [b"x"]
    assert successor.said_by(known) == ["[1 picture]"]
