"""The page of all names: nothing that can be drawn is missing, and the one in `docs/` is the newest."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.authors.check.pictures import kit_of
from game.authors.write.names_page import NOT_DONE, Names, all_names, as_html, as_markdown, write_names
from game.cli import parsed
from game.paths import Paths
from game.story.checks.art import KnownNames
from game.story.grammar.signs import load_signs
from tests.support.known import shared_catalogs

if TYPE_CHECKING:
    from game.ui.art.kit import Kit

PAGE = Path(__file__).parents[3] / "docs" / "names.md"


@pytest.fixture(scope="module")
def kit() -> Kit:
    return kit_of(Paths.find().assets / "art")


@pytest.fixture(scope="module")
def sorts(kit: Kit) -> tuple[Names, ...]:
    return all_names(kit, load_signs(Paths.find().scenarios / "signs.yaml").by_id)


@pytest.mark.long
def test_the_page_in_docs_is_what_would_be_written_now(sorts: tuple[Names, ...]) -> None:
    written = PAGE.read_text(encoding="utf-8")
    assert written == as_markdown(sorts), "python3 run.py names -o docs/names.md"


def test_every_name_that_a_check_knows_is_on_it(kit: Kit, sorts: tuple[Names, ...]) -> None:
    shown = {each.name for sort in sorts for each in sort.names}
    spots = {spot for places in kit.boards.values() for spot in places}
    told = " ".join(each.about for sort in sorts for each in sort.names)
    assert KnownNames.__struct_fields__ == (
        "sign", "place", "figure", "avatar", "expression", "icon", "picture", "board", "spot",
    )  # fmt: skip
    assert set(kit.places) | set(kit.people) | set(kit.avatars) | set(kit.expressions) <= shown
    assert set(kit.icons) | set(kit.pictures) | set(kit.boards) | set(kit.shots) - {"day"} <= shown
    assert {spot for spot in spots if spot not in told} == set()
    assert all(
        each.about for sort in sorts if sort.title in {"Places", "Warning signs"} for each in sort.names
    )


@pytest.mark.long
def test_with_pictures_it_needs_nothing_else(kit: Kit, sorts: tuple[Names, ...]) -> None:
    html = as_html(sorts, shared_catalogs(Paths.find().locales)["en"], kit)
    drawn = [each for sort in sorts for each in sort.names if each.svg]
    assert html.count("<img ") == len(drawn)
    assert re.findall(r'src="(?!data:)', html) == []


@pytest.mark.long
def test_the_command_says_where_it_is_and_why_it_is_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "names.md"
    assert write_names(parsed(["names", "-o", str(out)])) == 0
    assert out.read_text(encoding="utf-8").startswith("# Names one can use")
    assert write_names(parsed(["names", "-o", str(tmp_path / "no" / "x.html")])) == NOT_DONE
    assert "can't be written" in capsys.readouterr().err
