"""What is said, thought or told, and the choices of what to say or do, at the bottom of the stage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from game.scenes.frame import BAR
from game.scenes.play.choices import choices, stand_beside
from game.scenes.play.going_on import CONTINUE, continue_button
from game.scenes.play.making_room import UNDER, Before
from game.scenes.play.play_layout import LARGE_TEXT, SIDE, text_scale
from game.story.state import HERO
from game.text import Text
from game.ui.parts.layout import by_width, if_fits, over, row, stack
from game.ui.parts.part import also, disc, one, sign
from game.ui.parts.pieces import line, raised_panel, said
from game.ui.parts.sizing import SPRING, asks, grow, pad, put, sized, square

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.playing.view import Speech, StoryView
    from game.ui.draw.look import Look
    from game.ui.parts.part import Part

# Translators: read aloud: who speaks, and the words.
SAYS = Text("play.says", "{name}: {words}")
THINKS = Text("play.thinks", "{name} thinks: {words}")

BOX_MOST = 860.0
PAD_X = 28.0
RADIUS = 26.0
LOOSE, CLOSE = (20.0, 8.0, 14.0), (12.0, 2.0, 8.0)
"""Room above the words in the box, between them and the word that goes on, and below that; with large text
there is less of it, so that one line more is seen in a window higher than wide."""
CLOUDS = 42.0
"""How far a thought's clouds rise above the box."""
FROM_LEFT = 330.0
"""How far from the left the first of them is at most."""
PANEL_X, BESIDE = 22.0, 560.0
"""Room at the sides of a panel with choices, and its width beside a hero."""


def below_bar(look: Look) -> float:
    """What stands on the stage never reaches higher than this y, so that the bar stays free."""
    return max(80.0, 20.0 + look.target(BAR) + look.apart(0.0))


def speech_box(context: Context, story: StoryView, speech: Speech, room: float, usual: float) -> Before:
    """What is said, thought or told, on a stage so wide; the whole box is the button that goes on.

    It is as wide as on a stage of the `usual` width, so that the word that goes on stays where it is.
    """
    look, words = context.look, context.say(speech.text)
    press = continue_button(context, story, _ground(look, speech), RADIUS)
    body = asks(words_in(context, "speech", words, spoken(context, speech, words)), 6.0)
    above, between, below = CLOSE if text_scale(look) >= LARGE_TEXT else LOOSE
    inside = pad(stack(above, grow(body), between, hint(context), below), PAD_X)
    box_ = one("speech", over(press, inside, *_tag(context, speech)))
    whole = room - 2 * SIDE
    rises = max(_tag_height(look) if speech.name else 0.0, CLOUDS if speech.kind == "think" else 0.0)
    return Before(((min(BOX_MOST, usual - 2 * SIDE), box_), (whole, box_)), rises, _risen(context, speech))


def usual_height(look: Look) -> float:
    """How high a box with three lines stands with its tag: pictures keep so much free, and so stand still."""
    words = 3 * look.type.body.line_height + look.type.small.line_height
    return UNDER + 42.0 + words + _tag_height(look)


_NORMAL: tuple[str, Literal["left"]] = ("body", "left")
_LARGE: tuple[str, Literal["center"]] = ("heading", "center")


def words_in(context: Context, id_: str, words: str, told: str, *, large: bool = False) -> Part:
    """The words of a speech; they scroll where they are higher than their room. `told` is read aloud."""
    look = context.look
    style, align = _LARGE if large else _NORMAL
    made = said(look, f"{id_}.text", words, style, look.theme.on_panel, align)
    heard = also(made, name=told, live=True)
    return if_fits(heard, context.scroll(f"{id_}.scroll", heard.content), slack=1.0)


def spoken(context: Context, speech: Speech, words: str) -> str:
    """What is read aloud: who says or thinks it, and the words."""
    if speech.name is None:
        return words
    return context.say(THINKS if speech.kind == "think" else SAYS, name=speech.name, words=words)


def _ground(look: Look, speech: Speech) -> Part:
    """The box; a thought rises to it in two small clouds."""
    board = raised_panel(look, RADIUS)
    if speech.kind != "think":
        return board

    def clouds(w: float) -> Part:
        from_left = min(w * 0.5, FROM_LEFT)
        return over(
            _cloud(look, 30.0, from_left, 22.0, shadow=3.0),
            _cloud(look, 17.0, from_left + 26, 40.0, shadow=2.0),
        )

    return over(by_width(clouds), board)


def _cloud(look: Look, side: float, from_left: float, above: float, *, shadow: float) -> Part:
    cloud = square(raised_panel(look, side / 2, shadow), side)
    return put(pad(cloud, left=from_left, top=-above), "left", "top")


def _risen(context: Context, speech: Speech) -> float:
    """How much of the width of the box that takes from the left, what rises above it: the tag, or clouds."""
    if speech.kind == "think":
        return FROM_LEFT + 2 * CLOUDS
    return 22.0 + _tag_width(context, speech)


def _tag_width(context: Context, speech: Speech) -> float:
    if speech.name is None:
        return 0.0
    return context.look.typesetter.width(context.say(speech.name), context.look.type.label) + 44


def _tag_height(look: Look) -> float:
    return look.type.label.line_height + 14


def _tag(context: Context, speech: Speech) -> tuple[Part, ...]:
    """The name of who speaks, on the upper edge of the box."""
    if speech.name is None:
        return ()
    look, theme, name = context.look, context.look.theme, context.say(speech.name)
    w, h = _tag_width(context, speech), _tag_height(look)
    hero = speech.who == HERO
    fill, ink = (theme.name_tag, theme.on_name_tag) if hero else (theme.accent, theme.on_accent)
    words = said(look, "speech.name", name, "label", ink, "center", told=False)
    tag = one("speech.tag", over(disc(fill), pad(words, 0.0, 7.0)))
    return (put(pad(sized(tag, w, h), left=22.0, top=12 - h), "left", "top"),)


def hint(context: Context, word: Text = CONTINUE, id_: str = "continue.hint") -> Part:
    """The word that says what a press does, with an arrow, at the right: by default that it goes on."""
    look, size, ink = context.look, context.look.type.small.size, context.look.theme.quiet
    words = line(look, context.say(word), "small", ink, "left")
    inside = row(words, 8.0, square(sign("next", ink), size), down="middle")
    return row(SPRING, one(id_, inside, role="text"))


def choice_panel(context: Context, story: StoryView, room: float, *, alone: bool) -> Before:
    """Choices of what to say or do, on a stage so wide; beside a hero who is there `alone`.

    Wider panels and two columns are lower where there is much to read.
    """
    whole = room - 2 * SIDE
    wanted = ((min(whole, 640.0), 1), (min(whole, 760.0), 2), (whole, 2), (whole, 1))
    ways = [
        (w, _panel(context, story, across))
        for w, across in wanted
        if across == 1 or stand_beside(context, story, w - 2 * PANEL_X, across)
    ]
    return Before(tuple(ways), beside=BESIDE if alone else 0.0)


def _panel(context: Context, story: StoryView, across: int) -> Part:
    inner = choices(context, story, ink=context.look.theme.on_panel, across=across)
    return one("choice-panel", over(raised_panel(context.look, 30.0), pad(inner, PANEL_X, 20.0)))
