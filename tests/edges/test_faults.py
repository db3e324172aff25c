"""What is told of a fault: places in the program, and no value that was in them."""

from __future__ import annotations

import pytest

from game.edges.faults import told_of, went_through
from game.story.playing.play import Play
from game.text import Text


def fault_of(secret: str) -> BaseException:
    """A fault with a secret in its message, its cause, its notes and its variables."""
    with pytest.raises(ValueError, match=secret) as caught:
        fail(secret)
    caught.value.add_note(secret)
    return caught.value


def fail(secret: str) -> None:
    """Raise it."""
    try:
        dict[str, str]()[secret]
    except KeyError as cause:
        raise ValueError(secret, Text(secret, secret)) from cause


def test_it_names_the_kind_and_the_places_and_nothing_else() -> None:
    told = told_of(fault_of("the-chain/tell-mum"))
    assert told.startswith("builtins.ValueError at test_faults.py:")
    assert "tell-mum" not in told
    assert "/" not in told


def test_files_of_the_game_are_named_from_the_package_on() -> None:
    with pytest.raises(AttributeError) as caught:
        Play.begin(None, "lana")  # type: ignore[arg-type]  # to fail inside the game
    assert "game/story/playing/play.py:" in told_of(caught.value)
    assert went_through(caught.value, "game.story")
    assert not went_through(caught.value, "game.scenes")


def test_of_a_fault_without_a_place_the_kind_is_told() -> None:
    assert told_of(RuntimeError("x")) == "builtins.RuntimeError at nowhere"


def test_of_a_deep_fault_the_innermost_places_are_told() -> None:
    def deeper() -> None:
        deeper()

    with pytest.raises(RecursionError) as caught:
        deeper()
    assert told_of(caught.value).count(">") < 12
