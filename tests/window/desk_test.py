"""Drives the author's window with real keys, clicks and saves under Xvfb, and reads its event log.

Usage: desk_test.py WISSEL [unittest arguments]
Each step waits for the event that it must cause; nothing is timed.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import unittest

from ground import PATIENCE, WISSEL, Display, Driven

SIZE = (1440, 900)


class Desk(unittest.TestCase):
    def setUp(self):
        self.display = Display(SIZE)
        self.addCleanup(self.display.close)
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.story = pathlib.Path(self.folder.name) / "mine"
        subprocess.run([WISSEL, "new", str(self.story), "--lang", "en"], check=True, stdout=subprocess.DEVNULL)

    def preview(self, *options, **settings):
        command = [WISSEL, "preview", self.story, "--size", f"{SIZE[0]}x{SIZE[1]}"]
        desk = Driven(self.display, self.folder.name, command, *options, **settings)
        self.addCleanup(desk.close)
        desk.wait_for("edition", mistakes=0)
        return desk

    def save(self, change):
        """As most editors do: a new file takes the place of the old one."""
        file = self.story / "story.json"
        new = file.with_suffix(".new")
        text = change(file.read_text(encoding="utf-8"))
        new.write_text(text, encoding="utf-8")
        os.replace(new, file)
        return text

    def test_a_broken_save_closes_nothing_and_its_mend_replays_the_walk(self):
        desk = self.preview("--at", "later")
        desk.wait_for("node", node="later")
        self.save(lambda text: text.replace('"to": "worse"', '"to": "wrose"'))
        broken = desk.wait_for("edition", mistakes=1)
        self.assertIsNone(broken["nodes"])
        desk.wait_for("offered", node="later")  # the last story that can be walked plays on
        self.save(lambda text: text.replace('"to": "wrose"', '"to": "worse"'))
        desk.wait_for_each({"event": "edition", "mistakes": 0, "nodes": 4}, {"event": "node", "node": "later"})  # the walk was replayed
        desk.wait_for("offered", node="later")
        desk.key("1")
        self.assertEqual(desk.wait_for("chosen")["node"], "later")

    def test_a_node_that_is_gone_takes_the_walk_back_as_far_as_it_goes(self):
        desk = self.preview("--at", "worse")
        desk.wait_for("node", node="worse")

        def without_worse(text):
            story = json.loads(text)
            del story["nodes"]["worse"]
            for option in story["nodes"]["later"]["choice"]["options"]:
                option["to"] = "better"
            return json.dumps(story, indent=2)

        self.save(without_worse)
        _, node = desk.wait_for_each({"event": "edition", "mistakes": 0, "nodes": 3}, {"event": "node"})
        self.assertIn(node["node"], ("opening", "later", "better"))

    def test_a_mistake_pressed_twice_opens_the_editor_at_its_line(self):
        opened = pathlib.Path(self.folder.name) / "opened"
        editor = pathlib.Path(self.folder.name) / "editor"
        editor.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {opened}.part && mv {opened}.part {opened}\n', encoding="utf-8")
        editor.chmod(0o755)
        desk = self.preview(VISUAL=f"{editor} +{{line}} {{file}}")
        text = self.save(lambda text: text.replace('"to": "worse"', '"to": "wrose"'))
        desk.wait_for("edition", mistakes=1)
        line = next(number for number, each in enumerate(text.splitlines(), 1) if "wrose" in each)
        deadline = time.monotonic() + PATIENCE
        while not opened.exists() and time.monotonic() < deadline:
            desk.click(200, SIZE[1] * 0.76 + 46, times=2)  # the first line below the panel's heading
            time.sleep(0.2)
        words = opened.read_text(encoding="utf-8").splitlines()
        self.assertEqual(words[0], f"+{line}")
        self.assertTrue(os.path.samefile(words[1], self.story / "story.json"))

    def test_what_is_typed_into_a_value_is_taken_by_the_story(self):
        text = self.save(lambda text: text.replace('"asked": {"type": "boolean", "start": false}',
                                                   '"asked": {"type": "boolean", "start": false}, "name": {"type": "text", "start": "-"}')
                         .replace('"if": "asked"', "\"if\": \"name == 'Sam'\""))
        self.assertIn("Sam", text)
        desk = self.preview("--at", "later")
        self.assertNotIn("together", desk.wait_for("offered", node="later")["options"])
        def is_offered():
            return any("together" in event["options"] for event in desk.events() if event["event"] == "offered")

        # A field has the focus a frame after it was pressed, and takes letters then: on a busy machine some may come too early.
        deadline = time.monotonic() + PATIENCE
        while not is_offered() and time.monotonic() < deadline:
            desk.click(1300, 581)  # the second variable's, below a walk of two
            for pressed in (["key", "ctrl+a"], ["type", "--delay", 50, "Sam"], ["key", "Return"]):
                time.sleep(0.5)
                desk.xdotool(*pressed)
            time.sleep(2)
        self.assertTrue(is_offered())

    def test_the_content_note_stays_until_it_is_left(self):
        desk = self.preview()
        desk.wait_for_films()
        self.assertFalse([event for event in desk.events() if event["event"] == "node"])
        desk.key("Return")
        desk.wait_for("node", node="opening")

    def test_it_ends_well(self):
        desk = self.preview()
        desk.click(100, 22)  # also while somebody writes
        desk.xdotool("type", "later")
        desk.key("ctrl+q")
        self.assertEqual(desk.process.wait(PATIENCE), 0)


if __name__ == "__main__":
    unittest.main(argv=["desk_test.py", "-v", *sys.argv[1:]])
