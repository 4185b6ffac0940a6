"""What playing costs: Wissel, mpv (--vo=x11) and ffplay side by side, on the same clip, screen and sound server.

Usage: tools/cost_probe [--rounds N] [--seconds S] [--only CLIP] [--players wissel,mpv] [--wissel PROGRAM], or --primed
In every round each player plays once, in another order each time. Prints medians, and ratios to Wissel, which are medians of
the ratios within each round. With --primed instead: what four clips cost that wait to be chosen. Run it on a machine that does nothing else.
"""
import argparse
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import barcode_clips
import primed
from players import Player, command
from recorder import SoundServer
from display import Display
from screen import now
from table import print_table
from watcher import Watcher

ROOT = pathlib.Path(__file__).resolve().parents[2]
CLIPS = {"720p30": (1280, 720), "1080p30": (1920, 1080)}
RATE = 30
STANDS_FOR = 0.7     # seconds without a new picture after which a film that lost its last ones counts as over,
NEAR_END = 15        # if so many pictures at most are lacking: at the start one may stand until the sound device has woken up
PATIENCE = 30        # seconds to the first picture
SETTLE, QUIET = 1.5, 4.0  # seconds: after the end until a held picture is judged, and for how long


def wait_until(holds, seconds):
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.005)
    return True


def pictures_in(changes):
    return [(at, picture) for at, clip, picture in changes if clip is not None]


def watch_to_end(player, watcher, count):
    """Until the last picture is seen, or one of the last and no new one comes any more."""
    def is_over():
        seen = pictures_in(watcher.changes)
        if player.has_ended() or not seen:
            return player.has_ended()
        at, last = seen[-1]
        return last >= count - 1 or (last >= count - NEAR_END and now() - at > STANDS_FOR * 1000)

    if not wait_until(lambda: pictures_in(watcher.changes) or player.has_ended(), PATIENCE) or player.has_ended():
        raise SystemExit(f"{player.process.args[0]} showed nothing of {player.process.args[-1]}")
    wait_until(is_over, count / RATE + PATIENCE)
    if player.has_ended():
        raise SystemExit(f"{player.process.args[0]} ended too soon with {player.process.returncode}")


def spent_standing(player):
    """Processor milliseconds a second, from a moment on when the picture has stood for a while."""
    time.sleep(SETTLE)
    if player.has_ended():
        raise SystemExit(f"{player.process.args[0]} ended too soon with {player.process.returncode}")
    before, began = player.processor_seconds(), now()
    time.sleep(QUIET)
    return (player.processor_seconds() - before) * 1e6 / (now() - began)


def play(arguments, display, sound, count):
    """One playing of a film of `count` pictures."""
    watcher = Watcher(display.name)
    player = Player(arguments, display, sound)
    try:
        watch_to_end(player, watcher, count)
        cpu, peak = player.processor_seconds(), player.peak_megabytes()
        held = spent_standing(player)
    finally:
        player.stop()
        changes = watcher.stop()
    seen = pictures_in(changes)
    return {"cpu": cpu, "peak": peak, "first": seen[0][0] - player.began, "shown": len({picture for _, picture in seen}), "held": held}


def stand(arguments, display, sound):
    """Processor milliseconds a second while a still stands on the screen."""
    player = Player(arguments, display, sound)
    try:
        return spent_standing(player)
    finally:
        player.stop()


def rotated(items, by):
    by %= len(items)
    return items[by:] + items[:by]


def ratio(rounds, player, key):
    """To Wissel, pair by pair."""
    pairs = [each[player][key] / each["wissel"][key] for each in rounds if "wissel" in each and each["wissel"][key] > 0]
    return statistics.median(pairs) if pairs else float("nan")


