"""What is written in another language than English is shown as it is, and missed by no catalog."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from game.authors.check.readability import level
from game.authors.write.new import begin
from game.authors.write.preview import make_world
from game.language.catalog import Catalogs
from game.paths import Paths
from game.text import Text
from tests.support.small_stories import sound

if TYPE_CHECKING:
    from pathlib import Path

CATALOGS = Catalogs.load(Paths.find().locales)
NOBODY = Text("ours.a.say-1", "Niko nije {sam|sama}.", language="bs")


@pytest.mark.parametrize("code", ["en", "bs", "hr", "sr", "sr_Latn"])
def test_every_language_shows_it_as_it_was_written(code: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        assert CATALOGS[code].render(NOBODY, gender="f") == "Niko nije sama."
        assert CATALOGS[code].written(NOBODY) == NOBODY.source
    assert NOBODY.id not in CATALOGS[code].missing
    assert caplog.records == []


def test_only_its_own_language_has_it() -> None:
    assert [code for code in ("en", "bs", "hr", "sr") if CATALOGS[code].has(NOBODY)] == ["bs"]


def test_a_story_is_measured_in_its_own_language_and_no_other(tmp_path: Path) -> None:
    story = sound(begin("ours", tmp_path, language="bs"))
    assert {text.language for text in (story.title, story.cast["deni"].name, *story.questions)} == {"bs"}
    assert level([story], CATALOGS["bs"]).words > 200
    assert level([story], CATALOGS["en"]).words == level([story], CATALOGS["hr"]).words == 0


def test_a_preview_speaks_the_language_of_its_story(tmp_path: Path) -> None:
    path = begin("ours", tmp_path, language="bs")
    for asked, spoken in (("", "bs"), ("hr", "hr")):
        assert make_world(path, Paths.find(tmp_path / "data"), asked).catalog.code == spoken
