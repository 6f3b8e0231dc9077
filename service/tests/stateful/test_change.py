"""See change.py."""

from service.tests.stateful.change import ChangeMachine

TestChange = ChangeMachine.TestCase


def test_the_right_steps_lead_to_the_end() -> None:
    """The machine can do what its invariants are about."""
    machine = ChangeMachine()
    try:
        machine.go_on("c1", 7)
        assert [case["state"] for case in machine.rows["verification_case"]] == ["completed"]
    finally:
        machine.teardown()
