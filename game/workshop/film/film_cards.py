"""What a film shows beside stories: its title, a sentence between two scenes, and who helps at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from game.scenes.after.debrief import HELP
from game.scenes.before.title import NAME_TOP, name_of_game
from game.scenes.before.title_room import Mood, in_place, scenery
from game.scenes.contacts import HOURS, danger, source
from game.scenes.frame import MARGIN, screen
from game.scenes.help import NOT_ALONE
from game.scenes.scene import Scene
from game.scenes.shared.story_facts import ADULTS, AGES
from game.ui.parts.column import column, words
from game.ui.parts.facts import beside, board, by_width, fact, stacked
from game.ui.parts.layout import by_size, over, stack
from game.ui.parts.part import one, picture
from game.ui.parts.pieces import board as panel_with
from game.ui.parts.pieces import evenly, laid_out, said
from game.ui.parts.sizing import SPRING, at_most, pad, put, square
from game.workshop.film.film_words import SENTENCES

if TYPE_CHECKING:
    from game.action import Action
    from game.scenes.scene import Change, Context
    from game.story.grammar.contacts import Contact, Country
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget
    from game.ui.parts.column import Piece
    from game.ui.parts.part import Content, Part


PANEL, LINE, CONTACTS = 480.0, 940.0, 1060.0
"""The most that a panel, a sentence and the contacts are wide."""
NARROW: Final = 720.0
"""Below this width the number of a contact stands below its name: no number is broken."""
EMBLEM: Final = 104.0


class Card(Scene):
    """A picture that stands until it is read; there is nothing to press."""

    def __init__(self, argument: str, context: Context) -> None:
        """`argument` is what the card is about."""
        del context
        self._about = argument

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Nobody presses anything in a film but what is pressed in a story."""
        del context
        return self.common(action)


class FilmTitle(Card):
    """The heroes in their room with the name of the game, and what the film is called."""

    name = "title"
    """As that of the game, of which it has the motif."""

    def view(self, context: Context) -> Widget:
        """`argument` is an episode, or a sentence of `SENTENCES`."""
        return one("title", by_size(lambda _, h: self._whole(context, h))).widget(context.viewport.rect)

    def _whole(self, context: Context, h: float) -> Part:
        name = stack(NAME_TOP, name_of_game(context, h))
        bottom = name.tall(context.viewport.w)
        room = in_place(scenery(context, Mood()), bottom, portrait=context.viewport.portrait)
        told = at_most(panel_with(context.look, "film.panel", self._told(context)), PANEL)
        side: Literal["middle", "right"] = "middle" if context.viewport.portrait else "right"
        return over(one("title.place", room), name, pad(put(told, side, "bottom"), MARGIN, bottom=MARGIN))

    def _told(self, context: Context) -> Part:
        look, theme = context.look, context.look.theme
        episode = context.world.pack.episodes.get(self._about)
        if episode is None:
            sentence = context.say(SENTENCES[self._about])
            return stack(20.0, evenly(look, "film.about", sentence, "subheading", theme.on_panel), 20.0)
        ages = context.say(ADULTS if episode.for_adults else AGES, ages=episode.ages.replace("-", "–"))
        title = said(
            look, "film.title", context.say(episode.title), "heading", theme.on_panel, "center", "heading"
        )
        return stack(18.0, title, 6.0, said(look, "film.ages", ages, "label", theme.quiet, "center"), 18.0)


class FilmSentence(Card):
    """One sentence, large, on a quiet ground."""

    name = "film-sentence"

    def view(self, context: Context) -> Widget:
        """`argument` is the name of a sentence."""
        look = context.look
        sentence = context.say(SENTENCES[self._about])
        told = evenly(look, "film.sentence", sentence, "title", look.theme.on_page)
        emblem = put(square(picture("picture", "logo"), EMBLEM), "middle")
        middle = put(at_most(stack(emblem, 28.0, told), look.grown(LINE)), "middle", "middle")
        return screen(context, "film.ground", pad(middle, MARGIN))


class FilmContacts(Card):
    """Who helps in the country of the film, with the number for danger."""

    name = "film-contacts"

    def view(self, context: Context) -> Widget:
        """What a child should hear, then the contacts, as many as the country has."""
        country = context.world.pack.countries.get(self._about)
        inside = laid_out(lambda room: _contacts(context, country, room) if country else ((), 0.0))
        column_ = put(at_most(inside, context.look.grown(CONTACTS)), "middle", "middle")
        return screen(context, "film.ground", stack(SPRING, pad(column_, MARGIN), SPRING))


def _contacts(context: Context, country: Country, room: Rect) -> Content:
    look, theme = context.look, context.look.theme
    head = words(look, "film.helpers", context.say(HELP), "heading", theme.on_page, role="heading")
    lead = words(look, "film.lead", context.say(NOT_ALONE), "body", theme.on_page)
    rows = (_contact(context, contact) for contact in country.shown)
    return column(room, (head, lead, 4.0, danger(context, country), *rows), 12.0)


def _contact(context: Context, contact: Contact) -> Piece:
    """Name and what it is for; its number and address, large; and when somebody is there."""
    look, theme, say = context.look, context.look.theme, context.say
    id_, ink = f"film.{contact.id}", theme.on_panel
    who: list[Piece] = [words(look, f"{id_}.name", say(contact.name), "subheading", ink, role="heading")]
    if contact.hours is not None:
        who.append(words(look, f"{id_}.hours", say(HOURS, hours=contact.hours), "chat", ink))
    who.append(words(look, f"{id_}.source", source(context, contact), "small", theme.quiet))
    ways = [("number", "phone-call", contact.number, "heading"), ("url", "language", contact.url, "button")]
    how = [
        fact(look, f"{id_}.{name}", sign, way, style, (ink, ink)) for name, sign, way, style in ways if way
    ]
    wide = beside(
        ((stacked(f"{id_}.who", who, 2.0), 1.6), (stacked(f"{id_}.how", how, 4.0), 1.0)), middle=True
    )
    narrow = stacked(f"{id_}.who", (*who, *how), 4.0)
    return board(look, id_, (by_width(NARROW, wide, narrow),), fill=theme.panel)
