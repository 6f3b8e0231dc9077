import pytest
from service.tests.verification.world import World


@pytest.fixture
def waiting(world: World) -> World:
    """Alice at the code step."""
    world.account()
    world.at_the_code()
    return world
