"""The demo's people at the desk: two who talk, two who decide, one who audits, one who manages."""

from dataclasses import dataclass

from rebind.accounts.passwords import Passwords
from rebind.database import Tx
from rebind.demo.people import hash_once
from rebind.desk.agents import Agents, Role


@dataclass(frozen=True)
class Colleague:
    name: str
    password: str
    totp_secret: str
    role: Role

    @property
    def email(self) -> str:
        return f"{self.name}@desk.example.com"


STAFF = (
    Colleague("agent1", "Velvet-Compass-12", "MFRGGZDFMZTWQ2LKMFRGGZDF", Role.AGENT),
    Colleague("agent2", "Marble-Lighthouse-35", "NBSWY3DPEB3W64TMNBSWY3DP", Role.AGENT),
    Colleague("reviewer", "Walnut-Telescope-64", "ONSWG4TFOQQGGYLUONSWG4TF", Role.REVIEWER),
    Colleague("lead", "Granite-Orchard-87", "PFXXK4RANZQW2ZJAPFXXK4RA", Role.LEAD),
    Colleague("auditor", "Copper-Meridian-58", "KRUGKIDROVUWG2ZAKRUGKIDR", Role.AUDITOR),
    Colleague("admin", "Basalt-Harbour-41", "MJZG653OEBTG66BAMJZG653O", Role.ADMIN),
)


def hire(tx: Tx, agents: Agents, passwords: Passwords) -> None:
    """Everybody who is not there yet."""
    for one in STAFF:
        if agents.has(tx, one.email):
            continue
        agents.add(
            tx,
            name=one.name,
            email=one.email,
            password_hash=hash_once(passwords, one.password),
            secret=one.totp_secret,
            role=one.role,
        )


def as_listed() -> list[dict[str, object]]:
    """What somebody needs to sign in as one of them."""
    return [
        {
            "name": one.name,
            "email": one.email,
            "password": one.password,
            "totp_secret": one.totp_secret,
            "profile": f"desk: {one.role.value}",
        }
        for one in STAFF
    ]
