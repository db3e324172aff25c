"""What is read quickly is what Babel reads, also where something looks otherwise."""

from collections.abc import Callable
from pathlib import Path

import pytest
from babel.messages.pofile import PoFileError, PoFileParser
from hypothesis import example, given
from hypothesis import strategies as st

from game.language.languages import TEMPLATE
from game.language.plain_entries import read_plain
from game.language.po import PoCatalog, loads
from game.paths import Paths

HEADER = """# Texts.
msgid ""
msgstr ""
"Language: hr\\n"
"Plural-Forms: nplurals=3; plural=0;\\n"
"""
PLAIN = """#. Said by Lana. Twice.
#: a.yaml b.yaml
#, fuzzy
# allow: quotes
msgctxt "a.say-1"
msgid "She says \\"yes\\".\\n"
msgstr "Kaže „da”."
"""
MANY = """#: a.py
msgctxt "a.days"
msgid "{n} day"
msgid_plural "{n} days"
msgstr[0] "{n} dan"
msgstr[1] "{n} dana"
msgstr[2] "{n} dana"
"""
SECOND = 'msgctxt "h"\nmsgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=0;\\n"\n'
"""What Babel takes for another header."""
ODD = (
    SECOND,
    '#: a.py:3\nmsgctxt "c"\nmsgid "line"\nmsgstr "red"\n',
    '#: \u2068a b.py\u2069\nmsgctxt "c"\nmsgid "isolated"\nmsgstr "i"\n',
    'msgctxt "c"\nmsgid ""\n"on "\n"and on"\nmsgstr "dalje"\n',
    'msgctxt "d"\nmsgid "{n} x"\nmsgid_plural "{n} xs"\nmsgstr[0] "a"\nmsgstr[2] "b"\n',
    'msgctxt "d"\nmsgid "{n} x"\nmsgid_plural "{n} xs"\nmsgstr[7] "a"\n',
    '"goes on"\n',
    'msgstr "alone"\n',
    "# a remark alone\n",
    '#| msgid "was"\nmsgctxt "e"\nmsgid "is"\nmsgstr "jest"\n',
    '#~ msgctxt "f"\n#~| msgid "was"\n#~ msgid "gone"\n#~ msgstr "nema"\n',
    '#. one\u2028line\nmsgctxt "g"\nmsgid "{name} %(x)s"\nmsgstr ""\n',
    "nonsense\n",
    "\n",
)


def by_babel(text: str) -> PoCatalog:
    """What Babel alone reads."""
    catalog = PoCatalog()
    PoFileParser(catalog, abort_invalid=True).parse(
        "" if x.startswith("#~|") else x for x in text.split("\n")
    )
    return catalog


def seen(read: Callable[[str], PoCatalog], text: str) -> object:
    """Everything in a catalog, or why it can't be read."""
    try:
        catalog = read(text)
    except (PoFileError, ValueError) as problem:
        return str(problem).removeprefix("not a well-formed .po file: ")
    entries = [*catalog.texts.values(), *catalog.obsolete.values()]
    for each in entries:
        each.user_comments = [said for said in each.user_comments if not said.startswith("|")]
        each.previous_id = []  # which `loads` adds
    return [vars(each) for each in entries], catalog.mime_headers, catalog.header_comment


@example([SECOND])
@given(st.lists(st.sampled_from((HEADER, PLAIN, MANY, *ODD)), max_size=6))
def test_any_entries_are_read_as_babel_reads_them(entries: list[str]) -> None:
    for text in ("\n".join(entries), "\n".join([HEADER, PLAIN, *entries, MANY])):
        assert seen(loads, text) == seen(by_babel, text)


@pytest.mark.long
def test_our_templates_are_plain_to_the_end() -> None:
    template = Paths.find().locales / TEMPLATE
    for path in template.parent.glob(f"*{Path(TEMPLATE).suffix}"):
        text = path.read_text(encoding="utf-8")
        assert read_plain(text, PoCatalog()) == "", path
        assert seen(loads, text) == seen(by_babel, text), path


def test_a_wrong_header_is_told_with_its_line() -> None:
    text = HEADER.replace("nplurals=3", "nplurals=99") + "\n" + PLAIN
    assert read_plain(text, PoCatalog()) is None
    assert seen(loads, text) == seen(by_babel, text)
