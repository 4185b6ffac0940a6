"""A Learning Record Store on this machine that keeps statements in memory, and fails as it is told."""
import base64
import http.server
import json
import threading
import urllib.parse


class FakeStore:
    """`moods`: what to do with the requests to come, in turn; after the last of them, `usual`. `bad`: ids that it never takes. `tls`: an
    ssl.SSLContext."""

    def __init__(self, password="kiosk:secret", tls=None):
        self.statements, self.requests, self.moods, self.usual, self.bad = {}, [], [], "well", set()
        self.scheme = "https" if tls else "http"
        self.expected = "Basic " + base64.b64encode(password.encode()).decode()
        self.asked, self.let_go = threading.Event(), threading.Event()
        handler = type("Handler", (Handler,), {"store": self})
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.server.daemon_threads = True
        if tls:
            self.server.socket = tls.wrap_socket(self.server.socket, server_side=True)
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def address(self):
        return f"{self.scheme}://127.0.0.1:{self.server.server_port}/xapi"

    def close(self):
        self.let_go.set()
        self.server.shutdown()
        self.server.server_close()


class Handler(http.server.BaseHTTPRequestHandler):
    store = None

    def log_message(self, *_):
        pass

    def answer(self, status, body=b"", **headers):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        self.store.requests.append(("GET", self.path))
        asked = urllib.parse.urlparse(self.path)
        found = self.store.statements.get(urllib.parse.parse_qs(asked.query).get("statementId", [""])[0])
        if asked.path != "/xapi/statements" or not found:
            return self.answer(404)
        if self.headers["Authorization"] != self.store.expected:
            return self.answer(401)
        return self.answer(200, json.dumps(found).encode())

    def do_CONNECT(self):
        """As a proxy that reaches nobody."""
        self.store.requests.append(("CONNECT", self.path, str(self.headers)))
        self.answer(502)

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.store.requests.append(("POST", self.path))
        mood = self.store.moods.pop(0) if self.store.moods else self.store.usual
        getattr(self, mood.replace("-", "_"))(body)

    def well(self, body):
        """As the specification has it: parts 2 (statements) and 3 (POST, conflicts, concurrency)."""
        if self.path != "/xapi/statements":
            return self.answer(404)
        if self.headers["Authorization"] != self.store.expected:
            return self.answer(401)
        if self.headers["X-Experience-API-Version"] != "1.0.3" or self.headers["Content-Type"] != "application/json":
            return self.answer(400, b"no version, or no JSON")
        statements = json.loads(body)
        known = self.store.statements
        if any(each["id"] in self.store.bad for each in statements):
            return self.answer(400, b"there is a statement that does not please")
        if any(each["id"] in known and known[each["id"]] != each for each in statements):
            return self.answer(409, b"another one has this id")
        known.update({each["id"]: each for each in statements})
        return self.answer(200, json.dumps([each["id"] for each in statements]).encode())

    def only_new(self, body):
        """Takes them, and answers with the ids of those that it did not have."""
        new = [each for each in json.loads(body) if each["id"] not in self.store.statements]
        self.store.statements.update({each["id"]: each for each in new})
        self.answer(200, json.dumps([each["id"] for each in new]).encode())

    def says_nothing_is_new(self, _):
        """Takes none."""
        self.answer(200, b"[]")

    def waits(self, body):
        self.store.asked.set()
        self.store.let_go.wait(60)
        self.well(body)

    def keeps_and_hangs_up(self, body):
        """It has them, but who sent them never hears of it."""
        self.store.statements.update({each["id"]: each for each in json.loads(body)})
        self.close_connection = True

    def down(self, _):
        self.answer(500, b"something broke")

    def busy(self, _):
        self.answer(503, b"", **{"Retry-After": "120"})

    def too_often(self, _):
        self.answer(429, b"", **{"Retry-After": "60"})

    def login_page(self, _):
        self.answer(200, b"<html>Welcome to the network of the hall. Log in.</html>")

    def sends_on(self, _):
        self.answer(302, b"", Location=self.store.address + "/elsewhere")

    def slow(self, _):
        self.store.let_go.wait(60)
        self.close_connection = True

    def flood(self, _):
        self.send_response(200)
        self.end_headers()
        try:
            while not self.store.let_go.is_set():
                self.wfile.write(b"x" * 65536)
        except OSError:
            pass
        self.close_connection = True

    def garbage(self, _):
        self.wfile.write(b"\x00\xff this is no HTTP\r\n\r\n")
        self.close_connection = True

    def small(self, body):
        if len(body) > 40_000:
            return self.answer(413)
        return self.well(body)
