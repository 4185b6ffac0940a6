"""The players that are held against each other, each told to do the same: fill the screen, play with sound, stand at the end."""
import json
import os
import pathlib
import subprocess

from screen import now

TICKS = os.sysconf("SC_CLK_TCK")


def wissel_story(folder, node):
    """A story of one node, beside what it plays."""
    story = {"format": 1, "id": "cost", "title": "Cost", "languages": ["en"], "start": "a", "nodes": {"a": node, "z": {"end": True}}}
    pathlib.Path(folder, "story.json").write_text(json.dumps(story), encoding="utf-8")


def command(player, wissel, path, size):
    """What to run to play the film or picture at `path`; for Wissel its folder holds a story that names it."""
    folder, name = os.path.split(path)
    if player == "wissel":
        # Asks at the end, where nobody answers: the last picture stands.
        media = {"still" if name.endswith(".png") else "clip": {"file": name}}
        options = [{"id": id, "text": id, "to": "z"} for id in "ab"]
        node = {**media, "choice": {"prompt": "?", "options": options}}
        wissel_story(folder, node)
        return [wissel, "play", folder, "--fullscreen"]
    if player == "mpv":
        return ["mpv", "--no-config", "--vo=x11", "--ao=pulse", "--hwdec=no", "--fs", f"--geometry={size[0]}x{size[1]}+0+0", "--no-border",
                "--keep-open=yes", "--image-display-duration=inf", "--osd-level=0", "--no-osc", "--no-terminal", path]
    return ["ffplay", "-hide_banner", "-loglevel", "quiet", "-fs", "-left", "0", "-top", "0", "-x", str(size[0]), "-y", str(size[1]), path]


def megabytes(process, what):
    """Of a running program: "VmRSS" what it holds now, "VmHWM" the most it held."""
    for line in pathlib.Path(f"/proc/{process.pid}/status").read_text().splitlines():
        if line.startswith(what + ":"):
            return int(line.split()[1]) / 1024
    return float("nan")


class Player:
    """One of them, running. Times in seconds, except began (milliseconds, as screen.now)."""

    def __init__(self, arguments, display, sound):
        self.began = now()
        self.process = subprocess.Popen(arguments, env=dict(os.environ, DISPLAY=display.name, **sound.environment),
                                        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def has_ended(self):
        return self.process.poll() is not None

    def processor_seconds(self):
        """Used so far by all its threads, in user and system mode."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def peak_megabytes(self):
        return megabytes(self.process, "VmHWM")

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
