"""tools/lint finds what it is there to find: each test plants one fault in a small tree."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]


def lint(files):
    """What tools/lint says about a tree of these files: (exit code, text)."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            file = pathlib.Path(folder, name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        done = subprocess.run([sys.executable, ROOT / "tools/lint", folder], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout


class Lint(unittest.TestCase):
    def finds(self, path, text, message):
        code, said = lint({path: text})
        self.assertEqual(code, 1, said)
        self.assertIn(message, said)

    def accepts(self, path, text):
        self.assertEqual(lint({path: text}), (0, "lint: 1 files, 0 findings\n"))

    def test_a_module_includes_what_is_below_it(self):
        self.accepts("engine/director/a.cpp", '#include "director/a.h"\n#include "story/io/b.h"\n#include "av/c.h"\n')

    def test_a_module_does_not_include_what_is_above_it(self):
        self.finds("engine/story/io/a.cpp", '\n#include "director/a.h"\n', "engine/story/io/a.cpp:2: story may not include director")

    def test_modules_side_by_side_do_not_include_each_other(self):
        self.finds("engine/ui/a.h", '#include "platform/a.h"\n', "ui may not include platform")
        self.finds("engine/playback/a.h", '#  include "story/graph.h"\n', "playback may not include story")

    def test_a_header_is_named_by_its_module(self):
        self.finds("engine/av/a.cpp", '#include "../story/graph.h"\n', "does not begin with a module")
        self.finds("engine/av/a.cpp", '#include "probe.h"\n', "does not begin with a module")

    def test_a_new_module_needs_a_place(self):
        self.finds("engine/orchard/a.cpp", '#include "base/time.h"\n', "'orchard' has no place")

    def test_folders_of_the_drawing_tool_include_those_below(self):
        self.finds("tools/scenes/chat/a.cpp", '#include "scenes/phone/b.h"\n', "chat may not include phone")
        self.finds("tools/scenes/film/a.cpp", '#include "scenes/drawing/b.h"\n', "'film' has no place")
        self.accepts("tools/scenes/workshop/a.cpp", '#include "scenes/stage/b.h"\n#include "av/png.h"\n')

    def test_a_library_stays_in_its_module(self):
        self.finds("engine/ui/a.cpp", "#include <SDL.h>\n", "belongs to SDL")
        self.finds("engine/platform/window.cpp", "#include <imgui.h>\n", "belongs to Dear ImGui")
        self.finds("engine/playback/a.cpp", "#include <libavcodec/avcodec.h>\n", "belongs to FFmpeg")
        self.accepts("engine/platform/overlay_renderer.cpp", "#include <imgui.h>\n#include <SDL.h>\n")
        self.accepts("engine/av/a.cpp", 'extern "C" {\n#include <libswscale/swscale.h>\n}\n')

    def test_headers_of_one_kind_of_system_stay_in_platform(self):
        for header in ("unistd.h", "sys/stat.h", "poll.h"):
            self.finds("engine/story/a.cpp", f"#include <{header}>\n", "this kind of system only")
        self.finds("tools/scenes/a.cpp", "#include <unistd.h>\n", "this kind of system only")
        self.accepts("engine/platform/a.cpp", "#include <unistd.h>\n")

    def test_tests_may_use_any_header(self):
        self.accepts("tests/support/a.cpp", '#include <libavcodec/avcodec.h>\n#include <unistd.h>\n#include "support/a.h"\n')

    def test_a_file_has_400_lines_at_most(self):
        self.accepts("engine/base/a.h", "//\n" * 400)
        self.finds("engine/base/a.h", "//\n" * 401, "401 lines")

    def test_every_finding_is_told_at_once(self):
        code, said = lint({"engine/base/a.h": '#include "app/a.h"\n#include <SDL.h>\n', "engine/av/b.h": '#include "ui/b.h"\n'})
        self.assertEqual(code, 1)
        self.assertIn("2 files, 3 findings", said)

    def test_an_empty_tree_is_a_mistake(self):
        self.assertEqual(lint({"README.md": "\n"})[0], 2)


if __name__ == "__main__":
    unittest.main()
