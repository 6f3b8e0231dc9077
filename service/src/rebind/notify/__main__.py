"""Messages that could not be sent.

python -m rebind.notify dead             message, channel, kind, since when
python -m rebind.notify dead --retry ID  have it sent after all
"""

import sys

from rebind.clock import MonotoneClock, rfc3339
from rebind.database import Database, load_clock_floor
from rebind.notify.dead import DeadLetters, Retried
from rebind.settings import Settings


def main(arguments: list[str]) -> int:
    db = Database(Settings().database)
    letters = DeadLetters(db, MonotoneClock(floor=load_clock_floor(db)))
    match arguments:
        case ["dead"]:
            for letter in letters.all():
                shown = (letter.id, letter.channel, letter.kind, rfc3339(letter.since))
                print("\t".join(shown))
            return 0
        case ["dead", "--retry", row_id]:
            came_to = letters.retry(row_id)
            print(came_to.value, file=sys.stderr)
            return 0 if came_to is Retried.QUEUED else 1
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
