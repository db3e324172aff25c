"""The debrief: the way taken, what helped, what to talk about, who can help; for a class or one child."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias, assert_never

import msgspec

from game.action import Action
from game.scenes.after.after import AfterPlay
from game.scenes.after.debrief_helped import helped
from game.scenes.after.debrief_talk import ShowQuestion, talk
from game.scenes.after.debrief_way import Rewind, way
from game.scenes.contacts import contact_list, country_of
from game.scenes.frame import MARGIN, backdrop, bar, buttons_row
from game.scenes.scene import Back, Change, Context, Home, Pop, Push, Replace
from game.scenes.shared.emblems import badge
from game.story.playing.debrief import path
from game.text import Text
from game.ui.draw.display import Picture
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import centred, panel
from game.ui.parts.column import column, press, words
from game.ui.parts.scrolling import scroll, shifted
from game.ui.parts.sticker import story_sticker
from game.ui.parts.tabs import Tab, tabs, tabs_width

if TYPE_CHECKING:
    from game.scenes.frame import Buttons
    from game.story.grammar.contacts import Country
    from game.story.grammar.model import Episode, Hero
    from game.story.playing.play import Play
    from game.ui.parts.basic import Kind
    from game.ui.parts.column import Piece

# Translators: the four parts of the page after a story, on buttons: one to three words each.
WAY = Text("debrief.tab-way", "The way")
HELPED = Text("debrief.tab-helped", "What helped")
TALK = Text("debrief.tab-talk", "Let's talk")
HELP = Text("debrief.tab-help", "Who can help")
ABOUT = Text("debrief.tab-about", "The story")

DETECTIVE = Text("debrief.detective", "Find the warning signs")
ANOTHER = Text("debrief.another", "Another ending")
END = Text("debrief.end", "To the title")
PLAY = Text("debrief.play", "Play the story after all")
# Translators: {part} is the label of another part of the page.
NEXT = Text("debrief.next", "Next: {part}")
SKIPPED = Text(
    "debrief.skipped", "You skipped this story. It counts the same, and you can play it on any day."
)
ALBUM = Text("debrief.album", "Look into the album")
HELP_LEAD = Text("debrief.help-lead", "Not only for emergencies: you may also call just to ask.")
NO_COUNTRY = Text("debrief.no-country", "Choose your country, and the right numbers stand here.")
CHOOSE = Text("debrief.choose-country", "Choose the country")

LARGE = 30.0
"""Size of the text from which all buttons but the first scroll with the page."""
BESIDE_BAR = 600.0
"""Least width right of the bar in which tabs of large text stand there."""
STICKER = 96.0
SKIP = "skipped:"

Part = Literal["way", "helped", "talk", "help", "about"]
PARTS: dict[Part, tuple[str, Text]] = {
    "about": ("info", ABOUT),
    "way": ("door-open", WAY),
    "helped": ("badge", HELPED),
    "talk": ("chat", TALK),
    "help": ("phone-call", HELP),
}


class ShowPart(Action, frozen=True):
    """The player turns to a part of the debrief."""

    part: Part


class Another(Action, frozen=True):
    """The player wants another ending: back to the last turning point."""


class EndStory(Action, frozen=True):
    """The player is done with the story."""


Pressed: TypeAlias = ShowPart | ShowQuestion | Rewind | Another | EndStory
"""What its own buttons carry."""


class Debrief(AfterPlay):
    """Tabs over a panel. After a skipped story (`skipped:<episode>`) there is no way to show."""

    name = "debrief"

    def __init__(self, argument: str, context: Context) -> None:
        """Opens at the first part."""
        super().__init__(argument, context)
        self._skipped = argument.removeprefix(SKIP) if argument.startswith(SKIP) else ""
        self.has_arrived = self._skipped in context.world.pack.episodes
        self.parts: tuple[Part, ...] = (
            ("about", "talk", "help") if self._skipped else ("way", "helped", "talk", "help")
        )
        self.part: Part = self.parts[0]
        self.question = 0

    def view(self, context: Context) -> Widget:
        """Bar, tabs, the panel of the part chosen, and the buttons."""
        episode = self._episode(context)
        if episode is None:
            return self.nothing(context)
        page = context.viewport.rect
        top = bar(context)
        row = self._tabs(context, top.rect)
        below = max(top.rect.bottom, row.rect.bottom) + 14
        room = Rect(MARGIN, below, page.w - 2 * MARGIN, page.h - below - 20)
        return Widget(
            "debrief", page, backdrop(context), (top, row, *self._panel(context, episode, room)), role="group"
        )

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Turn to a part or a question, go back to a decision, or leave the story."""
        if isinstance(action, Back):
            return (Pop(),) if self._skipped else (Home(),)
        return self._pressed(action, context) if isinstance(action, Pressed) else self.common(action)

    def _pressed(self, action: Pressed, context: Context) -> tuple[Change, ...]:
        match action:
            case ShowPart():
                self.part = action.part
            case ShowQuestion():
                self.question = action.number
            case Rewind():
                return self._rewind(context, action.event)
            case Another():
                return self._rewind(context, _last_turn(context.world.play))
            case EndStory():
                context.world.keep(None, "")
                return (Home(),)
            case _:
                assert_never(action)
        return ()

    def _rewind(self, context: Context, event: int) -> tuple[Change, ...]:
        play = context.world.play
        if play is None:
            return (Home(),)
        context.world.keep(play.rewound(event), "play")
        return (Replace("play"),)

    def _episode(self, context: Context) -> Episode | None:
        if self._skipped:
            return context.world.pack.episodes.get(self._skipped)
        play = context.world.play
        return play.episode if play is not None and play.state.ended else None

    def _tabs(self, context: Context, beside: Rect) -> Widget:
        """Right of the bar where they fit there, large text in two rows or with one label; else below it."""
        page, look = context.viewport.rect, context.look
        entries = tuple(
            Tab(f"part:{part}", PARTS[part][0], context.say(PARTS[part][1]), ShowPart(part))
            for part in self.parts
        )
        w = tabs_width(look, entries)
        left = page.w - MARGIN - w
        spare = Rect(beside.right + 24, beside.y, page.w - MARGIN - beside.right - 24, 0)
        if left >= beside.right + 12:
            room = Rect(left, beside.y, w, 0)
        elif look.type.body.size >= LARGE and spare.w >= BESIDE_BAR:
            room = spare
        else:
            room = Rect(MARGIN, beside.bottom + 12, page.w - 2 * MARGIN, 0)
        return tabs(look, "debrief.tabs", room, entries, f"part:{self.part}")

    def _panel(self, context: Context, episode: Episode, room: Rect) -> tuple[Widget, ...]:
        """The part, which scrolls, and the buttons below it.

        Where these are large, only the first stays there; the others stand at the end of the part.
        """
        entries = self._ways_on(context)
        foot, foot_h = buttons_row(context, Rect(room.x, 0, room.w, 0), entries)
        inside = context.look.type.body.size >= LARGE or foot_h > room.h * 0.2
        if inside:
            foot, foot_h = buttons_row(context, Rect(room.x, 0, room.w, 0), entries[:1])
        place = Rect(room.x, room.y, room.w, room.h - foot_h - 16)
        area_id = f"debrief.{self.part}"
        window = place.inset(12, 20)

        def content(lane: Rect) -> tuple[tuple[Widget, ...], float]:
            area = lane.inset(18, 0)  # room for the shadows of cards
            made, h = self._part(context, episode, area)
            if not inside:
                return made, h
            rest, rest_h = buttons_row(context, Rect(area.x, area.y + h + 28, area.w, 0), entries[1:])
            rest = tuple(msgspec.structs.replace(one, first=False) for one in rest)
            return (*made, *rest), h + 28 + rest_h

        moved = context.scrolled.get(area_id, 0.0)
        turned_to = self.part not in ("about", "way")  # what opens with the screen is no news
        area = scroll(context.look, area_id, window, content, moved, live=turned_to)
        board = Widget("debrief.panel", place, (panel(context.look, place),), (area,))
        return (board, *(shifted(one, place.bottom + 16) for one in foot))

    def _part(self, context: Context, episode: Episode, area: Rect) -> tuple[tuple[Widget, ...], float]:
        play = context.world.play
        if self.part == "talk":
            return talk(context, episode, self._hero(context, episode), self.question, area)
        if self.part == "help":
            return column(area, _help(context), 16.0)
        if self.part == "about" or play is None:
            return column(area, _about(context, episode), 14.0)
        return way(context, play, area) if self.part == "way" else helped(context, play, area)

    def _hero(self, context: Context, episode: Episode) -> Hero:
        """The hero of the play; after a skipped story the one whose gender the texts follow."""
        play = context.world.play
        if play is not None and not self._skipped:
            return episode.hero(play.state)
        fitting = [hero for hero in episode.heroes.values() if hero.gender == context.gender]
        return (fitting or list(episode.heroes.values()))[0]

    def _ways_on(self, context: Context) -> Buttons:
        """The next part first; after the last one the detective round, or the title where it was skipped."""
        say = context.say
        entries: list[tuple[str, str, Action, Kind]] = []
        at = self.parts.index(self.part)
        if at + 1 < len(self.parts):
            following = self.parts[at + 1]
            label = say(NEXT, part=PARTS[following][1])
            entries.append(("next", label, ShowPart(following), "primary"))
        if self._skipped:
            last = not entries
            entries.append(("play", say(PLAY), Push("hero", self._skipped), "plain"))
            entries.insert(0 if last else 2, ("end", say(END), Home(), "primary" if last else "quiet"))
        else:
            kind: Kind = "plain" if entries else "primary"
            entries.append(("detective", say(DETECTIVE), Push("detective"), kind))
            entries.append(("another", say(ANOTHER), Another(), "plain"))
            entries.append(("end", say(END), EndStory(), "quiet"))
        return tuple(entries)


