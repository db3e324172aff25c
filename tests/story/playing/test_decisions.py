"""A play in words: only what was decided, in its order."""

from game.story.events import (
    Arrange,
    Begin,
    Choose,
    Continue,
    Disagree,
    Event,
    Inspect,
    OtherDoor,
    TakeBack,
    Use,
)
from game.story.playing.decisions import decisions


def test_choices_tools_profiles_and_orders_are_told_and_taps_are_not() -> None:
    play: list[Event] = [
        Begin("lana"),
        Continue("evening"),
        Inspect("finn"),
        Use("pause"),
        Choose("answer", "refused"),
        Arrange("order", ("stop", "keep")),
    ]
    assert decisions(play) == ("[look at finn]", "[pause]", "refused", "[order stop keep]")
    assert decisions([]) == ()


def test_both_doors_of_two_are_told() -> None:
    play: list[Event] = [
        Begin("lana", "girls"),
        Disagree("answer"),
        Choose("answer", "promised"),
        OtherDoor(),
        Choose("answer", "refused"),
    ]
    assert decisions(play) == ("[both doors]", "promised", "[the other door]", "refused")


def test_what_was_taken_back_is_told_between_what_was_said() -> None:
    play: list[Event] = [Choose("here", "one"), TakeBack("here"), Choose("here", "two")]
    assert decisions(play) == ("one", "[take back]", "two")
