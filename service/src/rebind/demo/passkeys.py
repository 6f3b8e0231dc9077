"""The demo's passkeys: made of the name alone, so that a browser's virtual authenticator can be
given the private half (`/dev/accounts.json`). Nobody's real passkey could be."""

import base64
import hashlib

from cryptography.hazmat.primitives.asymmetric.ec import (
    SECP256R1,
    EllipticCurvePrivateKey,
    derive_private_key,
)
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url, encode_cbor

_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551


def _private(name: str) -> EllipticCurvePrivateKey:
    seed = hashlib.sha256(f"demo passkey of {name}".encode()).digest()
    return derive_private_key(int.from_bytes(seed) % (_ORDER - 1) + 1, SECP256R1())


def credential(name: str) -> tuple[str, bytes]:
    """Credential id (base64url) and public key (COSE)."""
    numbers = _private(name).public_key().public_numbers()
    x, y = numbers.x.to_bytes(32), numbers.y.to_bytes(32)
    key = encode_cbor({1: 2, 3: -7, -1: 1, -2: x, -3: y})
    return bytes_to_base64url(hashlib.sha256(name.encode()).digest()[:16]), key


def private_half(name: str, relying_party: str) -> dict[str, object]:
    """What Chromium's `WebAuthn.addCredential` takes."""
    key = _private(name).private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    credential_id, _ = credential(name)
    return {
        "credentialId": base64.b64encode(base64url_to_bytes(credential_id)).decode(),
        "isResidentCredential": True,
        "rpId": relying_party,
        "privateKey": base64.b64encode(key).decode(),
        "userHandle": base64.b64encode(name.encode()).decode(),
        "signCount": 0,
    }
