"""`python -m assistant`: Rasa's own command line, without TensorFlow and faster to start."""

from __future__ import annotations

from assistant.without_tensorflow import leave_tensorflow_out


def main() -> None:
    leave_tensorflow_out()
    # skops looks its types up in every module that is loaded when it is imported: before Rasa's
    # thousands that is quick, after them it takes longer than all the rest of loading a model.
    import skops.io  # noqa: F401
    from rasa.__main__ import main as rasa

    rasa()


if __name__ == "__main__":
    main()
