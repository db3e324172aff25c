"""Two at one screen: who decides and who asks, and both doors where they don't agree."""

from collections import deque
from pathlib import Path

import msgspec
import pytest

from game.story.events import Begin, Choose, Continue, Disagree, Event, OtherDoor, TakeBack, Use
from game.story.grammar.model import Episode
from game.story.loading.pack import load_episode
from game.story.playing.debrief import both_doors, choices_taken, path
from game.story.playing.play import Play, replay
from game.story.playing.reducer import NotApplicable
from game.story.playing.two_players import Parting, Two, left_aside, partings, two
from game.story.playing.view import view
from game.story.playing.view_model import TwoView
from game.story.playing.view_of_play import view_of
from tests.support.one_node import one_node
from tests.support.small_stories import DATA, Player, changed, sound

STORIES = Path(__file__).parents[3] / "scenarios" / "season-1"


@pytest.fixture
def pair(episode: Episode, saves: bool) -> Player:  # noqa: FBT001 - a fixture is given by its name
    """Two girls at one screen, before the first decision."""
    return Player(episode, "lana", saves=saves, players="girls").tap(5)


def shown(player: Player) -> TwoView:
    """What is shown of the two at a decision."""
    two = view_of(player.play).two
    assert two is not None
    return two


def open_to(player: Player) -> list[str]:
    """The ids of what the two can choose."""
    return [each.id for each in view_of(player.play).choices]


def disagree(player: Player) -> Player:
    return player.do(Disagree(player.state.node))


def test_who_decides_and_who_asks_changes_with_each_decision(pair: Player) -> None:
    assert (shown(pair).decides, shown(pair).asks, shown(pair).decided) == ("left", "right", 0)
    pair.choose("look").tap(2)
    assert (shown(pair).decides, shown(pair).asks, shown(pair).decided) == ("right", "left", 1)
    pair.choose("promised").tap(2)
    assert (shown(pair).decides, shown(pair).asks, shown(pair).decided) == ("left", "right", 2)


def test_nothing_is_said_of_two_where_one_plays_or_nothing_is_decided(player: Player) -> None:
    one = player.tap(5).play
    assert view_of(one) == view(one.episode, one.state)
    begun = Play.begin(one.episode, "lana", "boys")
    assert view_of(begun).two is None


def test_a_tick_on_a_form_is_nobody_s_turn(pair: Player) -> None:
    pair.use("report")
    assert view_of(pair.play).two is None
    with pytest.raises(NotApplicable):
        disagree(pair)
    assert shown(pair.choose("not-now")).decides == "left"


def test_both_doors_are_opened_one_after_the_other_and_nothing_is_lost(pair: Player) -> None:
    assert shown(pair).doors == "may"
    assert shown(disagree(pair)).doors == "first"
    pair.choose("promised").tap(2)
    assert shown(pair).doors == "waits"
    pair.do(OtherDoor())
    now = shown(pair)
    assert (now.doors, now.decides, now.opened and now.opened.source) == ("last", "right", "I will come.")
    assert open_to(pair) == ["refused", "shout", "look"]
    pair.choose("refused")
    assert pair.state.node == "refused"
    assert choices_taken(pair.play) == {("answer", "promised"), ("answer", "refused")}
    assert pair.play.rewound(partings(pair.play.events)[0].back).state.node == "answer"


def test_after_both_doors_the_turns_go_on(pair: Player) -> None:
    disagree(pair).choose("promised").tap(2).do(OtherDoor()).choose("look").tap(2)
    assert (shown(pair).decides, shown(pair).doors) == ("left", "may")


def test_the_first_door_may_lead_to_the_end_before_the_other_one_is_opened(pair: Player) -> None:
    disagree(pair).choose("shout")
    while not pair.state.ended:
        taps = pair.view.waiting.kind in {"tap", "delay"}
        pair = pair.tap() if taps else pair.choose(pair.open[0])
    first = pair.state.ended
    pair.do(OtherDoor())
    assert not pair.state.ended
    assert "shout" not in open_to(pair)
    assert pair.play.rewound(len(pair.play.events) - 1).state.ended == first


