"""What the command line says of a kiosk reaches the game below it, unless it makes no sense."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from game.kiosk.options import Options, add_options, read_config


def test_the_options_reach_the_process_below_as_they_were_said() -> None:
    said = Options(Path("a.yaml"), Path("data"), (1280, 720), (476.5, 268.0))
    assert Options.of(said.words) == said
    assert Options.of(()) == Options()
    asked = Options.of(("--first-start",))
    assert asked.first_start
    assert asked.words == ()  # the supervisor says so at its first start only
    assert said.said == {"kiosk.touch.screen": (476.5, 268.0)}


@pytest.mark.parametrize(
    "wrong", ["477", "0x268", "48x27", "477x5001", "nanx268", "477x268x1", "wide", "99x268", "477x99.9"]
)
def test_a_screen_that_can_not_be_is_refused(wrong: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        Options.of(("--screen-mm", wrong))
    assert "is no size like 477x268" in capsys.readouterr().err


def test_without_a_file_of_its_own_a_kiosk_reads_that_of_the_system(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("kiosk: {touch: {low_controls: nobody}}\n", encoding="utf-8")
    said, nothing = (read_config(Options(file, tmp_path)) for file in (own, None))
    assert said.problems
    assert said.problems != nothing.problems


@pytest.mark.parametrize("edge", ["100x100", "5000x5000"])
def test_the_least_and_the_largest_screen_can_be(edge: str) -> None:
    side = float(edge.partition("x")[0])
    assert Options.of(("--screen-mm", edge)).said == {"kiosk.touch.screen": (side, side)}


def test_of_every_option_the_help_says_what_it_is_for() -> None:
    parser = argparse.ArgumentParser(add_help=False)
    add_options(parser)
    options = parser._actions  # noqa: SLF001 - argparse tells of them in no other way
    assert options
    assert [option.dest for option in options if not option.help] == []
