"""The installer for Windows: what it writes and removes, and what it says in which language."""

from __future__ import annotations

import re
import struct
from pathlib import Path

import pytest

from builds import installer
from builds.installer import OWN, icon_of, script_of
from builds.source import Source
from game.paths import Paths
from game.scenes.teachers.for_teachers import TITLE
from tests.support.known import shared_catalogs

LANGUAGES = {"ENGLISH": "en", "BOSNIAN": "bs", "CROATIAN": "hr", "SERBIAN": "sr", "SERBIANLATIN": "sr_Latn"}
WORD = re.compile(r'^LangString (\w+) \$\{LANG_(\w+)\} "(.+)"$', re.MULTILINE)
SAID = {
    (name, language): text for name, language, text in WORD.findall((OWN / "words.nsh").read_text("utf-8"))
}
SCRIPT = (OWN / "setup.nsi").read_text("utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("game/b.py", "game/a.py", "python/python.exe", "cuvari.cmd"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return tmp_path


def test_it_writes_each_file_in_the_order_of_names(folder: Path) -> None:
    lines = script_of(folder).partition("!macro all_files\n")[2].partition("!macroend")[0].splitlines()
    assert lines == [
        'SetOutPath "$INSTDIR"',
        f'File "{folder}/cuvari.cmd"',
        'SetOutPath "$INSTDIR\\game"',
        f'File "{folder}/game/a.py"',
        f'File "{folder}/game/b.py"',
        'SetOutPath "$INSTDIR\\python"',
        f'File "{folder}/python/python.exe"',
    ]


def test_it_removes_nothing_but_what_it_wrote(folder: Path) -> None:
    script = script_of(folder)
    moved = {
        kind: re.findall(
            r"\$\{DO\} (.+)", script.partition(f"!macro each_{kind} DO\n")[2].partition("!mac")[0]
        )
        for kind in ("folder", "file")
    }
    assert moved == {"folder": ["game", "python"], "file": ["cuvari.cmd"]}
    assert set(re.findall(r"Delete (\"\$INSTDIR.*)", SCRIPT)) == {
        '"$INSTDIR\\${NAME}"', '"$INSTDIR\\uninstall.exe"'
    }  # fmt: skip
    whole = set(re.findall(r"RMDir /r (.*)", SCRIPT))
    assert whole == {'"$INSTDIR\\${NAME}"', '"$INSTDIR\\old"', '"$LOCALAPPDATA\\cuvari-mreze"'}


def test_an_older_version_that_could_not_be_moved_aside_is_not_removed() -> None:
    """With a prompt open in its folder `game` it lay there still, and was taken for what was written anew."""
    moved, _, written = SCRIPT.partition("!insertmacro each_folder move_aside")
    assert "$Written 1" not in moved
    assert written.index("Abort") < written.index("StrCpy $Written 1") < written.index("all_files")
    failed = SCRIPT.partition("Function .onInstFailed")[2].partition("FunctionEnd")[0]
    removed = (
        "${If} $Written = 1\n      !insertmacro each_folder remove_folder\n"
        "      !insertmacro each_file remove_file\n    ${EndIf}"
    )
    assert failed.count("remove_fol") == failed.count(removed) == 1
    assert failed.index("remove_file") < failed.index("move_back")


def test_whatever_is_moved_aside_comes_back() -> None:
    """The list of files lay anew beside an older version, which then was called damaged."""
    for kind in ("folder", "file"):
        assert SCRIPT.count(f"!insertmacro each_{kind} move_aside") == 1
        assert SCRIPT.count(f"!insertmacro each_{kind} move_back") == 1


def test_a_folder_in_which_an_installer_was_stopped_is_known_to_be_ours() -> None:
    """It is known by the uninstaller, which was written last: such a folder was refused."""
    assert '${IfNot} ${FileExists} "$INSTDIR\\uninstall.exe"' in SCRIPT
    assert SCRIPT.index("WriteUninstaller") < SCRIPT.index("!insertmacro all_files")


def test_a_folder_that_only_one_of_two_versions_has_stops_no_upgrade() -> None:
    for macro, place in (("move_aside", "$INSTDIR"), ("move_back", "$INSTDIR\\old")):
        lines = re.search(rf"!macro {macro} NAME\n(.*?)!macroend", SCRIPT, re.DOTALL)
        assert lines is not None
        assert lines[1].startswith(f'  ${{If}} ${{FileExists}} "{place}\\${{NAME}}"\n    Rename ')


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_everything_in_each_language(language: str) -> None:
    asked = set(re.findall(r"\$\((\w+)\)", SCRIPT))
    assert {name for name, spoken in SAID if spoken == language} == asked


@pytest.mark.parametrize(("language", "code"), LANGUAGES.items())
def test_the_desk_for_teachers_is_called_as_in_the_game(language: str, code: str) -> None:
    catalog = shared_catalogs(Paths.find().locales)[code]
    assert SAID["TEACHERS", language] == catalog.render(TITLE)


def test_installer_and_package_lay_the_same_folder_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "windows" / "game").mkdir(parents=True)
    monkeypatch.setattr(installer, "icon_of", lambda _: b"icon")
    source = Source(tmp_path, tmp_path, 0)
    assert installer.laid(source) == installer.laid(source)
    assert {path.name for path in installer.laid(source).iterdir()} == {"game", "cuvari.cmd", "game.ico"}
    assert [path.name for path in (tmp_path / "windows").iterdir()] == ["game"]


def test_its_icon_has_a_picture_of_each_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def draw(_: Source, *words: str) -> None:
        side = int(words[-1])
        Path(words[-3]).write_bytes(bytes(range(4)) * side * side)

    monkeypatch.setattr(Source, "run", draw)
    icon = icon_of(Source(tmp_path, tmp_path, 0))
    _, kind, count = struct.unpack_from("<HHH", icon)
    assert (kind, count) == (1, 4)
    for at in range(count):
        width, *_, bits, size, offset = struct.unpack_from("<BBBBHHII", icon, 6 + 16 * at)
        head, wide, high = struct.unpack_from("<Iii", icon, offset)
        assert (bits, head, wide, high) == (32, 40, width, 2 * width)
        assert icon[offset + 40 : offset + 44] == bytes(range(4))
        assert size == 40 + 4 * width * width + (width + 31) // 32 * 4 * width
