"""What a story tells of deeds agrees with what the player has done already."""

from pathlib import Path

from game.story.loading.pack import load_episode

SEASON = Path(__file__).parents[2] / "scenarios" / "season-1"
DONE = frozenset({"did-save", "did-report", "did-block"})


def test_three_taps_are_told_only_where_one_is_still_to_be_made() -> None:
    episode = load_episode(SEASON / "new-friend.yaml").episode
    assert episode is not None
    told = next(step for step in episode.nodes["three-taps"].steps if step.KIND == "narrate")
    assert told.passed(DONE)
    assert not any(told.passed(DONE - {one}) for one in DONE)
