"""Whatever an author does to the lines of an episode, the check tells it and none of its parts fails."""

import random
from pathlib import Path

import pytest

from game.authors.check.wording import check_english
from game.language.rules import load_rules
from game.story.checks.offender_kinds import Facts
from game.story.checks.pack import check_loaded, check_together
from game.story.loading.pack import episode_files, load_bytes
from game.story.reading.barrier import CODE
from game.story.reading.diagnostics import Diagnostic, Report
from tests.authors.check.catalog_examples import ROOT
from tests.story.loading.examples import KNOWN
from tests.support.edits import edited
from tests.support.tiers import seldom

pytestmark = pytest.mark.long

FILES = episode_files(ROOT / "scenarios")
RULES = load_rules(ROOT / "locales")["en"]
TREASURE = ROOT / "scenarios" / "season-1" / "treasure-game.yaml"
ISNT_ME = ROOT / "scenarios" / "season-1" / "it-isnt-me.yaml"


def told(text: str, name: str) -> list[Diagnostic]:
    """All that the check tells of an episode with this text."""
    loaded = load_bytes(text.encode(), Report(name))
    together = check_together([Facts.of(loaded)], {})
    return [*check_loaded(loaded, KNOWN), *check_english(loaded, RULES), *together]


def failed(path: Path, seed: int) -> list[str]:
    """The checks that failed over an edit, with the seed that makes it again."""
    text = edited(path.read_text(encoding="utf-8"), random.Random(seed))
    return [f"{path.name}, seed {seed}: {each.values}" for each in told(text, path.name) if each.code == CODE]


def test_a_slip_in_the_kind_of_an_option_is_told_on_its_line() -> None:
    text = TREASURE.read_text(encoding="utf-8")
    slip = text.replace("- send: Half an island", "- sent: Half an island", 1)
    line = text[: text.index("- send: Half an island")].count("\n") + 1
    found = {(each.code, each.line) for each in told(slip, TREASURE.name)}
    assert found >= {("unknown-key", line), ("option-kind", line)}
    assert CODE not in {code for code, _ in found}


def test_a_call_after_which_nothing_comes_makes_no_check_fail() -> None:
    text = ISNT_ME.read_text(encoding="utf-8")
    goto, call = "    - goto: saturday-told\n", "    - call: safe-home\n"
    assert call + goto in text
    found = told(text.replace(call + goto, goto + call, 1), ISNT_ME.name)
    assert [each.values for each in found if each.code == CODE] == []


@pytest.mark.parametrize("path", seldom(FILES, 3), ids=lambda path: path.stem)
def test_no_check_fails_over_an_edit(path: Path) -> None:
    assert [fault for seed in range(12) for fault in failed(path, seed)] == []


@pytest.mark.slow
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_check_fails_over_thousands_of_edits(path: Path) -> None:
    assert [fault for seed in range(12, 1_500) for fault in failed(path, seed)] == []
