"""A running wissel in a window under Xvfb, with hands on its keys and an eye on its event log."""
import json
import os
import pathlib
import subprocess
import sys
import time

PATIENCE = 60  # seconds until something that should happen counts as not happening


class Driven:
    """A running wissel, its log, and hands on its keys."""

    def __init__(self, display, folder, command, *options, **settings):
        """`command`: the program and its words before `--log`. `settings`: of the environment."""
        self.log = pathlib.Path(folder) / "log.jsonl"
        self.read = 0
        self.known, self.upto = [], 0  # events that were read from the log, and up to which byte
        self.env = dict(os.environ, DISPLAY=display.name, SDL_AUDIODRIVER="dummy")
        self.env.pop("WAYLAND_DISPLAY", None)
        self.env.pop("SDL_VIDEODRIVER", None)
        self.env.update(settings)
        self.process = subprocess.Popen([*map(str, command), "--log", str(self.log), *options], env=self.env, stderr=subprocess.PIPE, text=True)

    def events(self):
        """All so far. A log may be long: only what is new in it is read."""
        if not self.log.exists():
            return []
        with open(self.log, "rb") as log:
            log.seek(self.upto)
            text = log.read()
        whole = text[: text.rfind(b"\n") + 1]
        self.upto += len(whole)
        self.known += [json.loads(line) for line in whole.splitlines()]
        return self.known

    def wait_for(self, event, every=0.02, **fields):
        """The next event of this kind with these fields, after all that were waited for before. `every`: seconds between two looks."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            events = self.events()
            for index in range(self.read, len(events)):
                found = events[index]
                if found["event"] == event and all(found.get(key) == value for key, value in fields.items()):
                    self.read = index + 1
                    return found
            if self.process.poll() is not None:
                raise AssertionError(f"wissel ended with {self.process.returncode}; no {event} {fields} in {events[-40:]}")
            time.sleep(every)
        raise AssertionError(f"no {event} {fields} in {self.events()[-40:]}")

    def events_so_far(self):
        """What has happened is not waited for any more."""
        self.read = len(self.events())

    def wait_for_films(self):
        """An edition whose films were looked into: alone, or, where the window was late, the first that it shows."""
        self.read = 0
        return self.wait_for("edition", films=True)

    def wait_for_each(self, *wanted):
        """The next event of each of these, given as for wait_for in a dict, in whichever order they come."""
        begin, found, ends = self.read, [], []
        for each in wanted:
            self.read = begin
            found.append(self.wait_for(**each))
            ends.append(self.read)
        self.read = max(ends)
        return found

    def xdotool(self, *arguments):
        subprocess.run(["xdotool", *map(str, arguments)], env=self.env, check=True)

    def key(self, name):
        self.xdotool("key", name)

    def click(self, x, y, times=1):
        self.xdotool("mousemove", x, y, "click", "--repeat", times, "--delay", 60, 1)

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        sys.stderr.write(self.process.stderr.read())
        self.process.stderr.close()
