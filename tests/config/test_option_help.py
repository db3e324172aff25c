"""`--help` of the words for teachers is told in the language of the game."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.cli import main
from game.config import option_words
from game.paths import DATA_VARIABLE, Paths
from game.records.settings import Settings, SettingsStore
from game.text import Text
from tests.support.known import shared_catalogs

if TYPE_CHECKING:
    from pathlib import Path

ASKED = (
    ("teach",),
    ("print",),
    ("report",),
    ("records",),
    *(("records", word) for word in ("end", "delete", "export", "merge", "school")),
    ("trainer",),
    *(("trainer", word) for word in ("kit", "trained", "use", "merge")),
)
"""All words and words of words that have options."""
TEXTS = {name: text for name, text in vars(option_words).items() if isinstance(text, Text)}


@pytest.mark.parametrize(
    "language",
    ["hr", "en", *(pytest.param(code, marks=pytest.mark.long) for code in ("bs", "sr", "sr_Latn"))],
)
def test_every_text_of_help_is_told_in_the_language_of_the_game(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    settings = SettingsStore(tmp_path)
    settings.keep(Settings(language=language))
    assert settings.flush()
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path))
    monkeypatch.setenv("COLUMNS", "250")
    for words in ASKED:
        with pytest.raises(SystemExit) as end:
            main([*words, "--help"])
        assert end.value.code == 0
    said, catalog = capsys.readouterr().out, shared_catalogs(Paths.find().locales)[language]
    for name, text in TEXTS.items():
        told = catalog.render(text, known="|").partition("|")[0]
        assert told in said, name
        if language != "en":
            assert f"  {text.source.partition('{')[0]}\n" not in said.replace(told, ""), name


def test_a_word_for_others_tells_of_what_it_shares_as_well(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["survey", "--help"])
    assert "{known}" not in capsys.readouterr().out
