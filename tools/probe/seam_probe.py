"""Measures switches from outside: on the X screen and on the sound card, with real key presses.

Usage: tools/seam_probe [--switches N] [--only NAME] [--way key|timeout|end] [--player WISSEL]
       tools/seam_probe --clock MINUTES
Prints a table, a row for each mix of clips and each way to switch, and names the rows that fall short. With --clock instead: how
sound and picture keep together over minutes. Run it on a machine that does nothing else.
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
import clocks
import criteria
import seams
from recorder import Recorder, SoundServer
from display import Display
from screen import Screen, now
from watcher import Watcher

ROOT = pathlib.Path(__file__).resolve().parents[2]
CLIPS = 3

VP9 = ("-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-b:v", "4M")
HEVC = ("-c:v", "libx265", "-preset", "ultrafast", "-x265-params", "log-level=none")
MPEG2 = ("-c:v", "mpeg2video", "-q:v", "3")
# Name, size of the screen, then for each clip: ending, width, height, pictures a second, video and audio options.
MIXES = [
    ("720p30", (1280, 720), [("mp4", 1280, 720, "30", (), ())] * CLIPS),
    ("1080p30", (1920, 1080), [("mp4", 1920, 1080, "30", (), ())] * CLIPS),
    ("mixed", (1280, 720), [("mp4", 1280, 720, "30", (), ("-c:a", "aac", "-ar", "44100", "-ac", "2")),
                            ("webm", 960, 540, "25", VP9, ("-c:a", "libopus")),
                            ("mkv", 1280, 720, "30000/1001", MPEG2, ("-c:a", "ac3", "-ar", "48000", "-ac", "6"))]),
    ("mixed1080", (1920, 1080), [("mp4", 1920, 1080, "30", (), ("-c:a", "aac", "-ar", "44100", "-ac", "1")),
                                 ("mkv", 1280, 720, "50", HEVC, ("-c:a", "flac", "-ar", "32000", "-ac", "2")),
                                 ("webm", 1920, 1080, "24000/1001", VP9, ("-c:a", "libopus"))]),
]
# Ways to switch, and how long the clips are for it, in seconds: whoever chooses does so long before the end. 1.6 s are whole pictures at
# 25, 30 and 50 a second, so that sound and picture are as long as each other.
WAYS = {"key": 6, "timeout": 6, "end": 1.6}


def make_clips(folder, clips, seconds):
    names = []
    for number, (ending, width, height, rate, video, audio) in enumerate(clips, 1):
        name = f"clip{number}.{ending}"
        barcode_clips.make(str(folder / name), number, seconds, width, height, rate, video, audio)
        names.append(name)
    return names


def story(names, way):
    """A ring of clips. `way`: "key" and "timeout" ask over the running film, "end" goes on by itself."""
    nodes = {"end": {"end": True}}
    for i, name in enumerate(names):
        after = [f"c{(i + step) % len(names)}" for step in (1, 2)]
        node = {"clip": {"file": name}}
        if way == "end":
            node["next"] = [{"if": "visits('c0') < 100000", "to": after[0]}, {"to": "end"}]
        else:
            options = [{"id": "a", "text": "A", "to": after[0]}, {"id": "b", "text": "B", "to": after[1]}, {"id": "e", "text": "End", "to": "end"}]
            node["choice"] = {"prompt": "?", "from": 0.4, "meanwhile": "play", "options": options}
            if way == "timeout":
                node["choice"].update(seconds=1 + 0.17 * i, default="a")
        nodes[f"c{i}"] = node
    return {"format": 1, "id": "probe", "title": "Probe", "languages": ["en"], "start": "c0", "nodes": nodes}


def wait_for_film(watcher):
    """Until it runs: its first picture stands for as long as the sound device takes to wake up, and nothing is asked on it."""
    deadline = now() + 30_000
    while not any(clip is not None and picture > 0 for _, clip, picture in watcher.changes):
        if now() > deadline:
            raise SystemExit("the player shows no running film within 30 s")
        time.sleep(0.05)


def press_keys(screen, count):
    presses = []
    for _ in range(count):
        time.sleep(random.uniform(1.0, 1.8))  # a viewer who answers whenever it suits them
        presses.append(screen.press(random.choice("12")))
    time.sleep(1)
    return presses


def measure(player, folder, display, sound, way, count):
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


def figures(name, way, clips, measured, wanted, own_edge):
    """Everything measured of one row; criteria.py judges it and makes it a line of the table."""
    found, changes, recording = measured
    moments = [switch.time for switch in found]
    at_seams, heard = seams.sharpest_edges(recording, moments)
    rates = {number: eval_rate(clip[3]) for number, clip in enumerate(clips, 1)}
    flash_numbers = set().union(*(barcode_clips.flashes(rate, WAYS[way]) for rate in rates.values()))
    at_end = {number: round(WAYS[way] * rate) - 1 for number, rate in rates.items()} if way == "end" else {}
    return criteria.Figures(
        name=name, way=way, wanted=wanted, found=found,
        intervals=[1000 / rates[switch.origin] for switch in found],
        lost=[switch.first + switch.skipped + max(0, at_end.get(switch.origin, 0) - switch.last) for switch in found],
        keys=[switch.key_to_picture for switch in found if switch.key_to_picture is not None],
        silences=[seams.silence_around(recording, at) for at in moments],
        edge=at_seams, own_edge=max(heard, own_edge),
        offsets=[offset for _, offset in seams.bursts_against_flashes(recording, changes, flash_numbers)])


def eval_rate(rate):
    top, _, bottom = rate.partition("/")
    return float(top) / float(bottom or 1)


def measure_way(name, clips, way, display, sound, options):
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        names = make_clips(folder, clips, WAYS[way])
        (folder / "story.json").write_text(json.dumps(story(names, way)), encoding="utf-8")
        own_edge = max(seams.sharpest_edge_of(str(folder / clip)) for clip in names)
        print(f"{name}, {way}: {options.switches} switches ...", file=sys.stderr, flush=True)
        measured = measure(options.player, folder, display, sound, way, options.switches)
        return figures(name, way, clips, measured, options.switches, own_edge)


def measure_mix(name, size, clips, ways, options):
    display, sound = Display(size), SoundServer()
    try:
        for way in ways:
            yield measure_way(name, clips, way, display, sound, options)
    finally:
        sound.close()
        display.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--switches", "--count", type=int, default=20, help="switches for each row")
    parser.add_argument("--only", choices=[name for name, _, _ in MIXES], help="one mix")
    parser.add_argument("--way", choices=WAYS, help="one way to switch")
    parser.add_argument("--clock", type=float, metavar="MINUTES", help="how sound and picture keep together, over so many minutes each")
    parser.add_argument("--player", default=str(ROOT / "build/release/wissel"))
    options = parser.parse_args()
    if options.clock is not None:
        if not 0 < options.clock <= clocks.MOST_MINUTES:
            parser.error(f"--clock takes up to {clocks.MOST_MINUTES} minutes")
        return clocks.measure_all(options.player, options.clock)
    rows = []
    for name, size, clips in MIXES:
        if options.only in (None, name):
            rows += measure_mix(name, size, clips, [options.way] if options.way else WAYS, options)
    criteria.print_judged(rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
