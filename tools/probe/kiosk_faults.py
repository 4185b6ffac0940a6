"""Causes the faults that a kiosk must live through, and shows that it is back in its loop within 10 s with all that was recorded.

Usage: kiosk_faults.py WISSEL [--patience SECONDS] [--all-must-run] [NAME...]; all if none is named. A table; exit 1 if one fails. `--list` names
them. Root is needed for what wants a small disk; without it that is not tried, which the last line says, and is a failure with --all-must-run.
"""
import argparse
import subprocess
import sys
import time

import disk_faults
import faults
from fault_ground import PATIENCE, Ground, Wrong
from systemd_fault import systemd
from table import print_table

ALL = {**faults.FAULTS, **disk_faults.FAULTS, "systemd": systemd}


def settings_of(function):
    if function in disk_faults.ON_A_SMALL_DISK:
        return {"small_disk": disk_faults.DISK, "figures": "../../disk/figures.db"}
    return {"sound": True} if function is faults.sound_lost else {}


def cause(wissel, name, patience):
    """A row of the table."""
    function, began = ALL[name], time.monotonic()
    ground = None
    try:
        ground = Ground(wissel, patience, **settings_of(function))
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


def verdict(rows, all_must_run):
    """The last line, and the exit code."""
    failed, untried = ([row["fault"] for row in rows if row["ok"] == how] for how in ("FAILED", "not tried"))
    parts = [f"{len(rows)} faults"]
    parts += [f"{len(names)} {how}" + (f": {', '.join(names)}" if names else "") for how, names in (("failed", failed), ("not tried", untried))]
    return "; ".join(parts), 1 if failed or (untried and all_must_run) else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("wissel")
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--patience", type=float, default=PATIENCE, metavar="SECONDS", help="until it must be back; more on a machine that is busy")
    parser.add_argument("--all-must-run", action="store_true", help="a fault that could not be tried here is a failure")
    parser.add_argument("--list", action="store_true")
    options = parser.parse_intermixed_args()
    if options.list:
        for name, function in ALL.items():
            print(f"{name:26} {function.__doc__.splitlines()[0]}")
        return 0
    if unknown := set(options.names) - set(ALL):
        parser.error(f"no such fault: {', '.join(unknown)}; --list names them")
    rows = []
    for name in options.names or ALL:
        print(f"{name} ...", file=sys.stderr, flush=True)
        rows.append(cause(options.wissel, name, options.patience))
    print_table(rows)
    line, code = verdict(rows, options.all_must_run)
    print(line)
    return code


if __name__ == "__main__":
    raise SystemExit(main())
