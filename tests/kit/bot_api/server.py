"""Bot API requests as HTTP: GET and POST; query, form, multipart and JSON."""

from __future__ import annotations

import json
import re
import socket
import struct
import sys
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, unquote, urlsplit

from tests.kit.bot_api.text import Refused
from tests.kit.bot_api.updates import Cut

if TYPE_CHECKING:
    from tests.kit.bot_api.api import BotApi

METHOD = re.compile(r"/bot([^/]+)/([^/]+)/?$")
DOWNLOAD = re.compile(r"/file/bot([^/]+)/(.+)$")
TOKEN = re.compile(r"\d{3,}:[\w-]{5,}$")
RESET_AT_ONCE = struct.pack("ii", 1, 0)

FILE = "file"
"""The download of a file, for a fault and in the record of calls."""
HTML_STATUSES = frozenset({502, 503})
"""What comes from before the Bot API: a web server's page, not JSON."""

Parameters = dict[str, Any]
Files = dict[str, bytes]


@dataclass
class Call:
    """A request of the bot."""

    method: str
    parameters: dict[str, Any]
    files: dict[str, bytes]
    at: float
    """Seconds since 1970."""
    connection: str
    """The client's end: calls with the same one came by the same connection."""
    status: int = 0
    """0 while it is not answered, and for good when it was cut."""
    answer: Any = None
    """The result, or the description of the error."""

    @property
    def chat(self) -> int | None:
        """The chat it was for."""
        chat = str(self.parameters.get("chat_id"))
        return int(chat) if chat.lstrip("-").isdigit() else None


class Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(self, api: BotApi) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.api = api
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def start(self) -> None:
        threading.Thread(
            target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True
        ).start()

    def stop(self) -> None:
        self.shutdown()
        self.server_close()
        self.cut_all()

    def verify_request(self, request: Any, client_address: Any) -> bool:
        if self.api.updates.offline:
            request.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_AT_ONCE)
            return False
        return True

    def opened(self, connection: socket.socket) -> None:
        with self._lock:
            self._open.add(connection)

    def ended(self, connection: socket.socket) -> None:
        with self._lock:
            self._open.discard(connection)

    def cut_all(self) -> None:
        """End every connection, also one that waits for an answer."""
        with self._lock:
            for connection in self._open:
                cut(connection)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that are gone are what half of the tests are about; all else is told."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def cut(connection: socket.socket) -> None:
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


class Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def setup(self) -> None:
        super().setup()
        self.server.opened(self.connection)

    def finish(self) -> None:
        self.server.ended(self.connection)
        with suppress(OSError):
            super().finish()

    def do_GET(self) -> None:
        self._answer()

    def do_POST(self) -> None:
        self._answer()

    def log_message(self, format: str, *args: Any) -> None:
        """The record of calls is the log."""

    def _answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        try:
            status, content, kind = self._outcome(body)
        except Cut:
            self.close_connection = True
            cut(self.connection)
            return
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _outcome(self, body: bytes) -> tuple[int, bytes, str]:
        call = Call("", {}, {}, time.time(), "{}:{}".format(*self.client_address))
        try:
            call.method, call.parameters, call.files = self._read(body)
            call.answer = self.server.api.answer(call)
            call.status = 200
        except Refused as refused:
            call.answer, call.status = refused.description, refused.status
            if refused.status in HTML_STATUSES:
                return refused.status, page(refused.status), "text/html"
            return refused.status, refusal(refused), "application/json"
        if isinstance(call.answer, bytes):
            return 200, call.answer, "application/octet-stream"
        answer = {"ok": True, "result": call.answer}
        return 200, json.dumps(answer, ensure_ascii=False).encode(), "application/json"

    def _read(self, body: bytes) -> tuple[str, Parameters, Files]:
        """The method, its parameters and its files. Raises Refused."""
        place = urlsplit(self.path)
        path = unquote(place.path)
        download = DOWNLOAD.match(path)
        if download:
            self._check(download[1])
            return FILE, {"path": download[2]}, {}
        asked = METHOD.match(path)
        if asked is None:
            raise Refused(404, "Not Found")
        self._check(asked[1])
        parameters: Parameters = dict(parse_qsl(place.query, keep_blank_values=True))
        more, files = read_body(self.headers.get("Content-Type", ""), body)
        return asked[2], {**parameters, **more}, files

    def _check(self, token: str) -> None:
        if not TOKEN.match(token):
            raise Refused(404, "Not Found")
        if token != self.server.api.token:
            raise Refused(401, "Unauthorized")


def refusal(refused: Refused) -> bytes:
    answer: Parameters = {
        "ok": False,
        "error_code": refused.status,
        "description": refused.description,
    }
    if refused.parameters:
        answer["parameters"] = refused.parameters
    return json.dumps(answer).encode()


def page(status: int) -> bytes:
    words = {502: "502 Bad Gateway", 503: "503 Service Temporarily Unavailable"}[status]
    return (
        f"<html>\r\n<head><title>{words}</title></head>\r\n<body>\r\n"
        f"<center><h1>{words}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
    ).encode()


def read_body(kind: str, body: bytes) -> tuple[Parameters, Files]:
    """Parameters and files of a request's body. Raises Refused."""
    if not body:
        return {}, {}
    if kind.startswith("application/json"):
        try:
            parameters = json.loads(body)
        except ValueError:
            parameters = None
        if not isinstance(parameters, dict):
            raise Refused(400, "Bad Request: object expected as request content")
        return parameters, {}
    if kind.startswith("multipart/form-data"):
        return read_multipart(kind, body)
    return dict(parse_qsl(body.decode(), keep_blank_values=True)), {}


def read_multipart(kind: str, body: bytes) -> tuple[Parameters, Files]:
    boundary = re.search(r'boundary="?([^";]+)"?', kind)
    if boundary is None:
        raise Refused(400, "Bad Request: boundary is missing")
    parameters: Parameters = {}
    files: Files = {}
    for part in (b"\r\n" + body).split(b"\r\n--" + boundary[1].encode())[1:-1]:
        head, _, content = part.partition(b"\r\n\r\n")
        disposition = head.decode()
        name = re.search(r'[; ]name="([^"]*)"', disposition)
        filename = re.search(r'filename="([^"]*)"', disposition)
        if name is None:
            continue
        if filename is None:
            parameters[name[1]] = content.decode()
        else:
            files[name[1]] = content
            parameters.setdefault(f"{name[1]}.filename", filename[1])
    return parameters, files
