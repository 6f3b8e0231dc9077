"""Keys at rest: envelope encryption, blind indexes and message authentication.

One master key per key id; everything else is derived from it with HKDF, so that no key is used
for two purposes. Rotation: put a new id first in the ring; old rows stay readable. Blind indexes
are made with the *index* key, which rotates on its own, since an index cannot be re-read."""

import base64
import hashlib
import hmac
import json
import os
import secrets
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32
NONCE_BYTES = 12


class SealBroken(Exception):
    """A ciphertext was changed, moved to another row or column, or its key is gone."""


def _derive(master: bytes, purpose: str) -> bytes:
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=f"rebind/{purpose}".encode()).derive(master)


@dataclass(frozen=True)
class Keys:
    """`masters` maps key id to 32 bytes; `active` seals, all open. `index_key` is 32 bytes."""

    masters: dict[str, bytes]
    active: str
    index_key: bytes

    def seal(self, plain: str, place: str) -> str:
        """Encrypt `plain` for one place (`table.column:row id`), which is authenticated: a
        ciphertext copied to another row does not open there."""
        packed = self._pack(plain.encode(), place)
        return f"1.{self.active}.{base64.urlsafe_b64encode(packed).decode()}"

    def open(self, sealed: str, place: str) -> str:
        """The plain text of `seal`. Raises SealBroken."""
        try:
            _, key_id, packed = sealed.split(".", 2)
            plain = self._unpack(key_id, base64.urlsafe_b64decode(packed), place)
        except (InvalidTag, KeyError, ValueError) as error:
            raise SealBroken(place) from error
        return plain.decode()

    def seal_bytes(self, plain: bytes, place: str) -> tuple[str, bytes]:
        """For what is kept in a file: the key of this file alone, sealed for a row, and the sealed
        bytes. Without that row nobody opens the file any more, nor a copy of it."""
        data_key, nonce = secrets.token_bytes(KEY_BYTES), secrets.token_bytes(NONCE_BYTES)
        wrapped = self.seal(base64.b64encode(data_key).decode(), f"{place}:key")
        return wrapped, nonce + AESGCM(data_key).encrypt(nonce, plain, place.encode())

    def open_bytes(self, wrapped: str, sealed: bytes, place: str) -> bytes:
        """The plain bytes of `seal_bytes`. Raises SealBroken."""
        data_key = base64.b64decode(self.open(wrapped, f"{place}:key"))
        nonce, packed = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
        try:
            return AESGCM(data_key).decrypt(nonce, packed, place.encode())
        except (InvalidTag, ValueError) as error:
            raise SealBroken(place) from error

    def _pack(self, plain: bytes, place: str) -> bytes:
        """Sealed with a key of its own, which is sealed with the active one of the ring."""
        data_key = secrets.token_bytes(KEY_BYTES)
        wrap_nonce, nonce = secrets.token_bytes(NONCE_BYTES), secrets.token_bytes(NONCE_BYTES)
        wrapped = AESGCM(self._kek(self.active)).encrypt(wrap_nonce, data_key, place.encode())
        sealed = AESGCM(data_key).encrypt(nonce, plain, place.encode())
        return wrap_nonce + wrapped + nonce + sealed

    def _unpack(self, key_id: str, packed: bytes, place: str) -> bytes:
        """Raises InvalidTag, KeyError, ValueError."""
        wrapped_end = NONCE_BYTES + KEY_BYTES + 16
        data_key = AESGCM(self._kek(key_id)).decrypt(
            packed[:NONCE_BYTES], packed[NONCE_BYTES:wrapped_end], place.encode()
        )
        nonce_end = wrapped_end + NONCE_BYTES
        return AESGCM(data_key).decrypt(
            packed[wrapped_end:nonce_end], packed[nonce_end:], place.encode()
        )

    def blind_index(self, kind: str, value: str) -> str:
        """A stable fingerprint of a canonical value, for equality look-ups without its text."""
        return hmac.new(
            _purpose_key(self.index_key, f"index/{kind}"), value.encode(), hashlib.sha256
        ).hexdigest()

    def mac(self, purpose: str, *parts: str) -> str:
        """`key id:hex` over the parts; a code of six digits is bound to what it is for."""
        return f"{self.active}:{self._mac(self.active, purpose, parts)}"

    def mac_matches(self, expected: str, purpose: str, *parts: str) -> bool:
        """Compare in constant time with a `mac` made under any key of the ring."""
        key_id, _, digest = expected.partition(":")
        if key_id not in self.masters:
            return False
        return hmac.compare_digest(digest, self._mac(key_id, purpose, parts))

    def _mac(self, key_id: str, purpose: str, parts: tuple[str, ...]) -> str:
        key = _purpose_key(self.masters[key_id], f"mac/{purpose}")
        # Lengths make the joining unambiguous: ("a", "bc") is not ("ab", "c")
        message = b"".join(len(p.encode()).to_bytes(4, "big") + p.encode() for p in parts)
        return hmac.new(key, message, hashlib.sha256).hexdigest()

    def _kek(self, key_id: str) -> bytes:
        return _purpose_key(self.masters[key_id], "kek")


@lru_cache(maxsize=256)
def _purpose_key(master: bytes, purpose: str) -> bytes:
    return _derive(master, purpose)


def generate() -> Keys:
    return Keys({"k1": secrets.token_bytes(KEY_BYTES)}, "k1", secrets.token_bytes(KEY_BYTES))


def load(path: Path) -> Keys:
    """Read the key file, or make it (mode 0600) on the first start. Two processes that start
    at once agree: the file appears whole, by link, and the first one wins."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        keys = generate()
        document = {
            "active": keys.active,
            "keys": {i: base64.b64encode(k).decode() for i, k in keys.masters.items()},
            "index": base64.b64encode(keys.index_key).decode(),
        }
        draft = path.with_suffix(f".{secrets.token_hex(4)}")
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            json.dump(document, file)
        try:
            os.link(draft, path)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    document = json.loads(path.read_text())
    return Keys(
        {i: base64.b64decode(k) for i, k in document["keys"].items()},
        document["active"],
        base64.b64decode(document["index"]),
    )
