"""Measures switches from outside: on the X screen and on the sound card, with real key presses.

Usage: tools/seam_probe [--count N] [--only NAME] [--player WISSEL]
Prints a table, a row for each mix of clips and each way to switch. Run it on a machine that does nothing else.
"""
import argparse
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

import barcode_clips
import seams
from recorder import Recorder, SoundServer
from screen import Display, Screen, now
from table import print_table
from watcher import Watcher

ROOT = pathlib.Path(__file__).resolve().parents[2]
CLIPS = 3
SECONDS = 6
REFRESH = 1000 / 60  # milliseconds

VP9 = ("-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-b:v", "4M")
MPEG2 = ("-c:v", "mpeg2video", "-q:v", "3")
# Name, size of the screen, then for each clip: ending, width, height, pictures a second, video and audio options.
MIXES = [
    ("720p30", (1280, 720), [("mp4", 1280, 720, "30", (), ())] * CLIPS),
    ("1080p30", (1920, 1080), [("mp4", 1920, 1080, "30", (), ())] * CLIPS),
    ("mixed", (1280, 720), [("mp4", 1280, 720, "30", (), ("-c:a", "aac", "-ar", "44100", "-ac", "2")),
                            ("webm", 960, 540, "25", VP9, ("-c:a", "libopus")),
                            ("mkv", 1280, 720, "30000/1001", MPEG2, ("-c:a", "ac3", "-ar", "48000", "-ac", "6"))]),
]


def make_clips(folder, clips):
    names = []
    for number, (ending, width, height, rate, video, audio) in enumerate(clips, 1):
        name = f"clip{number}.{ending}"
        barcode_clips.make(str(folder / name), number, SECONDS, width, height, rate, video, audio)
        names.append(name)
    return names


def story(names, way):
    """A ring of clips. `way`: "key" and "timeout" ask over the running film, "end" goes on by itself."""
    nodes = {"end": {"end": True}}
    for i, name in enumerate(names):
        after = [f"c{(i + step) % len(names)}" for step in (1, 2)]
        node = {"clip": {"file": name}}
        if way == "end":
            node["next"] = [{"if": "visits('c0') < 1000", "to": after[0]}, {"to": "end"}]
        else:
            options = [{"id": "a", "text": "A", "to": after[0]}, {"id": "b", "text": "B", "to": after[1]}, {"id": "e", "text": "End", "to": "end"}]
            node["choice"] = {"prompt": "?", "from": 0.4, "meanwhile": "play", "options": options}
            if way == "timeout":
                node["choice"].update(seconds=1.3 + 0.37 * i, default="a")
        nodes[f"c{i}"] = node
    return {"format": 1, "id": "probe", "title": "Probe", "languages": ["en"], "start": "c0", "nodes": nodes}


def wait_for_film(watcher):
    deadline = now() + 30_000
    while not any(clip is not None for _, clip, _ in watcher.changes):
        if now() > deadline:
            raise SystemExit("the player shows no film within 30 s")
        time.sleep(0.05)


def press_keys(screen, count):
    presses = []
    for _ in range(count):
        time.sleep(random.uniform(1.2, 2.6))  # a viewer who answers whenever it suits them
        presses.append(screen.press(random.choice("12")))
    time.sleep(1)
    return presses


def measure(player, folder, display, sound, way, count):
    (folder / "story.json").write_text(json.dumps(story(json.loads((folder / "names").read_text()), way)), encoding="utf-8")
    watcher, recorder = Watcher(display.name), Recorder(sound)
    process = subprocess.Popen([player, "play", str(folder), "--fullscreen", "--log", str(folder / "log.jsonl")],
                               env=dict(os.environ, DISPLAY=display.name, **sound.environment))
    try:
        wait_for_film(watcher)
        presses = []
        if way == "key":
            presses = press_keys(Screen(display.name), count)
        else:
            while len(seams.switches(watcher.changes)) < count:
                time.sleep(0.2)
                if process.poll() is not None:
                    raise SystemExit(f"the player ended with {process.returncode}")
            time.sleep(1)
    finally:
        process.terminate()
        process.wait()
        changes, recording = watcher.stop(), recorder.stop()
    found = seams.switches(changes)[:count]
    return (seams.with_keys(found, presses) if way == "key" else found), changes, recording


def row(name, way, clips, found, changes, recording):
    moments = [switch.time for switch in found]
    at_seams, own = seams.sharpest_edges(recording, moments)
    rates = [eval_rate(clip[3]) for clip in clips]
    flash_numbers = set().union(*(barcode_clips.flashes(rate, SECONDS) for rate in rates))
    offsets = seams.bursts_against_flashes(recording, changes, flash_numbers)
    keys = [switch.key_to_picture for switch in found if switch.key_to_picture is not None]
    limit = 1000 / min(rates) + REFRESH
    return {
        "mix": name, "way": way, "switches": len(found),
        "gap ms": f"{seams.median([s.gap for s in found]):.0f} / {max(s.gap for s in found):.0f}",
        "over": sum(s.gap > limit + 2 for s in found),
        "blank": sum(s.blank for s in found),
        "lost": sum(s.first + s.skipped for s in found),
        "key ms": f"{seams.median(keys):.0f} / {max(keys):.0f}" if keys else "",
        "silence ms": f"{max(seams.silence_around(recording, at) for at in moments):.1f}",
        "edge": f"{at_seams} / {own}",
        "sound late ms": f"{seams.median(offsets):.0f}, spread {max(offsets) - min(offsets):.0f}" if offsets else "?",
    }


def eval_rate(rate):
    top, _, bottom = rate.partition("/")
    return float(top) / float(bottom or 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=20, help="switches for each row")
    parser.add_argument("--only", help="one mix: " + ", ".join(name for name, _, _ in MIXES))
    parser.add_argument("--player", default=str(ROOT / "build/release/wissel"))
    options = parser.parse_args()
    rows = []
    for name, size, clips in MIXES:
        if options.only not in (None, name):
            continue
        display, sound = Display(size), SoundServer()
        with tempfile.TemporaryDirectory() as place:
            folder = pathlib.Path(place)
            (folder / "names").write_text(json.dumps(make_clips(folder, clips)))
            for way in ("key", "timeout", "end"):
                print(f"{name}, {way} ...", file=sys.stderr, flush=True)
                found, changes, recording = measure(options.player, folder, display, sound, way, options.count)
                rows.append(row(name, way, clips, found, changes, recording))
        sound.close()
        display.close()
    if not rows:
        parser.error("there is no such mix")
    print("gap, key: median / worst. over: gaps longer than a picture and a refresh. lost: pictures never seen after the cut.")
    print("silence: the longest near a seam. edge: the sharpest in the sound near a seam / the signal's own elsewhere.")
    print_table(rows)


if __name__ == "__main__":
    main()
