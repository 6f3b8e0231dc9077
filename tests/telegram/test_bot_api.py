"""The test kit's Bot API behaves as the real one, as seen by the library that talks to both."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import httpx
import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    MenuButtonCommands,
    MenuButtonWebApp,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
    WebAppInfo,
)
from telegram.error import (
    BadRequest,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TimedOut,
)

from tests.kit.bot_api import BotApi
from tests.kit.telegram import TelegramPerson

pytestmark = pytest.mark.anyio

YES = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="y")]])


def one(**button: Any) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton("Go", **button)]])


def call(api: BotApi, method: str, **how: Any) -> httpx.Response:
    return httpx.post(f"{api.url}/bot{api.token}/{method}", **how)


# --- requests -----------------------------------------------------------------------------------


async def test_the_bot_learns_who_it_is(bot: Bot, api: BotApi) -> None:
    assert bot.username == api.me["username"]
    assert bot.id == api.me["id"]


async def test_a_wrong_token_is_refused(api: BotApi) -> None:
    other = Bot("700000001:another-token-of-nobody", base_url=f"{api.url}/bot")
    with pytest.raises(InvalidToken):
        await other.initialize()
    answer = httpx.get(f"{api.url}/bot{other.token}/getMe")
    assert (answer.status_code, answer.json()["description"]) == (401, "Unauthorized")


async def test_a_method_that_there_is_not_is_not_found(bot: Bot) -> None:
    with pytest.raises(EndPointNotFound):
        await bot.do_api_request("sendTelepathy")


@pytest.mark.parametrize("kind", ["query", "form", "json", "multipart"])
def test_parameters_are_read_however_they_come(
    api: BotApi, alice: TelegramPerson, kind: str
) -> None:
    keys = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
    given = {"chat_id": str(alice.id), "text": "hé + 1", "reply_markup": json.dumps(keys)}
    how: dict[str, dict[str, Any]] = {
        "form": {"data": given},
        "json": {"json": {"chat_id": alice.id, "text": "hé + 1", "reply_markup": keys}},
        "multipart": {"data": given, "files": {"unused": ("a.bin", b"\r\n--x\r\n")}},
    }
    if kind == "query":
        answer = httpx.get(f"{api.url}/bot{api.token}/SENDMESSAGE", params=given)
    else:
        answer = call(api, "sendMessage", **how[kind])
    assert answer.json()["ok"], answer.text
    sent = alice.wait_for("hé + 1")
    assert sent["reply_markup"] == keys


def test_an_error_has_its_code_in_the_status_and_in_the_body(api: BotApi) -> None:
    answer = call(api, "sendMessage", json={"chat_id": 5, "text": "x"})
    assert answer.status_code == 400
    assert answer.json() == {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: chat not found",
    }


async def test_every_call_is_on_record(bot: Bot, api: BotApi, alice: TelegramPerson) -> None:
    await bot.send_message(alice.id, "one")
    await bot.send_message(alice.id, "two")
    first, second = api.calls_of("sendMessage", alice.id)
    assert (first.parameters["text"], second.parameters["text"]) == ("one", "two")
    assert first.connection == second.connection
    assert first.at <= second.at
    assert first.status == 200


# --- texts --------------------------------------------------------------------------------------


async def test_html_becomes_plain_text_with_entities(bot: Bot, alice: TelegramPerson) -> None:
    sent = await bot.send_message(
        alice.id,
        '🙏 <b>a &lt;b&gt; <i>c</i></b> <a href="https://example.org/?a=1&amp;b=2">d</a> &copy;',
        parse_mode="HTML",
    )
    assert sent.text == "🙏 a <b> c d &copy;"
    entities = [(each.type, each.offset, each.length, each.url) for each in sent.entities]
    assert entities == [
        ("bold", 3, 7, None),
        ("italic", 9, 1, None),
        ("text_link", 11, 1, "https://example.org/?a=1&b=2"),
    ]


@pytest.mark.parametrize(
    ("html", "wrong"),
    [
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("é<div>x</div>", 'Unsupported start tag "div" at byte offset 2'),
        ("<b>open", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        (
            "<b><i>x</b></i>",
            'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
        ),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>x</b ", "Unclosed end tag at byte offset 4"),
        ("<i =x>y</i>", 'Empty attribute name in the tag "i" at byte offset 0'),
        ("<a href='x>y</a>", "Unclosed start tag at byte offset 0"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
async def test_html_that_is_wrong_is_refused(
    bot: Bot, alice: TelegramPerson, html: str, wrong: str
) -> None:
    with pytest.raises(BadRequest) as refused:
        await bot.send_message(alice.id, html, parse_mode="HTML")
    # The library writes the first letter large and all others small
    assert refused.value.message == f"can't parse entities: {wrong}".capitalize()
    assert alice.from_bot == []


async def test_without_a_parse_mode_tags_are_text(bot: Bot, alice: TelegramPerson) -> None:
    sent = await bot.send_message(alice.id, "a <b>")
    assert sent.text == "a <b>"
    assert sent.entities == ()


async def test_commands_and_addresses_are_found_in_a_text(bot: Bot, alice: TelegramPerson) -> None:
    sent = await bot.send_message(alice.id, "Write /help, see https://example.org/a.")
    found = [(each.type, sent.parse_entity(each)) for each in sent.entities]
    assert found == [("bot_command", "/help"), ("url", "https://example.org/a")]


async def test_what_is_marked_already_is_not_marked_again(bot: Bot, alice: TelegramPerson) -> None:
    sent = await bot.send_message(alice.id, "<code>/help</code> /help", parse_mode="HTML")
    assert [each.type for each in sent.entities] == ["code", "bot_command"]


@pytest.mark.parametrize("text", ["  \n ", "<b> </b>"])
async def test_an_empty_text_is_refused(bot: Bot, alice: TelegramPerson, text: str) -> None:
    with pytest.raises(BadRequest, match="Message text is empty"):
        await bot.send_message(alice.id, text, parse_mode="HTML")


async def test_a_text_is_as_long_as_what_is_left_of_it(bot: Bot, alice: TelegramPerson) -> None:
    await bot.send_message(alice.id, "<b>" + "&lt;" * 4096 + "</b>", parse_mode="HTML")
    with pytest.raises(BadRequest, match="Message is too long"):
        await bot.send_message(alice.id, "x" * 4097)
    with pytest.raises(BadRequest, match="Message is too long"):
        await bot.send_message(alice.id, "🙏" * 2049)


async def test_space_around_a_text_is_cut_off(bot: Bot, alice: TelegramPerson) -> None:
    sent = await bot.send_message(alice.id, "\n  <b>a</b> \n", parse_mode="HTML")
    assert sent.text == "a"
    assert sent.parse_entity(sent.entities[0]) == "a"


# --- keyboards ----------------------------------------------------------------------------------


@pytest.mark.parametrize("data", ["x" * 65, "ü" * 33])
async def test_data_of_more_than_64_bytes_is_refused(
    bot: Bot, alice: TelegramPerson, data: str
) -> None:
    with pytest.raises(BadRequest, match="Button_data_invalid"):
        await bot.send_message(alice.id, "x", reply_markup=one(callback_data=data))


async def test_a_button_of_an_inline_keyboard_does_something(
    api: BotApi, alice: TelegramPerson
) -> None:
    keys = {"inline_keyboard": [[{"text": "Yes"}]]}
    answer = call(api, "sendMessage", json={"chat_id": alice.id, "text": "x", "reply_markup": keys})
    assert "Text buttons are unallowed in the inline keyboard" in answer.json()["description"]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "/secure/x", "ftp://example.org"])
async def test_a_button_leads_to_the_web_or_to_telegram(
    bot: Bot, alice: TelegramPerson, url: str
) -> None:
    with pytest.raises(BadRequest, match=r"(?i)inline keyboard button URL .* is invalid"):
        await bot.send_message(alice.id, "x", reply_markup=one(url=url))


async def test_addresses_of_this_machine_are_refused_when_asked_to_be_strict(
    bot: Bot, api: BotApi, alice: TelegramPerson
) -> None:
    local = one(url="http://localhost:8080/secure/x")
    await bot.send_message(alice.id, "x", reply_markup=local)
    assert alice.tap_url("Go") == "http://localhost:8080/secure/x"
    api.strict_urls = True
    with pytest.raises(BadRequest, match=r"(?i)wrong HTTP URL"):
        await bot.send_message(alice.id, "x", reply_markup=local)


async def test_a_mini_app_needs_https(bot: Bot, alice: TelegramPerson) -> None:
    with pytest.raises(BadRequest, match=r"(?i)only HTTPS links are allowed"):
        await bot.send_message(alice.id, "x", reply_markup=one(web_app=WebAppInfo("http://a.org")))
    await bot.send_message(alice.id, "x", reply_markup=one(web_app=WebAppInfo("https://a.org/s")))
    assert alice.tap_url("go") == "https://a.org/s"


async def test_a_reply_keyboard_is_shown_until_it_is_removed(
    bot: Bot, alice: TelegramPerson
) -> None:
    keys = ReplyKeyboardMarkup([[KeyboardButton("Share my number", request_contact=True)]])
    sent = await bot.send_message(alice.id, "Your number?", reply_markup=keys)
    assert sent.reply_markup is None
    assert "[Share my number]" in alice.screen()
    await bot.send_message(alice.id, "Thanks", reply_markup=ReplyKeyboardRemove())
    assert "[Share my number]" not in alice.screen()


async def test_a_phone_number_is_asked_for_in_private_only(bot: Bot, api: BotApi) -> None:
    keys = ReplyKeyboardMarkup([[KeyboardButton("Share", request_contact=True)]])
    with pytest.raises(BadRequest, match="private chats only"):
        await bot.send_message(api.group().id, "x", reply_markup=keys)


# --- editing and deleting -----------------------------------------------------------------------


async def test_an_edit_is_seen_and_what_was_there_is_kept(
    bot: Bot, api: BotApi, alice: TelegramPerson
) -> None:
    sent = await bot.send_message(alice.id, "one", reply_markup=YES)
    await bot.edit_message_text("two", alice.id, sent.message_id)
    assert alice.screen() == "alice: /start\nbot (edited): two"
    what = [(each.what, each.message["text"]) for each in api.history(alice.id)]
    assert what == [("sent", "/start"), ("sent", "one"), ("edited", "two")]


async def test_only_the_keyboard_can_be_changed(bot: Bot, alice: TelegramPerson) -> None:
    sent = await bot.send_message(alice.id, "one", reply_markup=YES)
    await bot.edit_message_reply_markup(alice.id, sent.message_id, reply_markup=None)
    assert "[Yes]" not in alice.screen()
    assert alice.wait_for("one")


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot, alice: TelegramPerson) -> None:
    sent = await bot.send_message(alice.id, "one", reply_markup=YES)
    with pytest.raises(BadRequest) as refused:
        await bot.edit_message_text("one", alice.id, sent.message_id, reply_markup=YES)
    assert refused.value.message == (
        "Message is not modified: specified new message content and reply markup are exactly the "
        "same as a current content and reply markup of the message"
    )
    await bot.edit_message_text("one", alice.id, sent.message_id)


async def test_what_is_not_there_cannot_be_edited(bot: Bot, alice: TelegramPerson) -> None:
    sent = await bot.send_message(alice.id, "one")
    await bot.delete_message(alice.id, sent.message_id)
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("two", alice.id, sent.message_id)


async def test_what_somebody_else_wrote_cannot_be_edited(bot: Bot, alice: TelegramPerson) -> None:
    theirs = alice.say("mine")
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("two", alice.id, theirs["message_id"])


async def test_what_came_with_a_reply_keyboard_cannot_be_edited(
    bot: Bot, alice: TelegramPerson
) -> None:
    sent = await bot.send_message(alice.id, "one", reply_markup=ReplyKeyboardRemove())
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("two", alice.id, sent.message_id)


async def test_a_bot_deletes_messages_of_both_sides(bot: Bot, alice: TelegramPerson) -> None:
    theirs = alice.say("my code is 123456")
    sent = await bot.send_message(alice.id, "one")
    await bot.delete_message(alice.id, theirs["message_id"])
    await bot.delete_messages(alice.id, [sent.message_id, 999])
    assert alice.screen() == "alice: /start"
    assert [each["text"] for each in alice.deleted] == ["my code is 123456", "one"]
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(alice.id, theirs["message_id"])


async def test_what_is_two_days_old_stays(bot: Bot, alice: TelegramPerson) -> None:
    theirs = alice.say("old")
    alice.chat.messages[theirs["message_id"]]["date"] -= 48 * 3600
    with pytest.raises(BadRequest, match="Message can't be deleted"):
        await bot.delete_message(alice.id, theirs["message_id"])


async def test_ids_grow_over_all_private_chats(
    bot: Bot, api: BotApi, alice: TelegramPerson
) -> None:
    bob = TelegramPerson(api, name="bob")
    seen = [
        alice.say("a")["message_id"],
        bob.say("b")["message_id"],
        (await bot.send_message(alice.id, "c")).message_id,
        (await bot.send_message(bob.id, "d")).message_id,
    ]
    assert seen == sorted(set(seen))


async def test_a_reply_shows_what_it_answers(bot: Bot, alice: TelegramPerson) -> None:
    theirs = alice.say("What?")
    reply = ReplyParameters(theirs["message_id"])
    sent = await bot.send_message(alice.id, "That.", reply_parameters=reply)
    assert sent.reply_to_message.text == "What?"
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await bot.send_message(alice.id, "x", reply_parameters=ReplyParameters(999))


# --- who can be written to ----------------------------------------------------------------------


async def test_nobody_is_written_to_who_has_not_written_first(bot: Bot, api: BotApi) -> None:
    bob = TelegramPerson(api, name="bob")
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(bob.id, "Hello")


async def test_whoever_blocked_the_bot_is_out_of_reach(bot: Bot, alice: TelegramPerson) -> None:
    alice.block()
    with pytest.raises(Forbidden, match="Forbidden: bot was blocked by the user"):
        await bot.send_message(alice.id, "Hello")
    alice.unblock()
    await bot.send_message(alice.id, "Hello")


async def test_a_deleted_account_is_out_of_reach(bot: Bot, alice: TelegramPerson) -> None:
    alice.deactivate()
    with pytest.raises(Forbidden, match="Forbidden: user is deactivated"):
        await bot.send_chat_action(alice.id, "typing")


async def test_a_group_that_the_bot_left_is_out_of_reach(bot: Bot, api: BotApi) -> None:
    group = api.group()
    await bot.leave_chat(group.id)
    with pytest.raises(Forbidden, match="bot is not a member of the supergroup chat"):
        await bot.send_message(group.id, "Hello")


# --- presses ------------------------------------------------------------------------------------


async def test_a_press_that_nobody_knows_cannot_be_answered(bot: Bot) -> None:
    with pytest.raises(BadRequest, match="Query is too old and response timeout expired or query"):
        await bot.answer_callback_query("1")


async def test_a_press_that_is_old_cannot_be_answered(
    bot: Bot, api: BotApi, alice: TelegramPerson
) -> None:
    await bot.send_message(alice.id, "one", reply_markup=YES)
    press = alice.press_now("Yes")
    api.expire_presses()
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query(press)


async def test_a_person_hears_what_the_bot_says_to_a_press(bot: Bot, alice: TelegramPerson) -> None:
    await bot.send_message(alice.id, "one", reply_markup=YES)
    press = alice.press_now("yes")
    await bot.answer_callback_query(press, "Done", show_alert=True)
    said = alice.answer_to(press)
    assert (said.text, said.show_alert) == ("Done", True)


# --- files --------------------------------------------------------------------------------------


async def test_what_a_bot_uploads_can_be_downloaded_again(bot: Bot, alice: TelegramPerson) -> None:
    content = b"\x89PNG\r\n--\r\n\x00" * 50
    photo = await bot.send_photo(alice.id, content, caption="<b>a</b>", parse_mode="HTML")
    document = await bot.send_document(alice.id, content, filename="é.txt")
    assert photo.caption == "a"
    assert document.document.file_name == "é.txt"
    for file_id in (photo.photo[-1].file_id, document.document.file_id):
        file = await bot.get_file(file_id)
        assert bytes(await file.download_as_bytearray()) == content


async def test_a_file_of_more_than_20_mb_is_not_given_out(bot: Bot, alice: TelegramPerson) -> None:
    sent = alice.send_document(b"small", size=20 * 1024 * 1024 + 1)
    with pytest.raises(BadRequest, match="File is too big"):
        await bot.get_file(sent["document"]["file_id"])


async def test_a_file_that_there_is_not_is_not_given_out(bot: Bot) -> None:
    with pytest.raises(BadRequest, match="Invalid file_id"):
        await bot.get_file("nonsense")


# --- about the bot ------------------------------------------------------------------------------


async def test_commands_are_kept_by_scope_and_language(bot: Bot) -> None:
    scope = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([BotCommand("help", "Help")])
    await bot.set_my_commands([BotCommand("help", "Hilfe")], scope=scope, language_code="de")
    assert (await bot.get_my_commands())[0].description == "Help"
    german = await bot.get_my_commands(scope=scope, language_code="de")
    assert german[0].description == "Hilfe"
    assert await bot.get_my_commands(scope=scope) == ()
    await bot.delete_my_commands(scope=scope, language_code="de")
    assert await bot.get_my_commands(scope=scope, language_code="de") == ()


@pytest.mark.parametrize(
    ("command", "code", "wrong"),
    [
        (BotCommand("Help", "x"), "", "Bot_command_invalid"),
        (BotCommand("help", ""), "", "Bot_command_description_invalid"),
        (BotCommand("help", "x"), "zh-hans", "Invalid language code specified"),
    ],
)
async def test_commands_have_their_form(
    bot: Bot, command: BotCommand, code: str, wrong: str
) -> None:
    with pytest.raises(BadRequest, match=wrong):
        await bot.set_my_commands([command], language_code=code)


async def test_a_bot_describes_itself_in_languages(bot: Bot) -> None:
    await bot.set_my_description("Gets you back in")
    await bot.set_my_description("Hilft", language_code="de")
    await bot.set_my_short_description("Short")
    assert (await bot.get_my_description()).description == "Gets you back in"
    assert (await bot.get_my_description("de")).description == "Hilft"
    assert (await bot.get_my_short_description("de")).short_description == "Short"


async def test_the_menu_button_is_kept_by_chat(bot: Bot, alice: TelegramPerson) -> None:
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    app = MenuButtonWebApp("Open", WebAppInfo("https://example.org/app"))
    await bot.set_chat_menu_button(alice.id, app)
    assert await bot.get_chat_menu_button(alice.id) == app
    assert (await bot.get_chat_menu_button()).type == "commands"


async def test_a_chat_says_whose_it_is(bot: Bot, alice: TelegramPerson) -> None:
    chat = await bot.get_chat(alice.id)
    assert (chat.type, chat.first_name) == ("private", "Alice")


async def test_typing_is_on_record(bot: Bot, alice: TelegramPerson) -> None:
    await bot.send_chat_action(alice.id, "typing")
    assert alice.chat.actions == ["typing"]


# --- what goes wrong ----------------------------------------------------------------------------


async def test_too_many_requests_says_how_long_to_wait(bot: Bot, api: BotApi) -> None:
    api.refuse("getMe", 429, retry_after=3)
    with pytest.raises(RetryAfter) as refused:
        await bot.get_me()
    assert refused.value._retry_after == timedelta(seconds=3)
    await bot.get_me()


async def test_a_refusal_can_be_of_one_chat(bot: Bot, api: BotApi, alice: TelegramPerson) -> None:
    bob = TelegramPerson(api, name="bob")
    bob.command("/start")
    api.refuse("sendMessage", 403, chat=bob.id, times=None)
    await bot.send_message(alice.id, "Hello")
    for _ in range(2):
        with pytest.raises(Forbidden):
            await bot.send_message(bob.id, "Hello")
    api.heal()
    await bot.send_message(bob.id, "Hello")


@pytest.mark.parametrize(("status", "words"), [(500, "Internal Server Error"), (502, "<html>")])
async def test_an_error_of_the_server_is_no_answer(
    bot: Bot, api: BotApi, alice: TelegramPerson, status: int, words: str
) -> None:
    api.refuse("*", status)
    with pytest.raises(NetworkError, match=words):
        await bot.send_message(alice.id, "Hello")
    assert alice.from_bot == []


async def test_a_connection_cut_before_leaves_nothing(
    bot: Bot, api: BotApi, alice: TelegramPerson
) -> None:
    api.drop("sendMessage")
    with pytest.raises(NetworkError):
        await bot.send_message(alice.id, "Hello")
    assert alice.from_bot == []
    assert api.calls_of("sendMessage")[0].status == 0


async def test_a_connection_cut_after_leaves_the_message(
    bot: Bot, api: BotApi, alice: TelegramPerson
) -> None:
    api.drop("sendMessage", after=True)
    with pytest.raises(NetworkError):
        await bot.send_message(alice.id, "Hello")
    assert alice.wait_for("Hello")


async def test_a_late_answer_is_a_timeout_although_it_was_carried_out(
    bot: Bot, api: BotApi, alice: TelegramPerson
) -> None:
    api.delay("sendMessage", 0.5)
    with pytest.raises(TimedOut):
        await bot.send_message(alice.id, "Hello", read_timeout=0.1)
    assert alice.wait_for("Hello")


async def test_offline_nothing_gets_through(bot: Bot, api: BotApi, alice: TelegramPerson) -> None:
    with api.offline(), pytest.raises(NetworkError):
        await bot.send_message(alice.id, "Hello")
    assert alice.from_bot == []
    await bot.send_message(alice.id, "Hello again")


async def test_a_download_fails_as_well(bot: Bot, api: BotApi, alice: TelegramPerson) -> None:
    sent = alice.send_photo(b"picture")
    file = await bot.get_file(sent["photo"][-1]["file_id"])
    api.refuse("file", 404)
    with pytest.raises(InvalidToken):
        await file.download_as_bytearray()
    assert await file.download_as_bytearray() == b"picture"
