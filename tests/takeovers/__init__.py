"""Agents who take conversations over while the bot is at work. `python -m tests.takeovers`, or
`make takeovers`."""
