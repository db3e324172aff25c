"""The lesson on the projector: the slide of the part and page at which it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias, assert_never

from game.lesson.actions import As, Do, Enter, Finish, Keyed, OpenResult, ToStory, Turn, WriteResult
from game.lesson.scenes.counting import form_of, survey
from game.lesson.scenes.kit import slide, world_of
from game.lesson.scenes.number_rows import Counting, Sheet
from game.lesson.scenes.over import over
from game.lesson.scenes.result import result
from game.lesson.scenes.story import story
from game.lesson.scenes.talk import card, contacts, end, pause, rules, talk, welcome
from game.lesson_flow.events import CountAnswers, Go
from game.lesson_flow.plan import following, previous
from game.scenes.scene import Change, Context, FocusFirst, Home, Push, ScrollTo
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
    "welcome": welcome,
    "talk": talk,
    "card": card,
    "after": survey,
    "result": result,
    "contacts": contacts,
    "end": end,
}
"""Who draws the pages of each part."""


Pressed: TypeAlias = Turn | Do | Enter | Keyed | As | ToStory | Finish | WriteResult | OpenResult
"""What its own buttons carry and its keys mean."""


class LessonScene(Counting):
    """Shows the page at which the lesson stands; the story opens over it.

    The class sees nothing of what is counted: with a second screen the numbers are there, else on the page
    that a number key opens.
    """

    name = "lesson"
    paged = True

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
        if not isinstance(action, Keyed) and not self.settle(context):
            return ()
        return self._pressed(action, context) if isinstance(action, Pressed) else self.common(action)

    def _pressed(self, action: Pressed, context: Context) -> tuple[Change, ...]:
        match action:
            case Turn():
                return self._turn(action, context)
            case Do():
                return self._do(action, context)
            case Enter():
                return (Push("entry"),)
            case Keyed():
                return self._count(action, context)
            case As() | ToStory():
                return _begin_story(action, context) if isinstance(action, As) else _to_story(context)
            case Finish() | WriteResult() | OpenResult():
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
        return (FocusFirst(),)

    def sheet(self, context: Context) -> Sheet | None:
        """The item that is shown, where the teacher has a screen of the own: the class would see it else."""
        world, state = world_of(context), world_of(context).state
        here = _item(state) if state is not None and world.two_screens and not state.ended else None
        if here is None or state is None:
            return None
        form, item = here
        asked = next(one for one in state.setup.items(form) if one.id == item)

        def put(option: str, number: int | None) -> bool:
            return world.do(CountAnswers(form, item, option, number))

        return Sheet(asked.options, state.entered(form, item), put)

    def _count(self, action: Keyed, context: Context) -> tuple[Change, ...]:
        """Count on the teacher's screen; on one screen a number key opens the page for it."""
        if self.sheet(context) is not None:
            self.press_key(action.key, context)
            return ()
        on_item = _item(_state(context)) is not None and isinstance(action.key, int)
        return (Push("entry"),) if on_item else ()


def _state(context: Context) -> State:
    """Where the lesson stands. Raises LookupError where there is none: another scene is shown then."""
    state = world_of(context).state
    if state is None:
        raise LookupError("no lesson has begun")
    return state


def _item(state: State) -> tuple[Form, str] | None:
    """The form and the item of the page that is shown."""
    form, page = form_of(state), state.place[1]
    if form is None or not 0 < page <= len(state.setup.items(form)):
        return None
    return form, state.setup.items(form)[page - 1].id


def _close(action: Finish | WriteResult | OpenResult, context: Context) -> tuple[Change, ...]:
    world = world_of(context)
    if isinstance(action, OpenResult):
        world.open_result()
    elif isinstance(action, WriteResult) or world.finish():
        world.write_result()
    return (FocusFirst(),)


def _begin_story(begin: As, context: Context) -> tuple[Change, ...]:
    state = _state(context)
    episode = context.world.pack.episodes.get(state.setup.episode)
    if episode is None:
        return ()
    played = world_of(context).as_played(episode)
    context.world.keep(Play.begin(played, begin.hero, begin.players), "play")
    return (Push("play"),)


def _to_story(context: Context) -> tuple[Change, ...]:
    """The story where it is; in the part for talking, and after its end, the pages that follow it."""
    play, state = context.world.play, _state(context)
    if state.place[0] == "talk" or (play is not None and play.state.ended):
        return (Push("debrief", state.setup.episode),)
    return (Push(context.world.saved_scene),) if play is not None else (Home(),)
