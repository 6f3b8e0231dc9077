"""The work that a request makes, counted: a measure of time that does not depend on the clock."""

from typing import Any

from service.tests.verification.world import World
from sqlalchemy import event


class Work:
    """`with Work(world) as work:` then `work.done`: SQL statements, and comparisons by argon2."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.done: list[str] = []

    def __enter__(self) -> "Work":
        event.listen(self._world.db.engine, "before_cursor_execute", self._statement)
        self._compare = self._world.passwords.matches
        self._world.passwords.matches = self._matches  # type: ignore[method-assign]
        return self

    def __exit__(self, *_: object) -> None:
        event.remove(self._world.db.engine, "before_cursor_execute", self._statement)
        self._world.passwords.matches = self._compare  # type: ignore[method-assign]

    def _statement(self, _: Any, __: Any, statement: str, *___: Any) -> None:
        self.done.append(statement)

    def _matches(self, password_hash: str | None, password: str) -> bool:
        self.done.append("argon2")
        return self._compare(password_hash, password)