def _last_turn(play: Play | None) -> int:
    """The event of the last turning point, else of the last decision, else the first event."""
    turns = [turn for turn in path(play) if not turn.tool] if play is not None else []
    marked = [turn.event for turn in turns if turn.door]
    return (marked or [turn.event for turn in turns] or [1])[-1]


def _help(context: Context) -> tuple[Piece, ...]:
    """The contacts of the country, or a way to choose one."""
    look, say, theme = context.look, context.say, context.look.theme
    country = country_of(context)
    if country is None:
        return (
            words(look, "help.none", say(NO_COUNTRY), "body", theme.on_panel),
            press(look, "choose-country", say(CHOOSE), Push("language"), icon_name="country"),
        )
    shown = country
    return (
        words(look, "help.lead", say(HELP_LEAD), "subheading", theme.on_panel),
        lambda room: _listed(context, shown, room),
    )


def _listed(context: Context, country: Country, room: Rect) -> Widget:
    made, h = contact_list(context, country, room)
    return Widget("help.contacts", Rect(room.x, room.y, room.w, h), (), made, role="list")


def _heroes(episode: Episode, room: Rect) -> Widget:
    """Those as whom the story can be played."""
    side = 132.0
    shapes = tuple(
        Picture(Rect(room.x + number * side * 0.86, room.y, side, side), "avatar", hero.person or hero.id)
        for number, hero in enumerate(episode.heroes.values())
    )
    return Widget("about.heroes", Rect(room.x, room.y, room.w, side), shapes, role="image")


