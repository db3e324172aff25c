"""`cuvari bundle`: make, sign, verify, and a sentence where one refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def source(folder: Path) -> Path:
    (folder / "source" / "scenarios" / "x").mkdir(parents=True)
    (folder / "source" / "scenarios" / "x" / "a.yaml").write_text("a")
    return folder / "source"


def test_from_a_folder_to_a_bundle_that_a_kiosk_takes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, key = tmp_path / "a.cuvari", tmp_path / "key"
    words = ["bundle", "make", str(source(tmp_path)), "-o", str(file), "--version", "3", "--name", "Autumn"]
    assert main(words) == 0
    assert "version 3, 1 files" in capsys.readouterr().out
    assert main(["bundle", "sign", str(file), "--key", str(key), "--new-key"]) == 0
    public = capsys.readouterr().out.split()[-1]
    assert main(["bundle", "verify", str(file), "--key", public]) == 0
    assert "“Autumn” is whole and signed: version 3" in capsys.readouterr().out
    file.write_bytes(file.read_bytes()[:-1])
    assert main(["bundle", "verify", str(file), "--key", public]) == 1
    assert capsys.readouterr().err == f"{file} is not signed, or not whole\n"


def test_what_can_not_be_done_is_told_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "key").write_text("no key")
    out = str(tmp_path / "a.cuvari")
    for words in (
        ["make", str(tmp_path), "-o", out, "--version", "1"],
        ["make", str(source(tmp_path)), "-o", out, "--version", "0"],
        ["sign", out, "--key", str(tmp_path / "key")],
        ["sign", out, "--key", str(tmp_path / "key"), "--new-key"],
        ["verify", out, "--key", "12"],
    ):
        assert main(["bundle", *words]) == 1
        said = capsys.readouterr()
        assert said.out == ""
        assert len(said.err.splitlines()) == 1
    assert not (tmp_path / "a.cuvari").exists()
    assert (tmp_path / "key").read_text() == "no key"
