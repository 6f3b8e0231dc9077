"""Every setting, with its unit and the ground for its default. Read from `REBIND_…`."""

import re
from datetime import timedelta
from functools import cached_property
from ipaddress import IPv4Network, IPv6Network
from math import ceil
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from rebind.hours import Hours


class Settings(BaseSettings):
    model_config = SettingsConfigDict(
        env_prefix="REBIND_", extra="ignore", frozen=True, hide_input_in_errors=True
    )

    env: Literal["demo", "production"] = "demo"
    """The demo refuses to start where this is `production`."""
    brand: str = Field(default="CoinEx", pattern=r"^[\w .&'-]{1,40}$")
    """The exchange's name in every text; one line, since it stands in the subjects of mails."""
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    """What is said grows with it; what may be said does not (rebind.telemetry)."""

    port: int = 8080
    """TCP port of the service on 127.0.0.1. The contract's."""
    workers: int = Field(default=1, ge=1, le=64)
    """Processes of the service on its one port. One is enough for a demo; more use more of the
    machine's processors, and one that dies takes less with it. Limits of the edge are counted
    in each of them (docs/operators.md)."""
    help_port: int = 8000
    """TCP port of the demo's help centre: another origin, as an exchange's is."""
    public_url: str = ""
    """Base of every address that is shown or mailed. Never taken from a request's headers:
    a poisoned Host would end in a mail (attack 54). In production https; the
    default is the demo's."""
    widget_origins: list[str] = []
    """Origins that may frame the widget; the default is the demo's help centre."""
    trusted_proxies: list[IPv4Network | IPv6Network] = []
    """Networks of the proxies before the service, whose X-Forwarded-For is believed. By default
    nobody's is: whoever reaches the service directly could else choose whom to be counted as."""
    assistant_url: str = "http://127.0.0.1:5005"
    """Base URL. On loopback, since the assistant is never exposed."""
    actions_url: str = "http://127.0.0.1:5055/webhook"
    """URL that the assistant calls; the service only asks whether it is healthy."""
    internal_token: SecretStr = SecretStr("")
    """The programs know each other by it. At least 32 characters: 192 bits of base64."""

    data_dir: Path = Path(".run/data")
    """Folder of keys, audit anchors, evidence and SQLite files; mode 0700."""
    database_url: str = ""
    """SQLAlchemy URL; the default is SQLite in `data_dir`, which needs no server."""
    web_dir: Path = Path("web/dist")
    """Folder of the built pages, from the root of the repository."""
    translations_dir: Path = Path("data/translations")
    """Folder of the catalogue, from the root of the repository."""
    help_dir: Path = Path("data/help")
    """Folder of the help articles, from the root of the repository; the demo shows them."""

    smtp_url: SecretStr = SecretStr("")
    """`smtps://user:password@host:port`, `smtp://…` or `smtp+starttls://…` (SmtpCarrier);
    empty: the composition's own adapter."""
    smtp_ca: Path | None = None
    """PEM file of the authorities that the mail server's certificate is checked against, in
    place of the machine's: for a server with an authority of the house's own."""
    mail_from: str = "security@localhost"
    """Sender's address of every mail; the default is the demo's."""
    sms_url: str = ""
    """Base URL of an API in Twilio's shape; empty: the composition's own adapter."""
    sms_account: str = ""
    """Account SID: user name towards the carrier, and part of its address."""
    sms_token: SecretStr = SecretStr("")
    """Password towards the carrier."""
    sms_from: str = ""
    """Sender of text messages, E.164 or what the carrier has registered."""

    accounts_url: str = ""
    """Base URL of the exchange's user service (docs/exchange.md); empty: a directory in the
    service's own database, which only the demo fills. https, or loopback."""
    accounts_secret: SecretStr = SecretStr("")
    """Key that requests to it are signed with (HMAC-SHA256), at least 32 bytes."""

    exchange_token: SecretStr = SecretStr("")
    """Bearer token of the exchange's servers, at least 32 characters; without it they are told
    nothing (`/exchange/v1`)."""
    exchange_webhook_url: str = ""
    """Where the exchange's servers are told what became of an account; https, or loopback."""
    exchange_webhook_secret: SecretStr = SecretStr("")
    """Key of the webhooks' signatures, at least 32 bytes."""

    identity_secret: SecretStr = SecretStr("")
    """Key of the exchange's identity tokens (HS256), at least 32 bytes (RFC 7518 §3.2). Without
    it nobody is taken for signed in."""
    identity_public_key: str = ""
    """PEM of the exchange's public key (P-256), where it signs with ES256; in place of the
    secret, so that nobody here could sign."""
    identity_audience: str = "rebind"
    """The `aud` of identity tokens: one that was made for another service is not taken."""

    # --- verification: defaults and their grounds stand in reference parameters -------------
    case_lifetime: timedelta = timedelta(minutes=30)
    """From consent, or from the offer where there is none: enough to wait for three mails, and
    nobody finds an open case on a shared computer an hour later."""
    remind_before: timedelta = timedelta(minutes=5)
    """How long before its end a person is told of it: enough to find a mail and type a code."""
    email_code_lifetime: timedelta = timedelta(minutes=10)
    """NIST SP 800-63B: out-of-band secrets are invalid after 10 minutes; ASVS 6.5.5."""
    code_tries: int = Field(default=5, ge=1, le=10)
    """Guesses per code: five of a million (NIST SP 800-63B §3.2.2 permits a hundred)."""
    code_resend_after: timedelta = timedelta(seconds=60)
    """Between two codes of a case: most mails have come by then, and a second one confuses."""
    code_sends_per_case: int = 5
    """Codes, the first one included: who needs more has another trouble than a slow mail."""
    code_sends_per_day: int = 10
    """Per address, so that nobody's mailbox can be flooded."""
    code_failures_per_day: int = 20
    """Wrong codes of all kinds per account and day, over every conversation and address: a
    guesser hits one account in 137 years on average."""
    stranger_codes_per_hour: int = Field(default=500, ge=1)
    """Codes that are looked at over all accounts together, of people whose password was not
    right. One code tried on a thousand accounts stays within every account's own budget (attack
    13); with this, all the guessers of the world hit one mailbox in 2,000 hours."""
    sms_code_lifetime: timedelta = timedelta(minutes=5)
    """Text messages come within seconds; half of the mail's time halves what a thief of the
    phone can do with one."""
    sms_code_failures_per_day: int = 10
    """Wrong codes by SMS per account and day, old and new number together."""
    totp_failures_per_day: int = 5
    """Codes of the authenticator app per account and day. Three codes are right at any
    moment, so each guess is worth three."""
    passkey_lifetime: timedelta = timedelta(minutes=5)
    """Of a challenge: to fetch another device, not longer (WebAuthn L3 §15.1)."""
    passkey_failures_per_day: int = 20
    """Assertions per account and day: they cannot be guessed, only tried."""
    puzzle_failures_per_day: int = 30
    """Pictures answered wrongly per account and day: a person needs one or two."""
    puzzle_tries: int = Field(default=3, ge=1, le=3)
    """Pictures for a text message; then the number is asked for again."""
    puzzle_lifetime: timedelta = timedelta(minutes=2)
    """A picture that is older has been given to somebody to solve."""
    puzzle_work: int = 2000
    """Rounds of the proof of work that stands in for the picture, at most."""
    puzzle_work_cost: int = 2000
    """PBKDF2 iterations of each round: with `puzzle_work` some four million hashes, a few seconds
    of a phone's two cores, where a picture costs a script some milliseconds."""
    sms_per_number_per_day: int = 10
    """So that nobody's phone can be flooded."""
    sms_per_account_per_day: int = 10
    """Of one account, to whatever numbers."""
    sms_per_peer_per_hour: int = 20
    """Asked for from one address (one IPv6 network): a house of people seldom change their numbers
    in the same hour; who is paid for text messages has few addresses and many numbers."""
    sms_per_prefix_per_hour: int = 20
    """Numbers that share all but their last four digits: those who are paid for text messages
    rent them in blocks (attack 60)."""
    sms_per_country_per_hour: int = 200
    """Above what an exchange sends to a country in an hour that is not under attack."""
    sms_per_hour: int = 1000
    """All together: what the carrier's bill may grow by while nobody looks."""
    sms_conversion_sample: int = Field(default=50, ge=1)
    """Text messages to new numbers of a country, within an hour, from which on it is looked at how
    many of their codes came back."""
    sms_conversion_least: float = Field(default=0.2, ge=0, le=1)
    """Share of them below which no more are sent there: those who are paid for text messages
    never enter a code, people nearly always do."""
    sms_countries: list[str] = []
    """ISO 3166 codes of the countries that text messages go to; empty: all that there are."""
    fictional_numbers: list[str] = []
    """Beginnings (E.164) of ranges that no network has and that can be bound all the same: those
    set aside for fiction, in the demo, so that nobody's real number has to be tried."""
    accounts_per_number: int = Field(default=1, ge=1, le=10)
    """On how many accounts a number may be verified: one person, one number."""
    password_failures_per_day: int = 10
    """Wrong passwords that are *told* (after a right e-mail code) per account and day: only who
    reads the mailbox comes so far, and an owner seldom remembers at the eleventh try."""
    sign_ins_per_day: int = 30
    """Passwords that are compared per address and day, over every conversation. Beyond it every
    password is a wrong one: whoever reads the mailbox can tell a right one by the mail that comes
    (ASVS 6.3.1: at most 100 failed attempts an hour and account)."""
    question_tries: int = Field(default=3, ge=1, le=3)
    """The article's three; per account, never per case."""
    question_window: timedelta = timedelta(days=30)
    """How long a try counts: nobody waits a month out to guess three times more."""
    questions_per_round: int = 4
    """Questions: three can be guessed too often, five are a burden."""
    question_max_blind_guess: float = 1e-5
    """Highest chance of passing one round by guessing blindly; above it, no questions."""
    question_min_history: timedelta = timedelta(days=180)
    """Age of an account below which its history is too short to ask about."""
    reset_cooldown: timedelta = timedelta(days=7)
    """Within this time after a reset, another one goes to people: nobody loses two phones a
    week, a thief tries twice."""
    hold_after_reset: timedelta = timedelta(hours=24)
    """The article: withdrawals are suspended for 24 hours after a reset."""
    hold_after_change: timedelta = timedelta(0)
    """After a change or unbind, which took a second factor: none by default. Many exchanges hold
    for 24 hours here, too."""
    new_password_lifetime: timedelta = timedelta(hours=24)
    """How long a new password can be chosen after people approved a reset without the old one: as
    long as withdrawals are held, so that nobody can use it before the owner has read the mails."""
    password_min_length: int = Field(default=10, ge=8, le=64)
    """Characters of a new password (NIST SP 800-63B-4, §3.1.1.2: eight where there is a second
    factor, and a new one has yet to be bound)."""
    alarm_lifetime: timedelta = timedelta(days=7)
    """How long the "this wasn't me" link of a notice works: somebody may be away for a week."""

    # --- face ---------------------------------------------------------------------------------
    face: Literal["off", "embedded", "vendor"] = "embedded"
    """Who checks faces. `embedded`: this machine, with models that set-up has unpacked; its passes
    go to people, since it cannot tell a camera from a stream that somebody has made (docs/face.md).
    `vendor`: a service in the shape of Sumsub's and Veriff's, whose signed word completes a reset
    where the policy permits it. Where none can be checked, documents take its place."""
    face_tries_per_day: int = Field(default=5, ge=1, le=10)
    """Checks that are begun per account and day, whatever becomes of them: whoever has a film of
    the person waits for the order of movements that it shows. Of some 300 orders five come up a
    day, and people look at what passes."""
    face_steps: int = Field(default=4, ge=2, le=6)
    """Movements that are asked for: half a minute of somebody's patience."""
    face_step_lifetime: timedelta = timedelta(seconds=20)
    """For one movement: long enough to read it and turn one's head, too short to make a film."""
    face_models_dir: Path = Path("face-models")
    """Folder of the embedded verifier's models, from the root of the repository."""
    face_judge_timeout: timedelta = timedelta(seconds=30)
    """After which the program that looks at the frames is killed; it takes some two seconds."""
    face_judge_memory: int = Field(default=4_000_000_000, ge=1_000_000_000)
    """Bytes of address space it may have: it uses 200 million, and maps far more."""
    face_retention: timedelta = timedelta(days=30)
    """How long frames are kept after the end of their case, for whoever disputes the decision on
    it. A face is no password that could be changed: a third of what other pictures are kept
    (GDPR art. 9; art. 5(1)(e))."""
    face_vendor_url: str = ""
    """Base URL of the vendor's API, https or loopback."""
    face_vendor_key: str = ""
    """Which key of ours is meant: `X-AUTH-CLIENT`, both ways."""
    face_vendor_secret: SecretStr = SecretStr("")
    """What both sides sign bodies with (HMAC-SHA256), at least 32 bytes."""
    face_vendor_skew: timedelta = timedelta(minutes=5)
    """How far ahead of ours the vendor's clock may be; Standard Webhooks' tolerance."""
    face_vendor_max_age: timedelta = timedelta(hours=48)
    """Age of a verdict beyond which it is not taken: such vendors try for a day and a half."""

    # --- evidence -----------------------------------------------------------------------------
    evidence_max_bytes: int = Field(default=10_000_000, ge=1_000_000)
    """Of one picture: a phone's photo of a screen has four to eight million. A bot may fetch no
    more than twenty from Telegram."""
    evidence_per_item: int = Field(default=6, ge=1)
    """Pictures for each document that is asked for: a mail or record seldom takes more than three
    screens, and twice that leaves room for a better one."""
    evidence_per_case: int = Field(default=12, ge=1)
    """Pictures of a case in all: two documents. People look at every one of them."""
    evidence_max_pixels: int = Field(default=50_000_000, ge=1_000_000)
    """Width times height of one picture, as its head claims: what the largest of today's phones
    make in one shot."""
    evidence_min_side: int = Field(default=200, ge=2)
    """Pixels of the shorter side: nobody reads an address in less."""
    decode_memory: int = Field(default=1024**3, ge=256 * 1024**2)
    """Bytes of address space of the process that decodes a picture (RLIMIT_AS): three times what
    the largest one takes."""
    decode_time: timedelta = timedelta(seconds=10)
    """Processor time for one picture; the largest one takes two seconds."""
    upload_lifetime: timedelta = timedelta(days=7)
    """Of an address to upload to: a counterparty's record is not always at hand. It ends with the
    step, and the chat shows another one."""
    upload_parts_lifetime: timedelta = Field(default=timedelta(minutes=45), le=timedelta(hours=1))
    """How long the parts of a picture that has not come whole are kept: a tunnel, or a dead phone
    that is plugged in. Files that no row knows are removed after an hour."""
    uploads_per_minute: int = 600
    """Requests that bring parts of pictures, per peer address: a picture of ten megabytes takes
    twenty."""
    uploads_per_hour: int = Field(default=60, ge=1)
    """Pictures that are begun, per conversation: five times what a case takes."""
    scan: Literal["off", "clamd"] = "off"
    """Whether a virus scanner looks at each picture. Where it should and cannot, none is taken."""
    scan_host: str = "127.0.0.1"
    """Of ClamAV's daemon."""
    scan_port: int = 3310
    """TCP port of ClamAV's daemon; its own default."""
    evidence_bucket: str = ""
    """Name of an S3 bucket that keeps the sealed pictures; empty: a folder in `data_dir`."""
    evidence_bucket_url: str = ""
    """Base URL of the bucket's server, where it is not Amazon's; https, or loopback."""
    evidence_bucket_region: str = ""
    """As the bucket's server calls it."""
    evidence_bucket_key: str = ""
    """Access key; empty: the machine's own credentials."""
    evidence_bucket_secret: SecretStr = SecretStr("")
    """Secret of that key."""
    evidence_retention: timedelta = timedelta(days=90)
    """How long pictures are kept after the end of their case: while somebody may still dispute
    what was decided on them. A complaint is answered within 35 working days at the latest where
    PSD2 holds (art. 101), and is made within weeks; nothing else needs them (GDPR art. 5(1)(e))."""

    review_within: timedelta = timedelta(days=1)
    """How soon people decide a case that came before them: the queue is sorted by it, and nobody
    who is locked out of their money can be left without an answer for longer than a night and a
    day's work. A promise that the house has to be able to keep: set it to yours."""

    review_cases_per_hour: int = Field(default=60, ge=1)
    """How many cases one person opens anew: a case takes minutes to look at with care, so whoever
    opens one a minute for an hour collects them."""

    review_independent: bool = True
    """Whether somebody who has talked with the person, as their chat's agent, is refused to
    approve, reject or reverse: who was persuaded in the chat does not look twice."""
    audit_anchor: str = ""
    """Where heads of the audit chain are kept, every hour: a folder on another disk that only
    grows, or the https address of a server that takes them. The default, a folder in `data_dir`,
    is in the hands of whoever has the database, too."""
    audit_anchor_token: SecretStr = SecretStr("")
    """Bearer token of that server."""

    # --- going on with one step on a phone ----------------------------------------------------
    handover_code_lifetime: timedelta = timedelta(seconds=120)
    """Of the code in the picture, and then of the number on both screens: to take a phone out of
    a pocket. A picture that is older may have been photographed (RFC 10027)."""
    handover_lifetime: timedelta = timedelta(minutes=10)
    """Of the phone's session (NIST SP 800-63B: a binding code lives ten minutes at most)."""
    handovers_per_minute: int = 30
    """Codes that are made or opened, per peer address."""
    handover_looks_per_minute: int = 600
    """Requests of both screens, which ask every two seconds, per peer address."""
    country_header: str = ""
    """Header in which a trusted proxy says from which country a request comes (ISO 3166): the
    phone shows it beside the device that the step was begun on. Nobody else's is believed."""

    # --- reading ------------------------------------------------------------------------------
    reading: Literal["embedded", "off"] = "embedded"
    """What reads the pictures; `off`: only people do."""
    reading_timeout: timedelta = Field(default=timedelta(seconds=20), ge=timedelta(seconds=1))
    """For one picture: ten times what one takes. Then its process is killed."""
    reading_memory_mb: int = Field(default=2000, ge=600)
    """Megabytes of data that the process may hold: twice what the largest picture took."""
    reading_tries: int = Field(default=3, ge=1)
    """Of one picture: a machine that was switched off is no fault of the picture's, and one that
    ends the process thrice would do so for ever."""
    reading_queue: int = Field(default=500, ge=1)
    """Pictures that wait at most: a quarter of an hour's work. What comes beyond goes to people
    unread, so that nobody waits for a machine."""
    own_mail_domains: list[str] = []
    """Domains that the exchange's mails come from; by default the brand's name with `.com`."""

    # --- desk ---------------------------------------------------------------------------------
    desk_session_lifetime: timedelta = timedelta(hours=10)
    """Of an agent's sign-in: a working day."""
    desk_session_idle: timedelta = timedelta(minutes=30)
    """Without a sign of life (NIST SP 800-63B-4, AAL2: an hour at most)."""
    desk_passwords_per_hour: int = 100
    """Passwords that are compared for an agent's address (ASVS 6.3.1)."""
    desk_codes_per_day: int = 20
    """Sign-ins of an agent with the right password: three codes are right at any moment, so
    whoever has stolen the password guesses one in 45 years."""
    desk_sign_ins_per_minute: int = 30
    """Per peer address: a house of agents."""
    desk_requests_per_minute: int = 600
    """Per agent: a page that is kept fresh asks often."""
    desk_hours: Hours = Hours()
    """When people are at the desk, as JSON (rebind.hours); by default always. Out of hours a person
    who asks for one is told when the next one comes, and waits all the same."""
    desk_capacity: int = Field(default=4, ge=1, le=50)
    """Conversations that an agent has at a time, where they have no number of their own: beyond
    three or four, people who chat wait for minutes between two answers."""
    desk_assign: Literal["pull", "round_robin"] = "pull"
    """Whether agents take who is next themselves, or are given them in turn."""
    desk_away_after: timedelta = timedelta(seconds=120)
    """Without a heartbeat, of which the page sends one every 15 seconds: nobody is away for a lift
    or a tunnel."""
    desk_release_after: timedelta = timedelta(minutes=5)
    """Without a heartbeat, while somebody waits for the answer: then they are back in line, at
    their old place."""

    # --- telegram -----------------------------------------------------------------------------
    telegram_token: SecretStr = SecretStr("")
    """Of the bot, from @BotFather; without it there is no Telegram."""
    telegram_api: str = "https://api.telegram.org"
    """Base URL of the Bot API; another one for a server of the house's own."""
    telegram_mode: Literal["polling", "webhook"] = "polling"
    """How updates come. Polling needs no public address; of several workers one asks."""
    telegram_secret: SecretStr = SecretStr("")
    """What Telegram sends along with each update to the webhook, at least 32 characters of
    `A-Z a-z 0-9 _ -`: whoever does not know it is not Telegram (attack 67)."""
    chat_page_url: str = ""
    """The exchange's page on which people are signed in and that embeds the chat: there somebody
    who talks in Telegram says who they are. The default is the demo's."""

    # --- chat ---------------------------------------------------------------------------------
    message_max_chars: int = 4000
    """Characters; a page of text. The widget counts with the same number."""
    transcript_days: timedelta = Field(default=timedelta(days=90), ge=timedelta(days=1))
    """How long a conversation is kept after its last event, while no case of it is open or in
    review: who comes back, or complains, does so within a quarter of a year. ISO 8601 (`P90D`);
    less than a day is a mistake in the unit."""
    vault_lifetime: timedelta = timedelta(minutes=15)
    """How long a secret that was typed waits for its turn: an outage, not longer."""
    turn_timeout: timedelta = timedelta(seconds=30)
    """For one answer of the assistant; its actions wait for the service much shorter."""
    watchdog_after: timedelta = timedelta(seconds=8)
    """Silence after which a person is told that nothing is lost; people give up at ten."""
    conversations_per_minute: int = 120
    """Per peer address; a coarse edge limit, budgets are per account."""
    conversations_per_peer_per_day: int = Field(default=2000, ge=1)
    """Begun from one address (one IPv6 network), in SQL: what a carrier that has its customers
    behind one address may need, and far too few to fill a disk with."""
    conversations_per_account_per_day: int = Field(default=100, ge=1)
    """That somebody has who is signed in, in SQL: a page that begins a new one at every visit."""
    messages_per_minute: int = 120
    """Per conversation: faster than anybody types."""
    messages_per_hour: int = 600
    """Per conversation: one every six seconds, for an hour; nobody talks so long."""
    messages_per_peer_per_hour: int = 14_400
    """Per peer address: as many as secure steps, of a house of many people."""
    turns_waiting: int = Field(default=20, ge=1)
    """Messages of a conversation that wait for the assistant, in SQL: who pastes two hundred lines
    would else take it from the others for minutes, and be answered to the first ones only when
    nobody wants to read it."""
    entries_per_minute: int = 240
    """Secure steps per peer address, with or without a token: a house of many people behind one
    address, and far below what the service can take."""
    conversation_entries_per_minute: int = 60
    """Secure steps per conversation: each sign-in is an argon2 run."""
    alarms_per_minute: int = 60
    """"This wasn't me" per peer address. An office's people rarely raise two."""

    idempotency_lifetime: timedelta = timedelta(hours=24)
    """How long the answer to a request is given again to whoever repeats it under its key
    (`Idempotency-Key`): a phone that was in a tunnel, or off for the night."""

    @model_validator(mode="after")
    def _webhook_has_a_secret(self) -> Self:
        """Whatever reaches an open webhook would be taken for Telegram's word."""
        token, secret = (
            each.get_secret_value() for each in (self.telegram_token, self.telegram_secret)
        )
        if token and not re.fullmatch(r"\d{3,20}:[\w-]{10,100}", token, re.ASCII):
            raise ValueError("REBIND_TELEGRAM_TOKEN is no token of a bot")
        if self.telegram_mode == "webhook" and not token:
            raise ValueError("REBIND_TELEGRAM_MODE=webhook needs REBIND_TELEGRAM_TOKEN")
        if self.telegram_mode == "webhook" and not re.fullmatch(
            r"[A-Za-z0-9_-]{32,256}", secret, re.ASCII
        ):
            raise ValueError(
                "REBIND_TELEGRAM_MODE=webhook needs REBIND_TELEGRAM_SECRET, "
                "32 to 256 of A-Z a-z 0-9 _ -"
            )
        return self

    @cached_property
    def base_url(self) -> str:
        return self.public_url.rstrip("/") or f"http://localhost:{self.port}"

    @cached_property
    def chat_page(self) -> str:
        return self.chat_page_url or f"http://localhost:{self.help_port}/security.html"

    @cached_property
    def terms(self) -> dict[str, int]:
        """The procedure in numbers, as people are told of it in texts and help articles."""
        return {
            "hold_hours": int(self.hold_after_reset.total_seconds() // 3600),
            "question_tries": self.question_tries,
            "questions_per_round": self.questions_per_round,
            "review_hours": ceil(self.review_within / timedelta(hours=1)),
        }

    @cached_property
    def mail_domains(self) -> list[str]:
        bare = re.sub(r"[^a-z0-9-]", "", self.brand.lower())
        return [each.lower() for each in self.own_mail_domains] or [f"{bare}.com"]

    @cached_property
    def frame_origins(self) -> list[str]:
        return self.widget_origins or [f"http://localhost:{self.help_port}"]

    @cached_property
    def database(self) -> str:
        return self.database_url or f"sqlite:///{self.data_dir.resolve() / 'rebind.db'}"
