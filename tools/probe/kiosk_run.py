"""A running kiosk of kiosk_place.py, and its log."""
import time

from driven import PATIENCE, Driven


class Gone(Exception):
    """The kiosk has ended."""


class Kiosk(Driven):
    def __init__(self, wissel, display, place):
        (place / "log.jsonl").unlink(missing_ok=True)
        super().__init__(display, place, [wissel, "kiosk", place / "kiosk.toml"])
        self.began = time.monotonic()

    def next_of(self, *kinds, seconds=PATIENCE):
        """The next event of one of these kinds, after all that were waited for before; None if there is none in time."""
        deadline = time.monotonic() + seconds
        while True:
            is_over, events = self.process.poll() is not None, self.events()
            for index in range(self.read, len(events)):
                if events[index]["event"] in kinds:
                    self.read = index + 1
                    return events[index]
            if is_over:
                raise Gone
            if time.monotonic() > deadline:
                return None
            time.sleep(0.004)

    def has_ended(self):
        return self.process.poll() is not None

    def end(self, sign):
        """Sends it this signal. Returns what it has written to standard error, and how it ended."""
        self.process.send_signal(sign)
        words = self.process.communicate(timeout=PATIENCE)[1]
        return words, self.process.returncode

    def close(self):
        if not self.process.stderr.closed:
            super().close()
