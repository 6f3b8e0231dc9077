import pytest
from service.tests.face.conftest import vendor
from service.tests.verification.world import World

__all__ = ["vendor", "waiting"]


@pytest.fixture
def waiting(world: World) -> World:
    """Alice at the code step."""
    world.account()
    world.at_the_code()
    return world
