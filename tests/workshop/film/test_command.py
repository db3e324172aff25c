"""`cuvari film`: what is said on the command line, and what is told when it can't be done."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import av
import pytest

from game.cli import main, parsed
from game.workshop.film import webm
from game.workshop.film.command import ALL, orders
from game.workshop.film.films import PROGRAMMES, Programme, Sentence
from tests.workshop.film.test_webvtt import cues

if TYPE_CHECKING:
    from pathlib import Path

Told = pytest.CaptureFixture[str]
SMALL = ("--size", "320x200")


@pytest.fixture
def tiny(monkeypatch: pytest.MonkeyPatch) -> None:
    """A trailer of one sentence."""
    monkeypatch.setitem(PROGRAMMES, "trailer", Programme("motto", 15, (Sentence("private"),)))


def test_one_film_goes_to_the_file_that_is_named(tmp_path: Path) -> None:
    [order] = orders(parsed(["film", "trailer", "--lang", "hr", "-o", str(tmp_path / "a.webm")]))
    assert (order.wanted.language, order.wanted.country) == ("hr", "HR")
    assert (order.out, order.wanted.size) == (tmp_path / "a.webm", (1280, 720))


def test_one_command_makes_the_films_of_the_programme_in_five_languages(tmp_path: Path) -> None:
    made = list(orders(parsed(["film", "trailer", "short", "--all-languages", "-o", str(tmp_path)])))
    assert len({order.out for order in made}) == len(made) == 2 * len(ALL) == 10
    assert made[0].out == tmp_path / "trailer-bs.webm"
    assert {order.wanted.language: order.wanted.country for order in made} == {
        "bs": "BA",
        "hr": "HR",
        "sr": "RS",
        "sr_Latn": "RS",
        "en": "BA",
    }


def test_a_country_that_is_named_is_that_of_all(tmp_path: Path) -> None:
    said = ["film", "trailer", "--all-languages", "--country", "me", "-o", str(tmp_path)]
    assert {order.wanted.country for order in orders(parsed(said))} == {"ME"}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (["no-such-story"], "there is no episode no-such-story"),
        (["treasure-game", "--play", "No such play"], "there is no play “No such play”"),
        (["trailer", "--lang", "xx"], "there is no language xx; there are: "),
        (["trailer", "--country", "AT"], "there are no contacts for AT; there are: BA, HR, ME, RS"),
        (["trailer", "--size", "641x360"], "even numbers of pixels"),
        (["trailer", "--size", "3842x360"], "at most 3840"),
        (["short", "--play", "The haha is taken back"], "`--play` is for a story"),
    ],
)
def test_what_cannot_be_made_is_told_in_a_sentence(
    said: list[str], told: str, tmp_path: Path, capsys: Told
) -> None:
    out = tmp_path / "film.webm"
    assert main(["film", *said, "-o", str(out)]) == 2
    assert told in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["film.vtt", "FILM.VTT"])
def test_subtitles_do_not_take_the_place_of_their_film(name: str, tmp_path: Path, capsys: Told) -> None:
    assert main(["film", "trailer", "--captions", "vtt", "-o", str(tmp_path / name)]) == 2
    assert "the words go to a file .vtt beside the film" in capsys.readouterr().err


def test_one_film_is_no_folder_and_that_is_told_before_it_is_made(tmp_path: Path, capsys: Told) -> None:
    assert main(["film", "trailer", "-o", str(tmp_path)]) == 2
    assert f"{tmp_path} is a folder" in capsys.readouterr().err


def test_no_film_takes_the_place_of_another(tmp_path: Path, capsys: Told) -> None:
    said = ["film", "new-friend", "scenarios/season-1/new-friend.play.yaml", "-o", str(tmp_path)]
    assert main(said) == 2
    assert "would both be new-friend-en.webm" in capsys.readouterr().err


def test_a_size_that_is_none_is_refused(tmp_path: Path, capsys: Told) -> None:
    with pytest.raises(SystemExit):
        main(["film", "trailer", "--size", "big", "-o", str(tmp_path / "a.webm")])
    assert "'big' is no size like 1280x720" in capsys.readouterr().err


def test_without_the_package_a_sentence_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Told
) -> None:
    monkeypatch.setitem(sys.modules, webm.PACKAGE, None)
    assert main(["film", "trailer", "-o", str(tmp_path / "a.webm")]) == 2
    assert "PyAV is not installed: start it as `python3 run.py film`" in capsys.readouterr().err


@pytest.mark.usefixtures("tiny")
def test_where_nothing_can_be_written_that_is_told(tmp_path: Path, capsys: Told) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert main(["film", "trailer", *SMALL, "-o", str(tmp_path / "file" / "a.webm")]) == 2
    assert "can't be written: " in capsys.readouterr().err


@pytest.mark.long
@pytest.mark.usefixtures("tiny")
def test_a_film_that_breaks_off_leaves_nothing_behind_and_what_was_there(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Told
) -> None:
    out = tmp_path / "a.webm"
    out.write_bytes(b"an older film")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(webm.Webm, "sound", full)
    assert main(["film", "trailer", *SMALL, "-o", str(out)]) == 2
    assert f"{out} can't be written: No space left on device" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["a.webm"]
    assert out.read_bytes() == b"an older film"


@pytest.mark.long
@pytest.mark.usefixtures("tiny")
@pytest.mark.parametrize("captions", ["burnt", "vtt", "none"])
def test_a_whole_film_can_be_watched(captions: str, tmp_path: Path, capsys: Told) -> None:
    out = tmp_path / "a.webm"
    assert main(["film", "trailer", *SMALL, "--lang", "sr", "--captions", captions, "-o", str(out)]) == 0
    assert capsys.readouterr().out.startswith(f"{out}: 15 s, made in ")
    with av.open(str(out), "r") as read:
        assert read.duration == pytest.approx(15_000_000, abs=100_000)
        last = [frame.time for frame in read.decode(video=0)][-1]
    assert last == pytest.approx(15.0)
    assert str(tmp_path).encode() not in out.read_bytes()
    assert out.with_suffix(".vtt").exists() is (captions == "vtt")
    if captions == "vtt":
        assert cues(out.with_suffix(".vtt").read_text(encoding="utf-8"))


@pytest.mark.long
@pytest.mark.usefixtures("tiny")
def test_the_same_film_is_the_same_bytes(tmp_path: Path) -> None:
    films = [tmp_path / "one.webm", tmp_path / "two.webm"]
    for out in films:
        assert main(["film", "trailer", *SMALL, "--lang", "hr", "-o", str(out)]) == 0
    assert films[0].read_bytes() == films[1].read_bytes()


@pytest.mark.long
def test_a_story_of_a_class_is_filmed_by_the_name_of_its_file(tmp_path: Path) -> None:
    assert main(["new", "our-dog", "--from", "new-friend", "--lang", "hr", "--folder", str(tmp_path)]) == 0
    story, out = tmp_path / "our-dog.yaml", tmp_path / "our-dog.webm"
    said = ["film", str(story), *SMALL, "--lang", "hr", "--captions", "vtt", "-o", str(out)]
    assert main(said) == 0
    assert "Hrabri telefon" not in story.read_text(encoding="utf-8")
    told = out.with_suffix(".vtt").read_text(encoding="utf-8")
    assert "hrabritelefon.hr" in told
    assert cues(told)
