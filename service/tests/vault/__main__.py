"""`python -m service.tests.vault`: precision and recall of the vault, per kind."""

from service.tests.vault.labelled import PARTS, messages
from service.tests.vault.measure import measure


def main() -> None:
    for part in PARTS:
        measured = measure(messages(part))
        print(f"{part.replace('_', '-')}\n\n{measured.table()}\n")
        for title, lines in (("missed", measured.missed), ("false alarms", measured.alarms)):
            for line in lines:
                print(f"  {title}: {line}")
        print()


if __name__ == "__main__":
    main()
