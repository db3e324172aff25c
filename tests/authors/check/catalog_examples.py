"""The examples on the pages about catalogs and settings, each in a small game of its own."""

import re
import shutil
from pathlib import Path

import msgspec

from game.authors.check.beside import check_beside
from game.authors.check.cache import Cache
from game.authors.check.episode import Checked
from game.authors.check.extracted import check_extracted
from game.authors.check.minutes import check_minutes
from game.authors.check.pictures import check_pictures
from game.authors.check.real_people import check_names
from game.authors.check.remarks import check_remarks, remarks_beside
from game.authors.check.severities import load_severities
from game.authors.check.sounds import check_sounds
from game.language.checks import check_catalog
from game.language.finding import Finding, unreadable
from game.language.ijekavian import load_lexicon
from game.language.languages import TRANSLATED, row_of
from game.language.made import check_made
from game.language.po import PoError, headers_for, loads
from game.language.rules import load_rules
from game.language.spelling import check_spelling
from game.paths import Paths
from game.story.checks.offender_kinds import Facts
from game.story.loading.pack import load_bytes, load_episode
from game.story.reading.diagnostics import Mark, Report
from tests.story.loading.examples import around

ROOT = Path(__file__).parents[3]
PAGES = ROOT / "docs" / "diagnostics"
DICTIONARY = {"laku", "noć"}

_FENCE = re.compile(r"## (Fails|Works)\n\n```(po|yaml|svg) ([^\n]*)\n(.*?)\n```", re.DOTALL)
_STRING = re.compile(r'^msgstr(\[\d\])? ".*"$', re.MULTILINE)


class Example(msgspec.Struct, frozen=True):
    """What stands in the file, and how the example is to be read: a language, then what is special."""

    text: str
    words: tuple[str, ...]


class Found(msgspec.Struct, frozen=True):
    """A code with the values of its message."""

    code: str
    values: dict[str, str]
    line: int


def examples(code: str) -> dict[str, Example]:
    """The failing and the passing example of a page: `Fails` and `Works`."""
    text = (PAGES / f"{code}.md").read_text(encoding="utf-8")
    return {
        kind: Example(body, (*(("svg",) if form == "svg" else ()), *words.split()))
        for kind, form, words, body in _FENCE.findall(text)
    }


def found_in(example: Example, folder: Path) -> list[Found]:
    """What the check says of an example, which is written into `folder`."""
    folder.mkdir(exist_ok=True)
    if example.words[0] == "svg":
        return _drawn(example, folder)
    if example.words[0] == "settings":
        (folder / "pack.yaml").write_text(example.text + "\n", encoding="utf-8")
        problems = load_severities(folder, PAGES).problems
        return [Found(each.code, each.values, each.line) for each in problems]
    own = {
        "motifs": _heard,
        "minutes": _timed,
        "names": _named,
        "extracted": _not_extracted,
        "remarks": _remarked,
        "beside": _beside,
    }.get(example.words[0])
    if own:
        return own(example, folder)
    return _findings(_translated(example, folder))


def _drawn(example: Example, folder: Path) -> list[Found]:
    """What is found in the art when it has the part of the example, or lacks the one that it goes without."""
    art = folder / "art"
    shutil.copytree(ROOT / "assets" / "art", art)
    part = (art / example.words[-1]).with_suffix(".svg")
    if "without" in example.words:
        part.unlink()
    elif "with" not in example.words:
        part.write_text(example.text, encoding="utf-8")
    found = check_pictures(art, Cache(None))
    return [Found(each.code, each.values, each.line) for each in found]


def _timed(example: Example, _folder: Path) -> list[Found]:
    """What is found when the episode around the examples says so many minutes."""
    text = around(example.text, (PAGES / "example.yaml").read_text(encoding="utf-8"))
    report = Report("example.yaml")
    loaded = load_bytes(text.encode(), report)
    assert loaded.episode is not None
    check_minutes(loaded.episode, report)
    return [Found(each.code, each.values, each.line) for each in report.problems]


