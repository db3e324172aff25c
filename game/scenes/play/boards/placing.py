"""Where pieces lie after one of them was put somewhere: pure values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.story.arrangement import DONE

if TYPE_CHECKING:
    from game.story.playing.view import PutView


def dropped(put: PutView, piece: str, place: str) -> tuple[str, ...]:
    """The arrangement after a piece was put at a place; one that lay there takes its place, or none."""
    before = next((at for at, lying in put.lying.items() if lying == piece), "")
    there = put.lying.get(place, "")
    lying = {at: each for at, each in put.lying.items() if each not in (piece, there)}
    lying[place] = piece
    if there and before and there != piece:
        lying[before] = there
    return arranged(lying)


def arranged(lying: dict[str, str]) -> tuple[str, ...]:
    """Pieces by their places as the story hears of them: each piece followed by its place."""
    return tuple(name for at, piece in lying.items() for name in (piece, at))


def all_put(put: PutView) -> tuple[str, ...]:
    """The arrangement after all pieces that lie nowhere were put into free places, in their order."""
    free = iter([place.id for place in put.places if place.id not in put.lying])
    rest = {next(free): piece.id for piece in put.pieces if piece.id not in put.lying.values()}
    return arranged({**put.lying, **rest})


def finished(put: PutView) -> tuple[str, ...]:
    """The arrangement with which the player goes on."""
    return (*arranged(put.lying), DONE)
