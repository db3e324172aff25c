"""A hero on a card like a phone: in the first place of the story, with the name large below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.story.grammar.places import first_place
from game.ui.draw.geometry import PERSON_RATIO
from game.ui.parts.device import device
from game.ui.parts.layout import over, stack
from game.ui.parts.part import box, one, picture
from game.ui.parts.pieces import line
from game.ui.parts.sizing import grow, held, pad

if TYPE_CHECKING:
    from game.action import Action
    from game.scenes.scene import Context
    from game.story.grammar.model import Episode
    from game.ui.parts.part import Part

POSES = ("phone", "rest")
"""One after the other, so that the two don't stand like twins."""
RADIUS = 40.0


def hero_card(
    context: Context, episode: Episode, number: int, action: Action | None, *,
    beside_name: float = 14.0, first: bool = False,
) -> Part:  # fmt: skip
    """The card of the hero of that number in the episode; without an action nobody can press it.

    `beside_name` is room above and below the name.
    """
    hero = tuple(episode.heroes.values())[number]
    look, theme, name = context.look, context.look.theme, context.say(hero.name)
    pose = ("happy", "", POSES[number % len(POSES)])
    person = held(picture("person", hero.person or hero.id, pose), PERSON_RATIO, 0.98, 0.94)
    scene = over(picture("place", first_place(episode, hero), fit="cover"), person)
    strip = over(box(theme.panel), pad(line(look, name, "heading", theme.on_panel), 0.0, beside_name))
    return one(
        f"hero:{hero.id}", device(look, stack(grow(scene), strip)), role="button" if action else "image",
        name=name, action=action, first=first, radius=RADIUS,
    )  # fmt: skip
