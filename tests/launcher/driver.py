"""Launches stand-ins the way `rebind.demo.launch` launches the real programs.

python driver.py FOLDER PROGRAMS (JSON: [[name, port, word…]…])"""

import json
import sys
from pathlib import Path

from rebind import supervise
from rebind.supervise import Program, Stack, StackError

HERE = Path(__file__).parent


def say(line: str) -> None:
    print(line, flush=True)


def main(folder: str, programs: str) -> int:
    stop = supervise.stop_on_signals()
    supervise.adopt_orphans()
    rows = [
        Program(
            name,
            (sys.executable, str(HERE / "standin.py"), str(port), *words),
            port,
            f"REBIND_{name.upper()}_PORT",
            {"STANDIN": name},
        )
        for name, port, *words in json.loads(programs)
    ]
    ready_url = f"http://127.0.0.1:{rows[0].port}/readyz"
    stack = Stack(rows, root=HERE, folder=Path(folder), environment={}, ready_url=ready_url)
    try:
        supervise.run(stack, stop, say, lambda: say("ready"))
    except StackError as error:
        say(f"error: {error}")
        return 1
    finally:
        supervise.end_orphans()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
