"""What changed outside the kiosk's folder is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.kiosk.soak.outside import changed, look

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_new_gone_or_different_is_found_and_the_kiosk_s_own_passed_over(tmp_path: Path) -> None:
    own = tmp_path / "kiosk"
    for path in (own, tmp_path / "deep" / "deeper", tmp_path / "__pycache__"):
        path.mkdir(parents=True)
    for name in ("stays", "goes", "deep/deeper/differs"):
        (tmp_path / name).write_text("1")
    before = look([tmp_path], own)
    (tmp_path / "goes").unlink()
    (tmp_path / "deep" / "deeper" / "differs").write_text("22")
    (tmp_path / "deep" / "new").write_text("1")
    (own / "counters.json").write_text("1")
    (tmp_path / "__pycache__" / "x.pyc").write_text("1")
    found = [str(path).removeprefix(f"{tmp_path}/") for path in changed(before, look([tmp_path], own))]
    assert found == ["deep/deeper/differs", "deep/new", "goes"]


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert look([tmp_path / "none"], tmp_path) == {}
