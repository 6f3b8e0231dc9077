"""What an agent must not write to a person: a secret, or the wish for one.

People are told that nobody here ever asks for a code, a password or a recovery phrase. One agent
who does, and be it in good faith, makes a lie of that, and every thief's next call believable. So
what is on its way out goes through the vault's own detectors, and through a look for sentences
that ask. A text with a secret in it does not leave; one that asks leaves when the agent has read
the warning and stands by it: "enter the code in the form above" is a good sentence."""

from rebind.chat.reading import read
from rebind.chat.secrets_in_text import find
from rebind.desk.asking import asked_for
from rebind.problems import Code, Problem


def check(text: str, *, confirmed: bool) -> None:
    """Raises Problem(SECRET_IN_REPLY), with `kinds`. `confirmed`: the agent was warned, and means
    it; that helps no secret out."""
    kinds = sorted({secret.kind for secret in find(text)})
    if not kinds and not confirmed:
        kinds = sorted(asked_for(read(text).text))
    if kinds:
        raise Problem(Code.SECRET_IN_REPLY, more={"kinds": kinds})
