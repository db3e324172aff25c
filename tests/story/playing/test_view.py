"""What is to be seen of a state."""

import pytest
from msgspec.structs import replace

from game.story.events import Choose, Use
from game.story.grammar.model import Episode
from game.story.grammar.phone_content import Photo
from game.story.playing.reducer import start
from game.story.playing.view import Figure, chats, game_picture, profile, threads, transcript
from game.story.reading.fields import Condition
from game.story.steps.chat import LONGEST_MS, SHORTEST_MS
from game.text import Text
from tests.story.checks.of_example import example, hello
from tests.support.one_node import one_node
from tests.support.small_stories import DATA, Player, changed, sound


def test_at_first_the_hero_is_alone_in_the_place(player: Player) -> None:
    view = player.view
    assert (view.place, view.clock) == ("bedroom-evening", "20:10")
    assert view.stage == (Figure("hero", "lana", ""),)
    assert view.phone.app == "off"


def test_the_hero_is_drawn_as_the_figure_of_the_art_kit(episode: Episode) -> None:
    assert Player(episode, "luka", saves=False).view.stage == (Figure("hero", "luka-school", ""),)


def test_narration_and_thoughts_wait_for_a_tap(player: Player) -> None:
    told = player.view
    assert told.speech is not None
    assert (told.speech.kind, told.speech.who, told.speech.name) == ("narrate", "", None)
    assert told.waiting.kind == "tap"
    thought = player.tap().view.speech
    assert thought is not None
    assert thought.name is not None
    assert (thought.kind, thought.who, thought.name.source) == ("think", "hero", "Lana")


def test_an_expression_comes_with_the_thought_and_stays(player: Player) -> None:
    assert player.tap().view.stage[0].expression == "worried"
    assert player.tap().view.stage[0].expression == "worried"


def test_somebody_types_and_then_the_message_is_there(player: Player) -> None:
    phone = player.tap(2).view.phone
    assert (phone.app, phone.with_, phone.typing, phone.messages) == ("chat", "finn", "finn", ())
    phone = player.tap().view.phone
    assert phone.typing == "hero"
    assert [(message.who, message.mine) for message in phone.messages] == [("finn", False)]
    assert player.tap().view.phone.messages[-1].mine


def test_a_message_carries_its_signs_and_why(player: Player) -> None:
    message = player.tap(3).view.phone.messages[0]
    assert message.ref == ("evening", 4)
    assert message.signs == ("fast-friend",)
    assert message.why is not None
    assert message.why.id == "lost-cat.evening.chat-1.why"


def test_typing_takes_as_long_as_the_author_or_the_length_says(player: Player) -> None:
    assert player.tap(2).view.waiting.delay_ms == SHORTEST_MS
    assert player.tap(2).view.waiting.delay_ms == 2000
    long = changed(("I have your cat.", "cat " * 60))
    assert Player(long, "lana", saves=False).tap(2).view.waiting.delay_ms == LONGEST_MS
    middle = changed(("I have your cat.", "x" * 50))
    assert Player(middle, "lana", saves=False).tap(2).view.waiting.delay_ms == 1400


def test_a_choice_shows_its_question_and_what_is_open(player: Player) -> None:
    view = player.tap(5).view
    assert view.ask is not None
    assert view.ask.source == "What does {hero} answer?"
    assert [(choice.id, choice.kind) for choice in view.choices] == [
        ("promised", "send"),
        ("refused", "send"),
        ("shout", "say"),
        ("look", "do"),
    ]
    assert not view.form


def test_only_choices_whose_condition_holds_are_listed(saves: bool) -> None:  # noqa: FBT001
    episode = changed(("if: not promised", "if: promised"))
    assert "shout" not in Player(episode, "lana", saves=saves).tap(5).open


def test_a_form_says_that_it_is_one(player: Player) -> None:
    assert player.use("report").view.form


def test_a_message_sent_stands_in_the_chat(player: Player) -> None:
    player.tap(5).choose("promised")
    last = player.view.phone.messages[-1]
    assert (last.text.source, last.mine, last.ref) == ("I will come.", True, ("answer", 1))


def test_a_picture_is_a_closed_envelope(player: Player) -> None:
    player.tap(5).choose("look").tap()
    assert player.view.phone.messages[-1].picture


def test_a_notification_is_a_banner_and_no_message(player: Player) -> None:
    phone = player.tap(5).choose("refused").view.phone
    assert phone.banner is not None
    assert (phone.banner.who, phone.banner.name.source) == ("ema", "Ema")
    assert phone.unread == ()
    assert "ema" not in threads(player.play.episode, player.state)


def test_a_message_for_a_closed_chat_raises_a_banner_and_is_unread(saves: bool) -> None:  # noqa: FBT001
    episode = changed(("    - phone: home\n    - think: Then", "    - think: Then"))
    player = Player(episode, "lana", saves=saves).tap(5).choose("refused")
    assert player.view.phone.typing == ""
    phone = player.tap().view.phone
    assert phone.banner is not None
    assert phone.banner.text.source == "Look who is here."
    assert phone.unread == ("ema",)
    assert phone.with_ == "finn"
    assert player.tap().view.phone.banner is None


