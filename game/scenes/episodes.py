"""The choice of a story: cards like phones, with a picture, what it is about, and the doors opened so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.scenes.frame import MARGIN, backdrop, bar, bar_bottom
from game.scenes.scene import Context, Push, Still
from game.story.steps.place import Place
from game.text import Text
from game.ui.display import Box, Picture, Shape
from game.ui.geometry import Rect, flow
from game.ui.parts.basic import height, icon, text
from game.ui.parts.column import Piece, column, words
from game.ui.parts.device import RIM, over, screen_of, under
from game.ui.parts.facts import fact, stacked
from game.ui.parts.scrolling import scroll, shifted
from game.ui.widget import Widget

if TYPE_CHECKING:
    from game.story.model import Episode

TITLE = Text("episodes.title", "Choose a story")
# Translators: for whom a story is, in years.
AGES = Text("episodes.ages", "For ages {ages}")
ADULTS = Text("episodes.adults", "For adults")
MINUTES = Text("episodes.minutes", "About {n} minute", "About {n} minutes")
ENDINGS = Text("episodes.endings", "{found} of {n} ending found", "{found} of {n} endings found")
REPAIRED = Text("episodes.repaired", "This story is being repaired")
REPAIRED_HOW = Text("episodes.repaired-how", "You can play it again as soon as it works.")
TOPICS = {
    "grooming": Text("topic.grooming", "Somebody pretends to be a friend"),
    "pictures-passed-on": Text("topic.pictures-passed-on", "A private picture goes round"),
    "fake-profile": Text("topic.fake-profile", "Somebody uses another one's name"),
    "reporting": Text("topic.reporting", "What happens after a report"),
}
"""What a story is about, in a child's words, by the topics of the episodes."""

WIDEST, LEAST, GAP = 1080.0, 340.0, 24.0
"""Widest row of cards, least width of a card at normal text, and the space between cards."""
FEW = 2
"""Up to so many stories each have a whole row."""
DOOR = 34.0
PICTURE = 0.56
"""Height of a picture as a part of its width."""


class Episodes(Still):
    """All stories, playable or not; pressing one asks for the hero."""

    name = "episodes"

    def view(self, context: Context) -> Widget:
        """A heading, and the cards in a page that scrolls."""
        look, view = context.look, context.viewport
        title = context.say(TITLE)
        room = view.rect.inset(MARGIN, 0).centered(WIDEST, view.h)
        place = Rect(room.x, bar_bottom(), room.w, height(look, title, "heading", room.w))
        heading = text(look, "episodes.title", place, title, "heading", role="heading")
        top = place.bottom + 6
        window = Rect(room.x - 10, top, room.w + 20, view.h - top)
        moved = context.scrolled.get("episodes.scroll", 0.0)

        def content(lane: Rect) -> tuple[tuple[Widget, ...], float]:
            return _in_middle(context, lane.inset(10, 0), window.h)

        area = scroll(look, "episodes.scroll", window, content, moved, role="list", name=title)
        return Widget("episodes", view.rect, backdrop(context), (bar(context, back=True), heading, area))


class Card(msgspec.Struct, frozen=True):
    """What a card shows; without an action it can't be pressed."""

    id: str
    title: str
    pieces: tuple[Piece, ...]
    picture: tuple[str, str]
    """Kind and name of the picture."""
    badge: str = ""
    """Name of the avatar in front of the picture."""
    action: object = None


def _in_middle(context: Context, lane: Rect, room: float) -> tuple[tuple[Widget, ...], float]:
    """The cards, a little above the middle of the room where they are fewer than it holds."""
    cards, total = _cards(context, lane)
    lower = max(0.0, (room - total) * 0.35)
    return tuple(shifted(card, lower) for card in cards), total + lower


def _cards(context: Context, lane: Rect) -> tuple[tuple[Widget, ...], float]:
    """The cards in rows as wide as the text size allows, each row as high as its highest card."""
    pack = context.world.pack
    cards = [_episode(context, episode) for episode in pack.episodes.values()]
    cards += [_broken(context, loaded.id) for loaded in pack.unavailable]
    least = LEAST * (context.look.type.body.size / 21) ** 0.6
    across = max(1, min(3, int((lane.w + GAP) / (least + GAP))))
    if len(cards) <= FEW:
        across = 1
    w = (lane.w - GAP * (across - 1)) / across
    widgets: list[Widget] = []
    y = lane.y + 10
    for start in range(0, len(cards), across):
        row = cards[start : start + across]
        h = max(_height(context, card, w) for card in row)
        for number, card in enumerate(row):
            place = Rect(lane.x + number * (w + GAP), y, w, h)
            widgets.append(_card(context, card, place, first=not widgets))
        y += h + GAP
    return tuple(widgets), y - lane.y + 8


