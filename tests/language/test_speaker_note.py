"""Who says a text to whom, as the notes for translators tell it."""

import pytest

from game.language.speaker_note import Speakers, speakers

FORMS = "If gender shows: {boy|girl}."


@pytest.mark.parametrize(
    ("note", "by", "to"),
    [
        (f"Spoken by Mum (female). To the hero. Place: kitchen. {FORMS}", "f", "hero"),
        (f"Spoken by the hero. To Mr. Kovač (male). Place: park. {FORMS}", "hero", "m"),
        (f"Chat message from Two and a half (male). To the hero. {FORMS}", "m", "hero"),
        ("Chat message from Ema (female). To everybody in “7b (girls)”. Place: kitchen.", "f", ""),
        (f"Spoken by Mira (female). To the hero and Ema (female). {FORMS}", "f", ""),
        (f"Spoken by the hero. To Mum (female) and Ema (female). {FORMS}", "hero", "f"),
        (f"Spoken by Sara (female). To the hero, or to the hero and Dad (male). {FORMS}", "f", "hero"),
        (f"Spoken by Sara (female). To the hero and Ema (female), or to the hero. {FORMS}", "f", "hero"),
        (f"Spoken by the hero. To Nana (female), or to Dad (male). {FORMS}", "hero", ""),
        (f"Spoken by Dad (male). To whoever is there. {FORMS}", "m", ""),
        (f"Chat message from Help. To the hero. {FORMS}", "", "hero"),
        ("Comment below a post, by Petar (male). Place: kitchen. At most 160 letters.", "m", ""),
        ("What Ema (female) says in a voice message. To the hero.", "f", "hero"),
        ("Profile of Ema (female), at “school”.", "f", ""),
        (f"A thought of the hero. Place: kitchen. {FORMS}", "hero", ""),
        ("Choice: something that the hero does. At most 80 letters.", "hero", ""),
        ("The narrator. Place: kitchen. At most 190 letters.", "", "hero"),
        (f"The good ending “Told”: that the child is not to blame. {FORMS}", "", "hero"),
        ("the button that starts the first story.", "hero", "hero"),
    ],
)
def test_a_note_tells_who_speaks_to_whom(note: str, by: str, to: str) -> None:
    assert speakers([note]) == Speakers(by, to)  # type: ignore[arg-type] # the words of the table


def test_a_text_without_a_note_is_said_to_whoever_plays() -> None:
    assert speakers([]) == Speakers("hero", "hero")
