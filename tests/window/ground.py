"""What the tests of the windows have in common: the program, its stories, a display, and hands on it."""
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools/probe"))
from display import Display  # noqa: E402, F401
from driven import PATIENCE, Driven  # noqa: E402, F401

EXAMPLES = ROOT / "stories/examples"
WISSEL = sys.argv.pop(1) if len(sys.argv) > 1 else str(ROOT / "build/release/wissel")
