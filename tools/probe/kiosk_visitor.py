"""Somebody at a kiosk of kiosk_place.py, who is quick and does everything that can be done there, and keeps count of it.

Each state of the round is a method that looks that it is there, does something, and says which state is to come. The count is of
what was done, not of what the kiosk says about it: its log is read to know when it was done, and has to agree.
"""
import collections
import time

from kiosk_hands import SOON, Hands, Lost
from kiosk_place import FLAGS, LANGUAGES, STORIES

SILENCE = 60  # seconds in which somebody who does nothing is forgotten
ENDS = {"session-left": "left", "session-completed": "completed", "session-timed-out": "timed-out"}
NODES = {"hall": "hall", "rush": "rush", "weigh": "scores", "card": "card", "end": "summary", "only": "summary"}  # the state to come
OPTIONS = {"hall": ["rush", "weigh", "card", "end"], "rush": ["go", "stay"]}
SPOTS = {"hall": [(0.27, 0.85), (0.73, 0.85), (0.27, 0.94), (0.73, 0.94)], "rush": [(0.27, 0.94), (0.73, 0.94)],
         "languages": [(0.5, 0.33), (0.5, 0.53), (0.5, 0.73)], "stories": [(0.5, 0.365), (0.5, 0.56)],
         "flags": [(0.13, 0.42), (0.375, 0.42), (0.625, 0.42), (0.87, 0.42)]}
FOOT = 0.89, 0.92                                # the last button of a page
STOP, CARD_STOP = (0.948, 0.063), (0.597, 0.07)  # the pill over a film, and on a page with a way to help
BARE_STOP = 0.753, 0.07                          # on one without
AUTHOR = "red"
IN_HASTE = {state: {"silent": 0, "answer": 0} for state in ("languages", "note", "hall", "summary")}  # habits: nobody lets time run out


