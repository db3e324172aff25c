"""Nothing that is read or pressed lies on a face, in any window, at any text size, whoever is there."""

from __future__ import annotations

import random
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.scenes.play.boards.hands import Hands
from game.scenes.play.making_room import NOBODY, SIZES, Before, abreast, share
from game.scenes.play.phone.opened import Opened
from game.scenes.play.play import PlayScene
from game.scenes.play.play_clock import Clock
from game.scenes.play.play_view import Moment, PlayView
from game.story.playing.play import Play
from game.story.playing.view import view
from game.story.playing.view_model import Figure
from game.ui.art.scenery import Standing, scenery
from game.ui.draw.display import Box, Picture
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget, find
from game.ui.parts.part import box, one
from game.ui.parts.sizing import sized
from tests.support.examples import tried
from tests.support.faces import EYES, HAIR, before_eyes, covering, face, faces
from tests.support.known import KNOWN
from tests.support.season import story_ids
from tests.support.small_stories import DATA, sound
from tests.support.tiers import seldom

if TYPE_CHECKING:
    from game.scenes.play.making_room import Shared
    from game.shell.world import GameWorld
    from game.story.grammar.model import Episode
    from game.story.playing.view import StoryView
    from tests.support.contexts import MakeContext

WINDOWS = [(1280, 720), (1024, 600), (2560, 1080), (1024, 768), (720, 1280), (1366, 768), (1920, 1080)]
"""The last two have the proportions of the first."""
GROUND = Rect(0.0, 0.0, 1280.0, 720.0)
STAGE = Rect(0.0, 0.0, 760.0, 720.0)
TOP = 86.0
ART = ("mum", "adi", "teacher", "ema", "luka")
LANGUAGES = ("en", "bs", "hr", "sr")
LONG = 100_000


def crowded(story: StoryView, episode: Episode, people: int) -> StoryView:
    """The story with so many on the stage, or as many as it has: others of its cast come, or some go."""
    there = {one.who for one in story.stage}
    more = (Figure(who, ART[at % len(ART)], "") for at, who in enumerate(episode.cast) if who not in there)
    return msgspec.structs.replace(story, stage=(*story.stage, *more)[:people])


@pytest.mark.parametrize("size", seldom(WINDOWS, 5))
@pytest.mark.parametrize("text_scale", [100, 200])
@pytest.mark.long
def test_nothing_lies_on_a_face(
    world: GameWorld, context: MakeContext, tour: Episode, size: tuple[int, int], text_scale: int
) -> None:
    untranslated = [tour, *(sound(DATA / f"{name}.yaml") for name in ("stage-tour", "night-chat"))]
    now = {code: context(size=size, text_scale=text_scale, language=code) for code in LANGUAGES}

    @settings(max_examples=tried(60), deadline=None)
    @given(seed=st.integers(0, 10**9))
    def at_any_moment(seed: int) -> None:
        chance = random.Random(seed)
        episode = chance.choice([*untranslated, *(world.pack.episodes[name] for name in story_ids())])
        name, play = chance.choice(KNOWN.moments(episode))
        story = crowded(view(episode, play.state), episode, chance.randint(1, 4))
        seen = now["en" if episode in untranslated else chance.choice(tuple(now))]
        shown = Moment(seen, play, story, None, Hands().before(story))
        tree = PlayView().tree(shown, Clock(since=0, stirred=-LONG), Opened())
        if not (story.shot or story.day or any(one.hugs for one in story.stage)):
            assert len(faces(tree)) == len(story.stage)
        assert list(covering(tree)) == [], (episode.id, name, len(story.stage))
        assert list(before_eyes(tree)) == [], (episode.id, name, len(story.stage))

    at_any_moment()


@pytest.mark.long
def test_the_sign_of_who_one_is_ends_above_the_faces_of_the_highest(
    world: GameWorld, context: MakeContext
) -> None:
    episode, here = world.pack.episodes["when-a-child-tells-you"], context(text_scale=200)
    low = 0
    for name, play in KNOWN.moments(episode):
        story = view(episode, play.state)
        if story.role is None or story.speech is None or story.shot:
            continue
        story = crowded(story, episode, 4)
        shown = Moment(here, play, story, None, Hands().before(story))
        tree = PlayView().tree(shown, Clock(since=0, stirred=-LONG), Opened())
        sign, bar = find(tree, "played"), find(tree, "bar")
        assert sign, name
        assert bar, name
        low += sign.widget.rect.y >= bar.widget.rect.bottom
        assert list(covering(tree)) == [], name
    assert low, "beside the bar is room everywhere"


