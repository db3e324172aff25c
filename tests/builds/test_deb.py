"""What the package for Debian holds beside the game, before dpkg sees it."""

from __future__ import annotations

import hashlib
import re
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from builds.deb import ENTRIES, OWN, SETTINGS, STARTER, installed_unit, sums
from game.cli import parsed
from game.config.known import known
from game.config.sources import read_file
from game.language.languages import LANGUAGES
from game.paths import Paths
from game.scenes.teachers.for_teachers import TITLE
from game.story.reading.diagnostics import Report
from tests.support.known import shared_catalogs

ROOT = Path(__file__).resolve().parents[2]
XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def own(name: str) -> str:
    return (OWN / name).read_text(encoding="utf-8")


def test_dpkg_can_compare_all_files_but_the_settings_which_are_the_admin_s(tmp_path: Path) -> None:
    for name in ("usr/bin/cuvari", SETTINGS, "DEBIAN/control"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    digest = hashlib.md5(b"usr/bin/cuvari", usedforsecurity=False).hexdigest()
    assert sums(tmp_path) == f"{digest}  usr/bin/cuvari\n"


@pytest.mark.parametrize(
    ("name", "started"), [(ENTRIES[0], "cuvari"), (ENTRIES[1], "cuvari play --teachers")]
)
def test_the_menu_has_words_in_every_language(name: str, started: str) -> None:
    menu = ConfigParser(interpolation=None)
    menu.optionxform = str  # type: ignore[assignment,method-assign]  # keys of a menu know their case
    menu.read_string(own(name))
    entry = menu["Desktop Entry"]
    assert {key for key in entry if key.startswith("Comment")} == {
        "Comment", "Comment[bs]", "Comment[hr]", "Comment[sr]", "Comment[sr@latin]"
    }  # fmt: skip
    assert entry["Exec"] == started
    parsed(started.split()[1:])


def test_the_entry_for_teachers_is_called_as_in_the_game() -> None:
    catalogs = shared_catalogs(Paths.find().locales)
    text = own("cuvari-mreze-teachers.desktop")
    for language, name in (("en", "Name[en]"), ("bs", "Name"), ("hr", "Name"), ("sr", "Name[sr]")):
        said = catalogs[language].render(TITLE)
        [line] = [line for line in text.splitlines() if line.startswith(f"{name}=")]
        assert line.endswith(f": {said[0].lower()}{said[1:]}")


def test_stores_have_words_in_every_language() -> None:
    data = ET.fromstring(own("cuvari-mreze.metainfo.xml"))  # noqa: S314 - our own file
    for tag in ("summary", "description/p"):
        assert {each.get(XML_LANGUAGE) for each in data.findall(tag)} == {None, "bs", "hr", "sr"}
    assert data.findtext("launchable") == "cuvari-mreze.desktop"


def test_the_settings_that_are_shown_are_ones_that_there_are() -> None:
    shown = re.findall(r"^# (\w+):", own("cuvari.yaml"), re.MULTILINE)
    assert shown
    assert set(shown) <= set(known())
    [listed] = re.findall(r"^# language: \w+ +# (.*)$", own("cuvari.yaml"), re.MULTILINE)
    assert listed.split(", ") == [row.code for row in LANGUAGES if row.code != "en"] + ["en"]


def test_the_settings_as_they_come_change_nothing_and_are_no_mistake(tmp_path: Path) -> None:
    path = tmp_path / "cuvari.yaml"
    for text in (own("cuvari.yaml"), re.sub(r"^# (?=\w+:)", "", own("cuvari.yaml"), flags=re.MULTILINE)):
        path.write_text(text, encoding="utf-8")
        report = Report(str(path))
        layer = read_file(path, known(), report)
        assert report.problems == []
        assert bool(layer.values) == ("\nlanguage: bs" in text)


def test_the_unit_of_the_kiosk_starts_what_is_installed() -> None:
    unit = installed_unit((ROOT / "assets/kiosk/cuvari-kiosk.service").read_text(encoding="utf-8"))
    assert "ExecStart=/usr/bin/cage -- /usr/bin/cuvari kiosk --data /var/lib/cuvari\n" in unit
    assert "/opt/" not in unit


def test_the_command_is_the_game_of_the_package() -> None:
    assert STARTER.startswith("#!/bin/sh\nhere=/usr/lib/cuvari-mreze\npython=$here/")


@pytest.mark.parametrize("name", ENTRIES)
def test_an_entry_has_a_name_for_each_script(name: str) -> None:
    """A desktop in Serbian in Latin letters takes the Cyrillic name where it finds none of its own."""
    lines = dict(line.split("=", 1) for line in (OWN / name).read_text("utf-8").splitlines() if "=" in line)
    assert re.search("[А-Я]", lines["Name[sr]"])
    assert lines["Name[sr@latin]"] == lines["Name"]
