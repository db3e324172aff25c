"""Who is in a group chat: whom its `members` name, else who is named in its profile."""

import re

from game.story.grammar.characters import Person
from game.story.grammar.model import Episode


def is_group(person: Person) -> bool:
    """Whether an entry of the cast is no person: it has no gender and no figure."""
    return person.gender is None and not person.person


def members(episode: Episode) -> dict[str, frozenset[str]]:
    """Give the members of each group of whom it is known who is in it, the hero not counted."""
    names = {
        who: re.compile(rf"(?<!\w){re.escape(person.name.source)}(?!\w)", re.IGNORECASE)
        for who, person in episode.cast.items()
        if not is_group(person)
    }
    found: dict[str, frozenset[str]] = {}
    for group, person in episode.cast.items():
        if is_group(person):
            said = " · ".join(row.value.source for row in person.profile.rows)
            written = frozenset(who for who, name in names.items() if name.search(said))
            if person.members or written:
                found[group] = frozenset(person.members) or written
    return found
