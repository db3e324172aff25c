"""The packages that every folder with the game holds, for each system out of the same lock file."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import babel
import pytest

from bootstrap.environment import PLAY_LOCK
from builds.locked import packages_in
from builds.packages import LEFT_OUT, LOCALES, carried, compile_all, install
from builds.source import Source
from game.language.languages import LANGUAGES
from game.ui.draw.typesetting import FILES, font_folder

ROOT = Path(__file__).resolve().parents[2]


def test_everything_that_the_game_needs_is_carried_but_what_may_not_be() -> None:
    lock = (ROOT / PLAY_LOCK).read_text(encoding="utf-8")
    names = {package.name for package in carried(lock)}
    assert names == {package.name for package in packages_in(lock)} - set(LEFT_OUT)
    assert {"pygame-ce", "babel", "msgspec", "cryptography"} <= names


def test_they_are_proved_by_hashes_and_made_for_the_system_that_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    said: list[tuple[str, ...]] = []
    monkeypatch.setattr(Source, "run", lambda _, *words: said.append(words))
    install(tmp_path / "packages", Source(ROOT, tmp_path, 0), "3.13", ("win_amd64",))
    [words] = said
    assert "--require-hashes" in words
    assert words[words.index("--platform") + 1] == "win_amd64"
    assert words[words.index("--python-version") + 1] == "3.13"


@pytest.mark.long
def test_what_nobody_opens_is_left_out_and_all_letters_and_languages_of_the_game_stay(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def unpack(_: Source, *words: str) -> str:
        place = Path(words[words.index("--target") + 1])
        shutil.copytree(Path(babel.__file__).parent / "locale-data", place / "babel/locale-data")
        for package, _names in FILES.values():
            shutil.copytree(font_folder(package), place / package / "files")
        return ""

    monkeypatch.setattr(Source, "run", unpack)
    install(tmp_path / "packages", Source(ROOT, tmp_path, 0), "3.13", ("win_amd64",))
    fonts = {path.name for path in tmp_path.rglob("*.?tf")}
    assert fonts == {name for _, names in FILES.values() for name in names.values()}
    data = {path.stem for path in tmp_path.rglob("*.dat")}
    assert {"root", "bs", "hr", "sr", "sr_Latn", "sr_Cyrl_BA", "sr_Latn_BA", "en", "en_GB", "sl"} <= data
    assert {name.partition("_")[0] for name in data} == LOCALES


def test_babel_finds_what_it_reads_for_each_language_in_what_is_left() -> None:
    for each in LANGUAGES:
        parsed = babel.Locale.parse(each.locale or each.code)
        assert str(parsed).partition("_")[0] in LOCALES


def test_code_is_compiled_beside_its_source_or_in_place_of_it(tmp_path: Path) -> None:
    for place in ("kept", "alone"):
        (tmp_path / place).mkdir()
        (tmp_path / place / f"{place}_module.py").write_text("WORD = 'read'\n", encoding="utf-8")
    source = Source(tmp_path, tmp_path, 0)
    compile_all(sys.executable, tmp_path, source, ("kept",))
    compile_all(sys.executable, tmp_path, source, ("alone",), alone=True)
    assert [path.name for path in (tmp_path / "alone").rglob("*")] == ["alone_module.pyc"]
    assert (tmp_path / "kept/kept_module.py").exists()
    assert len(list((tmp_path / "kept/__pycache__").iterdir())) == 1
    say = "import kept_module, alone_module; print(kept_module.WORD, alone_module.WORD)"
    paths = os.pathsep.join(str(tmp_path / place) for place in ("kept", "alone"))
    done = subprocess.run(
        [sys.executable, "-B", "-c", say],
        env={"PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "read read\n"
