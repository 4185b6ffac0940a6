"""wissel stats push against a store that fails: nothing is lost, nothing is doubled, and it is said what is wrong."""
import json
import os
import pathlib
import re
import shutil
import sqlite3
import ssl
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from fake_store import FakeStore  # noqa: E402

WISSEL = sys.argv.pop(1) if len(sys.argv) > 1 else str(ROOT / "build/release/wissel")
FINE, WRONG_USAGE, CANNOT, SOME_REFUSED, UNDER_WAY = 0, 2, 3, 4, 5
PASSWORD = "kiosk:secret"


def make_database(path, visits=150, seed=6):
    subprocess.run([sys.executable, "-B", ROOT / "tools/probe/made_visits.py", ROOT / "stories/he-het-is-oke", path, "--visits", str(visits), "--days", "1", "--seed", str(seed)],
                   check=True)


def make_certificate(folder, name, names):
    """One that nobody vouches for, and its key."""
    certificate, key = folder / f"{name}.pem", folder / f"{name}.key"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", f"/CN={name}", "-addext",
                    f"subjectAltName={names}", "-keyout", key, "-out", certificate], check=True, capture_output=True)
    return certificate, key


class Push(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.made = pathlib.Path(folder.name) / "made.db"
        make_database(cls.made)

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.database = self.folder / "kiosk.db"
        shutil.copy(self.made, self.database)
        self.store = FakeStore(PASSWORD)
        self.addCleanup(self.store.close)

    def start(self, *options, address=None, password=PASSWORD, databases=None, proxy=None):
        env = {key: value for key, value in os.environ.items() if not key.lower().endswith("_proxy")}
        env.pop("WISSEL_LRS_CREDENTIALS", None)
        if password:
            env["WISSEL_LRS_CREDENTIALS"] = password
        if proxy:
            env.update({name: proxy for name in ("http_proxy", "https_proxy", "all_proxy")})
        command = [WISSEL, "stats", "push", address or self.store.address, *map(str, databases or [self.database]), *map(str, options)]
        return subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def push(self, *options, **how):
        return self.ended(self.start(*options, **how))

    @staticmethod
    def ended(run):
        with run:
            out, error = run.communicate(timeout=100)
        return subprocess.CompletedProcess(run.args, run.returncode, out, error)

    def another_store(self, **how):
        store = FakeStore(PASSWORD, **how)
        self.addCleanup(store.close)
        return store

    def secure_store(self, name, names="IP:127.0.0.1"):
        """It, and the file with its certificate."""
        if not shutil.which("openssl"):
            self.skipTest("openssl makes the certificates")
        certificate, key = make_certificate(self.folder, name, names)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        return self.another_store(tls=context), certificate

    def ids(self):
        """Of all that is to be sent."""
        run = subprocess.run([WISSEL, "stats", str(self.database), "--format", "xapi"], capture_output=True, check=True)
        return [each["id"] for each in json.loads(run.stdout)]

    def change(self, sql, *values):
        database = sqlite3.connect(self.database)
        with database:
            rows = database.execute(sql, values).fetchall()
        database.close()
        return rows

    def sent(self, run):
        self.assertEqual(run.returncode, FINE, run.stderr)
        return tuple(map(int, re.match(r"(\d+) statements? sent, (\d+) sent before", run.stdout).groups()))

    def fails(self, mood, *parts, exit_code=CANNOT, options=()):
        """A push that fails in the second batch says why and keeps the first; the next one goes on from there."""
        self.store.moods = ["well", mood]
        run = self.push(*options)
        self.assertEqual(run.returncode, exit_code, run.stdout + run.stderr)
        for part in parts:
            self.assertIn(part, run.stderr)
        self.assertIn("nothing is lost", run.stderr)
        self.assertEqual(self.store.moods, [])
        new, before = self.sent(self.push())
        self.assertEqual(before, 100)
        self.assertEqual(len(self.store.statements), new + before)

    def test_all_is_sent_once(self):
        new, before = self.sent(self.push())
        self.assertGreater(new, 300)
        self.assertEqual(before, 0)
        self.assertEqual(len(self.store.statements), new)
        requests = len(self.store.requests)
        self.assertEqual(self.sent(self.push()), (0, new))
        self.assertEqual(len(self.store.requests), requests)

    def test_a_lost_list_doubles_nothing(self):
        new, _ = self.sent(self.push())
        (self.folder / "kiosk.db.sent").unlink()
        self.assertEqual(self.sent(self.push()), (new, 0))
        self.assertEqual(len(self.store.statements), new)

    def test_statements_that_changed_stay_as_they_were(self):
        new, _ = self.sent(self.push())
        (self.folder / "kiosk.db.sent").unlink()
        before = dict(self.store.statements)
        self.assertEqual(self.sent(self.push("--kiosk", "another name")), (new, 0))
        self.assertEqual(self.store.statements, before)

    def test_two_stores_have_lists_of_their_own(self):
        new, _ = self.sent(self.push())
        other = self.another_store()
        self.assertEqual(self.sent(self.push(address=other.address)), (new, 0))
        self.assertEqual(self.sent(self.push()), (0, new))

    def test_a_list_that_was_cut_off_is_gone_on_with(self):
        new, _ = self.sent(self.push())
        listed = self.folder / "kiosk.db.sent"
        listed.write_bytes(listed.read_bytes()[:-10])
        self.assertEqual(self.sent(self.push()), (1, new - 1))
        self.assertEqual(self.sent(self.push()), (0, new))

    def test_several_kiosks_in_one(self):
        make_database(self.folder / "second.db", seed=7)
        one, _ = self.sent(self.push())
        both, before = self.sent(self.push(databases=[self.database, self.folder / "second.db"]))
        self.assertGreater(both, 100)
        self.assertLessEqual(before, one)  # together, some may not be told any more
        self.assertEqual(len(self.store.statements), one + both)

    def test_an_answer_that_is_lost_is_asked_for_again(self):
        self.fails("keeps_and_hangs_up")

    def test_a_store_in_trouble(self):
        self.fails("down", "500", "something broke", "try again later")
        self.assertEqual({path for _, path in self.store.requests}, {"/xapi/statements"})

    def test_a_busy_store(self):
        self.fails("busy", "503", "try again later")

    def test_a_store_that_is_asked_too_often(self):
        self.fails("too-often", "429", "try again later")

    def test_one_that_is_refused_keeps_back_no_other(self):
        ids = self.ids()
        for bad in ({ids[10], ids[150]}, set(ids[3::10])):
            self.store.bad, self.store.statements = bad, {}
            for sent in (len(ids) - len(bad), 0):
                run = self.push()
                self.assertEqual(run.returncode, SOME_REFUSED, run.stderr)
                self.assertTrue(run.stdout.startswith(f"{sent} statement"), run.stdout)
                for told in sorted(bad)[:10]:
                    self.assertIn(told, run.stderr)
                self.assertIn("does not please", run.stderr)
                self.assertEqual(set(self.store.statements), set(ids) - bad)
            self.store.bad = set()
            self.assertEqual(self.sent(self.push()), (len(bad), len(ids) - len(bad)))
            (self.folder / "kiosk.db.sent").unlink()

    def test_a_store_that_takes_none(self):
        self.store.bad = set(self.ids())
        run = self.push()
        self.assertEqual(run.returncode, CANNOT, run.stdout)
        self.assertIn("does not please", run.stderr)
        self.assertLess(len(self.store.requests), 100)

    def test_a_store_that_names_only_what_is_new(self):
        self.store.usual = "only_new"
        new, _ = self.sent(self.push())
        memory = self.folder / "kiosk.db.sent"
        memory.write_bytes(memory.read_bytes()[:-80])
        self.assertEqual(self.sent(self.push())[0], 3)
        memory.unlink()
        self.assertEqual(self.sent(self.push()), (new, 0))
        self.assertEqual(len(self.store.statements), new)

    def test_a_store_that_says_that_nothing_is_new_and_has_nothing(self):
        """It is none, unless it has taken something before: then what it left out is sent again, one by one."""
        self.store.moods = ["says-nothing-is-new"]
        run = self.push()
        self.assertEqual(run.returncode, CANNOT, run.stdout)
        self.assertIn("not as a Learning Record Store", run.stderr)
        self.store.moods = ["well", "says-nothing-is-new"]
        new, _ = self.sent(self.push())
        self.assertEqual(len(self.store.statements), new)

    def test_two_at_once(self):
        """With one memory: the second waits for another time, and each store gets all."""
        other = self.another_store()
        self.store.moods = ["waits"]
        first = self.start()
        self.assertTrue(self.store.asked.wait(60))
        second = self.push(address=other.address)
        self.assertEqual(second.returncode, UNDER_WAY, second.stderr)
        self.assertIn("another push is under way", second.stderr)
        self.assertEqual(other.requests, [])
        self.store.let_go.set()
        new, _ = self.sent(self.ended(first))
        self.assertEqual(self.sent(self.push(address=other.address)), (new, 0))
        self.assertEqual(other.statements, self.store.statements)

    def test_a_memory_of_two_stores_at_once(self):
        """Where no lock keeps them apart (some network shares), each id still stands under its store."""
        new, _ = self.sent(self.push())
        lines = (self.folder / "kiosk.db.sent").read_text().splitlines()
        batches = [at for at, line in enumerate(lines) if line == f"to {self.store.address}/statements"]
        self.assertEqual(len(batches), -(-new // 100))

    def test_visits_that_are_open_keep_back_how_others_ended(self):
        ((chosen, how, ended),) = self.change("SELECT id, how, ended FROM session LIMIT 1")
        self.change("UPDATE session SET how = NULL, ended = NULL WHERE id = ?", chosen)
        run = self.push()
        before, _ = self.sent(run)
        self.assertIn("a visit of that day is still open", run.stderr)
        self.assertGreater(before, 100)
        self.assertFalse([each for each in self.store.statements.values() if "/stories/" in each["object"]["id"] and each["object"]["id"].count("/") == 4])
        self.change("UPDATE session SET how = ?, ended = ? WHERE id = ?", how, ended, chosen)
        run = self.push()
        self.assertGreater(self.sent(run)[0], 100)
        self.assertNotIn("still open", run.stderr)

    def test_a_store_that_nobody_vouches_for_gets_no_password(self):
        store, _ = self.secure_store("unknown")
        run = self.push(address=store.address)
        self.assertEqual(run.returncode, CANNOT)
        self.assertIn("does not prove to be who it says it is", run.stderr)
        self.assertEqual(store.requests, [])

    def test_a_store_under_another_name_gets_no_password(self):
        store, certificate = self.secure_store("other", "DNS:other.example.org")
        run = self.push("--ca", certificate, address=store.address)
        self.assertEqual(run.returncode, CANNOT)
        self.assertIn("does not prove to be who it says it is", run.stderr)
        self.assertEqual(store.requests, [])

    def test_a_store_that_an_authority_of_ones_own_vouches_for(self):
        store, certificate = self.secure_store("own")
        new, _ = self.sent(self.push("--ca", certificate, address=store.address))
        self.assertEqual(len(store.statements), new)
        run = self.push("--ca", self.folder / "none.pem", address=store.address, databases=[self.database, self.database])
        self.assertEqual(self.sent(run), (0, new))
        (self.folder / "kiosk.db.sent").unlink()
        run = self.push("--ca", self.folder / "none.pem", address=store.address)
        self.assertEqual(run.returncode, CANNOT)
        self.assertIn("none.pem: no certificates", run.stderr)

    def test_no_proxy_reads_what_is_not_encrypted(self):
        proxy = self.another_store()
        way = proxy.address.removesuffix("/xapi")
        self.sent(self.push(proxy=way))
        for address in ("http://localhost:9", "http://127.0.0.2:9"):
            run = self.push("--allow-http", address=address, proxy=way)
            self.assertEqual(run.returncode, CANNOT, run.stdout)
            self.assertIn("nobody answers there", run.stderr)
        self.assertEqual(proxy.requests, [])

    def test_a_proxy_leads_to_an_encrypted_store_and_is_told_no_password(self):
        proxy = self.another_store()
        run = self.push(address="https://lrs.example.org/xapi", proxy=proxy.address.removesuffix("/xapi"))
        self.assertEqual(run.returncode, CANNOT)
        ((method, path, headers),) = proxy.requests
        self.assertEqual((method, path), ("CONNECT", "lrs.example.org:443"))
        self.assertNotIn("Authorization", headers)

    def test_a_page_to_log_in_to_the_network(self):
        self.fails("login-page", "not as a Learning Record Store", "Log in")

    def test_it_is_not_sent_on(self):
        self.fails("sends-on", self.store.address + "/elsewhere")
        self.assertNotIn("/xapi/elsewhere", {path for _, path in self.store.requests})

    def test_a_slow_store(self):
        self.fails("slow", "no answer within 1 s", options=["--timeout", "1"])

    def test_an_answer_without_end(self):
        self.fails("flood", "longer than")

    def test_an_answer_that_is_none(self):
        self.fails("garbage")

    def test_a_store_that_takes_little_at_a_time(self):
        self.store.moods = ["small"] * 200
        new, _ = self.sent(self.push())
        self.assertEqual(len(self.store.statements), new)

    def test_a_wrong_password_and_none(self):
        for password in ("kiosk:wrong", None):
            run = self.push(password=password)
            self.assertEqual(run.returncode, CANNOT)
            self.assertIn("401", run.stderr)
        self.assertEqual(self.store.statements, {})

    def test_a_password_from_a_file(self):
        secret = self.folder / "secret"
        secret.write_text(PASSWORD + "\n")
        for mode, is_open in ((0o644, True), (0o640, True), (0o600, False)):
            secret.chmod(mode)
            run = self.push("--credentials", secret, password=None)
            self.sent(run)
            self.assertEqual("chmod 600" in run.stderr, is_open, oct(mode))
        secret.write_text("no colon")
        self.assertEqual(self.push("--credentials", str(secret)).returncode, WRONG_USAGE)

    def test_nobody_there(self):
        self.store.close()
        run = self.push()
        self.assertEqual(run.returncode, CANNOT)
        self.assertIn("nobody answers there", run.stderr)

    def test_addresses_that_are_not_sent_to(self):
        for address, part in (("http://lrs.example.org", "--allow-http"), ("https://me:pass@lrs.example.org", "password"), ("lrs", "no address"), ("me:hush@lrs.example.org", "'lrs.example.org' is no address")):
            run = self.push(address=address)
            self.assertEqual(run.returncode, WRONG_USAGE, run.stderr)
            self.assertIn(part, run.stderr)
            self.assertNotIn("hush", run.stderr)
        self.assertFalse((self.folder / "kiosk.db.sent").exists())

    def test_the_list_is_no_other_file(self):
        letter = self.folder / "letter.txt"
        letter.write_text("dear reader")
        run = self.push("--memory", str(letter))
        self.assertEqual(run.returncode, CANNOT)
        self.assertEqual(letter.read_text(), "dear reader")
        self.assertEqual(self.store.statements, {})

    def test_what_is_sent_is_what_the_file_has(self):
        self.sent(self.push())
        run = subprocess.run([WISSEL, "stats", str(self.database), "--format", "xapi"], capture_output=True, check=True)
        self.assertEqual({each["id"]: each for each in json.loads(run.stdout)}, self.store.statements)


if __name__ == "__main__":
    unittest.main()
