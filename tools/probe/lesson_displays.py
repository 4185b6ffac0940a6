"""A projector that comes, goes and mirrors in the middle of a lesson: does the class ever see the teacher's window?

Usage: tools/lesson_displays [--story STORY] [--player PLAYER] [--pictures FOLDER]
Two displays of a real X server, with a window manager and without, the class's window on either. After each change it is watched where both windows
really are: for how long the teacher's could be seen on what the class looks at, and where they came to stand. Exit 1 if a window did not come to
where it belongs, or the teacher's stood before the class for longer than a second: a desktop moves windows before any program hears of it.
"""
import argparse
import pathlib
import re
import subprocess
import sys
import tempfile
import time

from display_change import SecondDisplay
from lesson_seams import Lesson
from recorder import SoundServer
from screen import Screen
from table import print_table
from two_displays import TwoDisplays

ROOT = pathlib.Path(__file__).resolve().parents[2]
LAPTOP, PROJECTOR = (1280, 800), (1920, 1080)
WATCHED, EVERY = 5.0, 0.05  # seconds
MOST_SEEN = 1.0  # seconds
SEEN_EDGE = 32  # pixels; a thin edge is not read


class Windows:
    """Where a lesson's two windows really are."""

    def __init__(self, displays):
        self.environment = displays.environment()
        self.teacher, *_ = titled = self.ask("search", "--name", "^Wissel$").split()
        self.of_class = next(window for window in self.ask("search", "--class", "wissel").split() if window not in titled)

    def ask(self, *words):
        return subprocess.run(["xdotool", *words], env=self.environment, capture_output=True, text=True).stdout

    def seen(self):
        """{window: (x, y, width, height)} of those that are mapped."""
        mapped = self.ask("search", "--onlyvisible", "--class", "wissel").split()
        places = {}
        for window in (self.teacher, self.of_class):
            if window in mapped:
                told = dict(line.split("=") for line in self.ask("getwindowgeometry", "--shell", window).split() if "=" in line)
                places[window] = tuple(int(told[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))
        return places


def lie_over(one, other):
    common = [min(one[i] + one[i + 2], other[i] + other[i + 2]) - max(one[i], other[i]) for i in (0, 1)]
    return min(common) > SEEN_EDGE


def covers(one, other):
    return all(one[i] <= other[i] and one[i] + one[i + 2] >= other[i] + other[i + 2] for i in (0, 1))


class Trial:
    """`index`: of the display that is the class's while there are two."""

    def __init__(self, title, windows, second, index, pictures):
        self.title, self.windows, self.second, self.index, self.pictures = title, windows, second, index, pictures
        self.rows, self.wrong = [], []

    def looked_at(self):
        """The place of the display that the class looks at: its own, or the only one. What mirrors it has its place, or part of it."""
        places = self.second.places()
        return places.get(f"DUMMY{self.index}") or next(iter(places.values()))

    def watch(self):
        """Seconds for which the teacher's window was seen there, and where both are afterwards."""
        began, seen, last = time.monotonic(), 0.0, time.monotonic()
        while time.monotonic() - began < WATCHED:
            places, looked_at = self.windows.seen(), self.looked_at()
            now = time.monotonic()
            if self.windows.teacher in places and lie_over(places[self.windows.teacher], looked_at):
                seen += now - last
            last = now
            time.sleep(EVERY)
        return seen, places

    def see(self, name, change, beside):
        """`beside`: there is a display for the teacher's window; else it is to hide."""
        change()
        seen, places = self.watch()
        of_class, looked_at = places.get(self.windows.of_class, (0, 0, 0, 0)), self.looked_at()
        alone = self.windows.teacher not in places
        name = f"{self.title}: {name}"
        if not covers(of_class, looked_at) or alone == beside:
            self.wrong.append(name)
        if seen > MOST_SEEN:
            self.wrong.append(f"{name}: seen for {seen:.1f} s")
        self.rows.append({"what": name, "class's window": "{2}x{3} at {0},{1}".format(*of_class), "teacher's": "hidden" if alone else "seen", "before the class, s": f"{seen:.2f}"})
        if self.pictures:
            file = self.pictures / f"{re.sub('[^a-z0-9]+', '-', name)}.png"
            screen = Screen(self.second.displays.name)  # as large as the desktop is now
            screen.save_png(file)
            screen.close()


def main():
    parser = argparse.ArgumentParser(prog="tools/lesson_displays", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--story", default=str(ROOT / "stories/he-het-is-oke"))
    parser.add_argument("--player", default=str(ROOT / "build/release/wissel"))
    parser.add_argument("--pictures", type=pathlib.Path, help="keep one of both displays after each change")
    given = parser.parse_args()
    if given.pictures:
        given.pictures.mkdir(parents=True, exist_ok=True)
    sound, rows, wrong = SoundServer(), [], []
    try:
        for title, managed, index in (("managed", True, 1), ("managed, class on 0", True, 0), ("no manager", False, 1), ("no manager, class on 0", False, 0)):
            trial = run(given, title, managed, index, sound)
            rows += trial.rows
            wrong += trial.wrong
    finally:
        sound.close()
    print_table(rows)
    for each in wrong:
        print("WRONG:", each)
    return 1 if wrong else 0


def run(given, title, managed, index, sound):
    displays = TwoDisplays(LAPTOP, PROJECTOR, managed)
    try:
        with tempfile.TemporaryDirectory() as place:
            lesson = Lesson(given.player, given.story, displays, sound, False, pathlib.Path(place), ["--display", str(index)])
            try:
                lesson.wait_for("primed")
                time.sleep(1)
                windows, second = Windows(displays), SecondDisplay(displays)
                return change_all(Trial(title, windows, second, index, given.pictures), int(windows.of_class), Screen(displays.name))
            finally:
                lesson.close()
    finally:
        displays.close()


def change_all(trial, heard_by, screen):
    second = trial.second
    trial.see("begun with both", lambda: None, True)
    trial.see("pulled out", lambda: second.pull_out(heard_by), False)
    trial.see("plugged in again", lambda: second.plug_in(heard_by), True)
    screen.press("Next")
    trial.see("mirrored", second.mirror, False)
    trial.see("extended again", second.extend, True)
    trial.see("switched off", second.off, False)
    trial.see("switched on again", second.extend, True)
    return trial


if __name__ == "__main__":
    sys.exit(main())
