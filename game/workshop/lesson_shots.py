"""Pictures of the lesson for `cuvari shots`: each part, votes, the notes on one screen and on two."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.lesson.actions import Chooser, Dark, Decided, Turn
from game.lesson.world import LessonWorld
from game.lesson_flow.events import CloseVote, CountAnswers, Go, Hands, Resize
from game.lesson_flow.plan import places
from game.workshop.shots import SETTLED, fail_after_faults

if TYPE_CHECKING:
    import argparse

    from game.lesson.app import LessonApp
    from game.lesson_flow.plan import Form, Shape
    from game.lesson_flow.state import State

EPISODE: Final = "new-friend"
MOST: Final = 18
"""Pupils of the class in the pictures who answered one of the first two options."""
SEAT_PAGES: Final = {
    "begin": (),
    "chat": ("begin",),
    "item": ("begin", "next", "row:is-true"),
    "faces": ("begin", *("next",) * 7, "row:2"),
    "last": ("begin", *("next",) * 10),
}
"""What is pressed to come to each page of the survey at a seat."""
Arrange = Callable[["LessonApp"], None]


def lesson_shots(options: argparse.Namespace) -> int:
    """Draw all of them whose name holds `options.only`; gives the exit code."""
    from game.lesson.teach import make_app
    from game.lesson.teacher_screen import AsideScreen
    from game.ui.draw.offscreen import canvas, save

    _seat_shots(options)
    for name, arrange in every_shot().items():
        if options.only not in name:
            continue
        with tempfile.TemporaryDirectory() as folder:
            surface = canvas(options.size)
            app = make_app(arranged(options, Path(folder)), surface)
            app.frame(0)
            arrange(app)
            app.frame(1)
            app.frame(SETTLED)
            fail_after_faults(app)
            shown = surface
            if name.startswith("teach-aside"):
                shown = canvas((960, 600))
                AsideScreen(shown, app.pictures).paint(app.context(), app.scene.name)
            target = options.out / f"{name}.png"
            save(shown, target)
            app.lesson_world.close()
            sys.stdout.write(f"{target}\n")
    return 0


def _seat_shots(options: argparse.Namespace) -> None:
    """The survey at a pupil's seat: a page of each kind."""
    from game.pupil_survey.app import make_seat_app
    from game.pupil_survey.world import SeatWorld
    from game.shell.start import make_world
    from game.ui.draw.offscreen import canvas, save

    wanted = {"language": options.lang, "country": options.country, "theme": options.theme, "sound": False}
    for page, presses in SEAT_PAGES.items():
        name = f"survey-{page}"
        if options.only not in name:
            continue
        with tempfile.TemporaryDirectory() as folder:
            world = make_world(Path(folder), {**wanted, "text_scale": options.text_scale}, SeatWorld)
            world.sit_down(1, "after", "9-12", "")
            surface = canvas(options.size)
            app = make_seat_app(world, surface)
            for press in presses:
                app.frame(0)
                app.press(press)
            app.frame(1)
            app.frame(SETTLED)
            fail_after_faults(app)
            target = options.out / f"{name}.png"
            save(surface, target)
            world.close()
            sys.stdout.write(f"{target}\n")


def arranged(options: argparse.Namespace, folder: Path) -> LessonWorld:
    """The world of a lesson in a folder, set as the options say."""
    from game.shell.start import make_world

    wanted = {"language": options.lang, "country": options.country, "theme": options.theme, "sound": False}
    scale = {"text_scale": options.text_scale} if options.text_scale != 100 else {}  # noqa: PLR2004 - not chosen
    return make_world(folder, {**wanted, **scale}, LessonWorld)


def every_shot() -> dict[str, Arrange]:
    """What brings the app to each picture, by its name."""
    shots: dict[str, Arrange] = {"teach-setup": lambda app: None}  # noqa: ARG005 - it is shown at first
    for part, page in (
        ("rules", 0), ("before", 0), ("before", 1), ("before", 3), ("episode", 0), ("talk", 0), ("after", 4),
        ("result", 0), ("contacts", 0), ("contacts", 1), ("end", 0),
    ):  # fmt: skip
        shots[f"teach-{part}-{page}"] = _at(part, page)
    shots["teach-card-0"] = _card
    shots["teach-welcome"] = _welcome
    shots["teach-entry-cover"] = _covered
    shots["teach-entry"] = _entering
    shots["teach-entry-left"] = _left
    shots["teach-entry-larger"] = _too_many
    shots["teach-entry-smaller"] = _one_more
    shots["teach-result-few"] = _few
    shots["teach-ending"] = lambda app: _after(app, "ending")
    shots["teach-debrief"] = lambda app: _after(app, "debrief")
    shots["teach-debrief-talk"] = _talking
    shots["teach-older"] = _older
    shots["teach-refused"] = _refused
    shots["teach-notes"] = _noted
    shots["teach-vote"] = _voting
    shots["teach-vote-shown"] = _voted
    shots["teach-vote-smaller"] = _vote_of_one_more
    shots["teach-vote-tie"] = _tied
    shots["teach-vote-teacher"] = _teacher
    shots["teach-episode-stop"] = _stopped
    shots["teach-break"] = _break
    shots["teach-resume"] = _resumed
    shots["teach-over"] = _over
    shots["teach-aside-before"] = _aside
    shots["teach-aside-vote"] = _voting
    return shots


def _begun(app: LessonApp, band: str = "9-12", shape: Shape = "45") -> None:
    app.lesson_world.begin(band, 24, EPISODE, shape)
    app.layers.clear()
    app.open("title")


