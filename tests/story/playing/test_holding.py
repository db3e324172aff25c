"""Nothing that came is replaced unread: where the picture is held until the player goes on."""

from collections.abc import Iterator
from random import Random
from typing import NamedTuple

import pytest
from _pytest.mark.structures import ParameterSet
from msgspec.structs import replace

from game.paths import Paths
from game.story.checks.walk import moves
from game.story.events import Continue, Event, Use
from game.story.grammar.model import Episode
from game.story.playing.holding import Seen, held
from game.story.playing.play import Play
from game.story.playing.view import StoryView, view, view_of_log
from tests.support.known import shared_pack
from tests.support.lines import READ, SEND, story
from tests.support.one_node import one_node
from tests.support.season import each_story
from tests.support.small_stories import DATA, Player, lost_cat, sound


def pictures(before: Play, *, by_hand: bool) -> list[StoryView]:
    """What is held on the way of one event: the first that fits."""
    after = before.do(moves(before.episode, before.state)[0])
    states = held(after.episode, before.state, after.state, by_hand=by_hand)
    return [view_of_log(after.episode, state) for state in states]


def last(shown: StoryView) -> str:
    return shown.phone.messages[-1].text.source


@pytest.mark.parametrize(
    "follows",
    [
        "    - phone: home\n",
        '    - phone: "off"\n',
        "    - place: kitchen\n",
        "    - phone: home\n    - place: kitchen\n",  # one hold is enough
        "    - phone: chat\n      with: leo\n",
        "    - phone: call\n      with: mum\n",
        "",
    ],
)
def test_the_heros_own_answer_is_held_before_something_else_is_shown(follows: str) -> None:
    (one,) = pictures(story(SEND + follows + ("    - think: Then.\n" if follows else "")), by_hand=True)
    assert (last(one), one.phone.with_, one.place, one.held) == ("I'm here.", "ema", "bedroom-evening", True)
    assert (one.waiting.kind, one.choices, one.speech) == ("tap", (), None)


@pytest.mark.parametrize(
    "follows", [READ, "    - think: Sent.\n", "    - show: mum\n    - say: mum\n      text: Who?\n"]
)
def test_in_the_same_chat_the_story_goes_on_by_itself(follows: str) -> None:
    assert pictures(story(SEND + follows), by_hand=True) == []


def test_what_was_read_before_a_tap_is_not_held() -> None:
    play = story(READ + "    - think: Good night.\n    - phone: home\n    - think: So.\n").do(
        Continue("evening")
    )
    assert pictures(play, by_hand=True) == []


def test_a_wait_before_another_picture_ends_in_a_chance_to_go_on() -> None:
    play = story(READ + "    - wait: 2\n    - phone: home\n    - think: So.\n").do(Continue("evening"))
    (one,) = pictures(play, by_hand=False)
    assert last(one) == "Good night."
    assert pictures(play, by_hand=True) == []  # whoever taps has read it


def test_a_phone_that_is_taken_out_hides_nothing_and_one_that_is_put_away_does() -> None:
    seen = Seen("bedroom", "chat", "ema", frozenset({"Good night."}))
    away = Seen("bedroom", "off", "", frozenset())
    assert seen.keeps(away)
    assert not away.keeps(seen)
    assert not seen.keeps(Seen("bedroom", "down", "", frozenset()))
    assert not seen.keeps(Seen("kitchen", "off", "", frozenset()))


def test_a_wait_before_more_of_the_same_is_only_a_wait() -> None:
    play = story(READ + "    - wait: 2\n" + READ).do(Continue("evening"))
    assert pictures(play, by_hand=False) == []


@pytest.mark.parametrize("by_hand", [True, False])
def test_a_message_that_is_taken_back_at_once_is_seen_first(by_hand: bool) -> None:  # noqa: FBT001 - by its name
    (one,) = pictures(story(READ + "    - unsend: ema\n    - think: Oh.\n"), by_hand=by_hand)
    assert (last(one), one.phone.messages[-1].gone) == ("Good night.", "")


def test_a_message_that_vanishes_stays_until_somebody_goes_on() -> None:
    play = story(READ + "      vanishes: yes\n" + READ + "    - think: Gone.\n").do(Continue("evening"))
    (one,) = pictures(play, by_hand=False)
    assert one.phone.messages[-1].gone == ""


def test_a_notice_is_held_before_its_chat_opens_by_itself() -> None:
    notice = (
        "    - notify: leo\n      text: leo_x writes\n    - phone: chat\n      with: leo\n    - think: He.\n"
    )
    (one,) = pictures(story(SEND + notice), by_hand=True)
    assert one.phone.banner is not None
    assert one.phone.banner.text.source == "leo_x writes"


