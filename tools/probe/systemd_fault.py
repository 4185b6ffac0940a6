"""A kiosk under the real systemd, with the unit that this project gives: of the user's own instance, if there is one."""
import os
import pathlib
import re
import shutil
import signal
import subprocess
import time

from kiosk_folder import PIN, Kiosk, wait_until

ROOT = pathlib.Path(__file__).resolve().parents[2]
UNIT, COMMON = ROOT / "tools/kiosk/wissel-kiosk-x.service", ROOT / "tools/kiosk/wissel-kiosk-.service.d/kiosk.conf"
NAME = "wissel-kiosk-probe.service"
# What only the system's instance can do, and what names the machine's own places.
NOT_HERE = ("User=", "SupplementaryGroups=", "BindsTo=", "After=", "ProtectSystem=", "ProtectHome=", "IPAddressDeny=",
            "StateDirectory=", "CacheDirectory=", "Environment=", "WantedBy=")


def ask(*words):
    return subprocess.run(["systemctl", "--user", *words], capture_output=True, text=True, check=False).stdout.strip()


def fit_for_users(unit):
    return "\n".join(line for line in unit.read_text(encoding="utf-8").splitlines() if not line.startswith(NOT_HERE))


class Watched(Kiosk):
    """The kiosk that systemd has started: its keys and its log, and no process of ours."""

    def __init__(self, ground):  # not that of Driven, which starts one
        self.log, self.read, self.made = ground.folder / "log.jsonl", 0, ground.made
        self.known, self.upto = [], 0
        self.env, self.process = dict(os.environ, DISPLAY=ground.display.name), self
        self.pid = 0

    def begin_log(self):
        """Before this one ends: the next has a log of its own, whenever it begins."""
        self.log.unlink(missing_ok=True)
        self.known, self.upto = [], 0

    def poll(self):
        """As of a process: the newest one with our configuration."""
        found = subprocess.run(["pgrep", "-nf", f"wissel kiosk {self.made.config}"], capture_output=True, text=True, check=False).stdout.split()
        self.pid = int(found[0]) if found else 0
        return None if self.pid else 0

    def close(self):
        pass


class Unit:
    """As a service of the ground, in the place of the stand-in."""

    def __init__(self, ground):
        self.kiosk, self.folder = Watched(ground), ground.folder / "opt"
        (self.folder / "tools/kiosk").mkdir(parents=True)
        (self.folder / "build/release").mkdir(parents=True)
        runner = self.folder / "tools/kiosk/run"
        shutil.copy(ROOT / "tools/kiosk/run", runner)
        runner.write_text(runner.read_text(encoding="utf-8").replace('kiosk "$1"', f'kiosk "$1" --log {self.kiosk.log}'), encoding="utf-8")
        (self.folder / "build/release/wissel").symlink_to(ground.made.wissel)
        settings = {**ground.made.environment(), "DISPLAY": ground.display.name, "SDL_VIDEODRIVER": "x11", "SDL_AUDIODRIVER": "dummy"}
        words = " ".join(f"{name}={value}" for name, value in settings.items())
        text = re.sub("^ExecStart=.*$", f"ExecStart={runner} {ground.made.config}\nEnvironment={words}", fit_for_users(UNIT), flags=re.M)
        units = pathlib.Path(os.environ["XDG_RUNTIME_DIR"]) / "systemd/user"
        self.files = {units / NAME: text, units / f"{NAME}.d/kiosk.conf": fit_for_users(COMMON)}
        for file, text in self.files.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        ask("daemon-reload")

    def is_ready(self):
        return ask("is-active", NAME) == "active" and self.kiosk.poll() is None

    def restarts(self):
        return int(ask("show", "-P", "NRestarts", NAME) or 0)

    def close(self):
        ask("stop", NAME)
        for file in self.files:
            file.unlink(missing_ok=True)
        ask("daemon-reload")


def systemd(ground):
    """Under the real one, with the project's unit: crash, hang, closed by staff (stays closed), begun again, stopped."""
    running = "XDG_RUNTIME_DIR" in os.environ and subprocess.run(["systemctl", "--user", "list-units"], capture_output=True, check=False).returncode == 0
    ground.must(running, "not tried: no systemd runs here for this user")
    unit = ground.service = Unit(ground)
    ground.ends.callback(unit.close)
    began = time.monotonic()
    ask("start", NAME)
    ground.back(began, "started")
    for name, sent in (("crash", signal.SIGSEGV), ("hang", signal.SIGSTOP), ("kill", signal.SIGKILL), ("term", signal.SIGTERM)):
        unit.kiosk.bring_to(True)
        unit.kiosk.begin_log()
        before, died = unit.restarts(), time.monotonic()
        os.kill(unit.kiosk.pid, sent)
        ground.must(wait_until(lambda count=before: unit.restarts() > count, 12, 0.1), f"{name}: it is not started again")
        ground.back(died, name)
    closed_by_staff(ground, unit)
    unit.kiosk.begin_log()
    again = time.monotonic()
    ask("start", NAME)
    ground.back(again, "begun again")
    ask("stop", NAME)
    ground.must(ask("is-failed", NAME) != "failed" and not wait_until(lambda: unit.kiosk.poll() is None, 2), "it is not stopped well")


def closed_by_staff(ground, unit):
    kiosk = unit.kiosk
    kiosk.key("ctrl+alt+s")
    time.sleep(0.3)
    kiosk.xdotool("key", "--delay", "80", *PIN, "Return")
    ground.must(wait_until(lambda: kiosk.count("pin-right") > 0, 5), "the PIN is not taken")
    time.sleep(0.3)
    kiosk.xdotool("key", "--delay", "200", "6", "6")  # quit, and once more
    ground.must(wait_until(lambda: kiosk.poll() is not None, 5), "staff cannot close it")
    time.sleep(3)
    ground.must(kiosk.poll() is not None and ask("is-active", NAME) in ("inactive", "failed"), f"closed by staff, it is {ask('is-active', NAME)}")
    ground.note(f"closed by staff: {ask('is-active', NAME)}")
