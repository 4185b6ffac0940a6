"""The faults of a kiosk that concern the program, its display, its sound and its stories: each a function that causes one, and says what holds."""
import os
import pathlib
import resource
import shutil
import signal
import subprocess
import time

from display import Display, InnerDisplay
from fault_ground import SIZE, Ground, Wrong
from kiosk_folder import wait_until
from sound_server import LostSound


def crash(ground):
    """SIGSEGV in a session: the service starts it again; the session is marked as cut off."""
    ground.start()
    ground.acts()
    ground.kiosk.bring_to(True)
    ground.all_written()
    died = time.monotonic()
    ground.kiosk.process.send_signal(signal.SIGSEGV)
    wait_until(lambda: len(ground.service.runs) > 1, 5)
    ground.back(died)
    ground.acts()
    ground.kept()


def kills(ground, times=5):
    """kill -9 again and again, at moments that are in step with nothing."""
    ground.start()
    for number in range(times):
        ground.kiosk.bring_to(True)
        time.sleep(0.137 * (number + 1))
        runs, died = len(ground.service.runs), time.monotonic()
        ground.kiosk.process.kill()
        wait_until(lambda before=runs: len(ground.service.runs) > before, 5)
        ground.back(died)
    ground.acts()
    ground.kept()


def hang(ground):
    """SIGSTOP: nothing is heard of it, so the watchdog ends it and starts it again."""
    ground.start(watchdog=3.0)
    ground.acts()
    time.sleep(3.2)
    ground.must(not ground.service.aborted, "the watchdog bites though nothing hangs")
    hung = time.monotonic()
    ground.kiosk.process.send_signal(signal.SIGSTOP)
    ground.must(wait_until(lambda: len(ground.service.runs) > 1, 9), "the watchdog does not bite")
    ground.back(hung)
    ground.acts()
    ground.kept()


def asked_to_end(ground):
    """SIGTERM, SIGINT, SIGHUP from outside: it writes what waits, ends by that signal, and is started again."""
    ground.start()
    for number, asked in enumerate((signal.SIGTERM, signal.SIGINT, signal.SIGHUP), 1):
        ground.kiosk.bring_to(True)
        kiosk, began = ground.kiosk, time.monotonic()
        kiosk.process.send_signal(asked)
        wait_until(lambda before=number: len(ground.service.runs) > before, 8)
        ground.must(kiosk.process.returncode == -asked, f"{asked.name}: it ends with {kiosk.process.returncode}")
        ground.back(began, asked.name)
    ground.kept()


def display_off(ground):
    """The display sleeps (DPMS) and wakes. An X server without DPMS: said so."""
    ground.start()
    environment = dict(os.environ, DISPLAY=ground.display.name)
    off = subprocess.run(["xset", "dpms", "force", "off"], env=environment, capture_output=True, text=True, check=False)
    if off.returncode or "does not" in off.stdout + off.stderr:
        ground.note(f"no DPMS on this X server ({(off.stdout + off.stderr).strip()[:60]})")
    subprocess.run(["xset", "s", "activate"], env=environment, check=False)
    time.sleep(1)
    on = time.monotonic()
    subprocess.run(["xset", "dpms", "force", "on"], env=environment, capture_output=True, check=False)
    subprocess.run(["xset", "s", "reset"], env=environment, check=False)
    ground.back(on)
    ground.acts()
    ground.went_on()


def display_resized(ground):
    """Another display is plugged in: the screen gets smaller, and larger again. Xephyr, a display in a window, can do that."""
    with InnerDisplay(SIZE) as inner:
        ground.display, outer = inner, ground.display
        try:
            ground.start()
            for size in ((800, 600), SIZE):
                changed = time.monotonic()
                inner.resize(size)
                ground.back(changed, f"{size[0]}x{size[1]}")
            ground.acts()
            ground.went_on()
        finally:
            ground.display = outer
            ground.service.kiosk.process.terminate()
            ground.service.stop()


def display_gone(ground):
    """The X server dies; two seconds later there is one again."""
    ground.start()
    ground.acts()
    number = ground.display.name[1:]
    ground.display.server.kill()
    ground.display.server.wait()
    time.sleep(2)
    ground.display = Display(SIZE, number)
    came = time.monotonic()
    ground.back(came)
    ground.acts()
    ground.kept()
    ground.note(f"{len(ground.service.runs)} starts")


def cut_off_by_the_server(ground):
    """Somebody ends its connection to the X server (XKillClient)."""
    ground.start()
    cut = time.monotonic()
    subprocess.run(["xdotool", "search", "--name", "^Wissel$", "windowkill"], env=ground.kiosk.env, check=True)
    ground.must(wait_until(lambda: len(ground.service.runs) > 1, 8), "it goes on without a display")
    ground.back(cut)
    ground.kept()


def sound_lost(ground):
    """The sound card is pulled (its sink unloaded) and put back; then the sound server dies and comes back."""
    with LostSound() as sound:
        ground.start(**sound.environment)
        ground.must(sound.is_played_on(10), "it makes no sound to begin with")
        for name, lose, give_back in (("sink", sound.unload, sound.load), ("server", sound.kill, sound.begin)):
            lose()
            ground.acts()
            give_back()
            back = time.monotonic()
            ground.must(sound.is_played_on(30), f"{name}: no sound again within 30 s")
            ground.note(f"{name}: sound again after {time.monotonic() - back:.1f} s")
        ground.acts()
        ground.went_on()
        ground.kept()