def test_a_tap_on_a_thought_is_held_where_something_comes_and_goes_at_once() -> None:
    notice = "    - notify: leo\n      text: leo_x writes\n"
    opened = "    - phone: chat\n      with: leo\n    - think: He.\n"
    (one,) = pictures(story("    - think: Look.\n" + notice + opened), by_hand=True)
    assert one.phone.banner is not None
    assert pictures(story("    - think: Look.\n    - say: mum\n      text: Go.\n"), by_hand=True) == []


def test_a_buzz_is_seen_before_the_story_picks_up_the_phone() -> None:
    buzz = "    - phone: down\n    - notify: leo\n      text: leo_x writes\n"
    opened = "    - phone: chat\n      with: leo\n    - think: He.\n"
    (one,) = pictures(story(SEND.replace("send:", "do:") + buzz + opened), by_hand=True)
    assert (one.phone.app, one.phone.buzzed) == ("down", 1)


FORM = SEND.replace("send:", "do:") + "      form: yes\n"
CARD = "    - look: treasure-map\n      text: A map.\n"
FACES = SEND.replace("send: I'm here.", "do: Mum\n          who: mum\n          where: kitchen")
TASKS = """    - tasks:
        - {do: Sweep, id: sweep, icon: home, goto: told}
      enough: 1
      on: Sleep!
      goto: told
"""
JAR = "    - jar: pebbles\n      line: It was late.\n"


@pytest.mark.parametrize(
    "follows",
    [FORM, CARD, FACES, TASKS, JAR],
    ids=["a form", "a card", "people to tell", "tasks", "a jar"],
)
def test_what_takes_the_room_of_the_phone_covers_nothing_unread(follows: str) -> None:
    (one,) = pictures(story(READ + follows), by_hand=False)
    assert last(one) == "Good night."


def test_people_to_tell_cover_nothing_where_nothing_came() -> None:
    assert pictures(story(SEND.replace("send:", "do:") + FACES), by_hand=True) == []


PRIVACY = "    - privacy: {messages: everyone}\n"


@pytest.mark.parametrize("follows", ["    - think: So.\n", PRIVACY])
def test_what_only_comes_with_a_tap_covers_nothing_unread(follows: str) -> None:
    play = story("    - think: Look.\n    - dim: yes\n" + follows + "    - think: And so.\n")
    assert pictures(play, by_hand=True) == []


def test_settings_cover_nothing_unread() -> None:
    (one,) = pictures(story(READ + PRIVACY), by_hand=False)
    assert last(one) == "Good night."


def test_while_the_phone_is_away_nothing_of_it_can_be_covered() -> None:
    card = "    - look: treasure-map\n      text: A map.\n"
    assert pictures(story('    - phone: "off"\n    - wait: 2\n' + card), by_hand=False) == []
    (one,) = pictures(story("    - wait: 2\n" + card), by_hand=False)
    assert one.phone.with_ == "ema"


def test_a_chat_that_is_opened_by_a_press_is_read_before_a_card_lies_over_it() -> None:
    steps = (
        "    - chat: leo\n      text: Hey.\n    - open: leo\n    - look: treasure-map\n      text: A map.\n"
    )
    play = story(steps).do(Continue("evening"))
    (one,) = pictures(play, by_hand=True)
    assert (one.phone.with_, last(one)) == ("leo", "Hey.")


def test_a_notice_is_read_before_another_one_comes_in_its_place() -> None:
    chats = "".join(f"    - chat: {who}\n      text: Hey.\n" for who in ("leo", "mum"))
    for opens, held_ in (("leo", ["leo", "mum"]), ("mum", ["leo"])):
        play = story(f"{chats}    - open: {opens}\n").do(Continue("evening"))
        banners = [one.phone.banner for one in pictures(play, by_hand=False)]
        assert [each.who for each in banners if each] == held_


FEED = "    - phone: feed\n    - post: ema\n      text: A map!\n"
COMMENT = "    - comment: leo\n      text: Mine!\n"


def test_a_post_and_a_comment_are_read_before_the_feed_is_closed() -> None:
    closed = "    - phone: home\n    - think: So.\n"
    (post,) = pictures(story(FEED + closed), by_hand=True)
    assert post.phone.posts[0].message.text.source == "A map!"
    (comment,) = pictures(story(FEED + COMMENT + closed).do(Continue("evening")), by_hand=True)
    assert [each.text.source for each in comment.phone.posts[0].comments] == ["Mine!"]
    assert pictures(story(FEED + "    - think: So.\n"), by_hand=True) == []


def test_a_call_is_held_before_somebody_else_is_called() -> None:
    calls = "    - phone: call\n      with: {}\n"
    play = story(calls.format("ema") + "    - wait: 2\n" + calls.format("mum") + "    - think: So.\n")
    (one,) = pictures(play, by_hand=False)
    assert (one.phone.app, one.phone.with_) == ("call", "ema")


