"""`python -m rebind.telegram parked`: updates that could not be taken, whatever was tried. Their
people were asked to say it again."""

import argparse
import sys

from rebind.clock import rfc3339
from rebind.database import Database
from rebind.settings import Settings
from rebind.telegram import repository

MOST = 200


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m rebind.telegram", description=__doc__)
    parser.add_argument("what", choices=["parked"])
    parser.parse_args()
    with Database(Settings().database).read() as tx:
        rows = repository.parked(tx, MOST)
    for row in rows:
        print(f"{rfc3339(row.at)}  {row.update_id}  {row.kind}  {row.error}")
    print(f"{len(rows)} parked")
    return 0


if __name__ == "__main__":
    sys.exit(main())
