"""See machine.py."""

from service.tests.stateful.machine import ResetMachine

TestReset = ResetMachine.TestCase
