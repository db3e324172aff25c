"""The pages for people say what is true: commands run, links lead somewhere, and nothing named is missing."""

from __future__ import annotations

import ast
import re
import shlex
import subprocess
import sys
import sysconfig
import xml.etree.ElementTree as ET
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import bootstrap
from bootstrap import processes, sentences
from builds.__main__ import ALL, FORMS
from game.authors.check.severities import load_severities
from game.cli import parsed
from game.language import workflow
from game.language.codes import SEVERITIES
from game.shell.start import make_world
from game.story.loading.pack import SETTINGS
from game.story.playing.play import Play
from tests.support.known import shared_pack

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
FOR_PEOPLE = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted(DOCS.glob("*.md"))]
PAGES = [*FOR_PEOPLE, *sorted((DOCS / "diagnostics").glob("*.md"))]
IMAGES = sorted((DOCS / "images").glob("*"))
LARGEST_IMAGE = 150 * 1024

FENCE = re.compile(r"^( *)```(\w*)\n(.*?)^\1```", re.MULTILINE | re.DOTALL)
RUN_PY = re.compile(r"(?:python3|py) run\.py(?=[ `\n])([^`\n]*)")
LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)\s]+)\)")
NAMED_PATH = re.compile(r"`((?!\.venv)[\w.-]+(?:/[\w.-]+)+/?)`")
HARMLESS = {"--help", "check", "explore", "graph", "schema", "shots", "text stats"}
"""Words of the command that end by themselves, soon, and change nothing of the checkout."""
OUT = ("--out", "-o")
NUMBERS = (
    *("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def prose(page: Path) -> str:
    """The page without its blocks of code."""
    return FENCE.sub("", read(page))


def marked_commands() -> list[str]:
    """What stands after `$ ` in the blocks marked as `console`, each once."""
    blocks = [code for page in FOR_PEOPLE for _, kind, code in FENCE.findall(read(page)) if kind == "console"]
    lines = [line.strip() for block in blocks for line in block.splitlines()]
    return list(dict.fromkeys(line.removeprefix("$ ") for line in lines if line.startswith("$ ")))


def mentioned_words() -> list[str]:
    """The words after `run.py` wherever a page names it; what two spaces part from them explains them."""
    found = [words for page in PAGES for words in RUN_PY.findall(read(page))]
    return list(dict.fromkeys(re.split(r" {2,}", words.strip())[0] for words in found))


MARKED = marked_commands()
RUN_BY_US = [
    words
    for command in MARKED
    if command.startswith("python3 run.py ")
    and (words := command.removeprefix("python3 run.py ")).startswith(tuple(HARMLESS))
    and "our-stories" not in words  # what a class has made: tests/authors/write/test_people_of_story.py
]


# Commands


def test_there_are_commands_to_try() -> None:
    assert {"python3 run.py", "python3 run.py test"} <= set(MARKED)
    assert all(any(words.startswith(word) for words in RUN_BY_US) for word in HARMLESS)


def test_every_marked_command_is_of_a_kind_that_is_tested_here() -> None:
    assert [line for line in MARKED if not line.startswith(("python3 run.py", ".venv/bin/"))] == []


def test_run_py_knows_its_words(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    started: list[list[str]] = []
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(bootstrap, "prepare", lambda *_, **__: None)
    monkeypatch.setattr(bootstrap, "start", started.append)
    for words in mentioned_words():
        started.clear()
        bootstrap.main(shlex.split(words))
        [command] = started
        is_known(shlex.split(words), command, capsys)


def is_known(given: list[str], command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Assert that the command that was started for these words is right, and knows them."""
    if given[:1] == ["test"]:
        assert "pytest" in command
        assert all((ROOT / word).exists() for word in given if "/" in word and word[0] != "-")
    elif given[:1] == ["build"]:
        assert command[-1 - len(given) :] == ["-m", "builds", *given[1:]]
        assert set(given[1:]) <= {*FORMS, ALL}
    else:
        assert command[-2 - len(given) :] == ["-m", "game", *given]
        the_game_knows(given, capsys)


def the_game_knows(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Parse the words as the command does, which ends the program with 2 for words that it doesn't know."""
    if words == ["--help"]:
        return
    parsed(words)
    if words[:1] == ["text"]:
        with pytest.raises(SystemExit):
            workflow.main(["--help"], ROOT)
        [known] = set(re.findall(r"\{([\w,]+)\}", capsys.readouterr().out))
        assert set(words[1:2]) <= set(known.split(","))


def is_slow(words: str) -> bool:
    """Whether another command of its kind stands for this one in the suite."""
    pictures = [one for one in RUN_BY_US if one.startswith("shots")]
    long = ("check", "explore the-chain", "explore --quick treasure-game")  # tests/authors/explore
    return words in (*long, *pictures[1:])


@pytest.mark.long
@pytest.mark.parametrize(
    "words",
    [pytest.param(words, marks=pytest.mark.slow if is_slow(words) else ()) for words in RUN_BY_US],
)
def test_a_marked_command_runs(words: str, tmp_path: Path) -> None:
    given = written_to(tmp_path, shlex.split(words))
    command = [sys.executable, "-m", "game", *given]
    done = subprocess.run(command, capture_output=True, cwd=ROOT, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    drawn = sorted(path.name for path in tmp_path.iterdir())
    if "--out docs/images" in words:
        assert drawn, "this picture has another number now: renew it as CONTRIBUTING says"
        assert drawn == [image.name for image in IMAGES if given[-1] in image.name]
        assert len(drawn) == 1
    assert done.stdout
    assert drawn or not set(OUT) & set(given)


def written_to(folder: Path, words: list[str]) -> list[str]:
    """The same words, but what they write goes to a folder; a map is written for Mermaid, not by Graphviz."""
    for option in set(OUT) & set(words):
        target = words.index(option) + 1
        name = Path(words[target]).with_suffix(".mmd").name
        words[target] = str(folder / name if words[0] == "graph" else folder)
    return words


def test_tools_of_the_environment_are_there() -> None:
    scripts = {path.stem for path in Path(sysconfig.get_path("scripts")).iterdir()}
    tools = re.findall(r"\.venv/bin/([\w-]+)(?: -m ([\w.]+))?", "\n".join(map(read, FOR_PEOPLE)))
    assert {tool for tool, _ in tools} <= scripts
    assert [module for _, module in tools if module and find_spec(module) is None] == []


def test_contributors_are_told_the_checks_that_ci_runs() -> None:
    told = [line.removeprefix(".venv/bin/") for line in MARKED if line.startswith(".venv/bin/")]
    runs = [tool + rest for tool, rest in re.findall(r'"\$BIN/([\w-]+)"(.*)', read(ROOT / ".ci" / "run"))]
    assert runs
    assert [check for check in runs if not check.startswith(tuple(told))] == []


# Links, images and names


def test_links_lead_somewhere() -> None:
    broken = {name_of(page): [*broken_links(page)] for page in PAGES}
    assert {page: links for page, links in broken.items() if links} == {}


def broken_links(page: Path) -> Iterator[str]:
    """The links of a page to a file or a heading that is not there."""
    for _, _, target in LINK.findall(prose(page)):
        path, _, heading = target.partition("#")
        here = (page.parent / path).resolve() if path else page
        if target.startswith("https://"):
            continue
        if not here.exists() or (heading and heading not in headings(here)):
            yield target


def headings(page: Path) -> set[str]:
    """The anchors of a page's headings, as they are made from their words."""
    titles = re.findall(r"^#+ (.*)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def test_every_picture_is_described_and_used_and_small() -> None:
    used = set()
    for page in FOR_PEOPLE:
        for picture, description, target in LINK.findall(prose(page)):
            if picture:
                assert description, f"{name_of(page)}: {target} has no description"
                used.add((page.parent / target).resolve())
    assert set(IMAGES) <= used
    assert [name_of(image) for image in IMAGES if image.stat().st_size > LARGEST_IMAGE] == []


@pytest.mark.parametrize("drawing", sorted(DOCS.glob("*.svg")), ids=name_of)
def test_a_drawing_says_what_it_shows_and_needs_nothing_else(drawing: Path) -> None:
    svg = ET.fromstring(read(drawing))  # noqa: S314 - our own file
    names = {child.tag.rpartition("}")[2]: child.text for child in svg}
    assert names["title"]
    assert names["desc"]
    assert re.findall(r"href=|url\((?!#)", read(drawing)) == []


@pytest.mark.parametrize(
    "page", [*FOR_PEOPLE[:3], DOCS / "architecture.md", DOCS / "playing.md"], ids=name_of
)
def test_files_that_a_page_names_exist(page: Path) -> None:
    found = set(NAMED_PATH.findall(prose(page)))
    assert [
        path for path in sorted(found) if not any((base / path).exists() for base in (ROOT, ROOT / "game"))
    ] == []


def test_the_drawing_of_the_folders_names_what_is_there() -> None:
    [tree] = [
        code for _, _, code in FENCE.findall(read(DOCS / "architecture.md")) if code.startswith("run.py")
    ]
    named, folders = [], [ROOT]
    for line in tree.splitlines():
        entry = re.match(r"( *)((?:[\w.*-]+/? )+)", line)
        assert entry is not None, line
        depth = len(entry[1]) // 2
        found = [folders[depth] / name for name in entry[2].split()]
        folders[depth + 1 :] = found[-1:]
        named += found
    assert len(named) > len(tree.splitlines())
    assert [str(path) for path in named if not path.exists()] == []


def test_the_drawing_of_the_folders_names_every_room_of_the_game() -> None:
    [tree] = [
        code for _, _, code in FENCE.findall(read(DOCS / "architecture.md")) if code.startswith("run.py")
    ]
    rooms = {path.parent.name for path in (ROOT / "game").glob("*/__init__.py")}
    assert {room for room in rooms if f"  {room}/ " not in tree} == set()


# What single pages promise


def test_the_changelog_has_its_form() -> None:
    text = read(ROOT / "CHANGELOG.md")
    heads = re.findall(r"^## (.*)$", text, re.MULTILINE)
    assert text.startswith("# Changelog\n")
    assert heads[0] == "[Unreleased]"
    dated = [re.fullmatch(r"\[(\d+)\.(\d+)\.(\d+)\] - (\d{4}-\d\d-\d\d)", head) for head in heads[1:]]
    versions = [tuple(map(int, match.groups()[:3])) for match in dated if match]
    assert len(versions) == len(dated)
    assert versions == sorted(set(versions), reverse=True)
    kinds = re.findall(r"^### (.*)$", text, re.MULTILINE)
    assert set(kinds) <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
    assert all(part.strip().startswith("- ") for part in re.split(r"^### .*$", text, flags=re.MULTILINE)[1:])


def test_the_readme_names_the_pythons_that_can_play() -> None:
    from run import NEWEST, OLDEST

    minors = range(OLDEST[1], NEWEST[1] + 1)
    assert all(f"3.{minor}" in read(ROOT / "README.md") for minor in minors)


def test_the_readme_tells_of_every_story() -> None:
    episodes = shared_pack(ROOT / "scenarios").episodes.values()
    rows = re.findall(r"^\| \*(.+)\* \| (\d+–\d+|adults) \|", read(ROOT / "README.md"), re.MULTILINE)
    assert sorted(rows) == sorted((each.title.source, each.ages.replace("-", "–")) for each in episodes)
    reviewed = {each.reviewed_by for each in episodes} != {""}
    assert reviewed != ("Nobody has reviewed any of the stories yet" in read(ROOT / "README.md"))


def test_the_readme_counts_the_stories_as_they_are() -> None:
    episodes = shared_pack(ROOT / "scenarios").episodes.values()
    counted = (
        len(episodes),
        sum(each.for_adults for each in episodes),
        sum(each.offender.kind == "stranger" for each in episodes),
    )
    said = re.search(
        r"There are \*\*(\w+) episodes\*\*, (\w+) of them for adults, "
        r".* (\w+) of the (\w+) are about strangers",
        " ".join(read(ROOT / "README.md").split()),
    )
    assert said
    every, adults, strangers, again = (NUMBERS.index(word.lower()) for word in said.groups())
    assert (every, adults, strangers) == counted
    assert again == every


def test_translators_are_told_every_code_of_the_catalogs() -> None:
    table = read(DOCS / "translating.md").partition("| it says | do this |")[2]
    told = [code for row in re.findall(r"^\| (`.*?) \|", table, re.MULTILINE) for code in row.split(", ")]
    assert sorted(code.strip("`") for code in told) == sorted(SEVERITIES)


def test_the_settings_of_a_pack_that_are_shown_are_allowed(tmp_path: Path) -> None:
    [shown] = [code for _, kind, code in FENCE.findall(read(ROOT / "CONTRIBUTING.md")) if kind == "yaml"]
    (tmp_path / SETTINGS).write_text(shown, encoding="utf-8")
    assert load_severities(tmp_path, DOCS / "diagnostics").problems == ()


def all_that_is_said() -> list[str]:
    """Every text in the source of the two commands; a value inside one is written as `…`."""
    found = []
    for source in (ROOT / "run.py", *sorted((ROOT / "bootstrap").glob("*.py"))):
        for node in ast.walk(ast.parse(read(source))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.append(node.value)
            elif isinstance(node, ast.JoinedStr):
                parts = (part.value if isinstance(part, ast.Constant) else "…" for part in node.values)
                found.append("".join(map(str, parts)))
    return [re.sub(r"%d|\d+", "#", text) for text in found]


def test_what_the_page_quotes_is_what_run_py_says() -> None:
    section = read(DOCS / "playing.md").partition("## When it does not start")[2]
    quoted = re.findall(r"^\| `([^`]+)` \|", section, re.MULTILINE)
    said = all_that_is_said()
    assert quoted
    assert [text for text in quoted if not any(re.sub(r"\d+", "#", text) in one for one in said)] == []
    fixed = (
        sentences.BUSY,
        sentences.DAMAGED,
        sentences.DIFFERENT,
        sentences.ELSEWHERE,
        sentences.FULL,
        sentences.NO_NETWORK,
        sentences.STOPPED,
        sentences.UNBUILT,
    )
    assert [text for text in fixed if not text.startswith(tuple(quoted))] == []
    assert sentences.LOCAL in section


def test_the_way_without_internet_is_one_that_run_py_goes() -> None:
    section = read(DOCS / "playing.md").partition("### On computers without internet")[2]
    variables = set(re.findall(r"PIP_(\w+)", section))
    assert variables == {"NO_INDEX", "FIND_LINKS"}
    assert variables <= set(processes.FOR_PIP)
    [download] = re.findall(r"pip download (.*) -r requirements.lock", section)
    assert download in read(ROOT / "bootstrap" / "packages.py")


@pytest.mark.long
def test_the_game_keeps_the_files_that_the_page_tells(tmp_path: Path) -> None:
    told = re.findall(r"^\| `(\w+\.json)` \|", read(DOCS / "playing.md"), re.MULTILINE)
    world = make_world(tmp_path, {"language": "hr", "country": "HR"})
    episode = next(iter(world.pack.episodes.values()))
    world.keep(Play.begin(episode, next(iter(episode.heroes))), "play")
    world.found_ending(episode.id, next(iter(episode.endings)))
    world.close()
    assert sorted(path.name for path in tmp_path.rglob("*")) == sorted(told)
