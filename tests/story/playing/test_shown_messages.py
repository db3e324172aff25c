"""What is shown of a message, and of the notice that tells of it."""

import pytest

from game.story.playing.view_model import MessageView
from tests.support.one_node import one_node
from tests.support.small_stories import Player


def shown(steps: str) -> MessageView:
    """The last message of the chat, or the newest comment, else post, of the feed."""
    phone = Player(one_node(steps), "lana", saves=False).tap().view.phone
    if phone.posts:
        return phone.posts[0].message
    return phone.messages[-1]


TOLD = """
      signs: [secret]
      why: Nobody may know.
      reactions: {hero: heart}
      picture: yes
"""


@pytest.mark.parametrize(
    "step",
    [
        f"    - phone: feed\n    - post: ema\n      text: A map!\n      likes: 3{TOLD}",
        f"    - phone: chat\n      with: ema\n    - chat: ema\n      text: A map!{TOLD}",
    ],
)
def test_a_message_is_shown_with_all_that_its_author_wrote_about_it(step: str) -> None:
    message = shown(step)
    assert (message.who, message.mine, message.text.source, message.picture) == ("ema", False, "A map!", True)
    assert message.why is not None
    assert (message.signs, message.why.source) == (("secret",), "Nobody may know.")
    assert [(each.who, each.kind) for each in message.reactions] == [("hero", "heart")]
    assert message.likes == (3 if "post" in step else 0)


@pytest.mark.parametrize(
    ("app", "comes", "stays"),
    [
        ("home", "notify", False),
        ("home", "chat", False),
        ("lock", "notify", True),  # nothing else tells of it there
        ("lock", "chat", False),  # the message itself is counted there
    ],
)
def test_a_banner_goes_with_the_next_tap_unless_only_it_tells_what_came(
    app: str, comes: str, *, stays: bool
) -> None:
    steps = (
        f"    - phone: {app}\n    - {comes}: ema\n      text: Hi!\n    - think: Oh.\n    - think: And now?"
    )
    player = Player(one_node(steps), "lana", saves=False)
    while player.heard != "Oh.":
        player.tap()
    assert player.view.phone.banner is not None
    assert (player.tap().view.phone.banner is not None) == stays
