"""What the smaller kinds of steps ask of an author, and how long they wait."""

import pytest

from game.story.playing.debrief import path
from tests.support.one_node import one_node
from tests.support.small_stories import Player, changed, problems_of


def told(*changes: tuple[str, str]) -> list[tuple[str, dict[str, str]]]:
    """Codes and values of what is wrong with the small episode when it is changed."""
    return [(each.code, each.values) for each in problems_of(*changes)]


def test_quiet_lasts_as_long_as_the_author_says() -> None:
    quiet = changed(("- wait: 0.5", "- wait: 1.25"))
    waiting = Player(quiet, "lana", saves=False).tap(5).choose("look").tap().view.waiting
    assert (waiting.kind, waiting.delay_ms) == ("delay", 1250)


@pytest.mark.parametrize("app", ["chat", "call"])
def test_a_chat_and_a_call_are_with_somebody(app: str) -> None:
    assert told(("    - phone: home\n    - think: Then", f"    - phone: {app}\n    - think: Then")) == [
        ("missing-key", {"key": "with"})
    ]


@pytest.mark.parametrize("app", ["home", "off"])
def test_the_phone_is_put_away_or_laid_down_with_nobody(app: str) -> None:
    assert told(("    - phone: home\n    - think: Then", f"    - phone: {app}\n    - think: Then")) == []


OPTION = "        - do: Go out alone\n          goto: alone"


@pytest.mark.parametrize(
    ("option", "codes"),
    [
        ("        - do: Go\n          say: Go!\n          goto: alone", [("option-kind", {"count": "2"})]),
        ("        - goto: alone\n          act: refuse", [("option-kind", {"count": "0"})]),
        (f"{OPTION}\n          act: block", [("missing-key", {"key": "with"})]),
    ],
)
def test_an_option_is_one_of_three_kinds_and_a_block_shuts_somebody_out(
    option: str, codes: list[tuple[str, dict[str, str]]]
) -> None:
    assert told((OPTION, option))[: len(codes)] == codes


def test_two_options_of_one_id_can_not_be_told_apart() -> None:
    found = told((OPTION, OPTION.replace("goto: alone", "goto: home")))
    assert found[0] == ("duplicate-id", {"id": "home"})


def test_what_was_decided_is_told_with_what_was_open_then() -> None:
    episode = changed()
    player = Player(episode, "luka", saves=False).tap(5).choose("look").tap(2).choose("promised")
    first, second = path(player.play)
    assert [(door.id, door.taken) for door in first.options] == [
        ("promised", False),
        ("refused", False),
        ("shout", False),
        ("look", True),
    ]
    assert [door.id for door in second.options if door.taken] == ["promised"]
    assert (first.door, first.node) == (True, "answer")


def test_while_the_story_rests_it_is_told_why() -> None:
    view = Player(one_node("    - rest: The world waits."), "lana", saves=False).view
    assert view.speech is not None
    assert (view.resting, view.speech.kind, view.speech.text.source) == (True, "narrate", "The world waits.")
