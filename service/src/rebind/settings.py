"""Every setting, with its unit and the ground for its default. Read from `REBIND_…`."""

from datetime import timedelta
from functools import cached_property
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="REBIND_", extra="ignore", frozen=True)

    env: Literal["demo", "production"] = "demo"
    brand: str = Field(default="CoinEx", pattern=r"^[\w .&'-]{1,40}$")

    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    """What is said grows with it; what may be said does not (rebind.telemetry)."""

    port: int = 8080
    help_port: int = 8000
    public_url: str = ""
    """Base of every address that is shown or mailed. Never taken from a request's headers:
    a poisoned Host would end in a mail (verification.md §8, attack 54)."""
    widget_origins: list[str] = []
    """Origins that may frame the widget."""
    assistant_url: str = "http://127.0.0.1:5005"
    actions_url: str = "http://127.0.0.1:5055/webhook"
    internal_token: SecretStr = SecretStr("")

    data_dir: Path = Path(".run/data")
    database_url: str = ""
    web_dir: Path = Path("web/dist")
    translations_dir: Path = Path("data/translations")

    smtp_url: SecretStr = SecretStr("")
    """`smtp://user:password@host:port` or `smtps://…`; empty: the composition's own adapter."""
    mail_from: str = "security@localhost"
    sms_url: str = ""
    """Base URL of an API in Twilio's shape; empty: the composition's own adapter."""
    sms_account: str = ""
    sms_token: SecretStr = SecretStr("")
    sms_from: str = ""

    identity_secret: SecretStr = SecretStr("")
    """Key of the exchange's identity tokens (HS256), at least 32 bytes."""
    identity_audience: str = "rebind"

    # --- verification: defaults and their grounds stand in reference parameters -------------
    case_lifetime: timedelta = timedelta(minutes=30)
    email_code_lifetime: timedelta = timedelta(minutes=10)
    """NIST SP 800-63B: out-of-band secrets are invalid after 10 minutes; ASVS 6.5.5."""
    code_tries: int = Field(default=5, ge=1, le=10)
    """Guesses per code."""
    code_resend_after: timedelta = timedelta(seconds=60)
    code_sends_per_case: int = 5
    code_sends_per_day: int = 10
    """Per address, so that nobody's mailbox can be flooded."""
    code_failures_per_day: int = 20
    """Wrong codes of all kinds per account and day, over every conversation and address."""
    password_failures_per_day: int = 10
    """Wrong passwords that are *told* (after a right e-mail code) per account and day."""
    sign_ins_per_day: int = 30
    """Password comparisons per account and day; each is an argon2 run."""
    question_tries: int = Field(default=3, ge=1, le=3)
    """The article's three; per account, never per case."""
    question_window: timedelta = timedelta(days=30)
    questions_per_round: int = 4
    question_max_blind_guess: float = 1e-5
    """Highest chance of passing one round by guessing blindly; above it, no questions."""
    question_min_history: timedelta = timedelta(days=180)
    reset_cooldown: timedelta = timedelta(days=7)
    """Within this time after a reset, another one goes to people."""
    hold_after_reset: timedelta = timedelta(hours=24)
    """The article: withdrawals are suspended for 24 hours after a reset."""
    alarm_lifetime: timedelta = timedelta(days=7)
    """How long the "this wasn't me" link of a notice works."""

    # --- chat ---------------------------------------------------------------------------------
    message_max_chars: int = 4000
    vault_lifetime: timedelta = timedelta(minutes=15)
    turn_timeout: timedelta = timedelta(seconds=30)
    watchdog_after: timedelta = timedelta(seconds=8)
    conversations_per_minute: int = 120
    """Per peer address; a coarse edge limit, budgets are per account."""
    messages_per_minute: int = 120
    """Per conversation."""
    entries_per_minute: int = 60
    """Secure steps per conversation: each sign-in is an argon2 run."""

    @cached_property
    def base_url(self) -> str:
        return self.public_url.rstrip("/") or f"http://localhost:{self.port}"

    @cached_property
    def frame_origins(self) -> list[str]:
        return self.widget_origins or [f"http://localhost:{self.help_port}"]

    @cached_property
    def database(self) -> str:
        return self.database_url or f"sqlite:///{self.data_dir.resolve() / 'rebind.db'}"
