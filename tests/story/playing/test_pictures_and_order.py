"""The steps with pictures, the feed, the class discussion, and steps put in order."""

import pytest

from game.story.checks.explore import explore, moves
from game.story.events import Arrange, Use
from game.story.grammar.model import Episode
from game.story.loading.pack import load_bytes
from game.story.playing.debrief import path, warning_signs
from game.story.playing.play import replay
from game.story.playing.reducer import NotApplicable
from game.story.playing.view import feed, transcript
from game.story.reading.diagnostics import Report
from game.story.steps.order import Order
from game.story.wording.texts import texts
from tests.support.small_stories import DATA, Player, sound

RIGHT = ("stop", "keep", "3", "4")


@pytest.fixture(scope="module")
def treasure() -> Episode:
    return sound(DATA / "treasure-map.yaml")


@pytest.fixture
def seeker(treasure: Episode, saves: bool) -> Player:  # noqa: FBT001 - a fixture is given by its name
    return Player(treasure, "lana", saves=saves)


@pytest.fixture
def sorter(seeker: Player) -> Player:
    """Somebody before the steps to be put in order."""
    return seeker.tap(6).choose("keep-map")


def arranged(player: Player, *order: str) -> Player:
    return player.do(Arrange(player.state.node, order))


def changed(old: str, new: str) -> list[str]:
    """The codes of what is wrong with the episode after a change."""
    text = (DATA / "treasure-map.yaml").read_text(encoding="utf-8")
    assert old in text
    report = Report("treasure-map.yaml")
    return [each.code for each in load_bytes(text.replace(old, new).encode(), report).problems]


def test_a_post_that_nobody_sees_takes_no_time_and_is_unread(seeker: Player) -> None:
    first = seeker.view
    assert (first.waiting.kind, first.waiting.delay_ms, first.phone.typing) == ("delay", 0, "")
    phone = seeker.tap().view.phone
    assert (phone.unread_posts, phone.banner) == (1, None)


def test_a_card_shows_its_picture_and_waits_for_a_tap(seeker: Player) -> None:
    view = seeker.tap().view
    assert view.card is not None
    assert (view.card.kind, view.card.picture, view.waiting.kind) == ("look", "logo", "tap")
    assert view.card.text.source == "The map is on the table. An X marks the spot."
    assert seeker.tap().view.card is None


def test_opening_the_feed_makes_its_posts_read(seeker: Player) -> None:
    phone = seeker.tap(2).view.phone
    assert (phone.app, phone.unread_posts, len(phone.posts)) == ("feed", 0, 1)


def test_a_post_comes_after_its_delay_while_somebody_looks(seeker: Player) -> None:
    view = seeker.tap(2).view
    assert view.waiting.delay_ms > 0
    assert (view.phone.typing, view.phone.typing_comment) == ("adi", False)


def test_the_newest_post_is_on_top_with_its_likes_and_envelope(seeker: Player) -> None:
    newest, older = seeker.tap(3).view.phone.posts
    assert (newest.message.who, newest.message.likes, newest.message.picture) == ("adi", 12, True)
    assert (older.message.who, older.message.likes, older.message.picture) == ("ema", 4, False)


def test_comments_stand_below_the_newest_post(seeker: Player) -> None:
    view = seeker.tap(3).view
    assert view.phone.typing_comment
    newest, older = seeker.tap(2).view.phone.posts
    assert [(each.who, each.likes) for each in newest.comments] == [("ema", 2), ("koko", 0)]
    assert older.comments == ()


def test_the_hero_posts_too(seeker: Player) -> None:
    seeker.tap(6).choose("feed").tap()
    assert seeker.view.phone.posts[0].message.mine
    assert seeker.view.phone.unread_posts == 0


def test_what_comes_while_the_phone_shows_something_else_is_unread(seeker: Player) -> None:
    seeker.tap(6).choose("feed").tap(2).choose("wait").tap(2)
    assert seeker.view.phone.unread_posts == 2
    assert seeker.heard == "Then not me either."


def test_after_a_tools_scene_the_feed_is_open_again(seeker: Player) -> None:
    before = seeker.tap(4).view.phone
    after = seeker.use("pause").tap().view.phone
    assert (after.app, after.posts) == (before.app, before.posts)


def test_a_sticker_is_a_message_with_a_picture(seeker: Player) -> None:
    message = seeker.tap(6).view.phone.messages[0]
    assert (message.sticker, message.text.source, message.picture) == ("logo", "A treasure map", False)


def test_options_carry_their_icons(seeker: Player) -> None:
    assert [choice.icon for choice in seeker.tap(6).view.choices] == ["help", "adult", "lock"]


