"""How long it takes from a save to the story on screen, in the author's window on a display of its own.

From outside: the time at which the file was put in its place, by the clock of the one who did, to the line that the window
writes into its log once the new map has been presented. Usage: save_probe.py WISSEL [--saves N] STORY...
"""
import argparse
import os
import pathlib
import re
import shutil
import statistics
import tempfile
import time

from display import Display
from driven import Driven

SIZE = (1440, 900)
LIMIT = 0.5  # seconds: what an author does not wait for
# The first title, question or option in a story's nodes, in its first language.
WORDS = re.compile(r'("nodes".*?"(?:title|prompt|text)": *(?:\{"[\w-]+": *)?")[^"]*"', re.S)


def file_to_save(folder):
    """The file in which something of a node's card is written: of a story in parts, the first part that has."""
    parts = sorted(folder.rglob("*.json"), key=lambda file: (file.name != "story.json", file))
    return next(file for file in parts if WORDS.search(file.read_text(encoding="utf-8")))


def saves_of(wissel, story, count):
    """Seconds of each save."""
    display = Display(SIZE)
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch) / "story"
        shutil.copytree(story, folder)
        desk = Driven(display, scratch, [wissel, "preview", folder, "--size", f"{SIZE[0]}x{SIZE[1]}", "--mute"])
        try:
            desk.wait_for_films()
            file = file_to_save(folder)
            text = file.read_text(encoding="utf-8")
            return [one_save(desk, file, WORDS.sub(rf'\g<1>Save {number}"', text, count=1)) for number in range(count)]
        finally:
            desk.close()
            display.close()


def one_save(desk, file, text):
    new = file.with_suffix(".new")
    new.write_text(text, encoding="utf-8")
    time.sleep(0.7 + 0.013 * (hash(text) % 17))  # an author does not save in step with anything
    desk.events_so_far()
    last = max(event["save"] for event in desk.events() if event["event"] == "edition")
    began = time.monotonic()
    os.replace(new, file)
    desk.wait_for("edition", every=0.002, save=last + 1)
    return time.monotonic() - began


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("wissel")
    parser.add_argument("stories", nargs="+", metavar="STORY")
    parser.add_argument("--saves", type=int, default=30)
    options = parser.parse_args()
    print(f"{'story':32} {'saves':>5} {'median':>8} {'worst':>8}  ms")
    late = 0
    for story in options.stories:
        took = saves_of(options.wissel, story, options.saves)
        late += sum(each > LIMIT for each in took)
        print(f"{pathlib.Path(story).name:32} {len(took):5} {statistics.median(took) * 1e3:8.0f} {max(took) * 1e3:8.0f}", flush=True)
    print(f"{late} saves took longer than {LIMIT} s")
    return 1 if late else 0


if __name__ == "__main__":
    raise SystemExit(main())
