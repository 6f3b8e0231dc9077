"""What goes between the service and the exchange's user service, both ways (docs/exchange.md)."""

import base64
import binascii
from typing import Annotated, Literal

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field

from rebind.accounts.model import Account, Fact, Passkey, Session
from rebind.accounts.ports import Done, Effect


class Wire(BaseModel):
    """Closed when it is made; what an exchange adds to its answers is not looked at."""

    model_config = ConfigDict(frozen=True, extra="ignore")


def _base64(text: str) -> str:
    try:
        base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError("no base64") from error
    return text


Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9_.:-]{1,64}$")]
Number = Annotated[str, Field(pattern=r"^\+[1-9][0-9]{6,14}$", description="E.164")]
Base64 = Annotated[str, AfterValidator(_base64)]


class AccountBody(Wire):
    id: Id
    email: str = Field(max_length=254)
    password_version: str = Field(
        min_length=1, max_length=32, description="Another one whenever the password is."
    )
    phone: Number | None
    phone_verification: bool
    primary_verified: bool
    primary_subject: Id | None = Field(
        None,
        description="Who passed primary verification, by the name that you and your vendor of face "
        "checks know them by. Without it no face proves whose the account is.",
    )
    primary_expires_at: AwareDatetime | None = Field(
        None, description="From then on primary verification proves nothing."
    )
    high_value: bool
    frozen_at: AwareDatetime | None
    withdrawals_held_until: AwareDatetime | None
    last_reset_at: AwareDatetime | None = Field(
        description="When the number was last removed by an effect that `resets`."
    )
    locale: str = Field(max_length=16, description="BCP 47: the language of notices.")
    time_zone: str = Field(
        "UTC",
        max_length=64,
        description="The person's, a name of the IANA's: notices tell times in it.",
    )
    opened_at: AwareDatetime
    tools: list[Literal["totp", "passkey"]] = Field(description="Second factors besides the phone.")

    @classmethod
    def of(cls, account: Account) -> "AccountBody":
        known = {name: getattr(account, name) for name in cls.model_fields if name != "tools"}
        return cls(**known, tools=sorted(account.tools))

    def account(self) -> Account:
        known = {name: getattr(self, name) for name in AccountBody.model_fields}
        return Account(**known | {"tools": frozenset(self.tools)})


class LookUp(Wire):
    email: str = Field(max_length=254, description="In lower case and NFC; nothing else is folded.")


class FactBody(Wire):
    kind: Literal["holding", "trade", "deposit", "withdrawal", "sign_in", "sign_up"]
    at: AwareDatetime
    mailed: bool = Field(
        description="A notice with these particulars went to the mailbox: no question rests on it."
    )
    coin: str | None = None
    network: str | None = None
    address: str | None = None
    amount: str | None = Field(None, description="Decimal figures, in the coin.")
    txid: str | None = Field(None, description="Of the transaction on its chain.")
    country: str | None = Field(None, description="ISO 3166-1 alpha-2")
    device: str | None = None

    def fact(self) -> Fact:
        return Fact(**self.model_dump())


class Ledger(Wire):
    facts: list[FactBody] = Field(description="Oldest first.")


class SessionBody(Wire):
    id: Id
    device: str
    country: str = Field(description="ISO 3166-1 alpha-2")
    began_at: AwareDatetime

    def session(self) -> Session:
        return Session(**self.model_dump())


class Sessions(Wire):
    sessions: list[SessionBody] = Field(description="Those that live.")


class PasskeyBody(Wire):
    tool_id: Id
    credential_id: str = Field(max_length=512, description="base64url without padding")
    public_key: Base64 = Field(description="COSE, base64")
    sign_count: int = Field(ge=0)

    @classmethod
    def of(cls, passkey: Passkey) -> "PasskeyBody":
        key = base64.b64encode(passkey.public_key).decode()
        return cls(
            tool_id=passkey.tool_id,
            credential_id=passkey.credential_id,
            public_key=key,
            sign_count=passkey.sign_count,
        )

    def passkey(self) -> Passkey:
        key = base64.b64decode(self.public_key)
        return Passkey(self.tool_id, self.credential_id, key, self.sign_count)


class Passkeys(Wire):
    passkeys: list[PasskeyBody]


class PasswordEntered(Wire):
    password: str = Field(max_length=1024, repr=False)


class Compared(Wire):
    right: bool


class CodeEntered(Wire):
    code: str = Field(pattern="^[0-9]{6}$", repr=False)


class Matched(Wire):
    step: str | None = Field(
        max_length=128,
        description="A name for the time step of a right code that is not spent; of any other, "
        "null.",
    )


class Step(Wire):
    step: str = Field(min_length=1, max_length=128)


class Spent(Wire):
    spent: bool = Field(description="True once for each step, and for none before a spent one.")


class SignCount(Wire):
    count: int = Field(ge=0)


class EffectBody(Wire):
    """All of it, or nothing."""

    account_id: Id
    at: AwareDatetime
    expected_phone: Number | None = Field(
        description="The number that was bound when this was decided; with another one, 409."
    )
    binds: Number | None = Field(None, description="This number, in place of the old one.")
    unbinds: bool = Field(False, description="The number, and phone verification with it.")
    resets: bool = Field(False, description="The number was lost: remember `last_reset_at`.")
    drops_tools: bool = Field(False, description="Every second factor besides the phone.")
    password: str | None = Field(
        None, max_length=1024, repr=False, description="A new one, in clear: hash it at once."
    )
    holds_until: AwareDatetime | None = Field(
        None, description="No withdrawal before; a longer hold that stands stays."
    )
    signs_out: bool = Field(False, description="Every session and remembered device.")
    freezes: bool = Field(False, description="The owner says that somebody else is at it.")
    unfreezes: bool = Field(False, description="People have looked at it, and it is the owner's.")

    @classmethod
    def of(cls, account: Account, effect: Effect) -> "EffectBody":
        known = {name: value for name, value in vars(effect).items() if name != "name"}
        return cls(account_id=account.id, expected_phone=account.phone, **known)

    def effect(self, name: str) -> Effect:
        besides = {"account_id", "expected_phone"}
        known = {n: getattr(self, n) for n in EffectBody.model_fields if n not in besides}
        return Effect(name, **known)


class DoneBody(Wire):
    held_until: AwareDatetime | None
    sessions_ended: int = Field(ge=0)
    tools_dropped: int = Field(ge=0)

    @classmethod
    def of(cls, done: Done) -> "DoneBody":
        return cls(**vars(done))

    def done(self) -> Done:
        return Done(**self.model_dump())


class Conflict(Wire):
    code: Literal["number_taken", "changed"]
