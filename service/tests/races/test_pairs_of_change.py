"""Two or three operations at the same moment while somebody signed in changes or unbinds their
number: see pairs.py. Conversations `c1` and `c2` are olga's, who has every tool; in `c3` alice is
signed in, and wants the number that olga wants; in `c4` nobody is, and olga begins a reset.

One more thing is not what it is alone: a code of the app that was counted, and that somebody else
used up before it was looked at, is told to be wrong, though the case has gone on."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pyotp
import pytest
from service.tests.races.pairs import (
    Model,
    Operation,
    Situation,
    Stage,
    comes_to_what_some_order_of_it_comes_to,
    named,
    samples,
)
from service.tests.stateful.change_oracle import TIME_STEP, ChangeOracle
from service.tests.stateful.oracle import Oracle
from service.tests.stateful.reading import SECRET, SIGNED_IN, People, email, known
from service.tests.stateful.records import Told
from service.tests.verification.signed_in import HAND, sign
from service.tests.verification.world import World

from rebind.accounts.model import Account
from rebind.database import Tx
from tests.kit.clock import ManualClock

OWNERS = {"c1": "olga", "c2": "olga", "c3": "alice"}
NEW, OTHER = "+447700900199", "+447700900198"
AT_MAIL = ("c1 start_change", "c1 consent", "wait")
AT_APP = (*AT_MAIL, "c1 right code")
AT_NUMBER = (*AT_APP, "c1 right code")
AT_PICTURE = (*AT_NUMBER, "c1 number")
AT_SMS = (*AT_PICTURE, "c1 picture")
BESIDE = ("c2 start_unbind", "c2 consent")
RESET = ("c4 start_reset", "c4 consent", "c4 sign in", "c4 right code")
ALICE = ("c3 start_change", "c3 consent", "c3 right code", "c3 right code", "c3 number")
"""With nothing but a number, which is her tool."""

SITUATIONS = {
    "at consent": Situation(
        "olga",
        ("c1 start_change",),
        (
            "c1 consent",
            "c1 decline",
            "c1 cancel",
            "c1 affirm",
            "c1 restart",
            "c2 start_unbind",
            "olga signed out",
            "olga's number elsewhere",
        ),
    ),
    "at two e-mail codes": Situation(
        "olga",
        (*BESIDE, *AT_MAIL),
        (
            "c1 right code",
            "c1 wrong code",
            "c1 right code typed",
            "c1 resend_code",
            "c1 cancel",
            "c2 right code",
            "c2 resend_code",
            "olga signed out",
            "olga's number elsewhere",
        ),
        above_all=(("c1 right code", "c2 right code"),),
    ),
    "at the app": Situation(
        "olga",
        (*BESIDE, *AT_APP),
        (
            "c1 right code",
            "c1 right code typed",
            "c1 earlier code",
            "c1 wrong code",
            "c1 use_passkey",
            "c1 use_sms",
            "c1 tools_unavailable",
            "c2 right code",
            "olga's code elsewhere",
            "olga signed out",
        ),
        above_all=(("c1 right code", "olga's code elsewhere"),),
    ),
    "at the passkey": Situation(
        "olga",
        (*BESIDE, *AT_APP, "c1 use_passkey"),
        (
            "c1 passkey",
            "c1 wrong passkey",
            "c1 use_totp",
            "c1 use_sms",
            "c1 tools_unavailable",
            "c1 cancel",
            "c2 right code",
            "olga's number elsewhere",
        ),
        above_all=(("c1 passkey", "c1 passkey"),),
    ),
    "at the bound number": Situation(
        "olga",
        (*BESIDE, *AT_APP, "c1 use_sms", "wait"),
        (
            "c1 right code",
            "c1 wrong code",
            "c1 right code typed",
            "c1 resend_code",
            "c1 use_totp",
            "c1 cancel",
            "c2 right code",
            "olga's number elsewhere",
        ),
        above_all=(("c1 right code", "olga's number elsewhere"),),
    ),
    "at the app of an unbind": Situation(
        "olga",
        (*RESET, *AT_MAIL, *BESIDE, "c2 right code"),
        (
            "c2 right code",
            "c2 right code typed",
            "c2 use_sms",
            "c2 cancel",
            "c1 right code",
            "c4 tools_lost",
            "olga's number elsewhere",
            "olga signed out",
            "alarm",
        ),
        above_all=(("c2 right code", "olga signed out"),),
    ),
    "at the new number": Situation(
        "olga",
        (*BESIDE, *AT_NUMBER),
        (
            "c1 number",
            "c1 number typed",
            "c1 other number",
            "c1 cancel",
            "c2 right code",
            "olga's number elsewhere",
            "olga signed out",
        ),
        above_all=(("c1 number", "c1 other number"),),
    ),
    "at the picture": Situation(
        "olga",
        (*BESIDE, *AT_PICTURE),
        (
            "c1 picture",
            "c1 wrong picture",
            "c1 back",
            "c1 cancel",
            "c2 right code",
            "olga's number elsewhere",
            "olga signed out",
        ),
        above_all=(("c1 picture", "c1 back"),),
    ),
    "at the code of the new number": Situation(
        "olga",
        (*BESIDE, *AT_SMS, "wait"),
        (
            "c1 right code",
            "c1 wrong code",
            "c1 right code typed",
            "c1 resend_code",
            "c1 back",
            "c1 cancel",
            "c2 right code",
            "olga's number elsewhere",
            "olga signed out",
        ),
        above_all=(("c1 right code", "olga's number elsewhere"),),
    ),
    "at two pictures for one number": Situation(
        "olga",
        (*AT_PICTURE, *ALICE),
        ("c1 picture", "c1 wrong picture", "c1 back", "c3 picture", "c3 wrong picture"),
        above_all=(("c1 picture", "c3 picture"),),
    ),
    "at two codes of one number": Situation(
        "olga",
        (*AT_SMS, *ALICE, "c3 picture"),
        (
            "c1 right code",
            "c1 right code typed",
            "c1 cancel",
            "c3 right code",
            "c3 right code typed",
            "c3 wrong code",
            "c3 back",
            "rival takes it",
        ),
        above_all=(("c1 right code", "c3 right code"), ("c1 right code", "rival takes it")),
    ),
    "beside a reset": Situation(
        "olga",
        (*RESET, *AT_SMS),
        ("c1 right code", "c1 wrong code", "c1 back", "c4 tools_lost", "c4 cancel", "alarm"),
        above_all=(("c1 right code", "alarm"),),
    ),
}


class ChangeStage(Stage):
    oracle: ChangeOracle

    def __init__(self, world: World, clock: ManualClock, whose: str) -> None:
        super().__init__(world, clock, SIGNED_IN, whose, ChangeOracle(known(SIGNED_IN)))
        for number in (NEW, OTHER):
            self.know_number(number)
        self.ids = {address: id_ for id_, address in self.owners.items()}
        for talk, name in OWNERS.items():
            session = world.signed_in(self.ids[email(name)], talk)
            self.oracle.accounts[email(name)].sessions.add(session)
            self.oracle.people[talk] = (email(name), session)

    def operation(self, words: str) -> Operation:
        talk, _, what = words.partition(" ")
        match what:
            case "right code" | "wrong code" | "right code typed":
                return self._counted(talk, super().operation(words))
            case "earlier code":
                early = self._code_of_the_app(-1)
                return self._counted(talk, self._enter_code(talk, *early))
            case "passkey" | "wrong passkey":
                return self._passkey(talk, right=what == "passkey")
            case "number" | "other number":
                return self._number(talk, NEW if what == "number" else OTHER)
            case "number typed":
                handle, turn = self.world.typed("phone", NEW, talk)
                return self.command(talk, "submit_number", handle, turn, lambda _: (NEW, None))
            case "picture" | "wrong picture":
                return self._picture(talk, right=what == "picture")
            case "signed out" | "number elsewhere" | "code elsewhere" | "takes it":
                return self._elsewhere(email(talk.removesuffix("'s")), what)
        return super().operation(words)

    def code(self, talk: str, *, right: bool) -> tuple[str, Callable[[Oracle], object]]:
        if self.oracle.latest(talk).step == "totp":
            return self._code_of_the_app(0 if right else 900)
        return super().code(talk, right=right)

    def _code_of_the_app(self, offset: int) -> tuple[str, Callable[[Oracle], object]]:
        """The one of so many time steps from now."""
        step = self.oracle.now // TIME_STEP + offset
        code = pyotp.TOTP(SECRET).at(int(self.start.timestamp()) + step * TIME_STEP)
        return code, lambda _: step

    def _counted(self, talk: str, entry: Operation) -> Operation:
        """A code that is entered, and what is left of it when it was counted."""
        case = self.oracle.latest(talk)
        if case.step != "totp":
            return entry

        def rest(oracle: Oracle) -> Model:
            *_, reference, step = entry.model(oracle)
            return lambda _: ("judge_app", talk, case.number, reference, step)

        return replace(entry, rest=rest)

    def _passkey(self, talk: str, *, right: bool) -> Operation:
        self.world.card(talk)
        with self.world.db.read() as tx:
            options = self.world.cases._passkey.options(tx, self.world.case(talk))
        assert options is not None
        signed = self.oracle.latest(talk).shown["passkey"].number
        assertion = sign(self.world, options, name="olga", verified=right)

        def rest(_: Oracle) -> Model:
            return lambda _: ("passkey_proven", talk)

        return self.form(
            talk,
            {"credential": assertion},
            lambda _: ("enter_passkey", talk, signed, right),
            rest if right else None,
        )

    def _number(self, talk: str, number: str) -> Operation:
        values = {"country": "GB", "number": number}
        return self.form(talk, values, lambda _: ("command", talk, "submit_number", number, None))

    def _picture(self, talk: str, *, right: bool) -> Operation:
        self.world.cases.look(self.world.page(talk), f"token of {talk}")
        with self.world.db.write() as tx:
            puzzle = self.world.cases.puzzle
            place = puzzle.x(puzzle.issue(tx, self.world.case(talk)))
        self.oracle.look(self.oracle.latest(talk))

        def rest(oracle: Oracle) -> Model:
            shown = oracle.fresh(oracle.latest(talk)) is not None
            return lambda _: ("judge_puzzle", talk, shown, right)

        answer = slid(place if right else place + 40)
        return self.form(talk, {"answer": answer}, lambda _: ("enter_puzzle", talk, right), rest)

    def _elsewhere(self, address: str, what: str) -> Operation:
        """At the exchange, which locks the account as the service does."""
        accounts = self.world.accounts
        number = NEW if what == "takes it" else OTHER
        code, step = self._code_of_the_app(0)

        def bind(tx: Tx, account: Account) -> bool:
            return accounts.change_phone(tx, account.id, number)

        def use_app(tx: Tx, account: Account) -> bool:
            found = accounts.match_totp(tx, account.id, code, self.clock.now())
            return found is not None and accounts.spend_totp(tx, found)

        def sign_out(tx: Tx, account: Account) -> bool:
            accounts.sign_out_everywhere(tx, account.id)
            return True

        act, model = {
            "signed out": (sign_out, ("sign_out", address)),
            "code elsewhere": (use_app, ("use_app_elsewhere", address, step(self.oracle))),
        }.get(what, (bind, ("bind_elsewhere", address, number)))

        def do() -> Told:
            with self.world.db.write() as tx:
                done = act(tx, accounts.lock(tx, self.ids[address]))
            return ("ok" if done else "refused"), None

        return Operation(do, lambda _: model)


def slid(x: int) -> Mapping[str, object]:
    """An answer to a picture, by hand."""
    return {"x": x, "track": [[ms, round(at * x / HAND[-1][1]), y] for ms, at, y in HAND]}


@pytest.fixture(scope="module")
def people() -> People:
    return SIGNED_IN


@pytest.mark.parametrize(("name", "done"), list(samples(SITUATIONS, pairs=4, triples=3)), ids=named)
def test_what_is_done_at_once_comes_to_what_some_order_of_it_comes_to(
    inhabited: World, clock: ManualClock, name: str, done: tuple[str, ...]
) -> None:
    stage = ChangeStage(inhabited, clock, SITUATIONS[name].whose)
    stage.come(SITUATIONS[name].before)
    comes_to_what_some_order_of_it_comes_to(stage, done)
