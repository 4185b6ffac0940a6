"""A whole lesson in two real windows, with a class of phones of which some are pages in Chromium.

Usage: tools/lesson_walk [--story STORY] [--phones N] [--browsers N] [--pictures FOLDER]
Led by keys alone, from the way in to the end: every vote is opened, closed, revealed and gone on from; the second ends in a tie, which
the teacher decides; after it late-comers join. Then the class looks back, the lesson is stopped, and the sheet was saved by a press on its
button. A picture of both displays and of a phone is kept of each step, to be looked at. Exit 1 if a vote was lost or a phone was not told
that the lesson is over.
"""
import argparse
import pathlib
import sys
import tempfile
import time

from lesson_class import Browsers, Phones
from lesson_seams import Lesson
from recorder import SoundServer
from screen import Screen
from table import print_table
from two_displays import TwoDisplays

ROOT = pathlib.Path(__file__).resolve().parents[2]
TEACHER, CLASS = (1280, 800), (1920, 1080)
TIE, LATE_FROM = 2, 3  # of the questions, counted from 1
LATE_PHONES, LATE_BROWSERS = 3, 1
MINUTES = 25


class Walk:
    def __init__(self, given, place, displays, sound):
        self.pictures, self.place, self.count = given.pictures, place, 0
        self.lesson = Lesson(given.player, given.story, displays, sound, True, place, ["--display", "1", "--sheet", str(place / "les.html")])
        self.screen = Screen(displays.name)
        self.phones, self.browsers = Phones(self.lesson.address, {TIE}), Browsers(self.lesson.address, {TIE})
        self.phones.join(range(given.phones))
        self.browsers.join(range(100, 100 + given.browsers))
        self.rows, self.late = [], False

    def look(self, name):
        self.count += 1
        file = self.pictures / f"{self.count:03}-{name}"
        self.screen.save_png(f"{file}.png")
        self.browsers.picture(pathlib.Path(f"{file}-phone.png"))

    def press(self, key, wait=0.8):
        self.screen.press(key)
        time.sleep(wait)

    def has_ended(self):
        return any(event["event"] == "ended" for event in self.lesson.events())

    def open(self):
        self.look("way-in")
        for name in ("note", "agreements", "film"):
            self.press("Next", 1.5)
            self.look(name)

    def until_the_end(self):
        deadline = time.monotonic() + 60 * MINUTES
        while not self.has_ended() and time.monotonic() < deadline:
            if self.phones.state.get("phase") == "open":
                self.question(dict(self.phones.state))
            else:
                self.go_on()
        if not self.has_ended():
            raise SystemExit(f"the story has not ended within {MINUTES} minutes")

    def class_picture(self):
        return self.screen.points(TEACHER[0], 0, 1900, 1000)

    def go_on(self):
        """From a card, which stands still. In a film the key would close the vote that is opened just then."""
        before = self.class_picture()
        time.sleep(1)
        if self.phones.state.get("phase") == "waiting" and before == self.class_picture():
            self.press("Next", 1)

    def question(self, state):
        number = state["number"]
        if number == LATE_FROM and not self.late:
            self.late = True
            self.phones.join(range(50, 50 + LATE_PHONES))
            self.browsers.join(range(150, 150 + LATE_BROWSERS))
        pages = self.browsers.vote()
        time.sleep(2.5)
        self.look(f"{number}-{state['kind']}-open")
        self.press("Next")
        self.look(f"{number}-closed")
        self.press("Next")
        self.look(f"{number}-revealed")
        self.press("Next", 1.5)
        tied = self.phones.state["phase"] == "revealed" and self.phones.state["number"] == number
        if tied:
            self.press("1", 1.5)
        self.look(f"{number}-after")
        self.rows.append({"question": number, "kind": state["kind"], "by HTTP": len(self.phones.votes.get(number, ())), "in Chromium": len(pages),
                          "": "a tie: the teacher decides" if tied else ""})

    def look_back(self):
        """Returns how many pages it has."""
        pages, last = 0, None
        while pages < 60:
            self.press("Next", 0.8)
            now = self.class_picture()
            if now == last:
                break
            pages, last = pages + 1, now
            self.look(f"back-{pages}")
        return pages

    def stop(self):
        self.save_sheet()
        self.press("Escape", 1)
        self.look("stopped")
        over = self.browsers.phases() + [self.phones.last.get(number) for number in self.phones.joined]
        for _ in range(2):
            self.lesson.key("ctrl+q")
            time.sleep(0.6)
        status = self.lesson.process.wait(10)
        return [f"{over.count('over')} of {len(over)} phones are told that it is over"] if set(over) != {"over"} else [], status

    # The button has no key, so that no sheet is saved by a slip: it is the fourth of the second row (lectern/bar_panel.cpp).
    def save_sheet(self):
        self.screen.touch(TEACHER[0] * (0.22 + 0.78 * 3.5 / 6) / self.screen.width, (TEACHER[1] - 45) / self.screen.height)
        time.sleep(0.5)

    def close(self):
        self.lesson.close()
        self.phones.close()
        self.browsers.close()
        self.screen.close()


def wrong_in(walk, given):
    for row in walk.rows:
        late = row["question"] >= LATE_FROM
        wanted = given.phones + (LATE_PHONES if late else 0), given.browsers + (LATE_BROWSERS if late else 0)
        if (row["by HTTP"], row["in Chromium"]) != wanted:
            yield f"question {row['question']}: {row['by HTTP']} and {row['in Chromium']} votes of {wanted[0]} and {wanted[1]}"
    if not any(row[""] for row in walk.rows):
        yield "there was no tie"
    if not (walk.place / "les.html").exists():
        yield "no sheet was saved"


def main():
    parser = argparse.ArgumentParser(prog="tools/lesson_walk", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--story", default=str(ROOT / "stories/he-het-is-oke"))
    parser.add_argument("--phones", type=int, default=24)
    parser.add_argument("--browsers", type=int, default=6)
    parser.add_argument("--pictures", type=pathlib.Path, default=pathlib.Path("lesson"))
    parser.add_argument("--player", default=str(ROOT / "build/release/wissel"))
    given = parser.parse_args()
    given.pictures.mkdir(parents=True, exist_ok=True)
    displays, sound = TwoDisplays(TEACHER, CLASS), SoundServer()
    try:
        with tempfile.TemporaryDirectory() as folder:
            walk = Walk(given, pathlib.Path(folder), displays, sound)
            try:
                walk.open()
                walk.until_the_end()
                pages = walk.look_back()
                wrong, status = walk.stop()
                wrong += wrong_in(walk, given) if status == 0 else [f"it ended with {status}"]
                if pages < len(walk.rows) + 3:  # the way, each question, what to talk about, help
                    wrong.append(f"the look back has {pages} pages, of {len(walk.rows)} questions")
                if (sheet := walk.place / "les.html").exists():
                    (given.pictures / "les.html").write_bytes(sheet.read_bytes())
            finally:
                walk.close()
    finally:
        sound.close()
        displays.close()
    print_table(walk.rows)
    print("\n".join(f"WRONG: {line}" for line in wrong) or f"Nothing is wrong; look at the pictures in {given.pictures}.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
