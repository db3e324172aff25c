"""The last page of the album: which nets are held for a player, and for whom.

One is for everybody who has come to the end of the season; one is for the youngest, and nothing of the
story of the pictures stands on it. Both are worked out from what was played or skipped: nothing more is kept
for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from game.scenes.shared.story_facts import by_age
from game.story.grammar.model import Episode
from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.records.progress import Progress
    from game.story.grammar.pack import Pack

# Translators: a part of the album: the last page of a book, on which all comes together.
LAST_PAGE = Text("last.title", "The last page")

NET: Final = "net"
CIRCUS: Final = "circus"
"""Ids of the page for everybody and of that for the youngest."""
LAST_STORY: Final = "it-isnt-me"
"""The story with which the season ends."""
YOUNGEST: Final = 12
"""Stories of which nobody is older than that are those of the youngest."""
SNEEZE: Final = "sneeze"
"""The sticker of the place where somebody sneezed: every story for children has one."""


class LastPage(msgspec.Struct, frozen=True):
    """A last page that is open, and the stories of whose finds it tells, by age."""

    id: str
    stories: tuple[Episode, ...]


def last_pages(pack: Pack, progress: Progress) -> tuple[LastPage, ...]:
    """The last pages that are open, first the one that is shown first; skipped counts as played.

    Who only skipped the last story sees the page of the youngest first, where that is open as well.
    """
    children = by_age(pack.for_children)
    young = [each for each in children if for_the_youngest(each)]
    pages = []
    if progress.of(LAST_STORY).credit and LAST_STORY in pack.episodes:
        pages.append(LastPage(NET, _done(children, progress)))
    if young and _done(young, progress) == tuple(young):
        pages.append(LastPage(CIRCUS, tuple(young)))
    played = bool(progress.of(LAST_STORY).endings)
    return tuple(pages if played else reversed(pages))


def for_the_youngest(episode: Episode) -> bool:
    """Whether a story is for children of whom nobody is older than twelve."""
    return not episode.for_adults and int(episode.ages.split("-")[-1]) <= YOUNGEST


def _done(stories: Iterable[Episode], progress: Progress) -> tuple[Episode, ...]:
    return tuple(each for each in stories if progress.of(each.id).credit)