def test_the_steps_are_shuffled_and_never_right_at_first(sorter: Player) -> None:
    view = sorter.view
    assert (view.waiting.kind, view.phone.app) == ("order", "off")
    assert view.order is not None
    ids = tuple(item.id for item in view.order.items)
    assert ids != RIGHT == view.order.right
    assert sorted(ids) == sorted(RIGHT)
    assert not view.order.tried
    assert not any(item.placed for item in view.order.items)
    assert view.ask is not None


def test_two_steps_are_exchanged_at_first() -> None:
    text = (DATA / "treasure-map.yaml").read_text(encoding="utf-8")
    text = text.replace("        - Block Koko\n        - Tell somebody\n", "")
    loaded = load_bytes(text.encode(), Report("treasure-map.yaml"))
    assert loaded.episode is not None
    step = next(each for each in loaded.episode.nodes["steps"].steps if isinstance(each, Order))
    assert step.shuffled == ("keep", "stop")


FREE = """        - {text: One, id: one}
        - {text: Two, anywhere: yes}
        - {text: Three, anywhere: yes}
"""
ANYWHERE = (
    "        - Tell somebody\n",
    "        - {text: Tell somebody, id: tell, anywhere: yes, picture: logo}\n",
)


@pytest.fixture
def teller() -> Player:
    """Somebody before steps of which telling is right at every place."""
    text = (DATA / "treasure-map.yaml").read_text(encoding="utf-8")
    loaded = load_bytes(text.replace(*ANYWHERE).encode(), Report("treasure-map.yaml"))
    assert loaded.episode is not None
    return Player(loaded.episode, "lana", saves=False).tap(6).choose("keep-map")


@pytest.mark.parametrize("place", range(4))
def test_what_is_right_anywhere_may_lie_at_every_place(teller: Player, place: int) -> None:
    order = ["stop", "keep", "3"]
    order.insert(place, "tell")
    assert arranged(teller, *order).view.card is not None


def test_the_others_must_have_their_order_all_the_same(teller: Player) -> None:
    order = arranged(teller, "tell", "keep", "stop", "3").view.order
    assert order is not None
    assert [item.id for item in order.items if item.placed] == ["tell", "3"]
    assert not order.fits(("tell", "keep", "stop", "3"))
    assert order.fits(("stop", "tell", "keep", "3"))


def test_shuffled_steps_are_not_right_by_what_may_lie_anywhere(teller: Player) -> None:
    order = teller.view.order
    assert order is not None
    assert not order.fits(tuple(item.id for item in order.items))
    assert [item.picture for item in order.items if item.id == "tell"] == ["logo"]


def test_one_step_with_a_place_of_its_own_is_no_order() -> None:
    steps = """        - {text: Stop and breathe, id: stop}
        - {text: Keep the chat as proof, id: keep}
        - Block Koko
        - Tell somebody
"""
    assert changed(steps, FREE) == ["order-steps"]


def test_the_right_order_goes_on(sorter: Player) -> None:
    view = arranged(sorter, *RIGHT).view
    assert view.order is None
    assert view.card is not None
    assert (view.card.kind, view.card.picture) == ("discuss", "")


def test_a_wrong_order_stays_and_marks_what_is_in_place(sorter: Player) -> None:
    view = arranged(sorter, "stop", "4", "3", "keep").view
    assert view.order is not None
    assert view.order.tried
    assert [(item.id, item.placed) for item in view.order.items] == [
        ("stop", True),
        ("4", False),
        ("3", True),
        ("keep", False),
    ]
    assert view.order.hint is not None
    assert arranged(sorter, *RIGHT).view.card is not None


def test_a_try_is_still_there_after_a_tools_scene(sorter: Player) -> None:
    arranged(sorter, "4", "stop", "3", "keep").use("pause").tap()
    assert sorter.view.order is not None
    assert [item.id for item in sorter.view.order.items] == ["4", "stop", "3", "keep"]


@pytest.mark.parametrize("order", [("stop", "keep"), (*RIGHT, "5"), ("stop", "stop", "3", "4"), ()])
def test_only_these_steps_can_be_put_in_order(sorter: Player, order: tuple[str, ...]) -> None:
    with pytest.raises(NotApplicable):
        arranged(sorter, *order)


def test_nothing_is_put_in_order_from_elsewhere(sorter: Player) -> None:
    with pytest.raises(NotApplicable):
        sorter.do(Arrange("elsewhere", RIGHT))


def test_nothing_is_put_in_order_elsewhere(seeker: Player) -> None:
    with pytest.raises(NotApplicable):
        arranged(seeker, *RIGHT)
    with pytest.raises(NotApplicable):
        seeker.do(Arrange("steps", RIGHT))


def test_steps_to_be_put_in_order_are_no_tap_and_no_choice(sorter: Player) -> None:
    with pytest.raises(NotApplicable):
        sorter.tap()
    with pytest.raises(NotApplicable):
        sorter.choose("stop")


