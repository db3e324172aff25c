"""Walking through an episode: what is counted, and what is found wrong."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from game.authors.explore.command import explored
from game.authors.explore.coverage import Budget, exploration
from game.authors.explore.effort import effort, words_a_minute
from game.authors.explore.wander import wander
from game.authors.explore.watched import watched
from game.paths import Paths
from game.story.checks.explore import explore
from game.story.events import Begin, Choose, Continue, Use
from game.story.playing.play import replay
from tests.support.small_stories import DATA, HOLDS, changed, lost_cat

if TYPE_CHECKING:
    from pathlib import Path

    from game.authors.explore.coverage import Exploration
    from game.story.events import Event

FEW = Budget(plays=200)


@pytest.fixture(scope="module")
def seen() -> Exploration:
    """The small episode, walked through."""
    return exploration(changed(HOLDS), FEW)


def covered(seen: Exploration, what: str) -> tuple[int, int]:
    """How many were met, of how many."""
    return next((each.met, each.of) for each in seen.coverage if each.what == what)


def missed(seen: Exploration, what: str) -> tuple[str, ...]:
    """What was not met."""
    return next(each.missed for each in seen.coverage if each.what == what)


@pytest.mark.long
def test_everything_in_a_sound_episode_is_reached(seen: Exploration) -> None:
    assert seen.complete
    assert seen.mistakes == ()
    for what in ("nodes", "choices", "endings", "tools"):
        assert missed(seen, what) == ()
    assert covered(seen, "endings") == (4, 4)
    assert covered(seen, "tools") == (7, 7)


@pytest.mark.long
def test_every_ending_has_its_shortest_way(seen: Exploration) -> None:
    ways = {way.ending: way for way in seen.ways}
    assert ways["together"].decisions == ("[tell]",)
    assert ways["dark"].decisions == ("refused", "alone")
    assert ways["dark"].kind == "hard"
    assert all(way.shortest and way.shortest.clicks > 0 for way in seen.ways)


def test_shares_of_plays_by_chance_add_up(seen: Exploration) -> None:
    assert seen.plays == 200
    assert sum(way.share for way in seen.ways) == pytest.approx(1)
    good = sum(way.share for way in seen.ways if way.kind == "good")
    assert seen.good == pytest.approx(good)
    assert 0.3 < seen.good < 1


def test_the_same_seed_gives_the_same_plays() -> None:
    episode = lost_cat()
    one, other = (wander(episode, random.Random(5)) for _ in range(2))
    assert one == other


def test_a_node_that_nothing_leads_to_is_named() -> None:
    episode = changed(("        - do: Go out alone\n          goto: alone\n", ""))
    found = exploration(episode, Budget(plays=20, everywhere=False))
    assert missed(found, "nodes") == ("alone",)
    assert missed(found, "endings") == ("dark",)
    assert next(way for way in found.ways if way.ending == "dark").shortest is None


def test_a_choice_that_never_opens_is_named() -> None:
    episode = changed(("if: not promised", "if: [promised, not promised]"))
    found = exploration(episode, Budget(plays=20, everywhere=False))
    assert missed(found, "choices") == ("answer: shout",)


def test_a_condition_that_always_comes_out_the_same_is_named() -> None:
    episode = changed(("if: did-block", "if: [did-block, not did-block]"))
    found = exploration(episode, Budget(plays=20, everywhere=False))
    [hole] = [each for each in missed(found, "conditions") if each.startswith("refused")]
    assert hole.endswith(": never true")


def test_what_is_true_only_in_a_short_form_is_not_called_never_true() -> None:
    stand = ("\nnodes:\n", "\nkiosk: {start: answer, intro: At a stand., set: [at-stand]}\n\nnodes:\n")
    asks = (
        "    - choose:\n        - send: I will come.",
        "    - narrate: Rain.\n      if: at-stand\n    - choose:\n        - send: I will come.",
    )
    found = exploration(changed(HOLDS, stand, asks), Budget(plays=20, everywhere=False))
    never = [each for each in missed(found, "conditions") if each.startswith("answer")]
    assert not any(each.endswith("never true") for each in never)


def test_a_message_of_somebody_blocked_is_told_once_with_all_its_places() -> None:
    broken = [each for each in exploration(lost_cat(), Budget(plays=1)).broken if "already" in each.what]
    assert len(broken) == 1
    assert "finn is blocked already after [block]; so at " in broken[0].what


@pytest.mark.long
def test_a_message_that_nobody_can_read_is_noted(seen: Exploration) -> None:
    gone = ("    - goto: answer\n\n  answer:", "    - phone: home\n    - goto: answer\n\n  answer:")
    assert [each for each in seen.notes if "leaves the screen" in each] == []
    [note] = [each for each in exploration(changed(gone), FEW).notes if "leaves the screen" in each]
    assert note.startswith("evening, line ")
    assert "“Come alone and tell nobody.” leaves the screen as it comes" in note


@pytest.mark.long
def test_where_there_are_too_many_states_chance_goes_on() -> None:
    found = exploration(lost_cat(), Budget(plays=300, limit=5))
    assert not found.complete
    assert missed(found, "endings") == ()
    assert missed(found, "nodes") == ()


def test_a_crash_is_told_and_not_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise KeyError("moon")

    monkeypatch.setattr("game.authors.explore.coverage.explore", broken)
    monkeypatch.setattr("game.authors.explore.coverage.view", broken)
    walk, chance = exploration(lost_cat(), FEW).mistakes
    assert walk == "the walk broke off: KeyError: 'moon'"
    assert chance == "play 1 by chance: KeyError: 'moon'"


def test_a_play_that_never_ends_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.authors.explore.wander.LONGEST", 2)
    assert "no ending after 2 steps" in exploration(lost_cat(), FEW).mistakes[0]


@pytest.mark.long
def test_a_promise_that_does_not_hold_is_written_down_as_a_play_that_goes_as_written(tmp_path: Path) -> None:
    telling = "    - act: tell\n    - hide: mum\n    - end: together"
    straight = "    - if: promised\n      goto: alone\n    - act: tell\n    - end: together"
    text = (DATA / "lost-cat.yaml").read_text(encoding="utf-8").replace(telling, straight)
    file = tmp_path / "lost-cat.yaml"
    file.write_text(text, encoding="utf-8")
    broken = explored(file, Paths.find(), None, Budget(plays=1)).counterexamples
    assert any("Tell: help-not-reached in tell" in each for each in broken)
    assert any("finn is blocked already" in each for each in broken)
    (tmp_path / "lost-cat.play.yaml").write_text("plays:\n" + "".join(broken), encoding="utf-8")
    again = explored(file, Paths.find(), None, Budget(plays=1))
    assert len(again.plays) == len(broken)
    assert again.failed == ()


def test_watching_changes_nothing() -> None:
    episode = lost_cat()
    plain, watch = explore(episode, everywhere=False), watched(episode)
    assert explore(watch.episode, everywhere=False) == plain
    assert watch.episode.digest == episode.digest
    assert len(watch.conditions) == 4
    assert watch.answers >= {("answer", "save"), ("", "save")}


def test_clicks_and_minutes_of_a_play_are_counted() -> None:
    episode = lost_cat()
    events: list[Event] = [Begin("lana"), Continue("evening"), Continue("evening"), Continue("evening")]
    play, _ = replay(episode, [*events, Use("tell")])
    taken = effort(episode, play.events, play.states)
    assert taken.clicks == 3  # two taps and the tool: the message came by itself
    words = 15  # The cat is gone since noon. Somebody must have seen Mrva. I have your cat.
    assert words / 200 < taken.minutes < words / 100


def test_a_decision_takes_its_time() -> None:
    episode = lost_cat()
    way: list[Event] = [Begin("lana"), *[Continue("evening")] * 5, Choose("answer", "refused")]
    play, dropped = replay(episode, way)
    assert dropped == 0
    before = effort(episode, play.events[:-1], play.states)
    after = effort(episode, play.events, play.states)
    assert after.clicks == before.clicks + 1
    assert after.minutes - before.minutes > 0.1


@pytest.mark.parametrize(
    ("ages", "speed"), [("9-9", 120), ("12-14", 170), ("9-11", 132.5), ("adults", 195), ("6-7", 120)]
)
def test_reading_speed_goes_with_age(ages: str, speed: float) -> None:
    assert words_a_minute(ages) == pytest.approx(speed)