def story_missing(ground):
    """The story's folder is not there when it begins: it says so and waits; once it is there, it is offered."""
    away = ground.made.story.with_name("away")
    ground.made.story.rename(away)
    ground.start()
    ground.kiosk.key("space")
    time.sleep(0.5)
    ground.must(not ground.kiosk.in_session(), "a session of nothing began")
    away.rename(ground.made.story)
    came = time.monotonic()
    ground.must(wait_until(lambda: (ground.kiosk.key("space"), time.sleep(0.3), ground.kiosk.in_session())[2], 15), "it is not offered within 15 s")
    ground.note(f"offered after {time.monotonic() - came:.1f} s")
    ground.acts()
    ground.went_on()


def story_pulled(ground):
    """The folder is pulled away during a session, as a stick is: that ends in some way, and the loop goes on."""
    ground.start()
    ground.kiosk.bring_to(True)
    away = ground.made.story.with_name("away")
    ground.made.story.rename(away)
    for key in "1212":
        ground.kiosk.key(key)
        time.sleep(0.3)
    left = time.monotonic()
    ground.kiosk.bring_to(False)
    ground.back(left)
    away.rename(ground.made.story)
    ground.acts()
    ground.went_on()
    ground.kept()


def loop_missing(ground):
    """No film of the loop is there when it begins."""
    shutil.rmtree(ground.made.config.parent / "loop")
    ground.start()
    ground.acts()
    ground.went_on()


def loop_damaged(ground):
    """The films of the loop are garbage, cut short and empty when it begins, and pulled away while it plays."""
    folder = ground.made.config.parent / "loop"
    film = folder / "hall.mp4"
    whole = film.read_bytes()
    (folder / "garbage.mp4").write_bytes(os.urandom(100_000))
    (folder / "short.mp4").write_bytes(whole[: len(whole) // 2])
    (folder / "empty.mp4").write_bytes(b"")
    text = ground.made.config.read_text(encoding="utf-8")
    names = '["loop/garbage.mp4", "loop/short.mp4", "loop/empty.mp4", "loop/hall.mp4", "loop/none.mp4"]'
    ground.made.config.write_text(text.replace('["loop/hall.mp4"]', names), encoding="utf-8")
    ground.start()
    time.sleep(4)
    ground.acts()
    film.unlink()
    time.sleep(4)
    ground.back(time.monotonic(), "with none left")
    ground.acts()
    ground.went_on()


def config_broken(ground):
    """A mistake in the configuration: one clear line with its place, and exit code 1, at once; no window."""
    text = ground.made.config.read_text(encoding="utf-8")
    for broken, words in ((text.replace("[screen]", "[screen"), "toml-syntax"), (text.replace("volume = 50", "volume = 500"), "bad-value"),
                          (text.replace("volume", "volum"), "unknown-key"), ("", "missing-key"), (None, "no-config")):
        ground.made.config.unlink(missing_ok=True)
        if broken is not None:
            ground.made.config.write_text(broken, encoding="utf-8")
        began = time.monotonic()
        ran = subprocess.run([ground.made.wissel, "kiosk", ground.made.config], env=dict(os.environ, DISPLAY=ground.display.name),
                             capture_output=True, text=True, check=False, timeout=10)
        ground.must(ran.returncode == 1 and words in ran.stderr and "kiosk.toml" in ran.stderr and "cannot run" in ran.stderr,
                    f"{words}: exit {ran.returncode}, {ran.stderr[-200:]}")
        ground.note(f"{words} {time.monotonic() - began:.2f} s")


def memory_short(ground):
    """No more memory than it has in its loop, and little: it goes on, or is started again."""
    ground.start()
    ground.acts()
    status = pathlib.Path(f"/proc/{ground.kiosk.process.pid}/status").read_text(encoding="utf-8")
    size = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmSize")) * 1024
    for spare in (20_000_000, 0):
        before = len(ground.service.runs)
        resource.prlimit(ground.kiosk.process.pid, resource.RLIMIT_AS, (size + spare, size + spare))
        began = time.monotonic()
        try:
            ground.kiosk.visit()
        except (AssertionError, subprocess.CalledProcessError):
            pass  # it may have ended
        wait_until(lambda: ground.kiosk.process.poll() is None, 5)
        ground.back(max(began, time.monotonic() - 5), f"{spare // 1_000_000} MB to spare, started {len(ground.service.runs) - before} times again")
    runs = len(ground.service.runs)
    ground.kiosk.process.kill()
    wait_until(lambda: len(ground.service.runs) > runs, 5)
    ground.back(time.monotonic(), "with enough again")
    ground.acts()
    ground.kept()


def files_short(ground):
    """No more open files than it has in its loop."""
    ground.start()
    ground.acts()
    for spare in (4, 0):
        before = len(ground.service.runs)
        opened = len(os.listdir(f"/proc/{ground.kiosk.process.pid}/fd")) + spare
        resource.prlimit(ground.kiosk.process.pid, resource.RLIMIT_NOFILE, (opened, opened))
        try:
            ground.kiosk.visit()
        except (AssertionError, subprocess.CalledProcessError):
            pass
        ground.back(time.monotonic(), f"{spare} to spare, started {len(ground.service.runs) - before} times again")
    ground.kept()


def many_files(ground):
    """Few open files from the start (ulimit -n 40)."""
    ground.start(before=("sh", "-c", 'ulimit -n 40; exec "$@"', "sh"))
    ground.acts()
    ground.kept()


FAULTS = {function.__name__.replace("_", "-"): function for function in (
    crash, kills, hang, asked_to_end, display_off, display_resized, display_gone, cut_off_by_the_server, sound_lost, story_missing, story_pulled,
    loop_missing, loop_damaged, config_broken, memory_short, files_short, many_files)}
__all__ = ["FAULTS", "Ground", "Wrong"]
