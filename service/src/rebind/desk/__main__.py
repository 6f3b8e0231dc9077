"""Who works at the desk.

python -m rebind.desk add ADDRESS NAME ROLE    asks for the password, and shows the secret of the
                                               authenticator app, once; ROLE is one of
                                               agent, reviewer, lead, auditor, admin
python -m rebind.desk remove ADDRESS           signs out, and lets in no more
"""

import sys
from getpass import getpass

import pyotp

from rebind.accounts.model import canonical_email
from rebind.accounts.passwords import Passwords
from rebind.audit.chain import Audit
from rebind.clock import MonotoneClock
from rebind.database import Database, load_clock_floor
from rebind.desk.agents import Agents, Role
from rebind.keys import load
from rebind.settings import Settings
from rebind.verification.budgets import Budgets

SHORTEST_PASSWORD = 15
"""Characters (NIST SP 800-63B-4, §3.1.1.2: where a password stands alone; here it does not)."""


def main(arguments: list[str]) -> int:
    settings = Settings()
    db = Database(settings.database)
    clock = MonotoneClock(floor=load_clock_floor(db))
    keys = load(settings.data_dir / "keys.json")
    passwords = Passwords()
    agents = Agents(
        db, keys, clock, settings, passwords, Budgets(settings, db, clock), Audit(keys, clock)
    )
    match arguments:
        case ["add", address, name, role] if role in list(Role) and canonical_email(address):
            return _add(db, agents, passwords, settings, address, name, Role(role))
        case ["remove", address]:
            gone = agents.send_away(address)
            print("removed" if gone else "nobody has that address", file=sys.stderr)
            return 0 if gone else 1
    print(__doc__, file=sys.stderr)
    return 2


def _add(
    db: Database,
    agents: Agents,
    passwords: Passwords,
    settings: Settings,
    address: str,
    name: str,
    role: Role,
) -> int:
    password = getpass("Password: ")
    if len(password) < SHORTEST_PASSWORD:
        print(f"a password has at least {SHORTEST_PASSWORD} characters", file=sys.stderr)
        return 1
    secret = pyotp.random_base32()
    with db.write() as tx:
        added = agents.add(
            tx,
            name=name,
            email=address,
            password_hash=passwords.hash(password),
            secret=secret,
            role=role,
        )
    if added is None:
        print("somebody has that address", file=sys.stderr)
        return 1
    app = pyotp.TOTP(secret, name=address, issuer=f"{settings.brand} desk")
    print(app.provisioning_uri())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