@pytest.mark.parametrize(("thread", "leads"), [("", "ema"), ("\n      thread: mum", "mum")])
def test_a_banner_tells_who_wrote_and_leads_to_the_chat_in_which_it_stands(thread: str, leads: str) -> None:
    closed = ("    - phone: home\n    - think: Then", "    - think: Then")
    episode = changed(closed, ("text: Look who is here.", f"text: Look who is here.{thread}"))
    phone = Player(episode, "lana", saves=False).tap(5).choose("refused").tap().view.phone
    assert phone.banner is not None
    assert (phone.banner.who, phone.banner.thread) == ("ema", leads)
    assert phone.unread == (leads,)


def test_a_notice_leads_to_the_chat_of_who_is_named(player: Player) -> None:
    banner = player.tap(5).choose("refused").view.phone.banner
    assert banner is not None
    assert (banner.who, banner.thread) == ("ema", "ema")


def test_opening_a_chat_shows_its_messages_and_makes_them_read(saves: bool) -> None:  # noqa: FBT001
    episode = changed(
        ("    - phone: home\n    - think: Then", "    - phone: chat\n      with: ema\n    - think: Then")
    )
    player = Player(episode, "lana", saves=saves).tap(5).choose("refused").tap()
    assert player.read == ["Found her! She sat in our garden.", "Look who is here."]
    assert player.view.phone.unread == ()


def test_a_message_can_go_to_another_chat_than_the_senders(saves: bool) -> None:  # noqa: FBT001
    episode = changed(("- chat: hero\n", "- chat: ema\n      thread: finn\n"))
    player = Player(episode, "lana", saves=saves).tap(4)
    assert [message.who for message in player.view.phone.messages] == ["finn", "ema"]


def test_somebody_called_is_heard_and_the_call_shows_who(player: Player) -> None:
    view = player.tap(5).choose("refused").use("block").tap().tap(2).view
    assert (view.phone.app, view.phone.with_) == ("call", "ema")
    assert view.speech is not None
    assert (view.speech.kind, view.speech.who) == ("say", "ema")


def test_a_new_place_has_nobody_but_the_hero(player: Player) -> None:
    view = player.use("tell").view
    assert view.place == "kitchen"
    assert [figure.who for figure in view.stage] == ["hero", "mum"]
    assert [figure.expression for figure in view.stage] == ["worried", "calm"]
    assert player.tap().view.stage[1].expression == "happy"


def test_hidden_people_are_gone(player: Player) -> None:
    player.tap(5).choose("refused").tap(3).choose("alone")
    assert player.view.stage == ()


def test_after_a_tool_the_picture_is_as_before_and_what_was_blocked_stays(player: Player) -> None:
    before = player.tap(3).view
    player.use("block")
    assert player.view.phone.blocked
    after = player.tap().view
    assert (after.place, after.stage, after.phone.app) == (before.place, before.stage, before.phone.app)
    assert after.phone.messages == before.phone.messages
    assert after.phone.blocked
    assert after.acts == ("block",)


def test_a_tool_inside_a_tools_scene_shows_the_picture_of_that_scene(player: Player) -> None:
    player.tap(3).use("leave")
    assert player.view.phone.app == "home"
    assert player.use("pause").view.phone.app == "home"
    assert player.tap().view.phone.app == "home"
    assert player.tap().view.phone.app == "chat"


def test_a_scene_that_is_left_for_another_leaves_nothing_of_its_picture(player: Player) -> None:
    player.tap(3).use("report").use("leave")
    assert player.view.phone.app == "home"
    assert player.use("pause").view.phone.app == "chat"
    player.tap().choose("not-now")
    assert (player.state.node, player.view.phone.app) == ("evening", "chat")


def test_a_report_that_was_begun_and_not_sent_is_not_done(player: Player) -> None:
    player.tap(3).use("report").use("pause").tap().choose("not-now")
    assert player.view.acts == ("pause",)


def test_a_choice_that_begins_a_scene_restores_the_picture_too(saves: bool) -> None:  # noqa: FBT001
    episode = changed(("goto: tell\n          if: not promised", "goto: leave\n          if: not promised"))
    player = Player(episode, "luka", saves=saves).tap(5).choose("shout")
    assert player.view.phone.app == "home"
    assert player.tap().view.phone.app == "chat"


def test_an_ending_waits_for_nothing(player: Player) -> None:
    view = player.use("tell").tap(2).view
    assert (view.waiting.kind, view.ending, view.speech, view.choices) == ("end", "together", None, ())


def test_the_transcript_holds_every_message_of_every_chat(player: Player) -> None:
    player.tap(5).choose("refused").tap()
    found = transcript(player.play.episode, player.state)
    assert [message.who for message in found] == ["finn", "hero", "finn", "hero", "ema"]


