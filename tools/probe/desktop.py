"""What stands on an X screen, window by window, and the ways in which other programs may meddle with it. Xlib, by ctypes."""
import ctypes
from ctypes import POINTER, byref, c_int, c_long, c_ubyte, c_uint, c_ulong, c_void_p
from typing import NamedTuple

VIEWABLE, INPUT_OUTPUT = 2, 1
CURRENT_TIME = 0
SUBSTRUCTURE = (1 << 19) | (1 << 20)  # SubstructureNotifyMask | SubstructureRedirectMask
OVERRIDE_REDIRECT = 1 << 9
Z_PIXMAP, ALL_PLANES = 2, 0xFFFFFFFF
ASYNC = 1


class Attributes(ctypes.Structure):  # XWindowAttributes
    _fields_ = [("x", c_int), ("y", c_int), ("width", c_int), ("height", c_int), ("border", c_int), ("depth", c_int), ("visual", c_void_p),
                ("root", c_ulong), ("kind", c_int), ("bit_gravity", c_int), ("win_gravity", c_int), ("backing_store", c_int),
                ("backing_planes", c_ulong), ("backing_pixel", c_ulong), ("save_under", c_int), ("colormap", c_ulong),
                ("map_installed", c_int), ("map_state", c_int), ("all_events", c_long), ("your_events", c_long),
                ("do_not_propagate", c_long), ("override_redirect", c_int), ("screen", c_void_p)]


class SetAttributes(ctypes.Structure):  # XSetWindowAttributes
    _fields_ = [("background_pixmap", c_ulong), ("background_pixel", c_ulong), ("border_pixmap", c_ulong), ("border_pixel", c_ulong),
                ("bit_gravity", c_int), ("win_gravity", c_int), ("backing_store", c_int), ("backing_planes", c_ulong),
                ("backing_pixel", c_ulong), ("save_under", c_int), ("events", c_long), ("do_not_propagate", c_long),
                ("override_redirect", c_int), ("colormap", c_ulong), ("cursor", c_ulong)]


class ClientMessage(ctypes.Structure):  # XClientMessageEvent, as large as an XEvent
    _fields_ = [("type", c_int), ("serial", c_ulong), ("send_event", c_int), ("display", c_void_p), ("window", c_ulong),
                ("message", c_ulong), ("format", c_int), ("data", c_long * 5), ("rest", c_long * 12)]


class ImageHead(ctypes.Structure):  # XImage, as far as it is read here
    _fields_ = [("width", c_int), ("height", c_int), ("xoffset", c_int), ("format", c_int), ("data", c_void_p)]


class Seen(NamedTuple):
    """A window right below the root, or what a window manager has put there around it."""
    window: int
    x: int
    y: int
    width: int
    height: int
    pid: int  # of the program that it, or what is in it, belongs to; 0: it does not say

    def covers(self, width, height):
        return self.x <= 0 and self.y <= 0 and self.x + self.width >= width and self.y + self.height >= height


