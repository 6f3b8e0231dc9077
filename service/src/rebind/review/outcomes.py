"""What people may decide of a case, and the reasons that they may give. Pure. The words of a reason
stand in `review.ftl`, and whom it is about may read them: none tells how they were found out."""

from enum import StrEnum


class Outcome(StrEnum):
    APPROVE = "approve"
    ASK_AGAIN = "ask_again"
    REJECT = "reject"
    ESCALATE = "escalate"
    """To a lead: from now on nobody decides it without one."""
    REVERSE = "reverse"
    """Of a case that is completed, while withdrawals are held for it."""


class Reason(StrEnum):
    DOCUMENTS_MATCH = "documents_match"
    FACE_MATCHES = "face_matches"
    OTHER_PROOF = "other_proof"
    NOTHING_SENT = "nothing_sent"
    NOT_READABLE = "not_readable"
    INCOMPLETE = "incomplete"
    WRONG_KIND = "wrong_kind"
    NO_MATCH = "no_match"
    NOT_PROVEN = "not_proven"
    ALTERED = "altered"
    USED_ELSEWHERE = "used_elsewhere"
    NO_ANSWER = "no_answer"
    UNUSUAL = "unusual"
    INVOLVED = "involved"
    """Who looks at it knows the person, or has talked with them."""
    OWNER_REPORTED = "owner_reported"
    FOUND_LATER = "found_later"
    DECIDED_WRONGLY = "decided_wrongly"


REASONS = {
    Outcome.APPROVE: (Reason.DOCUMENTS_MATCH, Reason.FACE_MATCHES, Reason.OTHER_PROOF),
    Outcome.ASK_AGAIN: (
        Reason.NOTHING_SENT,
        Reason.NOT_READABLE,
        Reason.INCOMPLETE,
        Reason.WRONG_KIND,
        Reason.NO_MATCH,
    ),
    Outcome.REJECT: (
        Reason.NOT_PROVEN,
        Reason.NO_MATCH,
        Reason.ALTERED,
        Reason.USED_ELSEWHERE,
        Reason.NO_ANSWER,
    ),
    Outcome.ESCALATE: (
        Reason.UNUSUAL,
        Reason.ALTERED,
        Reason.USED_ELSEWHERE,
        Reason.INVOLVED,
    ),
    Outcome.REVERSE: (Reason.OWNER_REPORTED, Reason.FOUND_LATER, Reason.DECIDED_WRONGLY),
}
