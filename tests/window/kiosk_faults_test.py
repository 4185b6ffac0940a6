"""Some of the faults that are caused by tools/kiosk_faults: the kiosk is back in its loop, with all that was recorded.

Usage: kiosk_faults_test.py WISSEL [unittest arguments]
Each step waits for what must come of it; nothing is timed.
"""
import sys
import unittest

from ground import PATIENCE, WISSEL

import disk_faults  # noqa: E402
import faults  # noqa: E402
from fault_ground import Ground  # noqa: E402
from kiosk_faults import verdict  # noqa: E402


class Faults(unittest.TestCase):
    def cause(self, fault):
        ground = Ground(WISSEL, patience=PATIENCE)
        self.addCleanup(ground.close)
        fault(ground)

    def test_a_crash_in_a_session(self):
        self.cause(faults.crash)

    def test_a_program_that_hangs(self):
        self.cause(faults.hang)

    def test_an_end_asked_for_by_the_system(self):
        self.cause(faults.asked_to_end)

    def test_a_mistake_in_the_configuration(self):
        self.cause(faults.config_broken)

    def test_figures_that_somebody_deletes(self):
        self.cause(disk_faults.figures_deleted)

    def test_figures_written_over_with_garbage(self):
        self.cause(disk_faults.figures_garbage)

    def test_what_was_not_tried_is_named_and_fails_where_all_must_run(self):
        rows = [{"fault": "crash", "ok": "ok"}, {"fault": "disk-full", "ok": "not tried"}]
        self.assertEqual(verdict(rows, False), ("2 faults; 0 failed; 1 not tried: disk-full", 0))
        self.assertEqual(verdict(rows, True)[1], 1)


if __name__ == "__main__":
    unittest.main(argv=["kiosk_faults_test.py", "-v", *sys.argv[1:]])
