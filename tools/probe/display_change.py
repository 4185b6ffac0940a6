"""A second display that is pulled out and plugged in again, as an X server tells of it. The dummy driver calls every output connected that was
ever used: what a program would hear of a real one is sent to its window."""
import ctypes
import re
import struct
import subprocess

NOTIFY, OUTPUT_CHANGE = 1, 1  # RandR: the event's number within the extension, and its kind
CONNECTED, DISCONNECTED = 0, 1


class Xcb:
    def __init__(self, name):
        self.lib = ctypes.CDLL("libxcb.so.1")
        self.lib.xcb_connect.restype = ctypes.c_void_p
        self.lib.xcb_query_extension.restype = ctypes.c_uint
        self.lib.xcb_query_extension_reply.restype = ctypes.POINTER(ctypes.c_ubyte)
        self.lib.xcb_get_input_focus.restype = ctypes.c_uint
        self.lib.xcb_get_input_focus_reply.restype = ctypes.c_void_p
        self.connection = ctypes.c_void_p(self.lib.xcb_connect(name.encode(), None))

    def first_event(self, extension):
        cookie = self.lib.xcb_query_extension(self.connection, ctypes.c_ushort(len(extension)), extension)
        return self.lib.xcb_query_extension_reply(self.connection, cookie, None)[10]

    def send(self, window, event):
        """Returns when the server has it."""
        self.lib.xcb_send_event(self.connection, 0, ctypes.c_uint(window), 0, event)
        self.lib.xcb_get_input_focus_reply(self.connection, self.lib.xcb_get_input_focus(self.connection), None)


class SecondDisplay:
    """`DUMMY1` of TwoDisplays."""

    def __init__(self, displays):
        self.displays, self.xcb = displays, Xcb(displays.name)
        self.mode = f"{displays.right[0]}x{displays.right[1]}"
        told = subprocess.run(["xrandr", "--verbose"], env=displays.environment(), capture_output=True, text=True, check=True).stdout
        self.output = int(re.search(r"^DUMMY1 .*?Identifier:\s*(0x[0-9a-f]+)", told, re.MULTILINE | re.DOTALL)[1], 16)

    def places(self):
        """{output: (x, y, width, height)} of those in use."""
        told = subprocess.run(["xrandr", "--current"], env=self.displays.environment(), capture_output=True, text=True, check=True).stdout
        found = re.findall(r"^(DUMMY\d) connected (?:primary )?(\d+)x(\d+)\+(\d+)\+(\d+)", told, re.MULTILINE)
        return {name: (int(x), int(y), int(width), int(height)) for name, width, height, x, y in found}

    def tell(self, window, connection):
        event = struct.pack("<BBHIIIIIIHBB", self.xcb.first_event(b"RANDR") + NOTIFY, OUTPUT_CHANGE, 0, 0, 0, 0, self.output, 0, 0, 0, connection, 0)
        self.xcb.send(window, event.ljust(32, b"\0"))

    def off(self):
        self.displays.xrandr("--output", "DUMMY1", "--off")

    def extend(self):
        self.displays.xrandr("--output", "DUMMY1", "--mode", self.mode, "--right-of", "DUMMY0")
        self.displays.xrandr("--query")

    def mirror(self):
        self.displays.xrandr("--output", "DUMMY1", "--mode", self.mode, "--same-as", "DUMMY0")
        self.displays.xrandr("--query")

    def pull_out(self, window):
        self.off()
        self.tell(window, DISCONNECTED)

    def plug_in(self, window):
        self.extend()
        self.tell(window, CONNECTED)
