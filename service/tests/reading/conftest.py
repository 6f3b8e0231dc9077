import pytest
from service.tests.review.desk import Desk
from service.tests.verification.world import World


@pytest.fixture
def desk(world: World) -> Desk:
    return Desk(world)
