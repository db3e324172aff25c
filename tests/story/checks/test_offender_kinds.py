"""Episodes of a pack together: how many are about strangers or go on after a mistake, and their ids."""

import pytest

from game.story.checks.offender_kinds import Facts, check_ids, check_shares
from game.story.reading.diagnostics import Mark

SECTIONS = {"episode": Mark(1), "offender": Mark(7), "after-mistake": Mark(8)}


def pack(strangers: int, others: int, mistakes: int = 0) -> list[Facts]:
    """Episodes about strangers and about others, of which the first so many go on after a mistake."""
    kinds = ["stranger"] * strangers + ["peer"] * others
    return [
        Facts(f"season/{number}.yaml", SECTIONS, kind, number < mistakes) for number, kind in enumerate(kinds)
    ]


@pytest.mark.parametrize(
    ("strangers", "others", "told"), [(1, 2, 0), (2, 4, 0), (2, 3, 2), (3, 0, 3), (2, 0, 0), (0, 3, 0)]
)
def test_no_more_than_a_third_is_about_strangers(strangers: int, others: int, told: int) -> None:
    found = check_shares(pack(strangers, others, strangers + others))
    assert [(each.code, each.path, each.line) for each in found] == [
        ("many-strangers", f"season/{number}.yaml", 7) for number in range(told)
    ]
    assert all(each.values == {"found": str(strangers), "all": str(strangers + others)} for each in found)


@pytest.mark.parametrize(
    ("episodes", "mistakes", "told"), [(4, 2, 0), (5, 2, 3), (3, 2, 0), (3, 1, 2), (2, 0, 0)]
)
def test_at_least_half_goes_on_after_a_mistake(episodes: int, mistakes: int, told: int) -> None:
    found = check_shares(pack(0, episodes, mistakes))
    assert [(each.code, each.line) for each in found] == [("few-after-mistake", 8)] * told
    assert all(each.values == {"found": str(mistakes), "all": str(episodes)} for each in found)


def test_an_episode_that_could_not_be_read_counts_for_no_share() -> None:
    broken = Facts("season/broken.yaml", {})
    assert check_shares([*pack(0, 2, 0), broken]) == []
    assert check_shares([*pack(0, 4, 2), broken]) == []
    assert check_shares([*pack(2, 4, 6), broken]) == []
    assert len(check_shares([*pack(2, 3, 5), broken])) == 2


def test_each_further_episode_of_an_id_is_told() -> None:
    paths = ["a/one.yaml", "b/two.yaml", "b/one.yaml", "c/one.yaml"]
    found = check_ids([Facts(path, SECTIONS) for path in paths])
    assert [(each.code, each.path, each.line, each.values) for each in found] == [
        ("duplicate-id", "b/one.yaml", 1, {"id": "one"}),
        ("duplicate-id", "c/one.yaml", 1, {"id": "one"}),
    ]
