"""A projector that comes, goes and mirrors in the middle of a lesson: does the class ever see the teacher's window?

Usage: tools/lesson_displays [--story STORY] [--player PLAYER] [--pictures FOLDER]
Two displays of a real X server with a window manager. After each change it is watched where both windows really are: for how long one that can
be seen lay over the other, and where they came to stand. Exit 1 if a window did not come to where it belongs, or notes stood before
the class for longer than a second: a desktop moves windows before any program hears of it.
"""
import argparse
import pathlib
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
        self.teacher = self.found("^Wissel$")
        self.of_class = next(window for window in self.found(".", "--class", "wissel") if window not in self.teacher)
        self.teacher = self.teacher[0]

    def ask(self, *words):
        return subprocess.run(["xdotool", *words], env=self.environment, capture_output=True, text=True).stdout

    def found(self, name, kind="--name", words="Wissel"):
        return self.ask("search", kind, words if kind == "--class" else name).split()

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


class Trial:
    def __init__(self, lesson_windows, displays, pictures):
        self.windows, self.displays, self.pictures = lesson_windows, displays, pictures
        self.rows, self.wrong = [], []

    def watch(self):
        """Seconds for which both lay over each other, and where they are afterwards."""
        began, over, last = time.monotonic(), 0.0, time.monotonic()
        while time.monotonic() - began < WATCHED:
            places = self.windows.seen()
            now = time.monotonic()
            if len(places) == 2 and lie_over(*places.values()):
                over += now - last
            last = now
            time.sleep(EVERY)
        return over, places

    def see(self, name, change, beside):
        """`beside`: the class's window is to fill the projector, and the teacher's to be seen; else it stands alone at the left upper corner."""
        change()
        over, places = self.watch()
        place = places.get(self.windows.of_class, (0, 0, 0, 0))
        stands = place[:2] == ((LAPTOP[0], 0) if beside else (0, 0)) and (not beside or place[2:] == PROJECTOR)
        alone = self.windows.teacher not in places
        if not stands or alone == beside:
            self.wrong.append(name)
        if over > MOST_SEEN:
            self.wrong.append(f"{name}: seen for {over:.1f} s")
        self.rows.append({"what": name, "class's window": "{2}x{3} at {0},{1}".format(*place), "teacher's": "hidden" if alone else "seen", "over it, s": f"{over:.2f}"})
        if self.pictures:
            file = self.pictures / f"{len(self.rows):02}.png"
            subprocess.run(["import", "-window", "root", str(file)], env=self.displays.environment(), check=True)


def main():
    parser = argparse.ArgumentParser(prog="tools/lesson_displays", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--story", default=str(ROOT / "stories/he-het-is-oke"))
    parser.add_argument("--player", default=str(ROOT / "build/release/wissel"))
    parser.add_argument("--pictures", type=pathlib.Path, help="keep one of both displays after each change; needs ImageMagick")
    given = parser.parse_args()
    if given.pictures:
        given.pictures.mkdir(parents=True, exist_ok=True)
    displays, sound = TwoDisplays(LAPTOP, PROJECTOR), SoundServer()
    try:
        with tempfile.TemporaryDirectory() as place:
            trial = run(given, pathlib.Path(place), displays, sound)
    finally:
        sound.close()
        displays.close()
    print_table(trial.rows)
    for wrong in trial.wrong:
        print("WRONG:", wrong)
    return 1 if trial.wrong else 0


def run(given, place, displays, sound):
    second = SecondDisplay(displays)
    lesson = Lesson(given.player, given.story, displays, sound, False, place, [])
    try:
        lesson.wait_for("primed")
        screen, windows = Screen(displays.name), Windows(displays)
        heard_by = int(windows.of_class)
        trial = Trial(windows, displays, given.pictures)
        trial.see("begun with both", lambda: None, True)
        trial.see("pulled out", lambda: second.pull_out(heard_by), False)
        trial.see("plugged in again", lambda: second.plug_in(heard_by), True)
        screen.press("Next")
        trial.see("mirrored", second.mirror, False)
        trial.see("extended again", second.extend, True)
        trial.see("switched off", second.off, False)
        trial.see("switched on again", second.extend, True)
    finally:
        lesson.close()
    return trial


if __name__ == "__main__":
    sys.exit(main())
