"""A sound server whose card can be pulled, and which can die and come back at the same address."""
import os
import pathlib
import subprocess
import tempfile

from kiosk_folder import wait_until


class LostSound:
    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.socket = pathlib.Path(self.folder.name) / "native"
        self.environment = {"PULSE_SERVER": f"unix:{self.socket}", "SDL_AUDIODRIVER": "pulseaudio"}
        self.begin()
        return self

    def __exit__(self, *what):
        self.kill()
        self.folder.cleanup()

    def begin(self):
        settings = dict(os.environ, HOME=self.folder.name, PULSE_RUNTIME_PATH=self.folder.name, XDG_RUNTIME_DIR=self.folder.name)
        self.socket.unlink(missing_ok=True)
        self.process = subprocess.Popen(
            ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no",
             "-L", f"module-native-protocol-unix auth-anonymous=1 socket={self.socket}"], env=settings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if not wait_until(self.socket.exists, 20):
            raise SystemExit("PulseAudio does not start")
        self.load()

    def ask(self, *words):
        return subprocess.run(["pactl", *words], env=dict(os.environ, **self.environment), capture_output=True, text=True, check=False).stdout.strip()

    def load(self):
        self.module = self.ask("load-module", "module-null-sink", "sink_name=card")

    def unload(self):
        self.ask("unload-module", self.module)

    def kill(self):
        self.process.kill()
        self.process.wait()

    def is_played_on(self, patience):
        """Whether a program comes to play on the card."""
        return wait_until(lambda: bool(self.ask("list", "short", "sink-inputs")), patience, 0.2)
