"""A lesson with a film of 1080p30 while a class votes by phone: is a picture dropped, or a switch late?

Usage: tools/lesson_seams [--switches N] [--voters V] [--idle I] [--slow S] [--fuzz F] [--flood F] [--only with|without]
Two displays: the class's is watched, picture by picture, and its sound recorded; the teacher closes each vote, reveals it and leads on
with keys, and again and again all phones vote while the film plays. The first row is the same lesson without phones. The programs that
are phones get what processor time is left, as they are other machines in a school. Run it on a machine that does nothing else.
A picture that was due while the machine itself stood still is told apart, where that is clearly more than chance.
"""
import argparse
import json
import math
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import time

import criteria
import seams
from driven import PATIENCE, Driven
from players import megabytes
from recorder import Recorder, SoundServer
from screen import Screen
from seam_probe import MIXES, figures, make_clips, story, wait_for_film
from stalls import Stalls, overlap
from table import print_table
from two_displays import TwoDisplays
from watcher import Watcher

ROOT = pathlib.Path(__file__).resolve().parents[2]
CLASS, TEACHER = (1920, 1080), (1280, 800)
PICTURE_MS = 1000 / 30
CLEARLY = 4  # times as many as by chance
WAY, SECONDS = "key", 8  # a clip is longer than a vote on it
IDLE_FIRST = ["chrt", "--idle", "0"]


class Lesson(Driven):
    """In `place` stands its log."""

    def __init__(self, player, which, displays, sound, phones, place, more):
        more = [*more, "--phones", "--network", "lo"] if phones else more
        super().__init__(displays, place, [player, "classroom", which], *more, **sound.environment)
        self.address = self.heard_address() if phones else None

    def heard_address(self):
        for line in self.process.stderr:
            if found := re.search(r"http://\S+", line):
                return found[0]
        raise SystemExit("the lesson opens no room for phones")


def begin(screen, watcher):
    """Past the way in and the agreements, until the film runs."""
    for _ in range(4):
        time.sleep(1)
        if watcher.changes and watcher.changes[-1][1] is not None and watcher.changes[-1][2] > 0:
            break
        screen.press("Next")
    wait_for_film(watcher)


def lead(screen, lesson, count):
    """Each vote is closed, revealed, and gone on from. Returns when the film had to go on, and what the lesson held in memory then."""
    presses, held = [], []
    for _ in range(count):
        time.sleep(random.uniform(2.0, 2.6))  # all vote meanwhile
        for _ in ("close", "reveal"):
            screen.press("Next")
            time.sleep(random.uniform(1.1, 1.4))  # for two seconds after the close a digit may be meant as a hand
        presses.append(screen.press(random.choice("12")))
        held.append(megabytes(lesson.process, "VmRSS"))
    time.sleep(1)
    return presses, held


def stood_at(stalls, due):
    return overlap(stalls, due - PICTURE_MS, due + PICTURE_MS) > 0


class Pictures:
    """seen: pictures, over all that was watched, apart from the first after a switch; missed: never seen; held_up: those of them that were
    due while the machine stood, at most as many as fit into that; chance: the share of those seen of which the same is true.
    stalls: as of Stalls, or None."""

    def __init__(self, changes, stalls):
        stood = stalls or []
        self.seen = self.missed = self.held_up = beside = 0
        self.stood = None if stalls is None else sum(until - since for since, until in stalls) / 1e3
        for (since, clip, picture), (until, following, later) in zip(changes, changes[1:]):
            if clip is None or clip != following or later <= picture:
                continue
            lost = later - picture - 1
            due = [since + PICTURE_MS * (i + 1) for i in range(lost)]
            self.seen += 1
            self.missed += lost
            room = math.ceil(overlap(stood, since - PICTURE_MS, until) / PICTURE_MS)
            self.held_up += min(room, sum(stood_at(stood, at) for at in due))
            beside += stood_at(stood, until)
        self.chance = beside / max(self.seen, 1)

    def unexplained(self):
        """Those that the machine may have held up count as lost all the same where that may be chance."""
        return self.missed - (self.held_up if self.held_up > CLEARLY * self.chance * self.missed else 0)

    def columns(self):
        """For a table."""
        told = ["?"] * 3 if self.stood is None else [str(self.held_up), f"{self.stood:.1f}", f"{self.chance:.0%}"]
        return dict(zip(("pictures seen", "never seen", "as the machine stood", "s it stood", "pictures beside that"), (self.seen, self.missed, *told)))


