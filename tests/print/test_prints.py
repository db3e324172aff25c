"""What is printed for a lesson: the right pages, on A4, in every language, nothing cut or overlapping."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec
import pytest

from game.cli import main
from game.lesson_flow.stops import story_of
from game.paths import Paths
from game.print import paper
from game.print.command import INDEX_ALONE, NO_COUNTRY, NO_LANGUAGE, NO_PAGE, Order, write
from game.print.paper import tel
from game.print.plans import stops_of
from game.print.sheets import KINDS, LISTED, Press
from game.print.words import script
from game.text import Refusal
from tests.support.browser import A4, BROWSER, PRINTER, measured, printed
from tests.support.known import shared_catalogs
from tests.support.longer import Longer
from tests.support.presses import shared_press

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from game.print.printed import Sheet


@pytest.fixture(scope="module")
def english() -> Press:
    return shared_press()


@pytest.fixture(scope="module")
def sheets(english: Press) -> tuple[Sheet, ...]:
    return tuple(everything(english))


def everything(press: Press) -> list[Sheet]:
    sheets = list(press.sheets(KINDS))
    return [*sheets, press.contents(sheets)]


def laid_out(folder: Path, press: Press, sheets: list[Sheet]) -> Path:
    """All sheets in one file, as one start of the browser can measure them."""
    page = folder / "all.html"
    page.write_text(press.document("all", sheets), encoding="utf-8")
    return page


def named(problems: Iterable[tuple[int, str, str]], sheets: list[Sheet]) -> list[str]:
    """The problems with the names of their sheets."""
    names = [f"{sheet.name} {page + 1}" for sheet in sheets for page in range(sheet.pages)]
    return [f"{names[number]}: {what}: {text}" for number, what, text in problems]


@PRINTER
@pytest.mark.parametrize(
    "languages", [("sr",), pytest.param(("hr", "bs", "sr_Latn", "sr_BA", "en"), marks=pytest.mark.slow)]
)
def test_every_page_fits_on_its_sheet_in_every_language(
    tmp_path: Path, english: Press, languages: tuple[str, ...]
) -> None:
    """All pages of the languages in one file: starting the browser takes longer than measuring a page."""
    sheets: list[Sheet] = []
    catalogs = shared_catalogs(Paths.find().locales)
    for language in languages:
        catalog = catalogs[language]
        press = replace(english, catalog=catalog)
        sheets += [
            msgspec.structs.replace(each, name=f"{language}/{each.name}") for each in everything(press)
        ]
    page = laid_out(tmp_path, press, sheets)
    found = measured(page)
    assert named(found.problems, sheets) == []
    assert found.pages == sum(sheet.pages for sheet in sheets)
    assert found.fonts == 2
    assert printed(page) == (found.pages, A4)


@BROWSER
@pytest.mark.slow
def test_pages_have_room_for_longer_words(tmp_path: Path, english: Press) -> None:
    press = replace(english, catalog=Longer())
    sheets = everything(press)
    assert named(measured(laid_out(tmp_path, press, sheets)).problems, sheets) == []


@BROWSER
def test_the_measuring_tells_what_is_cut_and_what_overlaps(tmp_path: Path) -> None:
    page = tmp_path / "bad.html"
    page.write_text(
        "<style>.page{position:relative;width:200px;height:100px}.page *{position:absolute}</style>"
        "<div class=page><p style='left:0;top:0'>one</p><p style='left:0;top:0'>two</p></div>"
        "<div class=page><p style='left:190px;white-space:nowrap'>three thousand</p>"
        "<p style='top:90px'>four</p></div></body>",
        encoding="utf-8",
    )
    told = {(number, what) for number, what, _ in measured(page).problems}
    assert {(0, "over each other"), (1, "cut"), (1, "too low")} <= told


@pytest.mark.long
def test_there_is_all_that_a_lesson_needs(english: Press, sheets: tuple[Sheet, ...]) -> None:
    pages = {sheet.name: sheet.pages for sheet in sheets}
    plans = {f"plan-{episode.id}": 3 for episode in english.pack.for_children}
    assert pages.items() >= plans.items()
    assert pages.items() >= {"cards": 2, "rules": 1, "script": 2, "kiosk": 1}.items()
    assert pages["parents-evening"] == pages["staff-lesson"] == 2
    assert pages["certificate-class"] == pages["certificate-trainer"] == 1
    for country in ("ba", "hr", "me", "rs"):
        for kind in ("contacts", "letter", "home", "safety-plan"):
            assert pages[f"{kind}-{country}"] == 1
        assert pages[f"disclosure-{country}"] == 2
    for form in ("a", "b", "a-short", "b-short", "later"):
        assert pages[f"questions-9-12-{form}"] == pages[f"questions-13-17-{form}"] == 1
        assert pages[f"tally-9-12-{form}"] == pages[f"tally-13-17-{form}"] == 1


@pytest.mark.long
def test_nothing_on_a_page_comes_from_elsewhere(english: Press, sheets: tuple[Sheet, ...]) -> None:
    """Addresses are there to be read and scanned; none is loaded. What begins with # is of the page."""
    html = re.sub(r"""(["'])data:.*?\1""", r"\1data:\1", english.document("all", sheets))
    loaded = re.findall(r"""(?:src=|url\(|@import)["']?(?!data:|#)([^"')\s>]+)""", html)
    assert loaded == []
    assert "<link" not in html


