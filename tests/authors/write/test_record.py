"""`cuvari play --record`: what was played becomes a play test that plays the same."""

from __future__ import annotations

import random
from functools import partial
from typing import TYPE_CHECKING

import pytest

from game.authors.explore.play_steps import MOST_LINES
from game.authors.explore.plays import MOST_PLAYS, load_plays, perform
from game.authors.explore.wander import wander
from game.authors.explore.written import scalar, steps
from game.authors.write.record import Recorder, RecordingWorld, add
from game.cli import main
from game.shell.start import make_world
from game.story.events import Begin, Choose, Continue, Inspect, TakeBack, Use
from game.story.playing.play import Play, replay
from tests.authors.explore.test_scenarios import EPISODES
from tests.support.known import knowing
from tests.support.small_stories import DATA, changed, lost_cat, sound

if TYPE_CHECKING:
    from pathlib import Path

    from game.story.events import Event
    from game.story.grammar.model import Episode


def played(episode: Episode, chance: random.Random) -> Play:
    """A play by chance."""
    play, dropped = replay(episode, wander(episode, chance)[0])
    assert dropped == 0
    return play


def test_a_play_is_written_as_a_person_would() -> None:
    player = Play.begin(lost_cat(), "lana")
    for event in (
        Continue("evening"), Continue("evening"), Continue("evening"), Use("pause"), Continue("pause"),
        Continue("evening"), Continue("evening"), Inspect("finn"), Choose("answer", "shout"),
        Continue("tell"), Continue("tell"),
    ):  # fmt: skip
        player = player.do(event)
    assert steps(player) == [
        "until: I have your cat.",
        "use: pause",
        "until: Come alone and tell nobody.",
        "look-at: finn",
        "choose: Mum! Somebody has Mrva!",
        "end: together",
    ]


def test_words_that_stand_elsewhere_too_tell_no_place() -> None:
    episode = changed(("- narrate: It is quiet now.", "- narrate: Really? Where?"))
    play = Play.begin(episode, "lana")
    events: tuple[Event, ...] = (*[Continue("evening")] * 4, Inspect("finn"))
    for event in events:
        play = play.do(event)
    assert steps(play) == ["until: I have your cat.", "tap: 1", "look-at: finn"]


def test_what_was_taken_back_is_written_with_its_words(tmp_path: Path) -> None:
    episode = sound(DATA / "said-again.yaml")
    play = Play.begin(episode, "lana").do(Continue("morning")).do(Choose("morning", "later"))
    play = play.do(TakeBack("later"))
    assert "take-back: Wait. I'd like to say that again." in steps(play)
    file = tmp_path / "said-again.play.yaml"
    add(file, (play,))
    (test,) = load_plays(file).plays
    outcome = perform(episode, test, "")
    assert outcome.trouble is None
    assert outcome.play is not None
    assert outcome.play.events == play.events


OFTEN = 4
"""So many stories are written down in the long tests, the others in the slow proofs."""


