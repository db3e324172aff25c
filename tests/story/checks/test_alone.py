"""Which entries of the log count telling: the act itself, and an option that tells."""

from game.story.checks.alone import tells
from game.story.state import Entry
from tests.story.checks.of_example import example

STORY = """\
nodes:
  hello:
    - choose:
        - do: Tell Mum
          id: mum
          act: tell
        - do: Wait
          id: wait
    - act: tell
    - narrate: Soup.
    - end: quiet
"""


def test_telling_is_an_act_or_a_choice_and_neither_a_tool_nor_one_that_was_taken_back() -> None:
    episode = example(STORY)
    entries = {
        "chosen": Entry("hello", 0, choice="mum"),
        "another": Entry("hello", 0, choice="wait"),
        "taken back": Entry("hello", 0, choice="mum", back=True),
        "a tool there": Entry("hello", 0, choice="mum", tool="pause"),
        "the act": Entry("hello", 1),
        "a tool at the act": Entry("hello", 1, tool="tell"),
        "told": Entry("hello", 2),
    }
    assert {name for name, entry in entries.items() if tells(episode, entry)} == {"chosen", "the act"}
