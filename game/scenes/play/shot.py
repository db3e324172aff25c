"""Shots: composed pictures in place of the stage, laid so that nothing covers what they are about."""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from game.scenes.play.faces import expression_of, name_of
from game.text import Text
from game.ui.art.scenery import BELOW_BAR, PLACE, Scenery, backdrop
from game.ui.art.shots import read_shots
from game.ui.draw.display import Box, Picture
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget, placed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from game.scenes.play.play_layout import StageArea
    from game.scenes.scene import Context
    from game.story.grammar.model import Episode
    from game.story.playing.view import ShotView, StoryView
    from game.story.reading.words import Shot
    from game.ui.art import life

_log = logging.getLogger(__name__)

# Translators: each is read aloud in place of a picture that fills the stage; {name} and {other} are people.
TOLD: Final[Mapping[Shot, Text]] = {
    "close": Text("shot.close", "{name} near by, the face lit by the screen, {expression}"),
    "near": Text("shot.near", "{name} near by, {expression}"),
    "hands": Text("shot.hands", "Two hands over a phone"),
    "circle": Text(
        "shot.circle", "The yard from above: {name} alone in an empty circle, the others around it"
    ),
    "window": Text("shot.window", "{name} and {other} from behind, at the window; a cat looks out as well"),
    "listening": Text("shot.listening", "{name} and {other} at a table under a lamp, looking at each other"),
    "bench": Text("shot.bench", "{name} and {other} from behind, on a bench by the river"),
    "face-down": Text("shot.face-down", "A phone on its face, lighting up"),
    "door": Text("shot.door", "A closed door with light below it, and a note"),
}

WHOLE: Final[life.Box] = (0.0, 0.0, *PLACE)
MARGIN: Final = 26.0
"""Left and right of a framed picture, at least."""
FRAME, ROUND = 9.0, 20.0
LEAST = 90.0
"""A framed picture lower than this tells nothing: then there is only the place behind it."""


def shot_stage(
    context: Context, episode: Episode, story: StoryView, shot: ShotView, areas: StageArea, free: Rect
) -> Widget:
    """The picture over all of the ground; framed in the free room where its focus would be covered."""
    ground = areas.stage if areas.portrait else areas.ground
    known = focuses(context.world.paths.assets / "art" / "shots")
    here, panel = laid(ground, free, known.get(shot.name, WHOLE))
    told = _told(context, episode, shot)
    args = tuple(f"{one.person}:{one.expression or 'calm'}" for one in shot.people)
    shape = Picture(here.rect, "shot", shot.name, args, fit="cover")
    if panel is None:
        return Widget("shot", ground, (shape,), role="image", name=told, clip=True)
    image = Widget("shot.picture", panel, (shape,) if panel.h >= LEAST else (), clip=True)
    children = (_frame(context, panel), image) if panel.h >= LEAST else ()
    behind = (_place(story, ground), Box(ground, context.look.theme.veil))
    return Widget("shot", ground, behind, children, role="image", name=told, clip=True)


def filled(shot: str, ground: Rect, people: tuple[str, ...] = ()) -> Picture:
    """A shot over all of the ground, its middle in the middle."""
    cover = max(ground.w / PLACE[0], ground.h / PLACE[1])
    return Picture(_around(cover, ground, ground, WHOLE).rect, "shot", shot, people, fit="cover")


def _place(story: StoryView, ground: Rect) -> Picture:
    """The place as it lies behind a framed picture."""
    scale = max(ground.w / PLACE[0], ground.h / PLACE[1])
    return backdrop(Scenery(scale, ground.x, ground.bottom - PLACE[1] * scale), story.place)


def _frame(context: Context, panel: Rect) -> Widget:
    """The edge of a framed picture, like that of a photo."""
    theme = context.look.theme
    edge, width = (theme.line, 2.0) if theme.flat else ("", 0.0)
    shape = Box(panel.inset(-FRAME), theme.panel, ROUND, edge, width)
    return Widget("shot.frame", panel.inset(-FRAME), (shape,))


def _told(context: Context, episode: Episode, shot: ShotView) -> str:
    """What is to be seen, in a sentence."""
    names = [name_of(context, episode, one) for one in (*shot.people, *shot.people)[:2]] or ["", ""]
    face = expression_of(context, shot.people[0]) if shot.people else ""
    return context.say(TOLD[shot.name], name=names[0], other=names[1], expression=face)


def laid(ground: Rect, free: Rect, focus: life.Box) -> tuple[Scenery, Rect | None]:
    """Where the picture lies, and the frame round it where it can't fill the ground.

    It fills the ground where all of the focus comes into the free room so.
    """
    cover = max(ground.w / PLACE[0], ground.h / PLACE[1])
    full = _around(cover, ground, free, focus)
    if _inside(full.laid(focus), free):
        return full, None
    room = free.inset(MARGIN, FRAME)
    scale = min(room.w / focus[2], room.h / focus[3], cover)
    panel = room.centered(PLACE[0] * scale, PLACE[1] * scale)
    return _around(scale, panel, panel, focus), panel


def _around(scale: float, ground: Rect, free: Rect, focus: life.Box) -> Scenery:
    """So large that it covers the ground, its focus as near to the middle of the free room as can be."""
    x, y, w, h = (number * scale for number in focus)
    middle, centre = free.center
    return Scenery(
        scale,
        min(ground.x, max(ground.right - PLACE[0] * scale, middle - x - w / 2)),
        min(ground.y, max(ground.bottom - PLACE[1] * scale, centre - y - h / 2)),
    )


def _inside(inner: Rect, outer: Rect) -> bool:
    return (
        inner.x >= outer.x
        and inner.y >= outer.y
        and inner.right <= outer.right
        and inner.bottom <= outer.bottom
    )


def free_room(stage: Rect, spoken: Iterable[Widget], usual: float) -> Rect:
    """What of the stage is below the bar and above what stands at its foot.

    So much as is `usual` there is left free, where that is possible, so that the picture stands still.
    """
    tops = [
        shape.rect.y
        for widget in spoken
        for here in placed(widget)
        for shape in here.widget.shapes
        if isinstance(shape, Box)
    ]
    top = max(stage.y, BELOW_BAR)
    bottom = min([stage.bottom, *tops])
    still = min(bottom, stage.bottom - usual)
    room = (still if still - top >= LEAST + 2 * FRAME else bottom) - top
    return Rect(stage.x, top, stage.w, max(0.0, room))


@lru_cache(maxsize=1)
def focuses(folder: Path) -> Mapping[str, life.Box]:
    """What each shot is about; nothing where the file is damaged, as then none of them is drawn."""
    import yaml

    try:
        return {name: shot.focus for name, shot in read_shots(folder).items()}
    except (OSError, ValueError, yaml.YAMLError) as error:
        _log.warning("the shots can't be read: %s", error)
        return {}
