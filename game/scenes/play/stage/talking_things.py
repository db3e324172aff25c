"""Things of a place that say a word when they are pressed, for those who look around."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.scenes.play.stage.pets import bubble
from game.scenes.play.stage.touching import THING, answering_in
from game.text import Text
from game.ui.art.framing import seen
from game.ui.parts.basic import TARGET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from game.scenes.play.play_clock import Clock
    from game.scenes.scene import Context
    from game.story.playing.view import StoryView
    from game.ui.art.scenery import Scenery
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget

# Translators: said by things in a room when a child presses them; small and friendly.
SAYS: Final[Mapping[str, Text]] = {
    "alarm-clock": Text("thing.alarm-clock", "Not now. I only ring in the morning."),
    # Translators: Spoken by a television.
    "television": Text("thing.television", "And now the weather: warm, with popcorn."),
    # Translators: Spoken by popcorn: one piece for you, one for me.
    "popcorn": Text("thing.popcorn", "One for you, one for me."),
    # Translators: Spoken by a teddy bear in a police office.
    "teddy": Text("thing.teddy", "I look after the folders."),
    # Translators: Spoken by an oven.
    "oven": Text("thing.oven", "Five more minutes. It smells good already."),
    # Translators: Spoken by a globe.
    "globe": Text("thing.globe", "Once round the world, and home for supper."),
    # Translators: Spoken by a bicycle.
    "bicycle": Text("thing.bicycle", "Shall we go for a ride? Later."),
    # Translators: Spoken by a paper plane (male).
    "paper-plane": Text("thing.paper-plane", "Ready for take-off."),
}


def talking(
    context: Context, story: StoryView, here: Scenery, clock: Clock, seen_in: tuple[Rect, Sequence[Rect]]
) -> tuple[Widget, ...]:
    """The words of the thing that was pressed, above it, while it answers; most things say nothing."""
    name = clock.pet.removeprefix(THING)
    words = SAYS.get(name)
    if words is None or clock.answering(clock.pet, context.now) is None:
        return ()
    thing = answering_in(context, story.place).get(name)
    if thing is None:
        return ()
    ground, before = seen_in
    place = seen(here.laid(thing.box).intersection(ground), before)
    if min(place.w, place.h) < context.look.target(
        TARGET
    ):  # the screen ends before it: nobody has pressed it
        return ()
    return (bubble(context, "", context.say(words), place, ground),)
