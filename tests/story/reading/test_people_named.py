"""People of the cast in texts: `{ema}` is the name that Ema has, in whatever language."""

import pytest

from game.story.playing.play import Play
from game.story.playing.view import view
from game.story.wording.texts import texts
from game.text import Text
from tests.support.one_node import loaded, one_node

EMA = Text("one-node.cast.ema.name", "Ema")
ASK = '    - think: "{ema} and {hero}. {Who|Who}?"'


def test_a_text_knows_the_names_of_those_whom_it_names() -> None:
    play = Play.begin(one_node(ASK), "lana")
    shown = view(play.episode, play.state).speech
    assert shown is not None
    assert shown.text.names == (("ema", EMA),)


def test_translators_are_told_for_whom_it_stands() -> None:
    (comment,) = (each.comment for each in texts(one_node(ASK)) if each.text.id == "one-node.here.think-1")
    assert " {ema} is the name Ema: in another case, write the name." in comment


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("{eva}", "ema: {name: Ema"),
        ("{ema-s}", "ema-s: {name: Ema"),
        ("{Ema}", "ema: {name: Ema"),
        ("{ema}", 'ema: {name: "Our {ema}"'),
        ("{ema}", "ema: {nam: Ema"),
    ],
)
def test_what_names_nobody_is_told(text: str, person: str) -> None:
    read = loaded(f'    - think: "{text}"', ("ema: {name: Ema", person))
    codes = {each.code for each in read.problems}
    assert codes & {"unknown-placeholder", "lone-brace"}
