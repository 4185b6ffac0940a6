"""Tries every key and gesture of the list by which somebody might get out of a kiosk, break it or leave something behind.

Usage: kiosk_escapes.py WISSEL [--manager openbox|none] [--only WORD] [--patience SECONDS] [--short]
Through a real window on a display of its own, once with a window manager that has the usual keys, once without any; each in the loop and
in a session. A second afterwards the same process must run, its window cover the display, lie on top and have the focus, no page of the
staff be open, and nothing be written but the kiosk's own files. A table of all; exit 1 if one fails.

What this cannot try: fingers (tests/platform has them); the console's keys, which are the kernel's and the X server's (KIOSK.md); under a
manager, pop-ups of programs that ask no manager for anything.
"""
import argparse
import contextlib
import tempfile
import time

import escapes
from desktop import Desktop
from display import Display
from kiosk_folder import Kiosk, KioskFolder, wait_until
from manager import Manager
from staff_trials import staff_trials
from table import print_table

SIZE = (1280, 720)
PATIENCE = 1.0  # seconds until it must be itself again
REST = 0.4      # seconds for which it must then stay so: a manager may not have done yet what it was asked for


class Trials:
    """A kiosk on a desktop, and what is tried on it."""

    def __init__(self, wissel, managed, patience=PATIENCE):
        self.patience, self.ends = patience, contextlib.ExitStack()
        self.display = Display(SIZE)
        self.ends.callback(self.display.close)
        folder = self.ends.enter_context(tempfile.TemporaryDirectory())
        self.made = KioskFolder(wissel, folder)
        if managed:
            self.ends.callback(Manager(self.display, self.made.work / "launched").close)
        self.desktop = Desktop(self.display.name)
        self.ends.callback(self.desktop.close)
        self.ends.callback(lambda: self.kiosk.close())
        self.begin()
        self.files = self.made.written()

    def begin(self):
        self.kiosk = Kiosk(self.display, self.made)
        if not wait_until(lambda: not self.out_of_place(), 20):
            raise SystemExit(f"the kiosk does not begin: {self.out_of_place()}")
        self.hands = escapes.Hands(self.kiosk, self.desktop)
        self.hands.tidy()
        self.asked = 0

    def begin_again(self):
        """A new one, after one that did not come back by itself."""
        self.kiosk.close()
        self.begin()

    def close(self):
        self.ends.close()

    def out_of_place(self):
        """What is wrong with its window; empty: nothing."""
        process = self.kiosk.process
        if process.poll() is not None:
            return f"ended with {process.returncode}"
        window = self.desktop.window_of(process.pid)
        if not window or self.desktop.place(window) != (0, 0, *SIZE):
            return f"its window is at {self.desktop.place(window) if window else 'no place'}"
        stack = self.desktop.stack()
        over = [each for each in reversed(stack)][:1]
        if not over or over[0].pid != process.pid:
            return f"another window lies over it: {over}"
        if self.desktop.focus_pid() != process.pid:
            return f"keys go to {self.desktop.focus_pid() or 'nobody'}"
        return ""

    def after(self, patience):
        """Empty once it is in its place, and stays; else what is wrong with its window after so many seconds."""
        right_since = time.monotonic()
        deadline = right_since + patience
        while True:
            wrong, now = self.out_of_place(), time.monotonic()
            if wrong and now > deadline:
                return wrong
            if wrong:
                right_since = now
            elif now - right_since > REST:
                return ""
            time.sleep(0.03)

    def left_behind(self):
        now = self.made.written()
        return "" if now == self.files else f"written: {sorted(set(now.items()) ^ set(self.files.items()))}"

    def where(self, session, may):
        """Whether it is where it was, or where it may have got."""
        moved = self.kiosk.in_session() != session
        if moved and may == escapes.STAYS:
            return "a session began" if not session else "the session ended"
        return ""

    def staff(self):
        asked = self.kiosk.count("staff-asked")
        self.asked, before = asked, self.asked
        return "the staff's page was opened" if asked != before else ""

    def try_one(self, escape, session):
        """(expected, what went wrong)"""
        may = escape.in_session if session else escape.in_loop
        self.kiosk.bring_to(session)
        try:
            escape.act(self.hands)
        except AssertionError as error:
            wrong = str(error)
        else:
            wrong = self.after(self.patience)
        self.hands.tidy()
        wrong = wrong or self.where(session, may) or self.staff() or self.left_behind()
        if self.after(3):
            wrong += ", for good"
            self.begin_again()
        return may, wrong


def try_all(wissel, managed, chosen, patience):
    """A row each."""
    manager = "openbox" if managed else "none"
    trials = Trials(wissel, managed, patience)
    try:
        for escape in chosen:
            if managed and escapes.is_left_to_managers(escape):
                continue
            for session in (False, True):
                expected, wrong = trials.try_one(escape, session)
                yield {"manager": manager, "group": escape.group, "what": escape.name, "in": "session" if session else "loop",
                       "expected": expected, "seen": wrong or "as expected", "ok": "FAILED" if wrong else "ok"}
        for name, expected, wrong in staff_trials(trials):
            yield {"manager": manager, "group": "staff", "what": name, "in": "-", "expected": expected, "seen": wrong or "as expected",
                   "ok": "FAILED" if wrong else "ok"}
    finally:
        trials.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("wissel")
    parser.add_argument("--manager", choices=("openbox", "none"))
    parser.add_argument("--only", default="", help="those whose name or group holds this")
    parser.add_argument("--patience", type=float, default=PATIENCE, metavar="SECONDS", help="until it must be itself again; more on a machine that is busy")
    parser.add_argument("--short", action="store_true", help="one of each kind, as the test does")
    options = parser.parse_args()
    chosen = [each for each in escapes.all_escapes() if options.only in f"{each.group} {each.name}" and (not options.short or each.name in escapes.SHORT)]
    rows = []
    for managed in (True, False):
        if options.manager in (None, "openbox" if managed else "none"):
            for row in try_all(options.wissel, managed, chosen, options.patience):
                rows.append(row)
                if row["ok"] != "ok":
                    print(f"{row['manager']}, {row['what']}, {row['in']}: {row['seen']}", flush=True)
    print_table(rows)
    failed = sum(row["ok"] != "ok" for row in rows)
    print(f"{len(rows)} tried, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
