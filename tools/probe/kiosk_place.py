"""A kiosk to be tried out: a folder with two short stories, a loop that says that it is the loop, and its configuration.

All is made on the spot, from films of the examples: the pieces of them that are played last a third of a second, so that a
visit takes seconds. Each picture of the loop carries a barcode (barcode_clips.py), so that whoever looks at the screen knows when it is back.
"""
import json
import pathlib
import shutil

import barcode_clips
from plain_film import write_plain_film

ROOT = pathlib.Path(__file__).resolve().parents[2]
FILMS = ROOT / "stories/examples/choices/media"
LANGUAGES = ["nl", "fr", "nl-easy"]  # as the kiosk offers them
LOOP = 1                             # of the barcode
LOOP_SECONDS, LOOP_SIZE, LOOP_RATE = 2, (320, 180), 25
CHOICE_LIMIT = 1                     # seconds, where there is one
FLAGS = ["green", "yellow", "red", "black"]
CRITERIA = ["consent", "voluntary", "equality", "development", "context", "impact"]


def said(words):
    return {"nl": f"{words} (nl)", "fr": f"{words} (fr)", "nl-easy": f"{words} (makkelijk)"}


def clip(name, begin):
    return {"file": f"media/{name}.mp4", "in": begin, "out": round(begin + 0.32, 2)}


def option(name, to):
    return {"id": name, "text": said(f"Option {name}"), "to": to}


def weighed(flag):
    """An outcome that can be judged."""
    scores = ["--", "-", "-", "?", "+/-", "--"]
    return {"flag": flag, "whose": said("What was done"), "why": said("That is why."), "reaction": said("Talk about it."), "help": ["line"],
            "deciding": ["consent"], "criteria": {name: {"score": score, "finding": said(f"About {name}")} for name, score in zip(CRITERIA, scores)}}


def long_story():
    """A note, a choice without a limit, one with a limit, a card, the judge step, an end."""
    hall = {"prompt": said("Where to?"), "options": [option("rush", "rush"), option("weigh", "weigh"), option("card", "card"), option("end", "end")]}
    rush = {"prompt": said("Quick!"), "seconds": CHOICE_LIMIT, "default": "stay", "options": [option("go", "card"), option("stay", "end")]}
    nodes = {
        "hall": {"title": said("Hall"), "clip": clip("arrive", 0.4), "choice": hall},
        "rush": {"title": said("Rush"), "clip": clip("hall", 0.4), "choice": rush},
        "card": {"title": said("Card"), "clip": clip("found", 0.4), "next": "end",
                 "outcome": {"flag": "yellow", "whose": said("What was done"), "why": said("That is why."), "reaction": said("Talk about it."), "help": ["line"]}},
        "weigh": {"title": said("Weigh"), "clip": clip("rack", 0.4), "judge": {"behaviour": said("What was done"), "unknown": said("Why")},
                  "outcome": weighed("red"), "next": "end"},
        "end": {"title": said("End"), "clip": clip("found", 1), "end": True},
    }
    return {"format": 1, "id": "long", "title": said("Long"), "languages": ["nl", "fr"], "levels": ["nl-easy"], "content_note": said("About nothing."),
            "start": "hall", "help": {"line": {"name": said("A line"), "phone": said("1")}}, "calm_help": ["line"], "nodes": nodes}


def short_story():
    """One film, and the end."""
    return {"format": 1, "id": "short", "title": said("Short"), "languages": ["nl", "fr"], "levels": ["nl-easy"], "start": "only",
            "nodes": {"only": {"title": said("Only"), "clip": clip("hall", 1.5), "end": True}}}


STORIES = [long_story(), short_story()]  # in the order in which they are offered


def loop_film(path):
    pictures = [barcode_clips.luma(LOOP, picture, *LOOP_SIZE, LOOP_RATE) for picture in range(LOOP_SECONDS * LOOP_RATE)]
    write_plain_film(path, pictures, *LOOP_SIZE, LOOP_RATE)


def config(slowness):
    stories = "\n".join(f'[[story]]\nfolder = "{story["id"]}"\nfor = "12-14"\n' for story in STORIES)
    return f"""{stories}
[attract]
films = ["loop.avi"]

[round]
languages = {json.dumps(LANGUAGES)}
still_there_after = {10 * slowness}
count_down = 10

[staff]
allow_quit_without_pin = true

[figures]
file = "figures.db"
"""


def make_place(folder, slowness=1):
    """Everything, in a folder that is there and empty. `slowness`: how many times as long as may be it waits for who is silent."""
    for story in STORIES:
        (folder / story["id"]).mkdir()
        shutil.copytree(FILMS, folder / story["id"] / "media")
        (folder / story["id"] / "story.json").write_text(json.dumps(story, indent=1), encoding="utf-8")
    loop_film(folder / "loop.avi")
    (folder / "kiosk.toml").write_text(config(slowness), encoding="utf-8")
