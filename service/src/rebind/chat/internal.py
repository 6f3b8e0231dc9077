"""What the actions ask of the service (docs/architecture.md, "Actions → service")."""

from fastapi import APIRouter, Depends, Request

from rebind.chat import repository
from rebind.chat.log import Log
from rebind.chat.schemas import Command
from rebind.edge import require_secret
from rebind.problems import Code, Problem
from rebind.verification.service import Cases


def router(log: Log, cases: Cases) -> APIRouter:
    expected = log.settings.internal_token.get_secret_value()

    def internal(request: Request) -> None:
        require_secret(request, expected)

    def state_of(conversation_id: str) -> dict[str, object]:
        with log.db.read() as tx:
            conversation = repository.find(tx, conversation_id)
            if conversation is None:
                raise Problem(Code.NOT_FOUND)
            return {
                "owner": conversation.owner.value,
                "epoch": conversation.owner_epoch,
                "reference": conversation.reference,
                "signed_in": cases.is_signed_in(tx, conversation_id),
                "terms": cases.terms(),
                "case": cases.view(tx, conversation_id),
            }

    routes = APIRouter(
        prefix="/internal/v1/conversations",
        dependencies=[Depends(internal)],
        include_in_schema=False,
    )

    @routes.get("/{conversation_id}/state")
    def state(conversation_id: str) -> dict[str, object]:
        return state_of(conversation_id)

    @routes.post("/{conversation_id}/commands")
    def command(conversation_id: str, given: Command) -> dict[str, object]:
        state_of(conversation_id)  # an unknown conversation is a 404 before anything is done
        outcome = cases.command(
            conversation_id,
            epoch=given.epoch,
            turn_id=given.turn_id,
            name=given.command,
            handle=given.handle,
        )
        told: dict[str, object] = {"outcome": str(outcome.outcome)}
        if outcome.attempts_left is not None:
            told["attempts_left"] = outcome.attempts_left
        if outcome.retry_after_seconds is not None:
            told["retry_after_seconds"] = outcome.retry_after_seconds
        return {**told, "state": state_of(conversation_id)}

    return routes
