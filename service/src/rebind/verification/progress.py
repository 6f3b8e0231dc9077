"""The stepper: what is behind, what is now, what is left."""

from rebind.catalogue import Catalogue
from rebind.verification.domain.states import FACTORS, Journey, Step

_THIRD = {
    Step.FACE_INTRO: "face",
    Step.FACE: "face",
    Step.FACE_REVIEW: "face",
    Step.QUESTIONS_INTRO: "questions",
    Step.QUESTIONS: "questions",
    Step.QUESTIONS_FAILED: "questions",
    Step.DOCUMENTS: "documents",
    Step.MORE_DOCUMENTS: "documents",
}
_SIGNED_IN = {
    Journey.CHANGE: ("email_code", "factor", "new_number", "sms_code", "done"),
    Journey.UNBIND: ("email_code", "factor", "done"),
}
_AT = {Step.PUZZLE: "new_number"} | dict.fromkeys(FACTORS, "factor")


def progress(
    catalogue: Catalogue, locale: str, journey: Journey, step: Step, *, asked: bool
) -> dict[str, object]:
    """The body of a `progress` event. `asked`: a round of questions was begun."""
    ids, here = _place(journey, step, asked)
    place = ids.index(here) if here in ids else -1  # nothing has begun before consent
    if here == "done":
        place += 1
    return {
        "steps": [
            {
                "id": id_,
                "title": catalogue.text(locale, f"progress_{id_}"),
                "state": "done" if n < place else "current" if n == place else "todo",
            }
            for n, id_ in enumerate(ids)
        ]
    }


def _place(journey: Journey, step: Step, asked: bool) -> tuple[tuple[str, ...], str]:
    """The steps of the journey as people see them, and where the case stands. The third step of a
    reset gets its name once the route is known."""
    if journey is not Journey.RESET:
        return _SIGNED_IN[journey], _AT.get(step, step.value)
    if step is Step.NEW_PASSWORD:
        step = Step.DONE
    third = _THIRD.get(step, "questions" if asked else "verification")
    ids = ("sign_in", "email_code", third, "done")
    return ids, step.value if step.value in ids else third
