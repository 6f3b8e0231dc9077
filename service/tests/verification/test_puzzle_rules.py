"""The puzzle's rules at their very bounds: each figure is written out here once more."""

import base64
import json
from datetime import UTC, datetime, timedelta
from random import Random
from types import SimpleNamespace

import altcha
import pytest
from service.tests.verification.signed_in import SignedIn, erin
from service.tests.verification.world import World

from rebind.problems import Code
from rebind.verification.factors import puzzle as rules
from rebind.verification.factors.base import Result
from rebind.verification.factors.puzzle import Puzzle, is_a_hands
from rebind.verification.pictures import HEIGHT, PIECE, WIDTH

NOW = datetime(2026, 11, 1, 12, tzinfo=UTC)
FAR = 200
"""Where the piece belongs in these tracks."""
GOOD = [(0, 0, 60), (100, 60, 60), (200, 150, 60), (300, 200, 60)]


def hand(*points: tuple[float, float], x: float = FAR) -> bool:
    return is_a_hands([(ms, place, 60) for ms, place in points], x)


@pytest.fixture
def person(world: World) -> SignedIn:
    somebody = erin(world)
    somebody.to_the_puzzle()
    return somebody


# --- the answer's place ---------------------------------------------------------------------------


@pytest.mark.parametrize(("off", "right"), [(6, True), (-6, True), (7, False), (-7, False)])
def test_six_pixels_off_are_right_and_seven_are_not(
    world: World, person: SignedIn, off: int, right: bool
) -> None:
    answer = person.slide(off=off)
    found = world.cases.puzzle.verify(world.case(), answer)
    assert found is (Result.RIGHT if right else Result.WRONG)
    assert world.cases.puzzle.verify(world.case(), answer) is Result.EXPIRED


def test_the_hole_is_where_the_piece_was_cut_and_inside_the_picture(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[int, int]] = []

    class Corner(Random):
        def randint(self, a: int, b: int) -> int:
            asked.append((a, b))
            return a

    assert Puzzle._place(Corner(1)) == (PIECE + 20, 6)
    assert asked == [(PIECE + 20, WIDTH - PIECE - 4), (6, HEIGHT - PIECE - 6)]
    monkeypatch.setattr(rules, "draw", lambda _, x, y: (x, y))
    for n in range(20):
        drawn = world.cases.puzzle.picture(f"ch_{n}")
        assert drawn[0] == world.cases.puzzle.x(f"ch_{n}")  # type: ignore[index]


def test_a_picture_fits_until_its_end_and_its_own_number_only() -> None:
    live = {"expires_at": NOW, "target_index": "a"}
    case = SimpleNamespace(new_phone_index="a")
    before = NOW - timedelta(microseconds=1)
    assert Puzzle._fits(live, case, before)  # type: ignore[arg-type]
    assert not Puzzle._fits(live, case, NOW)  # type: ignore[arg-type]
    case.new_phone_index = "b"
    assert not Puzzle._fits(live, case, before)  # type: ignore[arg-type]


# --- the track ------------------------------------------------------------------------------------


def test_the_hand_that_the_bounds_are_tried_on_is_one() -> None:
    assert is_a_hands(GOOD, FAR)