def _named(example: Example, folder: Path) -> list[Found]:
    """Which names are asked about when the episode around the examples is none of ours."""
    path = folder / "example.yaml"
    path.write_text(around(example.text, (PAGES / "example.yaml").read_text(encoding="utf-8")))
    loaded = load_episode(path)
    assert loaded.episode is not None
    texts = tuple((text.id, text.source, mark) for text, mark in loaded.texts)
    checked = Checked((), Facts(str(path), {}), texts, invented=loaded.episode.invented)
    return [
        Found(each.code, each.values, each.line) for each in check_names(Paths.find(), [checked], Cache(None))
    ]


def _heard(example: Example, folder: Path) -> list[Found]:
    """What is found when these and those of the moods are the motifs, for the places that are named."""
    (folder / "score.yaml").write_bytes((ROOT / "assets" / "sounds" / "score.yaml").read_bytes())
    own = (ROOT / "assets" / "sounds" / "motifs.yaml").read_text(encoding="utf-8")
    moods = own[own.index("  title:") : own.index("  # At home")]
    (folder / "motifs.yaml").write_text(f"{example.text}\n{moods}", encoding="utf-8")
    found = check_sounds(folder, example.words[1:], Cache(None))
    return [Found(each.code, each.values, each.line) for each in found]


def _findings(found: list[Finding]) -> list[Found]:
    return [Found(each.code, {"language": each.language, **each.values}, each.line) for each in found]


def _header(language: str) -> str:
    lines = "".join(f'"{name}: {value}\\n"\n' for name, value in headers_for(language))
    return f'msgid ""\nmsgstr ""\n{lines}\n'


def _translated(example: Example, folder: Path) -> list[Finding]:
    """The findings in the catalog of a language; what stands below `#template` are the texts of today."""
    language = example.words[0]
    here, _, today = example.text.partition("\n#template\n")
    if "turned" in example.words:
        here = here.replace("⇄", "\N{RIGHT-TO-LEFT OVERRIDE}")
    path = folder / (row_of(language).made_from or language) / TRANSLATED
    path.parent.mkdir(parents=True, exist_ok=True)
    header = _header(language)
    if "english-plurals" in example.words:
        header = re.sub(r"nplurals=.*;", "nplurals=2; plural=(n != 1);", header)
    path.write_text(header + here + "\n", encoding="utf-8")
    try:
        catalog = loads(path.read_text(encoding="utf-8"))
    except ValueError as problem:
        return [unreadable(language, PoError(path, problem))]
    template = loads(_header(language) + _STRING.sub(r'msgstr\1 ""', today or here) + "\n")
    rules = load_rules(ROOT / "locales").get(language)
    if row_of(language).made_from:
        return check_made(folder, language, catalog, rules, load_lexicon(ROOT / "locales"))
    found = check_catalog(path, language, catalog, template, rules)
    if "hunspell" in example.words:
        found += check_spelling(folder, language, path, catalog, _spell)
    return found


def _spell(_code: str, words: object) -> list[str]:
    assert isinstance(words, list)
    return [word for word in words if word.lower() not in DICTIONARY]


def _remarked(example: Example, folder: Path) -> list[Found]:
    """What is found when these are the remarks on the episode around the examples."""
    path = folder / "example.yaml"
    shutil.copy(PAGES / "example.yaml", path)
    path.with_name("example.remarks.yaml").write_text(example.text + "\n", encoding="utf-8")
    remarks = remarks_beside(path, folder)
    assert remarks is not None
    found = check_remarks(remarks, load_episode(path), path.read_bytes())
    return [Found(each.code, each.values, each.line) for each in found]


def _beside(example: Example, folder: Path) -> list[Found]:
    """What is found when a file of the name that is said lies beside the episode around the examples."""
    shutil.copy(PAGES / "example.yaml", folder / "example.yaml")
    (folder / example.words[1]).write_text(example.text + "\n", encoding="utf-8")
    return [Found(each.code, each.values, each.line) for each in check_beside(folder)]


def _not_extracted(example: Example, folder: Path) -> list[Found]:
    """What is found when an episode says “Good night.” and messages.pot holds the example."""
    template = folder / "messages.pot"
    template.write_text(_header("en") + example.text + "\n", encoding="utf-8")
    texts = (("example.evening.say-1", "Good night.", Mark(7, 13)),)
    episode = Checked((), Facts("example.yaml", {}), texts)
    found = check_extracted(template, [episode], Cache(None))
    return [Found(each.code, each.values, each.line) for each in found]
