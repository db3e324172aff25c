"""The album: a book of stickers, of doors that were opened, and of wallpapers for the phone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from game.action import Action
from game.scenes.album.album_doors import ShowStory, doors_page, stories_page
from game.scenes.album.album_stickers import acts_page, story_stickers_page
from game.scenes.album.album_wallpapers import preview_page, wallpapers_page
from game.scenes.frame import MARGIN, backdrop, bar
from game.scenes.scene import Back, Change, Context, Pop, Still
from game.scenes.shared.album_found import album_of
from game.text import Text
from game.ui.draw.display import Box, Picture
from game.ui.draw.geometry import Rect, row
from game.ui.draw.widget import Widget
from game.ui.parts.basic import text
from game.ui.parts.scrolling import lane, scroll, shifted
from game.ui.parts.tabs import Tab, tabs, tabs_width

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.ui.draw.display import Shape
    from game.ui.draw.look import Look

    Page = Callable[[Rect], tuple[tuple[Widget, ...], float]]

TITLE = Text("album.title", "The album")
# Translators: the three parts of the album, on buttons: one or two words each.
STICKERS = Text("album.stickers", "Stickers")
DOORS = Text("album.doors", "Doors")
WALLPAPERS = Text("album.wallpapers", "Wallpapers")

Part = Literal["stickers", "doors", "wallpapers"]
PARTS: dict[Part, tuple[str, Text]] = {
    "stickers": ("sticker", STICKERS),
    "doors": ("door-open", DOORS),
    "wallpapers": ("theme", WALLPAPERS),
}
COVER, SPINE = 14.0, 10.0
"""How far the cover stands out around the pages, and half the width of the fold between them."""
CAT = 150.0
TWO_PAGES = 1000.0
"""From this width on the open book shows two pages, times the size of the text."""


class ShowPart(Action, frozen=True):
    """The player turns to a part of the album."""

    part: Part


class AlbumScene(Still):
    """An open book: two pages side by side where there is room, else one."""

    name = "album"

    def __init__(self, argument: str = "", context: Context | None = None) -> None:
        """`argument` is a part, or `doors:<episode>` for the page of a story."""
        super().__init__(argument, context)
        part, _, self.story = argument.partition(":")
        self.part: Part = part if part in get_args(Part) else "stickers"  # type: ignore[assignment]  # checked

    def view(self, context: Context) -> Widget:
        """Bar, tabs and the book."""
        page = context.viewport.rect
        top = bar(context, back=True)
        heading, parts, below = self._head(context, top.rect)
        room = Rect(MARGIN, below, page.w - 2 * MARGIN, page.h - below - 22)
        return Widget("album", page, backdrop(context), (top, *heading, parts, self._book(context, room)))

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Turn the pages; Esc closes the book."""
        if isinstance(action, ShowPart):
            self.part = action.part
            return ()
        if isinstance(action, ShowStory):
            self.part, self.story = "doors", action.episode
            return ()
        return (Pop(),) if isinstance(action, Back) else super().handle(action, context)

    def _head(self, context: Context, beside: Rect) -> tuple[tuple[Widget, ...], Widget, float]:
        """The tabs right of the bar or below it, and the title before them where there is room."""
        look, page = context.look, context.viewport.rect
        entries = tuple(
            Tab(f"part:{part}", sign, context.say(label), ShowPart(part))
            for part, (sign, label) in PARTS.items()
        )
        w = tabs_width(look, entries)
        left = page.w - MARGIN - w
        if left < beside.right + 12:
            room = Rect(MARGIN, beside.bottom + 12, page.w - 2 * MARGIN, 0)
            parts = tabs(look, "album.tabs", room, entries, f"part:{self.part}")
            return (), parts, parts.rect.bottom + 14
        parts = tabs(look, "album.tabs", Rect(left, beside.y, w, 0), entries, f"part:{self.part}")
        said = context.say(TITLE)
        title_w = look.typesetter.width(said, look.type.heading) + 4
        free = Rect(beside.right + 20, beside.y, left - beside.right - 40, 0)
        heading: tuple[Widget, ...] = ()
        if title_w <= free.w:
            laid = text(look, "album.title", free, said, "heading", role="heading")
            heading = (shifted(laid, (beside.h - laid.rect.h) / 2),)
        return heading, parts, max(beside.bottom, parts.rect.bottom) + 14

    def _book(self, context: Context, room: Rect) -> Widget:
        """The cover with its pages on it."""
        look = context.look
        scale = max(1.0, look.type.body.size / 21)
        two = not context.viewport.portrait and room.w >= TWO_PAGES * scale
        inner = room.inset(COVER)
        places = row(inner, 2 if two else 1, 0.0)
        shown = self._pages(context, two=two)
        pages = tuple(
            _page(context, f"album.{self.part}-{number}", place, content)
            for number, (place, content) in enumerate(zip(places, shown, strict=True))
        )
        fold = (_fold(look, inner),) if two else ()
        return Widget("album.book", room, _cover(look, room), (*pages, *fold))

    def _pages(self, context: Context, *, two: bool) -> tuple[Page, ...]:
        """What stands on the two pages of the part; below each other where there is one."""
        album = album_of(context.world.pack, context.world.progress)
        if self.part == "doors":
            chosen = self._chosen(context)
            if not two:
                return (lambda room: stories_page(context, album, room, chosen, open_=True),)
            return (
                lambda room: stories_page(context, album, room, chosen, open_=False),
                lambda room: doors_page(context, chosen, room),
            )
        if self.part == "wallpapers":
            cards: Page = lambda room: wallpapers_page(context, album, room)  # noqa: E731 - one of a pair
            return (lambda room: preview_page(context, room), cards) if two else (cards,)
        pages: tuple[Page, ...] = (
            lambda room: acts_page(context, album, room),
            lambda room: story_stickers_page(context, album, room),
        )
        return pages if two else (lambda room: _below_each_other(pages, room),)

    def _chosen(self, context: Context) -> str:
        """The story whose doors are shown: the one asked for, else the first."""
        names = tuple(context.world.pack.episodes)
        return self.story if self.story in names else (names or ("",))[0]


