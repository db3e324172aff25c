"""The privacy settings of the phone: for each a question, and three positions of which one is chosen.

The number keys are the settings in their order, each press the next position; the last is the way on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.scenes.play.choices import number_disc
from game.story.events import Choose
from game.story.reading.words import AUDIENCES
from game.story.steps.privacy import LEFT, SENTENCES
from game.text import Text
from game.ui.draw.display import Box, Shape
from game.ui.draw.geometry import Rect, row
from game.ui.draw.widget import Widget
from game.ui.parts.basic import TARGET, button, button_size, centred, icon, text
from game.ui.parts.scrolling import scroll

if TYPE_CHECKING:
    from game.scenes.play.phone.frame import Parts
    from game.scenes.scene import Context
    from game.story.playing.view import SettingView, StoryView
    from game.story.reading.words import Audience

# Translators: title of the settings of a phone in which one says who may see what.
TITLE = Text("privacy.title", "Privacy")
ASKED = {
    "audience": (Text("privacy.audience", "Who sees what I post?"), "feed"),
    "messages": (Text("privacy.messages", "Who can write to me?"), "chat"),
    "location": (Text("privacy.location", "Who sees where I am?"), "pin"),
    "online": (Text("privacy.online", "Who sees when I'm online?"), "clock"),
}
"""What each setting asks, and its icon."""
LABELS: dict[Audience, tuple[Text, str]] = {
    # Translators: short answers below questions such as "Who sees what I post?".
    "everyone": (Text("privacy.everyone", "Everyone"), "language"),
    "friends": (Text("privacy.friends", "Friends"), "team"),
    "nobody": (Text("privacy.nobody", "Nobody"), "lock"),
}

PAD = 16.0
INNER = 12.0
GAP = 8.0
MARK = 36.0
"""Size of the disc with a setting's icon at normal text; all pictures here grow with it."""
GLYPH = 24.0
"""Size of the icon of a position at normal text."""


def privacy(context: Context, story: StoryView, here: Parts) -> Widget:
    """The settings over the whole app area."""
    head = _head(context, here.app)
    top = head.rect.bottom + 6
    area = Rect(here.app.x + PAD, top, here.app.w - 2 * PAD + 6, here.app.bottom - top - 18)

    def content(lane: Rect) -> tuple[tuple[Widget, ...], float]:
        return _settings(context, story, lane)

    moved = context.scrolled.get("privacy", 0.0)
    body = scroll(context.look, "privacy", area, content, moved, role="list", name=context.say(TITLE))
    return Widget("privacy.page", here.app, (), (head, body))


def _head(context: Context, area: Rect) -> Widget:
    """The title with a gear, as the settings of a phone have it."""
    look, theme, title = context.look, context.look.theme, context.say(TITLE)
    h = max(56.0, look.block(title, "subheading", area.w - 100).h + 20)
    disc = Rect(area.x + PAD, area.y + (h - 40) / 2, 40, 40)
    edge = theme.line if look.theme.flat else ""
    words = Rect(disc.right + 12, area.y, area.w - 100, h)
    shapes = (
        Box(disc, theme.soft, 13.0, edge, 2.0 if edge else 0.0),
        icon(disc.centered(26, 26), "settings", theme.on_soft),
        centred(look, words, title, "subheading", theme.on_phone, "left"),
        Box(Rect(area.x, area.y + h, area.w, 1.5), theme.line),
    )
    return Widget("privacy.head", Rect(area.x, area.y, area.w, h), shapes, role="heading", name=title)


def _settings(context: Context, story: StoryView, lane: Rect) -> tuple[tuple[Widget, ...], float]:
    """The question, a card for each setting, and the button that leaves."""
    look, y = context.look, lane.y + 8
    made: list[Widget] = []
    if story.ask:
        place = Rect(lane.x + 2, y, lane.w - 4, 0)
        words = context.say(story.ask)
        ask = text(look, "privacy.ask", place, words, "body", look.theme.on_phone, role="heading")
        made.append(ask)
        y = ask.rect.bottom + 10
    for number, setting in enumerate(story.settings, 1):
        card = _setting(context, story, setting, number, Rect(lane.x, y, lane.w, 0))
        made.append(card)
        y = card.rect.bottom + 8
    done = _done(context, story, Rect(lane.x, y + 4, lane.w, 0))
    return (*made, done), done.rect.bottom + 8 - lane.y


