"""Updates that could not be taken. Their persons were told so; nothing of what they said is kept.

python -m rebind.telegram parked         number, kind, since when, last error
"""

import sys

from rebind.clock import rfc3339
from rebind.database import Database
from rebind.settings import Settings
from rebind.telegram import repository


def main(arguments: list[str]) -> int:
    if arguments != ["parked"]:
        print(__doc__, file=sys.stderr)
        return 2
    with Database(Settings().database).read() as tx:
        for update in repository.parked(tx):
            print(update.update_id, update.kind, rfc3339(update.at), update.error, sep="\t")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
