"""Texts in a language: by id, with gender, values and plural forms, whatever state the files are in."""

import gettext
import logging
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.language.catalog import Catalog, Catalogs, from_bytes
from game.text import Text

HEADER = (
    "Content-Type: text/plain; charset=utf-8\nX-Language-Name: Bosanski\n"
    "Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : "
    "n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);\n"
)
READY = Text("hello.ready", "{Ready|Ready}, {hero}?")
POINTS = Text("title.doors", "{n} door", "{n} doors")
TRANSLATIONS = {
    "hello.ready": "Jesi li {spreman|spremna}, {hero}?",
    "title.doors\0title.doors": "{n} bod\0{n} boda\0{n} bodova",
    "bad.brace": "Pazi {",
    "bad.name": "Zdravo, {ime}",
}


def mo(translations: dict[str, str], header: str = HEADER) -> bytes:
    """The bytes of a compiled catalog, made here so that these tests need nothing else."""
    entries = sorted((key.encode(), text.encode()) for key, text in ({"": header} | translations).items())
    at = 28 + 16 * len(entries)
    keys: list[int] = []
    texts: list[int] = []
    body = b""
    for column, table in ((0, keys), (1, texts)):
        for entry in entries:
            table += [len(entry[column]), at + len(body)]
            body += entry[column] + b"\0"
    index = struct.pack(f"<{len(keys) * 2}I", *keys, *texts)
    return struct.pack("<7I", 0x950412DE, 0, len(entries), 28, 28 + 8 * len(entries), 0, 0) + index + body


def catalog(translations: dict[str, str] = TRANSLATIONS, header: str = HEADER) -> Catalog:
    return from_bytes("bs", "Bosanski", mo(translations, header))


def written(folder: Path, code: str, content: bytes) -> Path:
    path = folder / code / "LC_MESSAGES" / "messages.mo"
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    return path


def test_the_form_follows_the_hero() -> None:
    assert catalog().render(READY, gender="m", hero="Luka") == "Jesi li spreman, Luka?"
    assert catalog().render(READY, hero="Lana") == "Jesi li spremna, Lana?"


def test_a_translation_is_found_by_id_whatever_became_of_the_source() -> None:
    assert catalog().render(Text("hello.ready", "All set, {hero}?"), hero="Lana") == "Jesi li spremna, Lana?"


def test_plural_forms() -> None:
    shown = [catalog().render(POINTS, n=n) for n in (1, 2, 5, 11, 21)]
    assert shown == ["1 bod", "2 boda", "5 bodova", "11 bodova", "21 bod"]


def test_a_value_may_be_a_text() -> None:
    names = catalog(TRANSLATIONS | {"cast.lana": "{|Lanica}"})
    assert names.render(READY, hero=Text("cast.lana", "Lana")) == "Jesi li spremna, Lanica?"


def test_people_whom_a_text_names_need_no_value_and_may_have_another_one() -> None:
    names = catalog({"e.ask": "Pitaj {ema}, {hero}.", "e.cast.ema.name": "Emica"})
    ask = Text("e.ask", "Ask {ema}, {hero}.", names=(("ema", Text("e.cast.ema.name", "Ema")),))
    assert names.render(ask, hero="Luka") == "Pitaj Emica, Luka."
    assert names.render(ask, hero="Luka", ema="nju") == "Pitaj nju, Luka."


def test_english_is_the_source() -> None:
    english = Catalog("en", "English")
    assert english.render(READY, hero="Lana") == "Ready, Lana?"
    assert english.render(POINTS, n=1) == "1 door"
    assert english.render(POINTS, n=21) == "21 doors"
    assert not english.missing


def test_a_missing_translation_is_the_source_and_told_once(caplog: pytest.LogCaptureFixture) -> None:
    bosnian = catalog()
    unknown = Text("new.line", "Not yet {done|done}")
    assert [bosnian.render(unknown), bosnian.render(unknown, gender="m")] == ["Not yet done"] * 2
    assert bosnian.missing == {"new.line"}
    assert caplog.messages == ["bs: new.line is not translated"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (Text("bad.brace", "Careful"), "Careful"),
        (Text("bad.name", "Hello, {hero}"), "Hello, Lana"),
        (Text("", "Just this"), "Just this"),
        (Text("x", "Broken { source"), "Broken { source"),
    ],
)
def test_what_cannot_be_shown_falls_back(text: Text, shown: str) -> None:
    assert catalog().render(text, hero="Lana") == shown


def test_a_forgotten_value_shows_its_place(caplog: pytest.LogCaptureFixture) -> None:
    assert catalog().render(READY) == "Jesi li spremna, {hero}?"
    assert caplog.messages == ["bs: hello.ready: no value for {hero}"]


def test_languages_name_themselves_and_stand_in_order(tmp_path: Path) -> None:
    written(tmp_path, "mk", mo({}, HEADER.replace("Bosanski", "Македонски")))
    (tmp_path / "words").mkdir()
    catalogs = Catalogs.load(tmp_path)
    assert list(catalogs.names.items()) == [
        ("bs", "Bosanski"),
        ("hr", "Hrvatski"),
        ("sr", "Српски"),
        ("sr_Latn", "Srpski"),
        ("sr_BA", "Српски (ијекавица)"),
        ("sr_Latn_BA", "Srpski (ijekavica)"),
        ("en", "English"),
        ("mk", "Македонски"),
    ]
    assert catalogs["mk"].name == "Македонски"


