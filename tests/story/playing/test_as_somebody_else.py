"""A part is played as somebody else: what one sees the other doesn't, and whose tools answer is plain."""

import random

import pytest

from game.story.checks.walk import moves
from game.story.events import Choose, Continue, Use
from game.story.grammar.model import Episode
from game.story.playing.debrief import path
from game.story.playing.play import Play, replay
from game.story.playing.stickers import collected
from game.story.playing.view import chat_with, chats, photos, profile, threads, view
from game.story.state import HERO
from tests.support.small_stories import DATA, sound


@pytest.fixture(scope="module")
def episode() -> Episode:
    return sound(DATA / "two-sides.yaml")


def until(play: Play, node: str) -> Play:
    """Go on until the story waits in this node."""
    while play.state.node != node:
        play = play.do(Continue(play.state.node))
    return play


def to_words(play: Play, words: str) -> Play:
    """Go on until these words are thought or said."""
    while (speech := view(play.episode, play.state).speech) is None or speech.text.source != words:
        play = play.do(Continue(play.state.node))
    return play


def to_choice(play: Play) -> Play:
    """Go on to the next choice."""
    while not view(play.episode, play.state).choices:
        play = play.do(Continue(play.state.node))
    return play


def as_nina(episode: Episode, answer: str = "written") -> Play:
    """A play that has come to the card that says who one is now."""
    return until(to_choice(Play.begin(episode, "luka")).do(Choose("home", answer)), "her-room")


def test_a_card_says_who_one_is_and_nothing_of_the_other_phone_is_seen(episode: Episode) -> None:
    card = view(episode, as_nina(episode).state)
    assert card.card is not None
    assert (card.card.kind, card.card.text.source) == ("become", "Across the river, the same evening")
    assert card.role is not None
    assert (card.role.name.source, card.role.person) == ("Nina", "nina")
    assert (card.phone.app, card.phone.messages, card.place) == ("off", (), "")
    assert card.phone.buzzed == 0
    assert [one.person for one in card.stage] == ["nina"]


def test_in_the_heroes_own_part_no_role_is_told(episode: Episode) -> None:
    assert view(episode, Play.begin(episode, "lana").state).role is None


def test_whom_one_plays_is_hero_to_the_screen_and_the_hero_is_one_of_the_others(episode: Episode) -> None:
    shown = view(episode, until_open(as_nina(episode)).state)
    message = shown.phone.messages[-1]
    assert shown.phone.with_ == "luka"
    assert (message.who, message.mine, message.text.source) == ("luka", False, "I can't come on Saturday.")
    assert shown.speech is not None
    assert (shown.speech.kind, shown.speech.who) == ("think", HERO)
    assert profile(episode, "luka").name.source == "Luka"


def until_open(play: Play) -> Play:
    """Past the card, and past opening the chat with the hero."""
    return to_words(play, "Not on Saturday. And no word why.")


def test_a_chat_between_both_is_on_both_phones_each_time_from_its_own_side(episode: Episode) -> None:
    nina = until_open(as_nina(episode))
    assert [(each.mine, each.old) for each in view(episode, nina.state).phone.messages] == [
        (False, True),
        (True, True),
        (False, False),
    ]
    said = to_choice(to_choice(nina).do(Choose("her-room", "promised")))
    back = to_words(said.do(Choose("her-room", "together")), "The very same words. To both of us.")
    messages = view(episode, back.state).phone.messages
    assert [(each.who, each.mine) for each in messages] == [
        (HERO, True),
        ("nina", False),
        (HERO, True),
        (HERO, True),
        ("nina", False),
    ]


def test_what_is_written_to_one_alone_the_other_never_sees(episode: Episode) -> None:
    nina = to_choice(as_nina(episode))
    state = nina.state
    assert [each.text.source for each in chat_with(episode, state, "leo").messages] == [
        "I've asked {hero} about you. It's our secret, promise?"
    ]
    assert {row.who for row in chats(episode, state)} == {"luka", "class", "leo", "nana"}
    assert [(each.who, each.mine, each.old) for each in chat_with(episode, state, "nana").messages] == [
        ("nana", False, True),
        ("hero", True, True),
    ]
    assert [each.text.source for each in photos(episode, state)] == ["Nina's map"]
    back = as_hero_again(nina)
    assert len(chat_with(episode, back.state, "leo").messages) == 3
    assert chat_with(episode, back.state, "nana").messages == ()
    assert [each.text.source for each in photos(episode, back.state)] == ["Half a roof"]


