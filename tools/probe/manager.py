"""openbox, with its own keys and some of those of other desktops, which start a program: one that only leaves a mark."""
import pathlib
import re
import subprocess

from desktop import Desktop
from kiosk_folder import wait_until

SETTINGS = pathlib.Path("/etc/xdg/openbox/rc.xml")
LAUNCHING = ("C-A-t", "W-r", "W-l", "W-Return", "Print", "C-S-Escape", "C-A-Delete", "C-Escape", "A-F2", "XF86WWW", "XF86HomePage", "XF86Calculator")


def launcher(key, folder):
    return f'<keybind key="{key}"><action name="Execute"><command>touch {folder}/{key}</command></action></keybind>'


class Manager:
    def __init__(self, display, folder):
        """`folder`: for the marks of what was started."""
        folder.mkdir()
        made = folder.parent.parent / "openbox.xml"
        keys = "".join(launcher(key, folder) for key in LAUNCHING)
        made.write_text(re.sub("</keyboard>", keys + "</keyboard>", SETTINGS.read_text(encoding="utf-8"), count=1), encoding="utf-8")
        self.process = subprocess.Popen(["openbox", "--config-file", str(made), "--sm-disable"], stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL, env={"DISPLAY": display.name, "HOME": str(folder.parent.parent), "PATH": "/usr/bin:/bin"})
        desktop = Desktop(display.name)
        began = wait_until(lambda: bool(desktop.numbers(desktop.root.value, "_NET_SUPPORTING_WM_CHECK")), 20)
        desktop.close()
        if not began:
            raise SystemExit("openbox does not start")

    def close(self):
        self.process.terminate()
        self.process.wait()
