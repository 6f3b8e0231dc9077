"""Which route a reset takes: the first matching row of the table in the design, §4; how many
people have to approve one; and whether a change or unbind may be begun."""

from dataclasses import dataclass

from rebind.verification.domain.states import Move


@dataclass(frozen=True)
class Standing:
    """An account as the policy sees it, read inside the transaction that decides."""

    phone_bound: bool
    password_known: bool
    frozen: bool
    high_value: bool
    recent_reset: bool
    other_tools: bool
    """A second factor besides the phone is bound."""
    tools_said_lost: bool
    """The person said that none of them works any more."""
    primary_verified: bool
    face_available: bool
    """A verifier is set up and has something to match a face with."""
    face_tries_left: int
    question_tries_left: int
    questions_available: bool
    """The ledger yields a whole round whose blind-guess chance is within the bound."""


@dataclass(frozen=True)
class Route:
    move: Move
    why: str | None = None


def _documents(why: str) -> Route:
    return Route(Move.ROUTED_TO_DOCUMENTS, why)


def _face_before(standing: Standing, why: str) -> Route:
    """Documents, and before them a face, where there is one to match."""
    if standing.primary_verified and standing.face_available and standing.face_tries_left > 0:
        return Route(Move.ROUTED_TO_FACE, why)
    return _documents(why)


def route(standing: Standing) -> Route:
    """The route that the account's state permits. Documents are always open besides it."""
    if not standing.phone_bound and not standing.other_tools:
        return Route(Move.NOTHING_TO_RESET, "nothing_to_reset")
    if not standing.password_known:
        return _documents("password_forgotten")
    if standing.frozen or standing.recent_reset:
        return _documents("policy")
    if standing.high_value:
        return _face_before(standing, "high_value")
    if standing.other_tools and not standing.tools_said_lost:
        return Route(Move.ROUTED_TO_TOOLS)
    if standing.other_tools:
        return _face_before(standing, "tools_lost")
    if standing.question_tries_left <= 0:
        return _documents("attempts_exhausted")
    if standing.primary_verified:
        # Face comes before questions for a verified person; where none can be checked, people
        # decide, since the weaker route must not replace the stronger one
        if not standing.face_available:
            return _documents("policy")
        if standing.face_tries_left <= 0:
            return _documents("face_tries_used")
        return Route(Move.ROUTED_TO_FACE)
    if standing.questions_available:
        return Route(Move.ROUTED_TO_QUESTIONS)
    return _documents("short_history")


def after_face(decided: Route, *, decides: bool, owned: bool) -> Route:
    """What a face that was taken for the right one leads to. `decided`: the route of the account
    as it is now. `decides`: the verifier's word completes a reset where the route permits it.
    `owned`: the primary verification that the face was matched with is valid, and of this very
    account (I30)."""
    if decided.move is Move.ROUTED_TO_DOCUMENTS:
        return decided
    if decided.move is not Move.ROUTED_TO_FACE or not owned:
        return Route(Move.MORE_ASKED, "face_not_enough")
    if decided.why == "high_value":
        return _documents("high_value")
    if decided.why is not None or not decides:
        return Route(Move.FACE_TAKEN, decided.why)
    return Route(Move.COMPLETED)


def approvals_needed(*, password_proven: bool, high_value: bool, frozen: bool) -> int:
    """How many different people have to approve a reset that people decide: two where the
    password was not proven or much is at stake (design, §4), and where the owner has said that
    somebody is at the account."""
    return 1 if password_proven and not (high_value or frozen) else 2


def may_change(*, unbinding: bool, phone_bound: bool, frozen: bool) -> str | None:
    """None when somebody who is signed in may change or unbind their number, else why not. A
    number is bound the same way where there is none yet, as after a reset."""
    if frozen:
        return "frozen"
    if unbinding and not phone_bound:
        return "nothing_to_unbind"
    return None