@pytest.mark.long
def test_the_contents_lead_to_every_page(tmp_path: Path) -> None:
    index, *files = write(Paths.find(), Order((), "bs", "BA", tmp_path))
    linked = re.findall('href="([^"]+)"', index.read_text(encoding="utf-8"))
    assert linked == [file.name for file in files]


def test_contents_of_many_sheets_have_several_pages(english: Press) -> None:
    sheets = list(english.sheets(["rules"])) * (LISTED + 1)
    contents = english.contents(sheets)
    assert contents.pages == contents.html.count('<section class="page">') == 2
    assert contents.html.count('href="rules.html"') == LISTED + 1


@pytest.mark.long
def test_codes_lead_to_what_stands_beside_them(sheets: tuple[Sheet, ...]) -> None:
    """The same data always gives the same code, so the poster holds the codes of its contacts."""
    from game.print.paper import qr

    poster = next(sheet for sheet in sheets if sheet.name == "contacts-ba")
    assert tel("080 05 03 05") == "tel:080050305"
    assert qr("tel:080050305") in poster.html
    assert qr("https://plavitelefon.ba") in poster.html
    assert "Checked: 2023, mtelblog.ba" in poster.html


@pytest.mark.long
def test_contacts_of_low_confidence_are_on_no_page(english: Press, sheets: tuple[Sheet, ...]) -> None:
    html = "".join(sheet.html for sheet in sheets)
    hidden = [
        contact.number or contact.url
        for country in english.countries
        for contact in (*country.contacts, *country.adults)
        if contact.confidence == "low"
    ]
    assert not [each for each in hidden if each in html]
    assert all(contact.source for country in english.countries for contact in country.shown)


def test_the_script_fills_ninety_minutes() -> None:
    assert sum(part[0] for part in script.PARTS) == 90


@pytest.mark.long
def test_the_plan_has_the_stop_points_of_its_story(english: Press, sheets: tuple[Sheet, ...]) -> None:
    for episode in english.pack.for_children:
        sheet = next(each for each in sheets if each.name == f"plan-{episode.id}")
        stops = stops_of(story_of(episode, "45"))
        assert 3 <= len(stops) <= 4
        assert sheet.html.count('class="stop"') == len(stops)


@pytest.mark.long
def test_a_story_that_nobody_reviewed_says_so(english: Press) -> None:
    reviewed = {episode.id: bool(episode.reviewed_by) for episode in english.pack.for_children}
    plans = {sheet.name: sheet.html for sheet in english.sheets(["plans"])}
    for episode, done in reviewed.items():
        said = "Nobody from outside has reviewed this story yet" in plans[f"plan-{episode}"]
        assert said is not done


