"""Uploading: whose address it is, in one piece and in parts, and what is refused before it is all
there."""

from uuid import uuid4

import httpx
import pytest
from service.tests.border.house import House, Talk
from service.tests.border.test_schema import signed_in
from service.tests.evidence.pictures import PNG, png

from rebind.evidence.endpoints import _file
from rebind.problems import Code, Problem
from tests.kit.clock import ManualClock

Answer = httpx.Response


@pytest.fixture
def talk(house: House) -> Talk:
    """Somebody whose case waits for documents, and who was shown where they go."""
    house.register()
    talk = house.begin()
    talk.at_the_code()
    talk.enter(code=house.code())
    assert talk.outcome("choose_documents") == "ok"
    return talk


def addresses(talk: Talk) -> dict[str, dict[str, object]]:
    """What is asked for, as a chat is told it, by item."""
    with talk.house.rooms.db.write() as tx:
        cards = talk.house.rooms.cases.cards(tx, talk.id)
        dressed = [
            talk.house.rooms.cases.dress(tx, talk.id, card.type, card.body) for card in cards
        ]
    return {str(body["item"]): body for body in dressed}


def url(talk: Talk, item: str = "history_email") -> str:
    return str(addresses(talk)[item]["url"])


def put(
    talk: Talk, where: str, content: bytes = PNG, name: str = "shot.png", **headers: str
) -> Answer:
    files = {"file": (name, content, "image/png")}
    return talk.house.client.post(where, files=files, headers={**talk.bearer, **headers})


def problems(answer: Answer) -> list[str]:
    body = answer.json()
    assert (answer.status_code, body["code"]) == (422, "file_refused")
    return [problem["code"] for problem in body["problems"]]


def kept(talk: Talk) -> list[str | None]:
    """What there is in the case, as what it was sent."""
    with talk.house.rooms.db.read() as tx:
        found = talk.house.rooms.evidence.of_case(tx, talk.case()["case_id"])
    return [each.item for each in found]


# --- in one piece ---------------------------------------------------------------------------------


def test_each_document_has_a_place_that_says_what_must_be_seen(talk: Talk) -> None:
    asked = addresses(talk)
    assert list(asked) == ["history_email", "counterparty_record"]
    assert all(len(body["must_show"]) >= 3 for body in asked.values())  # type: ignore[arg-type]
    assert addresses(talk) == asked, "the same place, however often it is shown"
    shown = talk.house.client.get(url(talk), headers=talk.bearer)
    assert shown.json() == {**asked["history_email"], "locale": "en"}


def test_a_picture_that_is_sent_there_is_evidence_of_that_document(talk: Talk) -> None:
    answer = put(talk, url(talk))
    told = {"item": "history_email", "accepted": True, "problems": []}
    assert (answer.status_code, answer.json()) == (200, told)
    assert kept(talk) == ["history_email"]
    assert str(told) in talk.transcript()


def test_79_somebody_elses_address_is_no_address(talk: Talk) -> None:
    where, stranger = url(talk), talk.house.begin()
    for headers in ({}, {"Authorization": "Bearer made-up"}):
        files = {"file": ("a.png", PNG, "image/png")}
        assert talk.house.client.post(where, files=files, headers=headers).status_code == 401
    assert put(stranger, where).status_code == 404
    assert put(talk, where[:-1] + ("A" if where[-1] != "A" else "B")).status_code == 404
    assert kept(talk) == []
    assert talk.house.rows().count('"upload_refused"') == 2


def test_79_an_address_ends_with_its_time_and_with_its_step(talk: Talk, clock: ManualClock) -> None:
    where = url(talk)
    clock.advance(days=7)
    assert put(talk, where).status_code == 404
    again = url(talk)
    assert again != where
    assert put(talk, again).status_code == 200
    assert talk.outcome("cancel") == "ok"
    assert put(talk, again, PNG + b"2").json()["code"] == "step_not_open"


def test_the_page_of_an_upload_opens_it_and_no_other(talk: Talk) -> None:
    mail, record = addresses(talk).values()
    token = str(mail["page_url"]).rpartition(".")[2]
    page = {"Authorization": f"Bearer {token}"}
    get = talk.house.client.get
    assert get(str(mail["url"]), headers=page).status_code == 200
    assert get(str(record["url"]), headers=page).status_code == 401
    assert get(f"/chat/v1/conversations/{talk.id}/events", headers=page).status_code == 401


