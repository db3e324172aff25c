"""As whom a story begins, and who plays it, as one screen tells the next."""

from typing import cast, get_args

from game.text import Players


def whose(told: str) -> tuple[str, Players]:
    """The id of the hero and who is at the screen, from `hero` or `hero:players`."""
    hero, _, players = told.partition(":")
    return hero, cast("Players", players) if players in get_args(Players) else ""
