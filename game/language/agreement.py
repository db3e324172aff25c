"""Whether verbs and adjectives agree with who says a text, to whom, and with the hero as a boy or a girl."""

from collections.abc import Iterator
from typing import Final

from game.language.entry import Entry
from game.language.gender_forms import HERO, Form, Sex, forms
from game.language.languages import row_of
from game.language.serbian import to_latin
from game.language.template import Form as Parts

_FIXED: Final = {
    ("I", "m"): "a boy or man says this of himself",
    ("I", "f"): "a girl or woman says this of herself",
    ("you", "m"): "this is said to a boy or man",
    ("you", "f"): "this is said to a girl or woman",
}
_HERO: Final = {
    ("I", "m"): "this is wrong of whoever speaks as a boy: {boy's form|girl's form}",
    ("I", "f"): "this is wrong of whoever speaks as a girl: {boy's form|girl's form}",
    ("you", "m"): "this is wrong to a boy: {boy's form|girl's form}",
    ("you", "f"): "this is wrong to a girl: {boy's form|girl's form}",
    ("hero", "m"): "this is wrong of the hero as a boy: {boy's form|girl's form}",
    ("hero", "f"): "this is wrong of the hero as a girl: {boy's form|girl's form}",
}


def disagreements(entry: Entry) -> Iterator[tuple[str, str]]:
    """The words that have the wrong gender, each with what would be right, if the language shows it."""
    if not row_of(entry.language).gendered:
        return
    said = entry.speakers
    persons = {"I": said.by, "you": said.to, "hero": "hero"}
    boy = _found(entry, "m")
    girl = _found(entry, "f") if entry.template.pairs else boy
    shown: tuple[tuple[Sex, tuple[Form, ...]], ...] = (("m", boy), ("f", girl))
    for sex, found in shown:
        for form in found:
            who = persons[form.person]
            wanted = sex if who == "hero" else who
            if wanted and wanted != form.sex:
                words = _HERO if who == "hero" else _FIXED
                yield form.word, words[form.person, wanted]


def _found(entry: Entry, sex: Sex) -> tuple[Form, ...]:
    """What shows a gender in that which a boy or a girl reads, `{hero}` standing for the hero's name."""
    form = entry.template.boy if sex == "m" else entry.template.girl
    text = to_latin("".join(map(str, form)))
    for name in _names(entry, sex):
        text = text.replace(to_latin(name), HERO)
    return tuple(forms(text.lower()))


def _names(entry: Entry, sex: Sex) -> set[str]:
    """The names of heroes that stand as a pair in the text, as `{Luka|Lana}`."""
    pairs = [(_first(boy), _first(girl)) for boy, girl in entry.template.pairs]
    return {pair[0 if sex == "m" else 1] for pair in pairs if {*pair} <= {*entry.heroes}}


def _first(form: Parts) -> str:
    """The first word of a form."""
    return str(form[0]).partition(" ")[0] if form else ""