def test_a_profile_shows_what_can_be_seen_online(episode: Episode) -> None:
    found = profile(episode, "finn")
    assert found.name.source == "finn_99"
    assert found.avatar == "finn"
    assert [(row.label.source, row.value.source) for row in found.rows] == [
        ("joined", "2 days ago"),
        ("friends in common", "0"),
    ]
    with pytest.raises(KeyError):
        profile(episode, "hero")


@pytest.mark.parametrize(("hero", "gender"), [("lana", "f"), ("luka", "m")])
def test_the_texts_follow_the_gender_of_the_hero(episode: Episode, hero: str, gender: str) -> None:
    player = Player(episode, hero, saves=False)
    assert episode.gender(player.state) == gender
    assert episode.hero(player.state).name.id == f"lost-cat.heroes.{hero}.name"


def test_a_view_does_not_depend_on_when_it_is_made(player: Player) -> None:
    player.tap(5)
    first = player.view
    player.do(Use("pause")).tap().do(Choose("answer", "promised"))
    player.rewind(len(player.play.events) - 3)
    assert player.view == first


def test_of_two_messages_from_the_same_choice_only_the_last_was_just_sent() -> None:
    again = changed(
        (
            "          goto: promised\n          set: [promised]",
            "          goto: answer\n          set: [promised]",
        )
    )
    mine = (
        Player(again, "lana", saves=False).tap(5).choose("answer").tap().choose("answer").view.phone.messages
    )
    assert [message.receipt for message in mine if message.mine][-2:] == ["delivered", "sent"]


@pytest.mark.parametrize(
    ("steps", "card"),
    [
        ("    - think: Hm.", False),
        ("    - choose:\n        - {do: Go, id: go}\n        - {do: Stay, id: stay}", False),
        ("    - choose:\n        - {do: Go, who: ema, id: go}\n        - {do: Stay, id: stay}", True),
        ("    - look: logo\n      text: A logo.", True),
        ("    - jar: pebbles\n      line: Too many questions", True),
        ("    - order:\n        - First\n        - Then\n      ask: How?\n      hint: Look.", True),
    ],
)
def test_a_large_card_is_what_is_looked_at_arranged_dropped_or_chosen_by_faces(
    steps: str, *, card: bool
) -> None:
    assert Player(one_node(steps), "lana", saves=False).view.on_card == card


def test_of_the_game_on_the_phone_the_last_picture_that_holds_is_shown() -> None:
    story = sound(DATA / "night-chat.yaml")
    first = start(story, "lana")
    assert game_picture(story, first) is None
    one, two, three = (
        Photo(text=Text(name, name), if_=Condition(needs=frozenset(flags)) if flags else None)
        for name, flags in (("one", ()), ("two", ("built",)), ("three", ("looked",)))
    )
    story = replace(story, phone=replace(story.phone, game=(one, two, three)))
    for flags, shown in (((), one), (("built",), two), (("built", "looked"), three), (("looked",), three)):
        assert game_picture(story, replace(first, flags=frozenset(flags))) == shown


CHATS = """
- chat: mum
  text: First.
- chat: mum
  text: Second.
- unsend: mum
- narrate: Soup.
"""


def test_the_list_of_chats_tells_what_was_written_last_and_is_still_there() -> None:
    player = Player(example(hello(CHATS)), "lana", saves=False).tap(3).choose("hello")
    rows: list[list[tuple[str, str]]] = []
    for _ in range(2):
        player.tap()
        found = chats(player.play.episode, player.state)
        rows.append([(row.who, row.last.text.source if row.last else "") for row in found])
    old = ("leo", "It's our own small secret.")
    assert rows == [[("mum", "First."), old], [("mum", "First."), old]]


@pytest.mark.parametrize(("app", "typing"), [("feed", "ema"), ("home", "")])
def test_that_a_comment_is_on_its_way_is_seen_in_the_feed_alone(app: str, typing: str) -> None:
    steps = f"    - post: ema\n      text: A map!\n    - phone: {app}\n    - comment: ema\n      text: Nice!"
    phone = Player(one_node(steps), "lana", saves=False).tap().view.phone
    assert (phone.typing, phone.typing_comment) == (typing, bool(typing))


@pytest.mark.parametrize(
    ("ema", "person", "face"),
    [
        ("person: nana", "nana", ("nana", "")),
        ("avatar: leo_x", "ema", ("", "leo_x")),
        ("person: nana, avatar: leo_x", "nana", ("nana", "leo_x")),
        ("profile: {joined: today}", "ema", ("ema", "")),
    ],
)
def test_who_has_no_figure_of_their_own_is_drawn_as_the_one_of_their_name(
    ema: str, person: str, face: tuple[str, str]
) -> None:
    faces = "        - {do: Go, who: ema, id: go}\n        - {do: Stay, id: stay}"
    story = one_node(f"    - show: ema\n    - choose:\n{faces}", ("person: ema}", f"{ema}}}"))
    shown = Player(story, "lana", saves=False).view
    assert [each.person for each in shown.stage] == ["lana", person]
    assert [(each.face.person, each.face.avatar) for each in shown.choices if each.face] == [face]