def _setting(context: Context, story: StoryView, setting: SettingView, number: int, room: Rect) -> Widget:
    """A card: what it is about with its number, and its three positions below."""
    look, theme = context.look, context.look.theme
    asked, sign = ASKED[setting.id]
    words, side = context.say(asked), look.grown(MARK)
    key = look.type.label.size * 1.7
    line = Rect(room.x + INNER + side + 10, room.y + INNER, room.w - 2 * INNER - side - key - 18, 0)
    head_h = max(side, look.block(words, "chat", line.w).h)
    disc = Rect(room.x + INNER, room.y + INNER + (head_h - side) / 2, side, side)
    at = Rect(room.right - INNER - key, room.y + INNER + (head_h - key) / 2, key, key)
    lane = Rect(room.x + INNER, room.y + INNER + head_h + 10, room.w - 2 * INNER, 0)
    positions, h = _positions(context, story, setting, number, lane)
    rect = Rect(room.x, room.y, room.w, lane.y + h + INNER - room.y)
    edge = theme.line if look.theme.flat else ""
    shapes: tuple[Shape, ...] = (
        Box(rect, theme.bubble, 20.0, theme.line, 2.0),
        Box(disc, theme.accent, side / 2, edge, 2.0 if edge else 0.0),
        icon(disc.centered(side * 0.62, side * 0.62), sign, theme.on_accent),
        centred(look, Rect(line.x, line.y, line.w, head_h), words, "chat", theme.on_bubble, "left"),
        *number_disc(look, at, number),
    )
    value = context.say(setting.text)
    return Widget(f"privacy.{setting.id}", rect, shapes, positions, role="group", name=words, value=value)


def _positions(
    context: Context, story: StoryView, setting: SettingView, digit: int, lane: Rect
) -> tuple[tuple[Widget, ...], float]:
    """Everyone, friends, nobody: beside each other, or where words are too long for that in rows."""
    look = context.look
    labels = [context.say(LABELS[value][0]) for value in AUDIENCES]
    gap = look.apart(GAP)
    columns = row(lane, len(AUDIENCES), gap)
    widest = max(look.typesetter.width(label, look.type.label) for label in labels)
    beside = widest <= columns[0].w - 10
    line_h = look.type.label.line_height
    glyph = look.grown(GLYPH)
    h = max(look.target(TARGET), glyph + line_h + 18 if beside else max(glyph, line_h) + 20)
    following = AUDIENCES[(AUDIENCES.index(setting.value) + 1) % len(AUDIENCES)]
    made = []
    for number, value in enumerate(AUDIENCES):
        place = (
            Rect(columns[number].x, lane.y, columns[number].w, h)
            if beside
            else Rect(lane.x, lane.y + number * (h + gap), lane.w, h)
        )
        one = _position(context, story, setting, value, place)
        made.append(msgspec.structs.replace(one, digit=digit) if value == following else one)
    return tuple(made), made[-1].rect.bottom - lane.y


def _position(
    context: Context, story: StoryView, setting: SettingView, value: Audience, place: Rect
) -> Widget:
    """One position: filled and with a check mark where it is chosen, else to be pressed."""
    look, theme, chosen = context.look, context.look.theme, value == setting.value
    label, sign = LABELS[value]
    fill, ink = (theme.accent, theme.on_accent) if chosen else (theme.panel, theme.on_panel)
    line_h = look.type.label.line_height
    words, glyph = context.say(label), look.grown(GLYPH)
    if place.h >= glyph + line_h + 16:
        mark = Rect(place.x + (place.w - glyph) / 2, place.y + 9, glyph, glyph)
        under = Rect(place.x, mark.bottom + 2, place.w, line_h)
        shapes: list[Shape] = [icon(mark, sign, ink), centred(look, under, words, "label", ink)]
    else:
        mark = Rect(place.x + 14, place.y + (place.h - glyph) / 2, glyph, glyph)
        beside = Rect(mark.right + 12, place.y, place.w - glyph - 62, place.h)
        shapes = [icon(mark, sign, ink), centred(look, beside, words, "label", ink, "left")]
    if chosen:
        shapes.append(icon(Rect(place.right - 23, place.y + 5, 18, 18), "check", ink))
    number = next((at for at, one in enumerate(story.choices, 1) if one.id == f"{setting.id}-{value}"), 0)
    return Widget(
        f"choice:{number}" if number else f"privacy.{setting.id}.now",
        place,
        (Box(place, fill, 15.0, theme.accent if chosen else theme.line, 2.0), *shapes),
        role="radio",
        name=context.say(SENTENCES[setting.id, value]),
        state=("checked",) if chosen else (),
        action=Choose(story.node, f"{setting.id}-{value}") if number else None,
        radius=15.0,
    )


def _done(context: Context, story: StoryView, place: Rect) -> Widget:
    """The button that leaves the settings as they are."""
    option = next(one for one in story.choices if one.id == LEFT)
    label, number = context.say(option.text), story.choices.index(option) + 1
    h = button_size(context.look, label, place.w, has_icon=True)
    rect = Rect(place.x, place.y, place.w, h)
    action = Choose(story.node, LEFT)
    made = button(
        context.look, f"choice:{number}", rect, label, action, kind="primary", icon_name="check", first=True
    )
    return msgspec.structs.replace(made, digit=len(story.settings) + 1)
