"""The files of sounds are what the scores say: made when they changed, and only then."""

import json
import shutil
import wave
from pathlib import Path

import pytest

from game.ui.sound.rendered import MOTIF_RATE, RATE, load
from game.workshop.rendering import MADE, main, render
from game.workshop.synthesis import samples, wav
from tests.ui.sound.test_score import CUES, FOLDER, MOTIFS

SCORE = """
cues:
  tap:
    caption: {id: sound.tap, source: A soft tap}
    loudness: -23
    notes: [{note: G5, length: 0.07, wave: wood, attack: 0.003, release: 0.02, fade: 5}]
"""
TUNE = """
motifs:
  hum:
    caption: {id: motif.hum, source: A hum}
    loudness: -20
    tempo: 60
    voices: [{line: "C3:4", wave: sine}]
"""


@pytest.fixture
def scores(tmp_path: Path) -> Path:
    """A folder with one sound and one motif, which take little time to be made."""
    (tmp_path / "score.yaml").write_text(SCORE, encoding="utf-8")
    (tmp_path / "motifs.yaml").write_text(TUNE, encoding="utf-8")
    return tmp_path


def test_every_sound_gets_a_file_that_the_game_plays(scores: Path) -> None:
    assert sorted(render(scores)) == ["cue-tap.wav", "motif-hum.wav"]
    for kind, name, rate in (("cue", "tap", RATE), ("motif", "hum", MOTIF_RATE)):
        assert load(scores / "rendered", kind, name) is not None  # type: ignore[arg-type] # of the two kinds
        with wave.open(str(scores / "rendered" / f"{kind}-{name}.wav")) as sound:
            assert sound.getframerate() == rate


def test_what_did_not_change_is_not_made_again(scores: Path) -> None:
    render(scores)
    assert render(scores) == []


def test_a_changed_score_is_made_anew_and_nothing_else(scores: Path) -> None:
    render(scores)
    (scores / "score.yaml").write_text(SCORE.replace("G5", "A5"), encoding="utf-8")
    assert render(scores) == ["cue-tap.wav"]


def test_a_file_that_has_gone_is_made_anew(scores: Path) -> None:
    render(scores)
    (scores / "rendered" / "motif-hum.wav").unlink()
    assert render(scores) == ["motif-hum.wav"]


def test_what_left_the_score_goes(scores: Path) -> None:
    render(scores)
    (scores / "motifs.yaml").write_text(TUNE.replace("hum:", "rain:"), encoding="utf-8")
    render(scores)
    assert {path.name for path in (scores / "rendered").iterdir()} == {"cue-tap.wav", "motif-rain.wav", MADE}


@pytest.mark.parametrize("content", ["", "[1]", '{"cue-tap.wav": 1}'])
def test_where_it_is_not_known_what_was_made_all_is_made_anew(scores: Path, content: str) -> None:
    render(scores)
    (scores / "rendered" / MADE).write_text(content, encoding="utf-8")
    assert len(render(scores)) == 2


def test_a_wrong_score_leaves_what_there_was(scores: Path) -> None:
    render(scores)
    (scores / "score.yaml").write_text("cues: {boom: 1}", encoding="utf-8")
    with pytest.raises(ValueError, match="boom"):
        render(scores)
    assert load(scores / "rendered", "cue", "tap") is not None


def test_the_command_says_how_many(scores: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(scores)]) == 0
    assert capsys.readouterr().out == "2 sounds rendered\n"


@pytest.mark.long
def test_the_games_own_files_are_what_its_scores_say() -> None:
    made = json.loads((FOLDER / "rendered" / MADE).read_text(encoding="utf-8"))
    assert set(made) == {f"cue-{name}.wav" for name in CUES} | {f"motif-{name}.wav" for name in MOTIFS}
    kept = {name: (FOLDER / "rendered" / f"cue-{name}.wav").read_bytes() for name in CUES}
    assert kept == {name: wav(samples(cue, RATE), RATE) for name, cue in CUES.items()}


@pytest.mark.slow
def test_all_of_them_made_anew_are_the_same_bytes(tmp_path: Path) -> None:
    for name in ("score.yaml", "motifs.yaml"):
        shutil.copy(FOLDER / name, tmp_path)
    for name in render(tmp_path):
        assert (tmp_path / "rendered" / name).read_bytes() == (FOLDER / "rendered" / name).read_bytes()
