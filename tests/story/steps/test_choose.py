"""A choice: to whom its words are taken back, and whether the node goes on after it."""

import pytest

from game.story.events import TakeBack
from game.story.state import Said
from game.story.steps.step_text import ASK as ASK_LIMIT
from game.story.steps.step_text import FACE_LINE, OPTION, QUESTION
from tests.story.checks.of_example import example, hello
from tests.support.one_node import one_node
from tests.support.small_stories import Player

ASK = """
- choose:
    - {one}: Wait
      id: one
    - {other}: Go on
      {goto}
  back: Wait. Let me say that again.
"""


@pytest.mark.parametrize(
    ("one", "other", "to"), [("send", "send", "chat"), ("send", "do", "chat"), ("do", "say", "room")]
)
def test_words_are_taken_back_where_they_were_said(one: str, other: str, to: str) -> None:
    step = example(hello(ASK.format(one=one, other=other, goto="id: other"))).nodes["hello"].steps[0]
    [back] = [each for each in step.texts() if each.text.source.startswith("Wait.")]
    assert (back.speaker, back.to) == ("hero", to)


def test_only_options_that_all_lead_elsewhere_lead_away() -> None:
    stays = example(hello(ASK.format(one="say", other="do", goto="goto: alone"))).nodes["hello"].steps[0]
    leads = example("").nodes["evening"].steps[-1]
    assert (stays.leads_away(), stays.targets()) == (False, ("alone",))
    assert (leads.leads_away(), leads.targets()) == (True, ("answer", "hello", "tell"))


TWICE = """
    - phone: chat
      with: ema
    - chat: ema
      text: Hi!
    - set: [met]
    - choose:
        - {send: Later., id: later, set: [late]}
        - {send: Now., id: now, if: not late}
        - {do: Keep it, id: keep, act: save}
        - {do: Wait, id: wait, if: late}
      back: Wait. Let me say that again.
    - choose:
        - {say: So., id: so}
        - {do: Go, id: go}
      back: No, not so.
"""


@pytest.fixture
def writer() -> Player:
    """Somebody who can answer in a chat, and then say something; both can be taken back."""
    player = Player(one_node(TWICE), "lana", saves=False)
    while not player.open:
        player.tap()
    return player


def take_back(player: Player) -> Player:
    return player.do(TakeBack(player.state.node))


def proof(player: Player) -> list[str]:
    """The messages in the folder of proof."""
    return [each.message.text.source for each in player.view.phone.proof]


def test_what_is_open_can_be_chosen_and_raises_its_flags(writer: Player) -> None:
    assert writer.open == ["later", "now", "keep"]
    assert writer.choose("later").state.flags == {"hero-lana", "met", "late"}


def test_what_is_sent_can_be_taken_back_once(writer: Player) -> None:
    at, before = writer.state.at, writer.state.flags
    assert writer.choose("later").state.said == Said("here", at, before, "later")
    take_back(writer)
    assert writer.open == ["later", "now", "keep"]
    assert writer.choose("now").state.said is None
    assert writer.read[-1] == "Now."
    assert [bool(each.gone) for each in writer.view.phone.messages] == [False, True, False]


def test_what_was_taken_back_elsewhere_does_not_count_here(writer: Player) -> None:
    take_back(writer.choose("later")).choose("now")
    here = writer.state
    assert writer.choose("so").state.said == Said("here", here.at, here.flags, "so")


def test_what_is_done_can_not_be_taken_back_and_may_keep_a_chat(writer: Player) -> None:
    assert proof(writer) == []
    assert writer.choose("keep").state.said is None
    assert proof(writer) == ["Hi!"]
    assert writer.choose("go").state.said is None


def test_what_keeps_nothing_leaves_the_folder_of_proof_empty(writer: Player) -> None:
    assert proof(writer.choose("now")) == []


def test_before_anything_is_taken_back_its_own_question_is_asked(writer: Player) -> None:
    writer.choose("later")
    assert (writer.view.ask, writer.view.take_back is not None) == (None, True)
    assert take_back(writer).view.ask == writer.play.episode.nodes["here"].steps[3].back
    writer.choose("now")
    assert (writer.view.ask, writer.view.take_back) == (None, None)


LEADS = """
    - choose:
        - {say: To you., goto: %s}
        - {do: Stay, id: stay}
      back: Once more.
    - think: Well.
    - goto: there
  there:
"""


@pytest.mark.parametrize(("goto", "said"), [("there", True), ("quiet", False)])
def test_what_leads_on_can_be_taken_back_and_what_begins_a_tool_s_scene_can_not(
    goto: str,
    said: bool,  # noqa: FBT001 - what is expected
) -> None:
    player = Player(one_node(LEADS % goto), "lana", saves=False)
    assert (player.choose(goto).state.said is not None) is said


PASSED = """
    - choose:
        - {say: One., id: one}
        - {say: Two., id: two}
      back: Once more.
      if: not took-back
    - choose:
        - {say: Three., id: three}
        - {say: Four., id: four}
      back: And once more.
    - think: So.
"""


def test_where_what_was_taken_back_is_passed_over_the_next_words_can_be_taken_back_too() -> None:
    player = Player(one_node(PASSED), "lana", saves=False)
    take_back(player.choose("one"))
    assert player.open == ["three", "four"]
    words = player.choose("three").view.take_back
    assert words is not None
    assert words.source == "And once more."
    assert take_back(player).open == ["three", "four"]
    assert player.choose("four").view.take_back is None


TOLD = """
    - choose:
        - {send: One., id: one}
        - {say: Two., id: two}
        - {do: Three, id: three, who: ema, line: In the yard}
      ask: What now?
      talk: What would you do?
      back: Once more.
"""


def test_a_translator_is_told_what_each_text_of_a_choice_is() -> None:
    step = one_node(TOLD).nodes["here"].steps[0]
    assert [(each.text.source, each.speaker, each.to, each.note, each.limit) for each in step.texts()] == [
        ("What now?", "", "", "Question above the choices. {forms}", ASK_LIMIT),
        (
            "What would you do?",
            "",
            "",
            "Question that a class talks about before it votes, about the character. {forms}",
            QUESTION,
        ),
        (
            "Once more.",
            "hero",
            "chat",
            "{by} takes back what was just said, to say it in another way. {forms}",
            OPTION,
        ),
        ("One.", "hero", "chat", "Choice: a chat message that {who} sends.", OPTION),
        ("Two.", "hero", "room", "Choice: words that {who} says.", OPTION),
        ("Three", "", "", "Choice: something that {by} does. {forms}", OPTION),
        (
            "In the yard",
            "",
            "",
            "Below somebody's face and name, where they are and what they are doing: a few words.",
            FACE_LINE,
        ),
    ]