def test_a_door_opened_by_telling_somebody_leaves_all_answers_open(pair: Player) -> None:
    answers = open_to(pair)
    disagree(pair).use("pause").tap().do(OtherDoor())
    assert open_to(pair) == answers
    assert shown(pair).doors == ""


def test_one_pair_of_doors_is_open_at_a_time(pair: Player) -> None:
    disagree(pair).choose("promised").tap(2)
    with pytest.raises(NotApplicable):
        disagree(pair)
    pair.do(OtherDoor())
    with pytest.raises(NotApplicable):
        disagree(pair)
    with pytest.raises(NotApplicable):
        pair.do(OtherDoor())


@pytest.mark.parametrize("event", [Disagree("answer"), OtherDoor()])
def test_one_child_opens_no_two_doors(player: Player, event: Event) -> None:
    with pytest.raises(NotApplicable):
        player.tap(5).do(event)


def test_no_two_doors_where_nothing_can_be_chosen_or_nothing_happened(pair: Player) -> None:
    with pytest.raises(NotApplicable):
        pair.do(Disagree("evening"))
    with pytest.raises(NotApplicable):
        disagree(pair).do(OtherDoor())


def test_the_way_is_that_of_the_last_door_and_the_first_one_is_kept_beside_it(pair: Player) -> None:
    disagree(pair).choose("promised").tap(2).choose("look").tap(2).do(OtherDoor()).choose("refused")
    (parting,) = partings(pair.play.events)
    assert [[way.id for way in turn.options if way.taken] for turn in path(pair.play)] == [["refused"]]
    first = pair.play.rewound(parting.back)
    assert [[way.id for way in turn.options if way.taken] for turn in path(first)] == [["promised"], ["look"]]
    (turn,) = path(pair.play)
    assert pair.play.rewound(turn.event).state.node == "answer"


def test_what_lies_behind_the_first_door_is_between_the_two_events() -> None:
    events = (Begin("lana", "mixed"), Disagree("a"), Continue("b"), OtherDoor(), Continue("c"), Disagree("d"))
    assert partings(events) == (Parting(1, 3), Parting(5))
    assert left_aside(events) == {1, 2, 3}
    twice = (*events[:5], Disagree("c"), Continue("d"), OtherDoor())
    assert partings(twice) == (Parting(1, 3), Parting(5, 7))
    assert left_aside(twice) == {1, 2, 3, 5, 6, 7}
    assert partings((Begin("lana", "mixed"), OtherDoor())) == ()


def test_an_episode_that_changed_goes_on_at_the_last_event_that_fits(pair: Player) -> None:
    disagree(pair).choose("promised").tap(2).do(OtherDoor()).choose("refused")
    other = changed(("goto: refused\n          act", "goto: refused\n          id: never\n          act"))
    play, dropped = replay(other, pair.play.events)
    assert dropped == 1
    assert (play.players, play.state.node) == ("girls", "answer")


def test_what_one_child_does_is_written_as_it_always_was() -> None:
    assert msgspec.json.encode(Begin("lana")) == b'{"type":"begin","hero":"lana"}'
    assert msgspec.json.decode(b'{"type":"begin","hero":"lana"}', type=Event) == Begin("lana")


def at_doors(story: str, node: str) -> Play:
    """Two at a decision of a story of the season, where they don't agree."""
    episode = load_episode(STORIES / f"{story}.yaml").episode
    assert episode is not None
    todo = deque(Play.begin(episode, hero, "girls") for hero in episode.heroes)
    met = set()
    while todo:
        play = todo.pop()
        place = (play.state.node, play.state.at, play.state.flags)
        if place in met or play.state.ended:
            continue
        met.add(place)
        seen = view_of(play)
        if play.state.node == node and seen.two is not None:
            return play.do(Disagree(node))
        todo.extend(play.do(Choose(play.state.node, each.id)) for each in seen.choices)
        if seen.waiting.kind in {"tap", "delay"}:
            todo.append(play.do(Continue(play.state.node)))
    raise AssertionError(node)


