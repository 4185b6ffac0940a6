"""A kiosk that is killed (kill -9) at random moments, and started again: is it back, and is everything there that it called durable?

Usage: kiosk_kill.py WISSEL [--times N] [--minutes M] [--seed N] [--slowness N]
Killed by SIGKILL while a quick visitor drives it through a real window, and started again at once, as a service manager does. After
each kill, in a copy of the file as it was left: it opens, it is sound, and what has come into it since the start is exactly the
first so many of what was handed in, no fewer than the log had called durable. Once it has started again its loop has to be seen
within 10 s, all of that still be there, and no session be open: each that was cut off says so. SIGKILL takes the program's
memory and leaves the system's: what a power cut does is another matter.
"""
import argparse
import collections
import pathlib
import random
import signal
import statistics
import sys
import tempfile
import time

from display import Display
from driven import PATIENCE
from kiosk_hands import Lost
from kiosk_moments import KINDS, Moment
from kiosk_place import make_place
from kiosk_run import Gone, Kiosk
from kiosk_tally import difference, handed_in, recorded, tally_now, tally_of_copy
from kiosk_visitor import IN_HASTE, Visitor
from screen import Screen
from table import print_table

SIZE = (1280, 720)
LATEST = 10    # seconds from the start to the loop's first picture
MENDING = 30   # seconds until the sessions that were cut off are marked
EXPECTED_TO_SAY = "the program ended under"