def _about(context: Context, episode: Episode) -> tuple[Piece, ...]:
    """What a skipped story is about."""
    look, say, theme = context.look, context.say, context.look.theme
    pieces: list[Piece] = [
        lambda room: _heroes(episode, room),
        words(look, "about.title", say(episode.title), "title", theme.on_panel, role="heading"),
        words(look, "about.summary", say(episode.summary), "subheading", theme.on_panel),
    ]
    if episode.note is not None:
        pieces.append(words(look, "about.note", say(episode.note), "body", theme.on_panel))
    pieces.append(lambda room: _sticker(context, episode, room))
    pieces.append(press(look, "album", say(ALBUM), Push("album", f"doors:{episode.id}"), icon_name="album"))
    return tuple(pieces)


def _sticker(context: Context, episode: Episode, room: Rect) -> Widget:
    """The sticker of the story, which a skip brings as well, and that it does."""
    look, said = context.look, context.say(SKIPPED)
    line_w = room.w - STICKER - 18
    h = max(STICKER, look.block(said, "body", line_w).h)
    place = Rect(room.x, room.y, room.w, h)
    paper = Rect(room.x, room.y + (h - STICKER) / 2, STICKER, STICKER)
    line = Rect(paper.right + 18, room.y, line_w, h)
    lines = centred(look, line, said, "body", look.theme.quiet, "left")
    return Widget(
        "about.skipped", place, (*story_sticker(paper, badge(episode)), lines), role="text", name=said
    )
