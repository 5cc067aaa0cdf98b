#!/usr/bin/env python3
"""Brings resources/translations/stepline_en.ts up to date: the English singulars and plurals of texts with a number.

Sources are written as "%n message(s)"; this fills in both forms.
Run after adding such a text: packaging/plurals.py (needs lupdate of qt6-l10n-tools).
"""
import copy
import pathlib
import re
import subprocess
import xml.etree.ElementTree as ET

ROOT = pathlib.Path(__file__).resolve().parent.parent
FILE = ROOT / "resources/translations/stepline_en.ts"
# Where the verb changes too, the form is written here.
BY_HAND = {
    "%n variant(s) are tested against each other.": ("%n variant is tested.", "%n variants are tested against each other."),
    "%n chart(s) are saved to %1.": ("%n chart is saved to %1.", "%n charts are saved to %1."),
    "%n more stand in its way.": ("%n more stands in its way.", "%n more stand in its way."),
    "converts %Ln more people": ("converts %Ln more person", "converts %Ln more people"),
    "converts %Ln fewer people": ("converts %Ln fewer person", "converts %Ln fewer people"),
    "%n message(s) are shown without a setting that cannot be used; they are marked.": (
        "%n message is shown without a setting that cannot be used; it is marked.",
        "%n messages are shown without a setting that cannot be used; they are marked."),
    "%n line(s) are left out:": ("%n line is left out:", "%n lines are left out:"),
    "%n condition(s) name a message that was not copied along. The cards are marked.": (
        "%n condition names a message that was not copied along. The card is marked.",
        "%n conditions name a message that was not copied along. The cards are marked."),
    "%n variants": ("%n variant", "%n variants"),
}


def forms(source):
    if source in BY_HAND:
        return BY_HAND[source]
    return re.sub(r"\((s|es)\)", "", source), re.sub(r"\((s|es)\)", r"\1", source)


FILE.unlink(missing_ok=True)  # made anew each time: everything in it follows from the sources
subprocess.run(["/usr/lib/qt6/bin/lupdate", "-silent", "-recursive", "core", "ui", "app", "-locations", "none", "-pluralonly", "-no-obsolete",
                "-source-language", "en", "-target-language", "en", "-tr-function-alias", "tr+=text", "-ts", str(FILE)],
               cwd=ROOT, check=True, stderr=subprocess.DEVNULL)
tree = ET.parse(FILE)
contexts = {}
for context in list(tree.getroot().findall("context")):
    # text() translates in one context, whatever namespace of the core it is called from.
    name = re.sub(r"^stepline::.*", "stepline", context.find("name").text)
    context.find("name").text = name
    if name in contexts:
        known = {m.find("source").text for m in contexts[name].findall("message")}
        contexts[name].extend(m for m in context.findall("message") if m.find("source").text not in known)
        tree.getroot().remove(context)
    else:
        contexts[name] = context
# lupdate leaves the namespace out; a class with Q_OBJECT asks with it, one with Q_DECLARE_TR_FUNCTIONS without.
for name, context in list(contexts.items()):
    if name != "stepline":
        qualified = copy.deepcopy(context)
        qualified.find("name").text = "stepline::" + name
        tree.getroot().append(qualified)
for message in tree.getroot().iter("message"):
    translation = message.find("translation")
    translation.attrib.pop("type", None)
    for child in list(translation):
        translation.remove(child)
    for form in forms(message.find("source").text):
        ET.SubElement(translation, "numerusform").text = form
ET.indent(tree, "    ")
FILE.write_text('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + ET.tostring(tree.getroot(), encoding="unicode") + "\n", encoding="utf-8")
