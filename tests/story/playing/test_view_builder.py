"""What a story has put on the screen: whose chat a block closes."""

from game.story.loading.pack import load_bytes
from game.story.reading.diagnostics import Report
from tests.support.small_stories import DATA, Player, changed

BLOCKED = "    - act: block\n      with: finn\n"
IN_THE_CHAT_OF_ANOTHER = "    - phone: chat\n      with: ema\n"


def test_a_block_closes_the_chat_of_who_is_named_whichever_is_open() -> None:
    player = Player(changed((BLOCKED, IN_THE_CHAT_OF_ANOTHER + BLOCKED)), "lana", saves=False)
    player.tap(5).use("block")
    assert player.view.phone.with_ == "ema"
    assert not player.view.phone.blocked
    assert player.tap().view.phone.with_ == "finn"
    assert player.view.phone.blocked


def test_a_block_that_names_nobody_is_told() -> None:
    text = (DATA / "lost-cat.yaml").read_text(encoding="utf-8")
    assert BLOCKED in text
    nobody = text.replace(BLOCKED, BLOCKED.replace("      with: finn\n", ""))
    found = load_bytes(nobody.encode(), Report("lost-cat.yaml")).problems
    assert [(each.code, each.values["key"]) for each in found] == [("missing-key", "with")]