@pytest.mark.parametrize("people", [3, 4])
def test_upright_people_have_room_beside_each_other_where_the_phone_lies_on_its_face(
    context: MakeContext, people: int
) -> None:
    episode = sound(DATA / "night-chat.yaml")
    play = dict(KNOWN.moments(episode))["bedroom-evening-down-1"]
    story = crowded(view(episode, play.state), episode, people)
    shown = Moment(context(size=(720, 1280)), play, story, None, Hands().before(story))
    tree = PlayView().tree(shown, Clock(since=0, stirred=-LONG), Opened())
    assert len(faces(tree)) == people
    assert list(before_eyes(tree)) == []


def test_the_search_finds_who_stands_before_the_eyes_of_another() -> None:
    def row(step: float) -> Widget:
        rects = [Rect(at * step, 100.0, 520.0, 620.0) for at in range(2)]
        people = (
            Widget(f"person:{at}", each, (Picture(each, "person", "ema", ()),))
            for at, each in enumerate(rects)
        )
        return Widget("people", Rect(0.0, 0.0, 2000.0, 800.0), (), tuple(people))

    assert list(before_eyes(row(EYES - HAIR - 2))) == [("person:0", "person:1")]
    assert list(before_eyes(row(EYES - HAIR))) == []


def laid(h: float, count: int, *, stage: Rect = STAGE, beside: float = 0.0, ground: Rect = GROUND) -> Shared:
    """A stage shared by so many people and a box so high at any width."""
    card = one("card", sized(box("#ffffff"), h=h))
    ways = ((400.0, card), (stage.w - 56, card))
    return share(scenery(ground), stage, count, Before(ways, beside=beside), TOP)


def test_below_large_people_stands_what_has_room_there() -> None:
    low = laid(300.0, 1)
    assert low.stand == Standing()
    assert low.before
    assert (low.before.rect.w, low.before.rect.h) == (400.0, 300.0)
    assert low.people == STAGE


@pytest.mark.parametrize("h", [380.0, 420.0, 460.0])
def test_what_is_higher_makes_people_smaller_and_hides_where_they_end(h: float) -> None:
    high = laid(h, 1)
    assert high.stand.raised
    assert high.stand.size in SIZES[1:]
    assert high.before
    person = scenery(GROUND).person(STAGE, 0, 1, high.stand)
    assert face(person).bottom <= high.before.rect.y < person.bottom <= high.before.rect.bottom
    assert high.before.rect.x <= person.x
    assert person.right <= high.before.rect.right


UPRIGHT = Rect(0.0, 0.0, 720.0, 1060.0)


@pytest.mark.parametrize("h", [720.0, 745.0, 770.0])
def test_where_only_wall_is_above_people_they_come_higher_before_anything_scrolls(h: float) -> None:
    here = scenery(UPRIGHT)
    lifted = laid(h, 2, stage=UPRIGHT, ground=UPRIGHT)
    assert lifted.before
    assert lifted.before.rect.h == h
    assert lifted.stand.up > 0
    for number in range(2):
        person = here.person(UPRIGHT, number, 2, lifted.stand)
        assert person.y >= TOP
        assert face(person).bottom <= lifted.before.rect.y < person.bottom


def test_people_come_no_higher_than_the_bar_and_not_where_there_is_room() -> None:
    most = laid(2_000.0, 2, stage=UPRIGHT, ground=UPRIGHT)
    assert scenery(UPRIGHT).person(UPRIGHT, 0, 2, most.stand).y == TOP
    assert laid(400.0, 2, stage=UPRIGHT, ground=UPRIGHT).stand.up == 0


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_upright_three_choices_stand_in_the_largest_letters_without_scrolling(
    world: GameWorld, context: MakeContext, language: str
) -> None:
    here = context(size=(720, 1280), text_scale=200, language=language)
    episode = world.pack.episodes["when-a-child-tells-you"]
    asked = 0
    for name, play in KNOWN.moments(episode):
        story = view(episode, play.state)
        if story.phone.app != "off" or len(story.choices) != 3 or story.shot or story.faces:
            continue
        tree = PlayView().tree(
            Moment(here, play, story, None, Hands().before(story)), Clock(since=0, stirred=-LONG), Opened()
        )
        panel, last = find(tree, "choice-panel"), find(tree, "choice:3")
        assert panel, name
        assert last, name
        assert last.widget.rect.bottom <= panel.widget.rect.bottom, name
        asked += 1
    assert asked


