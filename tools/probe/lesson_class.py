"""A class for a lesson: phones that answer what is asked by a rule, some of them in a real browser."""
import asyncio
import json
import threading
import time
from urllib.parse import urlsplit

from browser import Browser
from phone_load import PARTS, Phone, Tries, news

SAVED = "saved && state.phase === 'open'"


def answer_of(phone, state, tie):
    """By a rule, so that a lesson can be repeated: three of four agree, unless there is to be a tie."""
    if state["kind"] == "scores":
        return [3 if (phone + row) % 4 else 1 + row % 3 for row in range(6)]
    columns = len(state["answers"])
    return [phone % 2 if tie else (0 if phone % 4 else min(1, columns - 1)) if state["kind"] == "choice" else 2 if phone % 4 else 1]


class Phones:
    """Over HTTP, as a browser asks, on a thread of their own."""

    def __init__(self, address, ties):
        self.server, self.ties, self.tries = urlsplit(address), ties, Tries()
        self.votes, self.state, self.ending = {}, {}, False  # number -> phones whose vote was taken; what the first was told last
        self.joined, self.last = [], {}  # phones; which phase each was told last
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever)
        self.thread.start()

    def join(self, numbers):
        self.joined += numbers
        for number in numbers:
            asyncio.run_coroutine_threadsafe(self._phone(number), self.loop)

    async def _phone(self, index):
        phone = Phone(self.server, f"127.1.1.{index + 1}", self.tries)
        for part in PARTS:
            await phone.ask("page", "GET", part)
        answered = None
        async for state in news(phone, 0, lambda: self.ending):
            self.last[index] = state["phase"]
            if index == 0:
                self.state = state
            if state["phase"] == "open" and state["number"] != answered:
                answered = state["number"]
                await asyncio.sleep(0.05 * (index % 20))
                ballot = answer_of(index, state, answered in self.ties)
                status, _ = await phone.ask("vote", "POST", "vote", json.dumps({"number": answered, "ballot": ballot}).encode())
                if status == 204:
                    self.votes.setdefault(answered, set()).add(index)
        phone.close()

    def close(self):
        self.ending = True
        self.loop.call_soon_threadsafe(lambda: [task.cancel() for task in asyncio.all_tasks(self.loop)])
        time.sleep(0.5)
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()


class Browsers:
    """In one Chromium, which keeps them apart as it would those of two persons."""

    def __init__(self, address, ties):
        self.browser, self.address, self.ties, self.pages = Browser(), address, ties, {}

    def join(self, numbers):
        for number in numbers:
            self.pages[number] = self.browser.another()
            self.browser.look(390)
            self.browser.open(f"{self.address}#nl")
            if not self.browser.until("state"):
                raise SystemExit("the page does not come")

    def vote(self):
        """Returns the phones whose vote is in."""
        return [number for number in self.pages if self._vote(number)]

    def _vote(self, number):
        browser = self.browser
        browser.session = self.pages[number]
        if not browser.until("state.phase === 'open'", 3):
            return False
        state = {"kind": browser.say("state.kind"), "answers": [None] * browser.say("(state.answers || []).length")}
        for column in answer_of(number, state, browser.say("state.number") in self.ties):
            browser.say(f"document.querySelectorAll('.answer')[{column}].click()")
            if not browser.until(SAVED):
                return False
            if state["kind"] == "scores":
                browser.say("(document.querySelector('.next') || {click() {}}).click()")
        return True

    def phases(self):
        found = []
        for self.browser.session in self.pages.values():
            found.append(self.browser.say("state.phase"))
        return found

    def picture(self, file):
        self.browser.session = next(iter(self.pages.values()))
        self.browser.picture(file)

    def close(self):
        self.browser.close()
