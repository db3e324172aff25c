"""What several processes find is what one finds, and nothing of it is looked for again."""

import multiprocessing
import sys
from concurrent.futures import process
from functools import partial
from pathlib import Path

import pytest

from game.authors.check import ahead as module
from game.authors.check.ahead import find_ahead
from game.authors.check.cache import NAME, Cache
from game.authors.check.everything import Part, Whole, problems
from game.authors.check.readability import as_table, levels
from game.edges.several_processes import FORKED
from game.language.compiled import compile_catalogs
from game.language.languages import GENERATED
from game.story.reading.diagnostics import Diagnostic
from tests.authors.check.conftest import Small
from tests.authors.check.test_everything import edit

TWO = 2


def told(small: Small, store: Cache, processes: int) -> tuple[Diagnostic, ...]:
    """All that a check with so many processes tells."""
    ahead = partial(find_ahead, processes=processes)
    return problems(small.paths, [], store, 2026, ahead)


@pytest.fixture
def faulty(small: Small) -> Small:
    """The small game with faults in several of its parts."""
    edit(small.episode, "goto: quiet", "goto: quite")
    edit(small.episode, "He has been here for three days.", "You should have known.")
    edit(small.catalog(), "Dobro", "Netko")
    edit(small.catalog("sr"), "Добро", "Dobro")
    return small


@pytest.mark.parametrize("processes", [1, TWO])
def test_one_part_is_left_to_the_check_itself(small: Small, processes: int) -> None:
    whole = Whole(small.paths, Cache(None), None)
    find_ahead(whole, [("episode", str(small.episode))], processes)
    assert whole.store.found == {}


@pytest.mark.programs
@pytest.mark.parametrize("way", [FORKED, "spawn"])
def test_several_processes_find_what_one_finds(
    faulty: Small, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    if sys.platform != "win32":  # which cannot fork
        monkeypatch.setattr(module, "way_to_start", lambda: way)
    one, two = Cache(None), Cache(tmp_path / NAME)
    found = told(faulty, one, 1)
    assert told(faulty, two, TWO) == found
    assert {each.code for each in found} >= {"unknown-node", "banned-phrase", "foreign-word", "latin-word"}
    assert two.found == one.found


@pytest.mark.programs
def test_what_was_found_ahead_is_known_then(faulty: Small, tmp_path: Path) -> None:
    store = Cache(tmp_path / NAME)
    whole = Whole(faulty.paths, store, None)
    parts = whole.unknown()
    assert ("episode", str(faulty.episode)) in parts
    assert {name for kind, name in parts if kind == "language"} == {"en", "bs", "sr", "sr_BA"}
    find_ahead(whole, parts, TWO)
    assert whole.unknown() == []


@pytest.mark.programs
def test_what_cannot_be_read_in_a_process_is_told_all_the_same(small: Small, tmp_path: Path) -> None:
    (small.paths.locales / "messages.pot").write_text("msgid nothing\n", encoding="utf-8")
    codes = [each.code for each in told(small, Cache(tmp_path / NAME), TWO)]
    assert "catalog-unreadable" in codes


@pytest.mark.long
def test_a_part_is_unknown_again_when_it_is_changed(small: Small) -> None:
    store = Cache(None)
    problems(small.paths, [], store, 2026)
    assert _unknown(small, store) == []
    edit(small.catalog(), "Dobro", "Bolje")
    assert _unknown(small, store) == [("language", "bs")]
    edit(small.episode, "minutes: 2", "minutes: 3")
    assert _unknown(small, store) == [("language", "bs"), ("episode", str(small.episode))]


def _unknown(small: Small, store: Cache) -> list[Part]:
    again = Cache(None)
    again.learn(store.found)
    return Whole(small.paths, again, None).unknown()


@pytest.mark.long
def test_where_no_process_can_be_started_one_does_it_all(
    faulty: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr("game.edges.several_processes.ProcessPoolExecutor", refused)
    assert told(faulty, Cache(None), TWO) == told(faulty, Cache(None), 1)


@pytest.mark.programs
@pytest.mark.parametrize("fails", ["a process", "the thread"])
def test_where_one_process_is_started_and_no_more_it_is_ended(
    faulty: Small, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    """Else the check told everything, and then waited for it for ever."""
    started, before = iter(range(TWO)), multiprocessing.active_children()

    def spawned(self: process.ProcessPoolExecutor) -> None:
        if next(started):
            raise BlockingIOError("no more processes")
        one(self)

    def refused(_: object) -> None:
        raise RuntimeError("can't start new thread")

    one = vars(process.ProcessPoolExecutor)["_spawn_process"]  # nothing else starts one alone
    if fails == "a process":
        monkeypatch.setattr(process.ProcessPoolExecutor, "_spawn_process", spawned)
    else:
        monkeypatch.setattr(process._ExecutorManagerThread, "start", refused)  # noqa: SLF001
    found = told(faulty, Cache(tmp_path / NAME), TWO)
    left = [each for each in multiprocessing.active_children() if each not in before]
    for each in left:
        each.join(10)
    assert not [each for each in left if each.is_alive()]
    assert found == told(faulty, Cache(None), 1)


@pytest.mark.programs
def test_how_episodes_read_is_found_with_them(
    small: Small, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compile_catalogs(small.paths.locales)
    store = Cache(tmp_path / NAME)
    whole = Whole(small.paths, store, None)
    find_ahead(whole, whole.unknown(), TWO, read=False)
    every = levels(small.paths, [], Cache(None))
    monkeypatch.setattr("game.authors.check.readability.read_in", None)  # it is not asked again
    found = levels(small.paths, [], store, made=False)
    assert found == {
        age: {code: one for code, one in languages.items() if code not in GENERATED}
        for age, languages in every.items()
    }
    assert as_table(found) == as_table(every)
