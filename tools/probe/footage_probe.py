"""Plays one film of every kind after the other, as a story on a real screen and sound card, and says what came of each.

Usage: tools/footage_probe [--only WORD] [--player WISSEL]
Every picture has its number and every film a flash with a burst: seen and heard is what reached the screen and the sink. The
films follow each other without a choice, so that every seam is one between two kinds.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import barcode_clips
import footage
import seams
from criteria import LOOK, REFRESH
from display import Display
from recorder import Recorder, SoundServer
from screen import now
from table import print_table
from watcher import Watcher

ROOT = pathlib.Path(__file__).resolve().parents[2]
SIZE, SECONDS = (1280, 720), 1.5
NUMBERS = 15     # clips have 4 bits for their number; neighbours have different ones
APART = 25       # milliseconds that burst and flash may be: a picture stands for up to 42
PATIENCE = 30    # seconds


def rate_of(kind):
    top, _, bottom = kind.rate.partition("/")
    return float(top) / float(bottom or 1)


def make_story(folder, kinds):
    nodes = {"z": {"end": True}}
    for i, kind in enumerate(kinds):
        name = f"{i:02}.{kind.ending}"
        print(f"making {kind.name} ...", file=sys.stderr, flush=True)
        seconds = 1 / rate_of(kind) if kind.still else SECONDS
        barcode_clips.make(str(folder / name), 1 + i % NUMBERS, seconds, *kind.size, kind.rate, kind.video, kind.audio)
        if kind.turned:
            footage.turn(str(folder / name))
        media = {"still": {"file": name, "seconds": SECONDS}} if kind.still else {"clip": {"file": name}}
        nodes[f"n{i}"] = {**media, "next": f"n{i + 1}" if i + 1 < len(kinds) else "z"}
    story = {"format": 1, "id": "footage", "title": "Footage", "languages": ["en"], "start": "n0", "nodes": nodes}
    (folder / "story.json").write_text(json.dumps(story), encoding="utf-8")


def play(player, folder, display, sound, kinds):
    watcher, recorder = Watcher(display.name), Recorder(sound)
    process = subprocess.Popen([player, "play", str(folder), "--fullscreen"], env=dict(os.environ, DISPLAY=display.name, **sound.environment))
    deadline = now() + 1000 * (len(kinds) * SECONDS + PATIENCE)
    try:
        while len(visits(watcher.changes)) < len(kinds) and now() < deadline and process.poll() is None:
            time.sleep(0.5)
        time.sleep(SECONDS + 1)
    finally:
        process.terminate()
        process.wait()
        changes, recording = watcher.stop(), recorder.stop()
    return visits(changes), recording


def visits(changes):
    """For each film that was on screen: its number, when its pictures appeared, and whether anything blank came before it."""
    found, blank = [], False
    for at, clip, picture in list(changes):
        if clip is None:
            blank = bool(found)
            continue
        if not found or found[-1]["clip"] != clip:
            found.append({"clip": clip, "pictures": [], "blank": blank})
        found[-1]["pictures"].append((at, picture))
        blank = False
    return found


def judge(kind, visit, before, onsets):
    """One line of the table."""
    pictures, rate = visit["pictures"], rate_of(kind)
    count = 1 if kind.still else round(SECONDS * rate)
    shown = len({picture for _, picture in pictures})
    gap = pictures[0][0] - before["pictures"][-1][0] if before and before["rate"] else None
    flash = next((at for at, picture in pictures if picture in barcode_clips.flashes(rate, SECONDS)), None)
    late = min((onset - flash for onset in onsets), key=abs, default=None) if flash is not None else None
    heard = late is not None and abs(late) < 300
    wrong = [words for words, is_so in (
        ("out of order", any(b[1] < a[1] for a, b in zip(pictures, pictures[1:]))),
        ("pictures missing", shown + (not kind.still) < kind.shown * count),
        ("blank before it", visit["blank"]),
        ("gap", gap is not None and gap > 1000 / before["rate"] + REFRESH + LOOK),
        ("no sound", kind.heard and not heard),
        ("sound off", kind.heard and heard and abs(late) > APART)) if is_so]
    return {"footage": kind.name, "pictures": f"{shown} of {count}", "gap ms": "" if gap is None else f"{gap:.0f}",
            "sound late ms": f"{late:.0f}" if kind.heard and heard else "", "": ", ".join(wrong)}


def judged(kinds, seen, recording):
    onsets = seams.onsets(recording)
    for i, kind in enumerate(kinds):
        if i >= len(seen) or seen[i]["clip"] != 1 + i % NUMBERS:
            yield {"footage": kind.name, "pictures": "0", "gap ms": "", "sound late ms": "", "": "not shown; what comes after it was not judged"}
            return
        seen[i]["rate"] = 0 if kind.still else rate_of(kind) * (0.5 if kind.shown < 1 else 1)  # its slowest
        yield judge(kind, seen[i], seen[i - 1] if i else None, onsets)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", default="", help="kinds with this in their name")
    parser.add_argument("--player", default=str(ROOT / "build/release/wissel"))
    options = parser.parse_args()
    kinds = [kind for kind in footage.all_kinds() if options.only.lower() in kind.name.lower()]
    if not kinds:
        parser.error(f"no footage has '{options.only}' in its name")
    display, sound = Display(SIZE), SoundServer()
    try:
        with tempfile.TemporaryDirectory() as place:
            folder = pathlib.Path(place)
            make_story(folder, kinds)
            rows = list(judged(kinds, *play(options.player, folder, display, sound, kinds)))
    finally:
        sound.close()
        display.close()
    print("gap: from the last picture of the film before to the first of this one. sound: burst against flash.")
    print_table(rows)
    wrong = sum(bool(row[""]) for row in rows) + len(kinds) - len(rows)
    print(f"{wrong} of {len(kinds)} fall short." if wrong else f"All {len(kinds)} kinds play whole.")


if __name__ == "__main__":
    main()
