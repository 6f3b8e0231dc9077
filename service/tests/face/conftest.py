from collections.abc import Iterator
from pathlib import Path

import pytest
from service.tests.face.parties import Vendor, with_camera, with_vendor
from service.tests.verification.world import World

from rebind.accounts.passwords import Passwords
from rebind.catalogue import Catalogue
from rebind.database import Database
from rebind.keys import Keys
from tests.kit.clock import ManualClock


@pytest.fixture
def vendor(
    db: Database,
    keys: Keys,
    clock: ManualClock,
    catalogue: Catalogue,
    passwords: Passwords,
    tmp_path: Path,
) -> Iterator[Vendor]:
    with with_vendor((db, keys, clock, catalogue, passwords), tmp_path) as made:
        yield made


@pytest.fixture
def camera(
    db: Database,
    keys: Keys,
    clock: ManualClock,
    catalogue: Catalogue,
    passwords: Passwords,
    tmp_path: Path,
) -> World:
    return with_camera((db, keys, clock, catalogue, passwords), tmp_path)
