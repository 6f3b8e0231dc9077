"""The stepper: what is behind, what is now, what is left."""

from rebind.catalogue import Catalogue
from rebind.verification.domain.states import Step

_THIRD = {
    Step.QUESTIONS_INTRO: "questions",
    Step.QUESTIONS: "questions",
    Step.QUESTIONS_FAILED: "questions",
    Step.DOCUMENTS: "documents",
}
_PLACE = {Step.SIGN_IN: 0, Step.EMAIL_CODE: 1, Step.DONE: 4}


def progress(catalogue: Catalogue, locale: str, step: Step, *, asked: bool) -> dict[str, object]:
    """The body of a `progress` event. The third step gets its name once the route is known;
    `asked`: a round of questions was begun."""
    third = _THIRD.get(step, "questions" if asked else "verification")
    ids = ["sign_in", "email_code", third, "done"]
    place = _PLACE.get(step, 2)
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