def test_three_points_at_least_and_two_thousand_at_most() -> None:
    assert hand((0, 0), (150, 100), (400, 200))
    assert not hand((0, 0), (400, 100))
    slow = [(n, min(200, n // 7)) for n in range(2000)]
    assert hand(*slow)
    assert not hand(*slow, (2000, 200))


def test_a_quarter_of_a_second_at_least_and_ten_minutes_at_most() -> None:
    for began in (0, 5_000):  # the clock of a track need not begin at nought
        for ends, good in ((249, False), (250, True), (600_000, True), (600_001, False)):
            points = [(began, 0), (began + 100, 90), (began + 200, 150), (began + ends, 200)]
            assert hand(*points) is good, (began, ends)


def test_it_begins_at_its_start_and_ends_at_its_place() -> None:
    for place, good in ((10, True), (-10, True), (11, False), (-11, False)):
        assert hand((0, place), (100, 90), (200, 150), (300, 200)) is good
    for place, good in ((206, True), (194, True), (207, False), (193, False)):
        assert hand((0, 0), (100, 90), (200, 150), (300, place)) is good


def test_time_may_stand_still_and_not_go_back() -> None:
    assert hand((0, 0), (100, 90), (100, 95), (300, 200))
    assert not hand((0, 0), (100, 90), (99, 95), (300, 200))
    assert not hand((0, 0), (100, 90), (99, 95), (700_000, 200))


def test_no_step_is_wider_than_six_tenths_of_the_way_and_a_bit() -> None:
    assert hand((0, 0), (100, 126), (300, 200))  # 0.6 * 200 + 6
    assert not hand((0, 0), (100, 127), (300, 200))


def test_one_speed_is_no_hand_however_the_steps_are_cut() -> None:
    assert not hand((0, 0), (100, 50), (300, 150), (400, 200))
    # Speeds that differ by less than a hundredth are one
    assert not hand((0, 0), (1000, 102), (2000, 200))
    assert hand((0, 0), (1000, 110), (2000, 200))


# --- the shape of an answer -----------------------------------------------------------------------


def test_the_bounds_of_a_place() -> None:
    for value in (-10_000, 0, 10_000_000, 1.5):
        assert rules._is_place(value) is True
    for nothing in (-10_001, 10_000_001, True, "1", None, float("nan"), float("-inf")):
        assert rules._is_place(nothing) is False


def test_the_bounds_of_an_answer() -> None:
    assert rules._shape({"altcha": "x"}) == "x"
    assert rules._shape({"altcha": "x" * 10_000}) == "x" * 10_000
    longest = {"x": 100, "track": [[0, 0, 0]] * 2000}
    assert rules._shape(longest) == (100, [(0, 0, 0)] * 2000)
    for wrong in (
        {"altcha": ""}, {"altcha": "x" * 10_001}, {"x": 100, "track": [[0, 0, 0]] * 2001},
    ):  # fmt: skip
        with pytest.raises(ValueError):
            rules._shape(wrong)


# --- the work -------------------------------------------------------------------------------------


@pytest.fixture
def cheap(world: World, person: SignedIn, monkeypatch: pytest.MonkeyPatch) -> World:
    settings = world.settings.model_copy(update={"puzzle_work": 20, "puzzle_work_cost": 10})
    monkeypatch.setattr(world.cases.puzzle, "_settings", settings)
    return world


def payload(given: dict[str, object], solution: object) -> str:
    return base64.b64encode(
        json.dumps({"challenge": given, "solution": solution}).encode()
    ).decode()


def solved(given: dict[str, object]) -> dict[str, object]:
    solution = altcha.solve_challenge(altcha.Challenge.from_dict(given))
    assert solution is not None
    return dict(solution.to_dict())


def work(world: World) -> dict[str, object]:
    return world.cases.work(world.page(), "token of c1")


@pytest.mark.parametrize(
    "nonsense",
    ["garbage", "e30=", base64.b64encode(b'{"challenge": 5}').decode(), "[" * 5000, "\u00e9"],
)
def test_what_is_no_work_is_wrong(cheap: World, nonsense: str) -> None:
    work(cheap)
    assert cheap.refusal(answer={"altcha": nonsense}).code is Code.PUZZLE_FAILED
    assert cheap.case().puzzles == 1
    assert cheap.cases.puzzle._worked("ch_x", nonsense) is False


def test_63_another_challenges_work_is_wrong_while_ones_own_is_asked_for(cheap: World) -> None:
    foreign = work(cheap)
    done = payload(foreign, solved(foreign))
    cheap.do("back")
    cheap.enter(country="GB", number="+447700900198")
    assert work(cheap) != foreign
    assert cheap.refusal(answer={"altcha": done}).code is Code.PUZZLE_FAILED
    assert cheap.case().puzzles == 1, "it was looked at, and was wrong"


def test_ones_own_challenge_without_its_work_is_wrong(cheap: World) -> None:
    own = work(cheap)
    wrong = solved(own) | {"counter": 19, "derivedKey": "00" * 16}
    assert cheap.refusal(answer={"altcha": payload(own, wrong)}).code is Code.PUZZLE_FAILED
    assert cheap.case().puzzles == 1


def test_the_work_is_half_of_the_most_at_least_and_the_page_is_told_the_most(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[dict[str, object]] = []

    def create(*_: object, **given: object) -> object:
        made.append(given)
        return SimpleNamespace(to_dict=dict)

    monkeypatch.setattr(rules.altcha, "create_challenge", create)
    for n in range(200):
        world.cases.puzzle.work(f"ch_{n}")
    rounds = [int(str(given["counter"])) for given in made]
    assert min(rounds) >= 1000
    assert max(rounds) <= 2000
    assert made[0]["data"] == {"challenge": "ch_0", "tries": 2000}
