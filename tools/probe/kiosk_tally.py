"""What a file of figures holds, counted in the words of a kiosk's visitor: which sessions began and ended how and where, what was
seen, chosen and judged, each by story, sessions by language too. And what a kiosk's log says that it has handed in to be written.
"""
import collections
import contextlib
import pathlib
import shutil
import sqlite3
import tempfile

from kiosk_visitor import AUTHOR, ENDS

TABLES = {  # the columns of an entry behind its kind
    "began": "SELECT story, language FROM session",
    "ended": "SELECT story, language, how, last_node FROM session WHERE ended IS NOT NULL AND how <> 'cut-off'",
    "seen": "SELECT story, node FROM record WHERE kind = 'seen'",
    "chosen": "SELECT story, node, option, by_default FROM record WHERE kind = 'chosen'",
    "judged": "SELECT story, node, flag, author_flag FROM record WHERE kind = 'judged'",
}


class Tally:
    """Of a file that a program may have open."""

    def __init__(self, file):
        with contextlib.closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=10)) as database:
            database.execute("BEGIN")  # all of it is of one moment
            self.entries = collections.Counter((kind, *row) for kind, query in TABLES.items() for row in database.execute(query))
            one = lambda query: database.execute(query).fetchone()[0]  # noqa: E731
            self.open = one("SELECT count(*) FROM session WHERE ended IS NULL")
            self.cut_off = one("SELECT count(*) FROM session WHERE how = 'cut-off'")
            self.missed = one("SELECT coalesce(sum(count), 0) FROM missed")
            self.names = one("SELECT count(*) FROM name")
            self.integrity = one("PRAGMA integrity_check")


def tally_now(file):
    """Of a file that the program has just begun to make, perhaps: None until there are tables."""
    try:
        return Tally(file)
    except sqlite3.OperationalError:
        return None


def tally_of_copy(file):
    """Of one whose program was killed, which is left as it is: whoever opened it would mend it."""
    with tempfile.TemporaryDirectory() as scratch:
        for part in file.parent.glob(file.name + "*"):
            shutil.copy(part, scratch)
        copy = pathlib.Path(scratch) / file.name
        if not copy.exists():
            return None
        with contextlib.closing(sqlite3.connect(copy)) as database:  # for writing: it takes its log in
            if database.execute("PRAGMA user_version").fetchone()[0] == 0:
                return None  # it was being made
        return Tally(copy)


def handed_in(events, begun):
    """In its order, what a run of the kiosk has given to be written. `begun`: story and language of each session."""
    entries, number, last, counted = [], -1, None, set()
    for event in events:
        what = event["event"]
        if what in ("node", "chosen", "judged"):
            last = event["node"] if what == "node" else last
            if (what, event["node"]) in counted:
                continue  # each counts once a session
            counted.add((what, event["node"]))
        if what == "session-began":
            number, last, counted = number + 1, None, set()
            entries.append(("began", *begun[number]))
        elif what == "node":
            entries.append(("seen", begun[number][0], last))
        elif what == "chosen":
            entries.append(("chosen", begun[number][0], event["node"], event["option"], event["how"] == "default"))
        elif what == "judged":
            entries.append(("judged", begun[number][0], event["node"], event["flag"], AUTHOR))
        elif what in ENDS:
            entries.append(("ended", *begun[number], ENDS[what], last))
    return entries


def recorded(events):
    """How many the kiosk has called durable."""
    return max((event["count"] for event in events if event["event"] == "recorded"), default=0)


def difference(expected, found):
    """A line for each entry of which there are not as many."""
    return [f"{' '.join(map(str, entry))}: {found[entry]} in the file, {expected[entry]} were to be"
            for entry in sorted(expected.keys() | found.keys(), key=str) if expected[entry] != found[entry]]
