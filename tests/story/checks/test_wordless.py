"""What a proof depends on: not on words and where they stand, but on all else."""

import os
import subprocess
import sys

import pytest

from game.paths import Paths
from game.story.checks.help import LIMIT, proof
from game.story.checks.wordless import digest, wordless
from game.story.grammar.model import Episode
from game.story.loading.pack import load_bytes
from game.story.playing.cut import cuts
from game.story.reading.diagnostics import Report
from tests.support.known import shared_pack
from tests.support.small_stories import DATA, changed, lost_cat

TELLING = "    - act: tell\n    - hide: mum\n    - end: together"
BACK = "    - act: tell\n    - hide: mum\n    - return: yes"
DIGEST = """
from game.story.checks.wordless import digest, wordless
from tests.support.small_stories import lost_cat
print(digest(wordless(lost_cat())).hex())
"""


def known_as(episode: Episode) -> bytes:
    return digest(wordless(episode))


def test_other_words_and_lines_are_the_same_story() -> None:
    text = (DATA / "lost-cat.yaml").read_text(encoding="utf-8")
    assert text.count("cat") > 3
    other = load_bytes(
        ("# One line more.\n" + text.replace(" cat", " dog")).encode(), Report("lost-cat.yaml")
    )
    assert other.episode is not None
    assert other.episode != lost_cat()
    assert known_as(other.episode) == known_as(lost_cat())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (TELLING, BACK),
        ("goto: promised\n", "goto: home\n"),
        ("if: not promised", "if: promised"),
        ("act: tell", "act: report"),
    ],
)
def test_another_way_through_it_is_another_story(old: str, new: str) -> None:
    assert known_as(changed((old, new))) != known_as(lost_cat())


@pytest.mark.long
def test_each_process_knows_a_story_by_the_same_digest() -> None:
    told = {
        subprocess.run(
            [sys.executable, "-c", DIGEST],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout.strip()
        for seed in ("1", "2")
    }
    assert told == {known_as(lost_cat()).hex()}


@pytest.mark.long
@pytest.mark.parametrize("new", [TELLING, BACK])
def test_a_proof_of_the_wordless_story_is_one_of_the_story(new: str) -> None:
    story = changed((TELLING, new))
    assert proof(wordless(story), LIMIT) == proof(story, LIMIT)


@pytest.mark.long
def test_a_proof_of_each_wordless_story_of_the_game_is_one_of_the_story() -> None:
    for episode in shared_pack(Paths.find().scenarios).episodes.values():
        for form in (episode, *(form for _, form in cuts(episode))):
            assert proof(wordless(form), LIMIT) == proof(form, LIMIT), form.id
