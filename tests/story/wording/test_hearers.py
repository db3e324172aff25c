"""To whom each line of an episode is said or written."""

from pathlib import Path

from game.story.grammar.model import Episode
from game.story.loading.pack import load_bytes
from game.story.reading.diagnostics import Report
from game.story.wording.hearers import hearers
from game.story.wording.texts import texts
from tests.support.small_stories import DATA, lost_cat, sound

NIGHT = DATA / "night-chat.yaml"
HERO = frozenset({"hero"})


def told(episode: Episode, text_id: str) -> str:
    (comment,) = [each.comment for each in texts(episode) if each.text.id == f"{episode.episode}.{text_id}"]
    return comment


def changed(path: Path, old: str, new: str) -> Episode:
    text = path.read_text(encoding="utf-8")
    assert old in text
    loaded = load_bytes(text.replace(old, new).encode(), Report(path.name))
    assert loaded.episode is not None, loaded.problems
    return loaded.episode


def test_what_somebody_writes_in_their_own_chat_is_for_the_hero() -> None:
    assert hearers(lost_cat())["lost-cat.evening.chat-1"] == (HERO,)


def test_what_the_hero_writes_is_for_whom_the_open_chat_is_with() -> None:
    assert hearers(lost_cat())["lost-cat.evening.chat-2"] == (frozenset({"finn"}),)


def test_what_is_said_in_a_room_is_heard_by_who_was_shown_there() -> None:
    episode = changed(DATA / "lost-cat.yaml", "    - show: mum\n", "    - show: mum\n    - show: ema\n")
    assert frozenset({"hero", "ema"}) in hearers(episode)["lost-cat.tell.say-2"]


def test_who_left_hears_nothing() -> None:
    episode = changed(
        DATA / "lost-cat.yaml", "    - show: mum\n", "    - show: ema\n    - hide: ema\n    - show: mum\n"
    )
    assert hearers(episode)["lost-cat.tell.say-2"] == (HERO,)


def test_a_group_is_named_and_nobody_in_it() -> None:
    assert "Chat message from Adi (male). To everybody in “Roof team”." in told(
        sound(NIGHT), "evening.chat-4"
    )


def test_a_message_from_before_the_story_says_to_whom_it_went() -> None:
    assert told(sound(NIGHT), "cast.ema.history-1").startswith(
        "Chat message from Ema (female). To the hero. From before the story."
    )
    assert told(sound(NIGHT), "cast.ema.history-2").startswith(
        "Chat message from the hero. To Ema (female). From before the story."
    )


def test_a_line_to_the_hero_asks_for_forms() -> None:
    assert "{boy|girl}" in told(sound(NIGHT), "evening.chat-2")


def test_who_is_seen_from_afar_hears_nothing() -> None:
    episode = changed(
        DATA / "lost-cat.yaml", "    - show: mum\n", "    - shot: circle\n      who: ema\n    - show: mum\n"
    )
    assert hearers(episode)["lost-cat.tell.say-2"] == (HERO,)


def test_where_somebody_stands_by_on_some_ways_alone_another_one_is_meant() -> None:
    episode = changed(
        DATA / "lost-cat.yaml",
        "  home:\n",
        "  home:\n    - show: mum\n      if: promised\n    - say: hero\n      text: It's me. Are you in?\n",
    )
    assert told(episode, "home.say-1").startswith("Spoken by the hero. To somebody who is not in sight.")


def test_a_line_that_is_read_in_two_places_names_both_and_in_three_none() -> None:
    two = changed(DATA / "lost-cat.yaml", "  promise-broken:\n", "  promise-broken:\n    - place: kitchen\n")
    assert "Place: bedroom-evening or kitchen." in told(two, "answer.choose-1.ask")
    text = (DATA / "lost-cat.yaml").read_text(encoding="utf-8")
    for node, place in (("promise-broken", "kitchen"), ("promised", "park")):
        text = text.replace(f"  {node}:\n", f"  {node}:\n    - place: {place}\n")
    three = load_bytes(text.encode(), Report("lost-cat.yaml")).episode
    assert three is not None
    assert "Place:" not in told(three, "answer.choose-1.ask")


def test_a_line_of_a_scene_that_may_begin_anywhere_names_no_place() -> None:
    away = changed(DATA / "lost-cat.yaml", "    - place: kitchen\n    - show: mum\n", "    - show: mum\n")
    assert "Place:" not in told(away, "tell.say-2")
