"""Who speaks, writes and is told where: what a reader would see, and what only looks odd."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.story.checks.around import check_around
from tests.story.checks.of_example import found, hello
from tests.story.loading.examples import Example, problems_of

END = "    - end: quiet\n"
TEAM = "  team: {name: Roof team, avatar: leo_x, profile: {Members: 'Mum, {hero}'}}\n"


Told = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def told(tmp_path: Path) -> Told:
    """Codes and values of what is wrong when the node `hello` says this, with more people in the cast."""

    def told_of(hello: str, cast: str = "", more: str = "") -> list[tuple[str, str]]:
        text = f"cast:\n{cast}nodes:\n  hello:\n{hello}{more}" if cast else f"nodes:\n  hello:\n{hello}{more}"
        codes = [each for each in problems_of(Example(text, ""), tmp_path) if each.severity != "info"]
        return [(each.code, each.values.get("who", each.values.get("act", ""))) for each in codes]

    return told_of


def test_a_new_place_empties_the_room_and_the_same_one_does_not(told: Told) -> None:
    shown = "    - place: bedroom\n    - show: mum\n"
    speaks = "    - say: mum\n      text: Hello.\n"
    assert told(shown + "    - place: bedroom\n" + speaks + END) == []
    assert told(shown + "    - hide: mum\n" + speaks + END) == [("speaks-unseen", "mum")]


def test_who_is_called_is_heard_and_who_is_not_is_told(told: Told) -> None:
    call = "    - phone: call\n      with: mum\n    - say: mum\n      text: Hello.\n"
    over = "    - phone: home\n    - say: mum\n      text: Are you there?\n"
    assert told(call + END) == []
    assert told(call + over + END) == [("speaks-unseen", "mum")]


def test_whoever_says_from_where_and_whoever_may_be_there_are_not_told(told: Told) -> None:
    assert told("    - say: mum\n      text: (from the kitchen) Soup!\n" + END) == []
    perhaps = "    - show: mum\n      if: saw-leo\n    - say: mum\n      text: Hello.\n"
    assert told(perhaps + END) == []


def test_a_group_is_open_to_those_whom_its_profile_names_and_to_who_joins(told: Told) -> None:
    open_ = "    - phone: chat\n      with: team\n"
    mum = "    - chat: mum\n      thread: team\n      text: Hello.\n"
    leo = mum.replace("mum", "leo")
    assert told(open_ + mum + END, TEAM) == []
    assert told(open_ + leo + END, TEAM) == [("not-a-member", "leo")]
    assert told(open_ + "    - join: leo\n      thread: team\n" + leo + END, TEAM) == []
    gone = open_ + "    - part: mum\n      thread: team\n" + mum + END
    assert told(gone, TEAM) == [("not-a-member", "mum")]


def test_a_voice_is_somebody_who_never_writes_and_can_not_be_drawn(told: Told) -> None:
    cast = "  eva: {name: Eva, gender: f, avatar: leo_x}\n"
    speaks = "    - say: eva\n      text: Hello.\n"
    writes = "    - join: eva\n      thread: team\n    - chat: eva\n      thread: team\n      text: Hello.\n"
    assert told(speaks + END, cast) == []
    assert told(writes + speaks + END, TEAM + cast) == [("speaks-unseen", "eva")]
    assert told(speaks + END, cast.replace("gender: f, avatar: leo_x", "gender: f, person: mum")) == [
        ("speaks-unseen", "eva")
    ]


def test_a_small_picture_under_a_message_is_an_answer_too(told: Told) -> None:
    liked = "    - phone: chat\n      with: team\n    - chat: mum\n      thread: team\n      text: Hello.\n"
    assert told(liked + "      reactions: {leo: laugh}\n" + END, TEAM) == [("not-a-member", "leo")]


def test_a_group_of_which_nobody_knows_who_is_in_it_is_left_alone(told: Told) -> None:
    group = TEAM.replace("Mum, {hero}", "twenty-three")
    hello = "    - phone: chat\n      with: team\n    - chat: leo\n      thread: team\n      text: Hello.\n"
    assert told(hello + END, group) == []


def test_nobody_but_the_two_answers_in_a_chat_of_two(told: Told) -> None:
    hello = "    - phone: chat\n      with: leo\n    - react: mum\n      as: heart\n      thread: leo\n"
    assert told(hello + END) == [("others-chat", "mum")]


def test_telling_in_an_empty_room_is_heard_by_nobody(told: Told) -> None:
    begin = "    - phone: home\n    - goto: room\n"
    room = "  room:\n    - narrate: It is dark.\n    - act: tell\n" + END
    assert told(begin, more=room) == [("nobody-hears", "tell")]
    assert told(begin, more=room.replace("    - narrate", "    - show: mum\n    - narrate")) == []
    calls = "    - say: mum\n      text: (from the kitchen) Yes?\n    - narrate"
    assert told(begin, more=room.replace("    - narrate", calls)) == []


def test_what_is_said_as_an_act_in_an_empty_room_is_heard_by_nobody(told: Told) -> None:
    begin = "    - phone: home\n    - goto: room\n"
    refuse = "        - say: Stop!\n          act: refuse\n          goto: quiet\n"
    room = f"  room:\n    - choose:\n{refuse}        - do: Wait\n          goto: alone\n"
    answer = "    - say: mum\n      text: (from the kitchen) What?\n"
    assert told(begin, more=room) == [("nobody-hears", "refuse")]
    assert told(begin, more=room.replace("    - choose", answer + "    - choose")) == []
    oneself = "    - say: hero\n      text: Stop!\n"
    assert told(begin, more=room.replace("    - choose", oneself + "    - choose")) != []
    assert told(begin, more=room.replace("          act: refuse\n", "")) == []
    assert told(begin, more=room.replace("say: Stop!", "do: Stop")) == []


def test_to_do_something_is_no_telling_where_nobody_answers_after_it(told: Told) -> None:
    begin = "    - phone: home\n    - goto: room\n"
    sleep = "        - do: Sleep\n          act: {}\n          id: sleep\n"
    wait = "        - do: Wait\n          goto: alone\n"
    room = f"  room:\n    - narrate: Late.\n    - choose:\n{sleep}{wait}    - narrate: Dark.\n{END}"
    assert ("nobody-hears", "tell") in told(begin, more=room.format("tell"))
    assert ("nobody-hears", "pause") not in told(begin, more=room.format("pause"))
    comes = room.replace("    - narrate: Dark.", "    - show: mum\n    - narrate: Mum listens.")
    assert ("nobody-hears", "tell") not in told(begin, more=comes.format("tell"))
    leads = room.replace("          id: sleep\n", "          goto: tell\n")
    assert ("nobody-hears", "tell") not in told(begin, more=leads.format("tell"))


def test_telling_is_heard_where_on_one_of_the_ways_a_chat_is_open(told: Told) -> None:
    options = "        - do: Write\n          goto: chat\n        - do: Speak\n          goto: away\n"
    ask = f"    - choose:\n{options}"
    chat = "  chat:\n    - phone: chat\n      with: mum\n    - goto: room\n"
    away = '  away:\n    - phone: "off"\n    - goto: room\n'
    room = "  room:\n    - narrate: It is dark.\n    - act: tell\n" + END
    assert told(ask, more=chat + away + room) == []
    assert told(ask, more=chat.replace("chat\n      with: mum", "home") + away + room) == [
        ("nobody-hears", "tell")
    ]


def test_a_hero_may_be_a_friend_in_the_story_of_the_other(told: Told) -> None:
    call = "    - phone: call\n      with: friend\n    - say: friend\n      text: Hello.\n"
    friend = "  friend: {name: Lana, gender: f, person: lana}\n"
    assert ("same-name", "") not in told(call + END, friend)
    assert ("same-name", "") in told(call + END, friend.replace("person: lana", "person: mum"))


def test_the_same_person_in_two_apps_may_have_one_name(told: Told) -> None:
    met = "    - phone: chat\n      with: moon\n    - chat: moon\n      text: Hello.\n"
    same = "  moon: {name: leo_x, gender: m, avatar: leo_x, app: dark}\n"
    assert told(met + END, same) == []
    assert told(met + END, same.replace("avatar: leo_x", "person: mum")) == [("same-name", "")]


def test_whoever_speaks_from_nowhere_is_told_once_in_a_node(told: Told) -> None:
    speaks = "    - phone: home\n    - say: mum\n      text: Hello.\n    - say: mum\n      text: Well?\n"
    assert told(speaks + END) == [("speaks-unseen", "mum")]


def test_from_where_somebody_speaks_is_told_by_what_they_say_and_not_by_its_reason(told: Told) -> None:
    speaks = "    - phone: home\n    - say: mum\n      text: Hello.\n      why: (So she says.)\n"
    assert told(speaks + END) == [("speaks-unseen", "mum")]


def test_a_small_picture_in_a_chat_of_two_is_from_one_of_them(told: Told) -> None:
    liked = "    - chat: leo\n      text: Soup.\n      reactions: {{{}: heart}}\n"
    assert told(liked.format("mum") + END) == [("others-chat", "mum")]
    assert told(liked.format("hero") + END) == []
    assert told(liked.format("leo") + END) == []


def test_who_is_in_one_group_is_not_in_another(told: Told) -> None:
    other = "  band: {name: Band, avatar: leo_x, profile: {Members: 'leo_x, {hero}'}}\n"
    writes = "    - phone: chat\n      with: {0}\n    - chat: mum\n      thread: {0}\n      text: Hello.\n"
    assert ("not-a-member", "mum") in told(writes.format("band") + END, TEAM + other)
    assert ("not-a-member", "mum") not in told(writes.format("team") + END, TEAM + other)


ROOM = "    - phone: home\n    - goto: room\n"


def test_what_is_said_aloud_is_heard_by_nobody_who_only_writes(told: Told) -> None:
    room = (
        "  room:\n    - chat: mum\n      text: Soup.\n    - choose:\n"
        "        - {say: Stop!, act: refuse, goto: quiet}\n        - {do: Wait, goto: alone}\n"
    )
    assert ("nobody-hears", "refuse") in told(ROOM, more=room)


def test_to_write_to_somebody_is_telling_too(told: Told) -> None:
    room = (
        "  room:\n    - phone: chat\n      with: mum\n    - choose:\n"
        "        - {send: Help me., act: tell, id: help}\n        - {do: Wait, goto: alone}\n"
    )
    assert ("nobody-hears", "tell") not in told(ROOM, more=room + "    - narrate: Dark.\n" + END)


@pytest.mark.parametrize(
    ("after", "heard"),
    [
        ("    - narrate: Dark.\n", False),
        ("    - say: hero\n      text: Well.\n", False),
        ("    - say: mum\n      text: (from the kitchen) Yes?\n", True),
        ("    - place: bedroom\n", True),
        ("    - phone: chat\n      with: mum\n", True),
        ("    - if: hero-lana\n      goto: hello\n", True),
        ("    - show: mum\n", True),
    ],
)
def test_telling_is_heard_where_anything_comes_after_it(told: Told, after: str, *, heard: bool) -> None:
    room = (
        "  room:\n    - choose:\n        - {do: Tell Mum, act: tell, id: tells}\n"
        "        - {do: Wait, goto: alone}\n" + after + "    - narrate: Late.\n"
    )
    assert (("nobody-hears", "tell") in told(ROOM, more=room + END)) is not heard
    leads = room.replace(after, "").replace("id: tells", "goto: later") + END + "  later:\n" + after
    assert (("nobody-hears", "tell") in told(ROOM, more=leads + "    - narrate: Late.\n" + END)) is not heard


def test_telling_is_heard_at_another_place(told: Told) -> None:
    room = "  room:\n    - place: kitchen\n    - act: tell\n    - narrate: Soup.\n"
    assert ("nobody-hears", "tell") not in told(ROOM, more=room + END)
    assert ("nobody-hears", "tell") in told(ROOM, more=room.replace("    - place: kitchen\n", "") + END)


def test_the_button_for_telling_is_pressed_alone(told: Told) -> None:
    room = "  room:\n    - press: tell\n      text: Tell Mum.\n"
    assert ("nobody-hears", "tell") not in told(ROOM, more=room + END)


@pytest.mark.parametrize(
    ("offender", "listens"),
    [
        ("{kind: stranger, who: leo}", []),
        ("{kind: known-adult, who: mum}", ["mum"]),
        ("{kind: known-adult, who: [leo, mum]}", ["mum"]),
        ("known-adult", []),
    ],
)
def test_who_does_harm_is_nobody_who_listens(offender: str, listens: list[str]) -> None:
    offends = f"offender: {offender}\nnodes:\n  hello:\n    - narrate: Soup.\n    - end: quiet\n"
    assert [each[1] for each in found(offends, check_around) if each[0] == "offender-listens"] == listens


def test_where_nobody_is_named_whoever_carries_signs_does_harm() -> None:
    hush = "- show: mum\n- say: mum\n  text: Hush.\n  signs: [secret]\n  why: Odd.\n"
    told_ = found(hello(hush), check_around)
    assert [each[1] for each in told_ if each[0] == "offender-listens"] == ["mum"]


@pytest.mark.parametrize(
    ("cast", "first"),
    [
        ("one: {name: Mum, gender: f, person: dad}", "mum"),
        ("one: {name: MUM, gender: f, person: dad}", "mum"),
        ("one: {name: Mum, gender: f, person: mum}", None),
        ("one: {name: Mum}", "mum"),
        ("one: {name: Nina, gender: f}\n  two: {name: Nina, gender: f}", "one"),
        ("one: {name: Nina, gender: f, person: mum}\n  two: {name: Nina, gender: f}", "one"),
        ("one: {name: Nina, gender: f, person: mum}\n  two: {name: Nina, gender: f, person: mum}", None),
        ("one: {name: Luka, gender: m}", "luka"),
        ("one: {name: Luka, gender: m, person: luka}", None),
    ],
)
def test_two_people_of_one_name_are_one_where_they_look_the_same(cast: str, first: str | None) -> None:
    told_ = found(hello("- narrate: Soup.", cast), check_around)
    assert [each[2] for each in told_ if each[0] == "same-name"] == ([first] if first else [])
