"""How sound and picture keep together over minutes: burst against flash, and the picture against the machine's clock.

On PulseAudio both are seen and heard. Where nothing can be heard (ALSA's and SDL's null devices, no device at all) the film runs
by a clock of its own, and the pictures are held against the machine's.
"""
import concurrent.futures
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import barcode_clips
import seams
from recorder import Recorder, SoundServer
from display import Display
from screen import now
from table import print_table
from watcher import Watcher

RATE, SIZE = 25, (640, 360)
MOST_MINUTES = 10     # the barcode counts to 16,383 pictures
SKIP = 3000           # milliseconds after the start that are not judged
OFFSET, SPREAD = 15, 20  # milliseconds that burst and flash may be apart, and the largest difference of that
PICTURE = 1000 / RATE + 1000 / 60  # milliseconds: what a picture may be off against the clock, for it is shown in steps
DRIFT = 1             # milliseconds a minute
LEAST_DRIFT = 5       # milliseconds over all: less is the scatter of a short run

# Name, and what SDL is told; none: a PulseAudio of our own, which is recorded.
DEVICES = [
    ("PulseAudio", None),
    ("ALSA null", {"SDL_AUDIODRIVER": "alsa", "AUDIODEV": "null"}),
    ("SDL null", {"SDL_AUDIODRIVER": "dummy"}),
    ("no device", {"SDL_AUDIODRIVER": "pulseaudio", "PULSE_SERVER": "unix:/nowhere"}),
]


def slope(points):
    """Of the line through the points by least squares."""
    middle_x, middle_y = (statistics.fmean(values) for values in zip(*points))
    across = sum((x - middle_x) ** 2 for x, _ in points)
    return sum((x - middle_x) * (y - middle_y) for x, y in points) / across if across else float("nan")


def against_clock(changes):
    """When each picture was seen, and by how much later than if the first had begun a film that runs true."""
    seen = [(at, picture) for at, clip, picture in changes if clip is not None]
    seen = [(at, picture) for at, picture in seen if at >= seen[0][0] + SKIP]
    begin = min(at - picture * 1000 / RATE for at, picture in seen)
    return [(at, at - picture * 1000 / RATE - begin) for at, picture in seen]


def run(player, folder, display, environment, minutes):
    """What was seen, from the first picture to the last."""
    watcher = Watcher(display.name)
    process = subprocess.Popen([player, "play", str(folder), "--fullscreen"], env=dict(os.environ, DISPLAY=display.name, **environment))
    deadline = now() + minutes * 60_000 + 60_000
    try:
        while not any(clip is not None and picture >= minutes * 60 * RATE - RATE for _, clip, picture in watcher.changes[-RATE:]):
            if process.poll() is not None or now() > deadline:
                break  # what was seen says how far it came
            time.sleep(0.2)
    finally:
        process.terminate()
        process.wait()
        changes = watcher.stop()
    return changes


def drifts(drift, points):
    minutes = (points[-1][0] - points[0][0]) / 60_000
    return abs(drift) > DRIFT and abs(drift) * minutes > LEAST_DRIFT


def row(name, measured, points, limits):
    offsets = [offset for _, offset in points]
    middle, spread, drift = statistics.median(offsets), max(offsets) - min(offsets), slope(points) * 60_000
    short = [what for what, wrong in (("offset", abs(middle) > limits[0]), ("spread", spread > limits[1]), ("drift", drifts(drift, points))) if wrong]
    return {"device": name, "measured": measured, "points": len(points), "median ms": f"{middle:.1f}", "spread ms": f"{spread:.1f}",
            "drift ms/min": f"{drift:.2f}", "": "falls short: " + ", ".join(short) if short else ""}


def measure(player, folder, device, minutes):
    """The rows of one device."""
    name, environment = device
    display = Display(SIZE)
    sound = recorder = None
    if environment is None:
        sound = SoundServer()
        environment, recorder = sound.environment, Recorder(sound)
    try:
        changes = run(player, folder, display, environment, minutes)
        recording = recorder.stop() if recorder else None
    finally:
        if sound:
            sound.close()
        display.close()
    if not any(clip is not None for _, clip, _ in changes):
        raise SystemExit(f"{name}: no picture was seen")
    heard = [row(name, "burst against flash", points_of(name, changes, recording, minutes), (OFFSET, SPREAD))] if recording else []
    return [*heard, row(name, "picture against clock", against_clock(changes), (PICTURE, PICTURE))]


def points_of(name, changes, recording, minutes):
    points = seams.bursts_against_flashes(recording, changes, set(barcode_clips.flashes(RATE, minutes * 60)))
    points = [point for point in points if point[0] >= points[0][0] + SKIP]
    if len(points) < 2:
        raise SystemExit(f"{name}: no bursts were heard")
    return points


def measure_all(player, minutes):
    """All devices at once, each with a player, a screen and a process of its own: a film of this size takes a tenth of a core."""
    with tempfile.TemporaryDirectory() as place, concurrent.futures.ProcessPoolExecutor(len(DEVICES)) as processes:
        folder = pathlib.Path(place)
        print("making the film ...", file=sys.stderr, flush=True)
        barcode_clips.make(str(folder / "film.mp4"), 1, minutes * 60, *SIZE, str(RATE))
        story = {"format": 1, "id": "clock", "title": "Clock", "languages": ["en"], "start": "a",
                 "nodes": {"a": {"clip": {"file": "film.mp4"}, "next": "z"}, "z": {"end": True}}}
        (folder / "story.json").write_text(json.dumps(story), encoding="utf-8")
        print(f"{', '.join(name for name, _ in DEVICES)}: {minutes} minutes ...", file=sys.stderr, flush=True)
        running = [processes.submit(measure, player, folder, device, minutes) for device in DEVICES]
        rows = [line for each in running for line in each.result()]
    print(f"A burst is to be within {OFFSET} ms of its flash, with a spread of {SPREAD}; a picture within one of {RATE} a second and a refresh.")
    print_table(rows)
    return 0
