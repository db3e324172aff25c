"""The album: a book of stickers, of doors that were opened, of a town, a notebook, and wallpapers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from game.action import Action
from game.scenes.album.album_doors import ShowStory, doors_page, stories_page
from game.scenes.album.album_last import (
    Hold,
    ShowLast,
    found_page,
    net_page,
    prints,
    shown_page,
    waiting_page,
)
from game.scenes.album.album_notebook import back_cover, notebook_page
from game.scenes.album.album_stickers import stickers_page, story_stickers_page
from game.scenes.album.album_town import map_page, town_doors_page
from game.scenes.album.album_wallpapers import preview_page, wallpapers_page
from game.scenes.album.last_net import FRAME_MS, RESTED_MS, jumping
from game.scenes.frame import MARGIN, bar_part, headed, screen
from game.scenes.scene import Back, Change, Context, Pop, ScrollTo, Still
from game.scenes.shared.album_found import album_of, stories_of
from game.scenes.shared.story_doors import OpenDoor, through
from game.text import Text
from game.ui.parts.layout import by_size, by_width, over, row, stack
from game.ui.parts.part import box, one, picture
from game.ui.parts.pieces import laid_out, said
from game.ui.parts.scrolling import LANE
from game.ui.parts.sizing import fill, fits, loose, pad, put, sized, square
from game.ui.parts.tabs import Tab, tab_line

if TYPE_CHECKING:
    from game.scenes.shared.album_found import Album
    from game.ui.draw.look import Look
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Part

TITLE = Text("album.title", "The album")
# Translators: the parts of the album, on buttons: one or two words each.
STICKERS = Text("album.stickers", "Stickers")
DOORS = Text("album.doors", "Doors")
TOWN = Text("album.town", "The town")
NOTEBOOK = Text("album.notebook", "Notebook")
WALLPAPERS = Text("album.wallpapers", "Wallpapers")
LAST = Text("album.last", "Last page")

Which = Literal["stickers", "doors", "town", "notebook", "wallpapers", "last"]
PARTS: dict[Which, tuple[str, Text]] = {
    "stickers": ("sticker", STICKERS),
    "doors": ("door-open", DOORS),
    "town": ("map", TOWN),
    "notebook": ("notebook", NOTEBOOK),
    "wallpapers": ("theme", WALLPAPERS),
    "last": ("heart", LAST),
}
COVER, SPINE = 14.0, 10.0
"""How far the cover stands out around the pages, and half the width of the fold between them."""
CAT = 150.0
FAR = 100_000.0
"""More than any page is high: shows its end, where on one page the stickers of the chosen story are."""
TWO_PAGES = 1024.0
"""From this width of the window on the open book shows two pages, times the size of the text."""


class ShowPart(Action, frozen=True):
    """The player turns to a part of the album."""

    part: Which


class AlbumScene(Still):
    """An open book: two pages side by side where there is room, else one."""

    name = "album"

    def __init__(self, argument: str = "", context: Context | None = None) -> None:
        """`argument` is a part, or as `doors:<episode>` the part with the page of a story."""
        super().__init__(argument, context)
        part, _, self.story = argument.partition(":")
        self.part: Which = part if part in get_args(Which) else "stickers"  # type: ignore[assignment]  # checked
        self._page = ""
        self._jumped: int | None = None
        self._motion = True

    def view(self, context: Context) -> Widget:
        """Bar, tabs and the book."""
        self._motion = context.look.motion
        book = fill(pad(self._book(context), MARGIN))
        return screen(context, "album", stack(self._head(context), book, 22.0))

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Turn the pages; Esc closes the book."""
        if isinstance(action, ShowPart):
            self.part, self._jumped = action.part, None
            return ()
        if isinstance(action, Hold):
            self._jumped = context.now
            return (ScrollTo(f"{_page_id(self.part, 0)}.scroll", 0.0),)  # the button stands below the picture
        if isinstance(action, ShowLast):
            self._page, self._jumped = action.page, None
            return ()
        if isinstance(action, ShowStory):
            self.story = action.episode
            below = self.part == "stickers" and not _two_pages(context)
            return (ScrollTo(f"{_page_id(self.part, 0)}.scroll", FAR),) if below else ()
        if isinstance(action, OpenDoor):
            return through(context, action)
        return (Pop(),) if isinstance(action, Back) else super().handle(action, context)

    def wake(self, now: int) -> int | None:
        """Often while the hamster of the last page jumps; never where things are to be still."""
        moves = self._motion and self._jumped is not None and jumping(now - self._jumped)
        return FRAME_MS if moves else None

    def _head(self, context: Context) -> Part:
        """The tabs right of the bar or below it, and the title beside the bar where there is room."""
        look, title = context.look, context.say(TITLE)
        entries = tuple(
            Tab(f"part:{which}", icon, context.say(label), ShowPart(which))
            for which, (icon, label) in PARTS.items()
        )
        parts = tab_line(look, "album.tabs", entries, f"part:{self.part}")
        heading = said(look, "album.title", title, "heading", role="heading")
        wide = sized(heading, look.typesetter.width(title, look.type.heading) + 4)
        bar_ = bar_part(context, back=True)
        titled = row(bar_, 20.0, loose(wide))
        enough, bare = (row(MARGIN, each, 20.0, parts, MARGIN) for each in (titled, bar_))

        def head(w: float) -> Part:
            alone = fits(row(MARGIN, titled, MARGIN), w) and not fits(bare, w)
            return headed(titled if alone or fits(enough, w) else bar_, parts, parts)

        return by_width(head)

    def _book(self, context: Context) -> Part:
        """The cover with its pages on it."""
        look = context.look
        two = _two_pages(context)
        pages = [
            _page(context, _page_id(self.part, number), told)
            for number, told in enumerate(self._pages(context, two=two))
        ]
        fold = (put(_fold(look), "middle"),) if two else ()
        return one("album.book", over(_cover(look), pad(over(row(*pages), *fold), COVER, COVER)))

    def _pages(self, context: Context, *, two: bool) -> tuple[Part, ...]:
        """What stands on the two pages of the part; below each other where there is one."""
        album = album_of(context.world.pack, context.world.progress)
        if self.part == "doors":
            chosen = self._chosen(context)
            stories = laid_out(lambda room: stories_page(context, album, room, chosen, open_=not two))
            return (stories, laid_out(lambda room: doors_page(context, chosen, room))) if two else (stories,)
        if self.part == "wallpapers":
            cards = wallpapers_page(context, album)
            return (preview_page(context), cards) if two else (cards,)
        if self.part == "last":
            left, right = self._last_pages(context, album)
            return (left, right) if two else (stack(left, 34.0, right),)
        if self.part in {"town", "notebook"}:
            town = self.part == "town"
            first = map_page(context, album) if town else notebook_page(context, album)
            second = town_doors_page(context, album) if town else back_cover(context)
            return (first, second) if two else (stack(first, 24.0, second),)
        chosen = self._chosen(context)
        stories = laid_out(lambda room: story_stickers_page(context, album, chosen, room))
        own = laid_out(lambda room: stickers_page(context, album, chosen, room))
        return (stories, own) if two else (stack(stories, 34.0, own),)

    def _last_pages(self, context: Context, album: Album) -> tuple[Part, Part]:
        """The net and what lay along the way; as long as it waits, prints of somebody very small."""
        page = shown_page(context, self._page)
        if page is None:
            return waiting_page(context, album), prints()
        age = None if self._jumped is None else context.now - self._jumped if self._motion else RESTED_MS
        return net_page(context, page, age), found_page(context, page, album, held=age is not None)

    def _chosen(self, context: Context) -> str:
        """The story whose doors are shown: the one asked for, else the first."""
        names = [each.id for each in stories_of(context.world.pack, context.world.progress)]
        return self.story if self.story in names else (names or [""])[0]