def choosing(play: Play) -> Play:
    """Go on until something can be chosen."""
    while view_of(play).waiting.kind in {"tap", "delay"}:
        play = play.do(Continue(play.state.node))
    return play


def open_doors(play: Play) -> list[str]:
    return [each.id for each in view_of(play).choices]


def test_what_was_taken_back_is_no_door() -> None:
    play = at_doors("the-loudest-laugh", "tell-filip").do(Choose("tell-filip", "told"))
    play = play.do(TakeBack(play.state.node)).do(Choose("tell-filip", "somebody")).do(OtherDoor())
    assert "told" in open_doors(play)
    assert "somebody" not in open_doors(play)
    again = play.do(Choose("tell-filip", "told"))
    again = again.do(TakeBack(again.state.node))
    assert open_doors(again) == open_doors(play)
    (both,) = both_doors(again.do(Choose("tell-filip", "beside")))
    words = {each.id: each.text for each in view_of(at_doors("the-loudest-laugh", "tell-filip")).choices}
    assert (both.first, both.other) == (words["somebody"], words["beside"])


@pytest.mark.long
def test_what_is_chosen_in_a_tool_s_scene_is_no_door_and_leaves_the_other_one_waiting() -> None:
    play = choosing(at_doors("it-isnt-me", "parents").do(Use("report")))
    play = choosing(play.do(Choose(play.state.node, "under-eighteen"))).do(Choose("parents", "second"))
    play = play.do(OtherDoor())
    assert "second" not in open_doors(play)
    asked = choosing(play.do(Use("report")))
    assert open_doors(asked) == ["passes-on", "under-eighteen", "else"]
    back = choosing(asked.do(Choose(asked.state.node, "under-eighteen")))
    assert open_doors(back) == open_doors(play)
    (both,) = both_doors(back.do(Choose("parents", "wait")))
    assert None not in {both.first, both.other}


def test_the_first_door_cannot_be_opened_again_by_a_press_that_came_late(pair: Player) -> None:
    disagree(pair).choose("promised").tap(2).do(OtherDoor())
    with pytest.raises(NotApplicable):
        pair.do(Choose("answer", "promised"))
    assert pair.choose("refused").state.node == "refused"


def test_who_takes_a_sentence_back_decides_again() -> None:
    play = at_doors("the-loudest-laugh", "tell-filip")
    play = play.rewound(len(play.events) - 1)  # before they didn't agree
    before = view_of(play).two
    said = play.do(Choose("tell-filip", "told"))
    again = view_of(said.do(TakeBack(said.state.node))).two
    assert before is not None
    assert again is not None
    assert (again.decides, again.decided) == (before.decides, before.decided)


ASKED = """
    - think: Well.
    - choose:
        - {do: Go, id: go}
        - {do: Stay, id: stay}
"""


@pytest.mark.parametrize("steps", [ASKED, ASKED.replace("    - think: Well.\n", "")])
def test_the_very_first_decision_can_have_two_doors(steps: str) -> None:
    player = Player(one_node(steps), "lana", saves=False, players="girls")
    player.tap(steps.count("think"))
    assert (shown(player).decides, shown(player).doors, open_to(player)) == ("left", "may", ["go", "stay"])
    disagree(player).choose("go").do(OtherDoor())
    assert (shown(player).doors, open_to(player)) == ("last", ["stay"])


def test_the_first_door_stays_opened_when_something_else_is_taken_back_behind_it() -> None:
    player = Player(sound(DATA / "said-again.yaml"), "lana", saves=False, players="girls").tap()
    disagree(player).choose("later").tap(2).choose("odd")
    player.do(TakeBack(player.state.node)).do(OtherDoor())
    assert (shown(player).decides, shown(player).decided) == ("right", 1)
    assert open_to(player) == ["shaking", "look"]


