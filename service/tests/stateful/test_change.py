"""See change.py."""

import pytest
from hypothesis import settings
from service.tests.stateful.change import ChangeMachine
from service.tests.stateful.conftest import of_change
from service.tests.stateful.records import DAY

TestChange = ChangeMachine.TestCase
TestChange.settings = of_change(settings.default)


@pytest.mark.parametrize("hold", [0, DAY])
def test_the_right_steps_lead_to_the_end(hold: int) -> None:
    """The machine can do what its invariants are about."""
    machine = ChangeMachine()
    machine.begin(hold=hold, lean=False)
    try:
        for _ in range(4):
            machine.go_on("c1", 7)
        cases = machine.rows["verification_case"]
        done = {case["journey"] for case in cases if case["state"] == "completed"}
        assert done == {"change", "unbind"}
    finally:
        machine.teardown()
