"""The lesson on the projector: the slide of the part and page at which it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias, assert_never

from game.lesson.actions import Add, As, Do, Finish, Keyed, ToStory, Turn, WriteResult
from game.lesson.scenes.counting import survey
from game.lesson.scenes.kit import slide, world_of
from game.lesson.scenes.over import over
from game.lesson.scenes.result import result
from game.lesson.scenes.rows import option_of
from game.lesson.scenes.story import story
from game.lesson.scenes.talk import card, contacts, end, pause, rules, talk
from game.lesson_flow.events import CountAnswers, Go, Show
from game.lesson_flow.keying import Typed, keyed
from game.lesson_flow.plan import following, previous
from game.scenes.scene import Change, Context, FocusFirst, Home, Push, ScrollTo, Still
from game.story.playing.play import Play

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.action import Action
    from game.lesson.scenes.kit import Slide
    from game.lesson_flow.plan import Form, PartId
    from game.lesson_flow.state import State
    from game.ui.draw.widget import Widget


SLIDES: Final[dict[PartId, Callable[[Context, State, int], Slide]]] = {
    "rules": rules,
    "before": survey,
    "episode": story,
    "break": pause,
    "welcome": rules,
    "talk": talk,
    "card": card,
    "after": survey,
    "result": result,
    "contacts": contacts,
    "end": end,
}
"""Who draws the pages of each part."""


Pressed: TypeAlias = Turn | Do | Add | Keyed | As | ToStory | Finish | WriteResult
"""What its own buttons carry and its keys mean."""


class LessonScene(Still):
    """Shows the page at which the lesson stands; the story opens over it."""

    name = "lesson"
    counts = paged = True
    """Number keys count here."""

    def __init__(self, argument: str = "", context: Context | None = None) -> None:
        """Nothing is kept here but what was typed last: all else is the lesson's."""
        super().__init__(argument, context)
        self._typed = Typed()

    def view(self, context: Context) -> Widget:
        """The slide of the page."""
        state = _state(context)
        return slide(context, self.name, self._slide(context, state), None if state.ended else state)

    def _slide(self, context: Context, state: State) -> Slide:
        if state.ended:
            return over(context)
        return SLIDES[state.place[0]](context, state, state.place[1])

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Turn pages, count, and open the story."""
        return self._pressed(action, context) if isinstance(action, Pressed) else self.common(action)

    def _pressed(self, action: Pressed, context: Context) -> tuple[Change, ...]:
        match action:
            case Turn():
                return self._turn(action, context)
            case Do():
                return self._do(action, context)
            case Add() | Keyed():
                return self._count(action, context)
            case As():
                return _begin_story(action.hero, context)
            case ToStory():
                return _to_story(context)
            case Finish() | WriteResult():
                return _close(action, context)
            case _:
                assert_never(action)

    def onward(self, context: Context) -> Action | None:
        """What a clicker's button forward does: what the main button does, but for one that wants care."""
        main = self._slide(context, _state(context)).main
        return None if main.careful else main.action

    def _turn(self, action: Turn, context: Context) -> tuple[Change, ...]:
        state = _state(context)
        step = following if action.by > 0 else previous
        world_of(context).do(Go(*step(state.setup, state.place)))
        return (FocusFirst(), ScrollTo(f"{self.name}.scroll", 0.0))

    def _do(self, action: Do, context: Context) -> tuple[Change, ...]:
        world_of(context).do(action.event)
        return () if isinstance(action.event, Show) else (FocusFirst(),)

    def _count(self, action: Add | Keyed, context: Context) -> tuple[Change, ...]:
        """Count answers of the item that is shown; nothing on pages without one."""
        state = _state(context)
        here = _item(state)
        option = action.option if isinstance(action, Add) else option_of(action.focus)
        if here is None or not option:
            return ()
        form, item = here
        options = next(one.options for one in state.setup.items(form) if one.id == item)
        if option not in options:
            return ()
        count = state.answers(form, item)[options.index(option)]
        if isinstance(action, Add):
            count = max(0, count + action.by)
        else:
            place = f"{form}/{item}/{option}"
            self._typed, count = keyed(action, self._typed, place, count, context.now)
        world_of(context).do(CountAnswers(form, item, option, count))
        return ()


def _state(context: Context) -> State:
    """Where the lesson stands. Raises LookupError where there is none: another scene is shown then."""
    state = world_of(context).state
    if state is None:
        raise LookupError("no lesson has begun")
    return state


def _item(state: State) -> tuple[Form, str] | None:
    """The form and the item of the page that is shown."""
    part, page = state.place
    if part not in ("before", "after") or page == 0:
        return None
    form: Form = "before" if part == "before" else "after"
    return form, state.setup.items(form)[page - 1].id


def _close(action: Finish | WriteResult, context: Context) -> tuple[Change, ...]:
    if isinstance(action, Finish):
        world_of(context).finish()
    else:
        world_of(context).write_result()
    return (FocusFirst(),)


def _begin_story(hero: str, context: Context) -> tuple[Change, ...]:
    state = _state(context)
    episode = context.world.pack.episodes.get(state.setup.episode)
    if episode is None:
        return ()
    context.world.keep(Play.begin(episode, hero), "play")
    return (Push("play"),)


def _to_story(context: Context) -> tuple[Change, ...]:
    """The story where it is; after its end the way that was taken, with its other doors."""
    play = context.world.play
    if play is None:
        return (Home(),)
    return (Push(context.world.saved_scene if not play.state.ended else "debrief"),)
