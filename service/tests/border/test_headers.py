"""What every answer says to a browser."""

from pathlib import Path

import httpx
import pytest
from pydantic import SecretStr
from service.tests.border.conftest import HOUSES
from service.tests.border.house import BASE, Browser, House

from rebind.demo import help_centre
from rebind.demo.app import compose
from rebind.headers import DEFAULTS
from rebind.settings import Settings

CLOSED = DEFAULTS["Content-Security-Policy"]
BOT = "700000001:a-token-that-nobody-knows"


@pytest.fixture
def web(tmp_path: Path) -> Path:
    """Pages as the build leaves them."""
    for name in (
        "loader.js", "widget/index.html", "widget/app.js", "alarm/index.html", "step/index.html",
        "step/step.js", "desk/index.html", "desk/desk.js", "desk/locales/pt.ftl",
    ):  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("built")
    for name in ("help/index.html", "help/help.css", "dev/inbox.html", "dev/inbox.js"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("built for __BRAND__")
    return tmp_path


def headers_of(answer: httpx.Response, *names: str) -> list[str | None]:
    return [answer.headers.get(name) for name in names]


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/healthz", 200),
        ("GET", "/openapi.json", 200),
        ("POST", "/chat/v1/conversations", 201),
        ("GET", "/chat/v1/conversations/x/events", 401),
        ("POST", "/secure/v1/st_x", 422),
        ("DELETE", "/secure/v1/st_x", 405),
        ("GET", "/nowhere", 404),
        ("GET", "/internal/v1/conversations/x/state", 401),
        ("POST", "/secure/v1/%00", 404),
    ],
)
def test_every_answer_carries_the_headers(
    house: House, method: str, path: str, status: int
) -> None:
    answer = house.client.request(method, path)
    assert answer.status_code == status
    assert {name: answer.headers.get(name) for name in DEFAULTS} == DEFAULTS


