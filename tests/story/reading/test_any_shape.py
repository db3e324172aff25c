"""At any place of a file may stand anything that YAML knows: it is told, and no check breaks of it."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, Final

import pytest
import yaml

from game.story.checks.pack import check_loaded
from game.story.grammar.contacts import load_country
from game.story.grammar.signs import load_signs
from game.story.loading.pack import load_bytes
from game.story.loading.questionnaire import load_survey
from game.story.reading.barrier import CODE
from game.story.reading.diagnostics import Report
from tests.story.loading.examples import KNOWN, PAGES, ROOT
from tests.support.small_stories import DATA
from tests.support.tiers import few_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from game.story.reading.diagnostics import Diagnostic

    Place = tuple[str | int, ...]

ODD: Final[tuple[object, ...]] = ("odd", [], {}, None, ["odd"], {"odd": "odd"}, 7, [{}], [[]])
DUMPER: Final = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
SCENARIOS: Final = ROOT / "scenarios"
OTHERS: Final = (
    ("contacts/ba.yaml", load_country),
    ("signs.yaml", load_signs),
    ("surveys/9-12.yaml", load_survey),
)


def places(tree: Any, at: Place = ()) -> Iterator[Place]:  # noqa: ANN401 - whatever YAML knows
    """Every place of a document, the whole of it first."""
    yield at
    items = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in items:
        yield from places(value, (*at, key))


def put(tree: Any, at: Place, odd: object) -> Any:  # noqa: ANN401 - as above
    """The document with something odd at a place."""
    if not at:
        return odd
    changed = copy.copy(tree)
    changed[at[0]] = put(tree[at[0]], at[1:], odd)
    return changed


def documents(path: Path, *, every: bool) -> Iterator[tuple[str, bytes]]:
    """A file with one odd thing in it, at each place in turn; with `every` of them at each place."""
    tree = yaml.safe_load(path.read_text(encoding="utf-8"))
    for number, at in enumerate(places(tree)):
        for odd in ODD if every else (ODD[number % len(ODD)],):
            yield f"{odd!r} at {at}", yaml.dump(put(tree, at, odd), Dumper=DUMPER, sort_keys=False).encode()


def broken(problems: tuple[Diagnostic, ...]) -> list[str]:
    """What check broke, and how."""
    return [f"{each.values['check']}: {each.values['fault']}" for each in problems if each.code == CODE]


def of_episode(path: Path, *, every: bool) -> dict[str, list[str]]:
    found = {
        where: broken(check_loaded(load_bytes(data, Report("odd.yaml")), KNOWN))
        for where, data in documents(path, every=every)
    }
    assert found
    return {where: each for where, each in found.items() if each}


def of_other(path: Path, load: Callable[[Path], Any], folder: Path, *, every: bool) -> dict[str, list[str]]:
    file, found = folder / path.name, {}
    for where, data in documents(path, every=every):
        file.write_bytes(data)
        found[where] = broken(load(file).problems)
    assert found
    return {where: each for where, each in found.items() if each}


@pytest.mark.long
def test_an_odd_thing_breaks_no_check_of_an_episode() -> None:
    assert of_episode(DATA / "night-chat.yaml", every=False) == {}


@pytest.mark.parametrize(("name", "load"), few_rows(OTHERS, 2))
def test_nor_of_what_lies_beside(name: str, load: Callable[[Path], Any], tmp_path: Path) -> None:
    assert of_other(SCENARIOS / name, load, tmp_path, every=False) == {}


@pytest.mark.long
def test_no_odd_thing_at_any_place_breaks_a_check_of_an_episode() -> None:
    assert of_episode(PAGES / "example.yaml", every=True) == {}


@pytest.mark.long
@pytest.mark.parametrize(("name", "load"), OTHERS[:2])
def test_none_at_any_place_breaks_one_of_what_lies_beside(
    name: str, load: Callable[[Path], Any], tmp_path: Path
) -> None:
    assert of_other(SCENARIOS / name, load, tmp_path, every=True) == {}
