"""A kiosk made for the purpose, in a folder of its own: a short story without an end, a loop, figures, a PIN; and one that runs."""
import json
import os
import pathlib
import shutil
import sqlite3
import subprocess
import time

from driven import PATIENCE, Driven

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "stories/examples"
PIN = "2580"

CONFIG = """
[[story]]
folder = "story"

[attract]
films = {films}
slides = {slides}
slide_seconds = 2
sound = {sound}

[round]
still_there_after = {still_there_after}
count_down = {count_down}

[screen]
volume = 50

[staff]
{staff}

[figures]
file = "{figures}"
notice = false
"""


def endless_story():
    """Two questions that lead to each other, on pictures; one option is a film of a second or two on the way."""
    def ask(first, second):
        options = [{"id": "one", "text": "One", "to": first}, {"id": "two", "text": "Two", "to": second}]
        return {"still": {"file": "media/room.png"}, "choice": {"prompt": "?", "seconds": 600, "default": "two", "options": options}}

    nodes = {"ask": ask("again", "again"), "again": ask("ask", "film"), "film": {"clip": {"file": "media/arrive.mp4"}, "next": "ask"}, "end": {"end": True}}
    nodes["ask"]["choice"]["options"].append({"id": "end", "text": "End", "to": "end"})
    return {"format": 1, "id": "endless", "title": "Endless", "languages": ["en"], "start": "ask", "nodes": nodes}


class KioskFolder:
    """`home`: of the program, empty at first. `settings`: what stands in the configuration otherwise."""

    def __init__(self, wissel, folder, **settings):
        self.wissel, self.folder = wissel, pathlib.Path(folder)
        self.home, self.work = self.folder / "home", self.folder / "work"
        self.config, self.story = self.folder / "kiosk/kiosk.toml", self.folder / "kiosk/story"
        for each in (self.home, self.work, self.story / "media", self.folder / "kiosk/loop"):
            each.mkdir(parents=True)
        shutil.copy(EXAMPLES / "hotspots/media/room.png", self.story / "media")
        shutil.copy(EXAMPLES / "choices/media/arrive.mp4", self.story / "media")
        shutil.copy(EXAMPLES / "choices/media/hall.mp4", self.folder / "kiosk/loop")
        shutil.copy(EXAMPLES / "hotspots/media/room.png", self.folder / "kiosk/loop")
        (self.story / "story.json").write_text(json.dumps(endless_story()), encoding="utf-8")
        settings = {"films": ["loop/hall.mp4"], "slides": [], "sound": False, "still_there_after": 600, "count_down": 20,
                    "staff": self.hashed_pin(), "figures": "figures.db", **settings}
        self.figures = self.config.parent / settings["figures"]
        words = {key: value if key in ("staff", "figures") else json.dumps(value) for key, value in settings.items()}
        self.config.write_text(CONFIG.format(**words), encoding="utf-8")

    def hashed_pin(self):
        return subprocess.run([self.wissel, "kiosk", "--hash-pin"], input=PIN + "\n", capture_output=True, text=True, check=True).stdout

    def environment(self):
        """In which whatever the program writes lies in its folders."""
        taken = {name: str(self.home) for name in ("HOME", "TMPDIR")}
        return {**taken, "XDG_CACHE_HOME": str(self.home / ".cache"), "XDG_CONFIG_HOME": str(self.home / ".config"),
                "XDG_DATA_HOME": str(self.home / ".local/share"), "XDG_STATE_HOME": str(self.home / ".local/state")}

    def written(self):
        """All files that are there, but those that are the kiosk's own: its figures, the memory of its PIN, how loud films are."""
        own = {self.figures.name + ending for ending in ("", "-wal", "-shm", "-journal", ".lock", ".pin")} | {"log.jsonl"}
        files = (path for path in self.folder.rglob("*") if path.is_file())
        return {str(path.relative_to(self.folder)): path.stat().st_size for path in files
                if not (path.name in own or path.is_relative_to(self.home / ".cache/wissel"))}

    def entries(self, file=None):
        """How many of what the program hands to its writer stand in the figures: beginnings, ends of its own, records."""
        with sqlite3.connect(f"file:{file or self.figures}?mode=ro", uri=True) as figures:
            count = figures.execute("SELECT (SELECT count(*) FROM session) + (SELECT count(*) FROM record) + "
                                    "(SELECT count(*) FROM session WHERE how IS NOT NULL AND how <> 'cut-off')").fetchone()[0]
        figures.close()
        return count


    def names(self):
        """How many names stand in the figures."""
        with sqlite3.connect(f"file:{self.figures}?mode=ro", uri=True) as figures:
            count = figures.execute("SELECT count(*) FROM name").fetchone()[0]
        figures.close()
        return count


class Kiosk(Driven):
    """One that runs."""

    def __init__(self, display, made, *, logs=None, before=(), **settings):
        """`logs`: the folder of its log; else the kiosk's. `before`: words of a command line that starts it. `settings`: of its environment."""
        super().__init__(display, logs or made.folder, [*before, made.wissel, "kiosk", made.config], **{**made.environment(), **settings})
        self.made = made

    def in_session(self):
        """By its log: whether a session goes on."""
        last = [event["event"] for event in self.events() if event["event"].startswith("session-")]
        return bool(last) and last[-1] == "session-began"

    def count(self, event):
        return sum(each["event"] == event for each in self.events())

    def bring_to(self, session, patience=PATIENCE):
        """Into a session, or into the loop, with the keys that visitors have."""
        deadline = time.monotonic() + patience
        while self.in_session() != session:
            if time.monotonic() > deadline or self.process.poll() is not None:
                raise AssertionError(f"the kiosk is not brought {'into a session' if session else 'back into its loop'}: {self.events()[-5:]}")
            self.key("Escape" if self.in_session() else "space")
            wait_until(lambda: self.in_session() == session, 3)  # pressed twice, it would go there and back

    def visit(self, choices=2):
        """A session with some choices, from the loop to the loop; returns once all of it is durable."""
        self.bring_to(True)
        for _ in range(choices):
            offered = self.count("offered")
            wait_until(lambda: offered > 0 or self.count("offered") > 0, PATIENCE)
            chosen = self.count("chosen")
            wait_until(lambda: (self.key("1"), wait_until(lambda: self.count("chosen") > chosen, 0.5))[1], PATIENCE)
        self.bring_to(False)

    def recorded(self):
        """How many entries it has said to be durable."""
        return max((event["count"] for event in self.events() if event["event"] == "recorded"), default=0)


def wait_until(holds, patience, every=0.03):
    """Whether it came to hold in so many seconds."""
    deadline = time.monotonic() + patience
    while not holds():
        if time.monotonic() > deadline:
            return False
        time.sleep(every)
    return True


def process_is_there(process):
    return process.poll() is None and os.path.exists(f"/proc/{process.pid}")
