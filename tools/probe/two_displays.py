"""An X server with two outputs beside each other and a window manager, as a laptop has with a projector. Needs Xorg and its dummy driver."""
import os
import pathlib
import subprocess
import tempfile
import time

CONFIGURATION = """
Section "Device"
 Identifier "card"
 Driver "dummy"
 VideoRam 256000
EndSection
Section "Monitor"
 Identifier "any"
 HorizSync 5-1000
 VertRefresh 5-200
EndSection
Section "Screen"
 Identifier "both"
 Device "card"
 Monitor "any"
 DefaultDepth 24
 SubSection "Display"
  Depth 24
  Modes "{0}x{1}"
  Virtual {2} {3}
 EndSubSection
EndSection
"""


class TwoDisplays:
    """`left` and `right`: (width, height) of each; SDL counts them as 0 and 1. `managed`: with a window manager."""

    def __init__(self, left, right, managed=True):
        self.left, self.right = left, right
        self.folder = tempfile.TemporaryDirectory()
        place = pathlib.Path(self.folder.name)
        (place / "xorg.conf").write_text(CONFIGURATION.format(*left, left[0] + right[0], max(left[1], right[1])))
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xorg", "-displayfd", str(write), "-config", str(place / "xorg.conf"), "-logfile", str(place / "log"), "-noreset", "-novtswitch", "-sharevts", "-nolisten", "tcp"],
            pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as number:
            self.name = ":" + number.readline().strip()
        if self.name == ":":
            raise SystemExit("Xorg does not start; its dummy driver is the package xserver-xorg-video-dummy")
        mode = f"{right[0]}x{right[1]}"
        self.xrandr("--addmode", "DUMMY1", mode)
        self.xrandr("--output", "DUMMY1", "--mode", mode, "--right-of", "DUMMY0")
        self.xrandr("--query")  # else programs that ask for what is known already hear of one
        self.programs = [self.server]
        if managed:
            self.programs.insert(0, subprocess.Popen(["openbox", "--sm-disable"], env=self.environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        time.sleep(1)

    def environment(self):
        return dict(os.environ, DISPLAY=self.name)

    def xrandr(self, *arguments):
        subprocess.run(["xrandr", *arguments], env=self.environment(), check=True, stdout=subprocess.DEVNULL)

    def close(self):
        for program in self.programs:
            program.terminate()
            program.wait()
        self.folder.cleanup()
