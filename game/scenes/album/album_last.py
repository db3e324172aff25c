"""The last page of the album: a net, a hamster, and what lay along the way. It counts nothing.

It is there for whoever came to the end of their stories, played or skipped. What stands on it was found;
of what was not, nothing is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from game.action import Action
from game.scenes.album.album_town import doors_of, names_of, town_picture
from game.scenes.album.last_net import net_picture
from game.scenes.shared.album_found import QUOTED, story_stickers
from game.scenes.shared.emblems import sticker_shapes
from game.scenes.shared.last_pages import CIRCUS, LAST_PAGE, NET, SNEEZE, last_pages
from game.text import Text
from game.ui.parts.layout import cells, over, stack
from game.ui.parts.part import also, box, drawn, one, picture
from game.ui.parts.pieces import line, pressed, said
from game.ui.parts.sizing import SPRING, asks, grow, middle, pad, put, sized, square
from game.vocabulary import DETECTIVE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from game.scenes.scene import Context
    from game.scenes.shared.album_found import Album
    from game.scenes.shared.last_pages import LastPage
    from game.story.grammar.model import Episode
    from game.story.playing.stickers import Sticker
    from game.ui.parts.part import Part, Piece

WAITS = Text(
    "last.waits",
    "Somebody keeps sneezing in the stories, very softly. Who is it? "
    "This page turns over after your last story. Skipped counts, too.",
)
# Translators: above pictures of the places where a hamster sneezed: a cap, a crate of books…
WAY = Text("last.way", "Somebody sneezed here")
# Translators: above a map of the town and the names of people.
LISTENED = Text("last.listened", "Here somebody listened")
# Translators: above sentences that stand in a notebook.
WRITTEN = Text("last.written", "In the notebook")
# Translators: buttons below a picture of a hamster above a net. The player takes hold of the net, too.
HOLD = Text("last.hold", "Hold the net")
AGAIN = Text("last.again", "Once more!")
OTHER = Text("last.other", "The other net")


class Told(msgspec.Struct, frozen=True):
    """What a last page says: before the jump, after it, and the sentence for which it is there."""

    before: Text
    holds: Text
    said: Text


TOLD: Final[Mapping[str, Told]] = {
    NET: Told(
        Text(
            "last.net",
            "So that was Capybara, a hamster on a long journey. Now he's on the crossbar, looking at "
            "everybody in turn. One side of the net is still free. It's yours.",
        ),
        Text("last.net-holds", "He jumps. The net holds."),
        Text("last.net-said", "A net isn't there to catch people. It's there so that nobody falls."),
    ),
    CIRCUS: Told(
        # Translators: Filip is a boy of ten, Nana a grandmother who signs everything she writes.
        Text(
            "last.circus",
            "It was a hamster! He's called Capybara, and he's on tour. “The net is nothing but holes,” says "
            "Filip. “With yarn around them,” says Nana. “I knitted it.” One side of it is still free.",
        ),
        Text("last.circus-holds", "Boing! Filip has had that sound ready since breakfast."),
        # Translators: a note of Nana's, who signs all of them.
        Text("last.circus-said", "Everybody holds a little piece. Then nobody falls. Greetings, Nana."),
    ),
}
# Translators: the first line of a new notebook, in which good sentences stand.
NEW_LINE = Text(
    "last.new-line", "The next one is for other sentences. It begins: “I believe you either way.”"
)

TILE, GAP, LEAST = 84.0, 10.0, 118.0
"""The side of a sticker, the space between two, and the least width of one with its name at normal text."""
PRINTS: Final = 360.0
"""The side of the picture beside a page that waits."""


class Hold(Action, frozen=True):
    """The player takes hold of the net: he jumps."""


class ShowLast(Action, frozen=True):
    """The player turns to the other last page."""

    page: str


def shown_page(context: Context, wanted: str) -> LastPage | None:
    """The last page that is seen: the one that was turned to, else the first that is open, if any is."""
    pages = last_pages(context.world.pack, context.world.progress)
    return next((page for page in pages if page.id == wanted), pages[0] if pages else None)


def waiting_page(context: Context, album: Album) -> Part:
    """The page as long as none is open: what there is to wonder about, and where somebody sneezed so far."""
    return stack(
        _heading(context, "last.title", LAST_PAGE),
        10.0,
        said(context.look, "last.waits", context.say(WAITS), "body", context.look.theme.on_panel),
        24.0,
        *_way(context, album, context.world.pack.for_children),
    )


def prints() -> Part:
    """Beside it the way that somebody very small has gone."""
    return one("last.prints", middle(picture("picture", "flour-prints"), PRINTS))


def net_page(context: Context, page: LastPage, age: int | None) -> Part:
    """The net; `age` is how long ago he jumped, in milliseconds, None before."""
    return stack(_heading(context, "last.title", LAST_PAGE), 10.0, net_picture(context, page.id, age))


def found_page(context: Context, page: LastPage, album: Album, *, held: bool) -> Part:
    """What is told of the net, the button by which one holds it, and what lay along the way.

    It tells of the stories of the page alone, and what was not found has no place on it.
    """
    blocks = (
        _way(context, album, page.stories),
        _listeners(context, album, page.stories),
        _notebook(context, album, page),
    )
    found = (piece for block in blocks if block for piece in (30.0, *block))
    return stack(*_told(context, page, held=held), *found)


def _told(context: Context, page: LastPage, *, held: bool) -> tuple[Piece, ...]:
    """The words, and the button; where both last pages are open also the way to the other."""
    look, say, told = context.look, context.say, TOLD[page.id]
    ink = look.theme.on_panel
    words: tuple[Piece, ...] = (said(look, "last.before", say(told.before), "body", ink),)
    if held:
        holds = also(said(look, "last.holds", say(told.holds), "body", ink), live=True)
        words = (holds, 10.0, _sentence(context, say(told.said)))
    hold = pressed(
        look, "last.hold", say(AGAIN if held else HOLD), Hold(), kind="primary", icon_name="hand",
        first=True, least=60.0,
    )  # fmt: skip
    return *words, 14.0, put(hold, "left"), *_other(context, page)


def _heading(context: Context, id_: str, words: Text, style: str = "heading") -> Part:
    return said(context.look, id_, context.say(words), style, context.look.theme.on_panel, role="heading")


def _sentence(context: Context, sentence: str) -> Part:
    """The sentence of the page, on a strip of paper."""
    theme = context.look.theme
    ground = box(theme.good, 18.0, theme.line if theme.flat else "", 2.0 if theme.flat else 0.0)
    words = also(said(context.look, "last.said", sentence, "subheading", theme.on_good, "center"), live=True)
    return one("last.strip", over(ground, pad(words, 22.0, 16.0)))


def _other(context: Context, page: LastPage) -> tuple[Piece, ...]:
    """The way to the other last page, where that is open as well."""
    pages = last_pages(context.world.pack, context.world.progress)
    other = next((each.id for each in pages if each.id != page.id), "")
    if not other:
        return ()
    return 10.0, put(pressed(context.look, "last.other", context.say(OTHER), ShowLast(other)), "left")


def _way(context: Context, album: Album, stories: Iterable[Episode]) -> tuple[Piece, ...]:
    """The places where somebody sneezed, as far as they were found."""
    found = [
        (episode, sticker)
        for episode in stories
        for sticker in story_stickers(episode)
        if sticker.id == SNEEZE and (episode.id, SNEEZE) in album.stickers
    ]
    if not found:
        return ()
    least = LEAST * (context.look.type.body.size / 21) ** 0.8
    places = cells([_place(context, *each) for each in found], least, 3, GAP)
    return _heading(context, "last.way-title", WAY, "subheading"), 10.0, one("last.way", places, role="list")


def _place(context: Context, episode: Episode, sticker: Sticker) -> Part:
    """A place where somebody sneezed, with its name."""
    name = context.say(sticker.name)
    shapes = square(drawn(lambda side: sticker_shapes(side, sticker)), TILE)
    label = asks(line(context.look, name, "label", context.look.theme.on_panel), 6.0)
    cell = stack(put(shapes, "middle"), 4.0, grow(pad(label, 6.0)))
    return one(f"last:{episode.id}", cell, role="item", name=name)


def _listeners(context: Context, album: Album, stories: Sequence[Episode]) -> tuple[Piece, ...]:
    """The town with its lit doors, and below it who listened."""
    lit = [door for door in doors_of(stories, album) if door.lit]
    if not lit:
        return ()
    people = ", ".join(dict.fromkeys(name for door in lit for name in names_of(context, door)))
    words = said(context.look, "last.people", people, "body", context.look.theme.on_panel)
    head = _heading(context, "last.listened", LISTENED, "subheading")
    return head, 10.0, town_picture(context, "last.town", lit), 10.0, words


def _notebook(context: Context, album: Album, page: LastPage) -> tuple[Piece, ...]:
    """The sentences that were written down; on the page for everybody also how the next notebook begins."""
    written = [each for each in page.stories if each.notebook and (each.id, DETECTIVE) in album.stickers]
    lines = [_line(context, each) for each in written]
    new = _new_line(context) if page.id == NET else ()
    if not lines:
        return new
    theme = context.look.theme
    ground = box(theme.bubble, 10.0, theme.line if theme.flat else "", 2.0 if theme.flat else 0.0, 4.0)
    sheet = one("last.notebook", over(ground, pad(stack(*lines), 0.0, 10.0)), role="list")
    return _heading(context, "last.written", WRITTEN, "subheading"), 10.0, sheet, 12.0, *new


def _line(context: Context, episode: Episode) -> Part:
    """The sentence of a story on its line."""
    theme = context.look.theme
    rule = stack(SPRING, sized(box(theme.line if theme.flat else theme.accent + "40"), h=2.0))
    sentence = context.say(QUOTED, sentence=episode.notebook)
    words = said(context.look, f"last.sentence:{episode.id}", sentence, "body", theme.on_bubble)
    return over(rule, pad(words, 20.0, 10.0))


def _new_line(context: Context) -> tuple[Piece, ...]:
    """With what the next notebook begins."""
    return (said(context.look, "last.new-line", context.say(NEW_LINE), "body", context.look.theme.on_panel),)
