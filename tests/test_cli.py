"""The words of the command: each is a module, and only the one that is said is built."""

from __future__ import annotations

import io
import pkgutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from game import cli, commands
from game.cli import WORDS, main, module_of, parsed
from game.commands.shared import COUNTRIES, LANGUAGES
from game.language.languages import LANGUAGES as ALL
from game.paths import Paths

if TYPE_CHECKING:
    import argparse

NO_WORDS = {"shared"}
"""Modules beside those of the words."""


def test_each_word_has_its_module_and_each_module_its_word() -> None:
    assert {module.name for module in pkgutil.iter_modules(commands.__path__)} - NO_WORDS == {
        word.replace("-", "_") for word in WORDS
    }


def test_a_start_without_a_console_says_nothing_and_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """So it is under Windows, from the start menu."""
    for name in ("stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    sys.stdout.close()


@pytest.mark.parametrize("word", WORDS)
def test_each_word_has_help(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([word, "--help"])
    assert ended.value.code == 0
    assert f"usage: cuvari {word} " in capsys.readouterr().out


def test_the_help_of_the_whole_names_every_word_and_what_it_does(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    told = " ".join(capsys.readouterr().out.split())
    assert all(f" {word} {does}" in told for word, does in WORDS.items())


def test_no_word_at_all_means_play() -> None:
    assert vars(parsed([])) == vars(parsed(["play"]))
    assert parsed([]).word == "play"


@pytest.mark.parametrize(
    "said", [["dance"], ["--windowed", "1280x720"], ["play", "--dance"], ["soak", "--kills", "x"]]
)
def test_what_nobody_knows_ends_the_program(said: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(said)
    assert ended.value.code == 2
    assert "usage: cuvari" in capsys.readouterr().err


def test_a_word_is_done_with_what_was_said_and_its_exit_code_given(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stub:
        def options(self, parser: argparse.ArgumentParser) -> None:
            parser.add_argument("--times", type=int)

        def run(self, chosen: argparse.Namespace) -> int:
            return int(chosen.times)

    monkeypatch.setattr(cli, "module_of", {"bench": Stub()}.__getitem__)
    assert main(["bench", "--times", "7"]) == 7


@pytest.mark.long
def test_only_the_word_that_is_said_is_imported() -> None:
    asks = "import sys; from game.cli import parsed; parsed(['play']); print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", asks], check=True, capture_output=True, text=True).stdout
    ours = {name for name in modules.split() if name.startswith("game.commands.")}
    assert ours == {"game.commands.play", "game.commands.shared"}
    assert not {"pygame", "game.shell.start", "game.kiosk", "game.lesson"} & set(modules.split())


def test_help_names_the_languages_and_the_countries_that_there_are() -> None:
    assert LANGUAGES.split(", ") == [each.code for each in ALL]
    assert sorted(COUNTRIES.split(", ")) == sorted(
        path.stem.upper() for path in (Paths.find().scenarios / "contacts").glob("*.yaml")
    )


def test_a_module_of_a_word_is_found_by_its_name() -> None:
    assert module_of("print").run.__module__ == "game.commands.print"


@pytest.mark.parametrize("encoding", ["ascii", "cp1250", "cp1251", "cp1252", "utf-8"])
@pytest.mark.parametrize("words", [["--version"], ["--help"], ["play", "--help"], ["no-such-word"]])
def test_what_a_console_cannot_show_ends_nothing(
    encoding: str, words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    written = io.BytesIO()
    for name in ("stdout", "stderr"):
        monkeypatch.setattr(sys, name, io.TextIOWrapper(written, encoding, errors="strict"))
    with pytest.raises(SystemExit) as ended:
        main(words)
    sys.stdout.flush()
    sys.stderr.flush()
    assert ended.value.code == (2 if words == ["no-such-word"] else 0)
    assert written.getvalue()
    if words == ["--version"]:
        assert ("Čuvari mreže" in written.getvalue().decode(encoding)) is (encoding in {"cp1250", "utf-8"})