def as_hero_again(play: Play, answer: str = "together") -> Play:
    """Play Nina's part to its end."""
    play = to_choice(to_choice(play).do(Choose("her-room", "asked-why")))
    return to_choice(play.do(Choose("her-room", answer)))


def test_a_group_of_both_is_on_both_phones(episode: Episode) -> None:
    nina = to_choice(as_nina(episode))
    (message,) = chat_with(episode, nina.state, "class").messages
    assert (message.who, message.mine) == ("luka", False)
    assert "class" in view(episode, nina.state).phone.unread


@pytest.mark.parametrize("tool", ["pause", "save", "report", "block", "leave", "tell"])
def test_the_tools_are_those_of_who_is_played_and_come_back_to_them(episode: Episode, tool: str) -> None:
    nina = to_choice(as_nina(episode))
    used = nina.do(Use(tool))
    assert episode.nodes[used.state.node].role == "nina"
    assert view(episode, used.state).role is not None
    again = used.do(Use("pause"))
    assert again.state.node == "her-rest"
    assert episode.nodes["rest"].role == HERO
    assert (
        Play.begin(episode, "lana").do(Use(tool)).state.node
        == {
            "pause": "rest",
            "save": "keep",
            "report": "report",
            "block": "block",
            "leave": "leave",
            "tell": "tell-on",
        }[tool]
    )


def test_whom_one_has_blocked_still_writes_to_the_other(episode: Episode) -> None:
    hers = to_choice(as_nina(episode)).do(Use("block"))
    assert hers.state.blocked == {"nina:leo"}
    assert chat_with(episode, hers.state, "leo").blocked
    his = Play.begin(episode, "luka").do(Use("block"))
    assert his.state.blocked == {"leo"}
    assert chat_with(episode, his.state, "leo").blocked


def test_at_another_place_the_hero_meets_the_one_who_was_played(episode: Episode) -> None:
    yard = to_words(apart(episode), "I wish I had known.")
    shown = view(episode, yard.state)
    assert (shown.place, shown.role) == ("schoolyard", None)
    assert [(one.who, one.person) for one in shown.stage] == [(HERO, "luka"), ("nina", "nina")]


def apart(episode: Episode) -> Play:
    """Nina has put the phone away."""
    play = to_choice(to_choice(as_nina(episode)).do(Choose("her-room", "promised")))
    return play.do(Choose("her-room", "apart"))


def test_a_play_of_both_parts_is_saved_and_taken_up_as_it_was(episode: Episode) -> None:
    play = to_choice(as_nina(episode)).do(Use("pause"))
    again, lost = replay(episode, play.events)
    assert (again.state, lost) == (play.state, 0)
    assert view(episode, again.state) == view(episode, play.state)
    assert view(episode, play.rewound(2).state).role is None


def test_the_detective_reads_every_chat_once_and_whose_it_is(episode: Episode) -> None:
    found = threads(episode, as_hero_again(to_choice(as_nina(episode))).state)
    assert list(found) == ["nina", "leo", "class", "nina:leo"]
    assert [each.text.source for each in found["nina:leo"] if not each.mine] == [
        "I've asked {hero} about you. It's our secret, promise?"
    ]


def test_who_listens_to_the_one_who_is_played_is_a_sticker(episode: Episode) -> None:
    play = to_choice(as_nina(episode)).do(Use("tell"))
    while not play.state.ended:
        choices = view(episode, play.state).choices
        play = play.do(Choose(play.state.node, choices[0].id) if choices else Continue(play.state.node))
    assert play.state.ended == "her-nana"
    assert "listener-nana" in collected(play)


@pytest.mark.parametrize("seed", range(8))
def test_whatever_is_pressed_nobody_sees_the_other_phone(episode: Episode, seed: int) -> None:
    """What was written to leo's chat on one phone is never on the other, and the role is always told."""
    chance = random.Random(seed)
    play = Play.begin(episode, chance.choice(["lana", "luka"]))
    for _ in range(60):
        if play.state.ended:
            break
        play = play.do(chance.choice(moves(episode, play.state)))
        shown = view(episode, play.state)
        role = episode.nodes[play.state.node].role
        assert (shown.role is None) == (role == HERO)
        nodes = {each.ref[0] for each in chat_with(episode, play.state, "leo").messages}
        assert {episode.nodes[name].role for name in nodes} <= {role}


def test_the_way_of_the_debrief_tells_whose_each_decision_was(episode: Episode) -> None:
    play = to_choice(as_nina(episode)).do(Use("pause"))
    roles = [(turn.tool or turn.node, turn.role and turn.role.source) for turn in path(play)]
    assert roles == [("home", None), ("pause", "Nina")]
