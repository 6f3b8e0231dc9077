"""Asking a virus scanner (ClamAV's daemon, INSTREAM). Fail closed: what was not looked at is not
taken."""

from collections.abc import Callable
from enum import StrEnum
from io import BytesIO

import clamd
import structlog

from rebind.settings import Settings

log = structlog.get_logger(__name__)

SECONDS = 20
"""For one answer; a picture takes a tenth of one."""


class Scanned(StrEnum):
    CLEAN = "clean"
    INFECTED = "infected"
    NOT_SCANNED = "not_scanned"


Scan = Callable[[bytes], Scanned]


def scanner(settings: Settings) -> Scan | None:
    """None where the settings name none."""
    if settings.scan == "off":
        return None
    daemon = clamd.ClamdNetworkSocket(settings.scan_host, settings.scan_port, SECONDS)

    def scan(content: bytes) -> Scanned:
        try:
            said, what = daemon.instream(BytesIO(content))["stream"]
        except (clamd.ClamdError, OSError, KeyError, ValueError, TypeError) as error:
            log.error("scanner_away", error=type(error).__name__)
            return Scanned.NOT_SCANNED
        if said == "FOUND":
            log.warning("scanner_found", signature=what)
            return Scanned.INFECTED
        return Scanned.CLEAN if said == "OK" else Scanned.NOT_SCANNED

    return scan