def measure(name, given, displays, sound, clips, phones):
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        names = make_clips(folder, clips, SECONDS)
        (folder / "story.json").write_text(json.dumps(story(names, WAY)), encoding="utf-8")
        own_edge = max(seams.sharpest_edge_of(str(folder / clip)) for clip in names)
        print(f"{name}: {given.switches} switches ...", file=sys.stderr, flush=True)
        stalls, watcher, recorder, load = Stalls(), Watcher(displays.name, CLASS), Recorder(sound), None
        lesson = Lesson(given.player, folder, displays, sound, phones, folder, ["--display", "0"])
        try:
            screen = Screen(displays.name)
            begin(screen, watcher)
            if phones:
                load = subprocess.Popen(
                    [*IDLE_FIRST, sys.executable, "-B", str(ROOT / "tools/probe/phone_load.py"), "-", "--at", lesson.address, "--voters", str(given.voters), "--idle", str(given.idle),
                     "--slow", str(given.slow), "--fuzz", str(given.fuzz), "--flood", str(given.flood), "--stay", "3600"], stdout=subprocess.PIPE, text=True)
            presses, held = lead(screen, lesson, given.switches)
            peak = megabytes(lesson.process, "VmHWM")
        finally:
            told = end(load)
            lesson.close()
            changes, recording, stood = watcher.stop(), recorder.stop(), stalls.stop()
        found = seams.switches(changes)[:given.switches]
        row = figures(name, WAY, clips, (seams.with_keys(found, presses), changes, recording), given.switches, own_edge)
        return row, Pictures(changes, stood), (held[0], held[-1], peak), told


def end(load):
    if not load:
        return ""
    load.terminate()
    return load.communicate(timeout=PATIENCE)[0]


def main():
    parser = argparse.ArgumentParser(prog="tools/lesson_seams", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--switches", type=int, default=20)
    parser.add_argument("--voters", type=int, default=300)
    parser.add_argument("--idle", type=int, default=1000)
    parser.add_argument("--slow", type=int, default=50)
    parser.add_argument("--fuzz", type=int, default=4)
    parser.add_argument("--flood", type=int, default=0)
    parser.add_argument("--only", choices=["with", "without"], help="one of the two rows")
    parser.add_argument("--player", default=str(ROOT / "build/release/wissel"))
    given = parser.parse_args()
    clips = next(clips for name, _, clips in MIXES if name == "1080p30")
    displays, sound = TwoDisplays(CLASS, TEACHER), SoundServer()
    try:
        rows = [measure(name, given, displays, sound, clips, phones) for name, phones in (("without", False), ("with", True)) if given.only in (None, name)]
    finally:
        sound.close()
        displays.close()
    criteria.print_judged([row for row, *_ in rows])
    print_table([{"phones": row.name, **pictures.columns(), "MB, first switch": f"{first:.0f}", "last": f"{last:.0f}", "at most": f"{peak:.0f}"}
                 for row, pictures, (first, last, peak), _ in rows])
    for *_, told in rows:
        print(told, end="")
    wrong = [words for row, *_ in rows for words in criteria.shortfalls(row)]
    lost = [pictures.unexplained() for _, pictures, *_ in rows]
    wrong += [f"{count} pictures never seen, and the machine did not stand" for count in lost if count]
    wrong += ["not every phone has voted" for row, *_, told in rows if row.name == "with" and f"{given.voters} of {given.voters} voted" not in told]
    print("\n".join(f"WRONG: {words}" for words in wrong) or "Nothing is wrong.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
