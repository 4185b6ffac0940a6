"""A story as it is told: story.json with its parts joined to it, in the order in which the player offers their situations."""
import json
import pathlib


def folder_of(story):
    """The folder of a story that is named by its folder or by its story.json."""
    story = pathlib.Path(story)
    return story.parent if story.suffix == ".json" else story


def read_told(folder):
    """Raises OSError, ValueError, or what comes of a file that is no story: KeyError, TypeError, AttributeError."""
    told = json.loads((folder / "story.json").read_text(encoding="utf-8"))
    told.setdefault("situations", [])
    told.setdefault("nodes", {})
    for part in told.get("parts", []):
        more = json.loads((folder / part).read_text(encoding="utf-8"))
        told["nodes"].update(more.get("nodes", {}))
        told["situations"] += more.get("situations", [])
    return told
