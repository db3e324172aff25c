"""The phones of all who are played: what is written in a chat is on each whose owner is in it, once."""

import pytest
from msgspec.structs import replace

from game.story.grammar.characters import History, Old
from game.story.playing.own_phone import OwnPhone
from game.story.playing.phones import Phones
from game.story.playing.view_model import MessageView
from game.text import Text
from tests.support.small_stories import DATA, sound


@pytest.fixture
def phones() -> Phones:
    """Those of the hero and of Nina, who write to each other and are in one class."""
    episode = sound(DATA / "two-sides.yaml")
    return Phones(episode, episode.heroes["lana"])


def message(who: str, words: str = "Hi!") -> MessageView:
    """A message as the hero's phone has it."""
    return MessageView((words, 0), who, who == "hero", Text(words, words))


def written(phone: OwnPhone, thread: str) -> list[tuple[str, bool, str]]:
    return [(each.text.source, each.mine, each.gone) for each in phone.threads.get(thread, [])]


def test_what_was_written_before_the_story_is_on_both_phones_from_each_side(phones: Phones) -> None:
    assert written(phones.own, "nina") == [("See you on Monday!", True, ""), ("See you!", False, "")]
    assert written(phones.all["nina"], "hero") == [("See you on Monday!", False, ""), ("See you!", True, "")]
    assert written(phones.all["nina"], "nana") == [("Soup at seven.", False, ""), ("Coming!", True, "")]
    assert written(phones.own, "nana") == []


def test_what_the_hero_writes_is_unread_on_the_other_phone_and_not_on_the_own(phones: Phones) -> None:
    phones.write("nina", message("hero"))
    phones.write("class", message("hero"))
    assert written(phones.all["nina"], "hero")[-1] == ("Hi!", False, "")
    assert written(phones.all["nina"], "class") == [("Hi!", False, "")]
    assert (phones.own.unread, phones.all["nina"].unread) == ([], ["hero", "class"])


def test_what_somebody_else_who_is_played_writes_is_their_own_there(phones: Phones) -> None:
    phones.write("nina", message("nina"))
    assert written(phones.all["nina"], "hero")[-1] == ("Hi!", True, "")
    assert phones.all["nina"].unread == []


def test_a_line_about_somebody_is_nobodys_own_and_not_unread(phones: Phones) -> None:
    phones.write("class", replace(message("nina"), mine=False, event="joined"))
    assert written(phones.all["nina"], "class") == [("Hi!", False, "")]
    assert phones.all["nina"].unread == []


def test_a_chat_with_somebody_who_is_not_played_is_on_no_other_phone(phones: Phones) -> None:
    phones.write("leo", message("leo"))
    assert written(phones.own, "leo") == [("Hi!", False, "")]
    assert "leo" not in phones.all["nina"].threads


def test_whoever_is_blocked_does_not_reach_that_phone(phones: Phones) -> None:
    phones.all["nina"].blocked.add("leo")
    phones.write("class", message("leo"))
    phones.write("class", message("hero", "Bye!"))
    assert [words for words, _, _ in written(phones.own, "class")] == ["Hi!", "Bye!"]
    assert [words for words, _, _ in written(phones.all["nina"], "class")] == ["Bye!"]


def test_what_is_changed_is_changed_on_every_phone_on_which_it_is(phones: Phones) -> None:
    phones.write("nina", message("hero"))
    phones.change("nina", -1, gone="unsent")
    for phone, chat in ((phones.own, "nina"), (phones.all["nina"], "hero")):
        assert [gone for _, _, gone in written(phone, chat)] == ["", "", "unsent"]


def test_seen_from_the_other_side_the_chat_is_named_by_who_is_played_now(phones: Phones) -> None:
    phones.own = phones.all["nina"]
    phones.write("hero", message("nina"))
    assert written(phones.all["hero"], "nina")[-1] == ("Hi!", False, "")
    assert phones.all["hero"].unread == ["nina"]


def test_who_joins_a_group_is_one_of_it_once_and_who_leaves_is_not(phones: Phones) -> None:
    phones.count("class", "joined", "leo")
    phones.count("class", "joined", "leo")
    assert list(phones.members["class"]) == ["hero", "nina", "leo"]
    phones.count("class", "left", "nina")
    phones.count("class", "bounced", "hero")
    assert list(phones.members["class"]) == ["hero", "leo"]
    phones.write("class", message("hero"))
    assert "class" not in phones.all["nina"].threads


def test_a_chat_of_two_is_no_group(phones: Phones) -> None:
    phones.count("leo", "joined", "nina")
    assert list(phones.members) == ["class"]


def test_nobody_has_written_to_oneself_before_the_story() -> None:
    """Each of two heroes may be of the cast for the other one; that place is not a chat of the own phone."""
    episode = sound(DATA / "two-sides.yaml")
    nina, history = episode.cast["nina"], History((Old("far-lana", Text("old", "Where's my half?")),))
    far = replace(nina, id="far-lana", name=episode.heroes["lana"].name, person="lana", history_=history)
    episode = replace(episode, cast={**episode.cast, "far-lana": far})
    lana, luka = (Phones(episode, episode.heroes[who]) for who in ("lana", "luka"))
    assert "far-lana" not in lana.own.threads
    assert written(luka.own, "far-lana") == [("Where's my half?", False, "")]
