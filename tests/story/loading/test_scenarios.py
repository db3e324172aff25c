"""The episodes of the game itself."""

import pytest

from game.story.checks.pack import check_pack
from game.story.loading.pack import load_pack
from tests.story.loading.examples import ROOT

SCENARIOS = ROOT / "scenarios"


@pytest.mark.long
def test_no_rule_is_broken() -> None:
    found = check_pack(load_pack(SCENARIOS))
    assert [problem for problem in found if problem.severity == "error"] == []
