"""What any step says of itself where its kind says nothing else, and the small kinds one by one."""

import pytest

from game.story.events import Continue
from game.story.playing.reducer import step as after
from game.story.reading.diagnostics import Report
from game.story.reading.fields import Condition
from game.story.reading.texts_read import Reading
from game.story.state import State
from game.story.steps.act import ActStep
from game.story.steps.add import Add
from game.story.steps.base import Leads, Step, flag_groups, flag_prefixes
from game.story.steps.call import Call
from game.story.steps.chat import LONGEST_MS, MS_PER_LETTER, SHORTEST_MS, Chat, typing_ms
from game.story.steps.choose import Choose
from game.story.steps.comment import Comment
from game.story.steps.goto import Goto
from game.story.steps.hug import Hug
from game.story.steps.if_ import If
from game.story.steps.narrate import Narrate
from game.story.steps.option import Option
from game.story.steps.place import Place
from game.story.steps.post import Post
from game.story.steps.press import Press
from game.story.steps.shot import Shot
from game.story.steps.tasks import Tasks
from game.text import Text
from tests.support.one_node import one_node
from tests.support.small_stories import Player

HI = Text("hi", "Hi")
TOLD = Condition(frozenset({"told"}))


def option(id_: str = "a", **fields: object) -> Option:
    return Option(id=id_, do=HI, **fields)  # type: ignore[arg-type] # the fields of an option


def test_a_step_of_no_kind_says_nothing() -> None:
    step, flags = Step(), frozenset[str]()
    assert (step.options(flags), step.offered(), step.texts(), step.targets(), list(step.ways())) == (
        (),
    ) * 4 + ([],)
    assert (step.decided(flags), step.said(None, option()), step.opens, step.gives) == (None,) * 4  # type: ignore[arg-type] # nothing runs
    assert (step.words(), step.delay_ms(), step.by, dict(step.tools)) == (0, 0, "hero", {})
    assert (
        step.acts() | step.raises() | step.may_raise() | step.clears() | step.meets(frozenset("a")) == flags
    )
    says_no = (step.by_hand, step.held, step.may_be_passed, step.always_leads_away(), step.carries_signs())
    assert says_no == (False,) * 5
    with pytest.raises(NotImplementedError):
        step.take(None, option())  # type: ignore[arg-type] # nothing runs
    with pytest.raises(NotImplementedError):
        step.offering(())


@pytest.mark.parametrize(
    ("step", "by_hand"),
    [
        (Narrate(narrate=HI), False),
        (Chat(chat="ema", text=HI), False),
        (Press(press="tell", text=HI), True),
        (Choose(choose=(option(),)), False),
        (Choose(choose=(option(), option("b"))), True),
        (Goto(goto="there"), False),
    ],
)
def test_a_hand_decides_where_there_is_more_than_one_thing_to_choose_or_a_button(
    step: Step, *, by_hand: bool
) -> None:
    assert step.by_hand is by_hand


@pytest.mark.parametrize(
    ("step", "acts", "raised"),
    [
        (ActStep(act="tell"), {"tell"}, {"did-tell"}),
        (Press(press="save", text=HI), {"save"}, {"did-save"}),
        (Choose(choose=(option(act="tell"), option("b", act="save"), option("c"))), {"tell", "save"}, set()),
        (Add(add="notes"), set(), {"notes-1"}),
    ],
)
def test_acts_of_a_step_are_its_own_and_those_of_its_options(
    step: Step, acts: set[str], raised: set[str]
) -> None:
    assert (step.acts() == acts, step.raises() == raised) == (True, True)


def test_a_condition_passes_a_step_over_unless_it_branches_by_it() -> None:
    step, branch = Narrate(narrate=HI, if_=TOLD), If(if_=TOLD, goto="there")
    told, untold = frozenset({"told"}), frozenset[str]()
    assert [(each.passed(told), each.passed(untold), each.may_be_passed) for each in (step, branch)] == [
        (False, True, True),
        (False, False, False),
    ]
    assert not Narrate(narrate=HI).passed(untold)


