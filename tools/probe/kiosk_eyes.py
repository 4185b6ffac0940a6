"""What page of the kiosk is on the screen, as somebody before it sees it.

The loop says so itself (kiosk_place.py). Of each other page the words in a part of it, where no button stands, are learned when
it is seen for the first time: it has to stand still then, and to differ from all other pages in that part.
"""
import time

from kiosk_place import LOOP
from kiosk_run import Gone

HEAD, BODY, MIDDLE, QUESTION = (0.03, 0.04, 0.5, 0.12), (0.03, 0.03, 0.5, 0.85), (0.1, 0.3, 0.6, 0.6), (0.25, 0.56, 0.75, 0.64)
PLACES = {"languages": HEAD, "stories": HEAD, "kept": HEAD, "note": MIDDLE, "scores": HEAD, "flags": HEAD, "reveal": BODY, "words": BODY,
          "card": BODY, "summary": HEAD, "question": QUESTION}
LOOK_EVERY = 0.008
STANDS = 0.6  # seconds without a change, to be learned
ALIKE = 0.03  # of the bright points: the edges of letters, when something shines through the page


def are_same(words, others):
    return words > 0 and others > 0 and (words ^ others).bit_count() <= ALIKE * others.bit_count()


class Eyes:
    def __init__(self, screen):
        self.screen = screen
        self.known = {}  # (page, what tells two of a kind apart) -> its words

    def see_loop(self, kiosk, seconds):
        """Whether it is seen in time."""
        return self._wait(kiosk, seconds, self.is_loop)

    def is_loop(self):
        mark = self.screen.mark()
        return mark is not None and mark[0] == LOOP

    def see(self, kiosk, seconds, page, *which):
        """Whether the page is seen in time."""
        if (page, which) not in self.known:
            return self._learn(kiosk, seconds, page, which)
        return self._wait(kiosk, seconds, lambda: self.is_on(page, *which))

    def is_on(self, page, *which):
        return are_same(self.screen.words(*PLACES[page]), self.known.get((page, which), 0))

    def _wait(self, kiosk, seconds, holds):
        deadline = time.monotonic() + seconds
        while not holds():
            if kiosk.has_ended():
                raise Gone
            if time.monotonic() > deadline:
                return False
            time.sleep(LOOK_EVERY)
        return True

    def _learn(self, kiosk, seconds, page, which):
        place = PLACES[page]
        last, since = 0, time.monotonic()

        def stands():
            nonlocal last, since
            words = self.screen.words(*place)
            if not are_same(words, last) or self.is_loop() or self._is_another(page, words):
                last, since = words, time.monotonic()
            return time.monotonic() - since > STANDS

        if not self._wait(kiosk, seconds + STANDS, stands):
            return False
        self.known[page, which] = last
        return True

    def _is_another(self, page, words):
        return any(are_same(words, others) and name != page for (name, _), others in self.known.items())