def _state(app: LessonApp) -> State:
    state = app.lesson_world.state
    assert state is not None  # noqa: S101 - it was begun
    return state


def _counted(app: LessonApp) -> None:
    """Both forms are counted, the second with more good answers."""
    forms: tuple[Form, ...] = ("before", "after")
    for form in forms:
        for number, asked in enumerate(_state(app).setup.items(form)):
            first = (6 + number) if form == "before" else min(20, 12 + number)
            rest = max(0, MOST - first)
            for option, count in zip(asked.options, (first, rest, 3, 1), strict=False):
                app.lesson_world.do(CountAnswers(form, asked.id, option, count))


def _at(part: str, page: int) -> Arrange:
    def arrange(app: LessonApp) -> None:
        _begun(app)
        _counted(app)
        place = next(one for one in places(_state(app).setup) if one == (part, page))
        app.lesson_world.do(Go(*place))

    return arrange


def _card(app: LessonApp) -> None:
    _begun(app, shape="90")
    app.lesson_world.do(Go("card"))


def _welcome(app: LessonApp) -> None:
    _begun(app, shape="recall")


def _covered(app: LessonApp) -> None:
    _at("before", 3)(app)
    app.open("entry")


def _entering(app: LessonApp) -> None:
    _covered(app)
    app.act(Dark())
    asked = _state(app).setup.before[2]
    app.lesson_world.do(CountAnswers("before", asked.id, asked.options[3], None))


def _left(app: LessonApp) -> None:
    """An answer of the last question is not entered, and the page was to be closed."""
    _entering(app)
    app.act(Turn(1))


def _too_many(app: LessonApp) -> None:
    _entering(app)
    asked = _state(app).setup.before[2]
    app.lesson_world.do(CountAnswers("before", asked.id, asked.options[3], 40))


def _one_more(app: LessonApp) -> None:
    _entering(app)
    app.lesson_world.do(Resize(_state(app).setup.size + 1))


def _few(app: LessonApp) -> None:
    _begun(app)
    for form in ("before", "after"):
        for asked in _state(app).setup.items("before" if form == "before" else "after"):
            app.lesson_world.do(
                CountAnswers("before" if form == "before" else "after", asked.id, asked.options[0], 7)
            )
    app.lesson_world.do(Go("result"))


def _aside(app: LessonApp) -> None:
    _at("before", 3)(app)
    app.lesson_world.two_screens = True


def _after(app: LessonApp, scene: str) -> None:
    from game.authors.explore.moments import endings

    _begun(app)
    app.lesson_world.do(Go("episode" if scene == "ending" else "talk"))
    form = app.lesson_world.as_played(app.world.pack.episodes[EPISODE])
    app.world.keep(next(iter(endings(form).values())), "ending")
    app.open(scene, EPISODE)


def _talking(app: LessonApp) -> None:
    from game.scenes.after.debrief import ShowPart

    _after(app, "debrief")
    app.act(ShowPart("talk"))


def _older(app: LessonApp) -> None:
    _begun(app, "13-17", "90")
    items = _state(app).setup.before
    at = next(number for number, one in enumerate(items, 1) if len(one.options) > 5)  # noqa: PLR2004
    app.lesson_world.do(Go("before", at))


def _refused(app: LessonApp) -> None:
    _at("before", 1)(app)
    app.lesson_world.do(Resize(3))


def _noted(app: LessonApp) -> None:
    _at("before", 3)(app)
    app.notes = True


def _voting(app: LessonApp) -> None:
    from game.authors.explore.moments import plays

    _begun(app)
    episode = app.lesson_world.as_played(app.world.pack.episodes[EPISODE])
    play = next(
        play
        for play in plays(episode, tools=False)
        if episode.nodes[play.state.node].steps[play.state.at].talk
    )
    app.lesson_world.do(Go("episode"))
    app.world.keep(play, "play")
    app.open("play")
    app.open("vote")
    vote = _state(app).vote
    assert vote is not None  # noqa: S101 - it was opened
    for option, count in zip(vote.options, (13, 6, 3), strict=False):
        app.lesson_world.do(Hands(option, count))


def _vote_of_one_more(app: LessonApp) -> None:
    _voting(app)
    app.lesson_world.do(Resize(_state(app).setup.size + 1))


def _voted(app: LessonApp) -> None:
    _voting(app)
    app.lesson_world.do(CloseVote())


def _tied(app: LessonApp) -> None:
    _voting(app)
    vote = _state(app).vote
    assert vote is not None  # noqa: S101 - it was opened
    app.lesson_world.do(Hands(vote.options[0], 6))
    app.lesson_world.do(CloseVote())


def _stopped(app: LessonApp) -> None:
    _voted(app)
    vote = _state(app).vote
    assert vote is not None  # noqa: S101 - it was opened
    app.act(Decided(vote.options[0]))
    app.open("title")


def _teacher(app: LessonApp) -> None:
    _voting(app)
    app.act(Chooser("teacher"))


def _break(app: LessonApp) -> None:
    _begun(app, shape="2x20")
    app.lesson_world.do(Go("break"))


def _resumed(app: LessonApp) -> None:
    world = app.lesson_world
    world.begin("13-17", 27, "the-chain", "2x20", 8, "b")
    world.do(Go("welcome"))
    world.begin("9-12", 24, EPISODE, "45", 7, "a")
    app.layers.clear()
    app.open("lesson-resume")


def _over(app: LessonApp) -> None:
    _at("end", 0)(app)
    app.lesson_world.finish()
