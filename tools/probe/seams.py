"""From what was seen and heard to figures for each switch."""
import array
import statistics
import subprocess

from barcode_clips import RATE

QUIET_SAMPLE = 100   # of 32768: below this for long, nothing was playing
AROUND = (60, 200)   # milliseconds before and after a seam in which its sound is judged


class Switch:
    """One switch on the screen. Times in milliseconds; gap: from the last picture before to the first after."""

    def __init__(self, changes, at):
        before = next(c for c in reversed(changes[:at]) if c[1] is not None)
        self.time, self.to, self.first = changes[at]
        self.origin, self.last = before[1], before[2]
        self.gap = self.time - before[0]
        self.blank = any(c[1] is None for c in changes[changes.index(before):at])
        following = [c[2] for c in changes[at:at + 30] if c[1] == self.to]
        self.skipped = sum(max(0, b - a - 1) for a, b in zip(following, following[1:]) if b > a)
        self.key_to_picture = None


def switches(changes):
    """All switches seen, without the appearance of the first clip."""
    found, last = [], None
    for i, (_, clip, _) in enumerate(changes):
        if clip is not None and last is not None and clip != last:
            found.append(Switch(changes, i))
        last = clip if clip is not None else last
    return found


def with_keys(found, presses):
    """Joins each key press to the switch that followed it."""
    for pressed in presses:
        after = next((switch for switch in found if switch.time >= pressed), None)
        if after and after.key_to_picture is None:
            after.key_to_picture = after.time - pressed
    return [switch for switch in found if switch.key_to_picture is not None]


def silence_around(recording, at):
    """Longest silence (ms) around the moment `at`."""
    longest = run = 0
    for sample in samples_around(recording, at):
        run = run + 1 if abs(sample) < QUIET_SAMPLE else 0
        longest = max(longest, run)
    return longest * 1000 / RATE


def samples_around(recording, at):
    return recording.samples[recording.index(at - AROUND[0]):recording.index(at + AROUND[1])]


def bend(samples):
    """The sharpest edge: the largest difference between two neighbouring steps."""
    return max((abs(c - 2 * b + a) for a, b, c in zip(samples, samples[1:], samples[2:])), default=0)


def sharpest_edge_of(path):
    """In the sound of a clip as ffmpeg decodes it, mono."""
    sound = subprocess.run(["ffmpeg", "-v", "error", "-i", path, "-map", "0:a", "-f", "s16le", "-ar", str(RATE), "-ac", "1", "-"],
                           stdout=subprocess.PIPE, check=True).stdout
    return bend(array.array("h", sound))


def sharpest_edges(recording, moments):
    """The sharpest edge near any of the moments, and the sharpest of the signal itself, well away from all of them."""
    at_seams = max((bend(samples_around(recording, at)) for at in moments), default=0)
    own, start = 0, 0
    for at in [*sorted(moments), float("inf")]:
        end = len(recording.samples) if at == float("inf") else recording.index(at - 2 * AROUND[0])
        own = max(own, bend(recording.samples[start:end]) if end > start + RATE // 10 else 0)
        start = recording.index(at + 2 * AROUND[1]) if at != float("inf") else end
    return at_seams, own


def onsets(recording):
    """When each burst began, milliseconds."""
    found, quiet = [], 0
    for i, sample in enumerate(recording.samples):
        if abs(sample) > 9000:
            if quiet > RATE // 4:
                found.append(recording.when(i))
            quiet = 0
        else:
            quiet += 1
    return found


def bursts_against_flashes(recording, changes, flash_numbers):
    """Of each burst when it was heard, and by how much later than the flash it belongs to; milliseconds."""
    shown = [time for time, clip, picture in changes if clip is not None and picture in flash_numbers]
    offsets = []
    for onset in onsets(recording):
        nearest = min(shown, key=lambda time: abs(time - onset), default=None)
        if nearest is not None and abs(nearest - onset) < 200:
            offsets.append((onset, onset - nearest))
    return offsets


def median(values):
    return statistics.median(values) if values else float("nan")
