"""The production composition starts whole or not at all, and says what is missing."""

from pathlib import Path

import pytest
from service.tests.border.house import ROOT

from rebind.app import create_app
from rebind.database import Database

SECRET = "0123456789abcdef0123456789abcdef"


@pytest.fixture
def production(
    postgresql: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> pytest.MonkeyPatch:
    """The environment of a service that has all it needs."""
    settings = {
        "ENV": "production",
        "DATABASE_URL": postgresql.engine.url.render_as_string(hide_password=False),
        "DATA_DIR": str(tmp_path),
        "TRANSLATIONS_DIR": str(ROOT / "data" / "translations"),
        "PUBLIC_URL": "https://recovery.example.com",
        "WIDGET_ORIGINS": '["https://help.example.com"]',
        "INTERNAL_TOKEN": SECRET,
        "IDENTITY_SECRET": SECRET,
        "SMTP_URL": "smtps://user:password@mail.example.com",
        "SMS_URL": "https://sms.example.com",
        "ACCOUNTS_URL": "https://users.exchange.example.com",
        "ACCOUNTS_SECRET": SECRET,
        "EXCHANGE_TOKEN": SECRET,
        "EXCHANGE_WEBHOOK_URL": "https://exchange.example.com/hooks",
        "EXCHANGE_WEBHOOK_SECRET": SECRET,
    }
    for name, value in settings.items():
        monkeypatch.setenv(f"REBIND_{name}", value)
    return monkeypatch


def test_with_everything_in_its_place_it_starts(production: pytest.MonkeyPatch) -> None:
    assert create_app().title == "Rebind"


@pytest.mark.parametrize("url", ["http://localhost:8080", "http://127.0.0.1", "http://[::1]:80"])
def test_on_this_machine_it_may_speak_http(production: pytest.MonkeyPatch, url: str) -> None:
    production.setenv("REBIND_PUBLIC_URL", url)
    assert create_app()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PUBLIC_URL", ""),
        ("PUBLIC_URL", "http://recovery.example.com"),
        ("PUBLIC_URL", "http://127.0.0.1.example.com"),
        ("PUBLIC_URL", "recovery.example.com"),
        ("PUBLIC_URL", "https://"),
        ("PUBLIC_URL", "ftp://localhost"),
        ("WIDGET_ORIGINS", "[]"),
        ("INTERNAL_TOKEN", ""),
        ("INTERNAL_TOKEN", SECRET[:31]),
        ("IDENTITY_SECRET", ""),
        ("IDENTITY_SECRET", SECRET[:31]),
        ("SMTP_URL", ""),
        ("SMS_URL", ""),
        ("ACCOUNTS_URL", ""),
        ("ACCOUNTS_URL", "http://users.exchange.example.com"),
        ("ACCOUNTS_SECRET", SECRET[:31]),
        ("DATABASE_URL", "sqlite:////nowhere/rebind.db"),
        ("EXCHANGE_TOKEN", SECRET[:31]),
        ("EXCHANGE_WEBHOOK_SECRET", SECRET[:31]),
        ("EXCHANGE_WEBHOOK_URL", "http://exchange.example.com/hooks"),
        ("EVIDENCE_BUCKET_URL", "http://bucket.example.com"),
    ],
)
def test_without_one_of_them_it_does_not_start_and_names_the_setting(
    production: pytest.MonkeyPatch, name: str, value: str
) -> None:
    production.setenv(f"REBIND_{name}", value)
    with pytest.raises(SystemExit, match=f"^REBIND_{name} [^\n]*$"):
        create_app()


def test_everything_that_is_missing_is_said_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SystemExit) as refused:
        create_app()
    told = str(refused.value).splitlines()
    names = (
        "PUBLIC_URL WIDGET_ORIGINS INTERNAL_TOKEN IDENTITY_SECRET ACCOUNTS_URL ACCOUNTS_SECRET "
        "DATABASE_URL SMTP_URL SMS_URL".split()
    )
    assert [line.split()[0] for line in told] == [f"REBIND_{name}" for name in names]


def test_a_mail_server_that_is_no_address_of_one_is_named(production: pytest.MonkeyPatch) -> None:
    production.setenv("REBIND_SMTP_URL", "mail.example.com:25")
    with pytest.raises(ValueError, match="REBIND_SMTP_URL"):
        create_app()
