"""A Chromium without a window, told over a pipe what to do (the DevTools protocol): standard library only."""
import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time


class Browser:
    def __init__(self):
        program = shutil.which("chromium") or shutil.which("chromium-browser")
        if not program:
            raise SystemExit("there is no Chromium here: apt-get install chromium")
        self.folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        their_in, self.to = os.pipe()
        self.of, their_out = os.pipe()
        theirs = {3: os.dup2(their_in, 20 + their_in, inheritable=False), 4: os.dup2(their_out, 20 + their_out, inheritable=False)}

        def place():
            for wanted, descriptor in theirs.items():
                os.dup2(descriptor, wanted)

        self.program = subprocess.Popen(
            [program, "--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--no-first-run", "--disable-gpu", "--hide-scrollbars", "--force-color-profile=srgb",
             "--disable-background-networking", "--no-proxy-server", f"--user-data-dir={self.folder.name}", "about:blank"],
            preexec_fn=place, pass_fds=(3, 4), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for descriptor in (their_in, their_out, *theirs.values()):
            os.close(descriptor)
        self.count, self.rest, self.session, self.events = 0, b"", None, []
        self.session = self.attached()

    def attached(self, **where):
        """A page with the same cookies, as another tab; what is called from now on is meant for it."""
        self.session = None  # of the browser itself
        target = self.call("Target.createTarget", url="about:blank", **where)["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for part in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{part}.enable")
        return self.session

    def another(self):
        """A page that shares no cookie with the others, as another phone; what is called from now on is meant for it. Set `session` to go back to one."""
        self.session = None
        return self.attached(browserContextId=self.call("Target.createBrowserContext")["browserContextId"])

    def _message(self, patience=60):
        end = time.monotonic() + patience
        while b"\0" not in self.rest:
            if not select.select([self.of], [], [], max(0, end - time.monotonic()))[0]:
                raise SystemExit("Chromium does not answer")
            more = os.read(self.of, 1 << 20)
            if not more:
                raise SystemExit("Chromium has ended")
            self.rest += more
        text, self.rest = self.rest.split(b"\0", 1)
        return json.loads(text)

    def call(self, method, **parameters):
        self.count += 1
        message = {"id": self.count, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.to, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._message()
            if answer.get("id") == self.count:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer.get("result", {})
            self.events.append(answer)

    def say(self, script):
        """What the script comes to, promises too."""
        result = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(result["exceptionDetails"].get("exception", {}).get("description", "the page's script failed"))
        return result["result"].get("value")

    def until(self, script, patience=15):
        """Waits until the script comes to something true; says whether it did."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            try:
                if self.say(f"(() => {{ try {{ return !!({script}) }} catch (e) {{ return false }} }})()"):
                    return True
            except RuntimeError:
                pass  # between two pages
            select.select([], [], [], 0.05)
        return False

    def open(self, address):
        self.call("Page.navigate", url=address)
        self.until("document.readyState === 'complete'")

    def look(self, width, height=700, dark=False, calm=True):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=True)
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
                                                         {"name": "prefers-reduced-motion", "value": "reduce" if calm else "no-preference"}])

    KEYS = {"Tab": 9, "Enter": 13, " ": 32, "ArrowUp": 38, "ArrowDown": 40}
    TEXTS = {"Enter": "\r", " ": " "}

    def press(self, key, code=None, shift=False):
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=key, code=code or ("Space" if key == " " else key), windowsVirtualKeyCode=self.KEYS.get(key, 0),
                      text=self.TEXTS.get(key, "") if kind == "keyDown" else "", modifiers=8 if shift else 0)

    def told(self):
        """What a screen reader is told of: (role, name, description, states) of each node that has a name or a state."""
        nodes = []
        for node in self.call("Accessibility.getFullAXTree")["nodes"]:
            if not node.get("ignored"):
                states = {each["name"]: each["value"].get("value") for each in node.get("properties", [])}
                nodes.append((node["role"]["value"], node.get("name", {}).get("value", ""), node.get("description", {}).get("value", ""), states))
        return nodes

    def picture(self, file):
        size = self.call("Page.getLayoutMetrics")["cssContentSize"]
        data = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=True,
                         clip={"x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1})["data"]
        file.write_bytes(base64.b64decode(data))

    def complaints(self):
        """What the console says: scripts that failed, what the page's policy refused."""
        told = []
        for event in self.events:
            if event.get("method") == "Log.entryAdded":
                told.append(event["params"]["entry"]["text"])
            if event.get("method") == "Runtime.exceptionThrown":
                told.append(event["params"]["exceptionDetails"].get("text", "an exception"))
        self.events = []
        return told

    def close(self):
        self.program.terminate()
        self.program.wait(20)
        os.close(self.to)
        os.close(self.of)
        self.folder.cleanup()
