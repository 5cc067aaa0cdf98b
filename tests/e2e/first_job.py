#!/usr/bin/python3
"""The main job in a real window: open a sequence, drag a card, be killed, go on, preview, export. first_job.py PROGRAM FOLDER

FOLDER holds start.sequence.json; everything the program writes goes there too. Exits 0 when the exported file holds the
order that was dragged and the library the run.
"""
import json
import os
import sqlite3
import subprocess
import sys
import time

import screen


def order(path):
    with open(path, encoding="utf-8") as file:
        return [[m["id"] for m in step["messages"]] for step in json.load(file)["sequence"]["steps"]]


def launch(program, library, folder, *files):
    return subprocess.Popen([program, "--library", library, "--settings-dir", folder, *files])


def card(app, channel, step):
    """The card on the board; its name begins with its channel and its step."""
    return app.find(lambda e: e.name.startswith(f"{channel}, step {step} of ") and e.box()[2] > 80)


def drag_to_end_of_step_2(app):
    moved = screen.wait("the card", lambda: card(app, "App feed", 1))
    target = screen.wait("the other card", lambda: card(app, "Text", 2))
    x, y, width, height = target.box()
    screen.drag(screen.centre(moved.box()), (x + width // 2, y + height - 6))
    screen.wait("the card in step 2", lambda: card(app, "App feed", 2))


def main():
    program, folder = sys.argv[1], sys.argv[2]
    start, exported = os.path.join(folder, "start.sequence.json"), os.path.join(folder, "out.sequence.json")
    library = os.path.join(folder, "library.sqlite")
    assert order(start) == [["m1"], ["m2", "m3"]], order(start)
    window = launch(program, library, folder, start)
    try:
        app = screen.application("stepline")
        drag_to_end_of_step_2(app)
        # Killed in the middle of things: nothing is lost, and the file is not touched.
        time.sleep(1.2)
        window.kill()
        window.wait(20)
        assert order(start) == [["m1"], ["m2", "m3"]], "the file on disk was changed without a save"
        window = launch(program, library, folder)
        app = screen.application("stepline")
        screen.wait("the edit after the kill", lambda: card(app, "App feed", 2))
        screen.wait("the modified mark", lambda: app.find(lambda e: e.role in ("frame", "window") and "start.sequence.json*" in e.name))

        screen.keys("F5")

        def kept():
            with sqlite3.connect(f"file:{library}?mode=ro", uri=True) as db:
                return db.execute("select count(*) from runs").fetchone()[0] == 1

        screen.wait("the kept run", kept, 60)

        screen.keys("ctrl+e")
        screen.wait("the export dialog", lambda: app.find(lambda e: e.role in ("dialog", "file chooser") and "Export" in e.name))
        time.sleep(0.5)
        screen.keys("ctrl+a")
        screen.do("type", "--delay", "8", exported)
        screen.keys("Return")
        screen.wait("the exported file", lambda: os.path.exists(exported))
        time.sleep(0.3)
        found = order(exported)
        assert found == [[], ["m2", "m3", "m1"]], found
        assert order(start) == [["m1"], ["m2", "m3"]], "the file on disk was changed without a save"
        print("dragged, previewed, kept and exported:", found)
    finally:
        window.terminate()
        window.wait(20)


main()
