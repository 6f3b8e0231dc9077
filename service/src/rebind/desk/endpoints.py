"""Signing in and out at the desk, and who is asking at its other doors."""

from collections.abc import Callable
from functools import partial

from fastapi import APIRouter, Depends, Request
from pydantic import Field

from rebind.bodies import Body, Storable
from rebind.desk.agents import Agent, Agents
from rebind.edge import Line, Window, bearer, peer, refuse_foreign_origin
from rebind.problems import Code
from rebind.published import answers, takes
from rebind.settings import Settings

AT_WORK = 2
"""Sign-ins at the same moment: each takes 64 MiB for argon2."""
LONGEST_LINE = 16


class SignIn(Body):
    email: Storable = Field(min_length=1, max_length=254)
    password: Storable = Field(min_length=1, max_length=1024)
    code: str = Field(pattern=r"^[0-9]{6}$", description="of the authenticator app")


SIGN_IN = {"email": "reviewer@example.com", "password": "Walnut-Telescope-64", "code": "012345"}
ASKING = (Code.UNAUTHORIZED, Code.FORBIDDEN, Code.TOO_MANY_REQUESTS)
"""What whoever asks at the desk may be told, whatever it is that they ask."""

Who = Callable[[Request], Agent]


def who_asks(agents: Agents, settings: Settings) -> Who:
    """For `Depends`: the agent whose token a request carries. Raises Problem: UNAUTHORIZED,
    TOO_MANY_REQUESTS."""
    requests = Window(settings.desk_requests_per_minute)

    def who(request: Request) -> Agent:
        refuse_foreign_origin(settings, request)
        agent = agents.authenticate(bearer(request))
        requests.hit(agent.id)
        return agent

    return who


def router(agents: Agents, settings: Settings, who: Who) -> APIRouter:
    sign_ins = Window(settings.desk_sign_ins_per_minute)
    line = Line(AT_WORK, LONGEST_LINE)
    routes = APIRouter(prefix="/desk/v1", tags=["desk"])

    async def count(request: Request) -> None:
        refuse_foreign_origin(settings, request)
        sign_ins.hit(peer(request, settings.trusted_proxies))

    @routes.post(
        "/sign-in",
        dependencies=[Depends(count)],
        openapi_extra=takes(reviewer=SIGN_IN),
        responses=answers(
            {"token": "dt_…"},
            *ASKING,
            Code.IN_FLIGHT,
            Code.INVALID_REQUEST,
            Code.BODY_TOO_LARGE,
        ),
    )
    async def sign_in(given: SignIn) -> dict[str, str]:
        """A token for the other doors of the desk."""
        work = partial(agents.sign_in, given.email, given.password, given.code)
        return {"token": await line.run(given.email.lower(), work)}

    @routes.post(
        "/sign-out",
        status_code=204,
        dependencies=[Depends(who)],
        responses=answers(None, *ASKING, status=204),
    )
    def sign_out(request: Request) -> None:
        """The token opens nothing from now on."""
        agents.sign_out(bearer(request) or "")

    return routes
