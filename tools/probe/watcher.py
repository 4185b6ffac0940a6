"""Notes every change of the barcode on a screen, on a thread of its own."""
import threading
import time

from screen import Screen, now

INTERVAL = 0.001  # seconds between two looks


class Watcher:
    """changes: (milliseconds, clip, picture), clip None where nothing can be read."""

    def __init__(self, display, size=None):
        self.screen = Screen(display, size)
        self.changes = []
        self.looks = 0
        self.stopping = threading.Event()
        self.thread = threading.Thread(target=self._run)
        self.thread.start()

    def _run(self):
        last = ()
        while not self.stopping.is_set():
            seen = self.screen.mark()
            self.looks += 1
            if seen != last:
                self.changes.append((now(), *(seen or (None, None))))
                last = seen
            time.sleep(INTERVAL)

    def stop(self):
        self.stopping.set()
        self.thread.join()
        return self.changes
