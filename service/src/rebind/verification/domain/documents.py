"""What a reviewer may ask a person for, by the article."""

from enum import StrEnum


class Document(StrEnum):
    HISTORY_EMAIL = "history_email"
    """A screenshot of an older mail of the exchange: deposit, withdrawal, sign-up or log-in."""
    COUNTERPARTY_RECORD = "counterparty_record"
    """A screenshot from the other side of a deposit or withdrawal."""
