"""Language and country: the first screen ever, and over any screen later. The country is never guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import msgspec

from game.action import Action
from game.language.languages import LANGUAGES, offered, row_of
from game.scenes.contacts import countries_of
from game.scenes.frame import MARGIN, bar, bar_bottom, screen
from game.scenes.scene import Back, Change, Context, FocusFirst, Pop, Replace, SetSetting, Still
from game.scenes.settings.settings_keeping import IN_PEACE
from game.scenes.settings.settings_locked import LOCKED, shut
from game.text import Text
from game.ui.draw.geometry import PERSON_RATIO
from game.ui.parts.cards import Words, choice_card, choice_card_height
from game.ui.parts.layout import by_size, by_width, over, row, stack
from game.ui.parts.part import box, made, one, picture
from game.ui.parts.pieces import beside_lane, board, line, placed, pressed, said
from game.ui.parts.scrolling import LANE
from game.ui.parts.sizing import SPRING, at_most, fill, pad, put, rest, share_of, sized, square

if TYPE_CHECKING:
    from game.ui.draw.display import Colour
    from game.ui.draw.geometry import Rect
    from game.ui.draw.look import Look
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Part, Piece

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
MANY, FLAT, NEAR = 6, 60.0, 10.0
"""From so many cards on each is only so high and so near to the next: nobody has to scroll for a language."""
BESIDE, LARGE = 900.0, 34.0
"""The lists stand beside each other on pages at least so wide, and as long as text is smaller than that."""
CORNER = 30.0
"""So much of a bubble's corner points at who speaks."""
LEAST_HEROES = 120.0
"""Height under which the heroes would be stamps below a text."""


class Pick(Action, frozen=True):
    """A language or a country was chosen."""

    setting: Literal["language", "country"]
    value: str


class Language(Still):
    """One question after the other at the first start, both at once later."""

    name = "language"
    ASKS: ClassVar[tuple[Text, Text]] = (WHERE, WHY)
    """What is asked for the country, and why."""

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
        asked: Asked = "country" if self.step == "country" else "language"
        known = context.world.settings.language is not None
        where, why = self.ASKS
        title = WITHOUT_LANGUAGE if asked == "language" else context.say(where)
        said_ = ALL_GREETINGS if asked == "language" and not known else context.say(why)
        if asked == "language" and known:
            said_ = row_of(context.catalog.code).greeting or ALL_GREETINGS
        if context.world.private and context.world.may_choose_private:
            said_ = context.say(IN_PEACE)
        return screen(
            context, "language.page",
            placed(bar(context, back=asked == "country", here="language", first=self.first_start)),
            _places(context, 0.0, _cards(context, asked, title)),
            _places(context, _heroes(context, said_), 0.0),
        )  # fmt: skip

    # Both at once

    def _both(self, context: Context) -> Widget:
        look = context.look
        lists = pad(_lists(context), SHADOW, SHADOW)
        area = pad(beside_lane(context.scroll("language.scroll", lists.content)), -SHADOW)
        done = pressed(look, "done", context.say(DONE), Pop(), kind="primary", first=True)
        body = stack(bar_bottom() - 4, fill(area), 20.0, put(sized(done, 260.0), "right"), 24.0)
        column = pad(put(at_most(body, 1080.0), "middle"), MARGIN)
        return screen(context, "language.page", placed(bar(context, back=True, here="language")), column)


def _places(context: Context, people: Piece, cards: Piece) -> Part:
    """Where the heroes stand, and where the cards are: right of them, or above in a high window."""
    if context.viewport.portrait:
        return by_size(
            lambda _, h: stack(
                bar_bottom() + 8, fill(pad(cards, MARGIN + 12)), 12.0, sized(pad(people, MARGIN), h=h * 0.34)
            )
        )
    column = at_most(share_of(pad(cards, bottom=24.0), 0.48), 640.0)
    beside = row(MARGIN, rest(people), 28.0, column, MARGIN + 24)
    return stack(bar_bottom(), fill(beside))


def _cards(context: Context, asked: Asked, title: str) -> Part:
    """The heading, and below it the cards, which scroll where they have to."""
    heading = said(context.look, "language.title", title, "heading", role="heading")
    cards = _list(context, asked, BIG)
    area = context.scroll("language.scroll", pad(cards, 8.0, top=8.0).content, role="list", name=title)
    needs = stack(heading, 24.0, pad(cards, right=LANE))

    def choose(w: float, h: float) -> Part:
        spare = max(0.0, h - needs.tall(w))
        return stack(min(spare * 0.4, 90.0), heading, 24.0, fill(pad(area, -8.0, top=-8.0)))

    return by_size(choose)


