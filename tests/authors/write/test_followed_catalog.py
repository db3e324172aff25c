"""The catalog of a language is followed as its translator saves it."""

import shutil
from pathlib import Path

import pytest

from game.authors.write.followed_catalog import FollowedCatalog
from game.language.po import read, write
from game.text import Text

ROOT = Path(__file__).parents[3]
READY = Text("title.ready", "Ready, {hero}?")


@pytest.fixture
def locales(tmp_path: Path) -> Path:
    """The locales of a game with one text."""
    from game.language.workflow import add, extract, update

    (tmp_path / "locales").mkdir()
    for name in ("babel.cfg", "language_rows.tsv", "banned_phrases.tsv", "glossary.tsv"):
        shutil.copy(ROOT / "locales" / name, tmp_path / "locales" / name)
    shutil.copytree(ROOT / "locales" / "ijekavian", tmp_path / "locales" / "ijekavian")
    (tmp_path / "game").mkdir()
    screen = 'from game.text import Text\n\nREADY = Text("title.ready", "Ready, {hero}?")\n'
    (tmp_path / "game" / "screen.py").write_text(screen, encoding="utf-8")
    extract(tmp_path)
    for code in ("bs", "sr"):
        add(tmp_path, code)
    update(tmp_path)
    return tmp_path / "locales"


def save(followed: FollowedCatalog, string: str) -> None:
    catalog = read(followed.path)
    catalog.texts["title.ready"].string = string
    write(followed.path, catalog)


@pytest.mark.parametrize(
    ("code", "string", "shown"),
    [
        ("bs", "Možemo, {hero}?", "Možemo, Lana?"),
        ("sr_Latn", "Можемо, {hero}?", "Možemo, Lana?"),
        ("sr_BA", "Где си, {hero}?", "Гдје си, Lana?"),
    ],
)
def test_what_was_saved_is_shown(locales: Path, code: str, string: str, shown: str) -> None:
    followed = FollowedCatalog(locales, code, "…")
    assert not followed.changed()
    save(followed, string)
    assert followed.changed()
    saved = followed.load()
    assert saved.found == ()
    assert saved.catalog is not None
    assert saved.catalog.render(READY, hero="Lana") == shown


def test_what_the_check_finds_comes_with_it(locales: Path) -> None:
    followed = FollowedCatalog(locales, "bs", "Bosanski")
    save(followed, "Jesi li spreman, {hero}?")
    assert [(each.id, each.code) for each in followed.load().found] == [("title.ready", "gender-form")]


def test_the_file_of_a_story_is_followed_too(locales: Path) -> None:
    followed = FollowedCatalog(locales, "bs", "Bosanski")
    story = followed.path.with_name("title.po")
    shutil.copy(followed.path, story)
    followed.path.write_text(followed.path.read_text("utf-8").partition("\n\n")[0] + "\n", encoding="utf-8")
    assert followed.changed()
    assert not followed.changed()
    catalog = read(story)
    catalog.texts["title.ready"].string = "Jesi li spreman, {hero}?"
    write(story, catalog)
    assert followed.changed()
    saved = followed.load()
    assert [(each.path, each.code) for each in saved.found] == [(str(story), "gender-form")]
    assert saved.catalog is not None
    assert saved.catalog.render(READY, hero="Lana") == "Jesi li spreman, Lana?"


def test_a_torn_file_is_told_and_shows_nothing_else(locales: Path) -> None:
    followed = FollowedCatalog(locales, "bs", "Bosanski")
    followed.path.write_text('msgid "', encoding="utf-8")
    saved = followed.load()
    assert (saved.catalog, [each.code for each in saved.found]) == (None, ["catalog-unreadable"])


def test_a_language_without_a_file_never_changes(locales: Path) -> None:
    assert not FollowedCatalog(locales, "en", "English").changed()
