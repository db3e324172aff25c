"""Every reader of outside data stands a small part of the corpus, and a bad one is found."""

from __future__ import annotations

import ast
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.hostile.__main__ import Hunt
from tests.hostile.hunt import Bench, Bounds, Finding, hunted, keep, kept, tried
from tests.hostile.inside import INSIDE
from tests.hostile.material import PLACES, Example
from tests.hostile.planted import READERS as PLANTED
from tests.hostile.planted import SEED
from tests.hostile.readers.all import READERS
from tests.hostile.worker import Answer

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.long

GAME = Path(__file__).parents[2] / "game"
A_FEW = 3
"""Examples of each reader in the suite; `python -m tests.hostile` reads as many as there is time for."""
CALLS = frozenset(
    {
        "GNUTranslations",
        "ZipFile",
        "argv",
        "connect",
        "environ",
        "glob",
        "iterdir",
        "load_sized_svg",
        "mmap",
        "open_regular",
        "read_bytes",
        "read_regular",
        "read_text",
        "read_tree",
        "rglob",
        "scandir",
    }
)
"""What a module that reads from outside must name; beside these there is `open`, which scenes have, too."""


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    with Bench(tmp_path_factory.mktemp("hostile")) as made:
        yield made


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    """A bench with readers that have a fault each, and with little patience."""
    bounds = Bounds(processor=2, asleep=2, clock=60, memory=100_000_000)
    with Bench(tmp_path_factory.mktemp("planted"), "tests.hostile.planted", bounds) as made:
        yield made


@pytest.mark.parametrize("name", READERS)
def test_a_reader_stands_what_was_found_before_and_a_few_new_examples(name: str, bench: Bench) -> None:
    reader = READERS[name]
    places = [Example(b"", place) for place in (PLACES if reader.places else ())]
    _, found = tried(bench, name, [*kept(name), Example(reader.seeds()[0]), *places])
    assert found is None, f"{found.example}: {found.answer.problem}\n{found.answer.trace}"
    _, found = hunted(bench, name, reader, 1, A_FEW)
    assert found is None, f"{found.example}: {found.answer.problem}\n{found.answer.trace}"


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("works for ever", "time: ended after"),
        ("writes outside", "outside its folder: open "),
        ("writes through a link", "outside its folder: open /tmp/beside"),
        ("removes outside", "outside its folder: os.remove "),
        ("starts a program", "outside its folder: subprocess.Popen"),
        ("calls home", "outside its folder: socket."),
        ("ends the process", "the process has ended: 3"),
    ],
)
def test_a_reader_with_a_fault_is_found(name: str, problem: str, planted: Bench) -> None:
    assert planted.ask(name, Example(SEED)).problem.startswith(problem)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells who sleeps, and bounds memory")
@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("waits for ever", "time: ended after 0 s of work"),
        ("takes all memory", "MemoryError"),
        ("takes much for a moment", "memory: "),
    ],
)
def test_a_reader_that_waits_or_takes_too_much_is_found(name: str, problem: str, planted: Bench) -> None:
    assert planted.ask(name, Example(SEED)).problem.startswith(problem)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_a_reader_that_waits_for_a_pipe_is_found(planted: Bench) -> None:
    assert planted.ask("opens pipes", Example(b"", "pipe")).problem.startswith("time: ")
    assert planted.ask("opens pipes", Example(b"", "folder")).problem == ""


@pytest.mark.parametrize("name", ["refuses", "writes inside"])
def test_a_reader_that_does_as_documented_is_let_alone(name: str, planted: Bench) -> None:
    for data in (SEED, b"", b"\xff"):
        assert planted.ask(name, Example(data)).problem == ""


def test_what_a_reader_cant_stand_is_made_small_kept_and_tried_first(planted: Bench, tmp_path: Path) -> None:
    count, found = hunted(planted, "raises", PLANTED["raises"], 1, 2_000)
    assert found is not None
    assert found.answer.problem.startswith("KeyError")
    assert "planted.py" in found.answer.trace
    assert len(found.example.data) <= len(SEED) + len(b"2026-02-31")
    keep(found, tmp_path)
    assert list(kept("raises", tmp_path)) == [found.example]
    assert tried(planted, "raises", list(kept("raises", tmp_path)))[0] == 1
    assert count > 1


def test_a_hunt_goes_on_for_as_long_as_it_and_its_readers_work(planted: Bench, tmp_path: Path) -> None:
    hunt = Hunt(planted, {"refuses": PLANTED["refuses"]}, tmp_path)
    before, own = planted.used(), time.process_time()
    hunt.rounds(1, before + 1.0)
    used, own = planted.used(), time.process_time() - own
    assert used >= before + 1.0
    assert used - before > own
    assert hunt.counts["refuses"]


def test_what_is_no_file_is_kept_by_its_name(tmp_path: Path) -> None:
    found = Finding("a reader", Example(b"", "folder"), Answer("it hangs"))
    assert keep(found, tmp_path).suffix == ".place"
    assert list(kept("a reader", tmp_path)) == [found.example]


def test_the_same_seed_gives_the_same_examples(planted: Bench) -> None:
    first, again = (hunted(planted, "raises", PLANTED["raises"], 7, 2_000) for _ in range(2))
    assert first[1] is not None
    assert first[1].example == again[1].example  # type: ignore[union-attr] # it was found, too


def reading_modules() -> set[str]:
    """The modules of the game that may read something from outside, by what they call or name."""
    found = set()
    for path in GAME.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if not any(word in text for word in (*CALLS, "open", "walk")):
            continue
        tree = ast.parse(text)
        if any(_names_reading(node) or _opens(node) for node in ast.walk(tree)):
            found.add(".".join(path.relative_to(GAME.parent).with_suffix("").parts).removesuffix(".__init__"))
    return found


def _names_reading(node: ast.AST) -> bool:
    name = getattr(node, "attr", getattr(node, "id", ""))
    return isinstance(node, ast.Attribute | ast.Name) and name in CALLS


def _opens(node: ast.AST) -> bool:
    """Whether it is a call of `open`, `os.open`, or of a path's `open` with a mode or an encoding."""
    if not isinstance(node, ast.Call):
        return False
    if isinstance(node.func, ast.Name):
        return node.func.id == "open"
    if not isinstance(node.func, ast.Attribute) or node.func.attr not in ("open", "walk"):
        return False
    owner = node.func.value.id if isinstance(node.func.value, ast.Name) else ""
    modes = [arg.value for arg in node.args[:1] if isinstance(arg, ast.Constant)]
    mode = any(isinstance(each, str) and not each.strip("rwxab+t") for each in modes)
    return owner in ("os", "io") or (node.func.attr == "open" and (mode or bool(node.keywords)))


def test_every_module_that_reads_is_tried_or_said_to_read_nothing_from_outside() -> None:
    tried_ones = {module for reader in READERS.values() for module in reader.modules}
    reading = reading_modules()
    assert reading - tried_ones - INSIDE.keys() == set(), "add a reader to tests/hostile/readers"
    assert INSIDE.keys() - reading == set(), "these read nothing any more"
    assert INSIDE.keys() & tried_ones == set()


def test_every_module_that_is_tried_exists() -> None:
    for reader in READERS.values():
        for module in reader.modules:
            assert (GAME.parent / Path(*module.split("."))).with_suffix(".py").is_file(), module
