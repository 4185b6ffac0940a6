"""Opens the page for phones in Chromium, in every phase and language, and looks for what keeps somebody from using it.

axe-core (WCAG 2.2 A and AA, contrast of 7:1, good practice) finds nothing; nothing is wider than the screen; what can be pressed is 56
pixels high; the console says nothing. And it is used: by pointer and keys, through a reload, a change of language, a lost connection; by
keys alone, with what a screen reader is told; in two tabs; and what a browser shows where the address is wrong or the room full.
"""
import argparse
import pathlib
import shutil
import subprocess
import sys
import tempfile

from browser import Browser
from page_hands import by_keys, two_tabs
from page_notices import notices
from phone_room import Room

AXE = "axe-core@4.10.3"
LANGUAGES = ["nl", "nl-easy", "fr", "en", "ar"]
LOOKS = [("narrow", 320, 100, False), ("narrow-dark", 320, 100, True), ("narrow-200", 320, 200, False), ("narrow-200-dark", 320, 200, True), ("phone", 390, 100, False),
         ("phone-dark", 390, 100, True), ("tablet", 800, 100, False)]
RUN_AXE = """axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {'color-contrast-enhanced': {enabled: true}, 'target-size': {enabled: true}}})
  .then(found => found.violations.map(each => each.id + ': ' + each.nodes.map(node => node.target + ' ' + (node.any[0] ? node.any[0].message : '')).join('; ')))"""
WIDTH = "Math.max(document.documentElement.scrollWidth, innerWidth)"
TOO_LOW = """[...document.querySelectorAll('button, select, a')].filter(each => each.offsetParent && each.getBoundingClientRect().height < 56)
  .map(each => each.textContent.slice(0, 20))"""
CUT_OFF = """[...document.querySelectorAll('h1, h2, p, a, button, span.text')].filter(each => each.offsetParent && !each.closest('.for-ears') && each.scrollWidth > each.clientWidth + 1
  && getComputedStyle(each).display !== 'inline').map(each => each.textContent.slice(0, 30))"""

COVERED = """[...document.querySelectorAll('.answer[aria-pressed="true"]')].filter(each => {
  const mark = each.querySelector('.mark').getBoundingClientRect();
  return [...each.querySelectorAll('.flag, .sign, .tick')].map(sign => sign.getBoundingClientRect())
    .some(sign => sign.top < mark.bottom - 4 && sign.left < mark.right && mark.left < sign.right);
}).map(each => each.textContent)"""