class Desktop:
    """One connection to an X server, used by one thread. Windows that vanish meanwhile are passed over."""

    def __init__(self, name):
        self.x11 = ctypes.CDLL("libX11.so.6")
        for function, result in (("XOpenDisplay", c_void_p), ("XDefaultRootWindow", c_ulong), ("XInternAtom", c_ulong),
                                 ("XCreateSimpleWindow", c_ulong), ("XGetSelectionOwner", c_ulong), ("XGetImage", POINTER(ImageHead))):
            getattr(self.x11, function).restype = result
        passes_over = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p)
        self.on_error = passes_over(lambda display, error: 0)  # kept: Xlib calls it
        self.x11.XSetErrorHandler(self.on_error)
        self.display = c_void_p(self.x11.XOpenDisplay(name.encode()))
        if not self.display:
            raise SystemExit(f"no X server at {name}")
        self.root = c_ulong(self.x11.XDefaultRootWindow(self.display))

    def close(self):
        self.x11.XCloseDisplay(self.display)

    def sync(self):
        self.x11.XSync(self.display, 0)

    def atom(self, name):
        return self.x11.XInternAtom(self.display, name.encode(), 0)

    # ---- what is there

    def size(self):
        attributes = self.attributes(self.root.value)
        return attributes.width, attributes.height

    def attributes(self, window):
        found = Attributes()
        return found if self.x11.XGetWindowAttributes(self.display, c_ulong(window), byref(found)) else None

    def family(self, window):
        """(parent, children from the lowest to the topmost)"""
        root, parent, children, count = c_ulong(), c_ulong(), POINTER(c_ulong)(), c_uint()
        if not self.x11.XQueryTree(self.display, c_ulong(window), byref(root), byref(parent), byref(children), byref(count)):
            return 0, []
        found = children[:count.value] if count.value else []
        if children:
            self.x11.XFree(children)
        return parent.value, found

    def numbers(self, window, name):
        """A property of 32-bit values."""
        kind, size, items, rest, data = c_ulong(), c_int(), c_ulong(), c_ulong(), c_void_p()
        status = self.x11.XGetWindowProperty(self.display, c_ulong(window), c_ulong(self.atom(name)), c_long(0), c_long(64), 0, c_ulong(0),
                                             byref(kind), byref(size), byref(items), byref(rest), byref(data))
        if status != 0 or not data:
            return []
        found = ctypes.cast(data, POINTER(c_ulong))[:items.value] if size.value == 32 else []
        self.x11.XFree(data)
        return found

    def pid_of(self, window, depth=3):
        for number in self.numbers(window, "_NET_WM_PID"):
            return number
        inside = self.family(window)[1] if depth > 0 else []
        return next((pid for pid in (self.pid_of(each, depth - 1) for each in inside) if pid), 0)

    def window_of(self, pid):
        """The program's own window, wherever it hangs; 0: it has none."""
        waiting = [self.root.value]
        while waiting:
            window = waiting.pop()
            attributes = self.attributes(window)
            if pid in self.numbers(window, "_NET_WM_PID") and attributes and attributes.width > 100:
                return window
            waiting += self.family(window)[1]
        return 0

    def stack(self):
        """What is to be seen on the screen, from the lowest to the topmost."""
        width, height = self.size()
        found = []
        for window in self.family(self.root.value)[1]:
            each = self.attributes(window)
            if not each or each.map_state != VIEWABLE or each.kind != INPUT_OUTPUT:
                continue
            if each.x < width and each.y < height and each.x + each.width > 0 and each.y + each.height > 0:
                found.append(Seen(window, each.x, each.y, each.width, each.height, self.pid_of(window)))
        return found

    def place(self, window):
        """(x, y, width, height) on the screen; None: it is not to be seen."""
        attributes = self.attributes(window)
        if not attributes or attributes.map_state != VIEWABLE:
            return None
        x, y, child = c_int(), c_int(), c_ulong()
        self.x11.XTranslateCoordinates(self.display, c_ulong(window), self.root, 0, 0, byref(x), byref(y), byref(child))
        return x.value, y.value, attributes.width, attributes.height

    def focus(self):
        window, revert = c_ulong(), c_int()
        self.x11.XGetInputFocus(self.display, byref(window), byref(revert))
        return window.value

    def focus_pid(self):
        """Of the program that keys go to; 0: none."""
        window = self.focus()
        while window > 1 and window != self.root.value:
            if pid := self.pid_of(window, 0):
                return pid
            window = self.family(window)[0]
        return 0

    def picture(self, x, y, width, height):
        """The bytes of a part of the screen."""
        image = self.x11.XGetImage(self.display, self.root, x, y, width, height, c_ulong(ALL_PLANES), Z_PIXMAP)
        if not image:
            return b""
        data = ctypes.string_at(image.contents.data, width * height * 4)
        self.x11.XDestroyImage(image)
        return data

    # ---- what others may do

    def tell(self, window, message, *data, to=None, mask=0):
        """A message to the window itself, or to whom `to` names, as window managers listen at the root."""
        event = ClientMessage(type=33, window=window, message=self.atom(message), format=32)
        for place, value in enumerate(data):
            event.data[place] = value
        self.x11.XSendEvent(self.display, c_ulong(to or window), 0, c_long(mask), byref(event))
        self.sync()

    def ask_manager(self, window, message, *data):
        self.tell(window, message, *data, to=self.root.value, mask=SUBSTRUCTURE)

    def change_state(self, window, add, *names):
        """_NET_WM_STATE: 1 adds, 0 takes away."""
        for name in names:
            self.ask_manager(window, "_NET_WM_STATE", add, self.atom(name), 0, 2)

    def open_window(self, x, y, width, height, unmanaged=False):
        window = self.x11.XCreateSimpleWindow(self.display, self.root, x, y, width, height, 0, c_ulong(0), c_ulong(0xFFFFFF))
        if unmanaged:
            self.x11.XChangeWindowAttributes(self.display, c_ulong(window), c_ulong(OVERRIDE_REDIRECT), byref(SetAttributes(override_redirect=1)))
        self.x11.XMapRaised(self.display, c_ulong(window))
        self.sync()
        return window

    def call(self, function, window, *arguments):
        """An Xlib function that takes a display, a window and whole numbers."""
        getattr(self.x11, function)(self.display, c_ulong(window), *arguments)
        self.sync()

    def give_focus(self, window):
        self.call("XSetInputFocus", window, 1, c_ulong(CURRENT_TIME))

    def grab_keyboard(self, window):
        self.x11.XGrabKeyboard(self.display, c_ulong(window), 1, ASYNC, ASYNC, c_ulong(CURRENT_TIME))
        self.sync()

    def let_keyboard_go(self):
        self.x11.XUngrabKeyboard(self.display, c_ulong(CURRENT_TIME))
        self.sync()

    def own_selection(self, name, window):
        self.x11.XSetSelectionOwner(self.display, c_ulong(self.atom(name)), c_ulong(window), c_ulong(CURRENT_TIME))
        self.sync()

    def selection_owner(self, name):
        return self.x11.XGetSelectionOwner(self.display, c_ulong(self.atom(name)))

    def asked_for_selection(self):
        """Whether a program has asked our windows for what they say they have copied."""
        event = (c_ubyte * 192)()
        return bool(self.x11.XCheckTypedEvent(self.display, 30, byref(event)))
