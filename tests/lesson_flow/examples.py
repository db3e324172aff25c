"""A small lesson to begin with."""

from game.lesson_flow.events import Open
from game.lesson_flow.plan import Asked, Setup, Shape
from game.lesson_flow.reducer import LessonRun

SECRET = Asked("secret", ("is-true", "not-true", "dont-know", "rather-not"))
FAULT = Asked("fault", ("the-other", "the-child", "dont-know", "rather-not"))


def setup(size: int = 24, shape: Shape = "45") -> Setup:
    return Setup("9-12", size, "new-friend", shape, (SECRET, FAULT), (SECRET, FAULT), "d1")


def lesson(size: int = 24, shape: Shape = "45") -> LessonRun:
    return LessonRun.begin(Open(setup(size, shape)))
