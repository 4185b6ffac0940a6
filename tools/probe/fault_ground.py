"""What the faults of a kiosk are caused on: a kiosk under a service manager on a display, and what must hold afterwards."""
import contextlib
import pathlib
import sqlite3
import subprocess
import tempfile
import time

from desktop import Desktop
from display import Display
from kiosk_folder import KioskFolder, wait_until
from service import Service

SIZE = (1280, 720)
PATIENCE = 10.0  # seconds until it must be back in its loop


class Wrong(Exception):
    """What does not hold."""


class Ground:
    def __init__(self, wissel, patience=PATIENCE, small_disk=None, **settings):
        """`small_disk`: kilobytes of a disk that holds the kiosk's folder. `settings`: of the configuration."""
        self.patience, self.ends, self.notes = patience, contextlib.ExitStack(), []
        self.folder = pathlib.Path(self.ends.enter_context(tempfile.TemporaryDirectory()))
        if small_disk:
            self.mount(small_disk)
        self.display = Display(SIZE)
        self.ends.callback(lambda: self.display.close())
        self.made = KioskFolder(wissel, self.folder / "all", **settings)
        self.service = None

    def mount(self, kilobytes):
        (self.folder / "disk").mkdir()
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", self.folder / "disk"], capture_output=True, text=True, check=False)
        if done.returncode:
            raise Wrong(f"not tried: a small disk needs root ({done.stderr.strip()})")
        self.ends.callback(subprocess.run, ["umount", "-l", str(self.folder / "disk")], check=False)

    def start(self, **settings):
        """The kiosk, and waits for its loop."""
        self.service = Service(self.display, self.made, **settings)
        self.ends.callback(self.service.close)
        self.back(time.monotonic(), "it begins")
        return self.service

    def close(self):
        self.ends.close()

    @property
    def kiosk(self):
        return self.service.kiosk

    def note(self, text):
        self.notes.append(text)

    # ---- what must hold

    def must(self, holds, what):
        if not holds:
            raise Wrong(what)

    def in_place(self):
        """Whether its window covers the display, on top, with the focus."""
        try:
            desktop = Desktop(self.display.name)
        except SystemExit:
            return False
        try:
            pid = self.kiosk.process.pid
            stack = desktop.stack()
            return bool(stack) and stack[-1].pid == pid and desktop.place(desktop.window_of(pid)) == (0, 0, *desktop.size()) and desktop.focus_pid() == pid
        finally:
            desktop.close()

    def back(self, since, what="back in the loop"):
        """In its loop, in front, and the first touch acts."""
        in_loop = wait_until(lambda: self.service.is_ready() and self.in_place() and not self.kiosk.in_session(), self.patience - (time.monotonic() - since), 0.05)
        took = time.monotonic() - since
        self.must(in_loop, f"{what}: not within {self.patience:g} s (ready: {self.service.is_ready()}, in place: {self.in_place()})")
        self.note(f"{what} after {took:.1f} s")
        return took

    def acts(self):
        """Somebody touches it, chooses twice and leaves."""
        try:
            self.kiosk.visit()
        except (AssertionError, subprocess.CalledProcessError) as error:
            raise Wrong(f"a visit does not succeed: {str(error)[:200]}") from error

    def went_on(self, runs=1):
        ends = [run.process.poll() for run in self.service.runs]
        self.must(len(ends) == runs and ends[-1] is None, f"it did not go on: ended with {ends}, {self.service.aborted} times by the watchdog")

    def kept(self, file=None):
        """All that was said to be durable stands in the figures, which are whole. The kiosk may run."""
        recorded = self.service.recorded()
        entries = self.made.entries(file)
        self.must(entries >= recorded, f"{recorded} entries were recorded, {entries} are there")
        with sqlite3.connect(file or self.made.figures) as figures:
            whole = figures.execute("PRAGMA integrity_check").fetchone()[0]
        figures.close()
        self.must(whole == "ok", f"the figures are damaged: {whole}")
        self.note(f"{recorded} recorded, {entries} there")

    def named(self):
        """The figures have the story's names, without which a report has no situations. They are written after the first entries."""
        self.must(wait_until(lambda: self.made.names() > 0, PATIENCE, 0.1), "the new file has no names: its report would have no situations")

    def all_written(self, patience=PATIENCE):
        """What was handed in so far."""
        wait_until(lambda: self.made.figures.exists() and self.service.recorded() > 0, patience)
        last = -1
        while last != self.service.recorded():
            last = self.service.recorded()
            time.sleep(0.3)
