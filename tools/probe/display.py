"""An X server of one's own, for probes and for the tests of the window. Needs Xvfb, and no library."""
import os
import subprocess


class Display:
    """An X server without anything else on it."""

    def __init__(self, size, number=None):
        """`number`: of the display; else one that is free."""
        read, write = os.pipe()
        wanted = [] if number is None else [f":{number}"]
        self.server = subprocess.Popen(["Xvfb", *wanted, "-displayfd", str(write), "-screen", "0", f"{size[0]}x{size[1]}x24", "-nolisten", "tcp"],
                                       pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as number:
            self.name = ":" + number.readline().strip()

    def close(self):
        self.server.terminate()
        self.server.wait()


class InnerDisplay:
    """A display in a window of another one (Xephyr), which gets another size while programs run on it."""

    def __init__(self, size):
        self.outer = Display((1920, 1200))
        read, write = os.pipe()
        self.server = subprocess.Popen(["Xephyr", "-displayfd", str(write), "-resizeable", "-screen", f"{size[0]}x{size[1]}", "-title", "inner", "-nolisten", "tcp"],
                                       env=dict(os.environ, DISPLAY=self.outer.name), pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as number:
            self.name = ":" + number.readline().strip()

    def __enter__(self):
        return self

    def __exit__(self, *what):
        self.close()

    def resize(self, size):
        subprocess.run(["xdotool", "search", "--name", "^inner", "windowsize", *map(str, size)], env=dict(os.environ, DISPLAY=self.outer.name), check=True)

    def close(self):
        self.server.terminate()
        self.server.wait()
        self.outer.close()
