"""What the proof of the builds takes for the game's own doing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.support.proofs import tried
from tests.support.real_builds import written_into

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def test_what_the_library_for_sound_makes_in_a_home_is_told_apart_and_nothing_else(tmp_path: Path) -> None:
    assert written_into(tmp_path) == []
    (tmp_path / ".config/pulse").mkdir(parents=True)
    (tmp_path / ".config/pulse/0123-runtime").symlink_to("/tmp/pulse-0123")  # noqa: S108 - as it does
    assert written_into(tmp_path) == []
    (tmp_path / ".config/cuvari").mkdir()
    (tmp_path / "pulse").touch()
    assert written_into(tmp_path) == [".config/cuvari", "pulse"]


def test_a_folder_for_settings_alone_was_written_by_somebody(tmp_path: Path) -> None:
    (tmp_path / ".config").mkdir()
    assert written_into(tmp_path) == [".config"]


def test_a_proof_that_ends_in_the_middle_is_a_fault_and_the_next_one_runs() -> None:
    def ends() -> Iterator[str]:
        yield "a fault"
        raise OSError("gone")

    found = tried({"one": ends(), "two": iter(["another"])}, [])
    assert found == ["a fault", "one ended in the middle: OSError('gone')", "another"]


def test_proofs_are_chosen_by_words_of_their_names() -> None:
    assert tried({"window in hr": iter(["hr"]), "set back": iter(["back"])}, ["window"]) == ["hr"]
