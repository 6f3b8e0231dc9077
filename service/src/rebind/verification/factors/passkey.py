"""A passkey (WebAuthn): the browser signs a challenge on a page of the service's own origin.

The library checks signature, origin, relying party and that the person was verified on the
device. What it leaves to its callers is done here: the challenge is the service's, for one case,
and is used up before anything is looked at; the credential is one of the very account; a frame of
another site is refused; the user handle is not asked for, since the account is known."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from webauthn import generate_authentication_options, verify_authentication_response
from webauthn.helpers import (
    base64url_to_bytes,
    options_to_json_dict,
    parse_authentication_credential_json,
    parse_client_data_json,
)
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticationCredential,
    PublicKeyCredentialDescriptor,
    UserVerificationRequirement,
)

from rebind.accounts.model import Passkey as Credential
from rebind.accounts.ports import Accounts
from rebind.clock import Clock
from rebind.database import Database, Tx
from rebind.ids import digest, opaque, token
from rebind.keys import Keys
from rebind.problems import Code, Problem
from rebind.settings import Settings
from rebind.verification import repository
from rebind.verification.budgets import Budgets
from rebind.verification.case import Case
from rebind.verification.factors.base import Result, Verdict

KIND = "passkey"


class Passkey:
    kind = KIND

    def __init__(
        self,
        db: Database,
        keys: Keys,
        clock: Clock,
        settings: Settings,
        budgets: Budgets,
        accounts: Accounts,
    ) -> None:
        self._db = db
        self._keys = keys
        self._clock = clock
        self._settings = settings
        self._budgets = budgets
        self._accounts = accounts
        self._relying_party = urlsplit(settings.base_url).hostname or ""

    def issue(self, tx: Tx, case: Case) -> None:
        """Make a challenge, unless there is one to be signed already."""
        now = self._clock.now()
        live = repository.live_challenge(tx, case.id, KIND)
        if live is not None and now < live["expires_at"]:
            return
        repository.add_challenge(
            tx,
            id=opaque("ch_"),
            case_id=case.id,
            kind=KIND,
            target_index=digest(case.account_id or ""),
            mac="",
            issued_at=now,
            expires_at=now + self._settings.passkey_lifetime,
        )

    def options(self, tx: Tx, case: Case) -> dict[str, object] | None:
        """PublicKeyCredentialRequestOptions as JSON, with the case's live challenge."""
        live = repository.live_challenge(tx, case.id, KIND)
        if live is None or case.account_id is None:
            return None
        options = generate_authentication_options(
            rp_id=self._relying_party,
            challenge=self._secret(live["id"]),
            timeout=int(self._settings.passkey_lifetime.total_seconds() * 1000),
            allow_credentials=[
                PublicKeyCredentialDescriptor(id=base64url_to_bytes(each.credential_id))
                for each in self._accounts.passkeys(tx, case.account_id)
            ],
            user_verification=UserVerificationRequirement.REQUIRED,
        )
        found: dict[str, object] = options_to_json_dict(options)
        return found

    def _secret(self, challenge_id: str) -> bytes:
        """What is signed: 32 bytes that only the keys can make of the challenge's id, so that
        they stand in no row."""
        return bytes.fromhex(self._keys.blind_index("passkey_challenge", challenge_id))

    def attempts_left(self, tx: Tx, case: Case) -> int:
        assert case.account_id is not None
        return self._budgets.left(tx, case.account_id, self._budgets.passkey)

    def verify(self, case: Case, assertion: Mapping[str, object]) -> Verdict:
        """Use the challenge up, committed, then look at the assertion. Raises ValueError for what
        has not the shape of one, Problem(STEP_NOT_OPEN) when the case has changed since it was
        read: nothing is used up then."""
        assert case.account_id is not None
        try:
            parsed = parse_authentication_credential_json(dict(assertion))
        except (WebAuthnException, ValueError) as error:
            raise ValueError("no assertion") from error
        now = self._clock.now()
        with self._db.write() as tx:
            # Before its challenge: the one that is made anew refers to the case, and whoever moves
            # the case locks it first and revokes its challenges then
            fresh = repository.find_case(tx, case.id, lock=True)
            if fresh is None or fresh.version != case.version:
                raise Problem(Code.STEP_NOT_OPEN)
            live = repository.live_challenge(tx, case.id, KIND, lock=True)
            used = live is not None and repository.consume_challenge(tx, live["id"], now)
            charged = self._budgets.charge_within(
                tx, case.account_id, self._budgets.passkey, digest(token())
            )
            left = self.attempts_left(tx, case)
            self.issue(tx, case)
            passkeys = self._accounts.passkeys(tx, case.account_id)
        if live is None or not used:
            return Verdict(Result.EXPIRED, left)
        credential = next((each for each in passkeys if each.credential_id == parsed.id), None)
        count = credential and self._signature_count(live["id"], credential, parsed)
        if credential is None or count is None or not charged:
            return Verdict(Result.WRONG if left else Result.EXHAUSTED, left)
        return Verdict(Result.RIGHT, left, f"{credential.tool_id}:{count}")

    def _signature_count(
        self, challenge_id: str, credential: Credential, assertion: AuthenticationCredential
    ) -> int | None:
        """The count that came with a right assertion; None with any other."""
        try:
            verified = verify_authentication_response(
                credential=assertion,
                expected_challenge=self._secret(challenge_id),
                expected_rp_id=self._relying_party,
                expected_origin=[self._settings.base_url],
                credential_public_key=credential.public_key,
                credential_current_sign_count=credential.sign_count,
                require_user_verification=True,
            )
            client = parse_client_data_json(assertion.response.client_data_json)
        except (WebAuthnException, ValueError):
            return None
        return None if client.cross_origin else verified.new_sign_count

    def consume(self, tx: Tx, verdict: Verdict) -> bool:
        """See Factor. The challenge was used up when the assertion was looked at; what is left is
        to remember the signature count."""
        assert verdict.challenge_id is not None
        tool_id, _, count = verdict.challenge_id.rpartition(":")
        self._accounts.count_signature(tx, tool_id, int(count))
        return True
