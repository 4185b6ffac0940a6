"""Causes the faults that a kiosk must live through, and shows that it is back in its loop within 10 s with all that was recorded.

Usage: kiosk_faults.py WISSEL [NAME...]; all if none is named. A table; exit 1 if one fails. `--list` names them.
Root is needed for what wants a small disk; without it, that is said.
"""
import argparse
import subprocess
import sys
import time

import disk_faults
import faults
from fault_ground import Ground, Wrong
from systemd_fault import systemd
from table import print_table

ALL = {**faults.FAULTS, **disk_faults.FAULTS, "systemd": systemd}


def settings_of(function):
    if function in disk_faults.ON_A_SMALL_DISK:
        return {"small_disk": disk_faults.DISK, "figures": "../../disk/figures.db"}
    return {"sound": True} if function is faults.sound_lost else {}


def cause(wissel, name):
    """A row of the table."""
    function, began = ALL[name], time.monotonic()
    ground = None
    try:
        ground = Ground(wissel, **settings_of(function))
        function(ground)
        wrong = ""
    except (Wrong, AssertionError, subprocess.CalledProcessError) as error:
        wrong = str(error)[:300]
    finally:
        if ground:
            ground.close()
    notes = "; ".join(ground.notes) if ground else ""
    skipped = wrong.startswith("not tried")
    return {"fault": name, "took": f"{time.monotonic() - began:.0f} s", "ok": "not tried" if skipped else "FAILED" if wrong else "ok", "seen": wrong or notes}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("wissel")
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    if options.list:
        for name, function in ALL.items():
            print(f"{name:26} {function.__doc__.splitlines()[0]}")
        return 0
    if unknown := set(options.names) - set(ALL):
        parser.error(f"no such fault: {', '.join(unknown)}; --list names them")
    rows = []
    for name in options.names or ALL:
        print(f"{name} ...", file=sys.stderr, flush=True)
        rows.append(cause(options.wissel, name))
    print_table(rows)
    failed = [row["fault"] for row in rows if row["ok"] == "FAILED"]
    print(f"{len(rows)} faults, {len(failed)} failed" + (f": {', '.join(failed)}" if failed else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
