"""What a browser shows at an address that is not the lesson's, of a server that is asked too often, and in a room that is full."""
import http.client
import time
from urllib.parse import urlsplit

from phone_room import Room

MOST_PHONES = 400  # of tests/app/classroom/room
JOINS_AT_ONCE = 60
STYLED = "getComputedStyle(document.querySelector('header')).display === 'flex'"


def guess(server, path, source="127.0.0.1"):
    """Status and body, as a browser asks when somebody types an address."""
    connection = http.client.HTTPConnection(server.hostname, server.port, timeout=20, source_address=(source, 0))
    try:
        connection.request("GET", path, headers={"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"})
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def fill(server):
    for i in range(MOST_PHONES):
        status, _ = guess(server, "/K7F9X/state", f"127.0.1.{1 + i // (JOINS_AT_ONCE - 10)}")
        assert status == 200, f"phone {i} cannot join: {status}"


def wait_for_turn(server):
    """Until this address has a guess back after too many."""
    for _ in range(100):
        if guess(server, "/K7F9X/state")[0] != 429:
            return
        time.sleep(0.1)


def see(check, browser, address, name, title, ways):
    browser.open(address)
    if check.axe:
        browser.say(check.axe)
    for what, true in ((f"the title is {title}", browser.say("document.querySelector('h1').textContent") == title),
                       ("three languages", browser.say("[...document.querySelectorAll('section')].map(each => each.lang).join()") == "nl,fr,en"),
                       ("the look is there", browser.say(STYLED)),
                       (f"{ways} ways to try again, which lead here", browser.say("[...document.links].filter(each => each.href === location.href).length") == ways),
                       ("nothing of what was typed", "vergissing" not in browser.say("document.documentElement.outerHTML"))):
        if not true:
            check.find(name, what)
    check.look(browser, "notice", name)


def notices(check, browser, program):
    room = Room(program)
    server = urlsplit(room.address)
    root = f"http://{server.netloc}"
    browser.look(390)
    see(check, browser, f"{root}/K7F9Y/?vergissing", "404", "Dit is niet het adres van de les", 0)
    guesses = 1
    while guess(server, "/CCCCC/")[0] == 404:
        guesses += 1
    if not 58 <= guesses <= 62:  # one a second is given back
        check.find("429", f"{guesses} guesses before it was too often: a page asks for more than itself")
    for _ in range(30):
        guess(server, "/CCCCC/")
    see(check, browser, f"{root}/CCCCC/", "429", "Wacht even", 3)
    fill(server)
    wait_for_turn(server)
    see(check, browser, f"{root}/K7F9X/state", "503", "Er is even geen plaats meer", 3)
    full_page(check, browser, room)
    browser.open("about:blank")
    room.close()
    for complaint in browser.complaints():
        if "Cross-Origin-Opener-Policy" not in complaint and "Failed to load resource" not in complaint:  # the status itself
            check.find("notice", f"console: {complaint}")


def full_page(check, browser, room):
    """The page itself comes, and says so in the phone's language."""
    browser.open(f"{room.address}#fr")
    if not browser.until("document.getElementById('trouble').textContent.includes('plus de place')"):
        check.find("503", "a full room is not told on the page")
    languages = browser.say("document.documentElement.lang + ' ' + document.getElementById('trouble').lang")
    if languages != "fr fr":
        check.find("503", f"French words are said to be in {languages}")
