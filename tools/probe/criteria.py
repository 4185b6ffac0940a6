"""What a switch has to come to, and which rows fall short of it."""
import dataclasses
import statistics

from table import print_table

REFRESH = 1000 / 60     # milliseconds
LOOK = 2                # milliseconds by which the watcher may be late itself
KEY_MEDIAN, KEY_WORST = 33, 50
BUFFER = 512 * 1000 / 48000  # milliseconds of sound in one block of the device
EDGE_SLACK = 1.1        # resampling and decoding differ a little from one decoder to another


@dataclasses.dataclass
class Figures:
    """One row: a mix of clips, switched in one way. Lists have an entry a switch; times are milliseconds."""
    name: str
    way: str
    wanted: int
    found: list
    intervals: list  # of the clip that was left: how long a picture of it stands
    lost: list       # pictures never seen: the last ones before the cut, the first ones after it
    keys: list       # from the key press to the first picture
    silences: list
    edge: int
    own_edge: int
    offsets: list    # bursts against flashes

    def over(self):
        return sum(switch.gap > interval + REFRESH + LOOK for switch, interval in zip(self.found, self.intervals))


def shortfalls(row):
    """What is not as it should be, in words."""
    if not row.found:
        return ["no switch was seen"]
    checks = [
        (len(row.found) < row.wanted, f"{len(row.found)} of {row.wanted} switches seen"),
        (row.over(), f"{row.over()} gaps longer than a picture and a refresh"),
        (any(switch.blank for switch in row.found), f"{sum(switch.blank for switch in row.found)} blank"),
        (max(row.lost) > 1, f"{sum(lost > 1 for lost in row.lost)} switches lost more than one picture"),
        (row.keys and statistics.median(row.keys) > KEY_MEDIAN, f"key to picture over {KEY_MEDIAN} ms in the median"),
        (row.keys and max(row.keys) > KEY_WORST, f"key to picture over {KEY_WORST} ms at worst"),
        (max(row.silences) > BUFFER, f"silence of {max(row.silences):.0f} ms, longer than a buffer"),
        (row.edge > EDGE_SLACK * row.own_edge, "an edge in the sound sharper than the signal's own"),
    ]
    return [words for wrong, words in checks if wrong]


def line(row):
    gaps = [switch.gap for switch in row.found] or [float("nan")]
    offsets = row.offsets
    return {
        "mix": row.name, "way": row.way, "switches": f"{len(row.found)} of {row.wanted}",
        "gap ms": f"{statistics.median(gaps):.0f} / {max(gaps):.0f}",
        "in time": f"{len(row.found) - row.over()} of {row.wanted}",
        "blank": sum(switch.blank for switch in row.found),
        "lost": f"{sum(row.lost)}, most {max(row.lost, default=0)}",
        "key ms": f"{statistics.median(row.keys):.0f} / {max(row.keys):.0f}" if row.keys else "",
        "silence ms": f"{max(row.silences, default=0):.1f}",
        "edge": f"{row.edge} / {row.own_edge}",
        "sound late ms": f"{statistics.median(offsets):.0f}, spread {max(offsets) - min(offsets):.0f}" if offsets else "?",
        "": "falls short" if shortfalls(row) else "",
    }


def print_judged(rows):
    print("gap, key: median / worst. in time: gaps of at most a picture of the clip that is left and a refresh. lost: pictures never seen.")
    print("silence: the longest near a seam. edge: the sharpest in the sound near a seam / the signal's own elsewhere.")
    print_table([line(row) for row in rows])
    short = [f"{row.name}, {row.way}: {', '.join(shortfalls(row))}" for row in rows if shortfalls(row)]
    print("Falls short: " + "; ".join(short) if short else "No row falls short.")