def test_90_the_same_request_again_is_one_picture(talk: Talk) -> None:
    where, key = url(talk), {"Idempotency-Key": str(uuid4())}
    assert [put(talk, where, **key).status_code for _ in range(2)] == [200, 200]
    assert kept(talk) == ["history_email"]


def test_90_the_same_picture_again_at_the_same_place_is_answered_as_it_was(talk: Talk) -> None:
    """The answer was lost, and there was no key: it is there, not "there already"."""
    first, again = put(talk, url(talk)), put(talk, url(talk))
    assert again.json() == first.json()
    assert kept(talk) == ["history_email"]


def test_90_another_picture_under_a_used_key_is_not_lost_in_silence(talk: Talk) -> None:
    key = {"Idempotency-Key": str(uuid4())}
    assert put(talk, url(talk), **key).status_code == 200
    other = put(talk, url(talk), png(7), **key)
    assert (other.status_code, other.json()["code"]) == (422, "invalid_request")
    assert kept(talk) == ["history_email"]


def test_95_a_stranger_who_knows_the_place_cannot_close_it(talk: Talk) -> None:
    where, client = url(talk), talk.house.client
    for _ in range(70):
        assert client.post(where, content=b"", headers={}).status_code == 401
        announced = {"Authorization": "Bearer made-up", "Upload-Length": "5"}
        assert client.post(f"{where}/files", headers=announced).status_code == 401
    assert put(talk, where).status_code == 200


def test_who_may_not_send_a_part_is_told_before_it_is_read(talk: Talk) -> None:
    where = begin(talk, url(talk), len(PNG)).json()["url"]
    read = 0

    async def watched():  # type: ignore[no-untyped-def]
        nonlocal read
        for _ in range(8):
            read += 65536
            yield bytes(65536)

    answer = talk.house.client.request(
        "PATCH", where, content=watched(), headers={"Upload-Offset": "0"}
    )
    assert answer.status_code == 401
    assert read <= 65536


def test_a_body_of_nothing_but_marks_is_no_form() -> None:
    with pytest.raises(Problem) as refused:
        _file("multipart/form-data; boundary=b", b"--b\r\n" * 1_500_000)
    assert refused.value.code is Code.INVALID_REQUEST


def test_the_chain_is_not_filled_by_who_knocks_again_and_again(talk: Talk) -> None:
    where, stranger = url(talk), talk.house.begin()
    for _ in range(20):
        assert put(stranger, where).status_code == 404
    assert talk.house.rows().count('"upload_refused"') == 5


def test_the_same_file_twice_is_said_so(talk: Talk) -> None:
    assert put(talk, url(talk)).status_code == 200
    assert problems(put(talk, url(talk, "counterparty_record"))) == ["same_file"]
    assert kept(talk) == ["history_email"]


