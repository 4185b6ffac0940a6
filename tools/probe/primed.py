"""What four primed clips of 1920x1080 cost: memory, and processor time while they wait to be chosen.

Beside it stands the same story whose four options lead nowhere, so that the difference is what the primed ones cost.
"""
import json
import pathlib
import tempfile
import time

import barcode_clips
from display import Display
from players import Player, megabytes
from recorder import SoundServer
from table import print_table
from watcher import Watcher

SIZE, RATE, SECONDS, CLIPS = (1920, 1080), 30, 4, 4
MOST_MEGABYTES = 400
SETTLE, QUIET = 3, 10  # seconds: from the last picture on, until all is primed; and for how long it is watched
SLACK = 3              # milliseconds a second by which two runs differ of themselves


def story(leads_on):
    options = [{"id": f"o{i}", "text": f"{i}", "to": f"c{i}" if leads_on else "z"} for i in range(1, CLIPS + 1)]
    nodes = {"a": {"clip": {"file": "clip0.mp4"}, "choice": {"prompt": "?", "options": options}}, "z": {"end": True}}
    if leads_on:
        nodes |= {f"c{i}": {"clip": {"file": f"clip{i}.mp4"}, "next": "z"} for i in range(1, CLIPS + 1)}
    return {"format": 1, "id": "primed", "title": "Primed", "languages": ["en"], "start": "a", "nodes": nodes}


def run(wissel, folder, leads_on, display, sound):
    (folder / "story.json").write_text(json.dumps(story(leads_on)), encoding="utf-8")
    watcher = Watcher(display.name)
    player = Player([wissel, "play", str(folder), "--fullscreen"], display, sound)
    try:
        deadline = time.monotonic() + 30
        while not any(picture == SECONDS * RATE - 1 for _, clip, picture in watcher.changes if clip is not None):
            if time.monotonic() > deadline or player.has_ended():
                raise SystemExit("the film did not come to its end")
            time.sleep(0.05)
        time.sleep(SETTLE)
        before = player.processor_seconds()
        time.sleep(QUIET)
        spent = (player.processor_seconds() - before) * 1000 / QUIET
        return {"primed": CLIPS if leads_on else 0, "peak MB": megabytes(player.process, "VmHWM"), "at the choice MB": megabytes(player.process, "VmRSS"),
                "processor ms/s": spent}
    finally:
        player.stop()
        watcher.stop()


def shortfalls(primed, none):
    if primed["peak MB"] > MOST_MEGABYTES:
        yield f"{primed['peak MB']:.0f} MB, more than {MOST_MEGABYTES}"
    if primed["processor ms/s"] > none["processor ms/s"] + SLACK:
        yield f"primed clips take {primed['processor ms/s'] - none['processor ms/s']:.1f} ms of processor time a second"


def measure(wissel):
    display, sound = Display(SIZE), SoundServer()
    try:
        with tempfile.TemporaryDirectory() as place:
            folder = pathlib.Path(place)
            for number in range(CLIPS + 1):
                barcode_clips.make(str(folder / f"clip{number}.mp4"), number, SECONDS, *SIZE, str(RATE))
            rows = [run(wissel, folder, leads_on, display, sound) for leads_on in (True, False)]
    finally:
        sound.close()
        display.close()
    print_table([{key: f"{value:.1f}" if isinstance(value, float) else value for key, value in row.items()} for row in rows])
    short = list(shortfalls(*rows))
    print("Falls short: " + "; ".join(short) if short else "Nothing falls short.")
