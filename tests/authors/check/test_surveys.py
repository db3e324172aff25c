"""The check looks at surveys as it looks at episodes: the file, its English, and what translators lack."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from game.language.po import read, write
from game.story.loading.questionnaire import load_survey
from tests.authors.check.catalog_examples import PAGES
from tests.authors.check.test_everything import edit

if TYPE_CHECKING:
    from pathlib import Path

    from tests.authors.check.conftest import Small


@pytest.fixture
def survey(small: Small) -> Path:
    """The small survey beside the small episode, with its texts at the translators'."""
    path = small.paths.scenarios / "surveys" / "9-12.yaml"
    path.parent.mkdir()
    shutil.copy(PAGES / "survey.yaml", path)
    catalog = read(small.paths.locales / "messages.pot")
    for text, _ in load_survey(path).texts:
        catalog.add(text.source, "", context=text.id)
    write(small.paths.locales / "messages.pot", catalog)
    return path


def codes(small: Small, survey: Path, *wanted: Path) -> list[tuple[str, int]]:
    """What is told of the survey; that its texts are not translated yet is another matter."""
    return [(each.code, each.line) for each in small.told(*wanted) if each.path == str(survey)]


@pytest.mark.long
def test_nothing_is_wrong_with_the_small_survey(small: Small, survey: Path) -> None:
    assert codes(small, survey) == codes(small, survey, survey) == []


@pytest.mark.long
def test_a_mistake_is_told_at_its_line_whichever_way_the_file_is_named(small: Small, survey: Path) -> None:
    line = edit(survey, "scale: feel", "scale: feal")
    for wanted in ((), (survey,), (survey.parent,)):
        assert codes(small, survey, *wanted) == [("unknown-scale", line)]


def test_blame_in_a_question_is_told(small: Small, survey: Path) -> None:
    line = edit(
        survey,
        "How sure are you that you pause before you answer?",
        "Would you say that it is your own fault?",
    )
    assert ("banned-phrase", line) in codes(small, survey)


def test_what_translators_do_not_have_yet_is_told(small: Small, survey: Path) -> None:
    line = edit(survey, "There are no marks here.", "There are no marks and no names.")
    assert codes(small, survey) == [("text-not-extracted", line)]


def test_a_survey_that_lies_elsewhere_is_no_episode(small: Small, tmp_path: Path) -> None:
    path = tmp_path / "mine" / "surveys" / "13-17.yaml"
    path.parent.mkdir(parents=True)
    shutil.copy(PAGES / "survey.yaml", path)
    assert ("wrong-file-name", 2) in codes(small, path, path)
