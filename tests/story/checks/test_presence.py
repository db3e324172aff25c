"""Who is pictured or called, and where what is sent goes."""

import pytest

from game.story.checks.around import check_around
from game.story.reading.words import TOOLS
from tests.story.checks.of_example import found, hello

CAST = "dino: {name: Dino, gender: m}\n  crew: {name: Crew, members: [dino, hero]}"
OURS = {"pictured-absent", "called-and-here", "phone-not-in-hand", "sent-elsewhere"}
CHAT = "- phone: chat\n  with: {}\n"
SEND = "- choose:\n    - send: Yes.\n      id: one\n    - send: Perhaps.\n      id: two\n  ask: {}\n"


def told(steps: str) -> list[tuple[str, ...]]:
    return [each[:2] for each in found(hello(steps, CAST), check_around) if each[0] in OURS]


def test_a_shot_shows_who_is_there() -> None:
    shot = "- shot: listening\n  who: [hero, mum]\n- narrate: Soup."
    assert told("- place: bedroom\n" + shot) == [("pictured-absent", "mum")]
    assert told("- place: bedroom\n- show: mum\n" + shot) == []
    assert told("- place: bedroom\n- shot: circle\n  who: mum\n- narrate: Soup.") == []


@pytest.mark.parametrize(("who", "wrong"), [("mum, dino", []), ("mum, leo", [("pictured-absent", "leo")])])
def test_who_is_played_is_in_a_shot_of_their_part(who: str, wrong: list[tuple[str, ...]]) -> None:
    tools = ", ".join(f"{tool}: pause" for tool in TOOLS)
    steps = f"- become: mum\n  text: Later\n- place: bedroom\n- show: dino\n- shot: listening\n  who: [{who}]"
    part = f"roles:\n  mum:\n    always: {{{tools}}}\n" + hello(steps, CAST)
    assert [each[:2] for each in found(part, check_around) if each[0] in OURS] == wrong


def test_nobody_is_called_and_here() -> None:
    call = "- phone: call\n  with: mum\n- say: mum\n  text: Yes?\n"
    assert told("- place: bedroom\n- show: mum\n" + call) == [("called-and-here", "mum")]
    assert told("- place: bedroom\n" + call + "- show: mum\n") == [("called-and-here", "mum")]
    assert told("- place: bedroom\n" + call + "- phone: home\n- show: mum\n- narrate: Soup.") == []


@pytest.mark.parametrize("app", ["off", "down"])
def test_nothing_is_written_on_a_phone_that_is_away(app: str) -> None:
    for step in ("- types: leo", "- draft: Oh no", "- chat: hero\n  thread: leo\n  text: Oh no"):
        assert [each[0] for each in told(f'- phone: "{app}"\n{step}')] == ["phone-not-in-hand"]
        assert told(CHAT.format("leo") + step) == []


def test_an_answer_goes_to_who_is_meant() -> None:
    wrote = "- chat: dino\n  text: Are you coming?\n"
    ask = SEND.format("What now?")
    assert told(CHAT.format("leo") + wrote + ask) == [("sent-elsewhere", "dino")]
    assert told(CHAT.format("dino") + wrote + ask) == []
    assert told(wrote + CHAT.format("leo") + ask) == []


def test_the_question_names_who_is_written_to() -> None:
    ask = SEND.format('"What does {{hero}} write to {}?"')
    assert told(CHAT.format("leo") + ask.format("Dino")) == [("sent-elsewhere", "Dino")]
    assert told(CHAT.format("leo") + ask.format("leo_x")) == []
    assert told(CHAT.format("crew") + ask.format("Dino")) == []


def test_nobody_writes_back_to_a_notice_of_an_app() -> None:
    app = "app: {name: The app, avatar: leo_x}"
    steps = CHAT.format("leo") + "- notify: app\n  text: Your code.\n" + SEND.format("What now?")
    assert [each for each in found(hello(steps, app), check_around) if each[0] == "sent-elsewhere"] == []


def test_whoever_is_missing_in_two_pictures_of_a_node_is_told_once() -> None:
    shot = "- shot: listening\n  who: [hero, mum]\n- narrate: Soup.\n"
    assert told("- place: bedroom\n" + shot + shot) == [("pictured-absent", "mum")]


CALL = "- phone: call\n  with: {}\n"
HERE = "- place: bedroom\n- show: mum"
IF_LANA = "\n  if: hero-lana\n"


@pytest.mark.parametrize(
    "steps",
    [
        HERE + "\n" + CHAT.format("mum"),
        HERE + IF_LANA + CALL.format("mum"),
        CALL.format("leo") + HERE,
        CALL.format("mum").rstrip() + IF_LANA + HERE,
    ],
)
def test_whoever_is_here_may_be_written_to_and_come_during_a_call_with_another(steps: str) -> None:
    assert told(steps) == []


def test_a_phone_is_away_however_it_was_put_away() -> None:
    away = '- phone: "off"\n- phone: down' + IF_LANA
    assert told(away + "- draft: Oh no") == [("phone-not-in-hand", "draft")]
    assert told(away + CHAT.format("leo").rstrip() + IF_LANA + "- draft: Oh no") == []


def elsewhere(steps: str) -> list[tuple[str, ...]]:
    """Who is answered and where, in a cast with an app, and a shop whose profile can be read."""
    cast = (
        CAST
        + "\n  app: {name: The app, avatar: leo_x}"
        + '\n  shop: {name: The shop, avatar: leo_x, profile: {Open: "Always"}}'
    )
    told = found(hello(steps + SEND.format("What now?"), cast), check_around)
    return [each[1:] for each in told if each[0] == "sent-elsewhere"]


@pytest.mark.parametrize(
    ("steps", "sent"),
    [
        (CHAT.format("leo") + "- chat: dino\n  text: Hi.\n", [("dino", "leo")]),
        (CHAT.format("leo") + "- chat: dino\n  thread: crew\n  text: Hi.\n", [("crew", "leo")]),
        (CHAT.format("leo") + "- notify: shop\n  text: Hi.\n", [("shop", "leo")]),
        (CHAT.format("leo") + "- notify: app\n  text: Hi.\n", []),
        (CHAT.format("leo") + "- chat: dino\n  text: Hi.\n- narrate: Soup.\n", [("dino", "leo")]),
        (CHAT.format("leo") + "- phone: home\n- chat: dino\n  text: Hi.\n", []),
        (CHAT.format("leo") + "- chat: dino\n  text: Hi.\n- phone: home" + IF_LANA, [("dino", "leo")]),
        (CHAT.format("leo") + "- chat: dino\n  text: Hi.\n" + CHAT.format("mum"), []),
        (
            CHAT.format("mum") + CHAT.format("leo").rstrip() + IF_LANA + "- chat: dino\n  text: Hi.\n",
            [("dino", "leo")],
        ),
    ],
)
def test_where_the_answer_to_the_last_message_goes_is_told(steps: str, sent: list[tuple[str, ...]]) -> None:
    assert elsewhere(steps) == sent


def test_a_message_of_the_node_before_is_answered_no_more() -> None:
    first = CHAT.format("leo") + "- chat: dino\n  text: Hi.\n- goto: later"
    later = "  later:\n" + "".join(f"    {line}\n" for line in SEND.format("What now?").strip().split("\n"))
    assert found(hello(first, CAST) + later + "    - end: quiet\n", check_around) == []
