"""tools/guide_sheets writes what a story says, in the player's words, and notices a file that is not up to date."""
import importlib.machinery
import importlib.util
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOOL = ROOT / "tools/guide_sheets"

STORY = {
    "format": 1, "id": "shed", "title": {"fr": "Le vélo", "en": "The bike"}, "languages": ["fr", "en"], "start": "open",
    "nodes": {
        "open": {
            "title": {"fr": "Lundi", "en": "Monday"}, "notes": {"fr": "Dites-le : « vite ! »", "en": "Say | so."},
            "choice": {"prompt": {"fr": "Tu es Ana. Et toi ?", "en": "You are Ana. And you?"}, "options": [
                {"id": "a", "text": {"fr": "Partir", "en": "Go"}, "to": "gone"},
                {"id": "b", "text": {"fr": "Rester", "en": "Stay"}, "to": "stop", "if": "visited('gone')"}]}},
        "gone": {"title": "Loin", "prompts": ["Pourquoi ?"], "outcome": {"flag": "yellow", "whose": "Partir"}, "next": "stop"},
        "stop": {"title": {"fr": "Fin", "en": "End"}, "end": True, "prompts": [{"fr": "Et après ?", "en": "And then?"}]},
    },
}


def load():
    loader = importlib.machinery.SourceFileLoader("guide_sheets", str(TOOL))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("guide_sheets", loader))
    loader.exec_module(module)
    return module


def run(*arguments):
    return subprocess.run([sys.executable, "-B", TOOL, *arguments], capture_output=True, text=True, check=False)


class GuideSheets(unittest.TestCase):
    def setUp(self):
        held = tempfile.TemporaryDirectory()
        self.addCleanup(held.cleanup)
        self.folder = pathlib.Path(held.name)
        (self.folder / "story.json").write_text(json.dumps(STORY), encoding="utf-8")
        self.assertEqual(run(self.folder).returncode, 0)

    def sheet(self, language):
        return (self.folder / f"guide/situations.{language}.md").read_text(encoding="utf-8")

    def test_what_stands_in_the_story_stands_on_paper(self):
        english = self.sheet("en")
        for words in ("### Monday", "**The choice:** You are Ana. And you?", "- Go\n- Stay (not always on offer)", "**For you:** Say \\| so.",
                      "Only after: *Go*", "| Partir | yellow (mildly transgressive) |", "**End**\n\n**To talk about:**\n\n- And then?"):
            self.assertIn(words, english)

    def test_french_has_its_spaces(self):
        self.assertIn("**Pour vous\u00a0:** Dites-le\u00a0: «\u00a0vite\u00a0!\u00a0»", self.sheet("fr"))
        self.assertNotRegex(self.sheet("fr"), " [?!:;»]|« ")

    def test_a_file_that_is_not_up_to_date_is_named(self):
        self.assertEqual(run("--check", self.folder).returncode, 0)
        (self.folder / "guide/situations.fr.md").write_text("old", encoding="utf-8")
        (self.folder / "guide/situations.en.md").unlink()
        done = run("--check", self.folder)
        self.assertEqual(done.returncode, 1)
        self.assertIn("situations.fr.md: not up to date", done.stderr)
        self.assertIn("situations.en.md: not up to date", done.stderr)
        self.assertEqual(self.sheet("fr"), "old")

    def test_flags_and_words_are_the_players(self):
        module = load()
        flags = (ROOT / "engine/story/io/default_flags.cpp").read_text(encoding="utf-8")
        words = (ROOT / "engine/ui/words.cpp").read_text(encoding="utf-8")
        for name, each in module.FLAGS.items():
            dutch, french, english = (module.re.escape(each[language][1]) for language in ("nl", "fr", "en"))
            self.assertRegex(flags, f'"{name}", in_all\\("{dutch}", "[^"]+", "{french}", "{english}"\\)')
        for row in zip(*(module.PLAYER_WORDS[language].values() for language in ("nl", "fr", "en"))):
            self.assertRegex(words, r",\s*".join(f'"{module.re.escape(word)}"' for word in row))


if __name__ == "__main__":
    unittest.main()
