"""What a press means: the values that widgets carry, and that scenes answer."""

import msgspec


class Action(msgspec.Struct, frozen=True):
    """What follows from a press, whoever pressed: every kind is answered by the scene that shows it."""


class KeyAction(Action, frozen=True):
    """What a key means whatever is shown; a scene may have nothing to do with it."""


class Unanswered(Exception):  # noqa: N818 - it is said of an action
    """A scene has no answer to what its own widget carried: a dead button."""
