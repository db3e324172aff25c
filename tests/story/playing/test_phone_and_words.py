"""What the phone shows where the story speaks of it: found by playing, told here by the line."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from game.story.checks.walk import moves
from game.story.grammar.model import Episode
from game.story.loading.pack import load_episode
from game.story.playing.play import Play
from game.story.playing.view import StoryView, view
from tests.support.small_stories import changed

if TYPE_CHECKING:
    from game.story.events import Event

SEASON = Path(__file__).parents[3] / "scenarios" / "season-1"


def story(name: str) -> Episode:
    loaded = load_episode(SEASON / f"{name}.yaml")
    assert loaded.episode is not None
    return loaded.episode


def played(name: str, until: Callable[[StoryView], bool]) -> list[StoryView]:
    """What is seen step by step, the first choice taken everywhere, until something is seen."""
    play = Play.begin(story(name), next(iter(story(name).heroes)))
    seen = [view(play.episode, play.state)]
    while not until(seen[-1]):
        event: Event = moves(play.episode, play.state)[0]
        play = play.do(event)
        seen.append(view(play.episode, play.state))
    return seen


def says(words: str) -> Callable[[StoryView], bool]:
    return lambda shown: shown.speech is not None and words in shown.speech.text.source


def test_a_notice_of_the_chat_that_is_open_does_not_lie_over_it() -> None:
    notice = (
        "    - think: Then what does finn_99 have?",
        "    - notify: finn\n      text: finn_99 writes\n    - think: Then what does finn_99 have?",
    )
    for app, banner in (
        ("home", "finn_99 writes"),
        ("chat\n      with: ema", "finn_99 writes"),
        ("chat\n      with: finn", ""),
    ):
        episode = changed(
            ("    - phone: home\n    - think: Then", f"    - phone: {app}\n    - think: Then"), notice
        )
        play = Play.begin(episode, "lana")
        while not says("Then what")(view(episode, play.state)):
            options = [
                each for each in moves(episode, play.state) if getattr(each, "choice", "") == "refused"
            ]
            play = play.do((*options, *moves(episode, play.state))[0])
        shown = view(episode, play.state).phone.banner
        assert (shown.text.source if shown else "") == banner


def test_while_petar_waits_for_an_answer_no_notice_lies_over_his_name() -> None:
    seen = played("the-chain", lambda shown: shown.phone.with_ == "petar" and bool(shown.choices))
    assert seen[-1].phone.banner is None
    told = [shown for shown in seen if shown.phone.banner and shown.phone.banner.who == "petar"]
    assert any(shown.phone.app == "lock" for shown in told)


def test_what_the_hero_sees_at_the_top_of_the_feed_is_there_when_it_is_thought() -> None:
    shown = played("report-it", says("Ema, with the hamster"))[-1]
    assert shown.phone.app == "feed"
    assert [post.message.who for post in shown.phone.posts] == ["fake"]


def test_the_chat_with_ema_is_full_of_hamster_before_the_story_begins() -> None:
    seen = played("report-it", lambda shown: shown.phone.app == "chat" and shown.phone.with_ == "ema")
    assert [message.who for message in seen[-1].phone.messages][:3] == ["ema", "hero", "ema"]
