"""One fault of every kind in an episode and in a catalog; `tests.support.mutate` makes them all."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest

from tests.support.mutate import Game
from tests.support.mutations import Mutation, mutations
from tests.support.po_mutations import po_mutations

pytestmark = pytest.mark.slow

EPISODE = Path("scenarios", "season-1", "new-friend.yaml")
CATALOG = Path("locales", "hr", "LC_MESSAGES", "new-friend.po")


@pytest.fixture(scope="module")
def game(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Game]:
    """The data of the game, without dictionaries: they are the slowest part of a check."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", "")
        yield Game(tmp_path_factory.mktemp("game").resolve() / "game")


def first_of_each_kind(found: Iterator[Mutation]) -> list[Mutation]:
    return [next(each) for _, each in groupby(found, lambda mutation: mutation.kind)]


def test_faults_of_an_author_are_told_on_their_line(game: Game) -> None:
    path = game.folder / EPISODE
    tried = first_of_each_kind(mutations(path.read_text(encoding="utf-8")))
    missed = [each.kind for each in tried if not game.tells(path, each)]
    assert len(tried) >= 30
    assert missed == []


def test_faults_of_a_translator_are_told_on_their_line(game: Game) -> None:
    path = game.folder / CATALOG
    found = po_mutations(path.read_text(encoding="utf-8"), "hr", game.folder / "locales")
    tried = [each for each in first_of_each_kind(found) if each.kind != "misspelt word"]
    missed = [each.kind for each in tried if not game.tells(path, each)]
    assert len(tried) >= 14
    assert missed == []
