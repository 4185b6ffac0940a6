"""Hands and eyes of somebody at a kiosk: presses with keys and by touch, and waits for what comes of them."""
import collections
import time

from kiosk_eyes import Eyes

SOON = 15       # seconds in which what was pressed for is there
AGAIN = 6       # seconds after which it is pressed once more, before the kiosk asks whether anybody is there
TURN = 0.37     # seconds after a turn of the page in which a press is taken for the second half of a double one
STROKE = 0.012  # seconds between two of a key: what follows faster is taken for a key that is held


class Lost(AssertionError):
    """Something did not happen that was to happen."""


class Hands:
    def __init__(self, screen, random, habits, slowness=1):
        """`habits`: weights that stand in the place of the visitor's own, by state and what is done there. `slowness`: how many
        times as long as usual all may take, on a busy machine."""
        self.screen, self.random, self.habits, self.slowness = screen, random, habits, slowness
        self.eyes = Eyes(screen)
        self.events = collections.Counter()  # what happened to the visitor
        self.wants = {}                      # what to do in a state, if it can be done there
        self.on_state = lambda state: None

    def meet(self, kiosk):
        """Another run of the kiosk: nobody has begun anything."""
        self.kiosk = kiosk
        self.begun = []  # story and language of each session of this run
        self.turned = 0.0
        self.pressed = None

    def do(self, state, **weights):
        """One of these, at random."""
        wanted = self.wants.get(state)
        if wanted in weights:
            return wanted
        weights |= self.habits.get(state, {})
        return self.random.choices(list(weights), list(weights.values()))[0]

    def press(self, key, spot=None):
        """With a key, or by touch where there is something to touch."""
        by_touch = spot and (key is None or self.random.random() < 0.5)
        self.pressed = spot if by_touch else key
        if by_touch:
            self.screen.touch(*spot)
        else:
            self.screen.press(key)

    def type(self, digits):
        for digit in digits:
            time.sleep(STROKE)
            self.screen.press(digit)

    def turn(self, answer, key, spot=None):
        """Presses, and waits for what `answer` gives once it has been answered. A second press is no fault, but is counted."""
        self.wait_for_turn()
        for seconds in (AGAIN, SOON):
            self.press(key, spot)
            found = answer(seconds)
            if found:
                self.turned = time.monotonic()
                return found
            self.events["presses within a session that were repeated"] += 1
        raise Lost(f"{key} was pressed twice and not answered; {self.where()}")

    def wait_for_turn(self):
        time.sleep(max(0.0, self.turned + TURN - time.monotonic()))

    def where(self):
        return f"pressed last {self.pressed}, begun {self.begun[-1:]}, log ends with {self.kiosk.events()[-6:]}"

    def see(self, page, *which):
        if not self.page(page, *which)(SOON):
            raise Lost(f"{page} {which} was not seen; {self.where()}")

    def see_loop(self, seconds=SOON):
        if not self.eyes.see_loop(self.kiosk, seconds * self.slowness):
            raise Lost(f"the loop is not back; {self.where()}")

    def page(self, name, *which):
        """An answer: this page."""
        return lambda seconds: self.eyes.see(self.kiosk, seconds * self.slowness, name, *which)

    def event(self, *kinds):
        """An answer: one of these in the log."""
        return lambda seconds: self.kiosk.next_of(*kinds, seconds=seconds * self.slowness)

    def wait_for(self, *kinds):
        found = self.event(*kinds)(SOON)
        if not found:
            raise Lost(f"none of {kinds}; {self.where()}")
        return found
