"""The card between two scenes can set the clock, which the phone shows from then on."""

from game.story.events import Continue
from game.story.playing.play import Play
from game.story.playing.view import view
from tests.support.one_node import one_node

STEPS = """\
    - place: bedroom
      clock: "21:00"
    - think: Good night.
    - day: Wednesday
      number: 2
      clock: "07:10"
    - think: Good morning.
    - day: Later"""


def test_a_card_lies_on_the_morning_or_on_what_it_names() -> None:
    play = Play.begin(
        one_node(STEPS.replace("    - day: Later", "    - day: Later\n      behind: night-road")), "lana"
    )
    cards = []
    for _ in range(4):
        play = play.do(Continue("here"))
        if card := view(play.episode, play.state).card:
            cards.append(card.picture)
    assert cards == ["", "night-road"]


def test_the_clock_of_a_card_stands_with_the_card_and_after_it() -> None:
    play = Play.begin(one_node(STEPS), "lana")
    seen = [view(play.episode, play.state)]
    for _ in range(4):
        play = play.do(Continue("here"))
        seen.append(view(play.episode, play.state))
    assert [(each.day, each.clock) for each in seen[:4]] == [
        (False, "21:00"),
        (True, "07:10"),
        (False, "07:10"),
        (True, "07:10"),
    ]


def test_what_is_written_after_a_card_is_of_that_day() -> None:
    steps = f"{STEPS}\n    - phone: chat\n      with: ema\n    - chat: ema\n      text: You're up?"
    play = Play.begin(one_node(steps.replace("    - day: Later\n", "")), "lana")
    while not (written := view(play.episode, play.state).phone.messages):
        play = play.do(Continue("here"))
    assert [each.day.source for each in written if each.day] == ["Wednesday"]
