"""A sound card that is none, and what came out of it."""
import array
import os
import pathlib
import subprocess
import tempfile
import threading
import time

from barcode_clips import RATE
from screen import now



class SoundServer:
    """A PulseAudio of our own with one null sink. `environment`: for those who are to play on it."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        socket = pathlib.Path(self.folder.name) / "native"
        self.environment = {"PULSE_SERVER": f"unix:{socket}", "SDL_AUDIODRIVER": "pulseaudio"}
        settings = dict(os.environ, HOME=self.folder.name, PULSE_RUNTIME_PATH=self.folder.name, XDG_RUNTIME_DIR=self.folder.name)
        self.process = subprocess.Popen(
            ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--disallow-exit=yes",
             "-L", f"module-null-sink sink_name=probe rate={RATE} channels=2 format=s16le",
             "-L", f"module-native-protocol-unix auth-anonymous=1 socket={socket}"],
            env=settings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 20
        while not socket.exists():
            if time.monotonic() > deadline or self.process.poll() is not None:
                raise SystemExit("PulseAudio does not start")
            time.sleep(0.05)

    def close(self):
        self.process.terminate()
        self.process.wait()
        self.folder.cleanup()


class Recorder:
    """Everything that reaches the sink from now on, mono."""

    def __init__(self, server):
        self.process = subprocess.Popen(
            ["parec", "-d", "probe.monitor", f"--rate={RATE}", "--channels=1", "--format=s16le", "--latency-msec=5",
             "--process-time-msec=5"], env=dict(os.environ, **server.environment), stdout=subprocess.PIPE)
        self.data = bytearray()
        self.arrivals = []  # (milliseconds, bytes so far)
        self.thread = threading.Thread(target=self._run)
        self.thread.start()

    def _run(self):
        while chunk := self.process.stdout.read1(1 << 16):
            self.data += chunk
            self.arrivals.append((now(), len(self.data)))

    def stop(self):
        self.process.terminate()
        self.process.wait()
        self.thread.join()
        return Recording(self.data, self.arrivals)


class Recording:
    def __init__(self, data, arrivals):
        self.samples = array.array("h", bytes(data[:len(data) // 2 * 2]))
        # A chunk cannot arrive before it was played: the earliest of all says when sample 0 was, and how fast the sink runs
        # against the machine's clock is taken from the earliest of the first and of the last part.
        self.start, self.per_ms = fitted(arrivals)

    def when(self, sample):
        """Milliseconds at which a sample left the player."""
        return self.start + sample / self.per_ms

    def index(self, milliseconds):
        return max(0, min(len(self.samples), round((milliseconds - self.start) * self.per_ms)))


def fitted(arrivals):
    nominal = RATE / 1000
    if len(arrivals) < 8:
        return (arrivals[0][0] if arrivals else 0.0), nominal
    offsets = [(at, at - size / 2 / nominal) for at, size in arrivals]
    part = max(len(offsets) // 10, 4)
    first, last = min(offsets[:part], key=lambda o: o[1]), min(offsets[-part:], key=lambda o: o[1])
    drift = (last[1] - first[1]) / (last[0] - first[0]) if last[0] > first[0] else 0  # ms lost a ms
    per_ms = nominal * (1 - drift)
    start = min(at - size / 2 / per_ms for at, size in arrivals)
    return start, per_ms
