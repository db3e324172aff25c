"""How long the texts of each kind of step may be, and that only the narrator's are called the narrator's."""

from pathlib import Path

import pytest

from game.story.steps.step_text import StepText
from game.text import Text
from tests.support.small_stories import sound

DATA = Path(__file__).parents[1] / "data"
NARRATOR = StepText(Text("any", "Any")).note
MOST = {
    "add": {60},
    "become": {60},
    "chat": {190},
    "choose": {60, 80, 100},  # a line beside a face, an option, the question
    "comment": {160},
    "day": {40},
    "discuss": {220},
    "dossier": {80, 100, 150, 190},  # what closing is called, the question, a line, what is said of the whole
    "draft": {190},
    "find": {80, 100, 190},  # a spot, the question, what is found
    "jar": {60, 100},
    "keepsake": {40},
    "look": {150},
    "narrate": {190},
    "notify": {80},
    "order": {80, 100, 150},  # an item, the question, the hint
    "post": {190},
    "pour": {160},
    "press": {160},
    "privacy": {100},
    "put": {80, 100},
    "receipt": {60, 160},
    "rest": {190},
    "say": {190},
    "tasks": {60, 80, 100},
    "think": {190},
}


@pytest.fixture(scope="module")
def said() -> dict[str, list[StepText]]:
    """The texts of all steps of some stories, by the kind of the step."""
    found: dict[str, list[StepText]] = {}
    for story in DATA.glob("*.yaml"):
        for node in sound(story).nodes.values():
            for step in node.steps:
                found.setdefault(step.KIND, []).extend(step.texts())
    return {kind: texts for kind, texts in found.items() if texts}


def test_each_kind_of_step_has_its_limits(said: dict[str, list[StepText]]) -> None:
    assert {kind: {each.limit for each in texts} for kind, texts in said.items()} == MOST


def test_translators_know_of_every_text_whose_it_is(said: dict[str, list[StepText]]) -> None:
    by_default = {kind for kind, texts in said.items() if any(each.note == NARRATOR for each in texts)}
    assert by_default == {"narrate"}
