"""Conversations: their log, who owns them, and the way to the assistant and back.

`Log` keeps the promise that `verification` needs of a conversation; `ChatRoom` puts the room
together around it."""
