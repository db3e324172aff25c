"""As whom people are seen: oneself is always the hero, and the hero one of the others."""

import pytest
from msgspec.structs import replace

from game.story.playing.seen_as import SeenAs
from game.story.playing.view_model import Banner, MessageView, PostView, ProofView, ReactionView, Speech
from game.story.state import HERO
from game.text import Text

WORDS = Text("words", "Hi!")
AS_NINA = SeenAs("nina", "luka")
AS_HERO = SeenAs(HERO, "luka")


def message(who: str, *reacted: str) -> MessageView:
    """What somebody wrote, as it is written in an episode, with those who answered it."""
    reactions = tuple(ReactionView(each, "heart") for each in reacted)
    return MessageView(("here", 1), who, who == HERO, WORDS, reactions=reactions)


@pytest.mark.parametrize(
    ("written", "by_nina", "by_the_hero"),
    [(HERO, "luka", HERO), ("nina", HERO, "nina"), ("ema", "ema", "ema"), ("", "", "")],
)
def test_who_is_played_is_the_hero_and_the_hero_has_a_name(
    written: str, by_nina: str, by_the_hero: str
) -> None:
    assert (AS_NINA.who(written), AS_HERO.who(written)) == (by_nina, by_the_hero)


@pytest.mark.parametrize(
    ("seen", "by_nina", "by_the_hero"),
    [("luka", HERO, "luka"), ("ema", "ema", "ema"), ("nina", "nina", "nina"), (HERO, HERO, HERO)],
)
def test_somebody_seen_is_found_where_the_story_writes_of_them(
    seen: str, by_nina: str, by_the_hero: str
) -> None:
    assert (AS_NINA.written(seen), AS_HERO.written(seen)) == (by_nina, by_the_hero)


@pytest.mark.parametrize(
    ("who", "seen", "mine"), [(HERO, "luka", False), ("nina", HERO, True), ("ema", "ema", False)]
)
def test_a_message_tells_who_wrote_it_and_who_answered_it(who: str, seen: str, *, mine: bool) -> None:
    told = AS_NINA.message(message(who, HERO, "nina", "ema"))
    assert (told.who, told.mine) == (seen, mine)
    assert [(each.who, each.kind) for each in told.reactions] == [
        ("luka", "heart"), (HERO, "heart"), ("ema", "heart"),
    ]  # fmt: skip
    assert AS_HERO.message(message(who, HERO)) == message(who, HERO)


def test_a_post_and_its_comments_are_seen_alike() -> None:
    post = PostView(message(HERO), (message("nina"), message("ema")))
    told = AS_NINA.post(post)
    assert [(each.who, each.mine) for each in (told.message, *told.comments)] == [
        ("luka", False), (HERO, True), ("ema", False),
    ]  # fmt: skip
    assert AS_HERO.post(post) == post


def test_what_was_kept_a_notice_and_what_is_said_are_seen_alike() -> None:
    proof = ProofView(message(HERO), WORDS, None)
    assert AS_NINA.proof(proof) == replace(proof, message=AS_NINA.message(message(HERO)))
    banner = Banner(HERO, WORDS, WORDS, "nina")
    assert AS_NINA.banner(banner) == Banner("luka", WORDS, WORDS, HERO)
    assert AS_NINA.speech(Speech("say", "nina", WORDS, WORDS)) == Speech("say", HERO, WORDS, WORDS)
    assert (AS_NINA.banner(None), AS_NINA.speech(None)) == (None, None)
