"""Steps on a phone that somebody could follow."""

import pytest

from game.story.checks.instructions import check_instructions
from tests.story.checks.of_example import found


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Open the settings, tap the third line, and read it out.", True),
        ("Tap the menu and then choose linked devices.", True),
        ("He opens the settings.", False),
        ("Open the door, and press the bell.", False),
        ("Press the button, and tap again.", False),  # no page of settings
    ],
)
def test_two_steps_in_the_settings_are_instructions(words: str, *, told: bool) -> None:
    text = f"nodes:\n  hello:\n    - narrate: {words}\n    - end: quiet\n"
    assert bool(found(text, check_instructions)) == told
