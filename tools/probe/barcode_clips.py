"""Clips that say what they are: a barcode in every picture, a flash and a burst in every second.

Barcode: the top eighth of the picture is 24 blocks, black or white: 4 bits clip, 14 bits picture, 6 bits check.
Flash: in the first picture after each half second a white field in the middle. Burst: 50 ms of a loud tone that begins
with it; under it each clip has a quiet tone of its own, so that the sound is nowhere silent. Neither falls on a clip's
beginning, so that a click at a seam cannot hide in them.
"""
import array
import math
import subprocess

BLOCKS = 24
RATE = 48000
BURST, TAPER = 0.05, 0.002  # seconds; a burst swells and fades, so that only a cut can have an edge
LOUD, QUIET = 0.7, 0.08


def code_of(clip, picture):
    value = clip << 14 | picture
    return value << 6 | check_of(value)


def check_of(value):
    return (value * 37 + 11) % 63 + 1  # never 0, so that a black strip is no code


def meaning_of(code):
    """(clip, picture), or None if the check does not fit."""
    value = code >> 6
    return (value >> 14, value & 0x3FFF) if check_of(value) == code & 0x3F else None


def flashes(rate, seconds):
    """Numbers of the pictures that flash; each begins a burst, too."""
    return [math.ceil((second + 0.5) * rate - 1e-9) for second in range(int(seconds))]


def luma(clip, picture, width, height, rate):
    """One picture of 4:2:0 video, full of moving grey, as bytes."""
    code = code_of(clip, picture)
    strip = bytearray()
    edges = [width * block // BLOCKS for block in range(BLOCKS + 1)]
    for block in range(BLOCKS):
        bright = code >> (BLOCKS - 1 - block) & 1
        strip += bytes([235 if bright else 16]) * (edges[block + 1] - edges[block])
    ramp = bytes(60 + (x * 120 // width) for x in range(width)) * 2
    shift = picture * 7 % width
    row = ramp[shift:shift + width]
    top = height // 8
    flash = picture in flashes(rate, picture / rate + 2)
    quarter = width // 4
    lit = row[:quarter] + bytes([235]) * (width - 2 * quarter) + row[width - quarter:]
    rows = [bytes(strip)] * top
    for y in range(top, height):
        rows.append(lit if flash and height // 3 <= y < height * 2 // 3 else row)
    chroma = bytes([128]) * ((width + 1) // 2 * ((height + 1) // 2) * 2)
    return b"".join(rows) + chroma


def sound(clip, seconds, rate):
    """Mono, 16 bits, 48 kHz, as bytes. `rate`: pictures a second."""
    tone = 300 + 90 * clip
    samples = array.array("h", (round(QUIET * 32000 * math.sin(2 * math.pi * tone * i / RATE)) for i in range(round(seconds * RATE))))
    for picture in flashes(rate, seconds):
        start = round(picture / rate * RATE)
        for i in range(start, min(start + round(BURST * RATE), len(samples))):
            into = (i - start) / RATE
            swell = math.sin(math.pi / 2 * min(1, into / TAPER, (BURST - into) / TAPER)) ** 2
            samples[i] += round(LOUD * 32000 * swell * math.sin(2 * math.pi * 1000 * into))
    return samples.tobytes()


def make(path, clip, seconds=6, width=1280, height=720, rate="30", video=(), audio=()):
    """Writes one clip with the ffmpeg on this machine. `rate`: pictures a second, also as a fraction ("30000/1001")."""
    top, _, bottom = rate.partition("/")
    per_second = float(top) / float(bottom or 1)
    raw_sound = f"{path}.pcm"
    with open(raw_sound, "wb") as out:
        out.write(sound(clip, seconds, per_second))
    command = ["ffmpeg", "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "yuv420p", "-s", f"{width}x{height}", "-r", rate, "-i", "-",
               "-f", "s16le", "-ar", str(RATE), "-ac", "1", "-i", raw_sound,
               *(video or ("-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-g", "60")), *(audio or ("-c:a", "aac", "-b:a", "128k")), path]
    encoder = subprocess.Popen(command, stdin=subprocess.PIPE)
    for picture in range(round(seconds * per_second)):
        encoder.stdin.write(luma(clip, picture, width, height, per_second))
    encoder.stdin.close()
    if encoder.wait() != 0:
        raise SystemExit(f"ffmpeg could not make {path}")
    subprocess.run(["rm", "-f", raw_sound], check=True)
