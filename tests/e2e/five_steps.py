#!/usr/bin/python3
"""A template of five steps without a mouse and without eyes: made, edited, moved, previewed and exported in a real window
through AT-SPI and keys alone; no coordinate is ever read. five_steps.py PROGRAM FOLDER

Exits 0 when the exported file holds what was done and the library the kept run.
"""
import json
import os
import sqlite3
import subprocess
import sys
import time

import screen

CHANNELS = ["In-app", "Push", "SMS", "Email", "Call"]


def main():
    program, folder = sys.argv[1], sys.argv[2]
    library, exported = os.path.join(folder, "library.sqlite"), os.path.join(folder, "out.sequence.json")
    window = subprocess.Popen([program, "--library", library, "--settings-dir", folder])
    try:
        app = screen.application("stepline")
        job(app, library, exported)
    finally:
        window.terminate()
        window.wait(20)


def wait_focus(app, what, test):
    """The focused element for which the test holds; lists and tab bars have a current item that says so too."""
    return screen.wait(f"the focus on {what}",
                       lambda: app.find(lambda e: test(e) and {"focused", "showing"} <= e.states))


def card(app, channel, step):
    return app.find(lambda e: e.role == "list item" and e.name.startswith(f"{channel}, step {step} of "))


def new_template(app):
    screen.keys("ctrl+n")
    dialog = screen.wait("the dialog", lambda: app.find(lambda e: e.role == "dialog" and e.name == "New template"))
    wait_focus(app, "the name", lambda e: "ame" in e.name)
    screen.write("Five steps")
    screen.keys("Tab")
    screen.write("Order placed")
    for channel in CHANNELS:
        box = screen.wait(channel, lambda: dialog.find(lambda e: e.role == "check box" and e.name == channel))
        box.act("Toggle" if "Toggle" in actions(box) else "Press")
        screen.wait(f"{channel} checked", lambda: "checked" in box.states)
    screen.keys("Return")
    screen.wait("the board", lambda: app.find(lambda e: e.name.startswith("Board")))


def actions(element):
    count = int(element.proxy.Get(screen.ACTION, "NActions", dbus_interface=screen.PROPERTIES))
    return [str(element.proxy.GetName(screen.dbus.Int32(i), dbus_interface=screen.ACTION)) for i in range(count)]


def add_messages(app):
    """A message of each channel at the end, each in a step of its own: Enter on its chip above the board."""
    for number, channel in enumerate(CHANNELS, 1):
        chip = screen.wait(f"the chip of {channel}",
                           lambda: app.find(lambda e: e.name == f"{channel}, channel" and "SetFocus" in actions(e)))
        chip.act("SetFocus")
        wait_focus(app, f"the chip of {channel}", lambda e: e.name.startswith(channel))
        screen.keys("Return")
        screen.wait(f"the message of {channel}",
                    lambda: app.find(lambda e: e.role == "list item" and e.name.startswith(f"{channel}, step {number} of {number}")))


def go_to(app, channel, step):
    """Through the command palette, as a person does who does not see the board."""
    screen.keys("ctrl+k")
    wait_focus(app, "the palette", lambda e: e.name == "What do you look for?")
    screen.write(channel)
    wait_focus(app, "the line of the message", lambda e: e.description.startswith(f"{channel}, Step {step}"))
    screen.keys("Return")
    wait_focus(app, f"the card of {channel}", lambda e: e.name.startswith(f"{channel}, step {step}"))


def edit(app):
    go_to(app, "SMS", 3)
    screen.keys("Return")  # the settings of the card; the focus is in its delay
    wait_focus(app, "the delay", lambda e: e.name == "Send after")
    screen.keys("ctrl+a")
    screen.write("2 h")
    screen.keys("Return")
    screen.wait("the delay on the card", lambda: (lambda c: c and "2 h" in c.name)(card(app, "SMS", 3)))


def move(app):
    go_to(app, "Email", 4)
    screen.keys("space", "Left", "Left", "Return")  # picked up, carried two steps back, dropped
    screen.wait("the card in step 2", lambda: card(app, "Email", 2))
    wait_focus(app, "the moved card", lambda e: e.name.startswith("Email, step 2"))
    screen.keys("space", "Right", "Escape")  # and one that is given up
    screen.wait("the card back in step 2", lambda: card(app, "Email", 2))
    screen.keys("ctrl+z")
    screen.wait("everything undone up to the delay", lambda: card(app, "Email", 4))
    screen.keys("ctrl+y")
    screen.wait("the move made again", lambda: card(app, "Email", 2))


def preview(app, library):
    screen.keys("F5")

    def kept():
        with sqlite3.connect(f"file:{library}?mode=ro", uri=True) as db:
            return db.execute("select count(*) from runs").fetchone()[0] == 1

    screen.wait("the kept run", kept, 90)


def export(app, exported):
    screen.keys("ctrl+e")
    screen.wait("the export dialog", lambda: app.find(lambda e: e.role in ("dialog", "file chooser") and "Export" in e.name))
    time.sleep(0.5)
    screen.keys("ctrl+a")
    screen.write(exported)
    screen.keys("Return")
    screen.wait("the exported file", lambda: os.path.exists(exported))
    time.sleep(0.3)


def job(app, library, exported):
    new_template(app)
    add_messages(app)
    edit(app)
    move(app)
    preview(app, library)
    export(app, exported)
    with open(exported, encoding="utf-8") as file:
        document = json.load(file)
    steps = [[m["channel"] for m in step["messages"]] for step in document["sequence"]["steps"]]
    delays = {m["channel"]: m.get("delay") for step in document["sequence"]["steps"] for m in step["messages"]}
    assert document["template"]["name"] == "Five steps", document["template"]
    assert document["template"]["goal"]["name"] == "Order placed", document["template"]
    assert len(steps) == 5, steps
    assert sorted(c for step in steps for c in step) == sorted(["in-app", "push", "sms", "email", "call"]), steps
    assert "email" in steps[1] and "push" in steps[1] and steps[3] == [], steps
    assert delays["sms"] == "PT2H", delays
    print("made, edited, moved, previewed and exported:", steps)


main()
