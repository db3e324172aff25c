"""Compiled catalogs: keyed by id, shown by the standard library, Serbian Latin made from Cyrillic."""

from pathlib import Path

import pytest

from game.language.catalog import Catalog, Catalogs, from_bytes
from game.language.compiled import compile_catalogs, compiled
from game.language.po import PoCatalog, new_catalog, read
from game.language.workflow import add, update
from game.text import Text

PLAY = Text("title.play", "Play")
LOCALES = Path(__file__).resolve().parents[2] / "locales"
READY = Text("title.ready", "{Ready|Ready}, {hero}?")
DOORS = Text("title.doors", "{n} door", "{n} doors")
COUNTS = (1, 2, 5, 11, 21, 22, 25)


def translate(root: Path, code: str, ready: str, doors: tuple[str, str, str]) -> None:
    from game.language.po import write

    path = root / "locales" / code / "LC_MESSAGES" / "messages.po"
    catalog = read(path)
    catalog.texts["title.ready"].string = ready
    catalog.texts["title.doors"].string = doors
    write(path, catalog)


def shown(catalog: PoCatalog) -> Catalog:
    return from_bytes("bs", "Bosanski", compiled(catalog))


def test_every_language_speaks_with_gender_and_number(root: Path) -> None:
    add(root, "hr")
    translate(root, "bs", "{Spreman|Spremna} si, {hero}?", ("{n} bod", "{n} boda", "{n} bodova"))
    translate(root, "hr", "Jesi li {spreman|spremna}, {hero}?", ("{n} bod", "{n} boda", "{n} bodova"))
    translate(root, "sr", "Да ли си {спреман|спремна}, {hero}?", ("{n} поен", "{n} поена", "{n} поена"))
    assert compile_catalogs(root / "locales") == ["bs", "hr", "sr", "sr_Latn", "sr_BA", "sr_Latn_BA"]
    catalogs = Catalogs.load(root / "locales")
    ready = {
        code: (catalog.render(READY, gender="m", hero="Luka"), catalog.render(READY, gender="f", hero="Lana"))
        for code, catalog in catalogs.items()
    }
    assert ready == {
        "bs": ("Spreman si, Luka?", "Spremna si, Lana?"),
        "hr": ("Jesi li spreman, Luka?", "Jesi li spremna, Lana?"),
        "sr": ("Да ли си спреман, Luka?", "Да ли си спремна, Lana?"),
        "sr_Latn": ("Da li si spreman, Luka?", "Da li si spremna, Lana?"),
        "sr_BA": ("Да ли си спреман, Luka?", "Да ли си спремна, Lana?"),
        "sr_Latn_BA": ("Da li si spreman, Luka?", "Da li si spremna, Lana?"),
        "en": ("Ready, Luka?", "Ready, Lana?"),
    }
    for code in ("bs", "hr"):
        assert " ".join(catalogs[code].render(DOORS, n=n) for n in COUNTS) == (
            "1 bod 2 boda 5 bodova 11 bodova 21 bod 22 boda 25 bodova"
        )
    for code, one, many in (
        ("sr", "поен", "поена"),
        ("sr_Latn", "poen", "poena"),
        ("sr_BA", "поен", "поена"),
        ("sr_Latn_BA", "poen", "poena"),
    ):
        words = [catalogs[code].render(DOORS, n=n).split()[1] for n in COUNTS]
        assert words == [one, many, many, many, one, many, many]


def test_a_corrected_english_word_changes_nothing_for_the_player(root: Path) -> None:
    translate(root, "bs", "Jesi li {spreman|spremna}, {hero}?", ("", "", ""))
    screen = root / "game" / "screen.py"
    screen.write_text(screen.read_text("utf-8").replace("{Ready|Ready}", "All set"), encoding="utf-8")
    update(root)
    compile_catalogs(root / "locales")
    corrected = Text("title.ready", "All set, {hero}?")
    assert Catalogs.load(root / "locales")["bs"].render(corrected, hero="Lana") == "Jesi li spremna, Lana?"


def test_a_translation_without_all_its_plural_forms_is_not_shown() -> None:
    catalog = new_catalog("bs")
    catalog.add(("{n} door", "{n} doors"), ("{n} bod", "", ""), context="title.doors")
    assert shown(catalog).render(DOORS, n=1) == "1 door"


def test_what_nobody_translated_is_not_in_the_file() -> None:
    catalog = new_catalog("bs")
    catalog.add("Play", "", context="title.play")
    assert shown(catalog).render(PLAY) == "Play"
    assert b"title.play" not in compiled(catalog)


def test_the_name_and_the_plural_rule_travel_with_the_file() -> None:
    content = compiled(new_catalog("bs"))
    assert b"X-Language-Name: Bosanski\n" in content
    assert b"nplurals=3" in content


def test_serbian_is_written_once_and_made_into_the_rest(root: Path) -> None:
    translate(root, "sr", "{Видео|Видела} си дете, {hero}?", ("{n} реч", "{n} речи", "{n} речи"))
    compile_catalogs(root / "locales")
    catalogs = Catalogs.load(root / "locales")
    made = {code: catalogs[code].render(READY, hero="Lana") for code in ("sr_Latn", "sr_BA", "sr_Latn_BA")}
    assert made == {
        "sr_Latn": "Videla si dete, Lana?",
        "sr_BA": "Видјела си дијете, Lana?",
        "sr_Latn_BA": "Vidjela si dijete, Lana?",
    }
    assert catalogs["sr_BA"].render(DOORS, n=5) == "5 ријечи"
    assert [path.parts[-3] for path in sorted((root / "locales").rglob("*.po"))] == ["bs", "sr"]


def test_a_bundle_may_bring_words_of_its_own(root: Path) -> None:
    translate(root, "sr", "Снегобран на реци", ("", "", ""))
    lexicon = root / "locales" / "ijekavian"
    lexicon.mkdir(exist_ok=True)
    (lexicon / "stems.tsv").write_text("ekavian\tijekavian\nснегобран*\tснијегобран*\n", encoding="utf-8")
    (lexicon / "texts.tsv").write_text(
        "text\tekavian\tijekavian\ntitle.ready\tреци\tријеци\tthe river\n", encoding="utf-8"
    )
    compile_catalogs(root / "locales", LOCALES)
    assert Catalogs.load(root / "locales")["sr_BA"].render(READY) == "Снијегобран на ријеци"


def test_what_is_torn_off_while_languages_are_made_is_made_anew(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = []
    monkeypatch.setattr("game.language.compiled._replace", lambda path, _: written.append(path.parts[-3]))
    compile_catalogs(root / "locales")
    assert written == ["bs", "sr_Latn", "sr_BA", "sr_Latn_BA", "sr"]


def test_compiling_twice_gives_the_same_bytes(root: Path) -> None:
    compile_catalogs(root / "locales")
    first = {path: path.read_bytes() for path in (root / "locales").rglob("*.[mp]o")}
    compile_catalogs(root / "locales")
    assert {path: path.read_bytes() for path in (root / "locales").rglob("*.[mp]o")} == first
    assert not list((root / "locales").rglob("*.part"))