def _two_pages(context: Context) -> bool:
    """Whether the open book shows two pages."""
    scale = max(1.0, context.look.type.body.size / 21)
    return not context.viewport.portrait and context.viewport.w >= TWO_PAGES * scale


def _page_id(part: Which, number: int) -> str:
    return f"album.{part}-{number}"


def _cover(look: Look) -> Part:
    """The cover below the pages."""
    theme = look.theme
    if theme.flat:
        return box(theme.page, 26.0, theme.line, 3.0)
    edge = pad(box("", 22.0, theme.warm, 2.0), 4.0, 4.0)
    return over(box(theme.accent, 26.0, shadow=10.0), edge)


def _page(context: Context, id_: str, told: Part) -> Part:
    """A page of paper, which scrolls where it has to; where there is room, the cat has found it."""
    theme = context.look.theme
    edge = theme.line if theme.flat else ""
    shown = pad(told, 10.0)  # room for the shadows of cards
    needs = pad(shown, 18.0, 22.0, right=LANE)
    sits = put(square(picture("picture", "cat-sitting"), CAT), "right", "bottom")
    cat = by_size(lambda w, h: pad(sits, right=30.0, bottom=6.0) if h - needs.tall(w) > CAT + 10 else 0.0)
    area = context.scroll(f"{id_}.scroll", shown.content)
    paper = box(theme.panel, 14.0, edge, 2.0 if edge else 0.0)
    return one(id_, over(paper, cat, pad(area, 18.0, 22.0)))


def _fold(look: Look) -> Part:
    """The shade where the pages meet."""
    theme = look.theme
    strips = ((SPINE, "0c"), (SPINE * 0.6, "10"), (SPINE * 0.25, "1c"))
    shade = [put(sized(box(theme.frame + alpha), 2 * w), "middle") for w, alpha in strips]
    line = put(sized(box(theme.line), 2.0), "middle")
    return sized(one("album.fold", line if theme.flat else over(*shade)), 2 * SPINE)
