"""How long a class takes for what it does: reading aloud, talking, raising hands, answering by cards.

`docs/teaching.md` names where each number comes from.
"""

from __future__ import annotations

from typing import Final

WORDS_ALOUD: Final = 140.0
"""Words a minute that a pupil reads aloud: between the medians of the fourth (133) and the sixth grade (146)
in Hasbrouck and Tindal, *An update to compiled ORF norms* (University of Oregon, report 1702, 2017). That
other languages are read as fast as the English words that they stand for is an assumption."""
SECONDS_A_TURN: Final = 1.0
"""Until the next one reads, and the key is pressed: an assumption."""
SECONDS_CALLED_OUT: Final = 8.0
"""For a choice that is no stop: the teacher takes what is called out; an assumption."""
SECONDS_OF_TALK: Final = 120.0
"""For the talk at a stop, before hands go up: what the plan gives to it."""
SECONDS_ASKED: Final = 12.0
SECONDS_AN_ANSWER: Final = 8.3
"""For asking a class, and for counting each answer and entering it: 45 s for four answers, 55 s for five and
70 s for seven, as two lessons were timed."""


def seconds_aloud(words: int) -> float:
    """How long so many words are read aloud, with the turn to whoever reads them."""
    return 60 * words / WORDS_ALOUD + SECONDS_A_TURN if words else 0.0


def seconds_counted(answers: int) -> float:
    """How long a question with so many answers takes, from asking it until all numbers are entered."""
    return SECONDS_ASKED + SECONDS_AN_ANSWER * answers


def seconds_at_stop(options: int) -> float:
    """How long a stop of the story takes, besides reading it: talk, and raised hands for each option."""
    return SECONDS_OF_TALK + seconds_counted(options)
