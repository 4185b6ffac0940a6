"""The page of a kiosk's staff, tried by somebody who has found the gesture and has no PIN."""
import time

from kiosk_folder import PIN, wait_until

FLOOD = 12  # seconds
WRONG = "1111"


def open_page(trials):
    before = trials.kiosk.count("staff-asked")
    trials.kiosk.key("ctrl+alt+s")
    return wait_until(lambda: trials.kiosk.count("staff-asked") > before, 5)


def picture(trials):
    """Of the whole screen, once it stands still."""
    width, height = trials.desktop.size()
    last = b""
    for _ in range(40):
        now = trials.desktop.picture(0, 0, width, height)
        if now == last:
            break
        last = now
        time.sleep(0.1)
    return last


def digits_shown(trials):
    pictures = []
    for digits in ("1111", "9876"):
        trials.kiosk.key("Escape")
        if not open_page(trials):
            return "the gesture opens no page"
        trials.kiosk.xdotool("key", "--delay", "60", *digits)
        time.sleep(0.5)
        pictures.append(picture(trials))
    trials.kiosk.key("Escape")
    return "" if pictures[0] == pictures[1] else "the page looks different for different digits"


def flood(trials):
    """As many wrong PINs as keys can be pressed: those that were looked at came ever later."""
    if not open_page(trials):
        return "the gesture opens no page"
    before, began = trials.kiosk.count("pin-wrong"), time.monotonic()
    while time.monotonic() - began < FLOOD:
        trials.kiosk.xdotool("key", "--delay", "15", *WRONG, "Return")
    checked = trials.kiosk.count("pin-wrong") - before
    trials.kiosk.key("Escape")
    most = 5  # after 0, 1, 3, 7 and no more than 15 seconds
    return "" if 2 <= checked <= most else f"{checked} PINs were looked at in {FLOOD} s"


def right_after_wrong(trials):
    """Staff are not locked out, but wait as everybody does; at once they must not get in."""
    if not open_page(trials):
        return "the gesture opens no page"
    trials.kiosk.xdotool("key", "--delay", "40", *PIN, "Return")
    time.sleep(0.5)
    if trials.kiosk.count("pin-right"):
        trials.kiosk.key("Escape")
        return "the right PIN was taken while nothing is to be taken"
    deadline = time.monotonic() + 30
    while not trials.kiosk.count("pin-right") and time.monotonic() < deadline:
        trials.kiosk.xdotool("key", "--delay", "40", "BackSpace", "BackSpace", "BackSpace", "BackSpace", *PIN, "Return")
        time.sleep(0.5)
    trials.kiosk.key("Escape")
    return "" if trials.kiosk.count("pin-right") else "the right PIN is not taken"


def left_alone(trials):
    """A pad on which nobody types is closed."""
    if not open_page(trials):
        return "the gesture opens no page"
    time.sleep(21)
    return "" if open_page(trials) else "the page still stands after 21 s"


def told_nowhere(trials):
    """What was typed stands in no file and no log."""
    for path in trials.made.folder.rglob("*"):
        if path.is_file() and path.suffix in (".jsonl", ".pin", ".db", ".db-wal") and WRONG.encode() in path.read_bytes():
            return f"what was typed stands in {path.name}"
    return ""


def staff_trials(trials):
    """(what, expected, what went wrong), each."""
    trials.kiosk.bring_to(False)
    for name, expected, trial in (("which digits were typed", "cannot be seen", digits_shown), (f"{FLOOD} s of wrong PINs", "5 looked at at most", flood),
                                  ("the right PIN right after", "after the wait", right_after_wrong), ("the pad left alone", "closes", left_alone),
                                  ("what was typed", "stands nowhere", told_nowhere)):
        wrong = trial(trials)
        yield name, expected, wrong or trials.out_of_place()
    trials.kiosk.key("Escape")