@pytest.mark.long
def test_one_country_and_some_kinds_can_be_asked_for(tmp_path: Path) -> None:
    files = write(Paths.find(), Order(("rules", "contacts"), "hr", "HR", tmp_path / "new"))
    assert [file.name for file in files] == ["index.html", "rules.html", "contacts-hr.html"]
    assert '<html lang="hr">' in files[1].read_text(encoding="utf-8")


@pytest.mark.long
def test_the_page_that_lists_the_others_comes_with_them_and_may_be_named(tmp_path: Path) -> None:
    names = [
        file.name for file in write(Paths.find(), Order(("index", "rules", "cards"), "hr", "HR", tmp_path))
    ]
    assert names == ["index.html", "rules.html", "cards.html"]


@pytest.mark.parametrize(
    "kinds",
    [
        pytest.param(("index",), marks=pytest.mark.long),
        pytest.param(("index", "cards"), marks=pytest.mark.long),
        ("rules", "index"),
    ],
)
def test_the_page_that_lists_the_others_is_refused_where_it_would_list_none_or_one(
    tmp_path: Path, kinds: tuple[str, ...]
) -> None:
    with pytest.raises(Refusal) as refused:
        write(Paths.find(), Order(kinds, "hr", "HR", tmp_path / "alone"))
    assert refused.value.text == INDEX_ALONE, "which says what to ask for"
    assert not (tmp_path / "alone").exists()


@PRINTER
def test_the_contacts_fill_one_page_of_paper(tmp_path: Path) -> None:
    *_, contacts = write(Paths.find(), Order(("contacts",), "hr", "HR", tmp_path / "new"))
    assert printed(contacts) == (1, A4)


@pytest.mark.long
def test_what_there_is_not_is_told_with_what_there_is(tmp_path: Path) -> None:
    for order, said in (
        (Order(("card",), "hr", "", tmp_path), (NO_PAGE, "card", "key-by-key, plans")),
        (Order(("all", "card"), "hr", "", tmp_path), (NO_PAGE, "card", "key-by-key, plans")),
        (Order((), "de", "", tmp_path), (NO_LANGUAGE, "de", "bs")),
        (Order((), "hr", "AT", tmp_path), (NO_COUNTRY, "at", "ba")),
    ):
        with pytest.raises(Refusal) as told:
            write(Paths.find(), order)
        text, name, first = said
        assert (told.value.text, told.value.values["name"]) == (text, name)
        known = str(told.value.values["known"])
        assert known.startswith(first)
        assert known.endswith(", index, all") == (text == NO_PAGE)


@pytest.mark.long
def test_the_command_names_the_files_that_it_wrote(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["print", "cards", "--lang", "sr", "-o", str(tmp_path)]) == 0
    assert capsys.readouterr().out.strip() == str(tmp_path / "cards.html")
    assert main(["print", "nothing", "--lang", "sr", "-o", str(tmp_path)]) == 1
    assert capsys.readouterr().err.startswith("cuvari: Нема странице nothing. Постоје: key-by-key, plans")


HOSTILE = (
    {"checked_on": "2026-02-31", "source": "http://["},
    {"url": "plavitelefon.ba@evil.example"},
    {"url": "plavi\u202etelefon.ba"},
    {"number": "090 123 456"},
    {"number": "", "url": "x" * 50_000},
)


@pytest.mark.parametrize("changed", HOSTILE)
def test_contacts_that_no_check_has_seen_are_printed_without_a_wrong_code(
    english: Press, changed: dict[str, str]
) -> None:
    country = english.pack.countries["ba"]
    contact = msgspec.structs.replace(country.contacts[0], **changed)
    press = replace(english, countries=(msgspec.structs.replace(country, contacts=(contact,)),))
    [page] = press.sheets(("contacts",))
    right = sum(name not in changed for name in ("number", "url"))
    assert page.html.count('<figure class="code">') == right


