"""Some of the ways out of a kiosk that are tried by tools/kiosk_escapes, of each kind one, under Xvfb.

Usage: kiosk_escapes_test.py WISSEL [unittest arguments]
With a window manager where openbox is installed, else without. Each step waits for what must come of it.
"""
import shutil
import sys
import unittest

from ground import PATIENCE, WISSEL

import escapes  # noqa: E402
import staff_trials  # noqa: E402
from kiosk_escapes import Trials  # noqa: E402


class Escapes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.managed = shutil.which("openbox") is not None
        cls.trials = Trials(WISSEL, cls.managed, patience=PATIENCE)
        cls.addClassCleanup(cls.trials.close)

    def test_no_key_and_no_gesture_leads_out_of_it(self):
        for escape in escapes.all_escapes():
            if escape.name not in escapes.SHORT or (self.managed and escapes.is_left_to_managers(escape)):
                continue
            for session in (False, True):
                with self.subTest(escape.name, session=session):
                    self.assertEqual(self.trials.try_one(escape, session)[1], "")

    def test_the_digits_of_a_pin_are_not_to_be_seen(self):
        self.trials.kiosk.bring_to(False)
        self.assertEqual(staff_trials.digits_shown(self.trials), "")
        self.assertEqual(self.trials.out_of_place(), "")


if __name__ == "__main__":
    unittest.main(argv=["kiosk_escapes_test.py", "-v", *sys.argv[1:]])