def _below_each_other(pages: tuple[Page, ...], room: Rect) -> tuple[tuple[Widget, ...], float]:
    made: tuple[Widget, ...] = ()
    y = room.y
    for page in pages:
        laid, h = page(Rect(room.x, y, room.w, 0))
        made, y = (*made, *laid), y + h + 34
    return made, y - room.y - 34


def _cover(look: Look, room: Rect) -> tuple[Shape, ...]:
    """The cover below the pages."""
    theme = look.theme
    if look.theme.flat:
        return (Box(room, theme.page, 26.0, theme.line, 3.0),)
    edge = room.inset(4)
    return (Box(room, theme.accent, 26.0, shadow=10.0), Box(edge, "", 22.0, theme.warm, 2.0))


def _page(context: Context, id_: str, place: Rect, content: Page) -> Widget:
    """A page of paper, which scrolls where it has to; where there is room, the cat has found it."""
    look, theme = context.look, context.look.theme
    edge = theme.line if look.theme.flat else ""
    window = place.inset(18, 22)

    def within(room: Rect) -> tuple[tuple[Widget, ...], float]:
        return content(room.inset(10, 0))  # room for the shadows of cards

    area = scroll(look, f"{id_}.scroll", window, within, context.scrolled.get(f"{id_}.scroll", 0.0))
    paper = Box(place, theme.panel, 14.0, edge, 2.0 if edge else 0.0)
    free = window.h - within(lane(window))[1]
    sits = Rect(place.right - CAT - 30, place.bottom - CAT - 6, CAT, CAT)
    cat = (Picture(sits, "picture", "cat-sitting"),) if free > CAT + 10 else ()
    return Widget(id_, place, (paper, *cat), (area,))


def _fold(look: Look, inner: Rect) -> Widget:
    """The shade where the pages meet."""
    middle = inner.center[0]
    strips: tuple[Shape, ...]
    if look.theme.flat:
        strips = (Box(Rect(middle - 1, inner.y, 2, inner.h), look.theme.line),)
    else:
        strips = tuple(
            Box(Rect(middle - w, inner.y, 2 * w, inner.h), look.theme.frame + alpha)
            for w, alpha in ((SPINE, "0c"), (SPINE * 0.6, "10"), (SPINE * 0.25, "1c"))
        )
    return Widget("album.fold", Rect(middle - SPINE, inner.y, 2 * SPINE, inner.h), strips)
