"""A stand-in for systemd, as small as can be: starts a kiosk, hears from it, kills it when it is silent, and starts it again.

As a unit with Type=notify, Restart=always, RestartSec=, WatchdogSec= and no limit of starts.
"""
import os
import pathlib
import signal
import socket
import threading
import time

from kiosk_folder import Kiosk

ABORT_PATIENCE = 2  # seconds from SIGABRT to SIGKILL


class Service:
    """`runs`: the kiosks so far, the last one runs. `start`: gives the next one, from its number and settings of its environment."""

    def __init__(self, display, made, watchdog=3.0, restart_after=0.5, before=(), **settings):
        self.display, self.made, self.watchdog, self.restart_after, self.before, self.settings = display, made, watchdog, restart_after, before, settings
        self.runs, self.aborted, self.ready_at = [], 0, None
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(str(pathlib.Path(made.folder) / "notify"))
        self.socket.settimeout(0.05)
        self.stopping = threading.Event()
        self.start()
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def start(self):
        logs = pathlib.Path(self.made.folder) / f"run-{len(self.runs)}"
        logs.mkdir()
        self.ready_at, self.heard_at = None, time.monotonic()
        self.runs.append(Kiosk(self.display, self.made, logs=logs, before=self.before, NOTIFY_SOCKET=self.socket.getsockname(),
                               WATCHDOG_USEC=str(int(self.watchdog * 1e6)), **self.settings))

    @property
    def kiosk(self):
        return self.runs[-1]

    def hear(self):
        try:
            told = self.socket.recv(4096).decode()
        except TimeoutError:
            return
        self.heard_at = time.monotonic()
        if "READY=1" in told:
            self.ready_at = self.heard_at

    def run(self):
        while not self.stopping.is_set():
            self.hear()
            process = self.kiosk.process
            if process.poll() is not None:
                if not self.stopping.wait(self.restart_after):
                    self.start()
            elif self.ready_at and time.monotonic() - self.heard_at > self.watchdog:
                self.abort(process)

    def abort(self, process):
        self.aborted += 1
        for each in (signal.SIGABRT, signal.SIGCONT):
            process.send_signal(each)
        deadline = time.monotonic() + ABORT_PATIENCE
        while process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.02)
        if process.poll() is None:
            process.kill()
        process.wait()

    def is_ready(self):
        return self.ready_at is not None and self.kiosk.process.poll() is None

    def recorded(self):
        """By all runs."""
        return sum(run.recorded() for run in self.runs)

    def stop(self, how=signal.SIGTERM):
        """As `systemctl stop` does, or with another signal; the exit code."""
        self.stopping.set()
        self.thread.join()
        if self.kiosk.process.poll() is None:
            self.kiosk.process.send_signal(how)
        return self.kiosk.process.wait(20)

    def close(self):
        self.stopping.set()
        self.thread.join()
        for run in self.runs:
            run.close()
        self.socket.close()
        os.unlink(pathlib.Path(self.made.folder) / "notify")
