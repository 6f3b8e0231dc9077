"""`python -m assistant`: Rasa's own command line, without what the assistant never uses."""

from __future__ import annotations

from assistant.left_out import leave_out


def main() -> None:
    leave_out()
    from rasa.__main__ import main as rasa

    rasa()


if __name__ == "__main__":
    main()
