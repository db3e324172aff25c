"""The films that the programme shows: a trailer of a minute, and a story in three."""

from __future__ import annotations

from typing import Final, TypeAlias

import msgspec


class Sentence(msgspec.Struct, frozen=True):
    """A card with a sentence of `SENTENCES`."""

    name: str


class Moments(msgspec.Struct, frozen=True):
    """A part of a play that is written down beside its story: from the words `begins` on until `ends`.

    Both are read as `until:` of a play is; the words that end it are still read, unless another choice or
    tool comes before. What lies before is not seen.
    """

    episode: str
    play: str
    begins: str
    ends: str


Part: TypeAlias = Sentence | Moments


class Programme(msgspec.Struct, frozen=True):
    """A film in parts. It begins with a title, about an episode or a sentence, and ends with contacts.

    These stand for what is left of its `seconds`, but at least `LEAST_CONTACTS`.
    """

    title: str
    seconds: int
    parts: tuple[Part, ...]


LEAST_CONTACTS: Final = 6000
"""Milliseconds for which the contacts stand at least."""

_SECOND_EVENING: Final = "Told on the second evening, and then there's more to do"

TRAILER: Final = Programme(
    "motto",
    60,
    (
        Moments(
            "treasure-game",
            "The song, first wrong and then right, and a very short secret",
            "I ask every secret one question: when may you be told?",
            "I ask every secret one question: when may you be told?",
        ),
        Moments(
            "the-chain",
            "It stops with Ema, and Lana says the next sentence",
            "Or are you a chicken?",
            "No. With me it stops.",
        ),
        Moments(
            "new-friend",
            _SECOND_EVENING,
            "Thank you for telling me. He's responsible for what he did. It isn't your fault.",
            "Thank you for telling me. He's responsible for what he did. It isn't your fault.",
        ),
        Sentence("way"),
        Sentence("private"),
    ),
)
"""Moments of three stories that give away nothing that frightens, and what the game promises."""

SHORT: Final = Programme(
    "new-friend",
    180,
    (
        Moments(
            "new-friend",
            _SECOND_EVENING,
            "Hello, roof people! I'm 14, the goose is 3. We've brought forty tiles.",
            "The goose says hi. She's shy.",
        ),
        Moments(
            "new-friend",
            _SECOND_EVENING,
            "Good night, you with the best ideas! And good night to Crumb.",
            "Crumb is asleep on the homework, and leo_x is already online.",
        ),
        Moments(
            "new-friend",
            _SECOND_EVENING,
            "Look in your treasure chest! 500 gems, from me to you.",
            "Something heavy falls off. It doesn't even make a noise.",
        ),
    ),
)
"""One play of *A new friend*, without what lies between: a gift, a secret, and whom Lana tells."""

PROGRAMMES: Final = {"trailer": TRAILER, "short": SHORT}
"""By the names under which they are asked for."""