@pytest.mark.parametrize(
    "name", ["../../keys.json", "..\\x.png", "a\u202egnp.svg", '"><script>alert(1)</script>.png']
)
def test_83_what_a_file_is_called_is_nowhere(talk: Talk, name: str) -> None:
    assert put(talk, url(talk), name=name).status_code == 200
    rows = talk.house.rows()
    assert not any(part in rows for part in ("keys.json", "script>", "x.png", "\u202e"))
    case_id = talk.case()["case_id"]
    desk = {"Authorization": f"Bearer {signed_in(talk.house)}"}
    shown = talk.house.client.get(f"/desk/v1/cases/{case_id}", headers=desk).json()["evidence"]
    file = f"/desk/v1/cases/{case_id}/evidence/{shown[0]['evidence_id']}"
    answer = talk.house.client.get(file, headers=desk)
    assert answer.headers["content-disposition"] == f'attachment; filename="{case_id}-1.jpg"'


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("application/json", b"{}"),
        ("multipart/form-data", b"--x\r\n\r\n--x--"),
        ("multipart/form-data; boundary=x", b""),
        ("multipart/form-data; boundary=x", b"--x--\r\n"),
        (
            "multipart/form-data; boundary=x",
            b'--x\r\nContent-Disposition: form-data; name="other"\r\n\r\nx\r\n--x--\r\n',
        ),
        (
            "multipart/form-data; boundary=x",
            b'--x\r\nContent-Disposition: form-data; name="file"\r\n\r\nnever ends',
        ),
        (
            "multipart/form-data; boundary=x",
            2 * b'--x\r\nContent-Disposition: form-data; name="file"\r\n\r\nx\r\n' + b"--x--",
        ),
    ],
)
def test_78_what_holds_no_file_is_no_upload(talk: Talk, content_type: str, body: bytes) -> None:
    headers = {**talk.bearer, "Content-Type": content_type}
    answer = talk.house.client.post(url(talk), content=body, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")


def test_78_a_stream_without_end_is_cut_off_early(talk: Talk) -> None:
    read = 0

    async def endless():  # type: ignore[no-untyped-def]
        nonlocal read
        for _ in range(1024):
            read += 1024**2
            yield bytes(1024**2)

    headers = {**talk.bearer, "Content-Type": "multipart/form-data; boundary=x"}
    answer = talk.house.client.post(url(talk), content=endless(), headers=headers)
    assert problems(answer) == ["too_large"]
    assert read < 13 * 1024**2
    assert "too_large" in talk.transcript()


# --- in parts -------------------------------------------------------------------------------------


def begin(talk: Talk, where: str, length: int) -> Answer:
    headers = {**talk.bearer, "Upload-Length": str(length)}
    return talk.house.client.post(f"{where}/files", headers=headers)


def part(talk: Talk, where: str, offset: int, content: bytes) -> Answer:
    headers = {**talk.bearer, "Upload-Offset": str(offset)}
    return talk.house.client.request("PATCH", where, content=content, headers=headers)


def offset(talk: Talk, where: str) -> str:
    answer = talk.house.client.request("HEAD", where, headers=talk.bearer)
    return answer.headers.get("Upload-Offset", str(answer.status_code))


def test_a_picture_comes_in_parts_and_goes_on_where_it_was_cut(talk: Talk) -> None:
    where = begin(talk, url(talk), len(PNG)).headers["Location"]
    assert part(talk, where, 0, PNG[:100]).status_code == 200
    assert offset(talk, where) == "100"
    assert part(talk, where, 0, PNG[:100]).json()["code"] == "stale"
    last = part(talk, where, 100, PNG[100:])
    assert (last.status_code, last.json()["result"]["accepted"]) == (200, True)
    assert part(talk, where, len(PNG), b"").json() == last.json(), "asked for once more"
    assert kept(talk) == ["history_email"]
    folder = talk.house.rooms.settings.data_dir / "evidence"
    assert [path.name[:3] for path in folder.iterdir()] == ["ev_"]


def test_parts_lie_sealed_and_are_swept_when_nobody_comes_back(
    talk: Talk, clock: ManualClock
) -> None:
    where = begin(talk, url(talk), 5000).headers["Location"]
    assert part(talk, where, 0, PNG[:600]).status_code == 200
    [file] = (talk.house.rooms.settings.data_dir / "evidence").iterdir()
    assert PNG[:16] not in file.read_bytes()
    clock.advance(minutes=45)
    assert offset(talk, where) == "404"
    assert talk.house.rooms.uploads.forget() == 1
    assert not file.exists()


def test_what_is_cancelled_is_gone(talk: Talk) -> None:
    where = begin(talk, url(talk), 5000).headers["Location"]
    part(talk, where, 0, PNG[:600])
    cancelled = talk.house.client.request("DELETE", where, headers=talk.bearer)
    assert (cancelled.status_code, offset(talk, where)) == (204, "404")
    assert list((talk.house.rooms.settings.data_dir / "evidence").iterdir()) == []


def test_78_what_is_announced_too_large_does_not_even_begin(talk: Talk) -> None:
    where = url(talk)
    assert problems(begin(talk, where, 10_000_001)) == ["too_large"]
    assert problems(begin(talk, where, 0)) == ["empty"]
    small = begin(talk, where, 10).headers["Location"]
    assert part(talk, small, 0, bytes(11)).status_code == 422
    assert part(talk, small, 0, bytes(1024**2 + 1)).status_code == 413
    assert offset(talk, small) == "0"


def test_uploads_that_are_begun_are_few_at_once(talk: Talk) -> None:
    where = url(talk)
    begun = [begin(talk, where, 5000).status_code for _ in range(7)]
    assert begun == [201] * 6 + [429]


def test_79_an_upload_belongs_to_its_address(talk: Talk) -> None:
    where = begin(talk, url(talk), 5000).headers["Location"]
    stranger = talk.house.begin()
    other = where.replace(url(talk), url(talk, "counterparty_record"))
    assert part(stranger, where, 0, b"x").status_code == 404
    assert part(talk, other, 0, b"x").status_code == 404
    assert offset(talk, where) == "0"
