"""The page for phones by keys alone, by ears, and in two tabs of one phone."""

ANSWERS = "document.querySelectorAll('.answer')"


class Hands:
    """Real key events only; nothing is clicked, and no script moves the focus."""

    def __init__(self, browser, expect):
        self.browser, self.expect = browser, expect

    def tab_to(self, what, most=14):
        """By Tab, until that has the focus, and is seen to have it."""
        for _ in range(most):
            self.browser.press("Tab")
            if self.browser.say(f"document.activeElement === {what}"):
                self.expect(f"who is at {what} sees it", self.browser.say("parseFloat(getComputedStyle(document.activeElement).outlineWidth) >= 3"))
                return
        self.expect(f"Tab leads to {what}", False)

    def choose(self, column, key):
        self.tab_to(f"{ANSWERS}[{column}]")
        self.browser.press(key)
        self.expect(f"{key!r} chooses answer {column}", self.browser.until(f"saved && {ANSWERS}[{column}].getAttribute('aria-pressed') === 'true'"))

    def next(self, key):
        self.tab_to("document.querySelector('.next')")
        self.browser.press(key)
        self.expect("the focus goes to the next title", self.browser.say("document.activeElement.id") == "title")


def named(browser, role):
    return [(name, description, states) for kind, name, description, states in browser.told() if kind == role]


def hear_title(browser, expect, *words):
    """A change moves the focus to the title: what a screen reader then says of it."""
    told = [name + " " + description for name, description, states in named(browser, "heading") if states.get("focused")]
    for word in words:
        expect(f"'{word}' is said where the question changes, not {told}", bool(told) and word in told[0])


def hear_news(browser, expect, words):
    """Where the title has the focus already, none moves: the new words are told politely, once."""
    expect(f"'{words}' is told though no focus moves", words in browser.say("document.querySelector('#heard[role=status]').textContent"))
    expect("and is gone again after a while", browser.until("!document.getElementById('heard').textContent"))


def hear_answers(browser, expect, count, chosen):
    buttons = [(name, states.get("pressed")) for name, _, states in named(browser, "button") if "pressed" in states]
    expect(f"{count} answers have a name each: {buttons}", len(buttons) == count and len({name for name, _ in buttons if name.strip()}) == count)
    expect(f"answer {chosen} alone is told to be pressed: {buttons}", [i for i, each in enumerate(buttons) if each[1] == "true"] == [chosen])
    groups = named(browser, "group")
    expect(f"they are one group with a name and a description: {groups}", len(groups) == 1 and all(groups[0][:2]))
    signs = [name for name, _, _ in named(browser, "button") if any(sign in name for sign in "+−?")]
    expect(f"no sign is read aloud: {signs}", not signs)


def by_keys(browser, room, expect):
    hands = Hands(browser, expect)
    browser.open(f"{room.address}#nl")
    browser.until("state")
    room.tell("ask choice")
    browser.until("state.kind === 'choice' && document.activeElement.id === 'title'")
    hear_title(browser, expect, "Noor", "Kies één antwoord")
    hands.choose(1, "Enter")
    hands.choose(3, " ")
    expect(f"the last key counts: {room.tally()}", room.tally() == [[0, 0, 0, 1]])
    hear_answers(browser, expect, 4, 3)
    expect("that it is in is told politely", browser.say("document.querySelector('#state[role=status]').textContent === WORDS.nl.isIn"))
    room.tell("close")
    browser.until("state.phase === 'closed'")
    hear_title(browser, expect, "gesloten", "Jouw stem telt mee")
    room.tell("reveal")
    browser.until("state.phase === 'revealed'")
    hear_title(browser, expect, "Kijk naar het scherm")
    hear_news(browser, expect, "Daar staat wat de klas koos.")
    criteria_by_keys(browser, room, expect, hands)
    room.tell("ask flag")
    browser.until("state.kind === 'flag' && document.activeElement.id === 'title'")
    hear_title(browser, expect, "vlag", "Daan", "niet voor de persoon")
    hands.choose(2, " ")
    hear_answers(browser, expect, 4, 2)
    expect(f"the flag counts: {room.tally()}", room.tally() == [[0, 0, 1, 0]])
    language_by_keys(browser, expect)


def criteria_by_keys(browser, room, expect, hands):
    room.tell("ask scores")
    browser.until("state.kind === 'scores' && document.activeElement.id === 'title'")
    for step in range(6):
        hear_title(browser, expect, f"{step + 1} van 6", "Daan")
        hands.choose(step % 5, "Enter" if step % 2 else " ")
        hear_answers(browser, expect, 5, step % 5)
        hands.next(" " if step % 2 else "Enter")
    rows = [name for name, _, _ in named(browser, "button")]
    expect(f"the list is read with its answers: {rows}", "Niemand duwt: twijfel" in rows and not any("+" in row for row in rows))
    hands.tab_to("document.querySelectorAll('.row')[2]")
    browser.press("Enter")
    hands.choose(0, " ")
    expected = [[1, 0, 0, 0, 0], [0, 1, 0, 0, 0], [1, 0, 0, 0, 0], [0, 0, 0, 1, 0], [0, 0, 0, 0, 1], [1, 0, 0, 0, 0]]
    expect(f"all six count: {room.tally()}", room.tally() == expected)


def language_by_keys(browser, expect):
    for _ in range(8):
        browser.press("Tab", shift=True)
        if browser.say("document.activeElement.id") == "language":
            break
    for _ in range(2):
        browser.press("ArrowDown")
    expect("arrows change the language", browser.until("document.documentElement.lang === 'fr' && state.language === 'fr'"))
    expect("and the focus stays on the list", browser.say("document.activeElement.id") == "language")
    expect("with what was chosen", browser.until("document.querySelectorAll('.answer')[2].getAttribute('aria-pressed') === 'true'"))


def two_tabs(browser, room, expect):
    """One phone, one vote: what one tab says, the other shows before anything else changes."""
    first = browser.session
    browser.open(f"{room.address}#nl")
    browser.until("state")
    phones = room.phones()
    room.tell("ask choice")
    browser.until("state.kind === 'choice'")
    second = browser.attached()
    browser.open(f"{room.address}#nl")
    expect("a second tab sees the question", browser.until("state.kind === 'choice'"))
    expect(f"and is no second phone: {room.phones()}", room.phones() == phones)
    for seeing, voting, column in ((second, first, 2), (first, second, 1)):
        browser.session = voting
        browser.say(f"{ANSWERS}[{column}].click()")
        browser.until("saved")
        browser.session = seeing
        expect("the other tab shows the vote within 2 s", browser.until(f"{ANSWERS}[{column}].getAttribute('aria-pressed') === 'true'", 2))
    # As where a browser has no such channel: the other tab is asked to look when it comes in front.
    browser.say("tabs.onmessage = null; true")
    browser.session = second
    browser.call("Page.bringToFront")
    browser.say(f"{ANSWERS}[0].click()")
    browser.until("saved")
    browser.session = first
    expect("without a channel it does not know", browser.say(f"{ANSWERS}[0].getAttribute('aria-pressed')") == "false")
    browser.call("Page.bringToFront")
    expect("until it is looked at", browser.until(f"{ANSWERS}[0].getAttribute('aria-pressed') === 'true'", 2))
    room.tell("close")
    expect("and it hears the news as before", browser.until("state.phase === 'closed'", 2))
    browser.session = second
    browser.call("Page.close")
    browser.session = first
