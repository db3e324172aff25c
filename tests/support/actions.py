"""An action that belongs to no scene, for widgets that only need one."""

from game.action import Action


class Pressed(Action, frozen=True):
    """Was pressed; `what` tells one from the other."""

    what: str = ""


PRESSED = Pressed()


def carried(action: Action | None) -> Action:
    """The action that a widget carries; fails where it carries none."""
    assert action is not None
    return action
