"""E-mail by SMTP."""

import smtplib
import ssl
from email.message import EmailMessage
from email.utils import make_msgid
from pathlib import Path
from urllib.parse import unquote, urlsplit

from rebind.loopback import is_loopback
from rebind.notify.ports import Message, Refused

TIMEOUT_SECONDS = 10


class SmtpCarrier:
    """`url`: `smtps://user:password@host:port`, or `smtp://…`, which upgrades with STARTTLS where
    that is offered and does without it on loopback only; `smtp+starttls://…` never does without.
    The server's certificate is checked against its name and the machine's authorities, or those
    of the PEM file `ca` alone."""

    def __init__(self, url: str, sender: str, ca: Path | None = None) -> None:
        self._url = urlsplit(url)
        if self._url.scheme not in ("smtp", "smtps", "smtp+starttls"):
            raise ValueError("REBIND_SMTP_URL: smtp://…, smtps://… or smtp+starttls://…")
        self._host = self._url.hostname or "localhost"
        self._tls = ssl.create_default_context(cafile=ca)
        self._sender = sender

    def send(self, message: Message) -> None:
        mail = EmailMessage()
        mail["From"] = self._sender
        mail["To"] = message.to
        mail["Subject"] = message.subject
        # The same id over retries lets a receiving server drop a double
        domain = self._sender.rpartition("@")[2] or "localhost"
        mail["Message-ID"] = f"<{message.id}@{domain}>" if message.id else make_msgid()
        mail["Auto-Submitted"] = "auto-generated"
        mail.set_content(message.text)
        try:
            with self._connect() as server:
                self._introduce(server)
                server.send_message(mail)
        except smtplib.SMTPRecipientsRefused as error:
            if all(code >= 500 for code, _ in error.recipients.values()):
                raise Refused from error
            raise

    def _connect(self) -> smtplib.SMTP:
        port = self._url.port
        if self._url.scheme == "smtps":
            return smtplib.SMTP_SSL(
                self._host, port or 465, timeout=TIMEOUT_SECONDS, context=self._tls
            )
        return smtplib.SMTP(self._host, port or 25, timeout=TIMEOUT_SECONDS)

    def _introduce(self, server: smtplib.SMTP) -> None:
        """Raises where TLS is demanded and not to be had, before anything private is said."""
        server.ehlo()
        if self._url.scheme != "smtps" and (self._demands_tls or server.has_extn("starttls")):
            server.starttls(context=self._tls)
        if self._url.username:
            server.login(unquote(self._url.username), unquote(self._url.password or ""))

    @property
    def _demands_tls(self) -> bool:
        return self._url.scheme == "smtp+starttls" or not is_loopback(self._host)
