"""Who and what is around each step: places, people, the phone and groups, on every way."""

from game.story.grammar.model import Episode
from game.story.grammar.surroundings import MOST, Around, Moment, Moments, everybody
from game.story.steps.become import Become
from game.story.steps.narrate import Narrate
from game.text import Text
from tests.story.checks.of_example import example, hello

GROUP = "crew: {name: Crew, members: [leo, hero]}"
MEMBERS = {"crew": frozenset({"leo"})}
IN = frozenset({("crew", "leo")})
OPEN = Moment(app="chat", chat="leo", place="bedroom", inside=IN)
"""What is around before `hello` in the small episode."""


def around(episode: Episode) -> dict[str, Moments]:
    """What may be around at each text of the narrator."""
    return {
        step.texts()[0].text.source: before
        for _, step, before, _ in Around(episode, MEMBERS).steps()
        if step.KIND == "narrate"
    }


def after(*steps: str, more: str = "") -> Moments:
    """What may be around when `hello` has come to its last text."""
    written = "\n".join(f"- {each}" for each in (*steps, "narrate: Here."))
    return around(example(hello(written, GROUP) + more))["Here."]


def test_a_story_begins_with_nobody_and_a_phone_that_is_away() -> None:
    first = next(iter(Around(example(""), MEMBERS).steps()))
    assert first[2] == {Moment(inside=IN)}
    assert Moment() == Moment("", frozenset(), "off", "", frozenset(), "")


def test_who_comes_is_there_until_they_go_or_the_place_is_another() -> None:
    shown = OPEN._replace(people=frozenset({"mum"}))
    assert after("show: mum") == {shown}
    assert after("show: mum", "hide: mum") == {OPEN}
    assert after("show: mum", "place: bedroom") == {shown}
    assert after("show: mum", "place: kitchen") == {OPEN._replace(place="kitchen")}


def test_the_phone_shows_what_was_opened_last_and_remembers_the_chat() -> None:
    assert after("phone: home") == {OPEN._replace(app="home")}
    assert after("phone: call\n  with: mum") == {OPEN._replace(app="call", with_="mum")}
    assert after("phone: call\n  with: mum", "phone: home") == {OPEN._replace(app="home")}
    assert after("phone: chat\n  with: crew") == {OPEN._replace(chat="crew")}


def test_who_joins_a_group_is_in_it_until_they_part() -> None:
    both = OPEN._replace(inside=IN | {("crew", "mum")})
    assert after("join: mum\n  thread: crew") == {both}
    assert after("join: mum\n  thread: crew", "part: leo\n  thread: crew") == {
        both._replace(inside=both.inside - IN)
    }


def test_a_nodes_own_answer_to_a_tool_begins_where_the_node_waits() -> None:
    own = "  own:\n    - narrate: Kept.\n    - return: yes\n"
    steps = "- place: kitchen\n- tools: {save: own}\n- narrate: Here.\n- place: park"
    found = around(example(hello(steps, GROUP) + own))
    assert {moment.place for moment in found["Kept."]} == {"kitchen"}


def test_what_may_be_passed_over_may_be_so_or_not() -> None:
    assert after("show: mum\n  if: did-pause") == {OPEN, OPEN._replace(people=frozenset({"mum"}))}


def test_a_tools_scene_begins_with_nobody_there_and_a_nodes_own_with_what_is_around() -> None:
    scene = "    - narrate: {}\n    - return: yes\n"
    own = f"  pause:\n{scene.format('Breathe.')}  own:\n{scene.format('Soup.')}"
    joins = "- show: mum\n- tools: {save: own}\n- join: mum\n  thread: crew\n- narrate: Here."
    found = around(example(hello(joins, GROUP) + own))
    assert found["Breathe."] == {Moment(app="lock", inside=IN | {("crew", "mum")})}
    assert {each.people for each in found["Soup."]} == {frozenset({"mum"})}
    assert {each.place for each in found["Soup."]} == {"bedroom"}


def test_heard_is_who_is_there_and_who_is_called() -> None:
    here = Moment(people=frozenset({"mum"}), with_="leo")
    assert here.heard == {"mum"}
    assert here._replace(app="call").heard == {"mum", "leo"}
    assert everybody([here, Moment(app="call", with_="dad")]) == {"mum", "dad"}
    assert everybody([]) == frozenset()


def test_a_node_in_which_too_much_is_possible_is_left_out() -> None:
    perhaps = "".join(f"- show: p{number}\n  if: did-pause\n" for number in range(8))
    people = "\n  ".join(f"p{number}: {{name: P{number}, gender: f}}" for number in range(8))
    last = "  last:\n    - narrate: Last.\n    - end: quiet\n"
    text = hello(f"{perhaps}- narrate: Here.\n- goto: last", f"{GROUP}\n  {people}").replace(
        "    - end: quiet\n", ""
    )
    assert 2**7 < MOST < 2**8
    assert "Last." not in around(example(text + last))
    fewer = text.replace("    - show: p7\n      if: did-pause\n", "    - show: p7\n")
    assert len(around(example(fewer + last))["Last."]) == 2**7


def test_whoever_is_played_from_now_on_is_nowhere_yet_and_groups_are_as_they_were() -> None:
    step = Become(become="mum", text=Text("a", "At work"))
    here = Moment("kitchen", frozenset({"leo"}), "call", "leo", IN, "leo")
    assert here.after(step) == Moment(inside=IN)
    assert here.after(Narrate(narrate=Text("a", "Hm."))) == here
