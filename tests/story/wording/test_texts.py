"""What translators are told about every text."""

import msgspec
import pytest

from game.story.grammar.model import Episode
from game.story.wording.texts import FORMS, Source, texts
from game.text import Text
from tests.support.small_stories import DATA, changed, sound


@pytest.fixture(scope="module")
def sources() -> dict[str, Source]:
    """Give the sources of the small episode by the id of the text."""
    from tests.support.small_stories import lost_cat

    return {source.text.id: source for source in texts(lost_cat())}


def _texts_in(value: object) -> set[Text]:
    """Give all texts inside a model, however deep."""
    if isinstance(value, Text):
        return {value}
    if isinstance(value, dict):
        value = tuple(value.values())
    if isinstance(value, msgspec.Struct):
        value = tuple(getattr(value, name) for name in value.__struct_fields__)
    return set().union(*(_texts_in(each) for each in value)) if isinstance(value, tuple) else set()


def test_no_text_is_forgotten(episode: Episode, sources: dict[str, Source]) -> None:
    assert {source.text for source in sources.values()} == _texts_in(episode)


def test_every_text_comes_once(episode: Episode, sources: dict[str, Source]) -> None:
    assert len(texts(episode)) == len(sources)


def test_every_text_has_a_comment_and_the_line_of_its_step(sources: dict[str, Source]) -> None:
    assert all(source.comment.endswith(".") and source.line > 1 for source in sources.values())


@pytest.mark.parametrize(
    ("id_", "comment"),
    [
        ("lost-cat.title", "Title of the episode."),
        ("lost-cat.heroes.lana.name", "Name of a hero (female)."),
        ("lost-cat.cast.finn.name", "Name of finn (male)."),
        ("lost-cat.profile.joined", "Label in a profile."),
        ("lost-cat.cast.finn.profile.joined", "Profile of finn_99 (male), at “joined”."),
        (
            "lost-cat.evening.chat-1",
            f"Chat message from finn_99 (male). To the hero. Place: bedroom-evening. {FORMS}",
        ),
        (
            "lost-cat.evening.chat-1.why",
            f"The detective round explains a message. Place: bedroom-evening. {FORMS}",
        ),
        (
            "lost-cat.evening.chat-2",
            f"Chat message from the hero. To finn_99 (male). Place: bedroom-evening. {FORMS}",
        ),
        ("lost-cat.evening.think-1", f"A thought of the hero. Place: bedroom-evening. {FORMS}"),
        ("lost-cat.answer.choose-1.ask", f"Question above the choices. Place: bedroom-evening. {FORMS}"),
        (
            "lost-cat.answer.choose-1.refused",
            f"Choice: a chat message that the hero sends. To finn_99 (male). Place: bedroom-evening. {FORMS}",
        ),
        (
            "lost-cat.answer.choose-1.look",
            f"Choice: something that the hero does. Place: bedroom-evening. {FORMS}",
        ),
        ("lost-cat.refused.notify-1", "Notification of a message from Ema (female). Place: bedroom-evening."),
        ("lost-cat.home.say-1", f"Spoken by Ema (female). To the hero. Place: bedroom-evening. {FORMS}"),
        ("lost-cat.tell.say-2", f"Spoken by Mum (female). To the hero. Place: kitchen. {FORMS}"),
        ("lost-cat.pause.narrate-1", f"The narrator. {FORMS}"),
        ("lost-cat.endings.dark.title", "Title of an ending (hard)."),
    ],
)
def test_the_comment_says_who_speaks_and_where(sources: dict[str, Source], id_: str, comment: str) -> None:
    said, limit, _ = sources[id_].comment.partition(" At most ")
    assert said == comment
    assert limit


def test_the_comment_says_how_long_a_translation_may_be(sources: dict[str, Source]) -> None:
    assert sources["lost-cat.title"].comment.endswith(" At most 48 letters.")
    assert sources["lost-cat.answer.choose-1.look"].comment.endswith(" At most 80 letters.")


