"""Telegram: another client of the conversation's log, kept by the service itself.

`Reception` turns updates into what a person says, presses and sends; `Delivery` turns the log into
messages. Nothing here decides anything: a chat in Telegram is never an identity."""