def test_what_has_no_room_at_all_is_as_high_as_the_smallest_people_leave_it() -> None:
    most = laid(2_000.0, 1)
    assert most.stand == Standing(SIZES[-1], raised=True)
    assert most.before
    assert most.before.rect.bottom < STAGE.bottom
    assert most.before.rect.y >= scenery(GROUND).faces_end(STAGE, most.stand) - 1


def test_before_a_picture_without_people_it_may_be_higher_and_leaves_a_third_of_the_stage() -> None:
    somebody, nobody, endless = laid(480.0, 1).before, laid(480.0, 0).before, laid(2_000.0, 0).before
    assert somebody
    assert nobody
    assert endless
    assert somebody.rect.h < nobody.rect.h == 480.0
    assert endless.rect.y == STAGE.h * NOBODY


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_beside_a_large_card_no_face_lies_behind_another(count: int) -> None:
    wide = Rect(0.0, 0.0, 1152.0, 720.0)
    card = laid(500.0, count, stage=wide, beside=520.0)
    assert card.before
    here = scenery(GROUND)
    seen = [face(here.person(card.people, at, count, card.stand)) for at in range(count)]
    assert all(left.right <= right.x + 1 for left, right in pairwise(seen))
    assert seen[-1].right < card.before.rect.x
    assert seen[0].x >= 0


def test_where_text_is_large_a_card_has_the_width_that_people_leave() -> None:
    wide = Rect(0.0, 0.0, 1060.0, 720.0)
    few, many = (laid(500.0, count, stage=wide, beside=2_000.0).before for count in (1, 4))
    assert few
    assert many
    assert 480 < many.rect.w < few.rect.w < 900


@pytest.mark.long
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_the_box_with_what_is_said_is_as_wide_with_the_phone_as_without(
    world: GameWorld, context: MakeContext, size: tuple[int, int]
) -> None:
    """So the word that goes on stays where it is."""
    episode, now = world.pack.episodes["new-friend"], context(size=size)
    places = set()
    for _, play in KNOWN.moments(episode):
        story = view(episode, play.state)
        if story.speech and not story.choices and story.phone.app != "call":
            tree = PlayView().tree(Moment(now, play, story, None), Clock(since=0, stirred=-LONG), Opened())
            if hint := find(tree, "continue.hint"):
                places.add((hint.widget.rect.right, hint.widget.rect.bottom))
    assert len(places) == 1


def test_the_search_finds_what_lies_on_a_face_and_no_more(world: GameWorld, context: MakeContext) -> None:
    world.keep(Play.begin(world.pack.episodes["new-friend"], "lana"), "play")
    tree = PlayScene("", context()).view(context())
    ((who, place),) = faces(tree).items()

    def on_top(fill: str, where: Rect) -> list[tuple[str, str]]:
        panel = Widget("panel", where, (Box(where, fill),))
        return list(covering(msgspec.structs.replace(tree, children=(*tree.children, panel))))

    assert on_top("#fffaf2", Rect(place.x, place.bottom - 4, place.w, 80)) == [(who, "panel")]
    assert on_top("#fffaf2", Rect(place.x, place.bottom, place.w, 80)) == []
    assert on_top("#fffaf240", place) == [], "through this one the face is seen"


@pytest.mark.parametrize(("count", "width"), [(1, 760.0), (2, 760.0), (3, 760.0), (3, 520.0), (3, 420.0)])
def test_where_the_stage_is_narrow_people_stand_farther_back_and_hide_no_face(
    count: int, width: float
) -> None:
    stage = Rect(0.0, 0.0, width, 720.0)
    here = scenery(GROUND)
    stand = laid(60.0, count, stage=stage).stand
    assert stand == abreast(here, stage, count)
    assert here.crowd(count, stand) <= width
    assert stand.size == (1.0 if width == STAGE.w else stand.size)
    assert not stand.raised


def test_beside_a_large_card_no_face_hides_another() -> None:
    wide = Rect(0.0, 0.0, 1110.0, 720.0)
    shared = laid(2000.0, 2, stage=wide, beside=2000.0)
    assert scenery(GROUND).crowd(2, shared.stand) <= shared.people.w + 0.01
