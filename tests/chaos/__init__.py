"""Conversations that go on while processes are killed. `python -m tests.chaos`, or `make chaos`."""