class Killer:
    def __init__(self, wissel, folder, seed, slowness=1):
        """`slowness`: how many times as long as usual all may take, on a busy machine."""
        self.wissel, self.random, self.slowness = wissel, random.Random(seed), slowness
        self.display = Display(SIZE)
        self.screen = Screen(self.display.name)
        self.place = pathlib.Path(folder)
        self.file = self.place / "figures.db"
        make_place(self.place, slowness)
        self.visitor = Visitor(self.screen, random.Random(seed + 1), IN_HASTE | {"note": {"switch": 0, "silent": 0, "answer": 0}}, slowness)
        self.entries = collections.Counter()  # that were in the file when it was looked into last
        self.starts, self.kills, self.wrong = [], collections.Counter(), []
        self.durable = self.beyond = self.cut_off = 0

    def run(self, times, until):
        kinds = []
        for number in range(times):
            if time.monotonic() > until:
                break
            if not kinds:
                kinds = self.random.sample(KINDS, len(KINDS))
            self.once(number, kinds.pop())
            if number % 100 == 99:
                print(f"{number + 1} kills, {self.entries.total()} entries ...", file=sys.stderr, flush=True)
        self.last_start()

    def once(self, number, kind):
        moment = Moment(kind, self.random, self.place, lambda: self.kiosk.process.send_signal(signal.SIGKILL))
        self.start()
        moment.begin()
        try:
            self.use(moment)
        except Gone:
            pass
        except Lost as lost:
            self.fail(number, kind, str(lost))
        moment.end()
        words = self.kiosk.process.communicate()[1]
        self.kills[kind] += 1
        for line in self.after_kill() + [f"it said: {line}" for line in words.splitlines() if EXPECTED_TO_SAY not in line]:
            self.fail(number, kind, line)
        if self.kiosk.process.returncode != -signal.SIGKILL:
            self.fail(number, kind, f"it was not killed, but ended with {self.kiosk.process.returncode}")

    def start(self):
        self.kiosk = Kiosk(self.wissel, self.display, self.place)
        self.visitor.meet(self.kiosk)

    def use(self, moment):
        """Until it is gone."""
        if self.see_loop() and not moment.is_at_start():
            self.is_mended()
        self.visitor.wants, self.visitor.on_state = moment.wants(), moment.on_state
        while not moment.is_at_start():
            self.visitor.visit()
        self.kiosk.process.wait()

    def see_loop(self):
        """How long it takes is kept. The picture that the last run has left is gone: its window went with it."""
        if not self.visitor.eyes.see_loop(self.kiosk, PATIENCE * self.slowness):
            raise Lost("the loop is not seen")
        self.starts.append(time.monotonic() - self.kiosk.began)
        if self.starts[-1] > LATEST * self.slowness:
            self.wrong.append(f"the loop's first picture came after {self.starts[-1]:.1f} s")
        return True

    def is_mended(self):
        """The file in its first moments: nothing is open, and nothing lost."""
        deadline = time.monotonic() + MENDING * self.slowness
        while (not (tally := tally_now(self.file)) or tally.open) and time.monotonic() < deadline:
            time.sleep(0.02)
        if not tally:
            raise Lost("there is no file that can be read")
        cut_off = sum(times * {"began": 1, "ended": -1}.get(entry[0], 0) for entry, times in self.entries.items())
        if tally.open or tally.cut_off != cut_off:
            raise Lost(f"{tally.open} sessions are open, {tally.cut_off} cut off; {cut_off} were to be")
        if tally.entries != self.entries or tally.integrity != "ok":
            raise Lost(f"integrity {tally.integrity}; " + "; ".join(difference(self.entries, tally.entries)))
        self.cut_off = cut_off

    def after_kill(self):
        """What is wrong with the file as it was left."""
        events = self.kiosk.events()
        handed, durable = handed_in(events, self.visitor.begun), recorded(events)
        tally = tally_of_copy(self.file)
        if tally is None:
            return [f"the file is not there, and {durable} were durable"] if durable or self.entries else []
        new = tally.entries - self.entries
        gone, came = self.entries - tally.entries, new.total()
        self.entries = tally.entries
        self.durable += durable
        self.beyond += max(0, came - durable)
        wrong = [f"{entry} is gone" for entry in gone]
        if tally.integrity != "ok" or tally.missed:
            wrong.append(f"integrity {tally.integrity}, missed {tally.missed}")
        if came < durable:
            wrong.append(f"{durable} were called durable, {came} are there")
        return wrong + self.not_handed_in(new, handed, came)

    def not_handed_in(self, new, handed, came):
        """What has come has to be the first of what was handed in; a session's first and last may be in the file before the log."""
        unsaid = new - collections.Counter(handed) if came == len(handed) + 1 else collections.Counter()
        if unsaid.total() == 1 and next(iter(unsaid))[0] in ("began", "ended"):
            new = new - unsaid
        return difference(collections.Counter(handed[:came]), new)

    def last_start(self):
        """After the last kill it has to be well, too."""
        self.start()
        try:
            self.see_loop()
            self.is_mended()
            self.visitor.wants, self.visitor.on_state = {"loop": "picture", "languages": "leave"}, lambda state: None
            self.visitor.visit()
        except (Gone, Lost) as wrong:
            self.wrong.append(f"after the last kill: {wrong!r}")
        words, status = self.kiosk.end(signal.SIGTERM)
        if status != -signal.SIGTERM:  # it ends as it was asked to
            self.wrong.append(f"it ended with {status}: {words}")

    def fail(self, number, kind, line):
        self.wrong.append(f"kill {number + 1} ({kind}): {line}")
        print(self.wrong[-1], flush=True)
        if self.kiosk.process.poll() is None:
            self.kiosk.process.kill()

    def close(self):
        self.screen.close()
        self.display.close()


def report(killer):
    print_table([{"moment": kind, "kills": killer.kills[kind]} for kind in KINDS if killer.kills[kind]])
    print(f"{sum(killer.kills.values())} kills; {len(killer.starts)} starts came as far as the loop, its first picture after {statistics.median(killer.starts):.2f} s, "
          f"at most {max(killer.starts):.2f} s")
    print(f"{killer.entries.total()} entries in the file: {killer.durable} had been called durable, {killer.beyond} more were; {killer.cut_off} sessions were cut off, "
          f"all marked; first presses that acted: {killer.visitor.events['first presses that acted']}")
    print(f"{len(killer.wrong)} wrong." if killer.wrong else "Nothing is wrong.")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("wissel")
    parser.add_argument("--times", type=int, default=1000)
    parser.add_argument("--minutes", type=float, default=1e6, help="at most")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--slowness", type=int, default=1, help="how many times as long as usual all may take, where others work on the machine")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        killer = Killer(options.wissel, folder, options.seed, options.slowness)
        try:
            killer.run(options.times, time.monotonic() + options.minutes * 60)
        finally:
            killer.close()
    report(killer)
    return 1 if killer.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
