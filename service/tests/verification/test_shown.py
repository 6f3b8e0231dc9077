"""What a secure step shows is what its published shape lets through: no field is lost."""

from pydantic import TypeAdapter
from service.tests.verification.signed_in import SignedIn, erin
from service.tests.verification.world import World

from rebind.verification.schemas import PictureShown, StepShown

SHAPE: TypeAdapter[StepShown | PictureShown] = TypeAdapter(StepShown | PictureShown)


def shown(world: World, step: str) -> dict[str, object]:
    whole = world.cases.look(world.page(), "token of c1")
    passed = SHAPE.dump_python(SHAPE.validate_python(whole), exclude_unset=True)
    assert passed == whole, step
    assert whole.get("step", "puzzle") == step
    if step != "puzzle":
        assert "/step#st_" in str(whole["page_url"])
    return whole


def test_every_step_of_a_change_is_shown_whole(world: World) -> None:
    person: SignedIn = erin(world)
    person.begin()
    shown(world, "email_code")
    world.enter(code=world.code("erin@example.com"))
    shown(world, "totp")
    world.do("use_passkey")
    shown(world, "passkey")
    world.do("use_sms")
    shown(world, "sms_code")
    world.do("use_totp")
    world.enter(code=person.totp())
    [country, _] = shown(world, "new_number")["fields"]  # type: ignore[misc]
    assert {"value": "GB", "title": "United Kingdom", "prefix": "+44"} in country["options"]  # type: ignore[index]
    world.enter(country="GB", number="+447700900199")
    assert set(shown(world, "puzzle")) == set(PictureShown.model_fields)
