"""What is in the album, worked out from the progress: the stickers of the stories, and wallpapers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.scenes.shared.last_pages import last_pages
from game.scenes.shared.story_facts import by_age
from game.story.playing.stickers import Sticker, stickers_of
from game.text import Text
from game.vocabulary import DETECTIVE, FINDING_SIGNS

if TYPE_CHECKING:
    from game.records.progress import Progress
    from game.story.grammar.model import Episode
    from game.story.grammar.pack import Pack

# Translators: {sentence} is what somebody says in a story: it stands in a notebook, in quotation marks.
QUOTED = Text("notebook.quoted", "“{sentence}”")

STICKER = "sticker:"
STORY = "story:"
WALLPAPER = "wallpaper:"
PAGE = "page:"
"""What the ids begin with of a sticker in a story, a story's own sticker, a wallpaper and a last page."""


class Wallpaper(msgspec.Struct, frozen=True):
    """A ground for the phone; `story` is the episode that brings it, "" where everybody has it.

    Its picture is `wallpaper-ID`; the usual one, the phone's own, has the id "".
    """

    id: str
    name: Text
    story: str = ""


# Translators: names of pictures to be chosen as the ground of the phone.
WALLPAPERS = (
    Wallpaper("", Text("wallpaper.usual", "The usual one")),
    Wallpaper("hills", Text("wallpaper.hills", "Hills at dusk")),
    Wallpaper("river", Text("wallpaper.river", "The bridge")),
    Wallpaper("stars", Text("wallpaper.stars", "The cat among the stars")),
    Wallpaper("blossom", Text("wallpaper.blossom", "Plum blossom")),
    Wallpaper("tram", Text("wallpaper.tram", "The tram")),
    Wallpaper("cake", Text("wallpaper.cake", "Triangle cake")),
    Wallpaper("paws", Text("wallpaper.paws", "Cat paws"), "new-friend"),
    Wallpaper("lighthouse", Text("wallpaper.lighthouse", "The lighthouse"), "report-it"),
    Wallpaper("garland", Text("wallpaper.garland", "A chain that holds"), "the-chain"),
    Wallpaper("map", Text("wallpaper.map", "The treasure map"), "treasure-game"),
)


class Album(msgspec.Struct, frozen=True):
    """All that is in the album by id, in the order in which it is shown."""

    stickers: tuple[tuple[str, str], ...] = ()
    """Story and sticker."""
    stories: tuple[str, ...] = ()
    wallpapers: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    """The last pages that are open."""


def stories_of(pack: Pack, progress: Progress) -> list[Episode]:
    """The stories that have a place in the album, by age: those for adults from their first play on."""
    return [
        each for each in by_age(pack.episodes.values()) if not each.for_adults or each.id in progress.episodes
    ]


def album_of(pack: Pack, progress: Progress) -> Album:
    """The album that belongs to a progress.

    A story that was skipped gives all that a play of it can give, its doors alone keep their secret.
    """
    own: list[tuple[str, str]] = []
    for name, episode in pack.episodes.items():
        found = progress.of(name)
        has = {*found.stickers, *((DETECTIVE,) if found.detective else ())}
        own += [(name, one.id) for one in story_stickers(episode) if found.skipped or one.id in has]
    stories = tuple(name for name in pack.episodes if progress.of(name).credit)
    free = (one.id for one in WALLPAPERS if one.story not in pack.episodes or one.story in stories)
    pages = tuple(page.id for page in last_pages(pack, progress))
    return Album(tuple(own), stories, tuple(free), pages)


def story_stickers(episode: Episode) -> tuple[Sticker, ...]:
    """All stickers that a story can bring: its own ones, and that of the detective round."""
    return (*stickers_of(episode), Sticker(DETECTIVE, DETECTIVE, FINDING_SIGNS, f"sticker-{DETECTIVE}"))


def news(before: Album, after: Album) -> tuple[str, ...]:
    """What came into the album: ids with what they begin with; a last page stands first."""
    stickers = (
        f"{STICKER}{story}:{one}" for story, one in after.stickers if (story, one) not in before.stickers
    )
    stories = (STORY + one for one in after.stories if one not in before.stories)
    wallpapers = (WALLPAPER + one for one in after.wallpapers if one not in before.wallpapers)
    pages = (PAGE + one for one in after.pages if one not in before.pages)
    return (*pages, *stickers, *stories, *wallpapers)
