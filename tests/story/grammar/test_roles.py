"""As whom one is in each node: parts hold on all ways from where they begin to where the next one does."""

from game.story.grammar.model import Episode
from game.story.grammar.roles import begins, played_as, usual, with_parts, with_roles
from game.story.loading.pack import load_bytes
from game.story.reading.diagnostics import Report
from game.story.state import HERO
from tests.support.one_node import AROUND

TOOLS = "pause: {0}, save: {0}, report: {0}, block: {0}, leave: {0}, tell: {0}"
ROLES = f"roles:\n  ema:\n    always: {{{TOOLS.format('hers')}}}\nnodes:"
STEPS = """\
    - narrate: Here.
    - goto: part
  part:
    - become: ema
      text: Elsewhere
    - goto: more
  more:
    - tools: {tell: own}
    - think: More.
    - if: hero-lana
      goto: back
      else: both
  back:
    - become: hero
      text: Home again
    - goto: both
  both:
    - narrate: Both.
    - end: over
  own:
    - narrate: Own.
    - return: yes
  hers:
    - narrate: Hers.
    - return: yes
  last:"""


def story() -> Episode:
    """A story in which a part is played as Ema."""
    written = (AROUND % STEPS).replace("nodes:", ROLES, 1)
    read = load_bytes(written.encode(), Report("one-node.yaml"))
    assert read.draft is not None, read.problems
    return read.draft


def test_whoever_begins_a_part_is_played_until_the_next_one_begins() -> None:
    episode = story()
    assert {name: node.role for name, node in episode.nodes.items() if node.role != HERO} == {
        "part": "ema", "more": "ema", "own": "ema", "hers": "ema",
    }  # fmt: skip
    assert {step.by for name in ("part", "more", "hers") for step in episode.nodes[name].steps} == {"ema"}
    assert {step.by for name in ("here", "back", "both") for step in episode.nodes[name].steps} == {HERO}
    assert {name: begins(node) for name, node in episode.nodes.items() if begins(node)} == {
        "part": "ema", "back": HERO,
    }  # fmt: skip


def test_by_the_ways_that_lead_there_one_may_be_several() -> None:
    episode = story()
    came = played_as(episode.nodes, episode.start, episode.always, episode.roles, {})
    assert {name: sorted(who) for name, who in came.items() if len(who) > 1} == {"both": ["ema", "hero"]}
    assert "last" not in came
    assert played_as(episode.nodes, "nowhere", {}, {}, {}) == {}
    chapter = {"more": {"save": "last"}}
    assert played_as(episode.nodes, episode.start, episode.always, episode.roles, chapter)["last"] == {"ema"}


def test_a_story_without_other_people_is_left_as_it_is() -> None:
    nodes = story().nodes
    assert with_roles(nodes, "here", {}, {}, {}) == nodes
    assert with_parts(nodes, {}, {}, {"here": {"tell": "own"}}) == {"here": {"tell": "own"}}
    assert usual(nodes, {}) == {}


def test_in_a_part_the_tools_of_who_is_played_answer_unless_a_chapter_says_otherwise() -> None:
    episode = story()
    hers, always = episode.roles["ema"].always, episode.always
    assert with_parts(episode.nodes, always, episode.roles, {}) == {"part": hers, "back": always}
    chapters = {"part": {"tell": "own"}, "here": {"save": "own"}}
    assert with_parts(episode.nodes, always, episode.roles, chapters) == {
        "part": hers | {"tell": "own"},
        "here": {"save": "own"},
        "back": always,
    }
    assert usual(episode.nodes, episode.roles) == dict.fromkeys(("part", "more", "own", "hers"), hers)
    assert episode.nodes["more"].tools == hers | {"tell": "own"}
    assert episode.nodes["here"].tools == {}
