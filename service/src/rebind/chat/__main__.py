"""Messages that the assistant could not answer.

python -m rebind.chat parked             turn, conversation, since when, tries, last error
python -m rebind.chat parked --text      with what was said; secrets are masked, as everywhere
python -m rebind.chat parked --retry ID  have it answered after all
"""

import sys

from rebind.chat.parked import Parked, Retried
from rebind.clock import MonotoneClock, rfc3339
from rebind.database import Database, load_clock_floor
from rebind.settings import Settings


def main(arguments: list[str]) -> int:
    db = Database(Settings().database)
    parked = Parked(db, MonotoneClock(floor=load_clock_floor(db)))
    match arguments:
        case ["parked"]:
            return _show(parked, with_text=False)
        case ["parked", "--text"]:
            return _show(parked, with_text=True)
        case ["parked", "--retry", turn_id]:
            came_to = parked.retry(turn_id)
            print(came_to.value, file=sys.stderr)
            return 0 if came_to is Retried.QUEUED else 1
    print(__doc__, file=sys.stderr)
    return 2


def _show(parked: Parked, *, with_text: bool) -> int:
    for turn in parked.turns():
        shown = [turn.id, turn.reference, rfc3339(turn.since), str(turn.attempts), turn.last_error]
        if with_text:
            # One line each, whatever was typed
            shown.append(repr(turn.input.get("text") or turn.input.get("intent")))
        print("\t".join(shown))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
