"""Whose chat is closed when somebody is blocked, and who is told."""

from game.story.loading.pack import load_bytes
from game.story.playing.view import chats
from game.story.playing.view_builder import blocked_at
from game.story.reading.diagnostics import Report
from game.story.state import Entry
from tests.support.one_node import one_node
from tests.support.small_stories import DATA, Player, changed, lost_cat

BLOCKED = "    - act: block\n      with: finn\n"


IN_THE_CHAT_OF_ANOTHER = "    - phone: chat\n      with: ema\n"


def test_a_block_closes_the_chat_of_who_is_named_whichever_is_open() -> None:
    player = Player(changed((BLOCKED, IN_THE_CHAT_OF_ANOTHER + BLOCKED)), "lana", saves=False)
    player.tap(5).use("block")
    assert player.view.phone.with_ == "ema"
    assert not player.view.phone.blocked
    assert player.tap().view.phone.with_ == "finn"
    assert player.view.phone.blocked


def test_in_the_list_of_chats_only_who_was_blocked_is_so() -> None:
    player = Player(lost_cat(), "lana", saves=False).tap(5)
    for blocked in (False, True):
        rows = chats(player.play.episode, player.state)
        assert [(each.who, each.blocked) for each in rows] == [("finn", blocked)]
        player.use("block").tap()


def test_only_a_step_or_an_answer_that_blocks_somebody_does_and_no_tool_that_is_used_there() -> None:
    episode = one_node("""
    - think: Well.
    - choose:
        - {do: Block Ema, id: block, act: block, with: ema}
        - {do: Wait, id: wait}
    - act: block
      with: ema
""")
    done = {
        "what is thought": Entry("here", 0),
        "a tool": Entry("here", 0, tool="block"),
        "an answer": Entry("here", 1, choice="block"),
        "another answer": Entry("here", 1, choice="wait"),
        "a tool after an answer": Entry("here", 1, choice="block", tool="block"),
        "the act": Entry("here", 2),
    }
    blocked = {name: blocked_at(episode, entry) for name, entry in done.items()}
    assert {name: who for name, who in blocked.items() if who} == {"an answer": "ema", "the act": "ema"}


def test_a_block_that_names_nobody_is_told() -> None:
    text = (DATA / "lost-cat.yaml").read_text(encoding="utf-8")
    assert BLOCKED in text
    nobody = text.replace(BLOCKED, BLOCKED.replace("      with: finn\n", ""))
    found = load_bytes(nobody.encode(), Report("lost-cat.yaml")).problems
    assert [(each.code, each.values["key"]) for each in found] == [("missing-key", "with")]
