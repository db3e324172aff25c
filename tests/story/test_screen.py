"""What a story has put on the screen: whose chat a block closes."""

from tests.story.playing import Player, changed

BLOCKED = "    - act: block\n      with: finn\n"
IN_THE_CHAT_OF_ANOTHER = "    - phone: chat\n      with: ema\n"


def test_a_block_closes_the_chat_of_who_is_named_whichever_is_open() -> None:
    player = Player(changed((BLOCKED, IN_THE_CHAT_OF_ANOTHER + BLOCKED)), "lana", saves=False)
    player.tap(5).use("block")
    assert player.view.phone.with_ == "ema"
    assert not player.view.phone.blocked
    assert player.tap().view.phone.with_ == "finn"
    assert player.view.phone.blocked


def test_a_block_that_names_nobody_closes_the_chat_that_was_open_last() -> None:
    nobody = BLOCKED.replace("      with: finn\n", "")
    player = Player(changed((BLOCKED, IN_THE_CHAT_OF_ANOTHER + nobody)), "lana", saves=False)
    assert player.tap(5).use("block").view.phone.blocked
