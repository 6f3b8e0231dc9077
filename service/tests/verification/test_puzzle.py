"""The slide puzzle: what it costs to guess, what a script gets from it, and how it is judged."""

import base64
import io
import json
from random import Random

import altcha
import pytest
from PIL import Image
from service.tests.verification.signed_in import NEW, SignedIn, erin
from service.tests.verification.world import World

from rebind.problems import Code, Problem
from rebind.verification.factors import puzzle as rules
from rebind.verification.factors.puzzle import LEAST_X, TOLERANCE
from rebind.verification.pictures import HEIGHT, PIECE, WIDTH, draw


@pytest.fixture
def at_the_puzzle(world: World) -> SignedIn:
    person = erin(world)
    person.to_the_puzzle()
    return person


def picture(data_url: str) -> Image.Image:
    assert data_url.startswith("data:image/png;base64,")
    return Image.open(io.BytesIO(base64.b64decode(data_url.partition(",")[2])))


def look(world: World) -> dict[str, object]:
    return world.cases.look(world.page(), "token of c1")


def test_a_blind_guess_is_right_in_one_of_ten_and_three_pictures_are_all_there_are() -> None:
    """What it is worth against a text message: the mean of a hundred messages costs a thousand
    pictures, of which an account has thirty a day."""
    places = WIDTH - PIECE - 4 - LEAST_X + 1
    assert (2 * TOLERANCE + 1) / places <= 0.1


def test_the_place_is_in_no_answer_and_no_picture_carries_anything_but_pixels(
    world: World, at_the_puzzle: SignedIn
) -> None:
    shown = look(world)
    told = {"background", "piece", "width", "height", "piece_y", "altcha_url", "expires_at"}
    assert set(shown) == told | {"locale"}
    assert (shown["width"], shown["height"]) == (WIDTH, HEIGHT)
    for name, size in (("background", (WIDTH, HEIGHT)), ("piece", (PIECE, PIECE))):
        image = picture(str(shown[name]))
        assert image.size == size
        assert image.info == {}
    work = world.cases.work(world.page(), "token of c1")
    assert str(at_the_puzzle.place()) not in json.dumps(work["parameters"]["data"])  # type: ignore[index]


def test_a_picture_stays_until_it_is_answered(world: World, at_the_puzzle: SignedIn) -> None:
    assert look(world) == look(world)
    before = look(world)
    world.refusal(answer=at_the_puzzle.slide(off=20))
    assert look(world) != before


def test_pictures_differ_in_everything() -> None:
    drawn = [draw(Random(seed), 200, 50) for seed in range(5)]
    assert len({p.background for p in drawn}) == len({p.piece for p in drawn}) == 5


def differences(background: Image.Image, x: int, y: int) -> int:
    """How dark the hole's inside is: what a script looks for."""
    grey = background.convert("L").crop((x + 16, y + 16, x + PIECE - 16, y + PIECE - 16))
    return sum(grey.tobytes())


def test_64_the_darkest_place_is_not_always_the_place() -> None:
    """A script that knows the piece's height and looks for the darkest square of the row. It is
    a cost and no proof: one that compares shapes will do better."""
    hits, pictures = 0, 60
    for seed in range(pictures):
        rng = Random(seed)
        x, y = rng.randint(LEAST_X, WIDTH - PIECE - 4), rng.randint(6, HEIGHT - PIECE - 6)
        background = picture(draw(rng, x, y).background)
        found = min(
            range(LEAST_X, WIDTH - PIECE - 4), key=lambda at: differences(background, at, y)
        )
        hits += abs(found - x) <= TOLERANCE
    assert hits < 0.75 * pictures


def test_64_one_answer_for_each_picture_and_three_for_each_text(
    world: World, at_the_puzzle: SignedIn
) -> None:
    right = at_the_puzzle.slide()
    page = world.page()
    world.refusal(answer=right | {"x": int(right["x"]) + 40})  # type: ignore[call-overload]
    with pytest.raises(Problem, match="puzzle_failed") as spent:
        world.cases.enter(page, "token of c1", {"answer": right})
    assert spent.value.attempts_left == 2  # type: ignore[attr-defined]
    world.refusal(answer=at_the_puzzle.slide(off=50))
    world.refusal(answer=at_the_puzzle.slide(off=-50))
    assert at_the_puzzle.step() == "new_number"
    world.send_due()
    assert not [m for m in world.mail if m.to == NEW]


def test_the_days_pictures_are_counted_over_all_numbers(world: World) -> None:
    person = erin(world)
    person.to_the_puzzle()
    rounds = world.settings.puzzle_failures_per_day // world.settings.puzzle_tries
    for _ in range(rounds):
        for _ in range(world.settings.puzzle_tries):
            world.refusal(answer=person.slide(off=40))
        world.enter(country="GB", number=NEW)
    assert world.refusal(answer=person.slide()).code is Code.PUZZLE_FAILED


