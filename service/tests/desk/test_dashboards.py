"""How the house does, counted from what was noted when it happened."""

from service.tests.desk.kit import Office, code_of

from rebind.chat.model import Resolution
from rebind.desk.agents import Agent
from rebind.problems import Code


def counted(office: Office, lead: Agent, days: int = 7) -> dict[str, object]:
    told: dict[str, object] = office.desk.dashboards.of(lead, days)
    return told


def test_an_empty_house_has_waited_for_nobody(office: Office, lead: Agent) -> None:
    told = counted(office, lead)
    assert told["waiting"] == {"now": 0, "longest_seconds": 0}
    assert told["first_reply_seconds"] == {"median": None, "p95": None, "series": []}
    assert told["csat"] == {"mean": None, "count": 0, "series": []}
    assert told["drop_off"] == []


def test_waiting_replies_ends_and_ratings_are_counted(
    office: Office, ada: Agent, lead: Agent
) -> None:
    for seconds, score in ((60, 5), (120, 4), (300, None)):
        here = office.begin()
        office.writes(here, "a human, please")
        office.waits(conversation_id=here)
        office.clock.advance(seconds=seconds)
        office.beat(ada)
        office.say(ada, here, "Hello.")
        office.clock.advance(seconds=30)
        office.conversations.resolve(ada, here, None, Resolution.ANSWERED, None)
        if score:
            [csat] = [each for each in office.events(here) if each["type"] == "csat"]
            rated = office.house.client.post(csat["body"]["url"], json={"score": score})
            assert rated.status_code == 204
    office.writes(office.begin(), "only the bot")
    office.begin()  # nobody has said anything
    office.waits()
    office.clock.advance(seconds=10)
    told = counted(office, lead)
    day = office.clock.now().date().isoformat()
    assert told["waiting"] == {"now": 1, "longest_seconds": 10}
    series = [{"day": day, "median": 120}]
    assert told["first_reply_seconds"] == {"median": 120, "p95": 300, "series": series}
    assert told["resolution_seconds"]["median"] == 150  # type: ignore[index]
    split = {"bot": 1, "agent": 3}
    assert told["containment"] == {**split, "series": [{"day": day, **split}]}
    assert told["csat"] == {
        "mean": 4.5,
        "count": 2,
        "series": [{"day": day, "mean": 4.5, "count": 2}],
    }


def test_where_people_give_up_is_counted_by_step(office: Office, lead: Agent) -> None:
    office.house.register()
    for command in ("cancel", None):
        talk = office.house.begin()
        talk.at_the_code()
        if command:
            assert talk.outcome(command) == "ok"
    declined = office.house.begin()
    declined.outcome("start_reset")
    declined.outcome("decline")
    told = counted(office, lead)["drop_off"]
    assert isinstance(told, list)
    steps = {each["step"]: (each["entered"], each["left"]) for each in told}
    assert {each["journey"] for each in told} == {"reset"}
    assert steps == {"consent": (3, 1), "sign_in": (2, 0), "email_code": (2, 1)}
    assert list(steps) == ["consent", "sign_in", "email_code"], "in their order"


def test_what_is_older_is_not_counted_and_only_a_lead_asks(
    office: Office, ada: Agent, lead: Agent
) -> None:
    here = office.waits()
    office.say(ada, here, "Hello.")
    office.clock.advance(days=2)
    assert counted(office, lead, days=1)["first_reply_seconds"]["median"] is None  # type: ignore[index]
    assert counted(office, lead, days=3)["first_reply_seconds"]["median"] == 0  # type: ignore[index]
    assert code_of(office.desk.dashboards.of, ada, 7) is Code.FORBIDDEN