def test_the_moves_are_the_right_order_and_a_wrong_one(sorter: Player) -> None:
    right, wrong, *tools = moves(sorter.play.episode, sorter.state)
    assert right == Arrange("steps", RIGHT)
    assert isinstance(wrong, Arrange)
    assert wrong.order != RIGHT
    assert all(isinstance(each, Use) for each in tools)


def test_every_node_and_ending_is_found(treasure: Episode) -> None:
    found = explore(treasure)
    assert found.nodes == set(treasure.nodes)
    assert set(found.endings) == set(treasure.endings)
    assert found.stuck == {}
    assert replay(treasure, found.endings["safe"])[0].state.ended == "safe"


def test_steps_put_in_order_are_one_turn_of_the_way(sorter: Player) -> None:
    begun = len(sorter.play.events)
    arranged(arranged(sorter, "4", "stop", "3", "keep"), *RIGHT)
    turn = path(sorter.play)[-1]
    assert [text.source for text in turn.order][:2] == ["Stop and breathe", "Keep the chat as proof"]
    assert (turn.event, turn.options, turn.tool) == (begun, (), "")
    again = sorter.play.rewound(turn.event)
    assert again.state.node == "steps"


def test_posts_and_comments_belong_to_the_detective_round(sorter: Player) -> None:
    clues = warning_signs(sorter.play)
    assert [each.signs for each in clues.signed] == [("secret",)]
    assert {each.text.source for each in clues.plain} >= {"Show us!", "A treasure map"}
    written = feed(sorter.play.episode, sorter.state)
    assert [each.who for each in written] == ["ema", "adi", "ema", "koko"]
    assert transcript(sorter.play.episode, sorter.state)[1:] == written


def test_translators_are_told_what_a_text_is(treasure: Episode) -> None:
    comments = {source.text.id: source.comment for source in texts(treasure)}
    assert comments["treasure-map.morning.post-2"].startswith("Post in a feed, by Adi (male).")
    assert comments["treasure-map.morning.comment-1"].startswith("Comment below a post, by Ema (female).")
    assert "“logo”" in comments["treasure-map.morning.chat-1"]
    assert "on a card" in comments["treasure-map.morning.look-1"]
    assert comments["treasure-map.steps.order-1.keep"].startswith("Step 2 of 4 to be put in order")
    assert comments["treasure-map.steps.order-1.hint"].startswith("Kind hint")
    assert comments["treasure-map.steps.discuss-1"].startswith("Question for a class")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("        - Block Koko\n", "        - Tell somebody\n", "order-steps"),
        ("id: keep}", "id: stop}", "duplicate-id"),
        ("id: keep}", "name: keep}", "unknown-key"),
        ("id: keep}", "id: Keep It}", "bad-form"),
        ("        - Block Koko\n", "        - [a, b]\n", "wrong-type"),
        ("- order:\n", "- order: {a: b}\n      order:\n", "duplicate-key"),
        ("post: adi", "post: adii", "unknown-person"),
        ("likes: 12", "likes: many", "wrong-type"),
        ("      text: Show us!\n", "", "missing-key"),
    ],
)
def test_what_is_wrong_is_said(old: str, new: str, code: str) -> None:
    assert code in changed(old, new)


def test_steps_that_are_no_list_are_told_with_what_there_should_be_and_what_there_is() -> None:
    text = (DATA / "treasure-map.yaml").read_text(encoding="utf-8")
    steps = text[text.index("        - {text: Stop and breathe") : text.index("      ask: What comes first?")]
    loaded = load_bytes(
        text.replace(steps, "        Stop and breathe\n").encode(), Report("treasure-map.yaml")
    )
    [problem] = loaded.problems
    assert problem.code == "wrong-type"
    assert problem.values == {"expected": "a list of steps (texts)", "found": "`Stop and breathe`"}


def test_who_looks_at_a_profile_before_the_steps_has_decided_nothing_yet(sorter: Player) -> None:
    before = path(sorter.play)
    assert path(sorter.inspect("koko").play) == before
    assert len(path(arranged(sorter, *RIGHT).play)) == len(before) + 1


def test_two_orders_in_one_node_are_two_decisions() -> None:
    text = (DATA / "treasure-map.yaml").read_text(encoding="utf-8")
    order = text[text.index("    - order:") : text.index("    - discuss: Why is it easier")]
    loaded = load_bytes(text.replace(order, order + order).encode(), Report("treasure-map.yaml"))
    assert loaded.episode, loaded.problems
    player = Player(loaded.episode, "lana", saves=False).tap(6).choose("keep-map")
    before = len(path(player.play))
    again = arranged(arranged(player, *RIGHT), *reversed(RIGHT))
    assert len(path(again.play)) == before + 2
    assert len(path(arranged(again, *RIGHT).play)) == before + 2
