"""What is remembered, and for how long."""

from collections.abc import Callable
from pathlib import Path

import grimp
import msgspec
import pytest

from game.authors.check.cache import NAME, Cache, code_files

WHOLE, PART = [b"whole"], [b"part"]


class Counting:
    """Finds something whole of a part, and counts how often each is found."""

    def __init__(self) -> None:
        """Nothing was found yet."""
        self.found: list[str] = []

    def part(self) -> str:
        self.found.append("part")
        return "half"

    def whole(self, store: Cache) -> Callable[[], str]:
        def find() -> str:
            self.found.append("whole")
            return 2 * store.remember(PART, self.part, str)

        return find

    def check(self, folder: Path, version: bytes = b"") -> str:
        """One run of a check, with a store of its own."""
        store = Cache(folder / NAME)
        found = store.remember([*WHOLE, version], self.whole(store), str)
        store.save()
        return found


def test_what_was_found_is_not_looked_for_again(tmp_path: Path) -> None:
    counting = Counting()
    assert [counting.check(tmp_path) for _ in range(3)] == ["halfhalf"] * 3
    assert counting.found == ["whole", "part"]


def test_a_part_is_remembered_for_as_long_as_the_whole_that_was_found_of_it(tmp_path: Path) -> None:
    counting = Counting()
    for _ in range(3):
        counting.check(tmp_path)
    assert counting.check(tmp_path, b"another") == "halfhalf"
    assert counting.found == ["whole", "part", "whole"]


def test_what_nobody_asks_for_any_more_is_forgotten(tmp_path: Path) -> None:
    counting = Counting()
    counting.check(tmp_path)
    store = Cache(tmp_path / NAME)
    store.remember([b"else"], lambda: "else", str)
    store.save()
    counting.check(tmp_path)
    assert counting.found == ["whole", "part"] * 2


def test_what_is_not_as_it_should_be_is_found_afresh(tmp_path: Path) -> None:
    counting = Counting()
    counting.check(tmp_path)
    assert Cache(tmp_path / NAME).remember([*WHOLE, b""], lambda: 7, int) == 7


def test_a_torn_part_of_a_sound_whole_is_found_afresh_once_it_is_asked_for(tmp_path: Path) -> None:
    counting = Counting()
    counting.check(tmp_path)
    store = msgspec.msgpack.decode((tmp_path / NAME).read_bytes(), type=dict[bytes, bytes])
    part = min(store, key=lambda key: len(store[key]))  # the whole says besides what it asked for
    (tmp_path / NAME).write_bytes(msgspec.msgpack.encode({**store, part: b"\xc1torn"}))
    assert counting.check(tmp_path) == "halfhalf"
    assert counting.found == ["whole", "part"]
    assert counting.check(tmp_path, b"another") == "halfhalf"
    assert counting.found == ["whole", "part"] * 2


@pytest.mark.long
def test_what_was_found_is_forgotten_with_any_code_that_a_check_runs() -> None:
    """Also with that which looks at pictures and sounds, which lies elsewhere."""
    graph = grimp.build_graph("game", exclude_type_checking_imports=True, cache_dir=None)
    checks = ("game.authors.check.everything", "game.authors.check.readability")
    run = {module for check in checks for module in (check, *graph.find_upstream_modules(check))}
    stamped = {
        ".".join(("game", *path.with_suffix("").parts)).removesuffix(".__init__") for path in code_files()
    }
    assert "game.ui.art.check" in run
    assert run <= stamped
