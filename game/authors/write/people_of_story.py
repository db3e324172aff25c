"""What a story of a class takes from one of ours: its heroes, a friend, who listens, and where it begins.

It is little on purpose. A whole story has some 1500 lines that hang together, and its words are translated by
their ids: whoever changed it in a lesson would leave more of it broken than their own. So the people and the
rooms come along, and the first sentence; what happens is a frame of seven places, which a class fills.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import msgspec

from game.language.template import TemplateError, parse
from game.story.grammar.graph import playable
from game.story.steps.narrate import Narrate
from game.story.steps.place import Place
from game.story.steps.show import Show

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.language.catalog import Catalog
    from game.story.grammar.characters import Hero, Person
    from game.story.grammar.model import Episode
    from game.text import Text

_HERO: Final = frozenset({"hero"})
JELENA: Final = "jelena: {name: «Jelena», gender: f, person: jelena}"
"""The friend in a story that has none: somebody of the season."""


class UnfitStoryError(ValueError):
    """A story that no class can begin from, and why."""


class _Listening(msgspec.Struct, frozen=True):
    """Somebody of the cast who listens, and where they do first."""

    who: str
    place: Place


def fills(story: Episode, catalog: Catalog) -> Mapping[str, str]:
    """What stands in the places of a frame, by their marks; names and sentences in the language of a catalog.

    Raises:
        UnfitStoryError: It is for adults, or nobody in it listens.
    """
    if story.for_adults:
        raise UnfitStoryError(f"{story.id} is a story for adults")
    told, friend = _listening(story), _friend(story)
    if told is None:
        raise UnfitStoryError(f"nobody in {story.id} listens in a room")
    first, second = story.heroes
    started = next((step for step in story.nodes[story.start].steps if isinstance(step, Place)), told.place)
    return {
        "STORY-ID": story.id,
        "AGES": story.ages,
        "HEROES": "\n".join(["heroes:", *(_hero(each, catalog) for each in story.heroes.values())]),
        "CAST": "\n".join(_people(story, catalog, friend, told.who)),
        "OPENING": _opening(story, catalog),
        "PLACE": _place(started, clock=True),
        "WHERE-TOLD": _place(told.place, clock=False),
        "LISTENER": told.who,
        "FRIEND": friend or "jelena",
        "FIRST": first,
        "SECOND": second,
    }


def _listening(story: Episode) -> _Listening | None:
    """Who is told first and can be seen, in the order of the file, and where that is."""
    listeners = {who for who, person in story.cast.items() if person.listener and person.person}
    reached = playable(story.nodes, story.start, story.always)
    for steps in (node.steps for name, node in story.nodes.items() if name in reached):
        place: Place | None = None
        for step in steps if any(each.act == "tell" for each in steps) else ():
            if isinstance(step, Place):
                place = step
            elif place and isinstance(step, Show) and step.show in listeners:
                return _Listening(step.show, place)
    return None


def _friend(story: Episode) -> str | None:
    """Somebody of the cast with a figure who is no listener, does no harm, and is none of the heroes."""
    figures = {hero.person or hero.id for hero in story.heroes.values()}
    for who, person in story.cast.items():
        known = person.person and person.person not in figures and person.gender
        if known and not person.listener and who not in story.offender.who:
            return who
    return None


def _hero(hero: Hero, catalog: Catalog) -> str:
    home = f", home: {hero.home}" if hero.home else ""
    name = _quoted(hero.name, catalog)
    return f"  {hero.id}: {{name: {name}, gender: {hero.gender}, person: {hero.person or hero.id}{home}}}"


def _people(story: Episode, catalog: Catalog, friend: str | None, listener: str) -> Iterator[str]:
    """The lines of those who come along, and of others with a figure as comments: ready to be taken."""
    yield f"  {_person(friend, story.cast[friend], catalog) if friend else JELENA}"
    yield f"  {_person(listener, story.cast[listener], catalog)}"
    for who, person in story.cast.items():
        if who not in {friend, listener} and person.person and person.gender:
            yield f"  # {_person(who, person, catalog)}"


def _person(who: str, person: Person, catalog: Catalog) -> str:
    listens = ", listener: yes" if person.listener else ""
    name = _quoted(person.name, catalog)
    return f"{who}: {{name: {name}, gender: {person.gender}, person: {person.person}{listens}}}"


def _opening(story: Episode, catalog: Catalog) -> str:
    """The first sentence that the narrator tells to everybody, and that names nobody who is left out."""
    for step in story.nodes[story.start].steps:
        if isinstance(step, Narrate) and step.if_ is None and _placeholders(step.narrate) <= _HERO:
            return f"    - narrate: {_quoted(step.narrate, catalog)}"
    return "    - narrate: …"


def _placeholders(text: Text) -> frozenset[str]:
    try:
        return parse(text.source).placeholders
    except TemplateError:
        return frozenset({"?"})


def _place(step: Place, *, clock: bool) -> str:
    lines = [f"    - place: {step.place}"]
    lines += [f'      clock: "{step.clock}"'] if clock and step.clock else []
    lines += [f"      of: {step.of}"] if step.of else []
    return "\n".join(lines)


def _quoted(text: Text, catalog: Catalog) -> str:
    """A text as it stands in the catalog, with its pairs, and in quotation marks as YAML reads them."""
    return json.dumps(catalog.written(text), ensure_ascii=False)