@pytest.mark.long
def test_contacts_that_can_not_be_read_end_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    own = Paths.find()
    scenarios = tmp_path / "scenarios"
    shutil.copytree(own.scenarios, scenarios)
    file = scenarios / "contacts" / "ba.yaml"
    file.write_text(file.read_text().replace("2026-02-10", "2026-02-31"), encoding="utf-8")
    monkeypatch.setattr(Paths, "find", lambda: msgspec.structs.replace(own, scenarios=scenarios))
    out = str(tmp_path / "out")
    assert main(["print", "contacts", "--lang", "bs", "--country", "BA", "--out", out]) == 1
    assert capsys.readouterr().err == "cuvari: Nema države ba. Postoje: hr, me, rs.\n"


def test_the_button_to_print_lies_above_the_sheet_in_a_narrow_window() -> None:
    css = paper.css()
    (button,) = (line for line in css.splitlines() if line.startswith(".print {"))
    assert "position: fixed" in button
    assert "z-index: 1" in button


@pytest.mark.parametrize("letter", "ABCDEFG")
def test_there_is_a_card_for_every_answer_of_a_question(letter: str) -> None:
    (cards,) = shared_press().sheets(["cards"])
    assert cards.html.count(f'aria-label="{letter}"') == 1


def test_cards_sheets_and_grids_have_the_letters_of_the_screen_in_cyrillic() -> None:
    press, kinds = shared_press("sr"), ["cards", "questions", "tally", "key-by-key"]
    sheets = {sheet.name: str(sheet.html) for sheet in press.sheets(kinds)}
    for letter in "АБВГДЂЕ":
        assert sheets["cards"].count(f'aria-label="{letter}"') == 1
    for name in ("questions-9-12-a-short", "tally-9-12-a-short"):
        assert "<b>Б</b>" in sheets[name]
        assert "<b>B</b>" not in sheets[name]
    assert ">Б</text>" in sheets["key-by-key"]
    assert ">B</text>" not in sheets["key-by-key"]


@pytest.mark.parametrize("band", ["9-12", "13-17"])
def test_a_sheet_for_most_lessons_has_three_questions_with_letters(english: Press, band: str) -> None:
    pages = {sheet.name: str(sheet.html) for sheet in english.sheets(["questions"])}
    short = pages[f"questions-{band}-a-short"]
    survey = next(one for one in english.surveys if one.band == band)
    items = survey.forms["a"].in_short(before=False)
    assert short.count('class="item"') == len(items) == 4
    assert sum(short.count(f"<b>{letter}</b>") for letter in "ABCDEFG") == sum(
        len(survey.options(item)) for item in items
    )


@pytest.mark.parametrize("band", ["9-12", "13-17"])
@pytest.mark.parametrize("form", ["a", "b", "a-short", "b-short", "later"])
def test_a_grid_has_a_box_for_every_answer_of_its_sheet_and_one_for_the_sum(
    english: Press, band: str, form: str
) -> None:
    pages = {sheet.name: str(sheet.html) for sheet in english.sheets(["questions", "tally"])}
    sheet, grid = pages[f"questions-{band}-{form}"], pages[f"tally-{band}-{form}"]
    rows = grid.count('class="asked"')
    assert rows == sheet.count('class="item"')
    assert grid.count('class="cell sum"') == rows
    for letter in "ABCDEFGH":
        assert grid.count(f"<b>{letter}</b>") == sheet.count(f"<b>{letter}</b>")
    assert "0 where nobody answered so" in grid


@pytest.mark.parametrize("language", ["en", "sr"])
def test_a_grid_says_for_which_ages_it_is(english: Press, language: str) -> None:
    """Sheet A of both ages has one title: two grids that look alike are taken for each other."""
    press = replace(english, catalog=shared_catalogs(Paths.find().locales)[language])
    for sheet in press.sheets(["tally"]):
        ages = sheet.name.removeprefix("tally-").rsplit("-", 2 if "short" in sheet.name else 1)[0]
        assert sheet.html.count(f"({ages.replace('-', '–')})") == 2
