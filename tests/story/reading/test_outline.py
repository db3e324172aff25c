"""The flags that a file raises, wherever they stand in it."""

from game.story.reading.diagnostics import Report
from game.story.reading.outline import outline
from game.story.reading.source import parse
from game.story.reading.words import counted_flags


def flags(text: str) -> frozenset[str]:
    tree = parse(text.encode(), Report("a.yaml"))
    assert tree is not None
    return outline(tree).flags


def test_what_is_set_goes_up_and_what_is_cleared_or_asked_for_does_not() -> None:
    steps = "nodes:\n  home:\n    - set: [met, told]\n    - clear: gone\n    - if: asked\n      goto: home\n"
    assert flags(steps) == {"met", "told"}


def test_what_is_counted_goes_up_to_each_number_also_in_an_answer() -> None:
    answers = "nodes:\n  home:\n    - choose:\n        - do: Pour\n          add: pebbles\n"
    assert flags(answers) == set(counted_flags("pebbles"))
    assert flags(answers.replace("pebbles", "[pebbles, notes]")) == {
        *counted_flags("pebbles"), *counted_flags("notes"),
    }  # fmt: skip
