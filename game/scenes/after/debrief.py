"""The debrief: the way taken, what helped, what to talk about, who can help; for a class or one child."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Literal, TypeAlias, assert_never

from game.action import Action
from game.scenes.after.after import AfterPlay
from game.scenes.after.debrief_helped import helped
from game.scenes.after.debrief_talk import ShowQuestion, talk
from game.scenes.after.debrief_two import ShowWay, doors_of_two
from game.scenes.after.debrief_way import Rewind, Unfold, last_station, way
from game.scenes.contacts import contact_list, country_of
from game.scenes.frame import MARGIN, bar_part, buttons_beside, headed, screen
from game.scenes.scene import Back, Change, Context, Home, Pop, Push, Replace
from game.scenes.shared.emblems import badge
from game.scenes.shared.story_doors import OpenDoor, through
from game.story.events import OtherDoor
from game.text import Text
from game.ui.parts.column import press, words
from game.ui.parts.layout import by_size, row, stack
from game.ui.parts.part import drawn, one, picture
from game.ui.parts.pieces import board, laid_out, line
from game.ui.parts.sizing import at_least, fill, pad, put, square
from game.ui.parts.sticker import story_sticker
from game.ui.parts.tabs import Tab, tab_line

if TYPE_CHECKING:
    from game.scenes.frame import Buttons
    from game.story.grammar.characters import Hero
    from game.story.grammar.model import Episode
    from game.story.playing.play import Play
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget
    from game.ui.parts.basic import Kind
    from game.ui.parts.part import Content, Part, Piece

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

Which = Literal["way", "helped", "talk", "help", "about"]
PARTS: dict[Which, tuple[str, Text]] = {
    "about": ("info", ABOUT),
    "way": ("door-open", WAY),
    "helped": ("badge", HELPED),
    "talk": ("chat", TALK),
    "help": ("phone-call", HELP),
}


class ShowPart(Action, frozen=True):
    """The player turns to a part of the debrief."""

    part: Which


class Another(Action, frozen=True):
    """The player wants another ending: back to the last turning point that leads to one."""


class EndStory(Action, frozen=True):
    """The player is done with the story."""


Pressed: TypeAlias = (
    ShowPart | ShowQuestion | Rewind | Unfold | OpenDoor | Another | EndStory | ShowWay | OtherDoor
)
"""What its own buttons carry."""


class Debrief(AfterPlay):
    """Tabs over a panel. After a skipped story (`skipped:<episode>`) there is no way to show."""

    name = "debrief"

    def __init__(self, argument: str, context: Context) -> None:
        """Opens at the first part."""
        super().__init__(argument, context)
        self._skipped = argument.removeprefix(SKIP) if argument.startswith(SKIP) else ""
        self.has_arrived = self._skipped in context.world.pack.episodes
        self.parts: tuple[Which, ...] = (
            ("about", "talk", "help") if self._skipped else ("way", "helped", "talk", "help")
        )
        self.part: Which = self.parts[0]
        self.question = self.behind = 0
        play = None if self._skipped else context.world.play
        self.unfolded = last_station(play) if play is not None and play.state.ended else -1

    def view(self, context: Context) -> Widget:
        """Bar, tabs, the panel of the part chosen, and the buttons."""
        episode = self._episode(context)
        if episode is None:
            return self.nothing(context)
        board = fill(pad(self._panel(context, episode), MARGIN))
        return screen(context, "debrief", stack(self._head(context), board, 20.0))

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
            case Unfold():
                self.unfolded = -1 if action.station == self.unfolded else action.station
            case ShowWay():
                self._show(context, action.back)
            case OtherDoor():
                return self._to_other_door(context)
            case OpenDoor():
                return through(context, action)
            case Another():
                return self._to_another_ending(context)
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

    def _to_another_ending(self, context: Context) -> tuple[Change, ...]:
        """Back to where the story can still end otherwise: not to a choice that only colours this ending."""
        from game.story.checks.doors import decision_for_another  # imported here: it is needed for one press

        play = context.world.play
        return self._rewind(context, decision_for_another(play) if play is not None else 1)

    def _show(self, context: Context, back: int) -> None:
        """Show the way behind one of two doors, with its last turning point unfolded."""
        self.behind, play = back, context.world.play
        if play is not None:
            self.unfolded = last_station(_behind(play, back))

    def _to_other_door(self, context: Context) -> tuple[Change, ...]:
        """Go on where two did not agree, at the door that still waits."""
        play = context.world.play
        if play is None:
            return (Home(),)
        context.world.keep(play.do(OtherDoor()), "play")
        return (Replace("play"),)

    def _episode(self, context: Context) -> Episode | None:
        if self._skipped:
            return context.world.pack.episodes.get(self._skipped)
        play = context.world.play
        return play.episode if play is not None and play.state.ended else None

    def _head(self, context: Context) -> Part:
        """The tabs right of the bar where they fit there, large text in two rows or with one label."""
        look = context.look
        entries = tuple(
            Tab(f"part:{part}", PARTS[part][0], context.say(PARTS[part][1]), ShowPart(part))
            for part in self.parts
        )
        shown = tab_line(look, "debrief.tabs", entries, f"part:{self.part}")
        squeezed = BESIDE_BAR if look.type.body.size >= LARGE else math.inf
        return headed(bar_part(context), shown, shown, squeezed=squeezed)

    def _panel(self, context: Context, episode: Episode) -> Part:
        """The part, which scrolls, and the buttons below it.

        Where these are large, only the first stays there; the others stand at the end of the part.
        """
        entries = self._ways_on(context)
        all_, first = buttons_beside(context, entries), buttons_beside(context, entries[:1])
        others = buttons_beside(context, entries[1:], focused=False)

        def choose(w: float, h: float) -> Part:
            inside = context.look.type.body.size >= LARGE or all_.tall(w) > h * 0.2
            board = self._board(context, episode, (28.0, others) if inside and entries[1:] else ())
            return stack(fill(board), 16.0, first if inside else all_)

        return by_size(choose)

    def _board(self, context: Context, episode: Episode, more: tuple[Piece, ...]) -> Part:
        """The panel of the part chosen, with `more` at its end."""
        talk_ = self.part == "talk"

        def content(lane: Rect) -> Content:
            told = self._part(context, episode)
            if talk_:
                told = at_least(told, lane.h)
            return pad(stack(told, *more), 18.0).content(lane)  # room for the shadows of cards

        turned_to = self.part not in ("about", "way")  # what opens with the screen is no news
        area = context.scroll(f"debrief.{self.part}", content, live=turned_to, fills=talk_)
        return board(context.look, "debrief.panel", area, 12.0, 20.0)

    def _part(self, context: Context, episode: Episode) -> Part:
        play = context.world.play
        if self.part == "talk":
            return talk(context, episode, self._hero(context, episode), self.question)
        if self.part == "help":
            return stack(*_help(context), gap=16.0)
        if self.part == "about" or play is None:
            return stack(*_about(context, episode), gap=14.0)
        if self.part == "way":
            road = self._way(context, _behind(play, self.behind))
            return stack(*doors_of_two(context, play, self.behind), road)
        return helped(context, play)

    def _way(self, context: Context, play: Play) -> Part:
        return way(context, play, self.unfolded)

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
            onward: Buttons = (
                ("detective", say(DETECTIVE), Push("detective"), "plain"),
                ("another", say(ANOTHER), Another(), "plain"),
                ("end", say(END), EndStory(), "quiet"),
            )
            if not entries:
                main = self._comes_next(context)
                entries += [(*each[:3], "primary") for each in onward if each[0] == main]
            entries += [each for each in onward if each[0] != entries[0][0]]
        return tuple(entries)

    def _comes_next(self, context: Context) -> str:
        """What is left to do after the last part: the detective round, a door that is closed, the title."""
        play = context.world.play
        if play is None:
            return "end"
        found = context.world.progress.of(play.episode.id)
        if not found.detective:
            return "detective"
        return "another" if play.episode.endings.keys() - {*found.endings, play.state.ended} else "end"


def _behind(play: Play, back: int) -> Play:
    """The play up to where two came back; the whole of it where `back` is 0."""
    return play.rewound(back) if back else play


def _help(context: Context) -> tuple[Piece, ...]:
    """The contacts of the country, or a way to choose one."""
    look, say, theme = context.look, context.say, context.look.theme
    country = country_of(context)
    if country is None:
        return (
            words(look, "help.none", say(NO_COUNTRY), "body", theme.on_panel),
            press(look, "choose-country", say(CHOOSE), Push("language"), icon_name="country"),
        )
    numbers = laid_out(lambda room: contact_list(context, country, room))
    return (
        words(look, "help.lead", say(HELP_LEAD), "subheading", theme.on_panel),
        one("help.contacts", numbers, role="list"),
    )


def _heroes(episode: Episode) -> Part:
    """Those as whom the story can be played."""
    side = 132.0
    faces = (square(picture("avatar", hero.person or hero.id), side) for hero in episode.heroes.values())
    return one("about.heroes", row(*faces, gap=-side * 0.14), role="image")


def _about(context: Context, episode: Episode) -> tuple[Piece, ...]:
    """What a skipped story is about."""
    look, say, theme = context.look, context.say, context.look.theme
    pieces: list[Piece] = [
        _heroes(episode),
        words(look, "about.title", say(episode.title), "title", theme.on_panel, role="heading"),
        words(look, "about.summary", say(episode.summary), "subheading", theme.on_panel),
    ]
    if episode.note is not None:
        pieces.append(words(look, "about.note", say(episode.note), "body", theme.on_panel))
    pieces.append(_sticker(context, episode))
    pieces.append(press(look, "album", say(ALBUM), Push("album", f"doors:{episode.id}"), icon_name="album"))
    return tuple(pieces)


def _sticker(context: Context, episode: Episode) -> Part:
    """The sticker of the story, which a skip brings as well, and that it does."""
    look, told = context.look, context.say(SKIPPED)
    paper = square(drawn(lambda place: story_sticker(place, badge(episode))), STICKER)
    beside = put(line(look, told, "body", look.theme.quiet, "left"), "left", "middle")
    return one("about.skipped", row(put(paper, down="middle"), 18.0, beside), role="text", name=told)