@pytest.mark.parametrize(
    "name",
    [
        *(
            pytest.param(name, marks=pytest.mark.long if at < OFTEN else pytest.mark.slow)
            for at, name in enumerate(EPISODES)
        ),
        *("lost-cat", "said-again", "pebbles", "library"),
    ],
)
def test_what_is_written_plays_the_same(name: str, tmp_path: Path) -> None:
    episode = sound(EPISODES.get(name, DATA / f"{name}.yaml"))
    chance = random.Random(3)
    plays = tuple(played(episode, chance) for _ in range(12))
    halves = tuple(play.rewound(len(play.events) // 2) for play in plays[:6])
    file = tmp_path / f"{name}.play.yaml"
    add(file, plays + halves)
    loaded = load_plays(file)
    assert loaded.problems == ()
    outcomes = [perform(episode, test, "") for test in loaded.plays]
    assert [str(each.trouble) for each in outcomes if each.trouble] == []
    assert [each.play.events for each in outcomes if each.play] == [play.events for play in plays + halves]


def test_plays_are_added_and_what_was_there_stays(tmp_path: Path) -> None:
    file = tmp_path / "lost-cat.play.yaml"
    mine = "# mine\nplays:\n  - play: First\n    steps:\n      - tap: 1"
    file.write_text(mine, encoding="utf-8")
    play = played(lost_cat(), random.Random(1))
    add(file, (play,))
    add(file, (play,))
    assert file.read_text(encoding="utf-8").startswith(mine)
    names = [test.play for test in load_plays(file).plays]
    assert names[0] == "First"
    assert [name.partition(":")[0] for name in names[1:]] == ["Recorded 1", "Recorded 2"]


@pytest.mark.parametrize(
    "value", ["yes", "12:30", "a: b", "{hero}", "it's", '"so"', "- x", "#1", "x #y", "a\nb", "…"]
)
def test_a_value_is_read_as_it_was(value: str, tmp_path: Path) -> None:
    file = tmp_path / "a.play.yaml"
    file.write_text(f"plays:\n  - play: {scalar(value)}\n    steps: []\n", encoding="utf-8")
    [test] = load_plays(file).plays
    assert test.play == value


def test_quotes_stand_only_where_they_are_needed() -> None:
    assert scalar("Half a roof is still a roof.") == "Half a roof is still a roof."
    assert scalar("Kept: the chat") == '"Kept: the chat"'


def test_no_more_is_written_than_can_be_read_again(tmp_path: Path) -> None:
    file = tmp_path / "lost-cat.play.yaml"
    long = Play.begin(lost_cat(), "lana")
    for _ in range(MOST_LINES + 1):
        long = long.do(Inspect("finn"))
    add(file, (long, *(played(lost_cat(), random.Random(1)) for _ in range(MOST_PLAYS))))
    loaded = load_plays(file)
    assert loaded.problems == ()
    assert len(loaded.plays) == MOST_PLAYS
    assert len(loaded.plays[0].steps.items) == MOST_LINES


def test_each_play_that_ended_is_kept_and_the_one_that_goes_on() -> None:
    episode, recorder = lost_cat(), Recorder()
    first = played(episode, random.Random(1))
    for number in range(1, len(first.events) + 1):
        recorder.take(first.rewound(number))
    recorder.take(first)
    again = first.rewound(3)
    recorder.take(again)
    assert recorder.plays == (first, again)
    assert recorder.episode == "lost-cat"


def test_a_play_of_another_episode_is_left_out() -> None:
    recorder = Recorder("new-friend")
    recorder.take(played(lost_cat(), random.Random(1)))
    assert recorder.plays == ()


def test_a_play_that_was_saved_and_taken_up_again_is_recorded_from_its_beginning(tmp_path: Path) -> None:
    world = knowing(make_world(tmp_path, {}))
    episode = sound(EPISODES["new-friend"])
    events: tuple[Event, ...] = (Begin("lana"), Continue("hello"), Continue("hello"))
    world.keep(replay(episode, events)[0], "play")
    world.close()
    recorder = Recorder("new-friend")
    later = knowing(make_world(tmp_path, {}, partial(RecordingWorld, recorder)))
    assert later.play is not None
    later.keep(later.play.do(Continue("hello")), "play")
    later.close()
    [play] = recorder.plays
    assert play.events == (*events, Continue("hello"))


def test_what_is_played_while_nothing_is_kept_is_not_recorded_either(tmp_path: Path) -> None:
    recorder = Recorder("new-friend")
    world = knowing(make_world(tmp_path, {}, partial(RecordingWorld, recorder)))
    begun = Play.begin(sound(EPISODES["new-friend"]), "luka").do(Continue("hello"))
    world.keep(begun, "play")
    world.set_setting("private", value=True)
    world.keep(begun.do(Continue("hello")), "play")
    world.close()
    assert recorder.plays == (begun,)


def test_forgetting_leaves_nothing_to_be_written_down(tmp_path: Path) -> None:
    recorder = Recorder("new-friend")
    world = knowing(make_world(tmp_path, {}, partial(RecordingWorld, recorder)))
    world.keep(Play.begin(sound(EPISODES["new-friend"]), "luka").do(Continue("hello")), "play")
    world.forget_played()
    world.close()
    assert recorder.plays == ()


def test_a_file_with_mistakes_is_not_added_to(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "lost-cat.play.yaml"
    file.write_text("plays: nothing\n", encoding="utf-8")
    assert main(["play", "--record", str(file)]) == 2
    assert "has mistakes" in capsys.readouterr().err


@pytest.mark.long
def test_a_window_that_is_closed_leaves_the_play(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    episode = sound(EPISODES["new-friend"])
    begun = Play.begin(episode, "luka").do(Continue("hello"))

    def somebody_plays(_app: object, _window: object, world: RecordingWorld) -> int:
        world.keep(begun, "play")
        world.close()
        return 0

    monkeypatch.setattr("game.shell.start.play_in", somebody_plays)
    file = tmp_path / "new-friend.play.yaml"
    words = ["--data", str(tmp_path / "data"), "--windowed", "640x400", "--lang", "en", "--country", "BA"]
    assert main(["play", "--record", str(file), *words]) == 0
    [test] = load_plays(file).plays
    assert perform(episode, test, "").play == begun
