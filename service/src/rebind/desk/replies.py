"""What an agent must not write to a person: a secret, or the wish for one.

People are told that nobody here ever asks for a code, a password or a recovery phrase. One agent
who does, and be it in good faith, makes a lie of that, and every thief's next call believable. So
what is on its way out goes through the vault's own detectors, and through a look for sentences
that ask. A text with a secret in it does not leave; one that asks leaves when the agent has read
the warning and stands by it: "enter the code in the form above" is a good sentence."""

import re
from collections.abc import Iterator

from rebind.chat.reading import read
from rebind.chat.secrets_in_text import find
from rebind.problems import Code, Problem

_ASKED_FOR = {
    "code": r"(?:\w*codes?|passcodes?|otps?|pins?|2fa|tokens?)",
    "password": r"(?:passwords?|passphrases?)",
    "seed": r"(?:(?:seed|recovery|backup|secret|mnemonic)\s+(?:phrases?|words?)|seeds?|"
    r"mnemonics?|private\s+keys?)",
    "card": r"(?:cvv|cvc|card\s+numbers?|cards?)",
    "document": r"(?:passports?|id\s+(?:cards?|numbers?)|social\s+security\s+numbers?)",
}
_ASKS = (
    r"(?:send|tell|give|share|type|write|enter|provide|forward|read|say|repeat|paste|post|"
    r"confirm|need|require|want|let\s+me\s+(?:have|know|see)|what(?:['’]?s|\s+is|\s+was)|"
    r"which\s+is|could\s+i\s+have|may\s+i\s+have|can\s+i\s+have|please)"
)
_DENIES = (
    r"(?:never|nobody|no\s+one|without|do\s+not|don['’]?t|must\s+not|mustn['’]?t|should\s+not|"
    r"shouldn['’]?t|not\s+(?:need|ask|want|send|tell|give|share))"
)
_ASKING = {
    kind: re.compile(rf"(?<!\w){_ASKS}(?!\w)[^.!?\n]*(?<!\w){noun}(?!\w)", re.IGNORECASE)
    for kind, noun in _ASKED_FOR.items()
}
_DENYING = re.compile(rf"(?<!\w){_DENIES}(?!\w)", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")


def check(text: str, *, confirmed: bool) -> None:
    """Raises Problem(SECRET_IN_REPLY), with `kinds`. `confirmed`: the agent was warned, and means
    it; that helps no secret out."""
    kinds = sorted({secret.kind for secret in find(text)})
    if not kinds and not confirmed:
        kinds = sorted(_asked_for(text))
    if kinds:
        raise Problem(Code.SECRET_IN_REPLY, more={"kinds": kinds})


def _asked_for(text: str) -> Iterator[str]:
    for sentence in _SENTENCE.findall(read(text).text):
        if _DENYING.search(sentence) is None:
            yield from (kind for kind, asking in _ASKING.items() if asking.search(sentence))
