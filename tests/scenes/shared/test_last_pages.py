"""Who has which last page, and the sneezes that lead to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from game.records.progress import Progress
from game.scenes.shared.album_found import album_of, news
from game.scenes.shared.last_pages import CIRCUS, LAST_STORY, NET, SNEEZE, for_the_youngest, last_pages
from game.story.steps.keepsake import KeepsakeStep
from game.story.steps.look import Look
from tests.story.loading.examples import ROOT
from tests.support.known import shared_pack
from tests.support.season import story_ids

if TYPE_CHECKING:
    from game.story.grammar.pack import Pack

PACK = shared_pack(ROOT / "scenarios")
CHILDREN = tuple(each.id for each in PACK.for_children)
YOUNG = tuple(each.id for each in PACK.for_children if for_the_youngest(each))


def skipped(*stories: str) -> Progress:
    """The progress of somebody who skipped these."""
    progress = Progress()
    for story in stories:
        progress = progress.with_skip(story)
    return progress


def pages(progress: Progress, pack: Pack = PACK) -> list[str]:
    return [page.id for page in last_pages(pack, progress)]


def test_at_first_no_last_page_is_open() -> None:
    assert pages(Progress()) == []
    assert pages(skipped(*(each for each in CHILDREN if each not in {LAST_STORY, *YOUNG}))) == []


def test_the_last_story_opens_the_page_for_everybody_whatever_else_was_left_out() -> None:
    assert pages(Progress().with_play(LAST_STORY, "the-net")) == [NET]
    assert pages(skipped(LAST_STORY)) == [NET]


def test_the_youngest_have_a_page_of_their_own_after_their_stories_played_or_skipped() -> None:
    assert {"treasure-game", "the-loudest-laugh"} <= set(YOUNG)
    assert LAST_STORY not in YOUNG
    assert pages(skipped(*YOUNG)) == [CIRCUS]
    assert pages(skipped(*YOUNG[1:]).with_play(YOUNG[0], "told")) == [CIRCUS]
    assert pages(skipped(*YOUNG[1:])) == []


def test_who_only_skipped_the_last_story_sees_the_page_of_the_youngest_first() -> None:
    assert pages(skipped(*CHILDREN)) == [CIRCUS, NET]
    assert pages(skipped(*CHILDREN).with_play(LAST_STORY, "the-net")) == [NET, CIRCUS]


def test_a_page_tells_of_the_stories_that_were_done_and_never_of_those_for_adults() -> None:
    progress = skipped(LAST_STORY, "new-friend", "when-a-child-tells-you")
    (page,) = last_pages(PACK, progress)
    assert {each.id for each in page.stories} == {LAST_STORY, "new-friend"}


def test_without_the_stories_there_is_no_page() -> None:
    alone = [each for each in PACK.loaded if each.id not in {LAST_STORY, *YOUNG}]
    assert pages(skipped(*CHILDREN), msgspec.structs.replace(PACK, loaded=tuple(alone))) == []


def test_a_page_that_opens_is_news_and_the_first_of_it() -> None:
    before, after = (album_of(PACK, skipped(*stories)) for stories in (YOUNG[1:], YOUNG))
    assert news(before, after)[0] == "page:circus"


# The sneezes


@pytest.mark.parametrize("story", [each for each in story_ids() if each in CHILDREN])
def test_every_story_for_children_hides_a_sneeze_below_a_picture(story: str) -> None:
    """A look with a sneeze in its words, and right below it the sticker of the place."""
    found = {
        step.text.id: (before, step)
        for node in PACK.episodes[story].nodes.values()
        for before, step in zip(node.steps, node.steps[1:], strict=False)
        if isinstance(step, KeepsakeStep) and step.keepsake == SNEEZE
    }
    assert len(found) == 1, f"{story}: a `look` with a sneeze, and below it `keepsake: {SNEEZE}`"
    ((before, step),) = found.values()  # one, though two ways may call its scene
    assert isinstance(before, Look), f"{story}: no `look` right above the sneeze"
    assert "sneez" in before.text.source.lower()
    assert "sneeze" in step.text.source.lower()


def test_nobody_who_only_plays_the_stories_of_the_youngest_is_told_who_sneezes() -> None:
    for story in YOUNG:
        steps = [step for node in PACK.episodes[story].nodes.values() for step in node.steps]
        said = " ".join(text.text.source for step in steps for text in step.texts())
        assert "capybara is" not in said.lower()
