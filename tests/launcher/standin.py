"""A program as small as can be: answers GET on its port, and says on /readyz what is missing.

python standin.py PORT [OTHER=PORT …]   not ready until the others answer
python standin.py PORT --ends           ends at once, as a broken program does
python standin.py PORT --child          has a child of its own that ignores SIGTERM
"""

import json
import signal
import subprocess
import sys
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

SLEEPER = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(600)"


def answers(port: str) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=1):
            return True
    except OSError:
        return False


class Handler(BaseHTTPRequestHandler):
    others: dict[str, str]

    def do_GET(self) -> None:
        missing = [name for name, port in self.others.items() if not answers(port)]
        failed = self.path == "/readyz" and missing
        self.send_response(503 if failed else 200)
        self.end_headers()
        self.wfile.write(json.dumps({"missing": missing}).encode())

    def log_message(self, *_: object) -> None:
        """Silence."""


def main(port: str, *words: str) -> None:
    if "--ends" in words:
        sys.exit("the file config.yml is broken")
    if "--child" in words:
        subprocess.Popen([sys.executable, "-c", SLEEPER])
    Handler.others = dict(word.split("=") for word in words if "=" in word)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    ThreadingHTTPServer(("127.0.0.1", int(port)), Handler).serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:])
