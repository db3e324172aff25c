"""The programme's films: they are as long as they should be, and whole, in each language."""

from __future__ import annotations

import pytest

from game.language.languages import row_of
from game.paths import Paths
from game.scenes.after.debrief import HELP
from game.ui.sound.rendered import RATE
from game.workshop.film.chosen import between, play_of
from game.workshop.film.command import ALL
from game.workshop.film.film_words import SENTENCES
from game.workshop.film.films import LEAST_CONTACTS, PROGRAMMES, Moments, Programme, Sentence
from game.workshop.film.webvtt import webvtt
from tests.support.known import shared_pack
from tests.support.tiers import seldom
from tests.workshop.film.filming import making
from tests.workshop.film.test_webvtt import cues

MOMENTS = [part for programme in PROGRAMMES.values() for part in programme.parts if isinstance(part, Moments)]
SCENARIOS = Paths.find().scenarios


@pytest.mark.parametrize("moments", MOMENTS, ids=lambda each: f"{each.episode}: {each.begins}")
def test_each_moment_can_be_played_as_the_stories_are_today(moments: Moments) -> None:
    episode = shared_pack(SCENARIOS).episodes[moments.episode]
    [plays] = SCENARIOS.glob(f"*/{moments.episode}.play.yaml")
    begins, ends = between(play_of(episode, plays, moments.play), moments)
    assert len(begins.events) <= len(ends.events)
    assert not ends.state.ended


def test_the_sentences_of_the_programme_are_known() -> None:
    said = {part.name for each in PROGRAMMES.values() for part in each.parts if isinstance(part, Sentence)}
    assert said <= SENTENCES.keys()


def test_the_trailer_shows_several_stories_and_promises_what_is_checked() -> None:
    parts = PROGRAMMES["trailer"].parts
    assert len({part.episode for part in parts if isinstance(part, Moments)}) >= 3
    assert Sentence("way") in parts


@pytest.mark.long
def test_a_film_ends_at_its_second_with_who_helps() -> None:
    programme = Programme("motto", 20, (Sentence("private"),))
    with making() as (made, taken):
        made.programme(programme)
        contacts = next(each for each in made.subtitles if each.words == HELP.source)
    assert taken.at[-1] == made.camera.now == 20_000
    assert len(taken.samples) == 2 * 20 * RATE
    assert max(each.end for each in made.subtitles) == 20_000
    assert 20_000 - contacts.begin >= LEAST_CONTACTS


@pytest.mark.long
def test_what_would_be_too_long_makes_room_for_who_helps() -> None:
    with making() as (made, taken):
        made.programme(Programme("motto", 16, (Sentence("way"), Sentence("private"))))
        contacts = next(each for each in made.subtitles if each.words == HELP.source)
    assert taken.at[-1] == 16_000
    assert made.left_out == (Sentence("way"), Sentence("private"))
    assert contacts.begin == 16_000 - LEAST_CONTACTS


@pytest.mark.long
def test_nothing_is_taken_while_nothing_changes_but_once_a_second() -> None:
    with making() as (made, taken):
        made.programme(Programme("motto", 30, ()))
    gaps = [after - before for before, after in zip(taken.at, taken.at[1:], strict=False)]
    assert max(gaps) <= 1000
    assert len(taken.at) < 60


@pytest.mark.long
@pytest.mark.parametrize("language", seldom(ALL))
@pytest.mark.parametrize("name", PROGRAMMES)
def test_all_parts_are_seen_before_the_contacts_in_each_language(name: str, language: str) -> None:
    programme = PROGRAMMES[name]
    with making(language, row_of(language).country, "vtt") as (made, taken):
        made.programme(programme)
        catalog = made.camera.app.world.catalog
        words = "\n".join(each.words for each in made.subtitles)
    assert made.left_out == ()
    assert taken.at[-1] == 1000 * programme.seconds
    assert cues(webvtt(made.subtitles))
    for part in programme.parts:
        if isinstance(part, Sentence):
            assert catalog.render(SENTENCES[part.name], gender="f") in words


@pytest.mark.long
def test_a_film_has_the_contacts_of_its_country() -> None:
    with making("sr", "RS") as (made, _):
        made.programme(Programme("motto", 16, ()))
        told = [each.words for each in made.subtitles]
    assert {"116 111", "19833", "Нет патрола"} <= set(told)
