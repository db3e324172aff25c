"""What translators are told about every text."""

import msgspec
import pytest

from game.story.grammar.model import Episode
from game.story.wording.texts import FORMS, Source, texts
from game.text import Text


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
