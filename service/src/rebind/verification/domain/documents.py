"""What a reviewer may ask a person for, by the article, and why a picture will not do."""

from collections.abc import Mapping, Sequence
from enum import StrEnum


class Document(StrEnum):
    HISTORY_EMAIL = "history_email"
    """A screenshot of an older mail of the exchange: deposit, withdrawal, sign-up or log-in."""
    COUNTERPARTY_RECORD = "counterparty_record"
    """A screenshot from the other side of a deposit or withdrawal."""


class Flaw(StrEnum):
    """Why a picture will hardly do, as a machine tells it at a first look, and people who ask for
    another one; a sentence for each stands in `chat.ftl`."""

    TOO_SMALL = "too_small"
    NO_TEXT = "no_text"
    KIND_UNCLEAR = "kind_unclear"
    # of a mail
    NOT_OUR_MAIL = "not_our_mail"
    NO_MAIL = "no_mail"
    MAIL_NOT_OF_THESE = "mail_not_of_these"
    ADDRESS_NOT_VISIBLE = "address_not_visible"
    BODY_NOT_VISIBLE = "body_not_visible"
    # of a record
    FROM_EMAIL = "from_email"
    BLOCK_EXPLORER = "block_explorer"
    OWN_RECORD = "own_record"
    COIN_MISSING = "coin_missing"
    AMOUNT_MISSING = "amount_missing"
    TIME_MISSING = "time_missing"
    ADDRESS_OR_TXID_MISSING = "address_or_txid_missing"
    TRUNCATED = "truncated"


MOST_FLAWS = 6
"""Of one document that people tell of: who reads more reads none."""


def written(flaws: Mapping[Document, Sequence[Flaw]]) -> str:
    """As one word for each, with spaces between; `read` is the way back."""
    return " ".join(f"{document}:{flaw}" for document, of in flaws.items() for flaw in of)


def read(words: str) -> dict[Document, list[Flaw]]:
    flaws: dict[Document, list[Flaw]] = {}
    for word in words.split():
        document, _, flaw = word.partition(":")
        flaws.setdefault(Document(document), []).append(Flaw(flaw))
    return flaws
