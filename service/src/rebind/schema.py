"""Every table of every room, in one metadata."""

from rebind import idempotency
from rebind.accounts import tables as accounts
from rebind.audit import tables as audit
from rebind.chat import tables as chat
from rebind.database import metadata
from rebind.desk import tables as desk
from rebind.evidence import tables as evidence
from rebind.face import tables as face
from rebind.handover import tables as handover
from rebind.notify import tables as notify
from rebind.reading import tables as reading
from rebind.review import tables as review
from rebind.telegram import tables as telegram
from rebind.verification import tables as verification

__all__ = [
    "accounts",
    "audit",
    "chat",
    "desk",
    "evidence",
    "face",
    "handover",
    "idempotency",
    "metadata",
    "notify",
    "reading",
    "review",
    "telegram",
    "verification",
]
