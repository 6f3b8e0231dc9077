"""Telephone numbers as people write them, and which of them a code may be sent to."""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberType

MOBILE = frozenset({PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE})
"""In some countries, as the USA, the two cannot be told apart by the number."""
LONGEST = 40
_EXTENSION = re.compile(r"[a-z#;*]", re.IGNORECASE)


class NotANumber(ValueError):
    """No valid number of that country, or one with an extension."""


class NotMobile(ValueError):
    """A valid number that takes no text message, or one whose owner is paid for it."""


@dataclass(frozen=True)
class Number:
    e164: str
    country: str
    """ISO 3166: of several with one calling code, the one that the number belongs to."""

    @property
    def prefix(self) -> str:
        """All but the last four digits: what is rented in one block."""
        return self.e164[:-4]


def read_number(written: str, country: str | None, fictional: Collection[str] = ()) -> Number:
    """A number as it was written; `country` (ISO 3166) is used where it has no calling code of
    its own. `fictional`: beginnings (E.164) of ranges that no network has and that are taken all
    the same. Raises NotANumber, NotMobile."""
    plain = unicodedata.normalize("NFKC", written).strip()
    # Letters are vanity numbers or extensions: whoever answers there is not this person's phone
    if not plain or len(plain) > LONGEST or _EXTENSION.search(plain):
        raise NotANumber
    if plain.startswith("00"):
        plain = f"+{plain[2:]}"
    try:
        parsed = phonenumbers.parse(plain, country)
    except NumberParseException as error:
        raise NotANumber from error
    e164 = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    if parsed.extension:
        raise NotANumber
    if not e164.startswith(tuple(fictional)) or not phonenumbers.is_possible_number(parsed):
        if not phonenumbers.is_valid_number(parsed):
            raise NotANumber
        if phonenumbers.number_type(parsed) not in MOBILE:
            raise NotMobile
    return known_number(e164)


def known_number(e164: str) -> Number:
    """A number that is bound already, and is not judged again."""
    parsed = phonenumbers.parse(e164)
    region = phonenumbers.region_code_for_number(parsed)
    calling = parsed.country_code or 0
    return Number(e164, region or phonenumbers.region_code_for_country_code(calling))


def countries() -> list[tuple[str, str]]:
    """(ISO 3166 code, calling code with its plus), in the order of the codes."""
    return [
        (region, f"+{phonenumbers.country_code_for_region(region)}")
        for region in sorted(phonenumbers.SUPPORTED_REGIONS)
    ]
