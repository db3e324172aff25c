"""The threads of the season: a sentence that is said in it, and triangles of those who listen."""

import pytest

from game.story.checks.season import check_season, said_by_somebody
from game.story.checks.side_by_side import bare_words
from game.story.wording.texts import texts
from tests.story.checks.of_example import example, found, hello
from tests.story.loading.examples import ROOT
from tests.support.known import shared_catalogs, shared_pack


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("Keep it to yourself!", []),
        ("keep it to yourself", []),
        ("Keep it to your", ["Keep it to your"]),
        ("Breathe in.", ["Breathe in."]),
        ("Why not?", ["Why not?"]),
    ],
)
def test_somebody_says_what_is_written_down(sentence: str, wrong: list[str]) -> None:
    """Whole words count; what the narrator tells or the hero sends is no sentence that is used on a child."""
    chat = hello("- chat: leo\n  text: Please, KEEP it to yourself.")
    told = found(f"notebook: {sentence!r}\n{chat}", check_season)
    assert told == [("notebook-not-said", each) for each in wrong]


def test_a_story_needs_no_sentence() -> None:
    assert found("minutes: 2\n", check_season) == []


@pytest.mark.parametrize(
    ("listener", "wrong"), [("yes", []), ("no", [("triangle-without-listener", "nana")])]
)
def test_a_triangle_hangs_at_a_listeners_door(listener: str, wrong: list[tuple[str, str]]) -> None:
    nana = f"nana: {{name: Nana, gender: f, person: nana, listener: {listener}, triangle: nana}}"
    assert found(f"cast:\n  {nana}\n", check_season) == wrong


def test_the_sentence_is_a_text_for_translators_with_a_bound() -> None:
    story = example("notebook: It's our own small secret\n")
    source = next(each for each in texts(story) if each.text.id == "example.notebook")
    assert "word for word" in source.comment
    assert "At most 60 letters." in source.comment


@pytest.mark.parametrize("language", ["en", "bs", "hr", "sr", "sr_Latn"])
def test_it_is_said_word_for_word_in_every_language(language: str) -> None:
    catalog = shared_catalogs(ROOT / "locales")[language]
    missing = []
    for name, episode in shared_pack(ROOT / "scenarios").episodes.items():
        said = (bare_words(catalog.render(text, hero="Lana")) for text in said_by_somebody(episode))
        sentence = episode.notebook and bare_words(catalog.render(episode.notebook))
        if not sentence or not any(sentence in each for each in said):
            missing.append(name)
    assert missing == []


def test_each_story_has_triangles_on_several_doors() -> None:
    """But that for professionals, in which nobody looks for a door: they are behind it."""
    for name, episode in shared_pack(ROOT / "scenarios").episodes.items():
        if name == "the-first-hour":
            continue
        assert len({person.triangle for person in episode.cast.values()} - {""}) >= 3, name
