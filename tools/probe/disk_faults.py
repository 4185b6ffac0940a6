"""The faults of a kiosk that concern its figures, their disk and the clock."""
import os
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import time

from kiosk_folder import wait_until

DISK = 2000  # kilobytes


def caught_up(ground, patience):
    """Until all that waited is written: a visit's worth more than before."""
    before = ground.kiosk.recorded()
    return wait_until(lambda: ground.kiosk.recorded() > before, patience, 0.1)


def fill(folder):
    file = folder / "filler"
    with open(file, "wb", buffering=0) as out:
        for size in (65536, 4096, 512):
            try:
                while True:
                    out.write(b"\0" * size)
            except OSError:
                pass
    return file


def disk_full(ground):
    """The disk of the figures and of the PIN's memory is full for three visits; then there is room again, and what waited is written."""
    disk = ground.made.figures.parent
    ground.start()
    ground.acts()
    ground.all_written()
    filler = fill(disk)
    for _ in range(3):
        ground.acts()
    wrong = ground.kiosk.count("pin-wrong")
    ground.kiosk.key("ctrl+alt+s")
    ground.kiosk.xdotool("key", "--delay", "60", "1", "1", "1", "1", "Return")
    ground.must(wait_until(lambda: ground.kiosk.count("pin-wrong") > wrong, 5), "a PIN is not looked at while the disk is full")
    ground.kiosk.key("Escape")
    ground.note(f"full: {ground.kiosk.recorded()} recorded")
    freed = time.monotonic()
    waiting = ground.kiosk.recorded()
    filler.unlink()
    ground.must(wait_until(lambda: ground.kiosk.recorded() >= waiting + 15, 45, 0.2), f"what waited is not written within 45 s: {ground.kiosk.recorded()}")
    ground.note(f"all written after {time.monotonic() - freed:.1f} s: {ground.kiosk.recorded()}")
    ground.acts()
    ground.went_on()
    ground.all_written()
    ground.kept()


def disk_full_at_start(ground):
    """It begins on a full disk; then there is room."""
    filler = fill(ground.made.figures.parent)
    ground.start()
    ground.acts()
    ground.must(ground.kiosk.recorded() == 0, "something was recorded on a full disk")
    filler.unlink()
    ground.must(wait_until(lambda: ground.kiosk.recorded() >= 5, 45, 0.2), "what waited is not written within 45 s")
    ground.went_on()
    ground.kept()


def figures_deleted(ground):
    """Somebody deletes the file: a new one is begun, and all from then on stands in it, with the story's names."""
    ground.start()
    ground.acts()
    ground.all_written()
    before = ground.kiosk.recorded()
    ground.made.figures.unlink()
    ground.acts()
    ground.all_written()
    entries = ground.made.entries()
    ground.must(entries >= ground.kiosk.recorded() - before - 1, f"{ground.kiosk.recorded() - before} entries since, {entries} are there")
    ground.named()
    ground.went_on()


def figures_garbage(ground):
    """The file is written over with garbage while it runs: it is kept aside, and a new one is begun, at the next start at the latest."""
    ground.start()
    ground.acts()
    ground.all_written()
    with open(ground.made.figures, "r+b") as file:
        file.write(os.urandom(ground.made.figures.stat().st_size))
    for _ in range(2):
        ground.acts()
    ground.went_on()
    ground.service.kiosk.process.kill()
    wait_until(lambda: len(ground.service.runs) > 1, 5)
    died = time.monotonic()
    ground.back(died)
    recorded = ground.kiosk.recorded()
    ground.acts()
    ground.must(wait_until(lambda: ground.kiosk.recorded() >= recorded + 4, 10), "nothing is recorded any more")
    aside = [path.name for path in ground.made.figures.parent.iterdir() if path.name.startswith("figures") and path != ground.made.figures]
    ground.note(f"beside it: {', '.join(sorted(aside))}")
    ground.must(sqlite_is_whole(ground.made.figures), "the new one is damaged")
    ground.named()


def figures_garbage_at_start(ground):
    """Garbage lies in the place of the figures, and the lock that a kiosk leaves there beside it: it is kept aside."""
    ground.made.figures.write_bytes(b"not a database at all " * 1000)
    ground.made.figures.with_name(ground.made.figures.name + ".lock").touch()
    ground.start()
    ground.acts()
    ground.all_written()
    ground.kept()
    ground.must(any(path.read_bytes().startswith(b"not a database") for path in ground.made.figures.parent.glob("figures*") if path.is_file()), "the garbage is gone")


def figures_of_others(ground):
    """A letter lies in the place of the figures: it stays as it is, nothing is recorded, and visitors are let in."""
    letter = b"Dear all,\n" * 1000
    ground.made.figures.write_bytes(letter)
    ground.start()
    for _ in range(2):
        ground.acts()
    ground.went_on()
    ground.must(ground.kiosk.recorded() == 0, "something was recorded")
    ground.must(ground.made.figures.read_bytes() == letter, "the letter was written over, or moved")
    beside = [path.name for path in ground.made.figures.parent.glob("figures*") if path != ground.made.figures]
    ground.must(not beside, f"beside it: {', '.join(beside)}")