@pytest.mark.parametrize(
    "answer",
    [
        {"x": "nan", "track": []},
        {"x": float("nan"), "track": [[0, 0, 0]] * 3},
        {"x": float("inf"), "track": [[0, 0, 0]] * 3},
        {"x": True, "track": [[0, 0, 0]] * 3},
        {"x": 1e300, "track": [[0, 0, 0]] * 3},
        {"x": 100},
        {"x": 100, "track": [[0, 0]] * 5},
        {"x": 100, "track": [[0, 0, "y"]] * 5},
        {"x": 100, "track": [[0, 0, 0]] * 100_000},
        {"x": 100, "track": [], "state": "completed"},
        {"altcha": 5},
        {"altcha": ""},
        {},
    ],
    ids=lambda a: repr(a)[:40],
)
def test_64_what_is_no_answer_uses_no_picture_up(
    world: World, at_the_puzzle: SignedIn, answer: dict[str, object]
) -> None:
    before = look(world)
    assert world.refusal(answer=answer).code is Code.INVALID_REQUEST
    assert look(world) == before


STRAIGHT = [[n * 20, n * 10, 60] for n in range(21)]


@pytest.mark.parametrize(
    ("track", "good"),
    [
        ([[0, 0, 60], [150, 40, 61], [300, 150, 60], [520, 188, 62], [700, 200, 61]], True),
        ([[0, 0, 60], [200, 112, 60], [900, 206, 60], [1400, 200, 60]], True),  # taps
        ([[n * 60, n * 8, 60] for n in range(25)] + [[2300, 200, 60]], True),  # keys
        (STRAIGHT, False),  # one speed
        ([[0, 0, 60], [0, 100, 60], [0, 200, 60]], False),  # no time
        ([[0, 0, 60], [1, 150, 60], [2, 200, 60]], False),
        ([[0, 0, 60], [400, 200, 60], [500, 200, 60]], False),  # in one step
        ([[0, 90, 60], [300, 150, 60], [500, 200, 60]], False),  # not from the start
        ([[0, 0, 60], [300, 90, 60], [500, 150, 60]], False),  # not to the end
        ([[0, 0, 60], [300, 90, 60], [200, 200, 60]], False),  # back in time
        ([[0, 0, 60], [500, 200, 60]], False),
        ([], False),
    ],
)
def test_65_a_track_is_judged(track: list[list[float]], good: bool) -> None:
    assert rules.is_a_hands([tuple(point) for point in track], 200) is good  # type: ignore[misc]


def solved(world: World) -> str:
    """The proof of work, done as a browser does it."""
    given = world.cases.work(world.page(), "token of c1")
    challenge = altcha.Challenge.from_dict(given)
    solution = altcha.solve_challenge(challenge)
    assert solution is not None
    payload = {"challenge": given, "solution": solution.to_dict()}
    return base64.b64encode(json.dumps(payload).encode()).decode()


@pytest.fixture
def cheap(world: World, at_the_puzzle: SignedIn, monkeypatch: pytest.MonkeyPatch) -> World:
    """Work that a test can wait for."""
    settings = world.settings.model_copy(update={"puzzle_work": 20, "puzzle_work_cost": 10})
    monkeypatch.setattr(world.cases.puzzle, "_settings", settings)
    return world


def test_work_takes_the_place_of_the_picture_once(cheap: World) -> None:
    payload = solved(cheap)
    cheap.enter(answer={"altcha": payload})
    assert cheap.view()["step"] == "sms_code"
    cheap.clock.advance(seconds=61)
    cheap.do("resend_code")
    assert cheap.refusal(answer={"altcha": payload}).code is Code.PUZZLE_FAILED


def test_63_work_for_another_case_or_of_ones_own_making_is_none(cheap: World) -> None:
    foreign = solved(cheap)
    cheap.do("back")
    cheap.enter(country="GB", number="+447700900198")
    assert cheap.refusal(answer={"altcha": foreign}).code is Code.PUZZLE_FAILED
    own = altcha.create_challenge("PBKDF2/SHA-256", 1, counter=1, hmac_secret="mine").to_dict()
    solution = altcha.solve_challenge(altcha.Challenge.from_dict(own))
    assert solution is not None
    forged = {"challenge": own, "solution": solution.to_dict()}
    payload = base64.b64encode(json.dumps(forged).encode()).decode()
    assert cheap.refusal(answer={"altcha": payload}).code is Code.PUZZLE_FAILED


def test_63_a_picture_of_another_number_or_an_old_one_is_none(
    world: World, at_the_puzzle: SignedIn
) -> None:
    answer, page = at_the_puzzle.slide(), world.page()
    world.clock.advance(seconds=world.settings.puzzle_lifetime.total_seconds())
    with pytest.raises(Problem, match="puzzle_failed"):
        world.cases.enter(page, "token of c1", {"answer": answer})
    answer = at_the_puzzle.slide()
    world.do("back")
    world.enter(country="GB", number="+447700900198")
    with pytest.raises(Problem, match="puzzle_failed"):
        world.cases.enter(world.page(), "token of c1", {"answer": answer})
