"""The examples on the pages of docs/diagnostics, put into the small episode around them."""

import re
import textwrap
from pathlib import Path

import msgspec

from game.authors.explore.plays import load_plays
from game.story.checks.art import KnownNames
from game.story.checks.blocks import check_blocks
from game.story.checks.contacts import check_contacts, check_old
from game.story.checks.help import check_help
from game.story.checks.pack import EPISODE_CHECKS, check_loaded, check_pack
from game.story.grammar.contacts import load_country
from game.story.grammar.model import Episode
from game.story.loading.pack import load_episode, load_pack
from game.story.loading.questionnaire import load_survey
from game.story.reading.diagnostics import Diagnostic, Report

ROOT = Path(__file__).parents[3]
PAGES = ROOT / "docs" / "diagnostics"
KNOWN = KnownNames(
    sign=["secret"],
    place=["bedroom", "kitchen", "school-corridor", "helpline"],
    figure=["mum"],
    avatar=["leo_x"],
    expression=["happy"],
)
COUNTRY = 'country: ba\nname: Bosnia and Herzegovina\ndanger: "122"\n'
YEAR = 2026

_FENCE = re.compile(r"## (Fails|Works)\n\n```yaml ?([^\n]*)\n(.*?)\n```", re.DOTALL)
_TOP = re.compile(r"^(?=[a-z])", re.MULTILINE)
_ENTRY = re.compile(r"^(?=  [a-z])", re.MULTILINE)
_MERGED = ("heroes:\n", "cast:\n", "nodes:\n", "endings:\n", "scales:\n", "forms:\n")
_ITEM = re.compile(r"^      - \{id: pause,.*$", re.MULTILINE)


class Example(msgspec.Struct, frozen=True):
    """An example of a page: its text, and the words after `yaml`, which say what is special about it."""

    text: str
    special: str

    def option(self, name: str) -> int:
        """Give the number of `name=number`, or 0."""
        found = re.search(rf"(?<![\w-]){name}=(\d+)", self.special)
        return int(found[1]) if found else 0


def examples(code: str) -> dict[str, Example]:
    """Give the failing and the passing example of a page: `Fails` and `Works`."""
    text = (PAGES / f"{code}.md").read_text(encoding="utf-8")
    return {kind: Example(example, special) for kind, special, example in _FENCE.findall(text)}


def problems_of(example: Example, folder: Path) -> tuple[Diagnostic, ...]:
    """Write the example to a file of `folder` and give what is wrong with it."""
    folder.mkdir(exist_ok=True)
    if "contacts" in example.special:
        path = folder / ("xx.yaml" if "elsewhere" in example.special else "ba.yaml")
        path.write_text(around(example.text, COUNTRY), encoding="utf-8")
        return _problems_of_country(path)
    for word, problems in _ELSEWHERE.items():
        if word in example.special.replace("=", " ").split():
            return problems(example, folder)
    path = folder / "example.yaml"
    if "absent" not in example.special:
        path.write_bytes(_bytes(example))
    loaded = load_episode(path)
    if loaded.episode and example.option("limit"):
        report = Report(str(path))
        check_help(loaded.episode, report, example.option("limit"))
        return report.sorted()
    if loaded.episode and example.option("block-limit"):
        report = Report(str(path))
        check_blocks(loaded.episode, report, example.option("block-limit"))
        return report.sorted()
    return check_loaded(loaded, KNOWN, [_faulty] if "faulty" in example.special else EPISODE_CHECKS)


def _faulty(episode: Episode, _report: Report) -> None:
    """A check in which there is a mistake."""
    raise LookupError(episode.id)


def _problems_of_country(path: Path) -> tuple[Diagnostic, ...]:
    loaded = load_country(path)
    report = Report(str(path))
    if loaded.country:
        check_contacts(loaded.country, report)
        check_old(loaded.country, YEAR, report)
    return (*loaded.problems, *report.problems)


def _problems_of_survey(example: Example, folder: Path) -> tuple[Diagnostic, ...]:
    """Give what is wrong with a survey, in which an item takes the place of the first for weeks later."""
    base = (PAGES / "survey.yaml").read_text(encoding="utf-8")
    if "item" in example.special.split():
        text = _ITEM.sub(textwrap.indent(example.text, " " * 6).replace("\\", r"\\"), base)
    else:
        text = around(example.text, base)
    path = folder / "9-12.yaml"
    path.write_text(text, encoding="utf-8")
    return load_survey(path).problems


def _problems_of_plays(example: Example, folder: Path) -> tuple[Diagnostic, ...]:
    """Give what is wrong with written plays, the last line of which stands there so many times.

    A `#` in it is the number of the repetition.
    """
    *first, last = example.text.split("\n")
    lines = [last.replace("#", str(number)) for number in range(max(1, example.option("repeat")))]
    path = folder / "example.play.yaml"
    path.write_text("\n".join([*first, *lines]), encoding="utf-8")
    return load_plays(path).problems


def _problems_of_pack(example: Example, folder: Path) -> tuple[Diagnostic, ...]:
    """Write the example as so many episodes of one pack, and give what is wrong with them."""
    pack = folder / "season-1"
    pack.mkdir(exist_ok=True)
    for number in range(example.option("pack")):
        data = _bytes(example).replace(b"episode: example\n", f"episode: example-{number}\n".encode())
        (pack / f"example-{number}.yaml").write_bytes(data)
    return check_pack(load_pack(folder), KNOWN, YEAR)


_ELSEWHERE = {
    "survey": _problems_of_survey,
    "item": _problems_of_survey,
    "play": _problems_of_plays,
    "pack": _problems_of_pack,
}
"""The words of examples that stand in no episode, or in several."""


def _bytes(example: Example) -> bytes:
    """Give the bytes of the file in which an example stands."""
    text = example.text
    if example.option("repeat"):
        text = "\n".join([text] * example.option("repeat"))
    if "whole" not in example.special:
        text = around(text, (PAGES / "example.yaml").read_text(encoding="utf-8"))
    if "control" in example.special:
        text = text.replace("\N{SYMBOL FOR BELL}", "\a")
    return text.encode("cp1250" if "cp1250" in example.special else "utf-8")


def around(example: str, base: str) -> str:
    """Put the sections of an example in the place of those of the base."""
    sections = _split(_TOP, base + "\n")
    for key, section in _split(_TOP, example + "\n").items():
        both = section.startswith(_MERGED) and sections.get(key, "").startswith(_MERGED)
        sections[key] = _merged(section, sections[key]) if both else section
    return "".join(sections.values())


def _merged(section: str, base: str) -> str:
    """Put the entries of a section in the place of those of the base."""
    head = section[: section.index("\n") + 1]
    entries = _split(_ENTRY, base.rstrip() + "\n") | _split(_ENTRY, section)
    return head + "".join(text for key, text in entries.items() if text.startswith("  "))


def _split(pattern: re.Pattern[str], text: str) -> dict[str, str]:
    """Give the parts of a text by what stands before their first colon."""
    parts = [part for part in pattern.split(text) if part]
    return {part.split(":")[0]: part for part in parts}
