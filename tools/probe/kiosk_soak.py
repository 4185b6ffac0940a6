"""Kiosks in real windows, driven by quick visitors for as long as is wanted: is the count right, and does nothing grow?

Usage: kiosk_soak.py WISSEL [--minutes M] [--kiosks N] [--seed N] [--slowness N]
Each kiosk has a screen and a visitor of its own (kiosk_visitor.py), who keeps count of every session and how it ended, every choice
and judgement; in the end the file of figures has to hold exactly that. The first press after every reset has to act. Memory,
threads, files and X resources are read when the loop is back; the middle one of the last third of the readings is held against that
of the third before.
"""
import argparse
import collections
import concurrent.futures
import dataclasses
import pathlib
import random
import signal
import sys
import tempfile
import time

from display import Display
from driven import PATIENCE
from kiosk_hands import Lost
from kiosk_held import LEAST, Resources, held_by, rows_of
from kiosk_place import make_place
from kiosk_run import Kiosk
from kiosk_tally import Tally, difference
from kiosk_visitor import ENDS, Visitor
from screen import Screen
from table import print_table

SIZE = (1280, 720)
READINGS = 600  # over the whole time
TELL_EVERY = 60  # readings


class Soak:
    def __init__(self, wissel, folder, seed, habits, slowness=1):
        self.display = Display(SIZE)
        self.screen, self.resources = Screen(self.display.name), Resources(self.display.name)
        self.place = pathlib.Path(folder)
        make_place(self.place, slowness)
        self.visitor = Visitor(self.screen, random.Random(seed), habits, slowness)
        self.kiosk = Kiosk(wissel, self.display, self.place)
        self.visitor.meet(self.kiosk)
        self.visitor.see_loop(PATIENCE)
        self.readings = []

    def run(self, seconds):
        self.began = due = time.monotonic()
        while (now := time.monotonic()) < self.began + seconds:
            self.visitor.visit()
            if now >= due:
                due = now + seconds / READINGS
                self.read()

    def read(self):
        self.visitor.see_loop()
        self.readings.append(held_by(self.kiosk.process.pid, self.resources))
        if len(self.readings) % TELL_EVERY == 0:
            print(f"{self.visitor.events['visits']} visits, {self.readings[-1]} ...", file=sys.stderr, flush=True)

    def finish(self):
        """Ends the kiosk as the system does. Returns what it has said."""
        words, status = self.kiosk.end(signal.SIGTERM)
        return words + ("" if status == -signal.SIGTERM else f"ended with {status}\n")

    def close(self):
        self.kiosk.close()
        self.screen.close()
        self.resources.close()
        self.display.close()


def by_language(count):
    """A row a language, of sessions; what is done in them tells none, and stands in the last row alone."""
    kinds = ["began", *ENDS.values(), "seen", "by hand", "by default", "judged"]
    rows = collections.defaultdict(collections.Counter)
    together = collections.Counter()
    for (kind, _, *rest), times in count.items():
        what = rest[1] if kind == "ended" else ("by default" if rest[2] else "by hand") if kind == "chosen" else kind
        together[what] += times
        if kind in ("began", "ended"):
            rows[rest[0]][what] += times
    rows["all"] = together
    return [{"language": language, **{kind: row[kind] for kind in kinds}} for language, row in rows.items()]


@dataclasses.dataclass
class Outcome:
    """Of one kiosk."""
    minutes: float
    count: collections.Counter
    events: collections.Counter
    readings: list
    in_file: int = 0
    wrong: list = dataclasses.field(default_factory=list)


def soak_one(wissel, number, seconds, seed, slowness):
    with tempfile.TemporaryDirectory() as folder:
        soak = Soak(wissel, folder, seed, {}, slowness)
        try:
            soak.run(seconds)
            wrong = [f"it said: {line}" for line in soak.finish().splitlines()]
            outcome = outcome_of(soak)
            check(outcome, Tally(soak.place / "figures.db"))
            outcome.wrong += wrong
        except Lost as lost:
            outcome = outcome_of(soak)
            soak.screen.save(picture := f"kiosk_soak_{number}.ppm")
            outcome.wrong.append(f"{lost}; the screen then: {picture}")
        finally:
            soak.close()
    return outcome


def outcome_of(soak):
    return Outcome((time.monotonic() - soak.began) / 60, soak.visitor.count, soak.visitor.events, soak.readings)


def check(outcome, tally):
    outcome.in_file = tally.entries.total()
    outcome.wrong += difference(outcome.count, tally.entries)
    if tally.open or tally.cut_off or tally.missed or tally.integrity != "ok":
        outcome.wrong.append(f"open {tally.open}, cut off {tally.cut_off}, missed {tally.missed}, integrity {tally.integrity}")
    if len(outcome.readings) >= LEAST:
        outcome.wrong += [f"{row['']} grow" for row in rows_of(outcome.readings) if row["verdict"] != "flat"]


def report(outcomes):
    count, events = (sum((getattr(outcome, name) for outcome in outcomes), collections.Counter()) for name in ("count", "events"))
    begun = sum(times for entry, times in count.items() if entry[0] == "began")
    minutes = max(outcome.minutes for outcome in outcomes)
    print(f"{begun} sessions at {len(outcomes)} kiosks in {minutes:.1f} minutes: {begun * 60 / minutes:.0f} an hour")
    print_table(by_language(count))
    for what, times in sorted(events.items()):
        print(f"{what}: {times}")
    print(f"{count.total()} entries of {len(count)} kinds were counted, {sum(outcome.in_file for outcome in outcomes)} are in the files")
    for number, outcome in enumerate(outcomes, 1):
        if len(outcome.readings) >= LEAST:
            print(f"kiosk {number}: {len(outcome.readings)} readings in the loop; the middle one of each third:")
            print_table(list(rows_of(outcome.readings)))
    wrong = [f"WRONG: kiosk {number}: {line}" for number, outcome in enumerate(outcomes, 1) for line in outcome.wrong]
    print("\n".join(wrong or ["Nothing is wrong."]))
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("wissel")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--kiosks", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--slowness", type=int, default=1, help="how many times as long as usual all may take, where others work on the machine")
    options = parser.parse_args()
    with concurrent.futures.ProcessPoolExecutor(options.kiosks) as processes:
        running = [processes.submit(soak_one, options.wissel, number, options.minutes * 60, options.seed + number, options.slowness) for number in range(1, options.kiosks + 1)]
        return report([each.result() for each in running])


if __name__ == "__main__":
    sys.exit(main())
