"""Writes a database as a kiosk leaves it, with made-up visits to a story: to look at reports, and for tests.

Usage: made_visits.py STORY OUT.db [--visits N] [--days N] [--seed N] [--first DAY] [--open]. The walks keep to the story's ways, conditions aside; what is
chosen is made up. The form of the database is read from engine/store/schema.cpp.
"""
import argparse
import datetime
import pathlib
import random
import re
import sqlite3
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from told_story import folder_of, read_told  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
LANGUAGES = [("nl", 64), ("fr", 14), ("en", 9), ("nl-easy", 13)]
BY_HOUR = {9: 4, 10: 12, 11: 14, 12: 9, 13: 15, 14: 18, 15: 16, 16: 9, 17: 3}
DEFAULT_FLAGS = [("green", "aanvaardbaar", "acceptable", "acceptable", "#2e9e5b"), ("yellow", "licht grensoverschrijdend", "limite", "mildly transgressive", "#e8b21e"),
                 ("red", "ernstig grensoverschrijdend", "problématique", "serious", "#d23b3b"), ("black", "zwaar grensoverschrijdend", "inacceptable", "severe", "#1b1d22")]


def make_tables(database):
    source = (ROOT / "engine/store/schema.cpp").read_text(encoding="utf-8")
    steps = re.findall(r'R"\((.*?)\)"', source, re.DOTALL)
    for step in steps:
        database.executescript(step)
    database.execute(f"PRAGMA application_id = {0x57534C46}")
    database.execute(f"PRAGMA user_version = {len(steps)}")


def text_in(text, language, first):
    if isinstance(text, str):
        return text
    return next((text[each] for each in (language, language.split("-")[0], first) if each in text), "")


