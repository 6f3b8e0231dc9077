"""To whom a mail is told: a server that proves its name, or one on this machine."""

import smtplib
import ssl
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from rebind.notify.ports import Message
from rebind.notify.smtp import SmtpCarrier
from tests.kit.ports import free_port

MAIL = Message("m_1", "email", "alice@example.com", "Your code", "It is 012345.")


@dataclass(frozen=True)
class Identity:
    """A certificate that its owner signed, and its key, in one PEM file."""

    pem: Path

    def context(self) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.pem)
        return context


def self_signed(pem: Path, name: x509.GeneralName) -> Identity:
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "a mail server")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([name]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    pem.write_bytes(certificate.public_bytes(serialization.Encoding.PEM) + private)
    return Identity(pem)


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Identity:
    """Of a server on this machine."""
    pem = tmp_path_factory.mktemp("tls") / "here.pem"
    return self_signed(pem, x509.IPAddress(ip_address("127.0.0.1")))


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Identity:
    """Of a server with another name."""
    pem = tmp_path_factory.mktemp("tls") / "elsewhere.pem"
    return self_signed(pem, x509.DNSName("mail.example.com"))


class Post:
    """Keeps of each mail whether STARTTLS came before it."""

    def __init__(self) -> None:
        self.private: list[bool] = []

    async def handle_DATA(self, _: Any, session: Any, __: Any) -> str:  # noqa: N802
        self.private.append(session.ssl is not None)
        return "250 OK"


@dataclass(frozen=True)
class Server:
    post: Post
    port: int


@contextmanager
def serving(**tls: Any) -> Iterator[Server]:
    post = Post()
    controller = Controller(post, hostname="127.0.0.1", port=free_port(), **tls)
    controller.start()
    try:
        yield Server(post, controller.port)
    finally:
        controller.stop()


Serve = Callable[..., Server]


@pytest.fixture
def serve() -> Iterator[Serve]:
    with ExitStack() as stack:
        yield lambda **tls: stack.enter_context(serving(**tls))


def carrier(url: str, server: Server, ca: Identity | None = None) -> SmtpCarrier:
    address = url.replace("://", "://127.0.0.1") + f":{server.port}"
    return SmtpCarrier(address, "security@example.com", ca and ca.pem)


def test_a_server_that_nobody_vouches_for_is_told_nothing(serve: Serve, here: Identity) -> None:
    upgrading = serve(tls_context=here.context())
    for url in ("smtp://", "smtp+starttls://"):
        with pytest.raises(ssl.SSLCertVerificationError):
            carrier(url, upgrading).send(MAIL)
    assert upgrading.post.private == []


def test_a_server_of_the_houses_own_authority_is_told(serve: Serve, here: Identity) -> None:
    upgrading = serve(tls_context=here.context())
    for url in ("smtp://", "smtp+starttls://"):
        carrier(url, upgrading, here).send(MAIL)
    assert upgrading.post.private == [True, True]


def test_a_server_with_another_name_is_told_nothing(serve: Serve, elsewhere: Identity) -> None:
    upgrading = serve(tls_context=elsewhere.context())
    with pytest.raises(ssl.SSLCertVerificationError, match="mismatch"):
        carrier("smtp://", upgrading, elsewhere).send(MAIL)
    assert upgrading.post.private == []


def test_tls_from_the_start_is_checked_in_the_same_way(
    serve: Serve, here: Identity, elsewhere: Identity
) -> None:
    server = serve(ssl_context=here.context())
    for ca in (None, elsewhere):
        with pytest.raises(ssl.SSLCertVerificationError):
            carrier("smtps://", server, ca).send(MAIL)
    assert server.post.private == []
    carrier("smtps://", server, here).send(MAIL)
    assert len(server.post.private) == 1


def test_on_this_machine_a_server_without_tls_will_do(serve: Serve) -> None:
    plain = serve()
    carrier("smtp://", plain).send(MAIL)
    assert plain.post.private == [False]


def test_a_server_without_tls_is_told_nothing_where_tls_is_demanded(serve: Serve) -> None:
    plain = serve()
    with pytest.raises(smtplib.SMTPNotSupportedError):
        carrier("smtp+starttls://", plain).send(MAIL)
    assert plain.post.private == []


def test_of_any_other_host_tls_is_demanded(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = serve()
    real = smtplib.SMTP._get_socket  # type: ignore[attr-defined]
    monkeypatch.setattr(
        smtplib.SMTP,
        "_get_socket",
        lambda self, _, port, timeout: real(self, "127.0.0.1", port, timeout),
    )
    url = f"smtp://user:password@mail.example.com:{plain.port}"
    with pytest.raises(smtplib.SMTPNotSupportedError):
        SmtpCarrier(url, "security@example.com").send(MAIL)
    assert plain.post.private == []


@pytest.mark.parametrize("url", ["mail.example.com:25", "http://mail.example.com", "smtptls://x"])
def test_an_address_of_another_kind_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="REBIND_SMTP_URL"):
        SmtpCarrier(url, "security@example.com")
