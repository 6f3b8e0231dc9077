"""Debian's nginx with the very configuration that operators take, on loopback, before a service:

    with Nginx(8080, folder) as proxy:
        ... proxy.url, https://localhost:PORT; proxy.certificate is the file to trust ...

Names, ports and the certificate are put in the places of the operator's; everything else is as it
stands in deploy/nginx/rebind.conf."""

from __future__ import annotations

import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path
from types import TracebackType

from tests.kit.ports import free_ports
from tests.kit.processes import end_with_parent

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "deploy" / "nginx" / "rebind.conf"
START_SECONDS = 20
AROUND = """\
daemon off;
master_process off;
pid {folder}/nginx.pid;
error_log {folder}/error.log warn;
events {{ worker_connections 256; }}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/rebind.conf;
}}
"""


class Nginx:
    """Two ports of this machine before the service's: for https, and for who forgets the s."""

    def __init__(self, service_port: int, folder: Path) -> None:
        self.folder = folder
        self.certificate = folder / "localhost.pem"
        self._service_port = service_port
        self.port, self.plain_port = free_ports(2)
        self.url = f"https://localhost:{self.port}"
        self.plain_url = f"http://localhost:{self.plain_port}"

    def __enter__(self) -> Nginx:
        program = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin")
        if program is None:
            raise RuntimeError("nginx is not installed: apt-get install nginx-light")
        self.folder.mkdir(parents=True, exist_ok=True)
        self._make_certificate()
        (self.folder / "rebind.conf").write_text(self._site(), encoding="utf-8")
        whole = self.folder / "nginx.conf"
        whole.write_text(AROUND.format(folder=self.folder), encoding="utf-8")
        self._process = subprocess.Popen(
            [program, "-p", str(self.folder), "-c", str(whole), "-e", str(self.folder / "start")],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            preexec_fn=lambda: end_with_parent(signal.SIGQUIT),
        )
        self._wait()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.terminate()
        self._process.wait(START_SECONDS)

    def _site(self) -> str:
        """The operator's file with what is of this machine in it. AssertionError where the file has
        nothing in such a place."""
        site = SITE.read_text(encoding="utf-8")
        for theirs, ours in (
            ("127.0.0.1:8080", f"127.0.0.1:{self._service_port}"),
            ("listen 443 ssl", f"listen 127.0.0.1:{self.port} ssl"),
            ("listen 80", f"listen 127.0.0.1:{self.plain_port}"),
            ("https://$host$request_uri", f"{self.url}$request_uri"),
            ("server_name chat.example.com", "server_name localhost"),
            ("/etc/ssl/certs/chat.example.com.pem", str(self.certificate)),
            ("/etc/ssl/private/chat.example.com.key", str(self.folder / "localhost.key")),
        ):
            assert theirs in site, theirs
            site = site.replace(theirs, ours)
        return site

    def _make_certificate(self) -> None:
        names = "subjectAltName=DNS:localhost,IP:127.0.0.1"
        options = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
        options += ["-days", "2", "-subj", "/CN=localhost", "-addext", names]
        files = ["-keyout", str(self.folder / "localhost.key"), "-out", str(self.certificate)]
        subprocess.run(["openssl", "req", *options, *files], check=True, capture_output=True)

    def _wait(self) -> None:
        end = time.monotonic() + START_SECONDS
        while True:
            with socket.socket() as tried:
                if tried.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            if self._process.poll() is not None or time.monotonic() > end:
                logs = "\n".join(
                    (self.folder / name).read_text()
                    for name in ("start", "error.log")
                    if (self.folder / name).exists()
                )
                raise RuntimeError(f"no nginx: {logs}")
            time.sleep(0.02)
