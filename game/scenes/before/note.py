"""The content note before a story: for whom and how long it is, what it is about, and how to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.action import Action
from game.scenes.frame import MARGIN, backdrop, bar, bar_bottom, buttons_beside, screen
from game.scenes.scene import Change, Context, Home, Push, Still
from game.scenes.shared.started import whose
from game.scenes.shared.story_facts import story_facts
from game.story.playing.play import Play
from game.text import Text
from game.ui.draw.geometry import PERSON_RATIO
from game.ui.draw.widget import Widget
from game.ui.parts.column import words
from game.ui.parts.facts import fact
from game.ui.parts.layout import by_size, row, stack
from game.ui.parts.part import one, part, picture
from game.ui.parts.pieces import board, placed, said
from game.ui.parts.sizing import SPRING, at_most, held, pad, put, rest, sized, unseen

if TYPE_CHECKING:
    from game.scenes.frame import Buttons
    from game.story.grammar.characters import Hero
    from game.story.grammar.model import Episode
    from game.ui.parts.part import Part, Piece

EXIT = Text("note.exit", "Quick exit: press Esc three times. Only a calm picture is left then.")
SAME_CREDIT = Text("note.same-credit", "Skipping counts the same as playing.")
# Translators: said to two children who play together at one screen.
TWO = Text(
    "note.two",
    "Sit down left and right of each other. One of you decides, the other asks; "
    "it changes with each decision.",
)
THREE = Text("note.three", "Are there three of you? The third one is the phone's voice, and reads aloud.")
START = Text("note.start", "Start")
# Translators: on a button before the first story: trying the six tools on a cat and an alarm clock, for fun.
WARM_UP = Text("note.warm-up", "First a minute with the cat")
SKIP = Text("note.skip", "Skip this story")

COLUMN = 800.0
"""Width of the words."""
HERO = 430.0
TALLEST = HERO / 720 / PERSON_RATIO
"""The most of the hero's height below the words; and beside them, as a part of the screen's."""
STAMP = 160.0
"""A hero less high than this would be a stamp, and stays away."""
LARGE = 32.0
"""From this size of text on the hero stays away."""


class Begin(Action, frozen=True):
    """Start the story."""


class First(Action, frozen=True):
    """Try the tools before the story."""


class Skip(Action, frozen=True):
    """Leave the story out: the same credit, and what it is about."""


class Note(Still):
    """Between the choice of the hero and the story."""

    name = "note"

    def __init__(self, argument: str, context: Context | None = None) -> None:
        """`argument` is `episode:hero`, or `episode:hero:players` where two play."""
        super().__init__(argument, context)
        self._episode, _, self._started = argument.partition(":")
        self._hero, self._players = whose(self._started)

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Start begins a play; Skip credits the story and tells of it."""
        episode = context.world.pack.episodes.get(self._episode)
        if episode is None or self._hero not in episode.heroes:
            return (Home(),)
        if isinstance(action, Begin):
            context.world.keep(Play.begin(episode, self._hero, self._players), "play")
            return (Home(), Push("play"))
        if isinstance(action, First):
            context.world.warmed_up()
            return (Push("warm-up", f"{self._episode}:{self._started}"),)
        if isinstance(action, Skip):
            context.world.credit(episode.id)
            return (Home(), Push("debrief", f"skipped:{episode.id}"))
        return super().handle(action, context)

    def view(self, context: Context) -> Widget:
        """The note in a panel, buttons below it, and the hero beside it where there is room."""
        episode = context.world.pack.episodes.get(self._episode)
        hero = episode.heroes.get(self._hero) if episode else None
        if episode is None or hero is None:
            return Widget("note", context.viewport.rect, backdrop(context), (bar(context, back=True),))
        context = replace(context, players=self._players)
        shows_hero = context.look.type.body.size < LARGE
        beside = shows_hero and not context.viewport.portrait
        bar_, told = placed(bar(context, back=True)), _words(context, episode, hero)
        if beside:
            standing, column = _beside(0.0, _standing(context, hero)), _beside(told, 0.0)
        else:
            column = _in_middle(context, told)
            standing = _below(context, episode, hero) if shows_hero else part(0.0)
        return screen(context, "note", bar_, standing, column)


def _beside(told: Piece, hero: Piece) -> Part:
    """Words at the left, and the hero at the right of them, at the lower edge."""
    return row(MARGIN + 20, sized(told, COLUMN), 8.0, rest(hero), 8.0)


def _in_middle(context: Context, told: Piece) -> Part:
    """Words in the middle of the width."""
    return pad(put(at_most(told, context.look.grown(COLUMN)), "middle"), MARGIN)


def _standing(context: Context, hero: Hero) -> Part:
    """The hero as large as there is room for, at the lower edge."""
    return held(_figure(context, hero), PERSON_RATIO, h=TALLEST)


def _below(context: Context, episode: Episode, hero: Hero) -> Part:
    """The hero below the words, at the right edge, so that the buttons have the left."""

    def choose(_: float, h: float) -> Piece:
        tall = min(HERO, h)
        figure = sized(_figure(context, hero), tall * PERSON_RATIO, tall)
        return put(figure, "right", "bottom") if tall > STAMP else 0.0

    return stack(unseen(_in_middle(context, _note(context, episode, hero))), 24.0, by_size(choose))


def _figure(context: Context, hero: Hero) -> Part:
    figure = picture("person", hero.person or hero.id, ("happy", "", "phone"))
    return one("note.hero", figure, role="image", name=context.say(hero.name))


def _words(context: Context, episode: Episode, hero: Hero) -> Part:
    """Heading, panel and buttons."""
    world = context.world
    new = world.warm_up is not None and not world.progress.warmed_up
    warm: Buttons = (("warm-up", context.say(WARM_UP), First(), "primary"),) if new else ()
    buttons: Buttons = (
        *warm, ("start", context.say(START), Begin(), "good"), ("skip", context.say(SKIP), Skip(), "quiet"),
    )  # fmt: skip
    return stack(_note(context, episode, hero), SPRING, 16.0, buttons_beside(context, buttons), 24.0)


def _note(context: Context, episode: Episode, hero: Hero) -> Part:
    """Heading and panel."""
    look = context.look
    heading = said(look, "note.title", context.say(episode.title), "heading", role="heading")
    area = context.scroll("note.scroll", stack(*_pieces(context, episode, hero), gap=16.0).content)
    return stack(bar_bottom(), heading, 14.0, board(look, "note.panel", area))


def _pieces(context: Context, episode: Episode, hero: Hero) -> tuple[Piece, ...]:
    look, theme, say = context.look, context.look.theme, context.say
    note = context.catalog.render(episode.note, gender=hero.gender, players=context.players, hero=hero.name)
    facts = [
        fact(look, f"note.{id_}", icon, told, "label") for id_, icon, told in story_facts(context, episode)
    ]
    two: tuple[Piece, ...] = ()
    if context.players:
        told = (("two", "team", TWO), ("three", "read-aloud", THREE))
        two = tuple(fact(look, f"note.{id_}", icon, say(text), "label") for id_, icon, text in told)
    return (
        words(look, "note.about", note, "body", theme.on_panel),
        4.0,
        *two,
        *facts,
        fact(look, "note.exit", "exit", say(EXIT), "small"),
        fact(look, "note.same-credit", "check", say(SAME_CREDIT), "small"),
    )