class Visitor(Hands):
    def __init__(self, screen, random, habits, slowness=1):
        super().__init__(screen, random, habits, slowness)
        self.count = collections.Counter()  # as kiosk_tally.py counts what is in the file

    # ---- from the loop to the loop

    def visit(self):
        state = "loop"
        while True:
            self.on_state(state)
            state = getattr(self, f"at_{state}")()
            if state == "loop":
                self.events["visits"] += 1
                return

    # ---- before a session

    def at_loop(self):
        when = self.do("loop", at_once=3, picture=3, later=1)
        if when != "at_once":
            self.see_loop()
        if when == "later":
            time.sleep(self.random.random() / 2)
        anywhere = self.random.uniform(0.01, 0.99), self.random.uniform(0.01, 0.99)
        self.press(self.random.choice(["Return", "1", "space", "Right", "BackSpace"]), anywhere)
        if not self.page("languages")(SOON):
            raise Lost(f"the first press after a reset did nothing ({when}); {self.where()}")
        self.events["first presses that acted"] += 1
        self.turned = time.monotonic()
        return "languages"

    def at_languages(self):
        what = self.do("languages", go=92, leave=5, silent=0.3)
        if what == "leave":
            return self.back_to_loop("Escape", STOP)
        if what == "silent":
            return self.be_silent()
        self.language = self.random.choice(LANGUAGES)
        number = LANGUAGES.index(self.language)
        self.turn(self.page("stories", self.language), str(number + 1), SPOTS["languages"][number])
        return "stories"

    def back_to_loop(self, key, spot=None):
        self.press(key, spot)
        self.see_loop()
        self.events["left before a session"] += 1
        return "loop"

    def be_silent(self):
        self.see_loop(SILENCE)
        self.events["timed out before a session"] += 1
        return "loop"

    def at_stories(self):
        what = self.do("stories", long=65, short=20, kept=4, back=5, leave=5)
        if what == "leave":
            return self.back_to_loop("Escape", BARE_STOP)
        if what == "back":
            self.turn(self.page("languages"), "BackSpace", FOOT)
            return "languages"
        if what == "kept":
            self.turn(self.page("kept", self.language), str(len(STORIES) + 1))
            return "kept"
        number = [story["id"] for story in STORIES].index(what)
        self.wait_for_turn()
        self.begin(number)
        self.press(str(number + 1), SPOTS["stories"][number])
        return self.began(number)

    def at_kept(self):
        self.turn(self.page("stories", self.language), self.random.choice(["BackSpace", "Return"]), FOOT)
        return "stories"

    # ---- a session

    def begin(self, number):
        """It may begin from now on."""
        self.on_state("beginning")
        self.begun.append((STORIES[number]["id"], self.language))

    def began(self, number):
        self.wait_for("session-began")
        self.story, self.session_language = self.begun[-1]
        self.completed, self.last, self.turned = False, None, time.monotonic()
        self.counted = set()
        self.count["began", self.story, self.language] += 1
        return "note" if "content_note" in STORIES[number] else self.film(self.wait_for("node"))

    def counts_first(self, kind, *what):
        """Each node counts once a session, as it was seen and answered first. `what` begins with the node."""
        if (kind, what[0]) not in self.counted:
            self.counted.add((kind, what[0]))
            self.count[(kind, self.story, *what)] += 1

    def leave_card(self):
        return self.leave(CARD_STOP if self.story == "long" else BARE_STOP)

    def leave(self, spot):
        time.sleep(self.random.choice([0, 0, 0.1]))
        self.on_state("ending")
        self.press(self.random.choice(["Escape", "b"]), spot)
        return self.ended()

    def ended(self, expected="left", seconds=SOON):
        how = self.event(*ENDS)(seconds)
        expected = "completed" if self.completed else expected
        if not how or ENDS[how["event"]] != expected:
            raise Lost(f"a session that was to be '{expected}': {how}; {self.where()}")
        self.count["ended", self.story, self.session_language, expected, self.last] += 1
        return "loop"

    def say_nothing(self):
        return self.ended("timed-out", SILENCE)

    def answer_question(self, spot):
        """`spot`: of something that would act, were it not for the question."""
        if not self.page("question", self.language)(SILENCE):
            raise Lost("nobody was there, and nobody was asked for")
        before = len(self.kiosk.events())
        if self.do("answer", key=1, touch=1) == "key":
            self.screen.press("1")
        else:
            self.screen.touch(*spot)
        self.events["questions answered"] += 1
        time.sleep(0.7)
        acted = [event for event in self.kiosk.events()[before:] if event["event"] not in ("recorded", "primed", "seam")]
        if acted:
            raise Lost(f"the answer to the question did something: {acted}")

    def at_note(self):
        what = self.do("note", start=40, eager=40, leave=10, switch=6, silent=0.7, answer=0.7)
        if what != "eager":
            self.see("note", self.language)
        if what == "leave":
            return self.leave_card()
        if what == "silent":
            return self.say_nothing()
        if what == "switch":
            return self.switch()
        if what == "answer":
            self.answer_question(FOOT)
        node = self.turn(self.event("node"), self.random.choice(["Return", "1", "space"]), None if what == "eager" else FOOT)
        return self.film(node)

    def switch(self):
        """To the story's next language."""
        order = ["nl", "nl-easy", "fr"]
        self.language = order[(order.index(self.language) + 1) % len(order)]
        self.turn(self.page("note", self.language), "l")
        return "note"

    def film(self, node):
        """Of this node it runs."""
        self.last = node["node"]
        self.counts_first("seen", self.last)
        self.on_state("film")
        what = self.do("film", watch=83, leave=9, help=4)
        if what == "leave":
            return self.leave(STOP if self.last in OPTIONS else None)  # else a card may have taken the film's place
        if what == "help":
            self.look_for_help()
        return self.after_film()

    def after_film(self):
        state = NODES[self.last]
        if state in OPTIONS:
            self.wait_for("offered")
        if state == "summary":
            self.wait_for("ended")
            self.completed = True
        return state

    def look_for_help(self):
        self.screen.press("h")
        if self.story == "long" and self.wait_for("help"):
            self.turn(self.event("help-left"), self.random.choice(["h", "Return", "BackSpace"]))

    def at_hall(self):
        what = self.do("hall", rush=30, weigh=25, card=20, end=10, leave=7, pause=3, help=3, silent=1, answer=1)
        if what == "leave":
            return self.leave(STOP)
        if what == "silent":
            return self.say_nothing()
        if what == "answer":
            self.answer_question(SPOTS["hall"][self.random.randrange(4)])
        if what == "pause":
            self.turn(self.event("paused"), self.random.choice(["space", "p"]))
            self.turn(self.event("resumed"), self.random.choice(["space", "p", "Return"]))
        if what == "help":
            self.look_for_help()
        return self.choose("hall", what if what in OPTIONS["hall"] else self.random.choice(OPTIONS["hall"]))

    def choose(self, node, option):
        number = OPTIONS[node].index(option)
        return self.chosen(node, option, self.turn(self.event("chosen"), str(number + 1), SPOTS[node][number]))

    def chosen(self, node, option, event):
        """It was to be this one; the time may have been faster."""
        by_default = event["how"] == "default"
        if (event["node"], event["option"]) != (node, "stay" if by_default else option):
            raise Lost(f"{option} was chosen in {node}, and this came of it: {event}")
        self.events["too late for a choice"] += by_default and option != "stay"
        self.counts_first("chosen", node, event["option"], by_default)
        self.turned = time.monotonic()
        self.on_state("writing")
        return self.film(self.wait_for("node"))

    def at_rush(self):
        what = self.do("rush", wait=50, go=25, stay=15, leave=8)
        if what == "leave":
            return self.leave(STOP)
        if what == "wait":
            return self.chosen("rush", "stay", self.wait_for("chosen"))
        return self.choose("rush", what)

    # ---- judging, cards, the end

    def at_scores(self):
        self.see("scores", self.language)
        if self.do("scores", go=93, leave=6) == "leave":
            return self.leave_card()
        self.type("112235")
        self.turn(self.page("flags", self.language), "Return", FOOT)
        return "flags"

    def at_flags(self):
        what = self.do("flags", go=88, back=6, leave=6)
        if what == "leave":
            return self.leave_card()
        if what == "back":
            self.turn(self.page("scores", self.language), "BackSpace")
            self.turn(self.page("flags", self.language), "Return", FOOT)
        number = self.random.randrange(len(FLAGS))
        judged = self.turn(self.event("judged"), str(number + 1), SPOTS["flags"][number])
        self.flag = FLAGS[number]
        if judged["flag"] != self.flag:
            raise Lost(f"{self.flag} was given, and this came of it: {judged}")
        self.counts_first("judged", self.last, self.flag, AUTHOR)
        return "reveal"

    def at_reveal(self):
        self.see("reveal", self.language, self.flag)
        if self.do("reveal", go=94, leave=6) == "leave":
            return self.leave_card()
        self.turn(self.page("words", self.language, self.flag), self.random.choice(["Return", "space", "1"]), FOOT)
        return self.film(self.turn(self.event("node"), self.random.choice(["Return", "space", "1"]), FOOT))

    def at_card(self):
        self.see("card", self.language)
        what = self.do("card", go=80, otherwise=10, leave=8)
        if what == "leave":
            return self.leave_card()
        if what == "otherwise":
            self.turn(self.event("back"), "2", FOOT)
            return self.film(self.wait_for("node"))
        return self.film(self.turn(self.event("node"), self.random.choice(["Return", "space", "1"])))

    def at_summary(self):
        self.see("summary", self.story, self.language)
        what = self.do("summary", stop=60, leave=20, again=8, otherwise=8, silent=1)
        if what == "silent":
            return self.say_nothing()
        if what == "leave":
            return self.leave_card()
        can_go_back = self.story == "long"
        if what == "otherwise" and can_go_back:
            self.turn(self.event("back"), "1")
            return self.film(self.wait_for("node"))
        if what == "again":
            return self.begin_again("2" if can_go_back else "1")
        return self.stop("3" if can_go_back else "2")

    def begin_again(self, number):
        """A session of its own, in the language in which this one ends."""
        story = [each["id"] for each in STORIES].index(self.story)
        self.wait_for_turn()
        self.begin(story)
        self.press(number)
        self.ended()
        return self.began(story)

    def stop(self, number):
        """By the last button of the summary."""
        self.wait_for_turn()
        self.on_state("ending")
        self.press(number, FOOT if self.language == "fr" else (0.945, 0.92))
        return self.ended()
