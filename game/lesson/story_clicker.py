"""A clicker in the game's own scenes: it reads on, shows an answer before it takes it, and opens votes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.lesson.actions import Blank
from game.scenes.play.play import PlayScene
from game.scenes.scene import NEUTRAL, Home, Pop
from game.ui.draw import focus as focusing
from game.ui.draw.widget import pressables

if TYPE_CHECKING:
    from game.lesson.app import LessonApp
    from game.story.playing.play import Play
    from game.story.playing.view_model import StoryView

AFTER: Final = ("next", "end")
"""What it presses after a story: the next part, and at last the way back to the lesson."""
HELPS: Final = ("help", "pupil-help")
"""Scenes that it closes once all of them was seen."""
ARRANGED: Final = ("order.show-me", "order.ready", "find.go-on", "put.done", "put.show-me")
"""What it presses where hands arrange something: the class tries, and then may see how it can be."""


class StoryClicker:
    """The two buttons of a clicker where no slide of the lesson is shown."""

    def __init__(self, app: LessonApp) -> None:
        """No answer is shown to be taken."""
        self._app = app
        self._aimed = ("", 0)

    def turn(self, *, forward: bool) -> None:
        """Read on, then press what goes on; choices are voted on."""
        app = self._app
        name = app.scene.name
        if name == "blank":
            app.act(Blank())
        elif name == "play":
            self._on_in_play() if forward else self._back_in_play()
        elif forward and name == "language":
            app.press(app.focus)
        elif name != NEUTRAL:  # whoever left quickly comes back with Enter alone
            self._read(name, forward=forward)

    def _read(self, name: str, *, forward: bool) -> None:
        """Scroll as long as there is more, then close a page of help, or go on."""
        app = self._app
        area = focusing.area_of(app.tree, app.focus)
        if area is not None and (area.moved < area.reach - 1 if forward else area.moved > 1):
            app.inputs.page(1 if forward else -1)
        elif forward and name in HELPS:
            app.change(Pop())
        elif forward:
            able = {one.widget.id for one in pressables(app.tree)}
            after = AFTER if name == "debrief" else ()
            app.press(next((one for one in after if one in able), focusing.settle(app.tree, "")))

    def _on_in_play(self) -> None:
        app, story = self._app, self._app.story()
        if story is None:
            return
        held = isinstance(app.scene, PlayScene) and app.scene.held
        if held or story.waiting.kind == "tap" or story.settings:
            app.press(focusing.settle(app.tree, ""))
        elif story.waiting.kind == "order":
            able = {one.widget.id for one in pressables(app.tree)}
            unseen = [f"find.spot:{id_}" for id_ in story.find.unseen] if story.find is not None else []
            app.press(next((name for name in (*ARRANGED, *unseen) if name in able), ""))
        elif story.waiting.kind == "choice":
            self._choose(story)

    def _choose(self, story: StoryView) -> None:
        """At a stop the vote opens. Elsewhere a first press shows the first answer, the next one takes it."""
        app = self._app
        if app.stops_here(story.node):
            app.vote()
        elif len(story.choices) == 1 or self._aims():
            app.press(app.focus if _is_choice(app.focus) else "choice:1")
        else:
            self._aim("choice:1")

    def _back_in_play(self) -> None:
        """Back goes through the answers of a choice; elsewhere to the lesson's page."""
        app, story = self._app, self._app.story()
        able = [one.widget.id for one in pressables(app.tree) if _is_choice(one.widget.id)]
        if story is not None and story.waiting.kind == "choice" and able and not app.stops_here(story.node):
            at = able.index(app.focus) + 1 if self._aims() and app.focus in able else 0
            self._aim(able[at % len(able)])
        else:
            app.change(Home())

    def _aims(self) -> bool:
        """Whether one of the answers that are chosen from now was shown."""
        return self._aimed == _place_of(self._app.world.play) and _is_choice(self._app.focus)

    def _aim(self, choice: str) -> None:
        self._aimed = _place_of(self._app.world.play)
        self._app.inputs.focus_on(choice)


def _place_of(play: Play | None) -> tuple[str, int]:
    """Where the story waits: a node, and how much has happened."""
    return (play.state.node, len(play.events)) if play is not None else ("", 0)


def _is_choice(id_: str) -> bool:
    """Whether this is the id of something to be chosen in the story."""
    return id_.startswith("choice:")
