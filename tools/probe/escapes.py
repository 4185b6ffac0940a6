"""The list of ways in which somebody might get out of a kiosk, break it or leave something behind.

Each is an Escape: what is done, and what may come of it in the loop and in a session. In the loop any key and any press may begin a
session, as a touch does; what other programs do may not.
"""
import string
import time
from typing import Callable, NamedTuple

STAYS, MAY_LEAVE, MAY_BEGIN = "stays", "may leave", "may begin"  # what may come of it


class Escape(NamedTuple):
    group: str
    name: str
    act: Callable  # of Hands
    in_loop: str = STAYS
    in_session: str = STAYS


class Hands:
    """What somebody at the screen has: keys, a mouse; and what other programs of the machine may do. `desktop`: their connection."""

    def __init__(self, kiosk, desktop):
        self.kiosk, self.desktop = kiosk, desktop
        self.pid = kiosk.process.pid
        self.width, self.height = desktop.size()
        self.opened = []

    def keys(self, *names):
        self.kiosk.xdotool("key", *names)

    def mouse(self, *words):
        self.kiosk.xdotool(*words)

    def window(self):
        return self.desktop.window_of(self.pid)

    def open(self, *place, unmanaged=False):
        self.opened.append(self.desktop.open_window(*(place or (200, 150, 600, 400)), unmanaged=unmanaged))
        return self.opened[-1]

    def tidy(self):
        """What was opened over the kiosk goes again, after it was looked at."""
        for window in self.opened:
            self.desktop.call("XDestroyWindow", window)
        self.opened.clear()
        self.desktop.let_keyboard_go()
        self.mouse("mousemove", self.width // 2, self.height - 4)


# ---- keys

LEAVES = ("Escape", "b", "period")  # the visitor's own ways out of a session, into the loop
# Of the player's own.
PLAYERS = ("Up", "Down", "Left", "Right", "Tab", "Return", "KP_Enter", "space", "p", "XF86AudioPlay", "f", "F11", "m", "plus", "equal", "minus",
           "KP_Add", "KP_Subtract", "bracketleft", "bracketright", "less", "greater", "l", "BackSpace", "Home", "r", "h", "c", "d", "s", "o", "t",
           "Next", "n", *LEAVES, *string.digits)
MODIFIED = (
    *(f"alt+{key}" for key in ("Tab", "shift+Tab", "Escape", "space", "Return", "Print", "Left", "Home", *(f"F{i}" for i in range(1, 13)))),
    "super", *(f"super+{key}" for key in ("d", "l", "r", "e", "Left", "Right", "Up", "Down", "Tab", "F1", "F2", "space", "1", "Return", "period")),
    *(f"ctrl+alt+{key}" for key in ("Delete", "BackSpace", "t", "l", "Left", "Right", "Tab", "End", *(f"F{i}" for i in range(1, 8)))),
    *(f"ctrl+{key}" for key in ("q", "w", "c", "z", "v", "n", "t", "o", "p", "s", "r", "l", "Escape", "plus", "minus", "Return")),
    "ctrl+shift+Escape", "ctrl+shift+t", "ctrl+shift+i", "ctrl+shift+u", "shift+Insert", "alt+shift+Delete")
OTHERS = (
    *(f"F{i}" for i in range(1, 11)), "F12", "Print", "Menu", "Pause", "Break", "Scroll_Lock", "Num_Lock", "Caps_Lock", "Insert", "Delete", "End",
    "Prior", "Sys_Req", "alt+Sys_Req", "Help", "Undo", "Find", "Cancel", "XF86AudioRaiseVolume", "XF86AudioLowerVolume", "XF86AudioMute",
    "XF86AudioStop", "XF86AudioNext", "XF86AudioPrev", "XF86HomePage", "XF86WWW", "XF86Mail", "XF86Calculator", "XF86Explorer", "XF86Search",
    "XF86Back", "XF86Forward", "XF86Favorites", "XF86PowerOff", "XF86Sleep", "XF86Suspend", "XF86WakeUp", "XF86ScreenSaver", "XF86Eject",
    "XF86MonBrightnessUp", "XF86MonBrightnessDown", "XF86Display", "XF86WLAN", "XF86TouchpadToggle", "XF86Tools", "XF86Launch1", "Multi_key",
    "dead_acute", "dead_circumflex", "dead_diaeresis", "ISO_Level3_Shift", "Henkan", "Hangul", "Control_L", "Shift_L", "Alt_L")
TEXT = "rm -rf ~; the quick brown fox, DROP TABLE session; <script>alert(1)</script> " * 3


def plain_key(key):
    leaves = MAY_LEAVE if key in LEAVES else STAYS
    return Escape("keys", key, lambda hands: hands.keys(key), MAY_BEGIN, leaves)


def other_key(group, key):
    return Escape(group, key, lambda hands: hands.keys(key), MAY_BEGIN)


def all_keys():
    rest = [letter for letter in string.ascii_lowercase if letter not in PLAYERS]
    yield from (other_key("modified keys", key) for key in MODIFIED)
    yield from (other_key("other keys", key) for key in (*OTHERS, *rest))
    yield from (plain_key(key) for key in PLAYERS)
    # What a compose key makes may be typed nowhere.
    yield Escape("other keys", "Compose ' e", lambda hands: hands.keys("Multi_key", "apostrophe", "e"), MAY_BEGIN)
    yield Escape("other keys", "text typed at length", lambda hands: hands.mouse("type", "--delay", "2", TEXT), MAY_BEGIN, MAY_LEAVE)
    yield Escape("other keys", "Ctrl+Shift+U and a letter's number", lambda hands: hands.keys("ctrl+shift+u", "e", "9", "Return"), MAY_BEGIN)
    yield Escape("keys", "fifty times Return", lambda hands: hands.keys(*["Return"] * 50), MAY_BEGIN, MAY_LEAVE)
    yield Escape("keys", "a key held down", held_key, MAY_BEGIN)


def held_key(hands):
    hands.mouse("keydown", "Right")
    time.sleep(0.8)
    hands.mouse("keyup", "Right")


# ---- mouse

def press(button, times=1):
    def act(hands):
        hands.mouse("mousemove", hands.width // 2, hands.height // 4, "click", "--repeat", times, "--delay", 40, button)
    return act


def long_press(hands):
    hands.mouse("mousemove", hands.width // 2, hands.height // 4, "mousedown", 1)
    time.sleep(1.2)
    hands.mouse("mouseup", 1)


def drag(begin, end, button=1):
    """From a place to another, in parts of the screen; beyond it where they are beyond 1."""
    def act(hands):
        at = [[int(part * size) for part, size in zip(place, (hands.width - 1, hands.height - 1))] for place in (begin, end)]
        hands.mouse("mousemove", *at[0], "mousedown", button, "mousemove", (at[0][0] + at[1][0]) // 2, (at[0][1] + at[1][1]) // 2,
                    "mousemove", *at[1], "mouseup", button)
    return act


def corners(hands):
    for x, y in ((0, 0), (1, 0), (1, 1), (0, 1)):
        hands.mouse("mousemove", x * (hands.width - 1), y * (hands.height - 1))
        time.sleep(0.15)


def edges(hands):
    for x, y in ((-400, 0), (400, 0), (0, -400), (0, 400)):
        hands.mouse("mousemove", hands.width // 2, hands.height // 2)
        for _ in range(4):
            hands.mouse("mousemove_relative", "--", x, y)


def mouse():
    begins = {"in_loop": MAY_BEGIN, "in_session": MAY_LEAVE}
    for button, name in ((3, "right"), (2, "middle"), (8, "first side"), (9, "second side"), (10, "tenth")):
        yield Escape("mouse", f"{name} button", press(button), MAY_BEGIN)
    yield Escape("mouse", "right button, three times", press(3, 3), MAY_BEGIN)
    for button, name in ((4, "up"), (5, "down"), (6, "left"), (7, "right")):
        yield Escape("mouse", f"wheel {name}", press(button, 5), MAY_BEGIN)
    yield Escape("mouse", "Ctrl and the wheel", lambda hands: (hands.mouse("keydown", "ctrl"), press(4, 5)(hands), hands.mouse("keyup", "ctrl")), MAY_BEGIN)
    for button, name in ((1, "left"), (3, "right")):
        yield Escape("mouse", f"Alt and the {name} button, dragged",
                     lambda hands, button=button: (hands.mouse("keydown", "alt"), drag((0.5, 0.2), (0.8, 0.8), button)(hands), hands.mouse("keyup", "alt")), **begins)
    yield Escape("mouse", "double click", press(1, 2), **begins)
    yield Escape("mouse", "triple click", press(1, 3), **begins)
    yield Escape("mouse", "long press", long_press, **begins)
    yield Escape("mouse", "dragged from corner to corner", drag((0, 0), (1, 1)), **begins)
    yield Escape("mouse", "dragged out of the window", drag((0.5, 0.3), (1.5, 1.5)), **begins)
    yield Escape("mouse", "dragged in from the upper edge", drag((0.5, 0), (0.5, 0.9)), **begins)
    yield Escape("mouse", "into each corner", corners)
    yield Escape("mouse", "off each edge", edges)


# ---- the window manager's messages, and other windows

def state(add, *names):
    return lambda hands: hands.desktop.change_state(hands.window(), add, *names)


def iconified(hands):
    hands.desktop.call("XIconifyWindow", hands.window(), 0)


def to_desktop(hands):
    hands.desktop.ask_manager(hands.window(), "_NET_WM_DESKTOP", 1, 2)


def focus_taken(hands):
    hands.desktop.give_focus(hands.open())


def activated(hands):
    hands.desktop.ask_manager(hands.open(), "_NET_ACTIVE_WINDOW", 2, 0, 0)


def another_fullscreen(hands):
    hands.desktop.change_state(hands.open(), 1, "_NET_WM_STATE_FULLSCREEN", "_NET_WM_STATE_ABOVE")


def keyboard_taken(hands):
    """Another program gets all keys for half a second: those that are pressed meanwhile are its own."""
    hands.desktop.grab_keyboard(hands.open(-50, -50, 20, 20, unmanaged=True))
    time.sleep(0.5)
    hands.tidy()


def is_left_to_managers(escape):
    """A manager keeps those windows above all that it manages that ask it for nothing. A kiosk has no manager, or no such program (KIOSK.md)."""
    return escape.name.startswith("a pop-up")


def told(message, *atoms):
    def act(hands):
        hands.desktop.tell(hands.window(), message, *(hands.desktop.atom(each) for each in atoms), 0)
    return act


def dropped(hands):
    """The window says that nothing can be dropped on it, so that no program offers anything; and one that does all the same (XDND, version
    5) changes nothing."""
    source, window = hands.open(-50, -50, 20, 20, unmanaged=True), hands.window()
    hands.desktop.own_selection("XdndSelection", source)
    place = (hands.width // 2 << 16) | hands.height // 2
    hands.desktop.tell(window, "XdndEnter", source, 5 << 24, hands.desktop.atom("text/uri-list"), 0, 0)
    hands.desktop.tell(window, "XdndPosition", source, 0, place, 0, hands.desktop.atom("XdndActionCopy"))
    hands.desktop.tell(window, "XdndDrop", source, 0, 0, 0, 0)
    if hands.desktop.numbers(window, "XdndAware"):
        raise AssertionError("the window asks for files to be dropped")


def pasted(hands):
    """Somebody has copied something; the keys and the button that paste it are no use."""
    owner = hands.open(-50, -50, 20, 20, unmanaged=True)
    while hands.desktop.asked_for_selection():
        pass  # by what was dropped before
    for selection in ("CLIPBOARD", "PRIMARY"):
        hands.desktop.own_selection(selection, owner)
    hands.keys("ctrl+v", "shift+Insert", "ctrl+c", "ctrl+x", "ctrl+a")
    hands.mouse("mousemove", hands.width // 2, hands.height // 4, "click", 2)
    time.sleep(0.2)
    owners = {hands.desktop.selection_owner(selection) for selection in ("CLIPBOARD", "PRIMARY")}
    if hands.desktop.asked_for_selection() or owners != {owner}:
        raise AssertionError("the clipboard was read, or written over")


def windows():
    for name, act in (
            ("_NET_CLOSE_WINDOW", lambda hands: hands.desktop.ask_manager(hands.window(), "_NET_CLOSE_WINDOW", 0, 2)),
            ("WM_DELETE_WINDOW", told("WM_PROTOCOLS", "WM_DELETE_WINDOW")),
            ("WM_TAKE_FOCUS", told("WM_PROTOCOLS", "WM_TAKE_FOCUS")),
            ("iconified", iconified),
            ("unmapped by another", lambda hands: hands.desktop.call("XUnmapWindow", hands.window())),
            ("lowered by another", lambda hands: (hands.open(), hands.desktop.call("XLowerWindow", hands.window()))),
            ("no longer full screen", state(0, "_NET_WM_STATE_FULLSCREEN")),
            ("no longer above", state(0, "_NET_WM_STATE_ABOVE", "_NET_WM_STATE_FULLSCREEN")),
            ("below", state(1, "_NET_WM_STATE_BELOW")),
            ("unmaximised", state(0, "_NET_WM_STATE_MAXIMIZED_VERT", "_NET_WM_STATE_MAXIMIZED_HORZ")),
            ("shaded", state(1, "_NET_WM_STATE_SHADED")),
            ("hidden", state(1, "_NET_WM_STATE_HIDDEN")),
            ("moved", lambda hands: hands.desktop.call("XMoveWindow", hands.window(), 300, 200)),
            ("shrunk", lambda hands: hands.desktop.call("XResizeWindow", hands.window(), 400, 300)),
            ("moved and resized by the manager", lambda hands: hands.desktop.ask_manager(hands.window(), "_NET_MOVERESIZE_WINDOW", 0xF << 8 | 10, 50, 60, 300, 200)),
            ("to another desktop", to_desktop),
            ("another desktop shown", lambda hands: hands.desktop.ask_manager(hands.desktop.root.value, "_NET_CURRENT_DESKTOP", 1, 0)),
            ("the desktop shown", lambda hands: hands.desktop.ask_manager(hands.desktop.root.value, "_NET_SHOWING_DESKTOP", 1)),
            ("another window opened over it", lambda hands: hands.open()),
            ("another window takes the focus", focus_taken),
            ("another window activated", activated),
            ("another window full screen, above", another_fullscreen),
            ("a pop-up over it", lambda hands: hands.open(300, 300, 200, 100, unmanaged=True)),
            ("a pop-up takes the focus", lambda hands: hands.desktop.give_focus(hands.open(300, 300, 200, 100, unmanaged=True))),
            ("the focus given to nobody", lambda hands: hands.desktop.give_focus(0)),
            ("another program takes all keys", keyboard_taken),
            ("a file dropped", dropped),
            ("the clipboard pasted", pasted)):
        yield Escape("windows", name, act, MAY_BEGIN if act is pasted else STAYS)


# ---- the staff's gesture, nearly

def touches(*places, pause=0.05):
    def act(hands):
        for x, y in ((0.5, 0.02), *places):  # the first breaks off what was touched before
            hands.mouse("mousemove", int(x * (hands.width - 1)), int(y * (hands.height - 1)), "click", 1)
            time.sleep(pause)
    return act


def nearly():
    a, b, c, d = (0.01, 0.01), (0.99, 0.01), (0.99, 0.99), (0.01, 0.99)
    begins = {"in_loop": MAY_BEGIN, "in_session": MAY_LEAVE}
    for name, act in (("three corners", touches(a, b, c)), ("the four the other way round", touches(a, d, c, b)),
                      ("from another corner", touches(b, c, d, a)), ("with a touch in between", touches(a, b, (0.5, 0.2), c, d)),
                      ("one twice", touches(a, b, b, c, d)), ("beside the corners", touches((0.15, 0.2), (0.85, 0.2), (0.85, 0.8), (0.15, 0.8))),
                      ("too slowly", touches(a, b, c, d, pause=2.8))):
        yield Escape("nearly the gesture", name, act, **begins)
    for keys in ("ctrl+s", "alt+s", "ctrl+alt+d", "ctrl+shift+s", "super+alt+s"):
        yield Escape("nearly the gesture", keys, lambda hands, keys=keys: hands.keys(keys), MAY_BEGIN)


def all_escapes():
    return [*all_keys(), *mouse(), *windows(), *nearly()]


# Of each kind one: for the test.
SHORT = ("alt+F4", "alt+Tab", "super", "ctrl+alt+Delete", "ctrl+q", "F11", "Escape", "n", "text typed at length", "right button", "double click",
         "dragged out of the window", "WM_DELETE_WINDOW", "unmapped by another", "shrunk", "another window opened over it",
         "another window takes the focus", "a pop-up takes the focus", "a file dropped", "the clipboard pasted", "the four the other way round")
