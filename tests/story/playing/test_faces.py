"""A choice of people by their faces, and the first sentence with which one begins."""

import pytest

from game.story.checks.explore import explore
from game.story.grammar.model import Episode
from game.story.loading.pack import load_bytes
from game.story.playing.view import FaceView
from game.story.reading.diagnostics import Report
from game.story.wording.texts import texts
from tests.support.small_stories import DATA, Player, sound


@pytest.fixture(scope="module")
def told() -> Episode:
    return sound(DATA / "told-together.yaml")


@pytest.fixture
def asker(told: Episode, saves: bool) -> Player:  # noqa: FBT001 - a fixture is given by its name
    """Somebody who looks for a person to tell."""
    return Player(told, "lana", saves=saves).tap()


def faces(player: Player) -> dict[str, FaceView]:
    return {each.id: each.face for each in player.view.choices if each.face}


def problems(old: str, new: str) -> list[str]:
    """The codes of what is wrong with the episode after a change."""
    text = (DATA / "told-together.yaml").read_text(encoding="utf-8")
    assert old in text
    return [
        each.code
        for each in load_bytes(text.replace(old, new, 1).encode(), Report("told-together.yaml")).problems
    ]


def test_each_face_comes_in_its_place_with_a_line(asker: Player) -> None:
    mum = faces(asker)["begin"]
    assert (mum.person, mum.place) == ("mum", "kitchen-evening")
    line = asker.view.choices[0].line
    assert line is not None
    assert line.source == "in the kitchen, cooking"
    assert faces(asker)["helpline"].person == "counsellor"
    assert asker.view.faces


def test_who_is_known_only_online_has_the_picture_that_they_picked(asker: Player) -> None:
    assert faces(asker)["fox"] == FaceView("", "leo_x", "")


def test_an_option_without_a_face_stands_with_them(asker: Player) -> None:
    assert [each.id for each in asker.view.choices if each.face is None] == ["later"]


def test_a_form_and_a_notice_have_no_room_for_faces(told: Episode) -> None:
    text = (DATA / "told-together.yaml").read_text(encoding="utf-8")
    on_form = text.replace("      ask: Whom does", "      form: yes\n      ask: Whom does")
    loaded = load_bytes(on_form.encode(), Report("told-together.yaml"))
    assert loaded.episode is not None
    assert not Player(loaded.episode, "lana", saves=False).tap().view.faces
    assert Player(told, "lana", saves=False).tap().view.faces


def test_a_place_of_nobody_is_told() -> None:
    assert problems("          who: mum\n", "") == ["missing-key"]


def test_only_somebody_of_the_cast_has_a_face() -> None:
    assert problems("who: mum", "who: mumm") == ["unknown-person"]


def test_the_line_is_a_text_for_translators(told: Episode) -> None:
    found = {each.text.id: each.comment for each in texts(told)}
    assert "what they are doing" in found["told-together.evening.choose-1.begin.line"]
    assert "At most 60 letters" in found["told-together.evening.choose-1.begin.line"]


def test_the_first_sentence_is_chosen_and_remembered(asker: Player) -> None:
    asker.choose("begin")
    assert [each.kind for each in asker.view.choices] == ["say", "say", "do"]
    assert asker.choose("minute").tap().view.speech is not None
    assert asker.view.speech is not None
    assert asker.view.speech.text.source == "She asked at the right moment."


def test_all_of_it_is_explored(told: Episode) -> None:
    found = explore(told)
    assert found.complete
    assert {choice for node, choice in found.choices if node == "evening"} >= {
        "begin",
        "dad",
        "helpline",
        "fox",
        "later",
    }
