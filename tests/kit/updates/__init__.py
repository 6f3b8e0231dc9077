"""Updates as the real Bot API sends them, with all fields that it sends, old ones included. A file
is one update; names, ids and files in them are invented.

    api.push(recorded("sticker"))            as it stands
    person.replay(recorded("sticker"))       as if this person had sent it"""

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
NAMES = tuple(sorted(path.stem for path in FOLDER.glob("*.json")))
PERSON = 7012345678
"""Who most of them come from: id of the user and of the private chat."""
BOT = 700000001
"""The bot's own id in them."""


def recorded(name: str) -> dict[str, Any]:
    update: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return update
