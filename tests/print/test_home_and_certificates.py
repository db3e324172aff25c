"""What goes home, and what a class and a trainer get: in every language, without a name of a child."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from game.paths import Paths
from game.print.words import certificate, common, home, letter, script
from tests.support.known import shared_catalogs
from tests.support.presses import shared_press

if TYPE_CHECKING:
    from game.print.printed import Sheet
    from game.print.sheets import Press

KINDS = ("letter", "home", "certificates")
OF_ADULTS = (
    *(letter.SCHOOL, letter.DAY, letter.REACH, letter.SIGNED, letter.CLASS, letter.TELEPHONE, letter.PARENT),
    *(home.ANOTHER, home.REACH),
    *(certificate.WHICH_CLASS, certificate.STORY, certificate.DAY, certificate.PERSON, certificate.WORKS),
    *(certificate.TEACHER, certificate.HELD_BY, certificate.STAMP),
)
"""All that anybody is asked to write: of the school, the lesson and adults, and nothing of a child."""


@pytest.fixture(scope="module")
def english() -> Press:
    return shared_press()


def named(press: Press, name: str) -> Sheet:
    """The sheet of this name."""
    return next(each for each in press.sheets(KINDS) if each.name == name)


def lines_of(sheet: Sheet) -> list[str]:
    """What is to be written on the lines of a sheet."""
    return [html.unescape(each) for each in re.findall(r'<div class="label">(.*?)</div>', sheet.html)]


@pytest.mark.long
def test_no_line_asks_for_the_name_of_a_child_in_any_language(english: Press) -> None:
    catalogs = shared_catalogs(Paths.find().locales)
    for language in catalogs:
        press = replace(english, catalog=catalogs[language])
        allowed = {press.paper.say(each) for each in OF_ADULTS}
        asked = [sheet for sheet in press.sheets(KINDS) if lines_of(sheet)]
        assert {sheet.name.partition("-")[0] for sheet in asked} == {"letter", "home", "certificate"}
        for sheet in asked:
            assert set(lines_of(sheet)) <= allowed, (language, sheet.name)


@pytest.mark.long
def test_every_line_to_write_on_says_what_for(english: Press) -> None:
    """A line without a label would be taken for a name; only the day to give the slip back stands before."""
    for sheet in english.sheets(KINDS):
        slips = sheet.html.count('<span class="write">')
        assert sheet.html.count('"write"') == len(lines_of(sheet)) + slips
        assert slips == (1 if sheet.name.startswith("letter") else 0)


def test_the_slip_asks_for_no_name_and_no_reason(english: Press) -> None:
    page = named(english, "letter-hr").html
    assert english.paper.say(letter.NO_NAME) in page
    assert "No reason is needed" in page


def test_nobody_of_the_stories_stands_on_a_certificate(english: Press) -> None:
    children = {hero.name for episode in english.pack.episodes.values() for hero in episode.heroes.values()}
    for sheet in english.sheets(["certificates"]):
        assert children.isdisjoint(re.findall(r"[^\W\d_]+", sheet.html))


@pytest.mark.long
def test_the_code_of_a_trainer_is_not_put_beside_a_name(english: Press) -> None:
    """Nobody can see whose lessons count under a code."""
    assert english.paper.say(script.CODE) not in named(english, "certificate-trainer").html


@pytest.mark.long
def test_the_certificate_of_a_trainer_tells_the_minutes_and_claims_no_licence(english: Press) -> None:
    page = named(english, "certificate-trainer").html
    assert "90 min" in page
    assert page.index(english.paper.say(certificate.NO_LICENCE)) < page.index(
        english.paper.say(common.UNCONFIRMED)
    )


@pytest.mark.long
def test_the_page_for_home_has_the_numbers_of_its_country(english: Press) -> None:
    for code, country in english.pack.countries.items():
        page = named(english, f"home-{code}").html
        assert all((each.number or each.url) in page for each in country.shown)
        assert country.danger in page