def test_a_crash_carries_the_headers_too(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(house.rooms.db, "read", crash)
    answer = house.client.get("/readyz")
    assert answer.status_code == 500
    assert {name: answer.headers.get(name) for name in DEFAULTS} == DEFAULTS


def test_a_page_has_its_own_policy_and_is_asked_for_again(build: HOUSES, web: Path) -> None:
    house = build(web_dir=web, widget_origins=["https://help.example.com"])
    for path in ("/widget/", "/widget/app.js"):
        answer = house.client.get(path)
        policy, cache = headers_of(answer, "Content-Security-Policy", "Cache-Control")
        assert policy is not None
        assert "frame-ancestors https://help.example.com;" in policy
        assert cache == "no-cache"
    alarm = house.client.get("/not-me").headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in alarm
    assert alarm != CLOSED


def test_nobody_but_telegram_may_frame_the_page_of_a_step(build: HOUSES, web: Path) -> None:
    house = build(web_dir=web, widget_origins=["https://help.example.com"])
    for path in ("/step", "/step/step.js"):
        policy = house.client.get(path).headers["Content-Security-Policy"]
        assert "frame-ancestors https://web.telegram.org;" in policy


def test_webassembly_is_for_the_page_of_a_step_and_text_is_a_script_nowhere(
    build: HOUSES, web: Path
) -> None:
    client = build(web_dir=web).client
    for path in ("/step", "/step/step.js", "/widget/", "/widget/app.js", "/not-me"):
        policy = client.get(path).headers["Content-Security-Policy"]
        allowed = "'self' 'wasm-unsafe-eval'" if path.startswith("/step") else "'self'"
        assert f"; script-src {allowed};" in policy, path
        assert "require-trusted-types-for 'script'" in policy


def test_a_model_and_its_program_are_what_they_are(build: HOUSES, web: Path) -> None:
    (web / "step" / "guide").mkdir()
    for name, kind in (("a.wasm", "application/wasm"), ("a.json", "application/json")):
        (web / "step" / "guide" / name).write_bytes(b"{}")
        answer = build(web_dir=web).client.get(f"/step/guide/{name}")
        assert answer.headers["Content-Type"] == kind


def test_nobody_may_frame_the_desk(build: HOUSES, web: Path) -> None:
    house = build(web_dir=web, widget_origins=["https://help.example.com"])
    for path in ("/desk/", "/desk/desk.js", "/desk/locales/pt.ftl"):
        answer = house.client.get(path)
        policy = answer.headers["Content-Security-Policy"]
        assert answer.text == "built"
        assert "frame-ancestors 'none'" in policy
        assert "script-src 'self';" in policy


def test_the_desks_page_does_not_stand_in_the_way_of_its_doors(build: HOUSES, web: Path) -> None:
    answer = build(web_dir=web).client.get("/desk/v1/cases")
    assert (answer.status_code, answer.json()["code"]) == (401, "unauthorized")


@pytest.mark.parametrize(("token", "there"), [("", False), (BOT, True)])
def test_the_widget_is_told_whether_there_is_a_bot_and_not_its_token(
    token: str, there: bool, build: HOUSES, web: Path
) -> None:
    answer = build(web_dir=web, telegram_token=SecretStr(token)).client.get("/widget/config.json")
    assert answer.json()["telegram"] is there
    assert not token or token not in answer.text


def test_only_the_loader_may_be_loaded_by_other_origins(build: HOUSES, web: Path) -> None:
    client = build(web_dir=web).client
    name = "Cross-Origin-Resource-Policy"
    assert client.get("/widget/loader.js").headers[name] == "cross-origin"
    for path in ("/widget/", "/widget/app.js", "/widget/config.json", "/not-me", "/healthz"):
        assert client.get(path).headers[name] == "same-origin", path


@pytest.mark.parametrize(
    ("public_url", "promised"),
    [("https://recovery.example.com", "max-age=31536000"), ("http://localhost:8080", None)],
)
def test_https_is_promised_where_it_is_spoken(
    build: HOUSES, public_url: str, promised: str | None
) -> None:
    answer = build(public_url=public_url).client.get("/healthz")
    assert answer.headers.get("Strict-Transport-Security") == promised


@pytest.mark.parametrize("path", ["/healthz/", "/widget", "/chat/v1/conversations/", "/not-me/"])
def test_a_slash_too_many_is_not_corrected_by_the_name_that_a_request_gives(
    build: HOUSES, web: Path, path: str
) -> None:
    answer = build(web_dir=web).client.get(path, headers={"Host": "evil.test"})
    assert answer.status_code == 404
    assert "location" not in answer.headers


def test_the_demos_own_addresses_carry_them_too(tmp_path: Path, web: Path, house: House) -> None:
    url = str(house.rooms.db.engine.url)
    demo = Browser(compose(Settings(data_dir=tmp_path, database_url=url, web_dir=web)))
    for path in ("/dev/accounts.json", "/dev/inbox.json", "/dev/accounts/alice.json"):
        answer = demo.get(path)
        assert answer.status_code == 200
        assert {name: answer.headers.get(name) for name in DEFAULTS} == DEFAULTS
    inbox = demo.get("/dev/inbox").headers
    assert "script-src 'self'" in inbox["Content-Security-Policy"]
    assert inbox["X-Content-Type-Options"] == "nosniff"
    assert inbox["Referrer-Policy"] == "no-referrer"


def test_the_help_centre_carries_them_and_frames_the_widget(
    monkeypatch: pytest.MonkeyPatch, web: Path
) -> None:
    monkeypatch.setenv("REBIND_WEB_DIR", str(web))
    client = Browser(help_centre.create_app(), loud=True)
    page = client.get("/")
    assert page.text == "built for CoinEx"
    assert f"frame-src {BASE};" in page.headers["Content-Security-Policy"]
    sheet = client.get("/help.css")
    assert sheet.headers["Content-Type"].startswith("text/css")
    for answer in (page, sheet, client.get("/nowhere")):
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "no-referrer"
    for name in ("%00", "x" * 5000, "../widget/index.html", "..%2fwidget%2findex.html"):
        assert client.get(f"/{name}").status_code == 404, name