def write_names(database, told):
    first = told["languages"][0]
    rows = []
    flags = told.get("flags") or [{"id": flag[0], "label": {"nl": flag[1], "fr": flag[2], "en": flag[3]}, "color": flag[4]} for flag in DEFAULT_FLAGS]
    for language in told["languages"] + told.get("levels", []):
        def add(kind, name, text, parent, place, language=language):
            rows.append((told["id"], language, kind, name, text_in(text, language, first), parent, place))

        add("story", told["id"], told["title"], None, 0)
        for place, situation in enumerate(told["situations"]):
            add("situation", situation["id"], situation["title"], situation["start"], place)
        for place, flag in enumerate(flags):
            add("flag", flag["id"], flag["label"], flag["color"], place)
        for place, (name, node) in enumerate(told["nodes"].items()):
            add("node", name, node.get("title", ""), node.get("situation"), place)
            for number, option in enumerate(node.get("choice", {}).get("options", [])):
                add("option", f"{name}/{option['id']}", option["text"], name, number)
    database.executemany("INSERT INTO name VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    return [flag["id"] for flag in flags]


class Visits:
    """Visitors who walk through situations, one after the other."""

    def __init__(self, database, told, flags, seed):
        self.database, self.told, self.flags = database, told, flags
        self.random = random.Random(seed)
        self.taste = {}  # node -> how likely each of its options is
        self.counted = set()  # of this visit: what was written down of which node
        self.last = None  # node that this visit saw

    def id(self):
        return self.random.randbytes(16)

    def record(self, at, node, kind, option=None, by_clock=None, seconds=None, flag=None, author=None):
        """Each node once a visit, and at the whole hour, as a kiosk does."""
        if (kind, node) in self.counted:
            return
        self.counted.add((kind, node))
        at -= at % 60
        self.database.execute("INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                              (self.id(), at, self.told["id"], node, kind, option, by_clock, seconds, flag, author))

    def weights(self, name, options):
        if name not in self.taste:
            self.taste[name] = [self.random.uniform(0.05, 1) ** 2 + 0.02 for _ in options]
        return self.taste[name]

    def choose(self, at, name, choice):
        options = choice["options"]
        limit = choice.get("seconds")
        by_clock = bool(limit and choice.get("default") and self.random.random() < 0.09)
        option = next((each for each in options if each["id"] == choice.get("default")), options[0])
        if not by_clock:
            option = self.random.choices(options, self.weights(name, options))[0]
        seconds = int(limit if by_clock else min(self.random.lognormvariate(2, 0.6), limit or 60))
        self.record(at, name, "chosen", option["id"], int(by_clock), seconds)
        return option.get("to"), seconds

    def judge(self, at, name, author):
        right = self.flags.index(author)
        near = [0.62 if place == right else 0.3 / (1 + abs(place - right)) for place in range(len(self.flags))]
        self.record(at, name, "judged", flag=self.random.choices(self.flags, near)[0], author=author)

    @staticmethod
    def next_of(node, dice):
        following = node.get("next")
        while isinstance(following, list):
            following = dice.choice(following) if following else None
        if isinstance(following, dict):
            following = following.get("to") or following.get("else")
        return following

    def walk(self, at, situation):
        """Whether it stopped, and when."""
        name, seconds = situation["start"], 0
        for _ in range(60):
            node = self.told["nodes"].get(name)
            if node is None:
                break
            self.last = name
            self.record(at + seconds // 60, name, "seen")
            if self.random.random() < 0.012:
                return True, at + seconds // 60
            seconds += 18
            following = self.next_of(node, self.random)
            if "choice" in node:
                following, taken = self.choose(at + seconds // 60, name, node["choice"])
                seconds += taken
            elif "judge" in node and "flag" in node.get("outcome", {}):
                self.judge(at + seconds // 60, name, node["outcome"]["flag"])
            if not following or "end" in node:
                break
            name = following
        return False, at + seconds // 60

    def visit(self, began, popular, is_open):
        language = self.random.choices([each[0] for each in LANGUAGES], [each[1] for each in LANGUAGES])[0]
        self.counted.clear()
        self.last = None
        at, stopped = began, self.random.random() < 0.06  # at the note
        for _ in range(0 if stopped else self.random.choice([1, 1, 1, 2])):
            situation = self.random.choices(self.told["situations"], popular)[0]
            stopped, at = self.walk(at, situation)
            if stopped:
                break
        how = self.random.choices(["left", "timed-out", "cut-off"], [5, 8, 0.3])[0] if stopped else "completed"
        if how == "cut-off":  # by a power cut: the next start ends it
            at, self.last = began, None
        ended = (None, None, None) if is_open else (at, how, self.last)
        self.database.execute("INSERT INTO session VALUES (?, ?, ?, ?, ?, ?, ?)", (self.id(), self.told["id"], language, began, *ended))


def read_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("story")
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--visits", type=int, default=400)
    parser.add_argument("--days", type=int, default=3)
    parser.add_argument("--seed", type=int, default=6)
    parser.add_argument("--first", type=datetime.date.fromisoformat, default=datetime.date(2026, 3, 24))
    parser.add_argument("--open", action="store_true", help="the last visit still goes on")
    return parser.parse_args()


def main():
    arguments = read_arguments()
    if arguments.out.exists():
        sys.exit(f"{arguments.out} is there already")
    told = read_told(folder_of(arguments.story))
    database = sqlite3.connect(arguments.out)
    make_tables(database)
    visits = Visits(database, told, write_names(database, told), arguments.seed)
    told["situations"] = told["situations"] or [{"start": told["start"]}]
    popular = [visits.random.uniform(0.15, 1) for _ in told["situations"]]
    hours, busy = list(BY_HOUR), list(BY_HOUR.values())
    for number in range(arguments.visits):
        day = arguments.first + datetime.timedelta(days=number * arguments.days // arguments.visits)
        hour = visits.random.choices(hours, busy)[0]
        when = datetime.datetime(day.year, day.month, day.day, hour, visits.random.randrange(60))
        visits.visit(int(when.timestamp()) // 60, popular, arguments.open and number + 1 == arguments.visits)
    database.commit()
    database.close()


if __name__ == "__main__":
    main()
