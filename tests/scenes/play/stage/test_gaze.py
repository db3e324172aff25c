"""Gaze: people on the stage look at who speaks."""

from typing import Literal

from game.scenes.play.stage.gaze import gazes, turning
from game.story.playing.view import Speech
from game.text import Text
from game.ui.art.people import GAZES

WORDS = Text("words", "Hello.")


def speech(who: str, kind: Literal["think", "say", "narrate"] = "say") -> Speech:
    return Speech(kind, who, None, WORDS)


def test_the_hero_and_a_visitor_who_speaks_look_at_each_other() -> None:
    assert gazes(("hero", "mum"), speech("mum")) == {"hero": "right", "mum": "left"}


def test_a_hero_who_speaks_looks_at_the_visitor() -> None:
    assert gazes(("hero", "mum"), speech("hero")) == {"hero": "right", "mum": "left"}


def test_everybody_looks_at_the_one_who_speaks_and_that_one_at_the_hero() -> None:
    cast = ("hero", "ema", "adi")
    assert gazes(cast, speech("ema")) == {"hero": "right", "ema": "left", "adi": "left"}
    assert gazes(cast, speech("adi")) == {"hero": "right", "ema": "right", "adi": "left"}


def test_a_hero_who_thinks_looks_at_the_player_and_visitors_at_the_hero() -> None:
    assert gazes(("hero", "mum"), speech("hero", "think")) == {"hero": "ahead", "mum": "left"}
    assert gazes(("hero", "mum"), None) == {"hero": "ahead", "mum": "left"}


def test_who_is_alone_looks_at_the_player() -> None:
    assert gazes(("hero",), speech("hero")) == {"hero": "ahead"}
    assert gazes(("mum",), speech("mum")) == {"mum": "ahead"}


def test_a_voice_from_the_phone_is_not_looked_for_on_the_stage() -> None:
    assert gazes(("hero", "mum"), speech("counsellor")) == {"hero": "ahead", "mum": "left"}


def test_a_head_that_turns_from_side_to_side_passes_the_middle() -> None:
    cast = ("ema", "hero", "adi")
    before, after = gazes(cast, speech("ema")), gazes(cast, speech("adi"))
    assert (before["hero"], after["hero"]) == ("left", "right")
    assert turning(before, after)["hero"] == "ahead"


def test_whoever_does_not_cross_the_middle_looks_there_at_once() -> None:
    cast = ("hero", "ema", "adi")
    assert turning({"hero": "ahead"}, gazes(cast, speech("ema"))) == gazes(cast, speech("ema"))


def test_the_art_kit_knows_every_gaze() -> None:
    for who in ("ema", "adi", "hero"):
        assert set(gazes(("ema", "hero", "adi"), speech(who)).values()) <= set(GAZES)
