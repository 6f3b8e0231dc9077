"""What a machine saw in a picture, as it is told in Telegram."""

from typing import Any

import pytest

from rebind.catalogue import Catalogue
from rebind.telegram.messages import Draft, View, drafts

EXAMPLE = {"url": "https://chat.example.com/widget/examples/history_email.svg", "text": "Example"}
SMALL = {"code": "too_small", "text": "The text is too small."}


def shown(catalogue: Catalogue, *problems: dict[str, str], **read: Any) -> Draft:
    body = {
        "item": "picture",
        "accepted": True,
        "problems": list(problems),
        "read": {"outcome": "flawed" if problems else "good", "seen": [], **read},
    }
    view = View(text=lambda key, **with_: catalogue.text("en", key, **with_), card_id="")
    [draft] = drafts({"type": "upload_result", "body": body, "author": {"kind": "system"}}, view)
    return draft


def test_what_was_seen_is_told(catalogue: Catalogue) -> None:
    assert "the coin and the amount" in shown(catalogue, seen=["the coin", "the amount"]).text


def test_what_cannot_be_read_is_no_harm(catalogue: Catalogue) -> None:
    assert "people will look" in shown(catalogue, outcome="unread").text


def test_what_may_not_do_is_told_with_an_example(catalogue: Catalogue) -> None:
    draft = shown(catalogue, SMALL, example=EXAMPLE)
    assert "• The text is too small." in draft.text
    assert [key.url for key in draft.keys] == [EXAMPLE["url"]]


@pytest.mark.parametrize("read", [{}, {"example": {**EXAMPLE, "url": "http://localhost:8080/x"}}])
def test_where_telegram_would_not_take_the_address_there_is_no_button(
    catalogue: Catalogue, read: dict[str, Any]
) -> None:
    assert shown(catalogue, SMALL, **read).keys == ()