@pytest.mark.parametrize(
    ("story", "id_", "line", "comment", "limit"),
    [
        ("two-sides", "roles.nina.history.nana-1", 32,
         "Chat message from Nana (female). To Nina (female). From before the story.", 190),
        ("two-sides", "roles.nina.history.nana-2", 32,
         "Chat message from Nina (female). To Nana (female). From before the story.", 190),
        ("two-sides", "roles.nina.phone.gallery.treasure-map", 34,
         "What a picture on the phone shows, a few words.", 70),
        ("two-sides", "written.chat-2", 76,
         f"Chat message from the hero. To everybody in “Class 6b”. Place: bedroom-evening. {FORMS}", 190),
        ("two-sides", "her-room.choose-1.promised", 95,
         "Choice: a chat message that Nina (female) sends. To leo_x (male). Place: bedroom-day-river.", 80),
        ("two-sides", "her-room.choose-2.together", 105,
         f"Choice: a chat message that Nina (female) sends. To the hero. Place: bedroom-day-river. {FORMS}",
         80),
        ("two-sides", "her-rest.narrate-1", 195, f"The narrator. {FORMS}", 190),
        ("night-chat", "cast.guild.name", 17, "Name of guild.", 24),
        ("night-chat", "phone.gallery.our-castle", 32,
         "What a picture on the phone shows, a few words.", 70),
        ("night-chat", "phone.music-1", 2, "Name of a song on the phone.", 48),
        ("night-chat", "profile.thursday", 2, "Label in the school's app.", 32),
        ("night-chat", "phone.school.thursday", 2,
         "In the school's app, at “Thursday”.", 70),
        ("night-chat", "evening.chat-1", 49,
         f"Chat message from Shadow. To the hero. Place: bedroom-evening. {FORMS}", 190),
        ("two-stories", "compare.near", 28,
         "The detective round says why two messages do not fit together: morning.far, evening.corner.", 190),
        ("lost-cat", "endings.dark.responsible", 201,
         "The hard ending “Nobody there”: who is responsible.", 160),
        ("lost-cat", "endings.dark.blame", 201,
         f"The hard ending “Nobody there”: that the child is not to blame. {FORMS}", 160),
        ("lost-cat", "endings.dark.helped-1", 201,
         f"The hard ending “Nobody there”: what helped. {FORMS}", 160),
        ("lost-cat", "endings.dark.text", 201,
         f"The hard ending “Nobody there”: what happened then. {FORMS}", 340),
        ("lost-cat", "helped.pause", 2,
         f"Debrief: what the act “pause” did in this story. {FORMS}", 160),
    ],
)  # fmt: skip
def test_a_translator_reads_who_where_how_long_and_on_which_line(
    story: str, id_: str, line: int, comment: str, limit: int
) -> None:
    found = {source.text.id: source for source in texts(sound(DATA / f"{story}.yaml"))}[f"{story}.{id_}"]
    assert (found.comment, found.line) == (f"{comment} At most {limit} letters.", line)


def about(episode: Episode, id_: str) -> str:
    """What a translator reads about a text of the small episode."""
    return {source.text.id: source.comment for source in texts(episode)}[f"lost-cat.{id_}"]


LATER = "start: evening\n"


def test_where_a_story_begins_later_its_beginning_is_told_by_the_narrator() -> None:
    told = "  start: refused\n  intro: The cat was found, and {hero} knows it.\n"
    episode = changed((LATER, f"{LATER}kiosk:\n{told}lesson:\n{told}"))
    later = f"where the story begins later. {FORMS} At most 190 letters."
    assert about(episode, "kiosk.intro") == f"Told by the narrator at a stand, {later}"
    assert about(episode, "lesson.intro") == f"Told by the narrator in a lesson, {later}"


def test_what_is_written_down_in_the_notebook_is_as_it_is_said() -> None:
    episode = changed((LATER, f"notebook: Come alone\n{LATER}"))
    assert about(episode, "notebook") == (
        "A sentence that is used on more than one child, in a notebook: word for word as it is said in the"
        " story. At most 60 letters."
    )


def test_whoever_is_there_hears_it_where_that_is_different_on_three_ways() -> None:
    """Of two ways both are told."""
    said = "    - say: hero\n      text: Hello!\n    - phone: call\n      with: ema\n"
    shown = "    - show: mum\n      if: promised\n"
    also = "    - show: ema\n      if: quiet\n"
    call = "    - phone: call\n      with: ema\n"
    two = changed((f"  home:\n{call}", f"  home:\n    - show: ema\n{shown}{said}"))
    assert about(two, "home.say-1").startswith(
        "Spoken by the hero. To Ema (female), or to Ema (female) and Mum (female). Place"
    )
    three = changed((f"  home:\n{call}", f"  home:\n    - show: finn\n{shown}{also}{said}"))
    assert about(three, "home.say-1").startswith("Spoken by the hero. To whoever is there. Place")


def test_a_text_that_names_somebody_says_whose_name_that_is() -> None:
    episode = changed(("text: She is eating our dinner.", 'text: "{mum} and {finn} are eating."'))
    assert about(episode, "home.say-1").endswith(
        "{mum} is the name Mum, {finn} is the name finn_99: in another case, write the name."
        " At most 190 letters."
    )


def test_of_several_who_hear_it_the_hero_is_named_first() -> None:
    episode = changed(("    - show: mum\n", "    - show: mum\n    - show: finn\n    - show: ema\n"))
    hearing = "To the hero and Ema (female) and finn_99 (male). Place"
    assert about(episode, "tell.say-2").startswith(f"Spoken by Mum (female). {hearing}")
