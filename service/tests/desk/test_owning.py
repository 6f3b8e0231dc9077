"""Who owns a conversation: claimed once, spoken in by nobody else, given back as it was found."""

import pytest
from service.tests.desk.kit import Office, code_of, refused

from rebind.chat.model import Owner, Resolution
from rebind.clock import rfc3339
from rebind.desk.agents import Agent
from rebind.problems import Code


def test_a_claim_makes_an_agent_the_owner_and_is_told(office: Office, ada: Agent) -> None:
    here = office.waits()
    epoch = office.claim(ada, here)
    now = office.now(here)
    assert (now.owner, now.owner_id, now.owner_epoch) == (Owner.AGENT, ada.id, epoch)
    assert office.events(here)[-1]["body"] == {"owner": "agent", "name": "ada"}
    [entry] = office.audited("conversation_claimed")
    assert (entry["conversation"], entry["agent"], entry["epoch"]) == (here, ada.id, epoch)


def test_the_second_is_told_who_was_faster_and_when(office: Office, ada: Agent, bob: Agent) -> None:
    here = office.waits()
    seen = office.now(here).owner_epoch
    office.claim(ada, here)
    problem = refused(office.conversations.claim, bob, here, seen)
    since = rfc3339(office.now(here).owner_since)
    assert problem.code is Code.OWNER_CHANGED
    assert problem.more == {"owner_name": "ada", "at": since}
    assert office.now(here).owner_id == ada.id


def test_who_has_it_claims_it_again_for_nothing(office: Office, ada: Agent) -> None:
    here = office.waits()
    seen = office.now(here).owner_epoch
    epoch = office.claim(ada, here)
    assert office.conversations.claim(ada, here, seen) == epoch
    assert len(office.audited("conversation_claimed")) == 1


def test_an_outdated_claim_of_what_the_bot_has_again_is_refused(office: Office, ada: Agent) -> None:
    here = office.waits()
    seen = office.now(here).owner_epoch
    with office.house.rooms.db.write() as tx:
        locked = office.desk.conversations._desk_side.locked(tx, here)
        office.house.rooms.chat.ownership.take_back(tx, locked)
    assert code_of(office.conversations.claim, ada, here, seen) is Code.OWNER_CHANGED


def test_what_the_bot_says_after_a_claim_is_for_the_desk_alone(office: Office, ada: Agent) -> None:
    here = office.begin()
    office.writes(here, "hello")
    work = office.turn(here)
    office.claim(ada, here)
    before = office.heard(here)
    office.answers(work, "I can help.")
    assert office.heard(here) == before
    shown = office.conversations.show(ada, here, 0)
    [late] = shown["suppressed"]
    assert (late["seq"], late["text"]) == (1, "I can help.")
    assert late["after_seq"] == shown["last_seq"]
    assert "unanswered_since" in shown, "the message that the bot did not answer is the agent's"


def test_an_agent_takes_nothing_from_another(office: Office, ada: Agent, bob: Agent) -> None:
    here = office.waits()
    office.claim(ada, here)
    assert code_of(office.claim, bob, here) is Code.OWNER_CHANGED
    assert code_of(office.claim, bob, here, "she is slow") is Code.OWNER_CHANGED


def test_a_lead_takes_over_with_a_reason_that_stays(
    office: Office, ada: Agent, lead: Agent
) -> None:
    here = office.waits()
    office.claim(ada, here)
    assert code_of(office.claim, lead, here) is Code.OWNER_CHANGED, "without a reason"
    office.claim(lead, here, "Ada's shift is over")
    assert office.now(here).owner_id == lead.id
    [note] = office.conversations.show(lead, here, 0)["notes"]
    assert note["text"] == "Ada's shift is over"
    [*_, stolen] = office.audited("conversation_claimed")
    assert (stolen["how"], stolen["of"]) == ("stolen", ada.id)
    assert code_of(office.say, ada, here, "One moment.") is Code.FORBIDDEN


def test_nobody_has_more_conversations_than_they_can(office: Office, ada: Agent) -> None:
    small = office.hire("eve", capacity=1)
    first, second = office.waits(), office.waits()
    office.claim(small, first)
    assert code_of(office.claim, small, second) is Code.TOO_MANY_CHATS
    assert code_of(office.say, small, second, "Hello.") is Code.TOO_MANY_CHATS
    assert office.now(second).owner is Owner.QUEUE
    office.conversations.resolve(small, first, None, Resolution.ANSWERED, None)
    office.claim(small, second)


def test_a_conversation_is_passed_on_to_somebody_who_is_there(
    office: Office, ada: Agent, bob: Agent
) -> None:
    here = office.waits()
    epoch = office.claim(ada, here)
    away = office.hire("zoe")
    office.away(away, 200)
    assert code_of(office.conversations.transfer, ada, here, epoch, away.id) is Code.INVALID_REQUEST
    assert code_of(office.conversations.transfer, bob, here, epoch, bob.id) is Code.FORBIDDEN
    office.conversations.transfer(ada, here, epoch, bob.id)
    assert office.now(here).owner_id == bob.id
    assert code_of(office.conversations.transfer, ada, here, epoch, ada.id) is Code.OWNER_CHANGED


