"""A chapter answers a tool from its beginning on, in every node to which all ways lead through it."""

import pytest

from game.story.checks.chapters import check_chapters
from game.story.events import Choose, Continue, Use
from game.story.grammar.model import Episode
from game.story.loading.pack import load_bytes
from game.story.playing.play import Play
from game.story.reading.diagnostics import Report
from tests.support.one_node import AROUND

NODES = """\
    - choose:
        - {do: Go home, goto: home}
        - {do: Stay away, goto: away}
  away:
    - narrate: The afternoon goes by.
    - goto: over
  home:
    - narrate: At home.
    - if: hero-lana
      goto: late
      else: later
  late:
    - narrate: It is late.
    - goto: later
  later:
    - narrate: It is later.
    - end: over
  go-on:
    - narrate: And on.
    - return: yes
  over:"""
HOME = "home: {tell: go-on}"


def story(*chapters: str, nodes: str = NODES) -> Episode:
    """The small story with these chapters."""
    lines = "".join(f"  {each}\n" for each in chapters)
    written = (AROUND % nodes).replace("questions:", f"chapters:\n{lines}questions:")
    read = load_bytes(written.encode(), Report("one-node.yaml"))
    assert read.episode is not None, read.problems
    return read.episode


def told(episode: Episode) -> list[tuple[str, str]]:
    """What is told of the chapters, and of which node."""
    report = Report("one-node.yaml")
    check_chapters(episode, report)
    return [(each.code, each.values["node"]) for each in report.problems]


def answers(episode: Episode) -> dict[str, str]:
    """The nodes that don't answer Tell as `always` does, and what they answer with."""
    return {name: node.tools["tell"] for name, node in episode.nodes.items() if "tell" in node.tools}


def test_a_chapter_holds_to_its_end_and_nowhere_else() -> None:
    episode = story(HOME)
    assert answers(episode) == {"home": "go-on", "late": "go-on", "later": "go-on"}
    assert told(episode) == []


def test_a_play_gets_the_chapters_answer_also_inside_another_tools_scene() -> None:
    play = Play.begin(story(HOME), "lana").do(Choose("here", "home")).do(Continue("home"))
    assert play.do(Use("tell")).state.node == "go-on"
    assert play.do(Use("pause")).do(Use("tell")).state.node == "go-on"
    assert play.do(Use("pause")).state.node == "quiet"


def test_before_the_chapter_always_answers() -> None:
    away = Play.begin(story(HOME), "lana").do(Choose("here", "away"))
    assert away.do(Use("tell")).state.node == "quiet"


def test_the_next_chapter_takes_the_place_of_the_one_before() -> None:
    episode = story(HOME, "later: {tell: quiet}")
    assert answers(episode) == {"home": "go-on", "late": "go-on"}
    assert told(episode) == []


def test_what_a_node_says_by_itself_holds_for_it_alone() -> None:
    own = NODES.replace(
        "    - narrate: It is late.", "    - tools: {tell: quiet}\n    - narrate: It is late."
    )
    assert answers(story(HOME, nodes=own)) == {"home": "go-on", "late": "quiet", "later": "go-on"}


def test_where_ways_come_from_outside_it_is_told_once_and_always_answers() -> None:
    joined = NODES.replace("goto: over", "goto: late")
    episode = story(HOME, nodes=joined)
    assert answers(episode) == {"home": "go-on"}
    assert told(episode) == [("chapter-unclear", "late")]
    report = Report("one-node.yaml")
    check_chapters(episode, report)
    values = {"node": "late", "tool": "tell", "answers": "go-on, quiet", "where": "`late`, `later`"}
    assert [each.values for each in report.problems] == [values]


def test_a_chapter_of_its_own_makes_it_clear() -> None:
    joined = NODES.replace("goto: over", "goto: late")
    episode = story(HOME, "late: {tell: go-on}", nodes=joined)
    assert answers(episode) == {"home": "go-on", "late": "go-on", "later": "go-on"}
    assert told(episode) == []


def test_a_node_that_answers_by_itself_needs_no_chapter_where_ways_come_together() -> None:
    joined = NODES.replace("goto: over", "goto: late")
    own = joined.replace(
        "    - narrate: It is late.", "    - tools: {tell: quiet}\n    - narrate: It is late."
    )
    report = Report("one-node.yaml")
    check_chapters(story(HOME, nodes=own), report)
    assert [each.values["where"] for each in report.problems] == ["`later`"]


def test_what_comes_after_a_chapter_that_makes_it_clear_is_told_by_itself() -> None:
    nodes = """\
    - choose:
        - {do: Go home, goto: home}
        - {do: Stay away, goto: away}
  home:
    - goto: both
  away:
    - goto: both
  both:
    - choose:
        - {do: Read, goto: reads}
        - {do: Sleep, goto: sleeps}
  reads:
    - goto: again
  sleeps:
    - goto: again
  again:
    - narrate: Again.
    - end: over
  go-on:
    - return: yes
  over:"""
    episode = story(HOME, "reads: {tell: go-on}", "sleeps: {tell: quiet}", nodes=nodes)
    assert told(episode) == [("chapter-unclear", "both"), ("chapter-unclear", "again")]


LEAVING = "  elsewhere:\n    - narrate: Elsewhere.\n    - goto: %s\n  over:"


@pytest.mark.parametrize("then", ["away", "home"])
def test_a_tools_scene_that_has_become_the_story_begins_outside_of_all_chapters(then: str) -> None:
    nodes = NODES.replace("  over:", LEAVING % then)
    written = (AROUND % nodes).replace("leave: quiet", "leave: elsewhere")
    lines = f"chapters:\n  {HOME}\nquestions:"
    read = load_bytes(written.replace("questions:", lines).encode(), Report("one-node.yaml"))
    assert read.episode is not None
    assert answers(read.episode) == {"home": "go-on", "late": "go-on", "later": "go-on"}
    assert told(read.episode) == []


def test_where_nothing_is_waited_for_nothing_is_answered() -> None:
    silent = NODES.replace("    - narrate: It is late.\n", "")
    assert answers(story(HOME, nodes=silent)) == {"home": "go-on", "later": "go-on"}


@pytest.mark.parametrize("scene", ["quiet", "go-on"])
def test_a_chapter_begins_in_no_tools_scene(scene: str) -> None:
    episode = story(HOME, f"{scene}: {{tell: quiet}}")
    assert told(episode) == [("chapter-in-scene", scene)]


def test_a_story_without_chapters_is_left_as_it_is() -> None:
    read = load_bytes((AROUND % NODES).encode(), Report("one-node.yaml"))
    assert read.episode is not None
    assert answers(read.episode) == {}


def test_a_story_whose_beginning_nobody_wrote_is_told_so_and_no_more() -> None:
    written = (AROUND % NODES).replace("start: here", "start: nowhere")
    read = load_bytes(
        written.replace("questions:", f"chapters:\n  {HOME}\nquestions:").encode(), Report("one-node.yaml")
    )
    assert [each.code for each in read.problems] == ["unknown-node"]
    assert read.draft is not None