def test_whoever_is_blocked_meanwhile_is_grey_only_then() -> None:
    play = story(SEND + "    - phone: home\n    - act: block\n      with: ema\n    - think: So.\n")
    (one,) = pictures(play, by_hand=True)
    assert not one.phone.blocked
    play = story(SEND + "    - act: block\n      with: ema\n    - phone: home\n    - think: So.\n")
    (one,) = pictures(play, by_hand=True)
    assert one.phone.blocked


def test_a_play_needs_no_other_events_than_before() -> None:
    play = story(SEND + "    - phone: home\n    - think: So.\n")
    after = play.do(moves(play.episode, play.state)[0])
    assert view(after.episode, after.state).speech is not None  # nothing of it is in the state


# ---- whatever is played


SEEDS = [
    *(0, 1),
    pytest.param(2, marks=pytest.mark.long),
    *(pytest.param(seed, marks=pytest.mark.slow) for seed in (3, 4, 5)),
]


def episodes() -> list[ParameterSet]:
    """All of the season and of the tests; most of the season only with the long tests."""
    season = shared_pack(Paths.find(None).scenarios).episodes
    small = (lost_cat(), sound(DATA / "night-chat.yaml"), sound(DATA / "treasure-map.yaml"))
    return [
        *(pytest.param(season[str(each.id)], id=each.id, marks=each.marks) for each in each_story()),
        *(pytest.param(each, id=each.id) for each in small),
    ]


def readable(shown: StoryView) -> set[object]:
    """All that came and can be read in a picture, as somebody would say who looks at it."""
    phone, found = shown.phone, set[object]()
    if phone.app == "chat":
        found |= {(each.ref, each.who, each.gone) for each in phone.messages}
    if phone.app == "feed":
        found |= {each.message.ref for each in phone.posts}
        found |= {each.ref for post in phone.posts for each in post.comments}
    if phone.banner is not None:
        found.add((phone.banner.name.source, phone.banner.text.source))
    over = shown.form or shown.settings or shown.on_card or shown.ending
    return set() if over else found


class Moment(NamedTuple):
    """A play, and what is to be seen in it."""

    play: Play
    shown: StoryView


def at(play: Play) -> Moment:
    """Where a play stands."""
    return Moment(play, view(play.episode, play.state))


def by_chance(episode: Episode, chance: Random) -> Iterator[tuple[Moment, Event, bool, Moment]]:
    """A play by chance: the moment before each event, the event, whether a hand does it, the one after."""
    now = at(Play.begin(episode, chance.choice(tuple(episode.heroes))))
    while not now.play.state.ended and len(now.play.events) < 400:
        every = moves(episode, now.play.state)
        own = [one for one in every if not isinstance(one, Use)]
        event = chance.choice(own if chance.random() < 0.9 else every)
        by_hand = not (
            now.shown.waiting.kind == "delay" and isinstance(event, Continue) and chance.random() < 0.8
        )
        after = at(now.play.do(event))
        yield now, event, by_hand, after
        now = after


@pytest.mark.parametrize("episode", episodes())
@pytest.mark.parametrize("seed", SEEDS)
def test_whatever_came_is_seen_and_goes_only_by_a_hand(episode: Episode, seed: int) -> None:
    drawn = 0, set[object]()  # by how much of the log, and what can be read there
    for (play, picture), event, by_hand, (next_play, next_picture) in by_chance(episode, Random(seed)):
        state, after = play.state, next_play.state
        states = held(episode, state, after, by_hand=by_hand)
        shown = [*(view_of_log(episode, each) for each in states), next_picture]
        first = readable(picture)
        if drawn[0] != len(state.log):
            drawn = len(state.log), readable(view_of_log(episode, state))
        seen = (drawn[1] | first).union(*map(readable, shown))
        for length in range(len(state.log) + 1, len(after.log) + 1):
            there = readable(view_of_log(episode, replace(after, log=after.log[:length])))
            drawn = length, there
            assert there <= seen, (event, there - seen)
        if not by_hand:
            assert first <= readable(shown[0]), (event, first - readable(shown[0]))


ASKED = """
    - phone: chat
      with: ema
    - chat: ema
      text: Are you there?
    - choose:
        - {send: I am., id: stay}
        - {send: Bye!, id: block, act: block, with: ema}
    - phone: home
"""


@pytest.mark.parametrize(("choice", "blocked"), [("stay", frozenset()), ("block", frozenset({"ema"}))])
def test_while_an_answer_is_held_only_who_was_blocked_by_it_is(choice: str, blocked: frozenset[str]) -> None:
    player = Player(one_node(ASKED), "lana", saves=False)
    while player.view.waiting.kind != "choice":
        player.tap()
    before = player.state
    shown = held(player.play.episode, before, player.choose(choice).state, by_hand=True)
    assert [state.blocked for state in shown] == [blocked]
