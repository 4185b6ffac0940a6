"""What really stands on an X screen, and real key presses on it, with the time of each."""
import ctypes
import os
import subprocess
import time

from barcode_clips import BLOCKS, meaning_of

KEY_PRESS, KEY_RELEASE = 1, 0
LEFT_BUTTON = 1
THIS_SCREEN = -1
Z_PIXMAP = 2
ALL_PLANES = 0xFFFFFFFF
BRIGHT = bytes(value >= 144 for value in range(256))  # words and lines, and not what shines through a panel


class XImage(ctypes.Structure):  # as far as it is read here; Xlib.h
    _fields_ = [("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int), ("format", ctypes.c_int),
                ("data", ctypes.c_void_p), ("byte_order", ctypes.c_int), ("bitmap_unit", ctypes.c_int),
                ("bitmap_bit_order", ctypes.c_int), ("bitmap_pad", ctypes.c_int), ("depth", ctypes.c_int),
                ("bytes_per_line", ctypes.c_int), ("bits_per_pixel", ctypes.c_int)]


def now():
    """Milliseconds on the machine's steady clock."""
    return time.clock_gettime(time.CLOCK_MONOTONIC) * 1e3


class Screen:
    """One connection to an X server, used by one thread."""

    def __init__(self, name, size=None):
        """`size`: of the part from the left upper corner that is meant, such as a display of several; else all."""
        self.x11 = ctypes.CDLL("libX11.so.6")
        self.xtst = ctypes.CDLL("libXtst.so.6")
        for function, result in (("XOpenDisplay", ctypes.c_void_p), ("XDefaultRootWindow", ctypes.c_ulong),
                                 ("XGetImage", ctypes.POINTER(XImage)), ("XStringToKeysym", ctypes.c_ulong),
                                 ("XKeysymToKeycode", ctypes.c_ubyte)):
            getattr(self.x11, function).restype = result
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(name.encode()))
        if not self.display:
            raise SystemExit(f"no X server at {name}")
        self.root = ctypes.c_ulong(self.x11.XDefaultRootWindow(self.display))
        self.width, self.height = size or (self.x11.XDisplayWidth(self.display, 0), self.x11.XDisplayHeight(self.display, 0))

    def mark(self):
        """(clip, picture) of the barcode on the screen now, or None where there is none: black, blank, covered."""
        image = self.x11.XGetImage(self.display, self.root, 0, self.height // 9, self.width, 1, ctypes.c_ulong(ALL_PLANES), Z_PIXMAP)
        if not image:
            return None
        row = ctypes.string_at(image.contents.data, self.width * 4)
        self.x11.XDestroyImage(image)
        code = 0
        for block in range(BLOCKS):
            green = row[(self.width * block // BLOCKS + self.width // (2 * BLOCKS)) * 4 + 1]
            if 80 < green < 176:
                return None
            code = code << 1 | (green >= 176)
        return meaning_of(code)

    def press(self, key):
        """Presses and lets go; returns when it was pressed."""
        code = self.x11.XKeysymToKeycode(self.display, self.x11.XStringToKeysym(key.encode()))
        pressed = now()
        for down in (KEY_PRESS, KEY_RELEASE):
            self.xtst.XTestFakeKeyEvent(self.display, ctypes.c_uint(code), down, ctypes.c_ulong(0))
            self.x11.XSync(self.display, 0)
        return pressed

    def touch(self, x, y):
        """Presses the mouse there and lets go; parts of the screen's width and height."""
        self.move(x, y)
        for down in (KEY_PRESS, KEY_RELEASE):
            self.xtst.XTestFakeButtonEvent(self.display, LEFT_BUTTON, down, ctypes.c_ulong(0))
            self.x11.XSync(self.display, 0)

    def move(self, x, y):
        self.xtst.XTestFakeMotionEvent(self.display, THIS_SCREEN, int(x * self.width), int(y * self.height), ctypes.c_ulong(0))
        self.x11.XSync(self.display, 0)

    def words(self, left, top, right, bottom):
        """What stands there in bright letters, a bit a point, every third; parts of the screen's width and height."""
        x, y = int(left * self.width), int(top * self.height)
        points = self.points(x, y, int(right * self.width) - x, int(bottom * self.height) - y)
        return int.from_bytes(points[1::12].translate(BRIGHT), "big")

    def points(self, x, y, width, height):
        """Blue, green, red and a byte of nothing for each; none where there is no such part."""
        image = self.x11.XGetImage(self.display, self.root, x, y, width, height, ctypes.c_ulong(ALL_PLANES), Z_PIXMAP)
        if not image:
            return b""
        points = ctypes.string_at(image.contents.data, width * height * 4)
        self.x11.XDestroyImage(image)
        return points

    def save(self, path):
        """All of it, as PPM."""
        points = self.points(0, 0, self.width, self.height)
        picture = bytearray(len(points) // 4 * 3)
        for place, colour in enumerate((2, 1, 0)):
            picture[place::3] = points[colour::4]
        with open(path, "wb") as out:
            out.write(b"P6 %d %d 255\n" % (self.width, self.height) + picture)

    def save_png(self, path):
        plain = f"{path}.ppm"
        self.save(plain)
        subprocess.run(["ffmpeg", "-v", "error", "-y", "-i", plain, str(path)], check=True)
        os.unlink(plain)

    def close(self):
        self.x11.XCloseDisplay(self.display)
