"""Reading and writing .po files: the same file comes out as went in."""

import gettext
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.language.po import PoCatalog, PoError, dumps, loads, new_catalog, read, strings, write

POEDIT = """\
# Prevela Škola u Zenici.
msgid ""
msgstr ""
"Project-Id-Version: cuvari-mreze\\n"
"PO-Revision-Date: 2026-02-10 21:47+0100\\n"
"Last-Translator: Nečije Ime <neko@primjer.ba>\\n"
"Language: bs\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 ? 1 : 2);\\n"
"X-Generator: Poedit 3.4\\n"
"X-Language-Name: Bosanski\\n"

# Kaže Luka.
#. leo_x, in the chat
#: scenarios/season-1/new-friend.yaml
#, fuzzy
#| msgid "An \\"earlier\\" line that is longer than the seventy-six columns after which tools break it"
msgctxt "new-friend.hello.chat-1"
msgid "{Ready|Ready} for a line longer than the seventy-six columns after which tools break it?"
msgstr "Jesi li {spreman|spremna}?\\n"

msgctxt "title.doors"
msgid "{n} door"
msgid_plural "{n} doors"
msgstr[0] "{n} bod"
msgstr[1] "{n} boda"
msgstr[2] "{n} bodova"

#~ msgctxt "new-friend.gone.say-1"
#~ msgid "Gone"
#~ msgstr "Nema"
"""


def test_a_file_comes_out_as_it_went_in() -> None:
    assert dumps(loads(POEDIT)).decode() == POEDIT


def test_the_previous_source_is_read() -> None:
    message = loads(POEDIT).texts["new-friend.hello.chat-1"]
    assert message.fuzzy
    assert message.previous_id[0].startswith('An "earlier" line')
    assert message.user_comments == ["Kaže Luka."]


def test_plural_forms_are_read() -> None:
    assert strings(loads(POEDIT).texts["title.doors"]) == ("{n} bod", "{n} boda", "{n} bodova")


def test_what_other_tools_add_is_understood() -> None:
    broken_lines = (
        POEDIT.replace('msgstr "Jesi li ', 'msgstr ""\n"Jesi "\n"li ')
        .replace('#| msgid "An ', '#| msgctxt "x"\n#| msgid ""\n#| "An "\n#| "')
        .replace("#~ msgctxt", '#~| msgid "older"\n#~ msgctxt')
    )
    assert dumps(loads(broken_lines)).decode() == POEDIT
    assert dumps(loads(POEDIT.replace("\n", "\r\n"))).decode() == POEDIT


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    path = tmp_path / "messages.po"
    path.write_bytes(b"\xef\xbb\xbf" + POEDIT.encode())
    assert dumps(read(path)).decode() == POEDIT


def test_nothing_is_written_when_nothing_changed(tmp_path: Path) -> None:
    path = tmp_path / "bs" / "messages.po"
    assert write(path, loads(POEDIT))
    assert not write(path, loads(POEDIT))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(PoError, match=r"nowhere\.po"):
        read(tmp_path / "nowhere.po")


@pytest.mark.parametrize("text", ['msgid "a"\nmsgstr[x] "b"', "nonsense", 'msgid "a"\n'])
def test_a_malformed_file_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a well-formed|invalid literal"):
        loads(text)


@pytest.mark.parametrize("count", ["999999999", "10", "0", "-1", "x", "９", "3; nplurals=999999999"])
def test_more_plural_forms_than_any_language_has_are_an_error_at_once(count: str) -> None:
    with pytest.raises(ValueError, match="plural"):
        loads(POEDIT.replace("nplurals=3", f"nplurals={count}"))


@given(st.integers(0, len(POEDIT)))
def test_a_torn_file_is_read_or_an_error(length: int) -> None:
    try:
        catalog = loads(POEDIT[:length])
    except ValueError:
        return
    assert isinstance(catalog, PoCatalog)


def test_a_new_catalog_knows_its_language() -> None:
    text = dumps(new_catalog("mk")).decode()
    assert '"X-Language-Name: Македонски\\n"' in text
    assert '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"' in text


def test_a_new_catalog_of_no_language_is_an_error() -> None:
    with pytest.raises(ValueError, match="qq"):
        new_catalog("qq")


@pytest.mark.parametrize("code", ["bs", "hr", "sr"])
def test_plural_forms_follow_the_rule_of_the_region(code: str) -> None:
    rule = dict(new_catalog(code).mime_headers)["Plural-Forms"].partition("plural=")[2].rstrip(";")
    plural = gettext.c2py(rule)

    def form(n: int) -> int:
        if n % 10 == 1 and n % 100 != 11:
            return 0
        return 1 if 2 <= n % 10 <= 4 and (n % 100 < 12 or n % 100 > 14) else 2

    assert [plural(n) for n in range(300)] == [form(n) for n in range(300)]


def test_the_texts_are_those_of_now() -> None:
    catalog = loads(POEDIT)
    message = catalog.texts["title.doors"]
    catalog.delete(message.id, "title.doors")
    assert "title.doors" not in catalog.texts
    catalog[message.id] = message
    assert catalog.texts["title.doors"] is message