@pytest.mark.parametrize(
    ("step", "leads", "always"),
    [
        (Goto(goto="there"), True, True),
        (Goto(goto="there", if_=TOLD), True, False),
        (If(if_=TOLD, goto="there"), False, False),
        (If(if_=TOLD, goto="there", else_="here"), True, True),
        (Choose(choose=(option(goto="there"), option("b", goto="here"))), True, True),
        (Choose(choose=(option(goto="there"), option("b"))), False, False),
    ],
)
def test_what_leads_away_for_sure_has_no_condition(step: Step, *, leads: bool, always: bool) -> None:
    assert (step.leads_away(), step.always_leads_away()) == (leads, always)


def test_the_ways_from_a_step_tell_what_is_known_on_each() -> None:
    choose = Choose(choose=(option(goto="there", if_=TOLD, set=("x",), act="tell"), option("b")))
    assert list(choose.ways()) == [Leads("there", TOLD, frozenset({"x", "did-tell"}))]
    assert list(Goto(goto="there", if_=TOLD).ways()) == [Leads("there", TOLD)]
    tasks = Tasks(tasks=(option(goto="barn"), option("b")), enough=1, on=HI, goto="gate")
    assert [(each.target, each.raised) for each in tasks.ways()] == [
        ("barn", {"task-a"}),
        ("gate", frozenset()),
    ]


def test_words_that_the_detective_round_says_are_read_later() -> None:
    chat = Chat(chat="ema", text=Text("a", "One two  three"), why=Text("b", "Four five"))
    assert chat.words() == 3


