"""What a program holds of the machine: memory, threads, files, and what the X server keeps for it; and whether that grows."""
import ctypes
import os
import pathlib
import statistics
import time

BREATH = 3072  # kilobytes that a heap may breathe: tests/stress/growth.h
LEAST = 60     # readings, to say anything


class Resources:
    """What an X server keeps for all who draw on it: windows, pixmaps, pictures, cursors and so on (X-Resource)."""

    def __init__(self, display):
        self.xcb = ctypes.CDLL("libxcb.so.1")
        self.res = ctypes.CDLL("libxcb-res.so.0")
        self.libc = ctypes.CDLL(None)
        self.libc.free.argtypes = [ctypes.c_void_p]
        self.xcb.xcb_connect.restype = ctypes.c_void_p
        for name in ("clients", "client_resources"):
            getattr(self.res, f"xcb_res_query_{name}_reply").restype = ctypes.POINTER(ctypes.c_uint32)
        self.connection = ctypes.c_void_p(self.xcb.xcb_connect(display.encode(), None))

    def count(self):
        return sum(pair[1] for client in self._ask("clients") for pair in self._ask("client_resources", ctypes.c_uint32(client[0])))

    def _ask(self, name, *arguments):
        """The pairs of numbers in the answer: behind a head of 32 bytes, whose third number says how many."""
        ask = getattr(self.res, f"xcb_res_query_{name}")
        answer = getattr(self.res, f"xcb_res_query_{name}_reply")(self.connection, ask(self.connection, *arguments), None)
        if not answer:
            return []  # that client has just left
        pairs = [(answer[8 + 2 * i], answer[9 + 2 * i]) for i in range(answer[2])]
        self.libc.free(answer)
        return pairs

    def close(self):
        self.xcb.xcb_disconnect(self.connection)


def held_by(process, resources):
    """The least of a moment: films that were left are closed, and the loop's are opened, behind what is seen."""
    readings = []
    for _ in range(8):
        readings.append(held_now(process, resources))
        time.sleep(0.06)
    return {what: min(reading[what] for reading in readings) for what in readings[0]}


def held_now(process, resources):
    status = dict(line.split(":", 1) for line in pathlib.Path(f"/proc/{process}/status").read_text().splitlines())
    return {"kB": int(status["VmRSS"].split()[0]), "threads": int(status["Threads"]), "files": len(os.listdir(f"/proc/{process}/fd")),
            "X resources": resources.count()}


def thirds(readings):
    """The middle one of each, by third: a single reading tells little, for a heap breathes, and so does the least of many."""
    third = len(readings) // 3
    parts = readings[:third], readings[third:2 * third], readings[2 * third:]
    return {what: [round(statistics.median(reading[what] for reading in part)) for part in parts] for what in readings[0]}


def rows_of(readings):
    for what, (first, middle, last) in thirds(readings).items():
        limit = BREATH if what == "kB" else 0
        yield {"": what, "first third": first, "middle": middle, "last third": last, "from first": f"{last - first:+}", "from middle": f"{last - middle:+}",
               "at most": f"+{limit}", "verdict": "grows" if last - middle > limit else "flat"}
