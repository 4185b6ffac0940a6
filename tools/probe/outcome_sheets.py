"""Records every outcome of a story off screen: its clip, the card or the judge step as the authors judge, and what comes next.

Usage: tools/outcome_sheets [--lang L]... [--only TEXT]... [-o DIR] [--jobs N] [--wissel PROGRAM] [STORY]
Leaves DIR/L/NODE.png, a contact sheet for each outcome and language. The recordings themselves are thrown away. Variables are as
at the start of the story: whole walks are those in the story's own walk files. Exit code 1: some could not be recorded, and why.
"""
import argparse
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from told_story import folder_of, read_told

ROOT = pathlib.Path(__file__).resolve().parents[2]
SIZE, SPEED = "640x360", "1.25"   # cards and choices are laid out as on a screen of twice the size


def outcomes_in(told):
    """What to record: the walk through each node that has an outcome."""
    odd = [name for name in told["nodes"] if not re.fullmatch(r"[A-Za-z0-9_.-]+", name)]  # names become those of files
    if odd:
        raise ValueError(f"'{odd[0]}' is no name of a node")
    return {name: walk_through(node) for name, node in told["nodes"].items() if "outcome" in node}


def walk_through(node):
    """Steps from the node on past its outcome."""
    if "judge" not in node:
        return "continue"
    outcome = node["outcome"]
    scores = " ".join(f"{criterion}={each['score']}" for criterion, each in outcome["criteria"].items())
    return f"judge {outcome['flag']} {scores},continue"


def record(wissel, folder, language, name, walk, out):
    """None, or what went wrong."""
    with tempfile.TemporaryDirectory() as made:
        film = pathlib.Path(made) / "outcome.mp4"
        problem = record_to(film, wissel, folder, language, name, walk)
        if problem is None:
            sheet = out / language / f"{name}.png"
            sheet.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(film.with_suffix(".png"), sheet)
        return problem


def record_to(film, wissel, folder, language, name, walk):
    """None, or what went wrong."""
    done = subprocess.run([wissel, "play", folder, "--at", name, "--walk", walk, "--record", film, "--lang", language,
                           "--size", SIZE, "--speed", SPEED], capture_output=True, text=True)
    return None if done.returncode == 0 else f"{language} {name}: {done.stderr.strip()}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("story", nargs="?", type=pathlib.Path, default=ROOT / "stories/he-het-is-oke")
    parser.add_argument("--lang", action="append", help="all languages of the story if not given")
    parser.add_argument("--only", action="append", help="only nodes whose id holds this")
    parser.add_argument("-o", "--out", type=pathlib.Path, default=ROOT / "build/outcomes")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--wissel", type=pathlib.Path, default=ROOT / "build/release/wissel")
    options = parser.parse_args()
    options.story = folder_of(options.story)
    try:
        told = read_told(options.story)
        languages, outcomes = told["languages"], outcomes_in(told)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise SystemExit(f"{options.story}: {error}; build/release/wissel check says more")
    wanted = [name for name in outcomes if not options.only or any(part in name for part in options.only)]
    jobs = [(language, name) for language in options.lang or languages for name in wanted]
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(max(options.jobs, 1)) as pool:
        work = [pool.submit(record, options.wissel.resolve(), options.story, language, name, outcomes[name], options.out) for language, name in jobs]
        for done, each in enumerate(concurrent.futures.as_completed(work), 1):
            if each.result():
                failed += 1
                print(each.result(), file=sys.stderr)
            print(f"\r{done} of {len(jobs)}", end="", file=sys.stderr, flush=True)
    print(f"\n{len(jobs) - failed} contact sheets in {options.out}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
