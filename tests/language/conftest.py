"""A small game in a folder: a module with texts, and the real rules and extraction map."""

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

SCREEN = '''
"""A screen."""
from game.text import Text

# Translators: the button that starts the first story.
PLAY = Text("title.play", "Play")
READY = Text("title.ready", "{Ready|Ready}, {hero}?")
DOORS = Text("title.doors", "{n} door", "{n} doors")
'''


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The folder of the small game, with empty catalogs of Bosnian and Serbian."""
    from game.language.workflow import add, extract

    (tmp_path / "locales").mkdir()
    for name in ("babel.cfg", "language_rows.tsv", "banned_phrases.tsv", "glossary.tsv"):
        shutil.copy(ROOT / "locales" / name, tmp_path / "locales" / name)
    shutil.copytree(ROOT / "locales" / "ijekavian", tmp_path / "locales" / "ijekavian")
    (tmp_path / "game").mkdir()
    (tmp_path / "game" / "screen.py").write_text(SCREEN, encoding="utf-8")
    extract(tmp_path)
    for code in ("bs", "sr"):
        add(tmp_path, code)
    return tmp_path
