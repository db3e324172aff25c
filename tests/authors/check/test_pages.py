"""Every code has a page; those of catalogs and settings tell the truth, as those of episodes do."""

import re
from pathlib import Path

import pytest

from game.authors.check.beside import CODES as BESIDE_CODES
from game.authors.check.minutes import CODES as MINUTES_CODES
from game.authors.check.pictures import CODES as PICTURE_CODES
from game.authors.check.real_people import CODES as NAME_CODES
from game.authors.check.remarks import CODES as REMARK_CODES
from game.authors.check.severities import CODES, OWN_CODES
from game.authors.check.sounds import CODES as SOUND_CODES
from game.language.codes import SEVERITIES
from game.story.reading.diagnostic_pages import page
from game.story.reading.diagnostics import LEVELS
from tests.authors.check.catalog_examples import PAGES, ROOT, examples, found_in

OURS = sorted(
    {
        *SEVERITIES,
        *BESIDE_CODES,
        *MINUTES_CODES,
        *PICTURE_CODES,
        *SOUND_CODES,
        *REMARK_CODES,
        *NAME_CODES,
        *OWN_CODES,
    }
)


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    assert sorted(path.stem for path in PAGES.glob("*.md")) == sorted(CODES)


def test_every_code_in_the_source_is_known() -> None:
    folders = [ROOT / "game" / name for name in ("language", "authors/check")]
    source = "\n".join(path.read_text(encoding="utf-8") for each in folders for path in each.glob("*.py"))
    used = set(re.findall(r'(?:Problem|self\.add|report\.add(?:_unknown)?)\(\s*"([a-z-]+)"', source))
    assert used >= {"untranslated", "placeholders", "unknown-code"}
    assert used <= CODES


def test_every_page_says_what_its_code_says() -> None:
    for code, severity in SEVERITIES.items():
        about = page(PAGES, code)
        assert about.severity == severity, code
        assert LEVELS.index(about.floor) >= LEVELS.index(about.severity), code
        assert about.body.lstrip().startswith(f"# {about.title}"), code


@pytest.mark.long
def test_every_failing_example_gives_exactly_its_code_and_fills_in_its_message(tmp_path: Path) -> None:
    for code in OURS:
        found = found_in(examples(code)["Fails"], tmp_path / code)
        assert {each.code for each in found} == {code}
        about = page(PAGES, code)
        placeholders = set(re.findall(r"(?<!\{)\{([a-z]+)\}", about.message + about.hint))
        assert all(placeholders <= set(each.values) for each in found), code


@pytest.mark.long
def test_the_passing_examples_give_nothing(tmp_path: Path) -> None:
    wrong = {code: found_in(examples(code)["Works"], tmp_path / code) for code in OURS}
    assert {code: found for code, found in wrong.items() if found} == {}
