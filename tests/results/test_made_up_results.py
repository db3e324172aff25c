"""Results that somebody made up, in the right form but with any numbers: every word goes on."""

from __future__ import annotations

import random
import uuid
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from game.cli import main
from game.paths import Paths
from game.results import exchange_files
from game.results.moved import MovedAnswers, MovedChange, together
from game.results.results import Part
from game.results.seats import read_survey
from game.results.trainers import TrainerKit
from tests.support.lessons import lesson, made_up

if TYPE_CHECKING:
    from pathlib import Path

ABOUT = ("knowledge", "intention", "attitude", "comfort", "item/blame", "no-such-thing")
MOMENTS: tuple[Any, ...] = ("before", "after", "later")
SCORES = (0.0, -100.0, 100.0, 5e-324, 0.4)
NUMBERS = (0, 1, 9, 10, 50, 2**20)
DRAWS = 2**10


def names() -> list[str]:
    """Ids of the survey, and some of nothing."""
    survey, _ = read_survey(Paths.find().scenarios, "9-12")
    assert survey is not None
    items = [item.id for form in survey.forms.values() for item in form.items]
    return ["", "new-friend", "dont-know", "rather-not", "a", "b", "x/y", *items]


def made_up_part(chance: random.Random, known: list[str]) -> Part:
    """A result of one of few lessons, with what stands in the way of any reckoning."""
    own = msgspec.structs.replace(
        lesson(chance.randrange(4), chance.choice([0, 1, 20, 1000])),
        week=chance.choice(["0000-W00", "9999-W99", "2026-W48"]),
        band=chance.choice(["9-12", "13-17", "", "x"]),
        episode=chance.choice(known),
        trainer=chance.choice(["", made_up(1), made_up(2)]),
    )
    journals = {str(uuid.UUID(int=chance.randrange(12))) for _ in range(4)}
    answers = [
        MovedAnswers(
            chance.choice(known),
            chance.choice(MOMENTS),
            chance.choice(NUMBERS),
            chance.choice(NUMBERS),
            DRAWS,
        )
        for _ in range(chance.randrange(20))
    ]
    changes = [
        MovedChange(
            what,
            chance.choice(NUMBERS),
            chance.choice(SCORES),
            chance.choice(SCORES),
        )
        for what in chance.sample(ABOUT, 3)
    ]
    return Part(own, tuple(sorted(journals)), tuple(together(answers)), tuple(changes))


@pytest.mark.long
@pytest.mark.parametrize("seed", [1, 2, pytest.param(range(3, 100), marks=pytest.mark.slow)])
def test_whatever_numbers_a_stick_brings_every_word_goes_on(tmp_path: Path, seed: int | range) -> None:
    known = names()
    for number in [seed] if isinstance(seed, int) else seed:
        chance = random.Random(number)
        data, stick = tmp_path / str(number), tmp_path / f"stick-{number}"
        stick.mkdir()
        for each in range(4):
            (stick / f"{each}.json").write_bytes(exchange_files.write(made_up_part(chance, known)))
        (stick / "kit.json").write_bytes(exchange_files.write(TrainerKit(made_up(1), "0000-W00", made_up(1))))
        at, out = ["--data", str(data)], ["-o", str(tmp_path / "out")]
        for words in (
            ["records", *at, "merge", str(stick)],
            ["records", *at, "list"],
            ["trainer", *at, "merge", *out],
            ["records", *at, "export", *out],
            ["report", "--lang", "en", *at, *out],
            ["report", "--lang", "hr", *at, *out, "--lesson", "last"],
            ["records", *at, "delete", "--all"],
        ):
            assert main(words) == 0
