"""After a session nothing of it is left: not on the disk, in mapped files, or in the program's memory."""

import gc
import sys
from pathlib import Path

import pytest

from game.kiosk.counting.counters import Counters
from game.kiosk.world import NOWHERE
from game.story.events import Choose
from game.story.playing.play import Play
from tests.support.kiosk_pilot import SECOND, KioskPilot, at_ten

pytestmark = pytest.mark.long


def everything_on_the_disk(folder: Path) -> dict[str, bytes]:
    """All files below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def mapped_files(below: Path) -> list[Path]:
    """The files below a folder that this process has mapped into its memory."""
    lines = Path("/proc/self/maps").read_text(encoding="utf-8").splitlines()
    names = {line.split(maxsplit=5)[5] for line in lines if line.count("/")}
    return [Path(name) for name in names if name.startswith(str(below))]


def played(kiosk: KioskPilot) -> Play:
    """Play a story up to a choice and take it; gives the play."""
    kiosk.begin("the-chain")
    kiosk.go_on_to("choice:1")
    kiosk.touch("choice:3")
    kiosk.wait(2 * SECOND)
    assert kiosk.world.play
    assert Choose("envelope", "laugh") in kiosk.world.play.events
    return kiosk.world.play


@pytest.fixture
def kiosk(tmp_path: Path) -> KioskPilot:
    """A kiosk that draws its own pictures, as the real one does."""
    return KioskPilot(tmp_path, size=(1280, 720), pictures="own")


def test_during_and_after_a_session_only_the_staffs_file_is_there(kiosk: KioskPilot, tmp_path: Path) -> None:
    before = everything_on_the_disk(tmp_path)
    played(kiosk)
    assert everything_on_the_disk(tmp_path) == before
    kiosk.wait_in_steps(120 * SECOND)
    assert kiosk.scene == "attract"
    assert everything_on_the_disk(tmp_path) == before
    assert set(before) == {"kiosk.json"}
    assert not (tmp_path / NOWHERE).exists()


def test_no_word_of_a_choice_is_on_the_disk_or_in_a_mapped_file(kiosk: KioskPilot, tmp_path: Path) -> None:
    played(kiosk)
    words = (b"laugh", b"envelope", b"the-chain")
    kiosk.touch("quick-exit")
    kiosk.frame()
    for name, data in everything_on_the_disk(tmp_path).items():
        assert not [word for word in words if word in data], name
    if sys.platform.startswith("linux"):
        assert mapped_files(tmp_path) == []


def test_the_search_finds_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "file").write_bytes(b"envelope laugh")
    assert b"laugh" in everything_on_the_disk(tmp_path)["deep/file"]
    if sys.platform.startswith("linux"):
        import mmap

        with (tmp_path / "deep" / "file").open("rb") as file:
            kept = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            assert mapped_files(tmp_path) == [tmp_path / "deep" / "file"]
            kept.close()


def test_counters_hold_sums_and_nothing_of_anybody(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path, counters=Counters(tmp_path / "counters", at_ten), size=(1280, 720))
    play = played(kiosk)
    kiosk.touch("quick-exit")
    kiosk.frame()
    kept = everything_on_the_disk(tmp_path)
    assert set(kept) == {"kiosk.json", "counters/today.json"}
    for told in (play.state.hero.encode(), b'"hero', b"hour", b"10:15"):
        assert told not in kept["counters/today.json"]


def test_nothing_in_memory_holds_the_play(kiosk: KioskPilot) -> None:
    known = {id(one) for one in gc.get_objects() if isinstance(one, Play)}
    events = played(kiosk).events
    kiosk.touch("quick-exit")
    kiosk.frame()
    kiosk.wait(100)
    gc.collect()
    left = [one for one in gc.get_objects() if isinstance(one, Play) and id(one) not in known]
    assert not [one for one in left if one.events[:2] == events[:2] and len(one.events) > 3]


def test_what_was_found_is_found_no_more(kiosk: KioskPilot) -> None:
    play = played(kiosk)
    kiosk.world.found_ending(play.episode.id, "late")
    kiosk.touch("quick-exit")
    kiosk.frame()
    assert kiosk.world.endings_found("the-chain") == frozenset()
    assert kiosk.world.saved_scene == ""
    assert kiosk.world.trouble == ()


def test_a_kiosk_is_private_as_a_game_at_home_can_be_and_nobody_can_end_it(kiosk: KioskPilot) -> None:
    world = kiosk.world
    assert (world.private, world.may_choose_private) == (True, False)
    world.set_setting("private", value=False)
    assert world.private