def rows_of(clip, rounds, players, count):
    for player in players:
        median = {key: statistics.median(each[player][key] for each in rounds) for key in ("cpu", "peak", "first", "held", "still")}
        shown = [each[player]["shown"] for each in rounds]
        yield {
            "clip": clip, "player": player,
            "cpu s": f"{median['cpu']:.2f}", "x wissel": f"{ratio(rounds, player, 'cpu'):.2f}",
            "peak MB": f"{median['peak']:.0f}", "x": f"{ratio(rounds, player, 'peak'):.2f}",
            "first ms": f"{median['first']:.0f}", "x ": f"{ratio(rounds, player, 'first'):.2f}",
            "shown": f"{statistics.median(shown):.0f} (least {min(shown)}) of {count}",
            "held ms/s": f"{median['held']:.1f}", "still ms/s": f"{median['still']:.1f}",
        }


def aims(clip, rounds, players, count):
    """The aims that were missed, in words."""
    if "mpv" in players:
        if (cpu := ratio(rounds, "mpv", "cpu")) < 1:
            yield f"{clip}: Wissel takes more processor time than mpv: {1 / cpu:.2f} times"
        if (first := ratio(rounds, "mpv", "first")) < 1:
            yield f"{clip}: Wissel's first picture comes later than mpv's: {1 / first:.2f} times"
    if "ffplay" in players and (cpu := ratio(rounds, "ffplay", "cpu")) < 2:
        yield f"{clip}: Wissel takes more than half of ffplay's processor time: {1 / cpu:.2f} times"
    if any(each["wissel"]["shown"] < count for each in rounds):
        yield f"{clip}: Wissel did not show all pictures: {min(each['wissel']['shown'] for each in rounds)} of {count}"
    for key, what in (("held", "a held picture"), ("still", "a still")):
        if (spent := statistics.median(each["wissel"][key] for each in rounds)) > 5:
            yield f"{clip}: Wissel spends {spent:.1f} ms of processor time a second on {what}"


def measure(clip, options, players):
    size, count = CLIPS[clip], options.seconds * RATE
    display, sound = Display(size), SoundServer()
    rounds = []
    try:
        with tempfile.TemporaryDirectory() as films, tempfile.TemporaryDirectory() as stills:
            film, still = f"{films}/film.mp4", f"{stills}/still.png"
            barcode_clips.make(film, 1, options.seconds, *size, str(RATE))
            subprocess.run(["ffmpeg", "-v", "error", "-y", "-i", film, "-frames:v", "1", still], check=True)
            for number in range(options.rounds + 1):
                results = {}
                for player in rotated(players, number):
                    print(f"{clip}, round {number or 'to warm up'}: {player}", file=sys.stderr, flush=True)
                    results[player] = play(command(player, options.wissel, film, size), display, sound, count)
                    results[player]["still"] = stand(command(player, options.wissel, still, size), display, sound)
                if number > 0:  # the first fills the system's caches
                    rounds.append(results)
    finally:
        sound.close()
        display.close()
    return list(rows_of(clip, rounds, players, count)), list(aims(clip, rounds, players, count))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=10, help="length of the clips")
    parser.add_argument("--only", choices=CLIPS, help="one clip")
    parser.add_argument("--players", default="wissel,mpv,ffplay")
    parser.add_argument("--wissel", default=str(ROOT / "build/release/wissel"))
    parser.add_argument("--primed", action="store_true", help="memory and processor time of four primed clips instead")
    options = parser.parse_args()
    if options.primed:
        return primed.measure(options.wissel)
    players = options.players.split(",")
    if "wissel" not in players or not set(players) <= {"wissel", "mpv", "ffplay"}:
        parser.error("--players takes wissel, and with it mpv or ffplay or both")
    rows, missed = [], []
    for clip in CLIPS:
        if options.only in (None, clip):
            more_rows, more_missed = measure(clip, options, players)
            rows += more_rows
            missed += more_missed
    print("cpu: user and system, from exec to the last picture. peak: memory in RAM at most. first: exec to first picture on the screen.")
    print("x: times Wissel's. held, still: processor time a second while the last picture, or a still, stands.")
    print_table(rows)
    print("Missed: " + "; ".join(missed) if missed else "All aims are met.")


if __name__ == "__main__":
    main()
