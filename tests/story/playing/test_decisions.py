"""A play in words: only what was decided, in its order."""

from game.story.events import Arrange, Begin, Choose, Continue, Event, Inspect, Use
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
