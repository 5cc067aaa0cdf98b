#!/usr/bin/env python3
"""Brings resources/translations/*.ts up to date with the texts of the sources.

    packaging/translations.py                  update both languages; says how many Korean texts are missing
    packaging/translations.py --missing LIST   and writes the missing ones to LIST, one a line: number<TAB>text
    packaging/translations.py --take LIST      takes lines "number<TAB>Korean" for the numbers of the last --missing
    packaging/translations.py --check          writes nothing; fails when a text is missing or an old one is left

English holds only texts with a number: sources are written as "%n message(s)", and both forms are filled in here.
A class's texts stand under its bare name, core's under "stepline": ui/settings/language.cpp looks them up so.
Needs lupdate of qt6-l10n-tools.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources/translations"
LUPDATE = "/usr/lib/qt6/bin/lupdate"
# English plurals where the verb changes too.
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
    "%n template(s) from the time without the library are in the library now.": (
        "%n template from the time without the library is in the library now.",
        "%n templates from the time without the library are in the library now."),
    "%n variants": ("%n variant", "%n variants"),
    "The library was damaged: %n template(s) were rescued into a new one, %1 could not be.": (
        "The library was damaged: %n template was rescued into a new one, %1 could not be.",
        "The library was damaged: %n templates were rescued into a new one, %1 could not be."),
    "The library was damaged, and all of its %n template(s) were rescued into a new one.": (
        "The library was damaged, and its one template was rescued into a new one.",
        "The library was damaged, and all of its %n templates were rescued into a new one."),
    "The copy of the team's library on this computer was damaged. %n template(s) of it were rescued with what you had "
    "changed; everything else is fetched from the server again. The damaged file is kept as “%1”.": (
        "The copy of the team's library on this computer was damaged. %n template of it was rescued with what you had "
        "changed; everything else is fetched from the server again. The damaged file is kept as “%1”.",
        "The copy of the team's library on this computer was damaged. %n templates of it were rescued with what you had "
        "changed; everything else is fetched from the server again. The damaged file is kept as “%1”."),
    "%n file(s) in “%1” are there already and differ, “%2” first. Nothing was written. Choose another folder, or add "
    "--overwrite.": (
        "%n file in “%1” is there already and differs: “%2”. Nothing was written. Choose another folder, or add "
        "--overwrite.",
        "%n files in “%1” are there already and differ, “%2” first. Nothing was written. Choose another folder, or add "
        "--overwrite."),
}


def lupdate(folders, alias):
    """The texts of @p folders: a list of (context, source, comment, has a number)."""
    with tempfile.NamedTemporaryFile(suffix=".ts") as file:
        pathlib.Path(file.name).unlink()
        command = [LUPDATE, "-silent", "-recursive", *folders, "-I", ".", "-locations", "none", "-source-language", "en",
                   "-target-language", "ko", "-ts", file.name] + (["-tr-function-alias", "tr+=text"] if alias else [])
        subprocess.run(command, cwd=ROOT, check=True, stderr=subprocess.DEVNULL)
        root = ET.parse(file.name).getroot()
        pathlib.Path(file.name).touch()  # for the tempfile to remove
    texts = []
    for context in root.findall("context"):
        name = context.find("name").text
        for message in context.findall("message"):
            comment = message.find("comment")
            texts.append((name, message.find("source").text, comment.text if comment is not None else "",
                          message.get("numerus") == "yes"))
    return texts


def sources():
    """Every text once, as (context, source, comment): has a number. In the order of contexts and appearance."""
    found = {}
    for context, source, comment, number in lupdate(["core", "app"], alias=True):
        found[("stepline" if context.startswith("stepline") else context, source, comment)] = number
    for context, source, comment, number in lupdate(["ui"], alias=False):
        found[(context.split("::")[-1], source, comment)] = number
    return dict(sorted(found.items(), key=lambda item: item[0][0]))


def english_forms(source):
    if source in BY_HAND:
        return BY_HAND[source]
    return re.sub(r"\((s|es)\)", "", source), re.sub(r"\((s|es)\)", r"\1", source)


def written(language, texts, forms):
    """The .ts file as bytes. @p forms(key) gives the translations of a text; none: unfinished."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts = {}
    for (context, source, comment), number in texts.items():
        if context not in contexts:
            contexts[context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[context], "name").text = context
        message = ET.SubElement(contexts[context], "message", {"numerus": "yes"} if number else {})
        ET.SubElement(message, "source").text = source
        if comment:
            ET.SubElement(message, "comment").text = comment
        translation = ET.SubElement(message, "translation")
        found = forms((context, source, comment))
        if not found:
            translation.set("type", "unfinished")
        if number:
            for form in found or ("",):
                ET.SubElement(translation, "numerusform").text = form
        elif found:
            translation.text = found[0]
    ET.indent(root, "    ")
    return ('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + ET.tostring(root, encoding="unicode") + "\n").encode()


def known(path):
    """What the file translates: (context, source, comment): forms."""
    found = {}
    if path.exists():
        for context in ET.parse(path).getroot().findall("context"):
            for message in context.findall("message"):
                comment, translation = message.find("comment"), message.find("translation")
                forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
                if translation.get("type") != "unfinished" and all(forms):
                    found[(context.find("name").text, message.find("source").text,
                           comment.text if comment is not None else "")] = tuple(forms)
    return found


def main():
    parser = argparse.ArgumentParser(description="Brings the translations up to date.")
    for option in ("--missing", "--take"):
        parser.add_argument(option, metavar="LIST", type=pathlib.Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()

    texts = sources()
    korean_file, english_file = FOLDER / "stepline_ko.ts", FOLDER / "stepline_en.ts"
    korean = known(korean_file)
    # The same text elsewhere usually says the same.
    same = {(source, comment): forms for (_, source, comment), forms in korean.items()}
    for key, number in texts.items():
        if key not in korean and key[1:] in same:
            korean[key] = same[key[1:]]
    numbers = pathlib.Path(tempfile.gettempdir()) / "stepline-missing.json"
    if options.take:
        asked = json.loads(numbers.read_text(encoding="utf-8"))
        for line in options.take.read_text(encoding="utf-8").splitlines():
            if "\t" in line:
                number, translation = line.split("\t", 1)
                source, comment = asked[int(number)]
                if "\n" in source:
                    translation = translation.replace("\\n", "\n")
                for key in texts:
                    if key[1:] == (source, comment):
                        korean[key] = (translation,)
    missing = list(dict.fromkeys(key[1:] for key in texts if key not in korean))
    files = {english_file: written("en", {key: number for key, number in texts.items() if number},
                                   lambda key: english_forms(key[1])),
             korean_file: written("ko", texts, korean.get)}
    if options.missing:
        numbers.write_text(json.dumps(missing), encoding="utf-8")
        options.missing.write_text("".join(
            f"{number}\t" + source.replace("\n", "\\n") + (f"\t({comment})" if comment else "") + "\n"
            for number, (source, comment) in enumerate(missing)), encoding="utf-8")
    if options.check:
        old = [file.name for file, content in files.items() if file.read_bytes() != content]
        for source, _ in missing:
            print(f"no Korean for: {source}")
        for name in old:
            print(f"{name} is not up to date: run packaging/translations.py")
        sys.exit(1 if old or missing else 0)
    for file, content in files.items():
        file.write_bytes(content)
    print(f"{len(texts)} texts, {len(missing)} without Korean")


main()
