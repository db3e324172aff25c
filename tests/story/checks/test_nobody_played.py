"""What is shown while nobody plays a story names no hero."""

from __future__ import annotations

import pytest

from game.story.checks.nobody_played import check_nobody_played
from tests.story.checks.of_example import found, hello

ENDINGS = """endings:
  quiet: {{kind: good, title: "{title}", text: "{text}", helped: ["{{hero}} was quiet."]}}
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("title: A quiet evening of {hero}\n", ("{hero}", "`title`")),
        ('summary: "What does {he|she} do?"\n', ("{he|she}", "`summary`")),
        ('notebook: "You are special, {hero}."\n', ("{hero}", "`notebook`")),
        (
            ENDINGS.format(title="{hero} is quiet", text="It is quiet."),
            ("{hero}", "the `title` of an ending"),
        ),
        (
            hello("- keepsake: boat\n  picture: boat\n  text: The boat of {hero}"),
            ("{hero}", "the name of a sticker"),
        ),
    ],
)
def test_what_stands_on_the_card_and_in_the_album_has_no_hero(text: str, told: tuple[str, str]) -> None:
    assert found(text, check_nobody_played) == [("hero-not-chosen", *told)]


@pytest.mark.parametrize(
    "text",
    [
        "title: A quiet evening\n",
        'title: "A quiet {{hero}}"\n',
        ENDINGS.format(title="Quiet", text="{hero} is quiet, and {he|she} sleeps."),
        hello('- narrate: "{hero} waits for {his|her} friend."'),
    ],
)
def test_what_is_shown_to_whoever_plays_may_name_the_hero(text: str) -> None:
    assert found(text, check_nobody_played) == []
