"""The files of a language: read as one catalog, and each text written into that of its story."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from game.language.catalog import Catalogs
from game.language.catalog_files import catalog_files, read_all, write_all
from game.language.compiled import compile_catalogs
from game.language.finding import Finding
from game.language.languages import TEMPLATE, TRANSLATED
from game.language.po import PoCatalog, PoError, headers_for, read, write
from game.language.whole import check_catalogs
from game.language.workflow import update
from game.text import Text


def entry(text_id: str, said: str, english: str = "Cat", place: str = "") -> str:
    where = f"#: {place}\n" if place else ""
    return f'{where}msgctxt "{text_id}"\nmsgid "{english}"\nmsgstr "{said}"\n'


def lay(path: Path, *entries: str) -> None:
    head = "".join(f'"{name}: {value}\\n"\n' for name, value in headers_for("bs"))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([f'msgid ""\nmsgstr ""\n{head}', *entries]), encoding="utf-8")


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """The file of the program in Bosnian; a story has one beside it."""
    path = tmp_path / "bs" / TRANSLATED
    lay(path, entry("title.play", "Igraj", "Play"))
    lay(path.with_name("cat.po"), entry("cat.title", "Mačka"))
    return path


def said(catalog: PoCatalog) -> dict[str, object]:
    return {text_id: message.string for text_id, message in catalog.texts.items()}


def rewritten(program: Path) -> dict[str, dict[str, object]]:
    write_all(program, read_all(program), headers_for("bs"))
    return {path.name: said(read(path)) for path in catalog_files(program)}


def test_a_language_is_read_as_one(program: Path) -> None:
    assert said(read_all(program)) == {"title.play": "Igraj", "cat.title": "Mačka"}
    assert read_all(program).files == {"title.play": program, "cat.title": program.with_name("cat.po")}


def test_what_is_read_and_written_is_the_same(program: Path) -> None:
    before = {path: path.read_bytes() for path in catalog_files(program)}
    rewritten(program)
    assert before.keys() == set(catalog_files(program))
    once = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in catalog_files(program)}
    rewritten(program)
    assert once == {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in catalog_files(program)}


def test_a_text_of_a_story_moves_into_its_file(program: Path) -> None:
    lay(program, entry("title.play", "Igraj", "Play"), entry("cat.end", "Kraj", "End"))
    assert rewritten(program) == {
        "messages.po": {"title.play": "Igraj"},
        "cat.po": {"cat.end": "Kraj", "cat.title": "Mačka"},
    }


def test_a_story_without_a_file_gets_one_by_where_its_texts_stand(program: Path) -> None:
    lay(
        program,
        entry("dog.title", "Pas", "Dog", "scenarios/season-1/dog.yaml"),
        entry("sign.haste", "Žurba", "Haste", "scenarios/signs.yaml"),
        entry("survey.9-12.a", "Da", "Yes", "scenarios/surveys/9-12.yaml"),
        entry("warm-up.title", "Uvod", "Start", "scenarios/warm-up.yaml"),
    )
    found = rewritten(program)
    assert found["dog.po"] == {"dog.title": "Pas"}
    assert found["messages.po"].keys() == {"sign.haste", "survey.9-12.a", "warm-up.title"}
    assert read(program.with_name("dog.po")).mime_headers == headers_for("bs")


def test_of_two_the_one_in_the_file_of_the_program_is_taken(program: Path) -> None:
    lay(program, entry("cat.title", "Maca", "The cat"))
    assert said(read_all(program)) == {"cat.title": "Maca"}
    assert rewritten(program) == {"messages.po": {}, "cat.po": {"cat.title": "Maca"}}


def test_of_two_one_without_a_translation_is_never_taken(program: Path) -> None:
    lay(program, entry("cat.title", "", "The cat"))
    assert said(read_all(program)) == {"cat.title": "Mačka"}
    lay(program, entry("cat.title", "Maca"))
    lay(program.with_name("cat.po"), entry("cat.title", ""))
    assert said(read_all(program)) == {"cat.title": "Maca"}


def test_a_file_that_is_no_storys_is_left_alone(program: Path) -> None:
    other = program.with_name("from-ana.po")
    lay(other, entry("title.play", "Idemo", "Play"), entry("cat.end", "Kraj", "End"))
    before = other.read_bytes()
    assert said(read_all(program)) == {"title.play": "Igraj", "cat.title": "Mačka"}
    rewritten(program)
    assert other.read_bytes() == before


def test_what_is_no_longer_used_stays_with_its_story(program: Path) -> None:
    old = "\n".join(f"#~ {line}" for line in entry("cat.gone", "Nema", "Gone").splitlines()) + "\n"
    lay(program, old, old.replace("cat.", "menu."))
    rewritten(program)
    assert [each.context for each in read(program).obsolete.values()] == ["menu.gone"]
    story = read(program.with_name("cat.po"))
    assert [each.context for each in story.obsolete.values()] == ["cat.gone"]


def test_each_file_keeps_its_header_and_gets_what_it_lacks(program: Path) -> None:
    cat = program.with_name("cat.po")
    kept = [line for line in cat.read_text("utf-8").splitlines() if "Plural-Forms" not in line]
    kept.insert(3, '"Last-Translator: Ana\\n"')
    cat.write_text("\n".join(kept) + "\n", encoding="utf-8")
    rewritten(program)
    headers = dict(read(cat).mime_headers)
    assert headers["Last-Translator"] == "Ana"
    assert headers["Plural-Forms"] == dict(headers_for("bs"))["Plural-Forms"]
    assert "Last-Translator" not in dict(read(program).mime_headers)


def test_a_torn_file_of_a_story_is_named(program: Path) -> None:
    program.with_name("cat.po").write_text('msgid "torn', encoding="utf-8")
    with pytest.raises(PoError, match=r"cat\.po"):
        read_all(program)


@pytest.fixture
def game(root: Path, episode_text: str) -> Path:
    """The small game with a story and, after an update, a catalog for it."""
    folder = root / "scenarios" / "season-1"
    folder.mkdir(parents=True)
    (folder / "example.yaml").write_text(episode_text, encoding="utf-8")
    update(root)
    return root


@pytest.fixture
def episode_text() -> str:
    """The story that the pages of the diagnostics begin with."""
    pages = Path(__file__).resolve().parents[2] / "docs" / "diagnostics"
    return (pages / "example.yaml").read_text(encoding="utf-8")


def test_an_update_gives_a_story_its_files(game: Path) -> None:
    locales = game / "locales"
    assert [path.name for path in catalog_files(locales / TEMPLATE)] == ["messages.pot", "example.pot"]
    for code in ("bs", "sr"):
        names = [path.name for path in catalog_files(locales / code / TRANSLATED)]
        assert names == ["messages.po", "example.po"]
    assert all(text_id.startswith("example.") for text_id in read(locales / "example.pot").texts)
    assert not any(text_id.startswith("example.") for text_id in read(locales / TEMPLATE).texts)


def test_of_a_story_that_is_gone_the_translations_stay(game: Path) -> None:
    path = game / "locales" / "bs" / "LC_MESSAGES" / "example.po"
    catalog = read(path)
    catalog.texts["example.title"].string = "Primjer"
    write(path, catalog)
    story = game / "scenarios" / "season-1" / "example.yaml"
    text = story.read_text(encoding="utf-8")
    story.unlink()
    update(game)
    assert not (game / "locales" / "example.pot").exists()
    assert said(read_all(game / "locales" / "bs" / TRANSLATED)).keys() == {
        "title.play", "title.ready", "title.doors",
    }  # fmt: skip
    story.write_text(text, encoding="utf-8")
    update(game)
    assert said(read(path))["example.title"] == "Primjer"


def test_findings_name_the_file_and_the_line(game: Path) -> None:
    path = game / "locales" / "bs" / "LC_MESSAGES" / "example.po"
    catalog = read(path)
    catalog.texts["example.title"].string = "Primjer..."
    write(path, catalog)
    lines = path.read_text(encoding="utf-8").splitlines()
    line = next(number for number, each in enumerate(lines, 1) if "Primjer..." in each)
    found = [each for each in check_catalogs(game / "locales") if each.code == "ellipsis"]
    assert [(each.path, each.line) for each in found] == [(str(path), line)]
    path.write_text('msgid "torn', encoding="utf-8")
    found = [each for each in check_catalogs(game / "locales") if each.code == "catalog-unreadable"]
    assert [each.path for each in found] == [str(path)]
    shutil.copy(path, game / "locales" / "example.pot")
    found = [each for each in check_catalogs(game / "locales") if each.code == "catalog-unreadable"]
    assert [each.path for each in found] == [str(game / "locales" / "example.pot")]


def test_one_compiled_catalog_holds_all_of_a_language(game: Path) -> None:
    folder = game / "locales" / "sr" / "LC_MESSAGES"
    for file, text_id, string in (
        ("messages.po", "title.play", "Играј"),
        ("example.po", "example.title", "Пример"),
    ):
        catalog = read(folder / file)
        catalog.texts[text_id].string = string
        write(folder / file, catalog)
    compile_catalogs(game / "locales")
    assert [path.name for path in folder.glob("*.mo")] == ["messages.mo"]
    catalogs = Catalogs.load(game / "locales")
    assert catalogs["sr_Latn"].render(Text("title.play", "Play")) == "Igraj"
    assert catalogs["sr_Latn"].render(Text("example.title", "…")) == "Primer"


def test_a_change_of_a_storys_file_is_checked_anew(game: Path) -> None:
    remembered: dict[tuple[bytes, ...], list[Finding]] = {}

    def remember(inputs: Sequence[bytes], find: Callable[[], list[Finding]]) -> list[Finding]:
        if tuple(inputs) not in remembered:
            remembered[tuple(inputs)] = find()
        return remembered[tuple(inputs)]

    def ellipses() -> int:
        return sum(each.code == "ellipsis" for each in check_catalogs(game / "locales", remember))

    path = game / "locales" / "bs" / "LC_MESSAGES" / "example.po"
    catalog = read(path)
    assert ellipses() == 0
    catalog.texts["example.title"].string = "Primjer..."
    write(path, catalog)
    assert ellipses() == 1