def test_an_unknown_language_is_a_key_error(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        Catalogs.load(tmp_path / "nowhere")["xx"]


def test_a_missing_catalog_shows_the_sources(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert Catalogs.load(tmp_path)["hr"].render(POINTS, n=5) == "5 doors"
    assert "is missing" in caplog.text


def test_a_catalog_is_read_once(tmp_path: Path) -> None:
    path = written(tmp_path, "bs", mo(TRANSLATIONS))
    catalogs = Catalogs.load(tmp_path)
    first = catalogs["bs"]
    path.unlink()
    assert catalogs["bs"] is first


TORN = [mo(TRANSLATIONS)[:length] for length in (3, 60, 200, -9)]


@pytest.mark.parametrize("content", [b"", b"nonsense", b"\xff" * 500, *TORN])
def test_a_broken_catalog_shows_the_sources(tmp_path: Path, content: bytes) -> None:
    written(tmp_path, "bs", content)
    assert Catalogs.load(tmp_path)["bs"].render(POINTS, n=5) == "5 doors"


def test_a_broken_catalog_is_told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    written(tmp_path, "bs", b"nonsense")
    assert Catalogs.load(tmp_path)["bs"].name == "Bosanski"
    assert "is broken" in caplog.text


@given(st.data())
def test_no_damaged_byte_crashes(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    content = bytearray(mo(TRANSLATIONS))
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=4)):
        content[place] = data.draw(st.integers(0, 255))
    folder = tmp_path_factory.mktemp("damaged")
    written(folder, "bs", bytes(content))
    logging.disable()
    try:
        damaged = Catalogs.load(folder)["bs"]
        for n in (0, 1, 2, 5, 21):
            assert damaged.render(POINTS, n=n)
        assert damaged.render(READY, hero="Lana")
    finally:
        logging.disable(logging.NOTSET)


@pytest.mark.long
def test_playing_needs_no_babel() -> None:
    """Babel takes a tenth of a second to import; the standard library reads the compiled catalogs."""
    root = Path(__file__).resolve().parents[2]
    code = "import sys, game.language.catalog, game.language.formats; print('babel' in sys.modules)"
    answer = subprocess.check_output([sys.executable, "-c", code], cwd=root, text=True)
    assert answer == "False\n"


def test_a_catalog_that_was_saved_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    written(tmp_path, "bs", mo(TRANSLATIONS))
    catalogs = Catalogs.load(tmp_path)
    assert catalogs["bs"].render(READY, gender="m", hero="Luka") == "Jesi li spreman, Luka?"
    catalogs.take(from_bytes("bs", "Bosanski", mo({"hello.ready": "Možemo, {hero}?"})))
    assert catalogs["bs"].render(READY, gender="m", hero="Luka") == "Možemo, Luka?"


def test_catalogs_that_are_let_go_are_read_anew(tmp_path: Path) -> None:
    path = written(tmp_path, "bs", mo(TRANSLATIONS))
    written(tmp_path, "hr", mo(TRANSLATIONS))
    catalogs = Catalogs.load(tmp_path)
    kept = catalogs["hr"]
    assert catalogs["bs"].render(READY, gender="m", hero="Luka") == "Jesi li spreman, Luka?"
    catalogs.keep_only("hr", "en")
    path.write_bytes(mo({"hello.ready": "Možemo, {hero}?"}))
    assert catalogs["bs"].render(READY, gender="m", hero="Luka") == "Možemo, Luka?"
    assert catalogs["hr"] is kept


def test_languages_of_which_nothing_was_shown_are_not_all_read_anew(tmp_path: Path) -> None:
    files = [written(tmp_path, code, mo(TRANSLATIONS)) for code in ("bs", "hr")]
    used = Catalogs.load(tmp_path)
    names = dict(used.names)
    for code in ("bs", "hr"):
        assert used[code].render(READY, gender="m", hero="Luka") == "Jesi li spreman, Luka?"
        used[code].render(Text("not.there", "Nobody wrote it"))
    unused = used.unused("bs", "sr")
    for file in files:
        file.write_bytes(mo({"hello.ready": "Možemo, {hero}?"}))
    assert unused["bs"].missing == unused["hr"].missing == frozenset()
    assert used["bs"].missing == {"not.there"}
    assert unused["bs"].render(READY, gender="m", hero="Luka") == "Jesi li spreman, Luka?"
    assert unused["hr"].render(READY, gender="m", hero="Luka") == "Možemo, Luka?"
    assert list(unused) == list(used)
    assert dict(unused.names) == names


def test_a_catalog_that_was_saved_is_never_let_go(tmp_path: Path) -> None:
    written(tmp_path, "bs", mo(TRANSLATIONS))
    catalogs = Catalogs.load(tmp_path)
    catalogs.take(from_bytes("bs", "Bosanski", mo({"hello.ready": "Možemo, {hero}?"})))
    catalogs.keep_only("hr")
    assert catalogs["bs"].render(READY, gender="m", hero="Luka") == "Možemo, Luka?"


def test_a_text_with_a_plural_is_found_where_gettext_alone_does_not_find_it() -> None:
    """So it is with Python 3.11.2, that of Debian 12; later ones look for the plural, too."""

    class Older(gettext.NullTranslations):
        def gettext(self, message: str) -> str:
            return "" if message == "counted" else f"some {message}"

        def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
            return f"{n} {msgid1} {msgid2}"

    catalog = Catalog("xx", "X", Older())
    assert catalog.has(Text("counted", "{n} thing", "{n} things"))
    assert catalog.has(Text("single", "thing"))