@pytest.mark.parametrize(
    ("letters", "delay", "ms"),
    [
        (1, None, SHORTEST_MS),
        (SHORTEST_MS // MS_PER_LETTER + 1, None, (SHORTEST_MS // MS_PER_LETTER + 1) * MS_PER_LETTER),
        (500, None, LONGEST_MS),
        (500, 0.0, 0),
        (1, 12.5, 12_500),
        (1, 0.0006, 1),
    ],
)
def test_somebody_types_as_long_as_is_written_or_as_the_text_is(
    letters: int, delay: float | None, ms: int
) -> None:
    text = Text("a", "x" * letters)
    assert typing_ms(text, delay) == ms
    for step in (Chat(chat="ema", text=text, delay=delay), Post(post="ema", text=text, delay=delay)):
        assert step.delay_ms() == ms


@pytest.mark.parametrize(
    ("chat", "arrives", "writer"),
    [
        (Chat(chat="ema", text=HI), "ema", "ema"),
        (Chat(chat="ema", text=HI, thread="team"), "team", "ema"),
        (Chat(chat="hero", text=HI), "", "hero"),
        (Chat(chat="hero", text=HI, thread="team"), "", "hero"),
    ],
)
def test_what_somebody_else_writes_arrives_in_their_chat_or_in_the_one_named(
    chat: Chat, arrives: str, writer: str
) -> None:
    assert (chat.arrives, chat.writer, chat.speaker) == (arrives, writer, writer)
    assert (Chat(chat="ema", text=HI, voice=7).spoken_s, Chat(chat="ema", text=HI, picture=True).sealed) == (
        7,
        True,
    )


def test_a_translator_is_told_of_a_message_whether_it_is_written_spoken_or_a_picture() -> None:
    for fields, note, to in (
        ({}, "Chat message from {who}.", "chat"),
        ({"voice": 7}, "What {who} says in a voice message.", "chat"),
        (
            {"sticker": "cat"},
            "Says what the picture (“cat”) shows that {who} sent in a chat; a few words.",
            "",
        ),
    ):
        [text] = Chat(chat="ema", text=HI, thread="team", **fields).texts()
        assert (text.note, text.to, text.speaker, text.thread) == (note, to, "ema", "team")
    assert [(each.note, each.limit) for each in Comment(comment="ema", text=HI).texts()] == [
        ("Comment below a post, by {who}.", 160)
    ]
    assert [each.limit for each in Post(post="ema", text=HI, why=HI).texts()] == [190, 190]


@pytest.mark.parametrize(
    ("shot", "people", "afar", "pictured"),
    [
        (Shot(shot="close"), ("hero",), set(), {"hero"}),
        (Shot(shot="close", by="nina"), ("nina",), set(), {"nina"}),
        (Shot(shot="near", who=("mum",)), ("mum",), set(), {"mum"}),
        (Shot(shot="circle", who=("ema",)), ("ema",), {"ema"}, set()),
        (Shot(shot="window", who=("hero", "ema")), ("hero", "ema"), set(), {"hero", "ema"}),
        (Shot(shot="door"), (), set(), set()),
    ],
)
def test_a_shot_shows_who_is_named_or_the_one_who_is_played(
    shot: Shot, people: tuple[str, ...], afar: set[str], pictured: set[str]
) -> None:
    assert shot.people == people
    assert shot.comes == set(people)
    assert (shot.afar == afar, shot.pictured == pictured) == (True, True)
    reading = Reading(Report("a.yaml"))
    shot.verify(reading)
    assert reading.report.problems == []


def test_two_hug_of_whom_one_may_be_the_one_who_is_played() -> None:
    for hug, both in ((Hug(hug="ema"), {"ema", "hero"}), (Hug(hug="ema", with_="adi"), {"ema", "adi"})):
        assert hug.comes == both
    report = Report("a.yaml")
    Hug(hug="hero").verify(Reading(report))
    assert [each.values for each in report.problems] == [{"picture": "hug", "needs": "2", "found": "1"}]


@pytest.mark.parametrize(
    ("of", "home", "room"),
    [("hero", "river", "attic-river"), ("hero", "", "attic"), ("", "river", "attic"), ("", "", "attic")],
)
def test_a_room_of_the_hero_s_own_is_named_by_the_home(of: str, home: str, room: str) -> None:
    assert Place(place="attic", of="hero" if of else "").room(home) == room


@pytest.mark.parametrize(("act", "blocks"), [("block", "ema"), ("save", "")])
def test_only_a_block_shuts_somebody_out_for_good(act: str, blocks: str) -> None:
    steps = (ActStep(act=act, with_="ema"), Press(press=act, with_="ema", text=HI))  # type: ignore[arg-type] # both are words
    assert [(each.blocks, each.aims) for each in steps] == [(blocks, "ema")] * 2


def test_a_call_stands_for_a_scene() -> None:
    assert (Call(call="walk").calls, Narrate(narrate=HI).calls) == ("walk", "")


BY_FLAG = """
    - choose:
        - {do: Tell, id: tell, set: [told]}
        - {do: Wait, id: wait}
    - if: told
      goto: there
    - think: Not told.
    - goto: there
  there:
    - think: There.
"""


@pytest.mark.parametrize(("choice", "heard"), [("tell", "There."), ("wait", "Not told.")])
def test_without_else_a_node_goes_on_where_the_condition_does_not_hold(choice: str, heard: str) -> None:
    assert Player(one_node(BY_FLAG), "lana", saves=False).choose(choice).heard == heard


COUNTS = "".join("    - add: notes\n      line: Note.\n    - think: Hm.\n" for _ in range(10))


def test_what_is_counted_goes_up_to_nine_and_stays_there() -> None:
    episode = one_node(COUNTS)
    state, counted = Player(episode, "lana", saves=False).state, []
    for _ in range(10):
        counted.append(sum(flag.startswith("notes-") for flag in state.flags))
        state = after(episode, state, Continue("here"))
    assert counted == [1, 2, 3, 4, 5, 6, 7, 8, 9, 9]
    assert isinstance(state, State)


def test_the_flags_that_a_hand_puts_up_and_down_begin_with_their_own_word() -> None:
    groups, prefixes = flag_groups(), flag_prefixes()
    assert prefixes == ("set-",)
    assert len(groups) == 4
    assert all(flag.startswith("set-") for group in groups for flag in group)