def figures_readonly(ground):
    """The disk turns read-only, as a damaged card does, and writable again."""
    disk = str(ground.folder / "disk")
    ground.start()
    ground.acts()
    ground.all_written()
    # An open file for writing would refuse the change; the disk of a card that fails asks nobody.
    done = subprocess.run(["mount", "-o", "remount,ro", disk], capture_output=True, text=True, check=False)
    if done.returncode:
        ground.made.figures.chmod(0o444)
        subprocess.run(["chattr", "+i", str(ground.made.figures)], capture_output=True, check=False)
        ground.note("by its permissions: the disk is in use")
    before = ground.kiosk.recorded()
    ground.acts()
    subprocess.run(["mount", "-o", "remount,rw", disk], capture_output=True, check=False)
    subprocess.run(["chattr", "-i", str(ground.made.figures)], capture_output=True, check=False)
    ground.made.figures.chmod(0o644)
    ground.must(wait_until(lambda: ground.kiosk.recorded() > before, 45, 0.2), "what waited is not written within 45 s")
    ground.acts()
    ground.went_on()
    ground.all_written()
    ground.kept()


def figures_locked(ground):
    """Another program holds the figures for six seconds, as one who looks into them might."""
    ground.start()
    ground.acts()
    ground.all_written()
    before = ground.kiosk.recorded()
    with sqlite3.connect(ground.made.figures, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        locked = time.monotonic()
        ground.acts()
        time.sleep(max(0, 6 - (time.monotonic() - locked)))
        ground.must(ground.kiosk.recorded() == before, "recorded in spite of the lock")
        other.execute("ROLLBACK")
    other.close()
    freed = time.monotonic()
    ground.must(wait_until(lambda: ground.kiosk.recorded() >= before + 4, 35, 0.1), "what waited is not written within 35 s")
    ground.note(f"written after {time.monotonic() - freed:.1f} s")
    ground.went_on()
    ground.kept()


def clock_jumps(ground):
    """The clock goes forward three years, back ten, and to today again, with a retention of ninety days: nothing that is younger is lost."""
    library = next(pathlib.Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"), None)
    ground.must(library is not None, "not tried: the package faketime is missing")
    wish = ground.folder / "clock"
    wish.write_text("+0\n", encoding="utf-8")
    ground.start(LD_PRELOAD=str(library), FAKETIME_TIMESTAMP_FILE=str(wish), FAKETIME_NO_CACHE="1", FAKETIME_DONT_FAKE_MONOTONIC="1", DONT_FAKE_MONOTONIC="1")
    for jump in ("+1095d", "-3650d", "+0"):
        ground.acts()
        ground.all_written()
        wish.write_text(jump + "\n", encoding="utf-8")
        time.sleep(0.3)
        ground.acts()
        # At its start it looks for what is too old; so it does once an hour.
        died, runs = time.monotonic(), len(ground.service.runs)
        ground.all_written()
        ground.kiosk.process.kill()
        wait_until(lambda before=runs: len(ground.service.runs) > before, 5)
        ground.back(died, jump)
        time.sleep(0.5)
        ground.kept()
    with sqlite3.connect(ground.made.figures) as figures:
        minutes = figures.execute("SELECT (max(began) - min(began)) / 525600 FROM session").fetchone()[0]
    figures.close()
    ground.must(minutes >= 12, f"the clock of the program did not jump: {minutes} years")
    ground.note(f"sessions {minutes} years apart")


def power_cut(ground, cuts=8):
    """Program and service end at once, at random moments; and what lay on the disk at other moments, copied while all stands still, opens."""
    chance = random.Random(7)
    ground.start()
    for number in range(cuts):
        ground.kiosk.bring_to(True)
        ground.kiosk.key(chance.choice("12"))
        time.sleep(chance.uniform(0, 0.15))
        kiosk = ground.kiosk
        kiosk.process.send_signal(signal.SIGSTOP)
        recorded = ground.service.recorded()
        copy = ground.folder / f"copy-{number}"
        copy.mkdir()
        for ending in ("", "-wal"):
            name = ground.made.figures.name + ending
            if (ground.made.figures.parent / name).exists():
                shutil.copy(ground.made.figures.parent / name, copy)
        if chance.random() < 0.5:
            kiosk.process.send_signal(signal.SIGCONT)
        else:
            kiosk.process.kill()
            runs = len(ground.service.runs)
            wait_until(lambda before=runs: len(ground.service.runs) > before, 5)
            ground.back(time.monotonic())
        entries = ground.made.entries(copy / ground.made.figures.name)
        ground.must(sqlite_is_whole(copy / ground.made.figures.name), f"copy {number} is damaged")
        ground.must(entries >= recorded, f"copy {number}: {recorded} recorded, {entries} there")
    ground.notes = [f"{cuts} copies whole, {len(ground.service.runs)} starts"]
    ground.all_written()
    ground.kept()


def sqlite_is_whole(file):
    with sqlite3.connect(file) as figures:
        answer = figures.execute("PRAGMA integrity_check").fetchone()[0]
    figures.close()
    return answer == "ok"


# On a small disk of their own.
ON_A_SMALL_DISK = (disk_full, disk_full_at_start, figures_readonly)
FAULTS = {function.__name__.replace("_", "-"): function for function in (
    disk_full, disk_full_at_start, figures_deleted, figures_garbage, figures_garbage_at_start, figures_of_others, figures_readonly, figures_locked, clock_jumps, power_cut)}
