"""Plays of a story with a part of somebody else: they say who is played, and name people as authors do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.authors.explore.plays import load_plays, perform
from tests.support.small_stories import DATA, sound

if TYPE_CHECKING:
    from pathlib import Path

PLAYS = """\
plays:
  - play: They find each other, and Mum is told
    as: luka
    steps:
      - check: {as: hero, phone: chat, with: leo}
      - choose: Nina is my friend.
      - until: Not on Saturday. And no word why.
      - check: {as: nina, place: bedroom-day-river, stage: [], phone: chat, with: hero}
      - choose: promised
      - choose: together
      - until: The very same words. To both of us.
      - check: {as: hero, with: nina, flags: [promised, stood-by, did-support]}
      - choose: Tell Mum
      - choose: leo
      - end: told
  - play: Nina tells Nana
    steps:
      - choose: All right.
      - until: Not on Saturday. And no word why.
      - use: tell
      - check: {as: nina, place: kitchen-evening-nana, stage: [nana]}
      - choose: secret
      - end: her-nana
  - play: On Monday the two meet
    steps:
      - choose: All right.
      - choose: asked-why
      - choose: Put the phone away
      - until: I wish I had known.
      - check: {as: hero, place: schoolyard, stage: [nina]}
      - end: apart
"""


def troubles(tmp_path: Path, plays: str) -> list[str]:
    """What goes otherwise than written, play after play."""
    path = tmp_path / "two-sides.play.yaml"
    path.write_text(plays, encoding="utf-8")
    loaded, episode = load_plays(path), sound(DATA / "two-sides.yaml")
    assert loaded.problems == ()
    return [str(each) for test in loaded.plays if (each := perform(episode, test, "").trouble)]


def test_they_go_as_written(tmp_path: Path) -> None:
    assert troubles(tmp_path, PLAYS) == []


def test_where_somebody_else_is_played_it_is_told(tmp_path: Path) -> None:
    [told] = troubles(tmp_path, PLAYS.replace("as: nina, place: kitchen", "as: hero, place: kitchen"))
    assert "who is played: `nina`, not `hero`" in told


def test_the_hero_is_hero_to_an_author_in_the_part_of_somebody_else(tmp_path: Path) -> None:
    [told] = troubles(tmp_path, PLAYS.replace("phone: chat, with: hero", "phone: chat, with: nina"))
    assert "the phone is with: `hero`, not `nina`" in told
