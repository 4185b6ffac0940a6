"""wissel stats push against a store that fails: nothing is lost, nothing is doubled, and it is said what is wrong."""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from fake_store import FakeStore  # noqa: E402

WISSEL = sys.argv.pop(1) if len(sys.argv) > 1 else str(ROOT / "build/release/wissel")
FINE, WRONG_USAGE, CANNOT = 0, 2, 3
PASSWORD = "kiosk:secret"


def make_database(path, visits=150, seed=6):
    subprocess.run([sys.executable, "-B", ROOT / "tools/probe/made_visits.py", ROOT / "stories/he-het-is-oke", path, "--visits", str(visits), "--days", "1", "--seed", str(seed)],
                   check=True)


class Push(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.database = self.folder / "kiosk.db"
        make_database(self.database)
        self.store = FakeStore(PASSWORD)
        self.addCleanup(self.store.close)

    def push(self, *options, address=None, password=PASSWORD, databases=None):
        env = {key: value for key, value in os.environ.items() if not key.lower().endswith("_proxy")}
        env.pop("WISSEL_LRS_CREDENTIALS", None)
        if password:
            env["WISSEL_LRS_CREDENTIALS"] = password
        command = [WISSEL, "stats", "push", address or self.store.address, *map(str, databases or [self.database]), *options]
        return subprocess.run(command, env=env, capture_output=True, text=True, timeout=100, check=False)

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
        other = FakeStore(PASSWORD)
        self.addCleanup(other.close)
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
        secret.chmod(0o644)
        run = self.push("--credentials", str(secret), password=None)
        self.sent(run)
        self.assertIn("chmod 600", run.stderr)
        secret.write_text("no colon")
        self.assertEqual(self.push("--credentials", str(secret)).returncode, WRONG_USAGE)

    def test_nobody_there(self):
        self.store.close()
        run = self.push()
        self.assertEqual(run.returncode, CANNOT)
        self.assertIn("nobody answers there", run.stderr)

    def test_addresses_that_are_not_sent_to(self):
        for address, part in (("http://lrs.example.org", "--allow-http"), ("https://me:pass@lrs.example.org", "password"), ("lrs", "no address")):
            run = self.push(address=address)
            self.assertEqual(run.returncode, WRONG_USAGE, run.stderr)
            self.assertIn(part, run.stderr)
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