def _episode(context: Context, episode: Episode) -> Card:
    look, theme = context.look, context.look.theme
    name = episode.id
    found = len(context.world.endings_found(name) & episode.endings.keys())
    ages = ADULTS if episode.ages == "adults" else AGES
    facts = [
        ("ages", "profile", context.say(ages, ages=episode.ages.replace("-", "–"))),
        ("minutes", "clock", context.say(MINUTES, n=episode.minutes)),
        *(
            (f"topic-{topic}", "chat", context.say(TOPICS[topic]))
            for topic in episode.topics
            if topic in TOPICS
        ),
    ]
    pieces: tuple[Piece, ...] = (
        words(look, f"episode:{name}.summary", context.say(episode.summary), "body", theme.on_panel),
        4.0,
        *(fact(look, f"episode:{name}.{id_}", sign, said, "small") for id_, sign, said in facts),
        4.0,
        _doors(context, name, found, len(episode.endings)),
    )
    picture, title = ("place", first_place(episode)), context.say(episode.title)
    return Card(f"episode:{name}", title, pieces, picture, _badge(episode), Push("hero", name))


def _doors(context: Context, name: str, found: int, all_: int) -> Piece:
    """A door for each ending, open where it was found, and the words for it."""
    look, theme = context.look, context.look.theme
    said = words(
        look, f"episode:{name}.endings", context.say(ENDINGS, n=all_, found=found), "small", theme.on_panel
    )

    def doors(room: Rect) -> Widget:
        places = flow(room, [(DOOR, DOOR)] * all_, 6.0)
        shapes = tuple(
            icon(
                place,
                "door-open" if number < found else "door-closed",
                theme.good if number < found else theme.quiet,
            )
            for number, place in enumerate(places)
        )
        h = places[-1].bottom - room.y if places else 0.0
        return Widget(f"episode:{name}.doors", Rect(room.x, room.y, room.w, h), shapes)

    return stacked(f"episode:{name}.found", (doors, said), 4.0)


def _broken(context: Context, name: str) -> Card:
    """A story whose file has a mistake: said kindly, with nothing to press."""
    how = words(
        context.look, f"broken:{name}.how", context.say(REPAIRED_HOW), "small", context.look.theme.quiet
    )
    return Card(f"broken:{name}", context.say(REPAIRED), (how,), ("picture", "unavailable"))


def first_place(episode: Episode) -> str:
    """The place where the story begins; "" when it begins nowhere."""
    steps = episode.nodes[episode.start].steps
    return next((step.place for step in steps if isinstance(step, Place)), "")


def _badge(episode: Episode) -> str:
    """The first of the cast who has a picture."""
    return next((who.avatar or who.person for who in episode.cast.values() if who.avatar or who.person), "")


def _split(place: Rect) -> tuple[Rect, Rect]:
    """Picture and words inside a card: side by side in a wide one, else the picture above."""
    screen = screen_of(place)
    if place.w >= WIDEST * 0.7:
        picture, rest = screen.take_left(screen.w * 0.44)
        return picture, rest.inset(30, 0)
    picture, rest = screen.take_top(screen.w * PICTURE)
    return picture, rest.inset(20, 0)


def _text(context: Context, card: Card, room: Rect) -> tuple[tuple[Widget, ...], float]:
    style = "heading" if room.w > LEAST * 1.2 else "subheading"
    title = words(context.look, f"{card.id}.title", card.title, style, context.look.theme.on_panel)
    return column(room, (title, *card.pieces), 8.0)


def _height(context: Context, card: Card, w: float) -> float:
    wide = w >= WIDEST * 0.7
    _, room = _split(Rect(0, 0, w, 10_000.0))
    _, words_h = _text(context, card, Rect(0, 0, room.w, 0))
    if wide:
        return max(words_h + 64, w * 0.44 * 0.92) + 2 * RIM
    return words_h + 44 + (w - 2 * RIM) * PICTURE + 2 * RIM


def _scenery(card: Card, place: Rect) -> tuple[Picture, ...]:
    """The place with what stands in front; or the picture alone, with room around it."""
    kind, name = card.picture
    if kind == "place":
        return (Picture(place, "place", name, fit="cover"), Picture(place, "front", name, fit="cover"))
    return (Picture(place.inset(24), "picture", name),)


def _card(context: Context, card: Card, place: Rect, *, first: bool) -> Widget:
    look, theme = context.look, context.look.theme
    picture, room = _split(place)
    _, words_h = _text(context, card, Rect(room.x, 0, room.w, 0))
    beside = picture.h >= screen_of(place).h
    top = room.y + (room.h - words_h) / 2 if beside else room.y + 20
    children, _ = _text(context, card, Rect(room.x, top, room.w, 0))
    shapes: list[Shape] = [
        *under(look, place),
        Box(picture, theme.soft),
        *_scenery(card, picture),
    ]
    if card.badge:
        side = min(picture.h * 0.46, 150.0)
        at = Rect(picture.x + 24, picture.bottom - side - 20, side, side)
        shapes += [Box(at.inset(-6), theme.panel, side), Picture(at, "avatar", card.badge)]
    if card.action is not None:
        disc = Rect(picture.right - 84, picture.bottom - 84, 60, 60)
        shapes += [
            Box(disc, theme.warm, 30, theme.panel, 4.0),
            icon(disc.centered(30, 30), "play", theme.on_warm),
        ]
    shapes += over(look, place)
    return Widget(
        card.id, place, tuple(shapes), children, role="button" if card.action else "item", name=card.title,
        action=card.action, first=first and card.action is not None, radius=40.0,
    )  # fmt: skip
