"""The attract loop: real stories in the real screen of the play, played by themselves till somebody comes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from game.action import Action
from game.kiosk.demo import DemoWorld
from game.kiosk.player import next_move, pause, widget_of
from game.kiosk.scenes.invitation import invitation, pointing
from game.kiosk.scenes.kit import stand_of, world_of
from game.scenes.play.play import PlayScene
from game.scenes.play.play_view import unpressable
from game.scenes.scene import Change, Context, Replace, Scene, SetSetting
from game.story.events import Continue
from game.story.playing.play import Play
from game.ui.draw.geometry import Viewport
from game.ui.draw.look import Touch
from game.ui.draw.widget import Widget
from game.ui.parts.layout import over, stack
from game.ui.parts.part import made, one
from game.ui.parts.pieces import placed
from game.ui.parts.sizing import SPRING, fill

if TYPE_CHECKING:
    from game.kiosk.world import KioskWorld
    from game.story.events import Event
    from game.ui.draw.geometry import Rect

POINTED: Final = 900
"""Milliseconds for which a hand shows what the automatic player is going to touch."""


class Start(Action, frozen=True):
    """Somebody touched: begin in this language."""

    language: str


class Show:
    """One story in one language, played by itself from its beginning."""

    def __init__(self, world: KioskWorld, number: int, context: Context) -> None:
        """The show of that number since the kiosk was left: another story, hero and language each time."""
        stories = world.stand.episodes(world.pack)
        languages = world.stand.languages(world.catalogs)
        episode = stories[number % len(stories)]
        heroes = tuple(episode.heroes)
        play = Play.begin(episode, heroes[number // len(stories) % len(heroes)])
        self.language = languages[number % len(languages)]
        self.world = DemoWorld(world, play, self.language)
        world.demo_episode = episode.id
        self.begun = context.now
        self.moved = context.now
        self.scene = PlayScene("", self.seen(context, context.viewport))

    def seen(self, context: Context, viewport: Viewport) -> Context:
        """The context in which the play of the show is seen, in a part of the screen."""
        look = msgspec.structs.replace(context.look, touch=Touch())  # nobody touches what is only shown
        return msgspec.structs.replace(
            context, world=self.world, viewport=viewport, look=look, catalog=self.world.catalog,
            gender=self.world.gender, hero=self.world.hero, players="", scrolled={}, telling=False,
        )  # fmt: skip

    @property
    def move(self) -> Event | None:
        """What the automatic player does next; None while time runs by itself."""
        play = self.world.play
        if play is not None and self.scene.held:
            return Continue(play.state.node)
        return next_move(play) if play else None

    @property
    def due(self) -> int:
        """When it does so."""
        return self.moved + pause(self.world.play) if self.world.play else self.moved

    def pointed(self, now: int) -> str:
        """The widget that the hand is on now, or ""."""
        move, play = self.move, self.world.play
        if move is None or play is None or now < self.due - POINTED:
            return ""
        return widget_of(move, play)

    def step(self, context: Context) -> None:
        """Let time go on, and the player do what is due; nothing is heard: a square is loud enough."""
        before = self.world.play
        move = self.move
        if move is None:
            self.scene.tick(context)
        elif context.now >= self.due:
            self.scene.handle(move, context)
            self.moved = context.now
        if self.world.play is not before:
            self.moved = context.now


class Attract(Scene):
    """Shows one story after the other, and below it "touch to begin" in every language."""

    name = "attract"

    def __init__(self, argument: str, context: Context) -> None:
        """Whatever was before is over: the shows begin anew."""
        del argument
        self._number = 0
        self._length = round(stand_of(context).config.times.attract * 1000)
        self._show = Show(world_of(context), 0, context)

    def view(self, context: Context) -> Widget:
        """The play in the upper part, which nobody can press; the invitation below; all of it begins."""
        show = self._show
        below = invitation(context, self._languages(context), show.language, Start)
        played = stack(fill(made(lambda room: self._played(context, room))), below.rect.h)
        anywhere = one(
            "attract.anywhere",
            SPRING,
            role="button",
            name=below.name,
            action=Start(show.language),
            radius=0.0,
        )
        return one("attract", over(played, anywhere, placed(below))).widget(context.viewport.rect)

    def _played(self, context: Context, room: Rect) -> Widget:
        """The play as it is seen in a room, and a hand where its player is going to touch it."""
        show = self._show
        tree = show.scene.view(show.seen(context, Viewport(room.w, room.h, context.viewport.scale)))
        hand = pointing(context, tree, show.pointed(context.now))
        return Widget("attract.play", room, (), (unpressable(_without_bar(tree)), *hand), clip=True)

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """A touch begins the session, in the language that was touched or else in that of the show."""
        if not isinstance(action, Start):
            return self.common(action)
        world_of(context).begin(context.now, action.language)
        return (SetSetting("language", action.language), Replace("title"))  # sounds follow the settings then

    def wake(self, now: int) -> int | None:
        """When the show moves, its player acts, or the next show begins."""
        show = self._show
        waits = [show.begun + self._length - now]
        if (moves := show.scene.wake(now)) is not None:
            waits.append(moves)
        if show.move is not None:
            waits += [due - now for due in (show.due - POINTED, show.due) if due > now] or [0]
        return max(0, min(waits))

    def tick(self, context: Context) -> tuple[Change, ...]:
        """Go on with the show, or with the next one."""
        show = self._show
        over = show.world.play is None or bool(show.world.play.state.ended)
        if over or context.now >= show.begun + self._length:
            self._number += 1
            self._show = Show(world_of(context), self._number, context)
            return ()
        show.step(show.seen(context, context.viewport))
        return ()

    @staticmethod
    def _languages(context: Context) -> tuple[str, ...]:
        return stand_of(context).languages(world_of(context).catalogs)


def _without_bar(tree: Widget) -> Widget:
    """The play without the bar, which would say that one can press it."""
    kept = tuple(child for child in tree.children if child.id != "bar")
    return msgspec.structs.replace(tree, children=kept)
