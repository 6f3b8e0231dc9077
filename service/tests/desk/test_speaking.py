"""What an agent says reaches the person once, from the owner alone, and with eyes open."""

from uuid import uuid4

import pytest
from service.tests.desk.kit import Office, code_of, refused

from rebind.chat.model import Owner
from rebind.desk.agents import Agent, Role
from rebind.desk.replies import check
from rebind.problems import Code


def test_whoever_answers_somebody_in_the_line_has_taken_them(office: Office, ada: Agent) -> None:
    here = office.waits()
    seq = office.say(ada, here, "Hello, how can I help?")
    now = office.now(here)
    assert (now.owner, now.owner_id, now.last_seq) == (Owner.AGENT, ada.id, seq)
    owner, said = office.events(here)[-2:]
    assert owner["body"] == {"owner": "agent", "name": "ada"}
    assert said["author"] == {"kind": "agent", "name": "ada"}
    [entry] = office.audited("conversation_claimed")
    assert entry["how"] == "answered"
    assert [entry["seq"] for entry in office.audited("message_sent")] == [seq]


def test_nobody_speaks_in_what_the_bot_or_another_has(
    office: Office, ada: Agent, bob: Agent, lead: Agent
) -> None:
    bots, adas = office.begin(), office.waits()
    office.claim(ada, adas)
    before = [office.heard(each) for each in (bots, adas)]
    assert code_of(office.say, ada, bots, "Hello.") is Code.FORBIDDEN
    assert code_of(office.say, bob, adas, "Hello.") is Code.FORBIDDEN
    assert code_of(office.say, lead, adas, "Hello.") is Code.FORBIDDEN
    assert [office.heard(each) for each in (bots, adas)] == before
    assert len(office.audited("conversation_refused")) == 3


def test_the_same_message_again_is_the_same_message(office: Office, ada: Agent) -> None:
    here, name = office.waits(), str(uuid4())
    seq = office.say(ada, here, "Hello.", client_msg_id=name)
    assert office.say(ada, here, "Hello.", client_msg_id=name) == seq
    assert code_of(office.say, ada, here, "Bye.", client_msg_id=name) is Code.INVALID_REQUEST
    assert [text for kind, text in office.heard(here) if kind == "agent"] == ["Hello."]


def test_a_reply_to_what_is_no_longer_the_last_word_is_not_sent(office: Office, ada: Agent) -> None:
    here, name = office.waits(), str(uuid4())
    office.claim(ada, here)
    seen = office.now(here).last_seq
    office.writes(here, "I have found it, thank you")
    problem = refused(office.say, ada, here, "Look again.", seen_seq=seen, client_msg_id=name)
    assert problem.code is Code.STALE
    [missed] = problem.more["events"]  # type: ignore[misc]
    assert missed["body"]["text"] == "I have found it, thank you"
    assert "agent" not in [kind for kind, _ in office.heard(here)]
    assert office.say(ada, here, "Good.", seen_seq=missed["seq"], client_msg_id=name)


def test_a_stale_reply_to_somebody_in_the_line_takes_nobody(office: Office, ada: Agent) -> None:
    here = office.waits()
    seen = office.now(here).last_seq
    office.writes(here, "never mind")
    assert code_of(office.say, ada, here, "Hello.", seen_seq=seen) is Code.STALE
    assert office.now(here).owner is Owner.QUEUE


def test_the_agents_own_words_and_the_services_do_not_make_a_reply_stale(
    office: Office, ada: Agent
) -> None:
    here = office.waits()
    office.claim(ada, here)
    seen = office.now(here).last_seq
    office.say(ada, here, "Hello.")
    office.say(ada, here, "One moment.", seen_seq=seen)


def test_what_another_agent_said_makes_a_reply_stale(
    office: Office, ada: Agent, lead: Agent
) -> None:
    here = office.waits()
    office.claim(ada, here)
    seen = office.now(here).last_seq
    office.say(ada, here, "Hello.")
    office.claim(lead, here, "she has to go")
    assert code_of(office.say, lead, here, "Hello.", seen_seq=seen) is Code.STALE


# --- secrets on their way out ---------------------------------------------------------------------

