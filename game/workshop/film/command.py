"""`cuvari film`: films of stories, in files that screens of a campaign, festivals and web sites can show."""

from __future__ import annotations

import sys
import time
from contextlib import suppress
from importlib import import_module
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from game.authors.quiet import quiet_catalogs
from game.edges.terminal import plain
from game.language.catalog import Catalogs
from game.language.languages import LANGUAGES, row_of, tag_of
from game.paths import Paths
from game.scenes.before.title import GAME
from game.workshop.film.camera import NotFilmed
from game.workshop.film.chosen import play_of, story_of
from game.workshop.film.films import PROGRAMMES
from game.workshop.film.making import Making, Wanted, world_for
from game.workshop.film.webm import PACKAGE, Webm
from game.workshop.film.webvtt import webvtt

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence


NOT_DONE: Final = 2
MISSING: Final = (
    "the package PyAV is not installed: start it as `python3 run.py film`, which brings it, or install"
    " cuvari-mreze[film]"
)
ALL: Final = tuple(each.code for each in LANGUAGES if not each.ijekavian)
"""The languages of the programme's films."""
LARGEST: Final = 3840
"""Pixels: the longer side of the largest screens that are sold in numbers (UHD)."""
EVEN: Final = f"the width and the height of a film are even numbers of pixels, at most {LARGEST}"
WORDS: Final = ".vtt"
"""What the name of the file with the words ends in."""
PART: Final = ".part"
"""What the name of a file ends in until it is finished."""


class Order(msgspec.Struct, frozen=True):
    """One film: what is filmed, how, and the file that it goes to."""

    what: str
    wanted: Wanted
    out: Path
    play: str = ""


def film(options: argparse.Namespace) -> int:
    """Make all films that the options name; gives the exit code."""
    try:
        _look_for_package()
        for order in apart(list(orders(options))):
            with quiet_catalogs():
                make(order)
    except NotFilmed as problem:
        sys.stderr.write(f"cuvari film: {plain(str(problem))}\n")
        return NOT_DONE
    return 0


def _look_for_package() -> None:
    try:
        import_module(PACKAGE)
    except ImportError as problem:  # it is missing, or something that it needs of the system
        raise NotFilmed(MISSING) from problem


def orders(options: argparse.Namespace) -> Iterator[Order]:
    """The films, each in each language. Raises NotFilmed where they can't be made as it is said."""
    paths = Paths.find()
    known, countries = Catalogs.load(paths.locales), sorted(each.stem.upper() for each in _countries(paths))
    languages = ALL if options.all_languages else (options.lang,)
    for language in languages:
        if language not in known:
            raise NotFilmed(f"there is no language {language}; there are: {', '.join(known)}")
    if options.country and options.country.upper() not in countries:
        raise NotFilmed(f"there are no contacts for {options.country}; there are: {', '.join(countries)}")
    if any(side % 2 or side > LARGEST for side in options.size):
        raise NotFilmed(EVEN)
    if options.play and set(options.what) & PROGRAMMES.keys():
        raise NotFilmed(f"`--play` is for a story: {' and '.join(PROGRAMMES)} have plays of their own")
    several = options.all_languages or len(options.what) > 1
    for what, language in product(options.what, languages):
        country = options.country or row_of(language).country
        wanted = Wanted(language, country.upper(), options.size, options.captions)
        name = f"{Path(what).name.partition('.')[0]}-{language}.webm"
        yield Order(what, wanted, options.out / name if several else options.out, options.play or "")


def apart(wanted: Sequence[Order]) -> Sequence[Order]:
    """Give the films if each has a place of its own: before the first of them takes minutes.

    Raises NotFilmed where one would take the place of another, of a folder, or of its own words.
    """
    taken: set[Path] = set()
    for order in wanted:
        if order.out.is_dir():
            raise NotFilmed(f"{order.out} is a folder: say the name of the film, too")
        if order.wanted.captions == "vtt" and order.out.suffix.lower() == WORDS:
            raise NotFilmed(f"the words go to a file {WORDS} beside the film: call the film otherwise")
        if order.out in taken:
            raise NotFilmed(f"two films would both be {order.out.name}: make one after the other")
        taken.add(order.out)
    return wanted


def _countries(paths: Paths) -> Iterator[Path]:
    return (paths.scenarios / "contacts").glob("*.yaml")


def make(order: Order) -> None:
    """Make a film, and tell where it is and how long it and its making took. Raises NotFilmed."""
    begun = time.monotonic()
    try:
        milliseconds = _made(order)
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise NotFilmed(f"{order.out} can't be written: {reason}") from problem
    took = time.monotonic() - begun
    seconds = milliseconds / 1000
    sys.stdout.write(f"{order.out}: {seconds:.0f} s, made in {took:.0f} s\n")
    sys.stdout.flush()


def _made(order: Order) -> int:
    """Make it; gives its length in milliseconds. What could not be finished is not left behind."""
    order.out.parent.mkdir(parents=True, exist_ok=True)
    part = order.out.with_name(order.out.name + PART)
    try:
        with part.open("w+b") as file, world_for(order.wanted) as world:
            webm = Webm(
                file, order.wanted.size, tag_of(order.wanted.language), world.catalog.render(GAME, gender="f")
            )
            making = Making(world, order.wanted, webm)
            try:
                filmed(order, making, world.paths)
            except BaseException:
                with suppress(OSError):  # what ended it is told, not that it could not be ended well
                    webm.leave()
                raise
            webm.close()
        part.replace(order.out)
    finally:
        part.unlink(missing_ok=True)
    if order.wanted.captions == "vtt":
        order.out.with_suffix(WORDS).write_text(webvtt(making.subtitles), encoding="utf-8", newline="\n")
    return making.camera.now


def filmed(order: Order, making: Making, paths: Paths) -> None:
    """Let what is ordered be played before the camera. Raises NotFilmed."""
    if order.what in PROGRAMMES:
        making.programme(PROGRAMMES[order.what])
        return
    episode, plays = story_of(paths.scenarios, order.what)
    making.story(play_of(episode, plays, order.play))