def fetch_axe(folder):
    if not shutil.which("npm"):
        raise SystemExit("npm fetches axe-core: install it, or leave that out with --without-axe")
    subprocess.run(["npm", "pack", "--silent", AXE], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    archive = next(folder.glob("axe-core-*.tgz"))
    shutil.unpack_archive(archive, folder)
    return (folder / "package/axe.min.js").read_text(encoding="utf-8")


def press(browser, index, kind="answer"):
    browser.say(f"document.querySelectorAll('.{kind}')[{index}].click()")


def saved(browser):
    return browser.until("saved && state.phase === 'open'")


# Name -> what the room is told, and what is then done on the page. In this order: each goes on from the one before.
def phases(browser, room):
    def shows(phase, kind=None):
        what = f"state.phase === '{phase}'" + (f" && state.kind === '{kind}'" if kind else "")
        assert browser.until(what), f"the page does not show {phase} {kind or ''}"

    room.tell("wait")
    shows("waiting")
    yield "1-waiting"
    room.tell("ask choice")
    shows("open", "choice")
    yield "2-choice"
    press(browser, 2)
    assert saved(browser)
    yield "3-chosen"
    room.tell("close")
    shows("closed")
    yield "4-closed"
    room.tell("reveal")
    shows("revealed")
    yield "5-revealed"
    room.tell("ask scores")
    shows("open", "scores")
    yield "6-criterion"
    press(browser, 1)
    assert saved(browser)
    press(browser, 0, "next")
    press(browser, 4)
    assert saved(browser)
    yield "7-second"
    for _ in range(5):
        press(browser, 0, "next")
    yield "8-list"
    room.tell("ask flag")
    shows("open", "flag")
    press(browser, 3)
    assert saved(browser)
    yield "9-flag"
    room.tell("end")
    shows("over")
    yield "A-over"


class Check:
    def __init__(self, folder, axe):
        self.folder, self.axe, self.findings, self.looked_at, self.expected = folder, axe, [], 0, 0

    def find(self, where, what):
        self.findings.append(f"{where}: {what}")
        print(f"  {where}: {what}", flush=True)

    def expect(self, what, true):
        self.expected += 1
        if not true:
            self.find("use", what)

    def in_a_room(self, what, browser, program):
        room = Room(program)
        try:
            what(browser, room, self.expect)
        finally:
            browser.open("about:blank")
            room.close()

    def look(self, browser, language, phase):
        for name, width, percent, dark in LOOKS:
            browser.look(width, dark=dark)
            browser.say(f"document.documentElement.style.fontSize = '{112.5 * percent / 100}%'")
            where = f"{language}-{phase}-{name}"
            for violation in browser.say(RUN_AXE) if self.axe else []:
                self.find(where, violation)
            if (wide := browser.say(WIDTH)) > width:
                self.find(where, f"{wide} pixels wide")
            for low in browser.say(TOO_LOW):
                self.find(where, f"too low: {low}")
            for cut in browser.say(CUT_OFF):
                self.find(where, f"cut off: {cut}")
            for covered in browser.say(COVERED):
                self.find(where, f"its sign is covered: {covered}")
            browser.picture(self.folder / f"{where}.png")
            self.looked_at += 1

    def all_phases(self, browser, program, language):
        room = Room(program, languages=",".join(LANGUAGES))
        try:
            browser.open(f"{room.address}#{language}")
            if self.axe:
                browser.say(self.axe)
            assert browser.until("state"), "the page does not come"
            for phase in phases(browser, room):
                if browser.say("document.documentElement.lang") != ("nl" if language == "ar" else language.split("-")[0]):
                    self.find(language, "lang is another")
                self.look(browser, language, phase)
        finally:
            browser.open("about:blank")
            room.close()
        for complaint in browser.complaints():
            if "Cross-Origin-Opener-Policy" not in complaint:  # of no meaning without https, and Chromium says so
                self.find(language, f"console: {complaint}")


def use(check, browser, program):
    """As somebody does who votes."""
    expect = check.expect
    room = Room(program)
    browser.look(390)
    browser.open(f"{room.address}#nl")
    browser.until("state")
    expect("the focus was taken when the page came", browser.say("document.activeElement === document.body"))
    room.tell("ask choice")
    expect("a new question has the focus on its title", browser.until("document.activeElement.id === 'title' && document.title.includes('Noor')"))
    browser.press("Tab")
    browser.press("Enter")
    expect("a key votes", browser.until("saved && mine[0] === 0"))
    expect("it is said", browser.say("document.getElementById('state').textContent === WORDS.nl.isIn"))
    expect("the focus stays", browser.say("document.activeElement.dataset.column") == "0")
    expect(f"counted: {room.tally()}", room.tally() == [[1, 0, 0, 0]])
    press(browser, 3)
    browser.until("saved")
    expect(f"changed: {room.tally()}", room.tally() == [[0, 0, 0, 1]])
    browser.open("about:blank")
    browser.open(f"{room.address}#nl")
    expect("a reload keeps what was chosen", browser.until("document.querySelectorAll('.answer')[3].getAttribute('aria-pressed') === 'true'"))
    browser.say("document.getElementById('language').value = 'fr'; document.getElementById('language').dispatchEvent(new Event('change'))")
    expect("another language", browser.until("document.documentElement.lang === 'fr' && document.getElementById('title').textContent.includes('photo de Noor')"))
    expect("with what was chosen", browser.say("mine[0]") == 3)
    for column in (0, 1, 2, 1, 0, 2):
        press(browser, column)
    browser.until("saved")
    expect(f"the last of quick presses counts: {room.tally()}", room.tally() == [[0, 0, 1, 0]])
    expect(f"one phone: {room.phones()}", room.phones() == 1)
    lose(expect, browser, program, room)


def go_offline(browser, offline):
    browser.call("Network.emulateNetworkConditions", offline=offline, latency=0, downloadThroughput=-1, uploadThroughput=-1)


def lose(expect, browser, program, room):
    go_offline(browser, True)
    press(browser, 0)
    expect("a lost connection is said", browser.until("document.getElementById('trouble').textContent.startsWith('Pas de connexion. Ton vote')"))
    go_offline(browser, False)
    expect("the vote comes in afterwards", browser.until("saved && !document.getElementById('trouble').textContent", 40))
    expect(f"and counts: {room.tally()}", room.tally() == [[1, 0, 0, 0]])
    go_offline(browser, True)
    press(browser, 1)
    room.tell("close")
    go_offline(browser, False)
    expect("a choice that came too late is said to have", browser.until("document.getElementById('state').textContent.includes('trop tard')", 40))
    expect(f"and does not count: {room.tally()}", room.tally() == [[1, 0, 0, 0]])
    room.tell("reopen")
    expect("what is open again can be changed, and begins with what counts", browser.until("state.phase === 'open' && mine[0] === 0"))
    for status, words in ((503, "plus de place"), (429, "plus de place"), (404, "Scanne")):
        browser.say(f"take({status}, '', 10); showChosen()")
        expect(f"{status} is told in words", words in browser.say("document.getElementById('trouble').textContent"))
    browser.say("for (let i = 0; i < 3; ++i) take(200, JSON.stringify(Object.assign({}, state, {fresh: true})), 10); showChosen()")
    expect("a browser that keeps no cookie is told in words", "cookie" in browser.say("document.getElementById('trouble').textContent"))
    browser.say("fresh = 0")
    room.close()
    expect("a player that is gone is said", browser.until("document.getElementById('trouble').textContent", 40))
    again = Room(program, port=room.port)
    again.tell("ask flag")
    expect("and found again, by itself", browser.until("state.kind === 'flag' && !document.getElementById('trouble').textContent", 40))
    expect("with nothing chosen in it", browser.say("mine[0]") is None)
    browser.open("about:blank")
    again.close()


def main():
    parser = argparse.ArgumentParser(prog="tools/page_check", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", help=argparse.SUPPRESS)
    parser.add_argument("-o", "--pictures", type=pathlib.Path, default=pathlib.Path("page-pictures"), help="folder for the pictures (page-pictures)")
    parser.add_argument("--language", action="append", choices=LANGUAGES, help="only this one; all if not given")
    parser.add_argument("--without-axe", action="store_true", help="do not fetch axe-core, and leave it out")
    given = parser.parse_args()
    given.pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        check = Check(given.pictures, "" if given.without_axe else fetch_axe(pathlib.Path(folder)))
    browser = Browser()
    try:
        use(check, browser, given.program)
        browser.complaints()  # of the lost connection
        browser.look(390)
        check.in_a_room(by_keys, browser, given.program)
        check.in_a_room(two_tabs, browser, given.program)
        notices(check, browser, given.program)
        for language in given.language or LANGUAGES:
            check.all_phases(browser, given.program, language)
    finally:
        browser.close()
    print(f"{check.looked_at} views in {given.pictures}, {check.expected} things tried, {len(check.findings)} findings")
    return 1 if check.findings else 0


if __name__ == "__main__":
    sys.exit(main())
