"""A story in easy words, and its picture cards: made of the game's own art."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec
from markupsafe import Markup

from game.print.paper import Paper, as_address
from game.print.plans import signs_of
from game.print.printed import sheet
from game.print.words import common, easy
from game.print.words.story_plans import STORY_PLANS
from game.scenes.after.detective_chat import SIGN_ICONS
from game.text import Text
from game.vocabulary import TOOL_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.print.printed import Sheet
    from game.print.sheets import Press
    from game.print.words.story_plan import EasyLine
    from game.story.grammar.characters import Hero, Person
    from game.story.grammar.model import Episode

OTHERS, SIGNS = 2, 4
"""How many of a story besides its heroes have a card, how many of them who listen well, and how many signs:
with two heroes and the six tools they fill a page."""


class Card(msgspec.Struct, frozen=True):
    """A picture and the words below it."""

    picture: str
    name: Text
    kind: str


def easy_pages(press: Press) -> Iterator[Sheet]:
    """The story in easy words, once for each hero."""
    for episode in press.pack.for_children:
        own = STORY_PLANS.get(episode.id)
        for hero in episode.heroes.values() if own else ():
            yield _easy(Paper(press.catalog, press.kit, hero), episode, hero, own.easy if own else ())


def _easy(paper: Paper, episode: Episode, hero: Hero, lines: tuple[EasyLine, ...]) -> Sheet:
    rows = [
        (_place(paper, line.place), _shown(paper, line, hero), sentences(paper.say(line.text)))
        for line in lines
    ]
    html = paper.write(
        "easy.html", w=easy, common=common, episode=episode, rows=rows, tools=TOOL_NAMES.items(),
        face=paper.face(hero.person or hero.id, "happy"),
    )  # fmt: skip
    title = f"{paper.say(episode.title)}: {paper.say(easy.TITLE)} ({paper.say(hero.name)})"
    return sheet(f"easy-{episode.id}-{hero.id}", title, html)


def sentences(said: str) -> list[str]:
    """The sentences of a text, each for a line of its own."""
    return re.split(r"(?<=[.!?]) (?=[^\W\d_])", said)


def _place(paper: Paper, place: str) -> Markup:
    """The picture of a place as a style sheet takes it between quotes."""
    return Markup(as_address(paper.kit.place_svg(place)).replace("'", "%27"))  # noqa: S704 - percent-encoded


def _shown(paper: Paper, line: EasyLine, hero: Hero) -> list[tuple[str, str]]:
    """How each of what a line shows is drawn, `face` or `thing`, and its address."""
    return [_one_shown(paper, one, hero) for one in line.shown]


def _one_shown(paper: Paper, shown: str, hero: Hero) -> tuple[str, str]:
    folder, _, name = shown.rpartition("/")
    if folder == "icon":
        return "icon", paper.icon(name)
    if folder == "picture":
        return "thing", paper.picture(name)
    who, _, expression = name.partition(":")
    figure = (hero.person or hero.id) if who == "hero" else who
    if figure in paper.kit.people:
        return "face", paper.face(figure, expression or "calm")
    return "thing", as_address(paper.kit.avatar_svg(figure))


def picture_cards(press: Press) -> Iterator[Sheet]:
    """Cards to point at, a page a story for children: who is in it, what happens, what one can do."""
    for episode in press.pack.for_children:
        paper = Paper(press.catalog, press.kit, next(iter(episode.heroes.values())))
        html = paper.write("picture-cards.html", w=easy, common=common, cards=cards_of(paper, press, episode))
        title = f"{paper.say(easy.CARDS)}: {paper.say(episode.title)}"
        yield sheet(f"picture-cards-{episode.id}", title, html)


def cards_of(paper: Paper, press: Press, episode: Episode) -> list[Card]:
    """The cards of a story: heroes and others who are drawn, warning signs, and the six tools."""
    heroes = [
        Card(paper.face(hero.person or hero.id, "happy"), hero.name, "who")
        for hero in episode.heroes.values()
    ]
    who = [*heroes, *_others(paper, episode, heroes)]
    signs = [
        Card(paper.icon(SIGN_ICONS.get(name, "warning-sign"), "amber-700"), sign.title, "sign")
        for name, sign in press.pack.signs.items()
        if sign in signs_of(episode, press.pack.signs)
    ]
    tools = [Card(paper.picture(f"sticker-{tool}"), name, "tool") for tool, name in TOOL_NAMES.items()]
    return [*who, *signs[:SIGNS], *tools]


def _others(paper: Paper, episode: Episode, heroes: list[Card]) -> list[Card]:
    """Two of the cast, and two who listen well; each picture once, and no hero as one of the cast."""
    found: dict[bool, list[Card]] = {False: [], True: []}
    drawn, known = {card.picture for card in heroes}, {card.name.source for card in heroes}
    for person in episode.cast.values():
        card = card_of(paper, person)
        if not card or card.picture in drawn or card.name.source in known:
            continue
        if len(found[person.listener]) < OTHERS:
            drawn.add(card.picture)
            found[person.listener].append(card)
    return [*found[False], *found[True]]


def card_of(paper: Paper, person: Person) -> Card | None:
    """The card of somebody of the cast; none of a group, or of whom there is no picture."""
    if person.gender is None:
        return None
    if person.avatar in paper.kit.avatars:
        return Card(as_address(paper.kit.avatar_svg(person.avatar)), person.name, "who")
    figure = person.person or person.id
    return Card(paper.face(figure), person.name, "who") if figure in paper.kit.people else None
