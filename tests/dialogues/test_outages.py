"""A part that is away is waited for: what was said meanwhile is answered, and nobody is put off."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from rebind.demo import launch
from tests.kit.contract import CODE, Client, walk
from tests.kit.ports import free_port
from tests.kit.processes import end_with_parent
from tests.kit.stack import ROOT, Stack
from tests.kit.talk import Talk

LONG_SECONDS = 20
"""Longer than all tries at a turn that fails take together."""
PUT_OFF = "I could not answer"


@contextmanager
def no_actions(stack: Stack) -> Iterator[None]:
    stack.stop("actions")
    try:
        yield
    finally:
        stack.start("actions")


@contextmanager
def actions_without_the_service(stack: Stack) -> Iterator[None]:
    """The actions run, but where they look for the service nobody answers."""
    port = launch.ports(stack.environ)
    program = next(each for each in launch.programs(port) if each.name == "actions")
    data = stack.folder / "data"
    token = launch.internal_token(data, {})
    environ = launch.environment(port, data, token) | dict(program.environment)
    environ["REBIND_SERVICE_URL"] = f"http://127.0.0.1:{free_port()}"
    with no_actions(stack):
        process = subprocess.Popen(
            program.command,
            cwd=ROOT,
            env={**os.environ, **environ},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            preexec_fn=end_with_parent,
        )
        try:
            wait_until_healthy(program.port)
            yield
        finally:
            process.terminate()
            process.wait(30)


def wait_until_healthy(port: int) -> None:
    client, end = Client(f"http://127.0.0.1:{port}"), time.monotonic() + 60
    while True:
        with suppress(OSError):
            if client.request("GET", "/health").status == 200:
                return
        assert time.monotonic() < end, "the actions did not start"
        time.sleep(0.2)


def watch(talk: Talk, seconds: float) -> None:
    """Look at the chat for so long."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        talk.conversation.poll(wait=1)


def told(talk: Talk) -> str:
    """What the service says by itself."""
    said = talk.conversation.of_type("message")
    return "\n".join(e["body"]["text"] for e in said if e["author"]["kind"] == "system")


def test_a_person_who_goes_on_after_an_outage_of_the_actions_is_where_they_were(
    at: Callable[[str], Talk], stack: Stack
) -> None:
    talk = at("email_code")
    with no_actions(stack):
        assert talk.say("how long does this take")
    talk.say("where was I")
    assert talk.step() == "email_code"


def test_a_code_that_is_typed_while_the_actions_are_away_is_used_when_they_are_back(
    at: Callable[[str], Talk], stack: Stack
) -> None:
    talk = at("email_code")
    code = CODE.search(talk.client.inbox(talk.account["email"])[0]["text"])
    assert code
    with no_actions(stack):
        seq = talk.conversation.say(f"ok the code is {code.group()}")
        watch(talk, LONG_SECONDS)
        assert "Your message is kept" in told(talk)
    talk.conversation.wait_for(lambda _: talk.step() == "Start the questions", after=seq)
    assert PUT_OFF not in told(talk)
    assert code.group() not in str(talk.conversation.events)
    walk(talk.conversation, talk.account, until="completed")


def test_while_the_actions_do_not_reach_the_service_what_needs_it_waits_and_the_rest_is_answered(
    at: Callable[[str], Talk], stack: Stack
) -> None:
    talk = at("email_code")
    with actions_without_the_service(stack):
        assert "costs nothing" in talk.words(talk.say("what does it cost"))
        seq = talk.conversation.say("where am i now, what next")
        talk.conversation.wait_for(lambda _: "Your message is kept" in told(talk), after=seq)
        watch(talk, LONG_SECONDS)
    talk.conversation.wait_for(
        lambda e: e["type"] == "message" and e["author"]["kind"] == "assistant", after=seq
    )
    assert PUT_OFF not in told(talk)
    assert talk.step() == "email_code"