def test_with_one_thing_to_choose_nothing_is_decided() -> None:
    player = Player(
        one_node("    - choose:\n        - {do: Go, id: go}"), "lana", saves=False, players="boys"
    )
    assert view_of(player.play).two is None
    with pytest.raises(NotApplicable):
        disagree(player)
    assert Two() == two(player.play.episode, player.choose("go").play.events, player.play.states)


AGAIN = """
    - choose:
        - {say: One., id: one}
        - {say: Two., id: two}
      back: Once more.
    - think: Well.
    - if: hero-lana
      goto: here
"""


def test_of_what_was_said_at_a_door_the_first_that_was_not_taken_back_is_what_it_opened() -> None:
    player = disagree(Player(one_node(AGAIN), "lana", saves=False, players="girls"))
    player.choose("one").tap().choose("two")
    taken_back = Player(player.play.episode, "lana", saves=False, players="girls")
    taken_back.play = player.play.do(TakeBack("here"))
    for each in (player, taken_back):
        each.do(OtherDoor())
        assert (shown(each).doors, open_to(each)) == ("last", ["two"])


def test_a_door_waits_also_where_what_was_said_before_it_is_taken_back() -> None:
    player = Player(sound(DATA / "said-again.yaml"), "lana", saves=False, players="girls").tap()
    player.choose("later").tap(2)
    assert shown(disagree(player)).doors == "first"
    player.do(TakeBack(player.state.node))
    assert (shown(player).decides, shown(player).decided, shown(player).doors) == ("left", 0, "waits")


ALONE = """
    - choose:
        - {do: Go, id: go}
        - {do: Stay, id: stay}
    - choose:
        - {say: Well., id: well}
      back: Once more.
    - think: So.
"""


@pytest.mark.parametrize(("before", "decided"), [("Go", 1), ("", 0)])
def test_what_nobody_had_to_decide_can_be_taken_back_and_changes_no_turn(before: str, decided: int) -> None:
    steps = ALONE if before else ALONE[ALONE.rindex("    - choose") :]
    player = Player(one_node(steps), "lana", saves=False, players="girls")
    if before:
        player.choose("go")
    player.choose("well")
    player.do(TakeBack("here"))
    assert two(player.play.episode, player.play.events, player.play.states).decided == decided


SCENE = """narrate: Quiet.
    - choose:
        - {do: Breathe, id: breathe}
        - {do: Drink, id: drink}"""
LEADS_ON = """narrate: Quiet.
    - goto: away
  away:
    - choose:
        - {do: Sing, id: sing}
        - {do: Dance, id: dance}
    - goto: here
  nowhere:
    - think: Nobody.
"""


def after_both_doors(quiet: str) -> Player:
    """Two who came back from the first door and then used a tool, in whose scene they decide something."""
    player = Player(one_node(ASKED, ("narrate: Quiet.", quiet)), "lana", saves=False, players="girls").tap()
    return disagree(player).choose("go").do(OtherDoor()).use("pause").tap()


def test_in_a_tool_s_scene_before_the_other_door_there_are_no_further_doors() -> None:
    player = after_both_doors(SCENE)
    assert (shown(player).doors, open_to(player)) == ("", ["breathe", "drink"])
    with pytest.raises(NotApplicable):
        disagree(player)


def test_where_a_tool_led_away_for_good_instead_of_the_other_door_doors_may_be_opened_again() -> None:
    player = after_both_doors(LEADS_ON)
    assert (player.state.node, player.state.back) == ("away", ())
    assert (shown(player).doors, open_to(player)) == ("may", ["sing", "dance"])


TASKS = """
    - tasks:
        - {do: Sweep, goto: quiet}
        - {do: Feed, id: feed, goto: quiet}
      enough: 2
      on: Go on
      goto: last
  last:
"""


def test_of_tasks_none_leaves_another_out_so_there_are_no_two_doors() -> None:
    player = Player(one_node(TASKS), "lana", saves=False, players="boys")
    assert (shown(player).doors, open_to(player)) == ("", ["quiet", "feed"])
    with pytest.raises(NotApplicable):
        disagree(player)
