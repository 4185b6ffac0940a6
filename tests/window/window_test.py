"""Drives wissel's window with real key presses and clicks under Xvfb, and reads its event log.

Usage: window_test.py WISSEL [unittest arguments]
Each step waits for the event that it must cause; nothing is timed.
"""
import json
import os
import pathlib
import shutil
import signal
import sys
import tempfile
import time
import unittest

from ground import EXAMPLES, PATIENCE, ROOT, WISSEL, Display, Driven


class Window(unittest.TestCase):
    def setUp(self):
        self.display = Display((1280, 720))
        self.addCleanup(self.display.close)
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def play(self, story, *options, **settings):
        command = [WISSEL, "play", story, "--size", "1280x720", "--seed", "1", "--fullscreen"]
        player = Driven(self.display, self.folder.name, command, *options, **settings)
        self.addCleanup(player.close)
        return player

    def slow_story(self):
        """A story whose choices leave more time than any machine needs."""
        folder = pathlib.Path(self.folder.name) / "slow"
        shutil.copytree(EXAMPLES / "choices/media", folder / "media")
        shutil.copy(EXAMPLES / "hotspots/media/room.png", folder / "media")

        def choice(to):
            options = [{"id": "one", "text": "One", "to": to}, {"id": "two", "text": "Two", "to": to}]
            return {"prompt": "?", "seconds": 600, "default": "two", "options": options}

        story = {"format": 1, "id": "slow", "title": "Slow", "languages": ["en"], "start": "ask",
                 "help": {"line": {"name": "A line", "phone": "1"}}, "calm_help": ["line"],
                 "nodes": {"ask": {"still": {"file": "media/room.png"}, "choice": choice("film")},
                           "film": {"clip": {"file": "media/hall.mp4"}, "choice": choice("end")}, "end": {"end": True}}}
        (folder / "story.json").write_text(json.dumps(story), encoding="utf-8")
        return folder

    def test_number_keys_arrows_and_enter_choose(self):
        player = self.play(self.slow_story())
        player.wait_for("offered", node="ask")
        player.key("2")
        player.wait_for("chosen", option="two", how="hand")
        player.wait_for("seam")
        player.wait_for("offered", node="film")
        player.key("Down")
        player.key("Return")
        player.wait_for("chosen", node="film", option="two", how="hand")

    def test_a_choice_left_alone_takes_its_default(self):
        player = self.play(EXAMPLES / "choices", "--at", "rack")
        player.wait_for("offered", node="rack")
        player.wait_for("chosen", how="default")

    def test_pause_and_cover_stop_the_film_and_the_clock(self):
        player = self.play(self.slow_story())
        player.wait_for("offered", node="ask")
        player.key("space")
        paused = player.wait_for("paused")
        # Keys are still answered while time passes, and each answer tells that the film's clock has not moved, apart from
        # the sound that the device held when it was paused.
        began = time.monotonic()
        while time.monotonic() - began < 1:
            for event in ("help", "help-left"):
                player.key("h")
                self.assertLess(player.wait_for(event)["at"] - paused["at"], 0.2)
        player.key("space")
        self.assertLess(player.wait_for("resumed")["at"] - paused["at"], 0.2)
        player.key("Escape")
        player.wait_for("covered")
        player.key("1")
        player.key("Escape")
        player.wait_for("uncovered")
        self.assertFalse([e for e in player.events() if e["event"] == "chosen"])

    def test_a_hotspot_on_the_picture_is_clicked(self):
        story = json.loads((ROOT / "stories/examples/hotspots/story.json").read_text(encoding="utf-8"))
        node, option = next((node, option) for node, value in story["nodes"].items() if "choice" in value
                            for option in value["choice"]["options"] if "area" in option)
        player = self.play(EXAMPLES / "hotspots")
        player.wait_for("offered", node=node)
        left, top, width, height = option["area"]
        player.click(int((left + width / 2) * 1280), int((top + height / 2) * 720))
        player.wait_for("chosen", option=option["id"], how="hand")

    def test_without_a_sound_device_the_film_goes_on_in_silence(self):
        player = self.play(EXAMPLES / "choices", SDL_AUDIODRIVER="alsa", ALSA_CONFIG_PATH="/dev/null")
        player.wait_for("offered", node="arrive")
        player.key("1")
        player.wait_for("seam")
        player.key("ctrl+q")
        self.assertEqual(player.process.wait(PATIENCE), 0)
        self.assertIn("no sound", player.process.stderr.read())

    def test_a_sound_device_that_hangs_hangs_neither_the_film_nor_its_end(self):
        device = pathlib.Path(self.folder.name) / "device"  # takes a fifth of a second of sound, and then nothing more
        os.mkfifo(device)
        end = os.open(device, os.O_RDONLY | os.O_NONBLOCK)
        self.addCleanup(os.close, end)
        player = self.play(EXAMPLES / "choices", SDL_AUDIODRIVER="disk", SDL_DISKAUDIOFILE=str(device))
        player.wait_for("offered", node="arrive")  # after 2 s of film
        player.key("1")
        player.wait_for("seam")
        player.key("ctrl+q")
        self.assertEqual(player.process.wait(PATIENCE), 0)
        self.assertIn("the sound device is gone", player.process.stderr.read())

    def test_a_clip_that_is_pulled_away_becomes_a_slate_and_the_story_goes_on(self):
        folder = pathlib.Path(self.folder.name) / "pulled"
        shutil.copytree(EXAMPLES / "choices/media", folder / "media")
        ask = {"clip": {"file": "media/arrive.mp4"}, "choice": {"prompt": "?", "options": [
            {"id": "first", "text": "First", "to": "wait"}, {"id": "other", "text": "Other", "to": "wait"}]}}
        wait = {"still": {"file": "media/still.png"}, "choice": {"prompt": "Now?", "seconds": 1, "default": "gone", "options": [
            {"id": "gone", "text": "Gone", "to": "gone"}, {"id": "too", "text": "Too", "to": "gone"}]}}
        shutil.copy(EXAMPLES / "hotspots/media/room.png", folder / "media/still.png")
        story = {"format": 1, "id": "pulled", "title": "Pulled", "languages": ["en"], "start": "ask",
                 "nodes": {"ask": ask, "wait": wait, "gone": {"clip": {"file": "media/hall.mp4"}, "next": "end"}, "end": {"end": True}}}
        (folder / "story.json").write_text(json.dumps(story), encoding="utf-8")
        player = self.play(folder)
        player.wait_for("offered", node="ask")  # nothing of the last clip was opened yet
        (folder / "media/hall.mp4").unlink()
        player.key("1")
        player.wait_for("chosen", node="wait", how="default")
        self.assertIn("no such file", player.wait_for("slate", node="gone")["reason"])
        player.wait_for("ended")

    def test_keys_for_description_and_sign_and_a_signer_pulled_away_is_left_out(self):
        folder = pathlib.Path(self.folder.name) / "access"
        shutil.copytree(EXAMPLES / "access", folder)
        player = self.play(folder)
        player.wait_for("offered", node="gate")
        player.key("d")
        player.wait_for("description-on")
        player.key("s")
        player.wait_for("sign-on")
        player.key("s")
        player.wait_for("sign-off")
        (folder / "media/sign.nl.mp4").unlink()
        player.key("s")
        player.wait_for("sign-failed", node="gate")
        player.key("1")
        player.wait_for("chosen", option="yes")
        player.wait_for("ended")

    def test_an_end_asked_for_by_the_system_ends_it_well(self):
        player = self.play(EXAMPLES / "choices")
        player.wait_for("node", node="arrive")
        player.process.send_signal(signal.SIGTERM)
        self.assertEqual(player.process.wait(PATIENCE), 0)

    def test_ctrl_q_ends_it_well(self):
        player = self.play(EXAMPLES / "choices")
        player.wait_for("node", node="arrive")
        player.key("ctrl+q")
        self.assertEqual(player.process.wait(PATIENCE), 0)


if __name__ == "__main__":
    unittest.main(argv=["window_test.py", "-v", *sys.argv[1:]])