ASKS = (
    ("Please send me the code that you got.", "code"),
    ("What is your password?", "password"),
    ("Can you tell me the first words of your seed phrase", "seed"),
    ("I need the CVV of the card you paid with.", "card"),
    ("Please type the 6-digit code here", "code"),
    ("Por favor, envíame el código que recibiste", "code"),
    ("¿Cuál es tu contraseña?", "password"),
    ("Me diga a senha da sua conta", "password"),
    ("Envie as palavras-semente, a frase de recuperação", "seed"),
    ("Пришлите код из смс", "code"),
    ("Какой у вас пароль?", "password"),
    ("Lütfen gelen kodu yazın", "code"),
    ("Şifreniz nedir?", "password"),
    ("Bạn vui lòng gửi mã xác thực", "code"),
    ("Cho tôi mật khẩu", "password"),
    ("Mohon kirim kode OTP yang masuk", "code"),
    ("Apa kata sandi Anda?", "password"),
    ("أرسل الرمز الذي وصلك", "code"),
    ("ما هي كلمة المرور؟", "password"),
    ("请把验证码发给我", "code"),
    ("请提供您的助记词", "seed"),
)
HARMLESS = (
    "Hello, I am Ada and I have read what was said here.",
    "Never give a code to anybody, not to us either.",
    "Please do not send me your password.",
    "Your case number is RB-7K2Q9FXW3M.",
    "Nobody here will ever ask you for a recovery phrase.",
    "Withdrawals are on hold for 24 hours.",
    "Please go on in the form above.",
    "Nunca le digas a nadie tu contraseña.",
    "Não envie a senha pelo chat.",
    "Никогда никому не сообщайте код.",
    "Kodu asla kimseyle paylaşmayın.",
    "Đừng gửi mã cho ai.",
    "Jangan pernah memberikan kode kepada siapa pun.",
    "لا ترسل الرمز إلى أحد.",
    "请不要把验证码告诉任何人。",
    "Su número de caso es RB-7K2Q9FXW3M.",
    "您的工单号是 RB-7K2Q9FXW3M，请稍等。",
)
HAS_ONE = (
    ("Your code is 493027.", "code"),
    ("My number is +44 7700 900123", "phone"),
    ("Write to bob@example.com", "email"),
    ("password: hunter2Blue!", "password"),
)


@pytest.mark.parametrize(("text", "kind"), ASKS)
def test_a_text_that_asks_for_a_secret_leaves_once_the_agent_stands_by_it(
    office: Office, ada: Agent, text: str, kind: str
) -> None:
    here = office.waits()
    problem = refused(office.say, ada, here, text)
    assert problem.code is Code.SECRET_IN_REPLY
    assert kind in problem.more["kinds"]  # type: ignore[operator]
    assert office.now(here).owner is Owner.QUEUE
    assert office.audited("reply_refused")[0]["agent"] == ada.id
    office.say(ada, here, text, confirmed=True)
    assert office.heard(here)[-1] == ("agent", text)


@pytest.mark.parametrize(("text", "kind"), HAS_ONE)
def test_a_text_with_a_secret_in_it_never_leaves(
    office: Office, ada: Agent, text: str, kind: str
) -> None:
    here = office.waits()
    for confirmed in (False, True):
        problem = refused(office.say, ada, here, text, confirmed=confirmed)
        assert (problem.code, problem.more["kinds"]) == (Code.SECRET_IN_REPLY, [kind])
    assert text not in office.house.rows()


@pytest.mark.parametrize("text", HARMLESS)
def test_what_is_harmless_leaves(text: str) -> None:
    check(text, confirmed=False)


def test_no_canned_response_is_held_back(office: Office, ada: Agent) -> None:
    here = office.waits()
    for each in office.conversations.canned(ada, here):
        check(each["text"], confirmed=False)


# --- notes ----------------------------------------------------------------------------------------

NOTE = "Zanzibar-note: sounded unsure about the year"


def test_a_note_is_nowhere_but_at_the_desk(office: Office, ada: Agent, bob: Agent) -> None:
    """By bytes: the person's stream, the transcript, and what the person's export is made of."""
    here = office.waits()
    before = office.now(here).last_seq
    assert office.note(bob, here, NOTE) == 1
    assert office.note(ada, here, "second") == 2
    office.say(ada, here, "Hello.")
    shown = office.conversations.show(ada, here, 0)
    assert [(n["seq"], n["text"]) for n in shown["notes"]] == [(1, NOTE), (2, "second")]
    assert shown["notes"][0]["author"] == {"kind": "agent", "name": "bob"}
    rooms = office.house.rooms
    with rooms.db.read() as tx:
        told = rooms.chat.retention.told(tx, here)
    elsewhere = (
        str(office.events(here)),
        str(shown["events"]),
        office.conversations.transcript(ada, here)[1],
        str(told),
    )
    assert not [each for each in elsewhere if "Zanzibar" in each]
    numbers = [each["seq"] for each in office.events(here)]
    assert numbers == list(range(1, office.now(here).last_seq + 1))
    assert office.now(here).last_seq > before


def test_a_note_needs_no_ownership_and_hides_what_is_secret(
    office: Office, ada: Agent, bob: Agent
) -> None:
    here = office.waits()
    office.claim(ada, here)
    reviewer = office.hire("rex", Role.REVIEWER)
    office.note(reviewer, here, "the code was 493027, said on the phone")
    assert "493027" not in office.house.rows()
    auditor = office.hire("ann", Role.AUDITOR)
    assert code_of(office.note, auditor, here, "seen") is Code.FORBIDDEN


@pytest.mark.parametrize("text", [" ", "\u200b", "x" * 4001])
def test_what_is_no_text_is_neither_said_nor_noted(office: Office, ada: Agent, text: str) -> None:
    here = office.waits()
    assert code_of(office.say, ada, here, text) is Code.INVALID_REQUEST
    assert code_of(office.note, ada, here, text) is Code.INVALID_REQUEST
