"""What the desk's page says of what the service knows by a code: it shows the code itself where it
has no words."""

import re
from pathlib import Path

from rebind.verification.domain.states import Step

PAGE = Path(__file__).parents[3] / "data" / "translations" / "en" / "desk-page.ftl"


def test_every_step_has_a_name() -> None:
    named = set(re.findall(r"^step-(\w+) =", PAGE.read_text(encoding="utf-8"), re.MULTILINE))
    assert {step.value for step in Step if step is not Step.CLOSED} <= named
