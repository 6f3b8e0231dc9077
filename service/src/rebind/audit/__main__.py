"""The audit chain, and its heads that are kept outside of the database.

python -m rebind.audit verify    exit 0 when the chain holds, 1 when it does not, 3 when nobody can
                                 say that nothing was cut off, since what is kept outside is away
python -m rebind.audit anchor    keep its head outside now; exit 0, or as above
"""

import sys

from rebind.audit.anchors import AnchorsAway, kept_anchors
from rebind.audit.chain import anchor, verify
from rebind.clock import MonotoneClock
from rebind.database import Database, load_clock_floor
from rebind.keys import load
from rebind.settings import Settings

HOLDS, BROKEN, USAGE, AWAY = range(4)


def main(arguments: list[str]) -> int:
    if arguments not in (["verify"], ["anchor"]):
        print(__doc__, file=sys.stderr)
        return USAGE
    settings = Settings()
    db, anchors = Database(settings.database), kept_anchors(settings)
    if arguments == ["verify"]:
        verdict = verify(db, load(settings.data_dir / "keys.json"), anchors)
        if verdict.fault:
            print(f"BROKEN after reading {verdict.entries} entries: {verdict.fault.what}")
            return BROKEN
        print(f"the chain holds: {verdict.entries} entries")
        if verdict.anchors_away:
            return _away()
        known = verdict.anchored
        print(f"and goes on from its anchor at entry {known.n}" if known else "no anchor yet")
    try:
        fault = anchor(db, anchors, MonotoneClock(floor=load_clock_floor(db)).now())
    except AnchorsAway:
        return _away()
    if fault:
        print(f"NOT ANCHORED: {fault.what}")
        return BROKEN
    return HOLDS


def _away() -> int:
    print("its anchors are away: whether something was cut off cannot be said")
    return AWAY


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
