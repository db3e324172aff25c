"""A sentence is taken back, once: in the room and in a chat, and what was done since then stays done."""

from collections import deque

import msgspec
import pytest

from game.story.checks.explore import asked_flags, explore
from game.story.checks.flags import check_flags
from game.story.checks.walk import Walk, moves
from game.story.events import TakeBack
from game.story.grammar.model import Episode
from game.story.loading.pack import load_bytes
from game.story.playing.debrief import path
from game.story.playing.decisions import decisions
from game.story.playing.reducer import NotApplicable, start, step
from game.story.reading.diagnostics import Report
from game.story.state import State
from tests.support.small_stories import DATA, Player, sound


@pytest.fixture(scope="module")
def story() -> Episode:
    return sound(DATA / "said-again.yaml")


@pytest.fixture
def teacher(story: Episode, saves: bool) -> Player:  # noqa: FBT001 - a fixture is given by its name
    """Somebody to whom a child says that it is important."""
    return Player(story, "lana", saves=saves).tap()


def take_back(player: Player) -> Player:
    return player.do(TakeBack(player.state.node))


def offered(player: Player) -> str:
    """The words with which what was said last can be taken back now."""
    words = player.view.take_back
    return words.source if words else ""


def changed(old: str, new: str) -> Episode:
    """The episode with some of its words changed, which must be there."""
    text = (DATA / "said-again.yaml").read_text(encoding="utf-8")
    assert old in text
    loaded = load_bytes(text.replace(old, new, 1).encode(), Report("said-again.yaml"))
    assert loaded.episode is not None, loaded.problems
    return loaded.episode


def test_what_was_said_can_be_taken_back_when_the_face_has_answered(teacher: Player) -> None:
    assert offered(teacher) == ""
    teacher.choose("later")
    assert offered(teacher) == "Wait. I'd like to say that again."
    assert take_back(teacher).open == ["later", "shaking", "look"]
    assert teacher.view.ask is not None
    assert teacher.view.ask.source == "Wait. I'd like to say that again."
    assert [each.expression for each in teacher.view.stage if each.who == "nina"] == ["hurt"]


def test_flags_are_as_before_and_the_story_knows_that_it_was_taken_back(teacher: Player) -> None:
    take_back(teacher.choose("later"))
    assert "late" not in teacher.state.flags
    teacher.choose("shaking").tap()
    assert teacher.heard == "That could have been worse."


def test_nothing_is_sure_to_be_or_not_to_be_taken_back(story: Episode) -> None:
    report = Report("said-again.yaml")
    check_flags(story, report)
    assert not report.problems


def test_who_takes_nothing_back_hears_nothing_of_it(teacher: Player) -> None:
    assert teacher.choose("shaking").tap().heard == ""


def test_an_act_that_was_done_since_then_stays_done(teacher: Player) -> None:
    take_back(teacher.choose("later").tap())
    assert "support" in teacher.state.acts
    assert "did-support" in teacher.state.flags


def test_it_is_taken_back_only_once(teacher: Player) -> None:
    take_back(teacher.choose("later")).choose("later")
    assert offered(teacher) == ""
    with pytest.raises(NotApplicable):
        take_back(teacher)


def test_what_is_done_is_not_said(teacher: Player) -> None:
    assert offered(teacher.choose("look")) == ""


def test_it_is_too_late_after_the_next_answer_and_in_another_place(teacher: Player) -> None:
    teacher.choose("shaking").tap().choose("odd")
    assert offered(teacher) == "Forget what I wrote. Once more."
    teacher.tap(2)
    assert offered(teacher) == "Forget what I wrote. Once more."
    teacher.choose("home")
    assert offered(teacher) == ""
    elsewhere = changed(
        "    - narrate: She turns to the stairs.", "    - place: street\n    - narrate: She turns."
    )
    there = Player(elsewhere, "lana", saves=False).tap().choose("later")
    assert offered(there) != ""
    assert offered(there.tap()) == ""


