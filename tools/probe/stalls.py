"""When the machine itself stood still, by the milliseconds of its steady clock.

On each processor beats a program that goes before nearly all others: where a beat comes late, it was hardly a program of this machine that
held it up (only long work within its kernel could). On a rented machine the host takes a processor away for tens of ms at a time, and what
the player had to do meanwhile it could not do. Needs the right to real-time priority, which root has.
"""
import os
import signal
import subprocess
import sys
import time

BEAT = 0.001   # seconds between two beats
LATE = 8       # milliseconds: a quarter of a picture of 30 in a second
FIRST = 50     # of SCHED_FIFO: above the sound server's threads


class Stalls:
    def __init__(self):
        self.beats = [subprocess.Popen([sys.executable, "-B", __file__, str(processor)], stdout=subprocess.PIPE, text=True) for processor in sorted(os.sched_getaffinity(0))]

    def stop(self):
        """(from, until) of each time that one processor or several stood, in order; None where this could not be seen."""
        for beat in self.beats:
            beat.send_signal(signal.SIGTERM)
        told = [beat.communicate()[0] for beat in self.beats]
        if any(beat.returncode for beat in self.beats):
            return None
        return merged(tuple(map(float, line.split())) for each in told for line in each.splitlines())


def merged(stalls):
    """Those of several processors at the same time are one."""
    found = []
    for since, until in sorted(stalls):
        if found and since <= found[-1][1]:
            found[-1] = (found[-1][0], max(until, found[-1][1]))
        else:
            found.append((since, until))
    return found


def overlap(stalls, begin, end):
    """Milliseconds of it during which a processor stood."""
    return sum(max(0, min(until, end) - max(since, begin)) for since, until in stalls)


def watch(processor):
    """Prints when it stood, at the end."""
    os.sched_setaffinity(0, {processor})
    os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(FIRST))
    found, going = [], [True]
    signal.signal(signal.SIGTERM, lambda *_: going.clear())
    last = time.monotonic()
    while going:
        time.sleep(BEAT)
        at = time.monotonic()
        if (at - last - BEAT) * 1e3 >= LATE:
            found.append((last * 1e3, at * 1e3))
        last = at
    for since, until in found:
        print(f"{since:.1f} {until:.1f}")


if __name__ == "__main__":
    try:
        watch(int(sys.argv[1]))
    except PermissionError:
        sys.exit(1)
