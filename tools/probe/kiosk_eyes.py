"""What page of the kiosk is on the screen, as somebody before it sees it.

The loop says so itself (kiosk_place.py). Of each other page the words in a part of it, where no button stands, are learned when
it is waited for: it has to stand still then, and no other page that is known may be there. On a busy machine a page may stand
while it is only half there: what it looks like then is learned, too, and when it is whole it is learned once more.
"""
import time

from kiosk_place import LANGUAGES, LOOP
from kiosk_run import Gone

HEAD, BODY, MIDDLE, QUESTION = (0.03, 0.04, 0.5, 0.12), (0.03, 0.03, 0.5, 0.85), (0.1, 0.3, 0.6, 0.6), (0.25, 0.56, 0.75, 0.64)
PLACES = {"languages": HEAD, "stories": HEAD, "kept": HEAD, "note": MIDDLE, "scores": HEAD, "flags": HEAD, "reveal": BODY, "words": BODY,
          "card": BODY, "summary": HEAD, "question": QUESTION}
LOOK_EVERY = 0.008
STANDS, STANDS_AGAIN = 0.6, 3  # seconds without a change, to be learned: for the first time, and once more
ALIKE = 0.03  # of the bright points: the edges of letters, when something shines through the page


def are_same(words, others):
    return words > 0 and others > 0 and (words ^ others).bit_count() <= ALIKE * others.bit_count()


def language_of(which):
    """None: it is the same in all. The program's own words are those of the language at its easier level, too."""
    return next((each.removesuffix("-easy") for each in which if each in LANGUAGES), None)


class Eyes:
    def __init__(self, screen):
        self.screen = screen
        self.known = {}  # (page, what tells two of a kind apart) -> its looks, the words of each

    def see_loop(self, kiosk, seconds):
        """Whether it is seen in time."""
        return self._wait(kiosk, seconds, self.is_loop)

    def is_loop(self):
        mark = self.screen.mark()
        return mark is not None and mark[0] == LOOP

    def see(self, kiosk, seconds, page, *which):
        """Whether the page is seen in time."""
        stands = STANDS_AGAIN if (page, which) in self.known else STANDS
        last, since = 0, time.monotonic()

        def is_there():
            nonlocal last, since
            words = self.screen.words(*PLACES[page])
            if self._is_known(page, which, words):
                return True
            if not are_same(words, last) or self.is_loop() or self._is_another(page, which):
                last, since = words, time.monotonic()
            if time.monotonic() - since <= stands:
                return False
            self.known.setdefault((page, which), []).append(words)
            return True

        return self._wait(kiosk, seconds + STANDS, is_there)

    def _is_known(self, page, which, words):
        return any(are_same(words, look) for look in self.known.get((page, which), []))

    def _is_another(self, page, which):
        """Another page is there, or the same in another language."""
        now = {place: self.screen.words(*place) for place in set(PLACES.values())}
        return any(self._is_known(name, other, now[PLACES[name]]) for name, other in self.known
                   if name != page or language_of(other) != language_of(which))

    def _wait(self, kiosk, seconds, holds):
        deadline = time.monotonic() + seconds
        while not holds():
            if kiosk.has_ended():
                raise Gone
            if time.monotonic() > deadline:
                return False
            time.sleep(LOOK_EVERY)
        return True
