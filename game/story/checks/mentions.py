"""Who of the cast is named in a text of an episode, by name or by placeholder."""

import re
from collections.abc import Iterable

from game.story.checks.groups import is_group
from game.story.grammar.model import Episode
from game.text import Text

Names = frozenset[str]
"""Names of people as they are written, in lower case; several entries of the cast may share one."""


class Mentions:
    """The names of an episode's people: groups are none, and {hero} is not looked for."""

    def __init__(self, episode: Episode) -> None:
        self.episode = episode
        people = {who: person for who, person in episode.cast.items() if not is_group(person)}
        self.name = {who: person.name.source.casefold() for who, person in people.items()}
        longest = sorted({person.name.source for person in people.values()}, key=len, reverse=True)
        written = "|".join(re.sub(r"^The\\ ", r"[Tt]he\ ", re.escape(name)) for name in longest) or r"(?!)"
        self.pattern = re.compile(rf"(?<!\w)({written})(?!\w)")
        self.marked = re.compile("|".join(rf"\{{{re.escape(who)}\}}" for who in people) or r"(?!)")
        self.gender = {
            name: frozenset(people[who].gender for who in people if self.name[who] == name)
            for name in self.name.values()
        }

    def plain(self, text: Text) -> str:
        """Give a text with the names in the place of placeholders."""
        return self.marked.sub(lambda found: self.episode.cast[found[0][1:-1]].name.source, text.source)

    def of(self, text: Text) -> Names:
        """Give everybody who is named in a text."""
        return frozenset(found.casefold() for found in self.pattern.findall(self.plain(text)))

    def names(self, people: Iterable[str]) -> Names:
        """Give the names of some of the cast; groups and the hero have none."""
        return frozenset(self.name[who] for who in people if who in self.name)

    def shown(self, name: str) -> str:
        """Give a name as it is written in the cast."""
        cast = self.episode.cast.values()
        return next(each.name.source for each in cast if each.name.source.casefold() == name)
