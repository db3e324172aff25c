"""The short form for a stand is the same story, begun later: after a line that leads into it."""

from pathlib import Path

import pytest

from game.story.checks.explore import explore
from game.story.events import Continue
from game.story.grammar.model import Episode
from game.story.loading.pack import load_bytes
from game.story.playing.cut import BEGIN, LESSON_BEGIN, begun_anywhere, cuts, is_cut, kiosk_cut, lesson_cut
from game.story.playing.play import Play
from game.story.playing.view import view
from game.story.reading.diagnostics import Report
from tests.support.known import shared_pack

ROOT = Path(__file__).parents[3]
PACK = shared_pack(ROOT / "scenarios")
CUTS = [cut for episode in PACK.episodes.values() if (cut := kiosk_cut(episode))]
EXAMPLE = (ROOT / "docs" / "diagnostics" / "example.yaml").read_text(encoding="utf-8")


def example(kiosk: str) -> Episode:
    loaded = load_bytes(f"{EXAMPLE}\n{kiosk}\n".encode(), Report("example.yaml"))
    assert loaded.episode, loaded.problems
    return loaded.episode


def test_all_five_stories_for_a_stand_have_a_short_form() -> None:
    assert {cut.id for cut in CUTS} == {"live", "new-friend", "report-it", "the-chain", "treasure-game"}


def test_an_episode_without_the_mark_has_none() -> None:
    assert kiosk_cut(example("")) is None


def test_the_line_is_told_first_in_the_place_where_the_story_then_goes_on() -> None:
    cut = kiosk_cut(example("kiosk: {start: evening, intro: It is Tuesday.}"))
    assert cut
    play = Play.begin(cut, "lana")
    shown = view(cut, play.state)
    assert (shown.place, shown.speech and shown.speech.text.source) == ("bedroom", "It is Tuesday.")
    assert play.do(Continue(BEGIN)).state.node == "evening"


def test_flags_below_set_are_up_from_the_beginning() -> None:
    cut = kiosk_cut(example("kiosk: {start: hello, set: [knows-leo], intro: It is Tuesday.}"))
    assert cut
    assert "knows-leo" in Play.begin(cut, "luka").state.flags


def test_the_line_goes_to_the_translators() -> None:
    from game.story.wording.texts import texts

    ids = {source.text.id for source in texts(example("kiosk: {start: hello, intro: It is Tuesday.}"))}
    assert "example.kiosk.intro" in ids


def test_a_form_begins_with_one_node_more_than_the_whole_has() -> None:
    whole = example("kiosk: {start: hello, intro: It is Tuesday.}")
    cut = kiosk_cut(whole)
    assert cut
    assert (cut.id, cut.start, list(cut.nodes)) == (whole.id, BEGIN, [BEGIN, *whole.nodes])
    assert [step.KIND for step in cut.nodes[BEGIN].steps] == ["narrate", "goto"]
    assert whole.kiosk
    assert cut.nodes[BEGIN].mark == whole.kiosk.mark
    assert [is_cut(each) for each in (whole, cut)] == [False, True]


BOTH = """\
kiosk: {start: evening, intro: At a stand., set: [told]}
lesson: {start: hello, intro: In a lesson.}
"""


def test_a_form_for_a_lesson_is_another_one() -> None:
    whole = example(BOTH)
    lesson = lesson_cut(whole)
    assert lesson
    assert (lesson.start, is_cut(lesson)) == (LESSON_BEGIN, True)
    speech = view(lesson, Play.begin(lesson, "lana").state).speech
    assert speech
    assert speech.text.source == "In a lesson."
    assert (lesson_cut(example("")), cuts(example(""))) == (None, ())
    assert [(cut.intro.source, form.start) for cut, form in cuts(whole)] == [
        ("At a stand.", BEGIN),
        ("In a lesson.", LESSON_BEGIN),
    ]
    only = example("lesson: {start: hello, intro: In a lesson.}")
    assert [form.start for _, form in cuts(only)] == [LESSON_BEGIN]


def test_a_play_of_any_form_goes_on_in_the_episode_that_knows_where_all_begin() -> None:
    whole = example(BOTH)
    anywhere = begun_anywhere(whole, [form for _, form in cuts(whole)])
    assert (anywhere.start, list(anywhere.nodes)) == (whole.start, [BEGIN, LESSON_BEGIN, *whole.nodes])
    assert anywhere.nodes[BEGIN].steps[-1].targets() == ("evening",)


@pytest.mark.long
@pytest.mark.parametrize("cut", CUTS, ids=lambda cut: cut.id)
def test_good_endings_are_reached_and_nobody_gets_stuck(cut: Episode) -> None:
    walk = explore(cut, 20_000, everywhere=False)
    assert not walk.stuck
    assert any(cut.endings[ending].kind == "good" for ending in walk.endings)
    assert len(walk.endings) > 1
