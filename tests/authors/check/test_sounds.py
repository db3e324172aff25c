"""A score that is broken, huge or hostile is told at its place, in a short time, and is not heard."""

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from game.authors.check.cache import Cache
from game.authors.check.sounds import check_sounds
from game.story.reading.diagnostics import Diagnostic
from game.ui.sound.motif import Motifs
from game.ui.sound.score_file import load_cues, load_motifs
from game.ui.sound.sounds import Sounds
from tests.authors.check.conftest import Small
from tests.authors.check.test_bad_input import BOMB
from tests.support.tiers import few
from tests.ui.sound.test_score import FOLDER
from tests.ui.sound.test_sounds import Chosen

SECONDS = 5
"""What a hostile score may take on a slow computer; here it is a tenth of that."""

NOTE = b"      - {note: G5, length: 0.07, wave: wood}\n"
VOICE = b'      - {line: "C4:4 - - -", wave: sine, times: 16}\n'
HEAD = b"motifs:\n  park:\n    caption: {id: a, source: b}\n    loudness: -22\n    tempo: 60\n    voices:\n"
HOSTILE: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "empty-file"),
    "torn": ((FOLDER / "motifs.yaml").read_bytes()[:3000], ""),
    "zeros": (b"\0" * 4096, "control-character"),
    "utf-16": ("motifs: {}".encode("utf-16"), "not-utf-8"),
    "alias bomb": (BOMB.encode(), "yaml-alias"),
    "object": (b"motifs: !!python/object/apply:os.system ['true']\n", "yaml-tag"),
    "deep": (b"motifs: " + b"[" * 20_000, "too-deep"),
    "deep, but not too deep for YAML": (b"motifs: " + b"[" * 15 + b"]" * 15, "sound-wrong"),
    "100 000 notes": (HEAD + VOICE * 100_000, "file-too-large"),
    "more notes than a score has": (HEAD + VOICE * 2_000, "sound-wrong"),
    "as many motifs as fit": (
        b"motifs:\n" + b"".join(HEAD[8:].replace(b"park", b"p%d" % n) + VOICE for n in range(330)),
        "sound-wrong",
    ),
    "long line": (HEAD + b'      - {line: "' + b"C4 " * 20_000 + b'", wave: sine}\n', "sound-wrong"),
    "endless": (HEAD + b'      - {line: "C4:4", wave: sine, ring: .inf}\n', "sound-wrong"),
    "no number": (HEAD + b'      - {line: "C4:4", wave: sine, level: .nan}\n', "sound-wrong"),
    "long number": (HEAD.replace(b"60", b"9" * 50_000) + VOICE, "sound-wrong"),
    "name out of the folder": (HEAD.replace(b"park", b"../../../park") + VOICE, "sound-wrong"),
    "not a mapping": (b"- 1\n- 2\n", "sound-wrong"),
    "a date that there is not": (b"motifs: 2026-99-99\n", "sound-wrong"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the game's own scores."""
    shutil.copytree(FOLDER, tmp_path / "sounds")
    return tmp_path / "sounds"


def told(folder: Path, *places: str) -> list[Diagnostic]:
    return check_sounds(folder, places, Cache(None))


def silent(folder: Path) -> bool:
    """Whether the game itself finds no motif there, and its sounds go on."""
    motifs = Motifs(lambda: load_motifs(folder / "motifs.yaml"), str.encode)
    heard = Sounds(lambda: load_cues(folder / "score.yaml"), str.encode, motifs, Chosen(sound=False))
    heard.ask("park", 0)
    return heard.decide() is None and heard.play("tap") is not None


def test_the_games_own_scores_are_sound(folder: Path) -> None:
    assert told(folder, "park", "bus", "kitchen-evening") == []
    assert not silent(folder)


@pytest.mark.parametrize("name", few(HOSTILE, 6))
def test_a_hostile_score_is_told_and_the_game_is_silent(folder: Path, name: str) -> None:
    content, code = HOSTILE[name]
    (folder / "motifs.yaml").write_bytes(content)
    begin = time.perf_counter()
    found = told(folder)
    assert silent(folder)
    assert time.perf_counter() - begin < SECONDS
    assert {each.severity for each in found} >= {"error"}
    assert not code or code in {each.code for each in found}
    assert all(each.path == str(folder / "motifs.yaml") for each in found)
    assert all(len(each.values.get("problem", "")) < 500 for each in found)


def test_a_missing_score_is_told(folder: Path) -> None:
    (folder / "score.yaml").unlink()
    assert [(each.code, Path(each.path).name) for each in told(folder)] == [("unreadable-file", "score.yaml")]


def test_a_mistake_is_told_with_its_line_and_column(folder: Path) -> None:
    path = folder / "motifs.yaml"
    text = path.read_text("utf-8").replace("E5:1.5 D5:0.5 C5 A4 | G4 A4 C5:2", "E5:1.5 H5:0.5 C5")
    path.write_text(text, "utf-8")
    (found,) = told(folder)
    line = text.splitlines()[found.line - 1]
    assert "H5" in line
    assert line[found.column - 1 :].startswith("{line:")
    assert found.values["name"] == "park"
    assert "`H5:0.5` is no note" in found.values["problem"]


def test_a_wrong_number_is_told_where_it_stands(folder: Path) -> None:
    path = folder / "score.yaml"
    text = path.read_text("utf-8").replace("loudness: -23", "loudness: -3", 1)
    path.write_text(text, "utf-8")
    (found,) = told(folder)
    assert text.splitlines()[found.line - 1][found.column - 1 :].startswith("loudness: -3")


def test_every_place_without_a_motif_is_told(folder: Path) -> None:
    assert [(each.code, each.severity, each.values["name"]) for each in told(folder, "moon", "park")] == [
        ("sound-missing", "warning", "moon")
    ]


def _link_out(path: Path) -> None:
    outside = path.parent.parent / "elsewhere.yaml"
    outside.write_bytes(path.read_bytes())
    path.unlink()
    path.symlink_to(outside)


def _link_to_itself(path: Path) -> None:
    path.unlink()
    path.symlink_to(path)


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


PLACES: list[Callable[[Path], None]] = [_folder]
if os.name == "posix":
    PLACES += [_link_out, _link_to_itself, _pipe]


@pytest.mark.parametrize("make", PLACES)
def test_what_is_no_file_of_the_folder_is_told_and_not_read(
    folder: Path, make: Callable[[Path], None]
) -> None:
    make(folder / "motifs.yaml")
    assert {each.code for each in told(folder)} <= {"unreadable-file", "sound-wrong"}
    assert told(folder)
    assert silent(folder)


@pytest.mark.long
def test_the_check_of_the_whole_game_looks_at_the_sounds(small: Small, folder: Path) -> None:
    import msgspec

    assets = folder.parent / "assets"
    shutil.copytree(small.paths.assets / "art", assets / "art")
    shutil.move(folder, assets / "sounds")
    (assets / "sounds" / "motifs.yaml").write_text("motifs: {park: 1}\n", "utf-8")
    changed = Small(msgspec.structs.replace(small.paths, assets=assets))
    assert ("error", "sound-wrong", 1) in changed.codes()
    assert {each.code for each in changed.told(assets / "sounds" / "motifs.yaml")} == {
        "sound-wrong", "sound-missing",
    }  # fmt: skip
