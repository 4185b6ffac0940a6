"""When a kiosk is killed: moments of every kind, each of them at random.

The visitor goes the shortest way to where the moment is, and goes on until the kiosk is gone.
"""
import threading
import time

from file_watch import MODIFIED, OPENED, FileWatch

GIVE_UP = 40     # seconds: then it is killed all the same, wherever it is
LAST_CHANGE = 4  # the same for a file to be read or written

STRAIGHT = {"loop": "picture", "languages": "go", "stories": "long", "note": "eager", "film": "watch", "hall": "weigh", "rush": "wait", "scores": "go",
            "flags": "go", "reveal": "go", "card": "go", "summary": "stop", "answer": "key"}
# What to do elsewhere than on the straight way, and for how long the moment lasts, in seconds.
STATES = {
    "loop": ({}, 0.6), "languages": ({}, 0.3), "stories": ({}, 0.3), "kept": ({"stories": "kept"}, 0.3), "beginning": ({}, 0.06), "note": ({"note": "start"}, 0.3),
    "film": ({}, 0.35), "hall": ({}, 0.5), "rush": ({"hall": "rush"}, 1.3), "scores": ({}, 0.4), "flags": ({}, 0.4), "reveal": ({}, 0.9), "card": ({"hall": "card"}, 0.4),
    "summary": ({"hall": "end"}, 0.6), "ending": ({"hall": "leave"}, 0.08), "writing": ({}, 0.05)}
START = {"start": 0.7, "reading": 0.02, "opening": 0.01}
FILES = {  # folder, file, what happens to it, how often at the most
    "reading": ("long", "story.json", OPENED, 1), "opening": ("", "figures.db-wal", MODIFIED, 4), "log": ("", "figures.db-wal", MODIFIED, 40)}
KINDS = [*START, *STATES, "log", "anywhere"]


class Moment:
    """One of them. The kiosk is killed on a thread of its own."""

    def __init__(self, kind, random, place, kill):
        self.kind, self.random, self.place, self.kill = kind, random, place, kill
        self.there = threading.Event()
        self.watch = FileWatch(place / FILES[kind][0]) if kind in FILES else None
        self.thread = threading.Thread(target=self._wait, daemon=True)

    def begin(self):
        """The kiosk is being started now."""
        self.thread.start()

    def is_at_start(self):
        """Before anybody could do anything."""
        return self.kind in START

    def wants(self):
        """What the visitor does, by state."""
        if self.kind == "anywhere":
            return {}
        return STRAIGHT | STATES.get(self.kind, ({},))[0]

    def on_state(self, state):
        if state == self.kind:
            self.there.set()

    def _wait(self):
        lasts = START.get(self.kind) or STATES.get(self.kind, (None, 0.002))[1]
        if self.watch:
            _, name, what, most = FILES[self.kind]
            self.watch.wait_for(name, what, self.random.randint(1, most), LAST_CHANGE)
        elif self.kind == "start":
            pass
        elif self.kind == "anywhere":
            lasts = 9
        else:
            self.there.wait(GIVE_UP)
        time.sleep(self.random.uniform(0, lasts))
        self.kill()

    def end(self):
        self.thread.join()
        if self.watch:
            self.watch.close()
