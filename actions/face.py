"""The face check: on which device. What a camera shows never passes through here."""

from __future__ import annotations

from actions.journey import CommandAction


class FaceHere(CommandAction):
    action = "action_face_here"
    command = "face_here"


class FacePhone(CommandAction):
    action = "action_face_phone"
    command = "face_phone"
