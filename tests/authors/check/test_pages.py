"""Every code has a page; those of catalogs and settings tell the truth, as those of episodes do."""

import re
from pathlib import Path

import pytest

from game.authors.check.pictures import CODES as PICTURE_CODES
from game.authors.check.settings import CODES, OWN_CODES
from game.authors.check.sounds import CODES as SOUND_CODES
from game.language.codes import SEVERITIES
from game.story.reading.diagnostic_pages import page
from game.story.reading.diagnostics import LEVELS
from tests.authors.check.catalog_examples import PAGES, ROOT, examples, found_in

OURS = sorted({*SEVERITIES, *PICTURE_CODES, *SOUND_CODES, *OWN_CODES})


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    assert sorted(path.stem for path in PAGES.glob("*.md")) == sorted(CODES)


def test_every_code_in_the_source_is_known() -> None:
    folders = [ROOT / "game" / name for name in ("language", "authors/check")]
    source = "\n".join(path.read_text(encoding="utf-8") for each in folders for path in each.glob("*.py"))
    used = set(re.findall(r'(?:Problem|self\.add|report\.add(?:_unknown)?)\(\s*"([a-z-]+)"', source))
    assert used >= {"untranslated", "placeholders", "unknown-code"}
    assert used <= CODES


@pytest.mark.parametrize("code", sorted(SEVERITIES))
def test_the_page_says_what_the_code_says(code: str) -> None:
    about = page(PAGES, code)
    assert about.severity == SEVERITIES[code]
    assert LEVELS.index(about.floor) >= LEVELS.index(about.severity)
    assert about.body.lstrip().startswith(f"# {about.title}")


@pytest.mark.parametrize("code", OURS)
def test_the_failing_example_gives_exactly_this_code(code: str, tmp_path: Path) -> None:
    assert {each.code for each in found_in(examples(code)["Fails"], tmp_path)} == {code}


@pytest.mark.parametrize("code", OURS)
def test_the_passing_example_gives_nothing(code: str, tmp_path: Path) -> None:
    assert found_in(examples(code)["Works"], tmp_path) == []


@pytest.mark.parametrize("code", OURS)
def test_the_message_of_the_failing_example_is_filled_in(code: str, tmp_path: Path) -> None:
    about = page(PAGES, code)
    placeholders = set(re.findall(r"(?<!\{)\{([a-z]+)\}", about.message + about.hint))
    for each in found_in(examples(code)["Fails"], tmp_path):
        assert placeholders <= set(each.values)
