"""`python -m rebind.audit verify`: exit 0 when the chain holds, 1 when it does not."""

import sys

from rebind.audit.chain import verify
from rebind.database import Database
from rebind.keys import load
from rebind.settings import Settings


def main(arguments: list[str]) -> int:
    if arguments != ["verify"]:
        print("usage: python -m rebind.audit verify", file=sys.stderr)
        return 2
    settings = Settings()
    verdict = verify(
        Database(settings.database),
        load(settings.data_dir / "keys.json"),
        settings.data_dir / "audit-anchors.log",
    )
    if verdict.fault:
        print(f"BROKEN after reading {verdict.entries} entries: {verdict.fault}")
        return 1
    print(f"the chain holds: {verdict.entries} entries")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
