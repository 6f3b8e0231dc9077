"""The whole service, on both databases, with an assistant that only forgets."""

from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest
from service.tests.border.house import House, Talk
from service.tests.databases import CrashingDatabase
from service.tests.evidence.pictures import PNG, picture

from rebind.accounts.passwords import Passwords
from rebind.database import Database
from rebind.people.person import People, Person
from tests.kit.clock import ManualClock


@dataclass
class Assistant:
    """Forgets what it is told to; or is away."""

    forgot: list[str] = field(default_factory=list)
    is_away: bool = False

    def __call__(self, request: httpx.Request) -> httpx.Response:
        assert request.method == "DELETE"
        assert request.headers["authorization"].startswith("Bearer internal-token")
        if self.is_away:
            raise httpx.ConnectError("refused")
        self.forgot.append(request.url.path.rpartition("/")[2])
        return httpx.Response(204)


@dataclass
class Town:
    house: House
    clock: ManualClock
    assistant: Assistant
    account_id: str = ""

    def walk(self) -> Talk:
        """Alice types what she should not, signs in and proves her mailbox."""
        self.account_id = self.house.register()
        talk = self.house.begin()
        talk.say("hello, the wallet with the blue cover: my code is 481592")
        talk.at_the_code()
        assert talk.enter(code=self.house.code()).status_code == 200
        return talk

    def closed(self) -> Talk:
        """As `walk`, and the case is over."""
        talk = self.walk()
        assert talk.outcome("cancel") == "ok"
        self.house.post()
        return talk

    def send_pictures(self) -> Talk:
        """As `walk`; the case waits for people, and two pictures are there."""
        talk = self.walk()
        assert talk.outcome("choose_documents") == "ok"
        pictures = [picture(PNG), picture(PNG + b"2")]
        received = self.house.rooms.evidence.receive(talk.id, pictures)
        assert [each.accepted for each in received] == [True, True]
        return talk

    def somebody_else(self) -> Talk:
        """Bob, whose case waits for people."""
        self.house.register("bob")
        talk = self.house.begin()
        talk.at_the_code(name="bob")
        assert talk.enter(code=self.house.code()).status_code == 200
        assert talk.outcome("choose_documents") == "ok"
        return talk

    def person(self) -> Person:
        with self.house.rooms.db.read() as tx:
            person = People(self.house.rooms).by_account(tx, self.account_id)
        assert person is not None
        return person

    def audit(self, kind: str) -> list[str]:
        return [line for line in self.house.rows().splitlines() if f'"kind":"{kind}"' in line]


@pytest.fixture
def town(db: Database, clock: ManualClock, passwords: Passwords, tmp_path: Path) -> Town:
    assistant = Assistant()
    house = House(CrashingDatabase(url_of(db)), clock, passwords, tmp_path)
    told = house.rooms.chat.retention._assistant
    house.rooms.chat.retention._assistant = httpx.Client(
        transport=httpx.MockTransport(assistant), base_url=told.base_url, headers=told.headers
    )
    return Town(house, clock, assistant)


def url_of(db: Database) -> str:
    return db.engine.url.render_as_string(hide_password=False)
