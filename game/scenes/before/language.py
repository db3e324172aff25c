"""Language and country: the first screen ever, and over any screen later. The country is never guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from game.action import Action
from game.language.languages import LANGUAGES, row_of
from game.scenes.contacts import countries_of
from game.scenes.frame import MARGIN, backdrop, bar, bar_bottom
from game.scenes.scene import Back, Change, Context, FocusFirst, Pop, Replace, SetSetting, Still
from game.scenes.settings.settings_keeping import IN_PEACE
from game.scenes.settings.settings_locked import LOCKED, shut
from game.text import Text
from game.ui.draw.display import Box, Picture, Shape
from game.ui.draw.geometry import PERSON_RATIO, Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import button, button_size, centred, height, panel, text
from game.ui.parts.cards import Words, choice_card, choice_card_height
from game.ui.parts.scrolling import beside_bar, scroll

if TYPE_CHECKING:
    from game.ui.draw.look import Look

WITHOUT_LANGUAGE = "Jezik · Језик · Language"
"""The heading before any language is chosen: in all of them at once."""
ALL_GREETINGS = " · ".join(dict.fromkeys(each.greeting for each in LANGUAGES))

LANGUAGE = Text("language.language", "Language")
COUNTRY = Text("language.country", "Country")
WHERE = Text("language.where", "Where do you live?")
WHY = Text(
    "language.why", "Every country has its own numbers for help. We ask so that the right ones are shown."
)
DONE = Text("language.done", "Done")

Asked = Literal["language", "country"]

GAP = 14.0
SHADOW = 16.0
"""What the shadows of the panels need around them."""
BIG = 86.0
"""Height of a card where it is the only question."""
BESIDE, LARGE = 900.0, 34.0
"""The lists stand beside each other on pages at least so wide, and as long as text is smaller than that."""
LEAST_HEROES = 120.0
"""Height under which the heroes would be stamps below a text."""


class Pick(Action, frozen=True):
    """A language or a country was chosen."""

    setting: Literal["language", "country"]
    value: str


class Language(Still):
    """One question after the other at the first start, both at once later."""

    name = "language"

    def __init__(self, argument: str, context: Context) -> None:
        """`argument` "country" asks for the country alone, and goes back to the screen below."""
        settings = context.world.settings
        self.first_start = settings.country is None and argument != "country"
        self.step: Literal["language", "country", "both"] = "both"
        if self.first_start:
            self.step = "language"
        elif argument == "country":
            self.step = "country"

    def view(self, context: Context) -> Widget:
        """The question, with the two heroes beside it; or both lists with what is chosen now."""
        return self._both(context) if self.step == "both" else self._one(context)

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """A pick holds at once; the last one of the first start leads to the title."""
        if isinstance(action, Pick):
            return (SetSetting(action.setting, action.value), *self._after(action))
        if isinstance(action, Back) and self.first_start:
            self.step = "language"
            return (FocusFirst(),)
        return super().handle(action, context)

    def _after(self, pick: Pick) -> tuple[Change, ...]:
        if self.step == "both":
            return ()
        if pick.setting == "language":
            self.step = "country"
            return (FocusFirst(),)
        return (Replace("title"),) if self.first_start else (Pop(),)

    # One question at a time

    def _one(self, context: Context) -> Widget:
        view = context.viewport
        asked: Asked = "country" if self.step == "country" else "language"
        known = context.world.settings.language is not None
        title = WITHOUT_LANGUAGE if asked == "language" else context.say(WHERE)
        said = ALL_GREETINGS if asked == "language" and not known else context.say(WHY)
        if asked == "language" and known:
            said = row_of(context.catalog.code).greeting or ALL_GREETINGS
        if context.world.private and context.world.may_choose_private:
            said = context.say(IN_PEACE)
        people, column = self._places(context)
        cards = self._cards(context, column, asked, title)
        back = asked == "country"
        children = (
            bar(context, back=back, here="language", first=self.first_start),
            *cards,
            heroes(context, people, said),
        )
        return Widget("language.page", view.rect, backdrop(context), children)

    def _places(self, context: Context) -> tuple[Rect, Rect]:
        """Where the heroes stand, and where the cards are."""
        view, top = context.viewport, bar_bottom()
        if view.portrait:
            people = Rect(MARGIN, view.h * 0.66, view.w - 2 * MARGIN, view.h * 0.34)
            return people, Rect(MARGIN + 12, top + 8, view.w - 2 * MARGIN - 24, people.y - top - 20)
        w = min(640.0, view.w * 0.48)
        column = Rect(view.w - w - MARGIN - 24, top, w, view.h - top - 24)
        return Rect(MARGIN, top, column.x - MARGIN - 28, view.h - top), column

    def _cards(self, context: Context, column: Rect, asked: Asked, title: str) -> tuple[Widget, ...]:
        look = context.look
        heading_h = height(look, title, "heading", column.w)
        wanted = _list_height(context, asked, column.w - 12)
        spare = max(0.0, column.h - heading_h - 24 - wanted)
        top = column.y + min(spare * 0.4, 90.0)
        heading = text(
            look, "language.title", Rect(column.x, top, column.w, heading_h), title, "heading", role="heading"
        )
        below = heading.rect.bottom + 24
        window = Rect(column.x - 8, below - 8, column.w + 16, column.bottom - below + 8)

        def content(lane: Rect) -> tuple[tuple[Widget, ...], float]:
            return _list(context, asked, lane.inset(8, 0).moved(0, 8), BIG)

        area = scroll(
            look, "language.scroll", window, content,
            context.scrolled.get("language.scroll", 0.0), role="list", name=title,
        )  # fmt: skip
        return heading, area

    # Both at once

    def _both(self, context: Context) -> Widget:
        view, top = context.viewport, bar_bottom()
        page = view.rect.inset(MARGIN, 0).centered(1080, view.h)
        done_h = button_size(context.look, context.say(DONE), 260)
        area = beside_bar(Rect(page.x - SHADOW, top - 4, page.w + 2 * SHADOW, view.h - top - done_h - 40))

        def content(lane: Rect) -> tuple[tuple[Widget, ...], float]:
            made, h = self._lists(context, lane.inset(SHADOW, 0).moved(0, SHADOW))
            return made, h + 2 * SHADOW

        lists = scroll(
            context.look, "language.scroll", area, content, context.scrolled.get("language.scroll", 0.0)
        )
        place = Rect(page.right - 260, view.h - 24 - done_h, 260, done_h)
        done = button(context.look, "done", place, context.say(DONE), Pop(), kind="primary", first=True)
        children = (bar(context, back=True, here="language"), lists, done)
        return Widget("language.page", view.rect, backdrop(context), children)

    def _lists(self, context: Context, lane: Rect) -> tuple[tuple[Widget, ...], float]:
        """Languages and countries, side by side where there is room."""
        beside = lane.w >= BESIDE and context.look.type.body.size < LARGE
        w = (lane.w - 28) / 2 if beside else lane.w
        left, left_h = _group(context, "language", context.say(LANGUAGE), "", Rect(lane.x, lane.y, w, 0))
        below = Rect(lane.x, lane.y + left_h + 24, w, 0)
        right_place = Rect(lane.x + w + 28, lane.y, w, 0) if beside else below
        right, right_h = _group(context, "country", context.say(COUNTRY), context.say(WHY), right_place)
        return (left, right), max(left_h, right_h) if beside else left_h + 24 + right_h


def _group(context: Context, asked: Asked, title: str, note: str, place: Rect) -> tuple[Widget, float]:
    """A panel with a heading, a sentence below it, and the cards."""
    look = context.look
    inner = place.inset(24, 0)
    heading = text(
        look, f"language.{asked}.title", Rect(inner.x, place.y + 22, inner.w, 0), title, "heading",
        look.theme.on_panel, role="heading",
    )  # fmt: skip
    parts = [heading]
    y = heading.rect.bottom + 14
    note = context.say(LOCKED) if asked in context.world.locked else note
    if note:
        note_place = Rect(inner.x, y, inner.w, 0)
        parts.append(text(look, f"language.{asked}.note", note_place, note, "small", look.theme.quiet))
        y = parts[-1].rect.bottom + 14
    cards, cards_h = _list(context, asked, Rect(inner.x, y, inner.w, 0))
    whole = Rect(place.x, place.y, place.w, y + cards_h + 24 - place.y)
    ground = (panel(look, whole, shadow=6.0),)
    group = Widget(f"language.{asked}", whole, ground, (*parts, *cards), role="list", name=title)
    return group, whole.h


def _options(context: Context, asked: Asked, least: float) -> tuple[tuple[str, Words, bool], ...]:
    """Value, words and whether it is chosen, of each card."""
    settings = context.world.settings
    if asked == "country":
        chosen = settings.country
        countries = countries_of(context.world)
        names = {code.upper(): context.say(country.name) for code, country in countries.items()}
    else:
        chosen = settings.language
        names = dict(context.world.catalogs.names)
    style = "heading" if least >= BIG else "subheading"
    return tuple(
        (code, Words(name, style=style, least=least), chosen == code) for code, name in names.items()
    )


def _list_height(context: Context, asked: Asked, width: float) -> float:
    return _list(context, asked, Rect(0, 0, width, 0), BIG)[1]


def _list(
    context: Context, asked: Asked, lane: Rect, least: float = 64.0
) -> tuple[tuple[Widget, ...], float]:
    look = context.look
    options = _options(context, asked, least)
    alone = least >= BIG
    some_chosen = any(chosen for _, _, chosen in options)
    widgets: list[Widget] = []
    y = lane.y
    for number, (value, words, chosen) in enumerate(options):
        place = Rect(lane.x, y, lane.w, choice_card_height(look, words, lane.w))
        first = alone and (chosen or (not some_chosen and number == 0))
        pick = Pick(asked, value)
        card = choice_card(look, f"{asked}:{value}", place, words, pick, chosen=chosen, first=first)
        greeting = _greeting(look, place, words, row_of(value).greeting if asked == "language" else "")
        card = shut(card) if asked in context.world.locked else card
        language = value if asked == "language" else ""
        widgets.append(msgspec.structs.replace(card, shapes=(*card.shapes, *greeting), language=language))
        y = place.bottom + GAP
    return tuple(widgets), y - GAP - lane.y + 12


def _greeting(look: Look, card: Rect, name: Words, greeting: str) -> tuple[Shape, ...]:
    """The greeting at the right of a card, where the name leaves room for it."""
    w = look.typesetter.width(greeting, look.type.body) + 4
    taken = look.typesetter.width(name.main, getattr(look.type, name.style))
    if not greeting or taken + w + 120 > card.w:
        return ()
    place = Rect(card.right - 24 - w, card.y, w, card.h)
    return (centred(look, place, greeting, "body", look.theme.quiet, "left"),)


def heroes(context: Context, area: Rect, said: str) -> Widget:
    """Both heroes at the bottom of `area`, and above them a bubble with what they say."""
    look, theme = context.look, context.look.theme
    bubble_w = min(area.w - 24, 480.0)
    words_h = height(look, said, "body", bubble_w - 56)
    tall = min(area.h - words_h - 96, area.w * 0.66, 560.0)
    shapes: list[Shape] = []
    if tall >= LEAST_HEROES:
        w = tall * PERSON_RATIO
        overlap = w * 0.24
        left = area.x + (area.w - 2 * w + overlap) / 2
        y = area.bottom - tall
        shapes.append(Picture(Rect(left + w - overlap, y, w, tall), "person", "luka", ("happy", "", "rest")))
        shapes.append(Picture(Rect(left, y, w, tall), "person", "lana", ("happy", "", "rest")))
    bubble = Rect(area.x + (area.w - bubble_w) / 2, 0, bubble_w, words_h + 44)
    top = area.bottom - max(tall, 0.0) - bubble.h - 30
    bubble = bubble.moved(0, max(area.y, top))
    edge = theme.line
    for size, dx, dy in ((30.0, -34.0, -10.0), (14.0, -10.0, 18.0)):
        drop = Rect(bubble.center[0] + dx, bubble.bottom + dy, size, size)
        shapes.append(Box(drop, theme.bubble, size / 2, edge, 2.0))
    shapes.append(Box(bubble, theme.bubble, 28.0, edge, 2.0))
    words = text(
        look, "language.said", Rect(bubble.x + 28, bubble.y + 22, bubble_w - 56, words_h), said, "body",
        theme.on_bubble, "center",
    )  # fmt: skip
    return Widget("language.heroes", area, tuple(shapes), (words,))