def test_what_is_given_up_goes_to_its_old_place(office: Office, ada: Agent) -> None:
    first = office.waits()
    office.clock.advance(seconds=10)
    office.waits()
    epoch = office.claim(ada, first)
    office.clock.advance(seconds=10)
    office.conversations.transfer(ada, first, epoch, None)
    [card, _] = office.conversations.queue(ada)["waiting"]
    assert (card["conversation_id"], card["position"]) == (first, 1)
    kind, text = office.heard(first)[-1]
    assert (kind, "ada cannot go on" in text) == ("system", True)


# --- back to the assistant ------------------------------------------------------------------------


def test_the_bot_speaks_first_when_a_conversation_is_handed_back(
    office: Office, ada: Agent
) -> None:
    here = office.waits()
    epoch = office.claim(ada, here)
    left = office.conversations.hand_back(ada, here, epoch, None, None)
    owner, words = office.events(here)[-2:]
    assert owner["body"] == {"owner": "bot", "by": "ada"}
    assert (words["author"]["kind"], "back with the assistant" in words["body"]["text"]) == (
        "assistant",
        True,
    )
    assert office.turn(here).turn.input == {"kind": "intent", "intent": "step_done"}
    assert office.now(here).owner_epoch == left
    assert code_of(office.say, ada, here, "One more thing.") is Code.FORBIDDEN


def test_69_the_bot_goes_on_at_a_place_that_the_summary_names(office: Office, ada: Agent) -> None:
    office.house.register()
    talk = office.house.begin()
    talk.at_the_code()
    office.waits(conversation_id=talk.id)
    office.claim(ada, talk.id)
    steps = office.conversations.show(ada, talk.id, 0)["summary"]["resume_steps"]
    assert [each["id"] for each in steps] == ["email_code", "restart"]
    for skipping in ("questions", "done", "documents"):
        assert (
            code_of(office.conversations.hand_back, ada, talk.id, None, skipping, None)
            is Code.INVALID_REQUEST
        )
    office.conversations.hand_back(ada, talk.id, None, "restart", None)
    assert office.turn(talk.id).turn.input["intent"] == "start_over"
    assert "step 2 of 4" in office.heard(talk.id)[-1][1]


def test_what_was_said_to_an_agent_is_no_turn_of_the_bots_later(office: Office, ada: Agent) -> None:
    here = office.waits()
    office.claim(ada, here)
    office.writes(here, "my number is lost")
    office.conversations.hand_back(ada, here, None, None, None)
    work = office.turn(here)
    assert work.turn.input == {"kind": "intent", "intent": "step_done"}
    office.answers(work)
    assert office.settlement.begin(here) is None


def test_only_its_owner_gives_it_back_or_ends_it(office: Office, ada: Agent, bob: Agent) -> None:
    here = office.waits()
    old = office.now(here).owner_epoch
    office.claim(ada, here)
    for epoch, code in ((old, Code.OWNER_CHANGED), (None, Code.FORBIDDEN)):
        assert code_of(office.conversations.hand_back, bob, here, epoch, None, None) is code
        resolve = office.conversations.resolve
        assert code_of(resolve, bob, here, epoch, Resolution.ANSWERED, None) is code
    assert office.now(here).owner_id == ada.id


# --- actions of a turn that is the bot's no more -------------------------------------------------


def test_69_an_action_of_a_turn_that_an_agent_took_over_does_nothing(
    office: Office, ada: Agent
) -> None:
    talk = office.house.begin()
    epoch = office.now(talk.id).owner_epoch
    assert talk.do("start_reset", epoch=epoch).status_code == 200
    office.claim(ada, talk.id)
    refused_ = talk.do("consent", epoch=epoch)
    assert (refused_.status_code, refused_.json()["code"]) == (409, "owner_changed")
    assert talk.case()["step"] == "consent"


@pytest.mark.parametrize("back", ["hand_back", "resolve"])
def test_an_action_of_before_does_nothing_once_the_bot_has_it_again(
    office: Office, ada: Agent, back: str
) -> None:
    talk = office.house.begin()
    epoch = office.now(talk.id).owner_epoch
    talk.do("start_reset", epoch=epoch)
    office.claim(ada, talk.id)
    if back == "hand_back":
        office.conversations.hand_back(ada, talk.id, None, None, None)
    else:
        office.conversations.resolve(ada, talk.id, None, Resolution.OTHER, None)
    assert talk.do("consent", epoch=epoch).json()["code"] == "owner_changed"
    assert talk.do("consent", epoch=office.now(talk.id).owner_epoch).json()["outcome"] == "ok"
