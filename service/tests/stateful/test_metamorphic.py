"""I37 and I33 as relations between runs: what must not matter, does not.

A run's trace is what a person could see of it: outcomes, views and public events."""

from collections.abc import Callable, Iterator, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from service.tests.stateful.house import House, Template
from service.tests.verification.signed_in import SignedIn
from service.tests.verification.world import PASSWORD, World, wrong

from rebind.problems import Problem

Trace = list[object]
Journey = Callable[[House, str, str], Iterator[object]]
SAID = (
    "start_reset consent decline resend_code forgot_password back cancel restart affirm deny "
    "choose_documents start_questions tools_lost"
).split()
STRANGERS = st.lists(
    st.one_of(
        st.sampled_from(SAID), st.sampled_from(["sign in"] * 4 + ["code"] * 4 + ["wait"] * 2)
    ),
    max_size=14,
)


@pytest.fixture(scope="module")
def template() -> Iterator[Template]:
    made = Template().fill()
    yield made
    made.remove()


def attempt(action: Callable[[], object]) -> object:
    try:
        return action()
    except Problem as problem:
        return problem.code, problem.attempts_left


def seen(world: World, talk: str, start: object) -> Trace:
    """The public events of a conversation, and the case as it stands; times as distances."""
    case = world.case(talk)
    other = ("case_id", "hold_until", "review_until")
    view = {k: v for k, v in world.view(talk).items() if k not in other}
    held = case.hold_until and case.hold_until - start  # type: ignore[operator]
    events = [
        (type_, {k: v for k, v in body.items() if k != "case_id"})
        for conversation, type_, body in world.conversations.events
        if conversation == talk
    ]
    return [view, held, events]


def reset(house: House, talk: str, name: str) -> Iterator[object]:
    """A whole reset with a wrong code and a wrong round on its way, a step at a time."""
    world = house.world
    email = f"{name}@example.com"
    yield attempt(lambda: world.begin(talk))
    yield attempt(lambda: world.enter(talk, email=email, password=PASSWORD))
    yield attempt(lambda: world.enter(talk, code=wrong(world.code(email))))
    yield attempt(lambda: world.enter(talk, code=world.code(email)))
    yield world.do("start_questions", talk)
    yield world.answer_all(talk, wrongly=True)
    yield world.do("continue_questions", talk)
    yield world.answer_all(talk)


def change(house: House, talk: str, name: str) -> Iterator[object]:
    """A whole change, with a wrong code and a wrong picture on its way, a step at a time."""
    world, email = house.world, f"{name}@example.com"
    account = world.look_up(email)
    new = f"{account.phone}"[:-3] + "9" + f"{account.phone}"[-2:]
    world.signed_in(account.id, talk)
    person = SignedIn(world, account.id, talk)
    yield attempt(person.begin)
    yield attempt(lambda: world.enter(talk, code=wrong(world.code(email))))
    yield attempt(lambda: world.enter(talk, code=world.code(email)))
    yield attempt(lambda: world.enter(talk, code=world.sms(account.phone or "")))
    yield attempt(lambda: world.enter(talk, country="GB", number=new))
    yield attempt(lambda: world.enter(talk, answer=person.slide(off=30)))
    yield attempt(lambda: world.enter(talk, answer=person.slide()))
    yield attempt(lambda: world.enter(talk, code=world.sms(new)))


def walk(
    house: House, order: Sequence[int], seconds: int = 0, journey: Journey = reset
) -> list[Trace]:
    """Journeys of two accounts, their steps taken in that order."""
    house.clock.advance(seconds=seconds)
    start = house.clock.now()
    walks = [journey(house, "c0", "alice"), journey(house, "c1", "gina")]
    traces: list[Trace] = [[], []]
    for which in order:
        traces[which].append(next(walks[which]))
    for which, trace in enumerate(traces):
        trace += [str(x) for x in seen(house.world, f"c{which}", start)]
    house.close()
    return traces


IN_TURN = [0] * 8 + [1] * 8


@settings(max_examples=5)
@given(st.integers(1, 90 * 86_400))
def test_i37_a_reset_shifted_in_time_is_the_same_reset(template: Template, seconds: int) -> None:
    assert walk(template.house(), IN_TURN, seconds) == walk(template.house(), IN_TURN)


@settings(max_examples=5)
@given(st.integers(1, 90 * 86_400), st.permutations(IN_TURN))
def test_i37_a_change_shifted_in_time_among_others_is_the_same_change(
    template: Template, seconds: int, order: list[int]
) -> None:
    plain = walk(template.house(), IN_TURN, journey=change)
    assert all("'state': 'completed'" in trace[-3] for trace in plain)
    assert walk(template.house(), order, seconds, change) == plain


@settings(max_examples=5)
@given(st.permutations(IN_TURN))
def test_i37_what_independent_accounts_do_may_come_in_any_order(
    template: Template, order: list[int]
) -> None:
    assert walk(template.house(), order) == walk(template.house(), IN_TURN)


@settings(max_examples=15)
@given(STRANGERS)
def test_i33_a_stranger_sees_the_same_of_every_address(
    template: Template, doings: list[str]
) -> None:
    """Known with the right password, known with a wrong one, high value, unknown: whatever is
    done without the mailbox, one trace."""
    traces = []
    for name, password in (
        ("alice", PASSWORD),
        ("alice", "wrong"),
        ("carol", PASSWORD),
        ("nobody", "wrong"),
    ):
        house = template.house()
        world, start = house.world, house.clock.now()
        world.begin("c1")
        trace: Trace = []
        for doing in doings:
            if doing == "wait":
                house.clock.advance(seconds=61)
            elif doing in SAID:
                trace.append(world.do(doing, "c1"))
            elif world.view("c1")["step"] in ("sign_in", "email_code"):
                values: dict[str, object] = {"code": "000000"}
                if doing == "sign in":
                    values = {"email": f"{name}@example.com", "password": password}
                    if world.view("c1")["why"] == "password_forgotten":
                        del values["password"]
                trace.append(attempt(lambda w=world, v=values: w.enter("c1", **v)))  # type: ignore[misc]
        traces.append([trace, *seen(world, "c1", start)])
        house.close()
    assert all(trace == traces[0] for trace in traces)
