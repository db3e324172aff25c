"""A page of a report form: what it is, how far one has come, one question, and answers to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.tiles import picture_disc
from game.story.events import Choose
from game.text import Text
from game.ui.draw.display import Box, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import centred, icon, text
from game.ui.parts.scrolling import scroll

if TYPE_CHECKING:
    from game.scenes.play.phone.frame import Parts
    from game.scenes.scene import Context
    from game.story.grammar.model import Episode
    from game.story.playing.view import ChoiceView, StoryView
    from game.story.state import State

# Translators: title of the form with which something is reported in an app.
REPORT = Text("form.title", "Report")
PAGE = Text("form.page", "Question {number} of {total}")

PAD = 16.0
RADIO = 26.0
PICTURE = 52.0
MOST_PAGES = 8
_DECISIONS = frozenset({"choice", "order"})


def pages(episode: Episode, state: State) -> tuple[int, int]:
    """Which page of the form this is, counted from 1, and how many there will be."""
    done = 0
    for entry in reversed(state.log):
        step = episode.nodes[entry.node].steps[entry.at]
        if entry.tool or (step.WAITS in _DECISIONS and not step.form):
            break
        done += step.WAITS == "choice"
    return done + 1, done + _ahead(episode, state.node, state.at)


def _ahead(episode: Episode, node: str, at: int) -> int:
    """How many pages follow on the first way through, this one included."""
    count = 0
    steps = episode.nodes[node].steps
    while count < MOST_PAGES:
        step = steps[at]
        if step.WAITS in _DECISIONS and not step.form:
            break
        count += step.WAITS == "choice"
        targets = step.targets()
        if targets:
            steps, at = episode.nodes[targets[0]].steps, 0
        else:
            at += 1
        if at >= len(steps) or (step.always_leads_away() and not targets):
            break
    return max(1, count)


def form(context: Context, story: StoryView, here: Parts, page: tuple[int, int]) -> Widget:
    """The form over the whole app area."""
    look = context.look
    head = _head(context, here.app, page)
    area = Rect(
        here.app.x + PAD,
        head.rect.bottom + 6,
        here.app.w - 2 * PAD + 6,
        here.app.bottom - head.rect.bottom - 24,
    )

    def content(lane: Rect) -> tuple[tuple[Widget, ...], float]:
        return _questions(context, story, lane)

    name = "" if story.ask else context.say(REPORT)  # the question is told by its heading
    body = scroll(look, "form", area, content, context.scrolled.get("form", 0.0), role="list", name=name)
    return Widget("form.page", here.app, (), (head, body))


def _head(context: Context, area: Rect, page: tuple[int, int]) -> Widget:
    """The title with a flag, and a dot for each page."""
    look, theme = context.look, context.look.theme
    title = context.say(REPORT)
    title_h = look.block(title, "subheading", area.w - 100).h
    h = max(56.0, title_h + 20)
    disc = Rect(area.x + PAD, area.y + (h - 40) / 2, 40, 40)
    number, total = page
    shapes: list[Shape] = [
        Box(disc, theme.alert, 20.0),
        icon(disc.centered(24, 24), "report", theme.on_alert),
        centred(
            look, Rect(disc.right + 12, area.y, area.w - 100, h), title, "subheading", theme.on_phone, "left"
        ),
    ]
    y = area.y + h + 4
    gap = 8.0
    w = (area.w - 2 * PAD - gap * (total - 1)) / total
    for at in range(total):
        fill = theme.accent if at < number else theme.line
        shapes.append(Box(Rect(area.x + PAD + at * (w + gap), y, w, 7), fill, 3.5))
    rect = Rect(area.x, area.y, area.w, h + 20)
    told = context.say(PAGE, number=number, total=total)
    return Widget("form.head", rect, tuple(shapes), role="heading", name=title, value=told)


def _questions(context: Context, story: StoryView, lane: Rect) -> tuple[tuple[Widget, ...], float]:
    look, widgets, y = context.look, [], lane.y + 4
    if story.ask:
        place = Rect(lane.x, y, lane.w, 0)
        ask = text(
            look, "form.ask", place, context.say(story.ask), "body", look.theme.on_phone, role="heading"
        )
        widgets.append(ask)
        y = ask.rect.bottom + 16
    for number, one in enumerate(story.choices, 1):
        made = _answer(context, story.node, one, number, Rect(lane.x, y, lane.w, 0))
        widgets.append(made)
        y = made.rect.bottom + look.apart(10.0)
    return tuple(widgets), y - lane.y


def _answer(context: Context, node: str, one: ChoiceView, number: int, place: Rect) -> Widget:
    """An answer with a ring to tick and its picture if it has one, across the width of the form."""
    look, theme, label = context.look, context.look.theme, context.say(one.text)
    picture = PICTURE + 12 if one.icon else 0.0
    inner = place.w - RADIO - 48 - picture
    h = max(look.target(PICTURE + 20 if one.icon else 58.0), look.block(label, "chat", inner).h + 28)
    rect = Rect(place.x, place.y, place.w, h)
    ring = Rect(rect.x + 16, rect.y + (h - RADIO) / 2, RADIO, RADIO)
    disc = Rect(ring.right + 14, rect.y + (h - PICTURE) / 2, PICTURE, PICTURE)
    words = Rect(ring.right + 14 + picture, rect.y, inner, h)
    shapes = (
        Box(rect, theme.bubble, 16.0, theme.line, 2.0),
        Box(ring, theme.phone, RADIO / 2, theme.accent, 3.0),
        *(picture_disc(look, disc, one.icon, number) if one.icon else ()),
        centred(look, words, label, "chat", theme.on_bubble, "left"),
    )
    return Widget(
        f"choice:{number}",
        rect,
        shapes,
        role="radio",
        name=label,
        action=Choose(node, one.id),
        first=number == 1,
        radius=16.0,
    )
