"""A kind of step is known to its own file: everybody else asks the step, whatever kind it is."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.story.steps import STEPS

GAME = Path(__file__).parents[3] / "game"
STEPS_FOLDER = GAME / "story" / "steps"
SHARED = {"base", "defaults", "option", "step_text"}
"""What is of no kind: the base and its defaults, an option, and a text with what is known of it."""
MAY_NAME = {
    "story/playing/cut.py": {"goto", "narrate", "set"},  # it writes a node, as an author does
    "authors/write/people_of_story.py": {"narrate", "place", "show"},  # it writes a beginning as one of ours
    "scenes/play/phone/privacy.py": {"privacy"},  # it draws this kind, and says what its switches mean
}
"""Who may name which kinds, and why."""
ASKS = {"getattr", "hasattr"}
STEP_NAMES = {"step", "waiting", "option"}


def kinds_named(tree: ast.AST) -> Iterator[str]:
    """Give the modules of kinds that a module imports, for whatever reason."""
    package = "game.story.steps"
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == package:
            yield from (name.name for name in node.names if (STEPS_FOLDER / f"{name.name}.py").exists())
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith(f"{package}."):
            yield (node.module or "").removeprefix(f"{package}.")
        elif isinstance(node, ast.Import):
            found = (name.name for name in node.names if name.name.startswith(f"{package}."))
            yield from (name.removeprefix(f"{package}.") for name in found)


def asked_by_name(tree: ast.AST) -> list[int]:
    """Give the lines on which a step is asked for an attribute that it may not have, or for its kind."""
    calls = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ASKS
        and isinstance(node.args[0], ast.Name)
        and node.args[0].id in STEP_NAMES
    ]
    compared = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Compare)
        and any(isinstance(each, ast.Attribute) and each.attr == "KIND" for each in ast.walk(node))
    ]
    return calls + compared


def outside(words: set[str]) -> Iterator[tuple[str, ast.AST]]:
    """Read all modules in which one of these words stands: without it there is nothing to be found."""
    for path in sorted(path for path in GAME.rglob("*.py") if STEPS_FOLDER not in path.parents):
        text = path.read_text("utf-8")
        if any(word in text for word in words):
            yield path.relative_to(GAME).as_posix(), ast.parse(text)


@pytest.mark.long
def test_no_module_outside_names_a_kind() -> None:
    found = {path: set(kinds_named(tree)) - SHARED for path, tree in outside({"steps"})}
    assert {path: kinds for path, kinds in found.items() if kinds} == MAY_NAME


@pytest.mark.long
def test_no_module_outside_asks_a_step_by_the_name_of_an_attribute_or_for_its_kind() -> None:
    assert [(path, line) for path, tree in outside({*ASKS, "KIND"}) for line in asked_by_name(tree)] == []


@pytest.mark.parametrize(
    "code",
    [
        "from game.story.steps.chat import Chat",
        "from game.story.steps import chat",
        "import game.story.steps.chat",
        "def later():\n    from game.story.steps.chat import Chat as Message",
        "if TYPE_CHECKING:\n    from game.story.steps.chat import Chat",
    ],
)
def test_a_kind_is_found_however_it_is_imported(code: str) -> None:
    assert list(kinds_named(ast.parse(code))) == ["chat"]


@pytest.mark.parametrize(
    "code",
    ['getattr(step, "why", None)', 'hasattr(step, "act")', 'step.KIND == "say"', "x in [step.KIND]"],
)
def test_asking_by_name_is_found(code: str) -> None:
    assert asked_by_name(ast.parse(code)) == [1]


def test_the_page_for_authors_tells_of_every_kind() -> None:
    page = (GAME.parent / "docs" / "episode-grammar.md").read_text("utf-8")
    assert [kind for kind in STEPS if f"`{kind}:" not in page] == []