def _lists(context: Context) -> Part:
    """Languages and countries, side by side where there is room."""
    small = context.look.type.body.size < LARGE
    languages = _group(context, "language", context.say(LANGUAGE), "")
    countries = _group(context, "country", context.say(COUNTRY), context.say(WHY))
    beside, below = row(languages, 28.0, countries, down="top"), stack(languages, 24.0, countries)
    return by_width(lambda w: beside if w >= BESIDE and small else below)


def _group(context: Context, asked: Asked, title: str, note: str) -> Part:
    """A panel with a heading, a sentence below it, and the cards."""
    look, id_ = context.look, f"language.{asked}"
    heading = said(look, f"{id_}.title", title, "heading", look.theme.on_panel, role="heading")
    note = context.say(LOCKED) if asked in context.world.locked else note
    below = (said(look, f"{id_}.note", note, "small", look.theme.quiet), 14.0) if note else ()
    inside = stack(22.0, heading, 14.0, *below, _list(context, asked), 24.0)
    return board(look, id_, inside, y=0.0, x=24.0, shadow=6.0, role="list", name=title)


def _options(context: Context, asked: Asked, least: float) -> tuple[tuple[str, Words, bool], ...]:
    """Value, words and whether it is chosen, of each card."""
    settings = context.world.settings
    if asked == "country":
        chosen = settings.country
        countries = countries_of(context.world)
        names = {code.upper(): context.say(country.name) for code, country in countries.items()}
    else:
        chosen = settings.language
        known = context.world.catalogs.names
        names = {code: known[code] for code in offered(known, settings.country)}
    style = "heading" if least >= BIG else "subheading"
    high = FLAT if least >= BIG and len(names) >= MANY else least
    return tuple((code, Words(name, style=style, least=high), chosen == code) for code, name in names.items())


def _list(context: Context, asked: Asked, least: float = 64.0) -> Part:
    """The cards of a question; where it is the only one, the chosen card has the focus, or the first."""
    options = _options(context, asked, least)
    some_chosen = any(chosen for _, _, chosen in options)
    cards = (
        _card(context, asked, option, first=least >= BIG and (option[2] or (not some_chosen and at == 0)))
        for at, option in enumerate(options)
    )
    return stack(*cards, 12.0, gap=NEAR if least >= BIG and len(options) >= MANY else GAP)


def _card(context: Context, asked: Asked, option: tuple[str, Words, bool], *, first: bool) -> Part:
    """The card of a language, with its greeting, or of a country."""
    look, (value, words, chosen) = context.look, option
    language = value if asked == "language" else ""
    greeting = _greeting(look, words, row_of(value).greeting if language else "")

    def lay(room: Rect) -> Widget:
        card = choice_card(
            look, f"{asked}:{value}", room, words, Pick(asked, value), chosen=chosen, first=first
        )
        card = shut(card) if asked in context.world.locked else card
        shapes = (*card.shapes, *greeting.draw(room).shapes)
        return msgspec.structs.replace(card, shapes=shapes, language=language)

    return made(lay, lambda w: choice_card_height(look, words, w))


def _greeting(look: Look, name: Words, greeting: str) -> Part:
    """The greeting at the right of a card, where the name leaves room for it."""
    wide = look.typesetter.width(greeting, look.type.body) + 4
    taken = look.typesetter.width(name.main, getattr(look.type, name.style))
    shown = row(SPRING, sized(line(look, greeting, "body", look.theme.quiet, "left"), wide), 24.0)
    return by_width(lambda w: shown if greeting and taken + wide + 120 <= w else 0.0)


def _heroes(context: Context, told: str) -> Part:
    """Both heroes at the lower edge, and above them a bubble with what they say."""
    look, theme = context.look, context.look.theme
    words = said(look, "language.said", told, "body", theme.on_bubble, "center")
    ground = box(theme.bubble, 28.0, theme.line, 2.0)
    bubble = over(_corner(theme.line), ground, _corner(theme.bubble, 2.0), pad(words, 28.0, 22.0))
    above = pad(put(at_most(bubble, 480.0), "middle"), 12.0)

    def choose(w: float, h: float) -> Part:
        tall = max(0.0, min(h - bubble.tall(min(w - 24, 480.0)) - 52, w * 0.66, 560.0))
        people = (stack(SPRING, _pair(tall)),) if tall >= LEAST_HEROES else ()
        return over(*people, stack(SPRING, above, 30.0 + tall))

    return one("language.heroes", by_size(choose))


def _pair(tall: float) -> Part:
    """Lana before Luka, so high."""
    w = tall * PERSON_RATIO
    luka, lana = (sized(picture("person", who, ("happy", "", "rest")), w) for who in ("luka", "lana"))
    return put(sized(over(put(luka, "right"), put(lana, "left")), w * 1.76, tall), "middle")


def _corner(colour: Colour, within: float = 0.0) -> Part:
    """The corner of a bubble that points at who speaks, as in a chat."""
    return put(pad(square(box(colour, 5.0), CORNER), left=within, bottom=within), "left", "bottom")