def test_a_message_that_was_sent_is_unsent(teacher: Player) -> None:
    teacher.choose("look").tap(2).choose("odd").tap()
    take_back(teacher)
    assert [(each.text.source, each.gone) for each in teacher.view.phone.messages] == [
        ("Nina is odd today.", "unsent"),
        ("What do you mean?", ""),
    ]
    teacher.choose("spoken").tap(2).choose("home").tap()
    assert teacher.state.ended == "evening"  # nothing is heard of what was taken back


def test_the_phone_shows_again_what_it_showed_then() -> None:
    moved = changed("    - think: What do I mean?", "    - phone: home\n    - think: What do I mean?")
    player = Player(moved, "lana", saves=False).tap().choose("look").tap(2).choose("odd").tap()
    assert player.view.phone.app == "home"
    assert (take_back(player).view.phone.app, player.view.phone.with_) == ("chat", "ema")


def test_a_tool_used_meanwhile_changes_nothing_of_it(teacher: Player) -> None:
    teacher.choose("later").use("pause")
    assert offered(teacher) == ""
    with pytest.raises(NotApplicable):
        take_back(teacher)
    teacher.tap()
    assert offered(teacher) == "Wait. I'd like to say that again."
    assert take_back(teacher).open == ["later", "shaking", "look"]


def test_a_tool_that_becomes_the_story_leaves_it_behind(teacher: Player) -> None:
    teacher.choose("later").use("tell")
    assert offered(teacher) == ""


def test_the_debrief_and_the_list_of_decisions_tell_both_answers(teacher: Player) -> None:
    take_back(teacher.choose("later")).choose("look")
    turns = path(teacher.play)
    assert [[door.id for door in turn.options if door.taken] for turn in turns] == [["later"], ["look"]]
    assert decisions(teacher.play.events) == ("later", "[take back]", "look")


def test_one_may_go_back_to_before_it_was_taken_back(teacher: Player) -> None:
    take_back(teacher.choose("later"))
    teacher.rewind(len(teacher.play.events) - 1)
    assert offered(teacher) == "Wait. I'd like to say that again."


def _known(state: State, asked: frozenset[str]) -> tuple[object, ...]:
    said = state.said and (state.said.node, state.said.at, state.said.flags & asked, state.said.again)
    return (state.node, state.at, state.flags & asked, state.blocked, state.ended, said)


def test_exploring_finds_exactly_the_states_that_trying_everything_finds(story: Episode) -> None:
    asked = asked_flags(story) | {"did-tell"}
    walk = Walk(story, asked, 100_000)
    walk.run()
    assert walk.complete
    todo = deque([start(story, hero) for hero in story.heroes])
    seen: set[State] = set()
    while todo:
        state = msgspec.structs.replace(todo.popleft(), log=())
        if state not in seen:
            seen.add(state)
            todo.extend(step(story, state, event) for event in moves(story, state))
    in_story = {_known(state, asked) for state in seen if not state.back}
    walked = {_known(spot.state, asked) for spot in walk.spots if not spot.state.back}
    assert walked == in_story
    assert any(state.said and state.said.again for state in seen)


def test_there_is_a_bound_to_what_can_be_taken_back(story: Episode) -> None:
    without = changed("      back: Wait. I'd like to say that again.\n", "")
    most = explore(story).states
    assert most < 3 * explore(without).states


def test_without_tools_everywhere_taking_back_is_tried_too(story: Episode) -> None:
    only_then = changed("          id: spoken\n", "          id: spoken\n          if: took-back\n")
    assert ("chat", "spoken") in explore(only_then, everywhere=False).choices
    assert explore(story, everywhere=False).choices == explore(story).choices


def test_the_flag_belongs_to_the_story(story: Episode) -> None:
    text = (DATA / "said-again.yaml").read_text(encoding="utf-8").replace("set: [late]", "set: [took-back]")
    report = Report("said-again.yaml")
    assert "reserved-name" in [each.code for each in load_bytes(text.encode(), report).problems]
    assert "took-back" in asked_flags(story)
