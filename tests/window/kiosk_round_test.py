"""A kiosk at work, in short: a quick visitor's count is right, and after kill -9 it is back with all that it had written down.

Usage: kiosk_round_test.py WISSEL [unittest arguments]. At length: tools/kiosk_soak and tools/kiosk_kill.
"""
import pathlib
import signal
import sys
import tempfile
import unittest

from ground import PATIENCE, WISSEL, Display
from kiosk_eyes import Eyes
from kiosk_kill import Killer
from kiosk_place import make_place
from kiosk_run import Kiosk
from kiosk_soak import SIZE, Soak
from kiosk_tally import Tally, difference
from kiosk_visitor import IN_HASTE
from screen import Screen

SLOWNESS = 8  # other tests run beside it
PAGES = {}  # what they look like is learned once


class Round(unittest.TestCase):
    def folder(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        return pathlib.Path(folder.name)

    def test_what_visitors_do_is_what_is_counted(self):
        soak = Soak(WISSEL, self.folder(), 3, IN_HASTE, SLOWNESS)
        self.addCleanup(soak.close)
        soak.visitor.eyes.known = PAGES
        soak.run(seconds=6)
        self.assertEqual(soak.finish(), "")
        tally = Tally(soak.place / "figures.db")
        self.assertEqual(difference(soak.visitor.count, tally.entries), [])
        self.assertEqual((tally.open, tally.cut_off, tally.missed, tally.integrity), (0, 0, 0, "ok"))
        self.assertGreater(soak.visitor.events["first presses that acted"], 0)

    def test_who_begins_again_goes_on_in_the_language_of_now(self):
        soak = Soak(WISSEL, self.folder(), 5, IN_HASTE, SLOWNESS)
        self.addCleanup(soak.close)
        visitor, at_note = soak.visitor, iter(["switch", "start", "leave"])
        visitor.eyes.known = PAGES
        visitor.wants = {"languages": "go", "stories": "long", "film": "watch", "hall": "end", "summary": "again"}
        visitor.on_state = lambda state: state == "note" and visitor.wants.update(note=next(at_note))
        visitor.visit()
        self.assertEqual(soak.finish(), "")
        self.assertEqual(sum(times for entry, times in visitor.count.items() if entry[0] == "began"), 2)
        self.assertEqual(difference(visitor.count, Tally(soak.place / "figures.db").entries), [])

    def test_a_letter_in_the_place_of_the_figures_stays_as_it_is(self):
        """Of a kiosk that is started by hand, which looks first whether another one runs."""
        place, letter = self.folder(), b"Dear all,\n" * 1000
        make_place(place, SLOWNESS)
        (place / "figures.db").write_bytes(letter)
        display = Display(SIZE)
        self.addCleanup(display.close)
        screen = Screen(display.name)
        self.addCleanup(screen.close)
        kiosk = Kiosk(WISSEL, display, place)
        self.addCleanup(kiosk.close)
        self.assertTrue(Eyes(screen).see_loop(kiosk, PATIENCE))
        kiosk.end(signal.SIGTERM)
        self.assertEqual((place / "figures.db").read_bytes(), letter)
        self.assertEqual([path.name for path in place.glob("figures*")], ["figures.db"])

    def test_killed_at_any_moment_it_is_back_with_all_that_was_durable(self):
        killer = Killer(WISSEL, self.folder(), 4, SLOWNESS)
        self.addCleanup(killer.close)
        killer.visitor.eyes.known = PAGES
        for number, moment in enumerate(["writing", "start", "hall", "opening", "ending"]):
            killer.once(number, moment)
        killer.last_start()
        self.assertEqual(killer.wrong, [])
        self.assertGreater(killer.durable, 0)


if __name__ == "__main__":
    unittest.main(argv=["kiosk_round_test.py", "-v", *sys.argv[1:]])
