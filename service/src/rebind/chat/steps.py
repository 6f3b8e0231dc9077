"""Which buttons belong to a step. One that means "I agree" must not agree to something else,
because it was pressed a step later."""

from collections.abc import Mapping

STEP_BOUND = frozenset(
    {
        "affirm",
        "deny",
        "consent",
        "decline",
        "resend_code",
        "go_back",
        "forgot_password",
        "remember_password",
        "tools_work",
        "tools_lost",
        "use_totp",
        "use_passkey",
        "use_sms",
        "face_here",
        "face_phone",
        "start_questions",
        "continue_questions",
        "choose_documents",
        "documents_ready",
        "cancel_confirmed",
        "restart_confirmed",
    }
)
"""Intents that move a case, or that answer whatever it asks."""

NO_CASE = "none"


def stamp(case: Mapping[str, object] | None) -> str:
    """Names the step that a case stands at, for the buttons that are offered there."""
    return NO_CASE if case is None else f"{case['case_id']}:{case['step']}"
