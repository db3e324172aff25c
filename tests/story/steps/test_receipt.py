"""The receipt of a report: what it says where and when, and that a report counts once it was sent."""

import pytest

from game.paths import Paths
from game.story.checks.walk import moves
from game.story.events import Choose, Continue, Use
from game.story.grammar.model import Episode
from game.story.playing.play import Play
from game.story.playing.reducer import NotApplicable
from game.story.playing.view import StoryView, view
from game.story.steps.choose import Choose as ChooseStep
from tests.support.known import shared_pack
from tests.support.lines import SEND, story

FORM = SEND.replace("send:", "do:") + "      form: yes\n"
RECEIPT = "    - act: report\n    - receipt: A person will look at it.\n      where: Towers, reports\n"
SENT = '    - place: bedroom-evening\n      clock: "21:40"\n' + FORM + RECEIPT + "    - think: So.\n"
SEASON = tuple(shared_pack(Paths.find(None).scenarios).episodes.values())


def shown(play: Play) -> StoryView:
    return view(play.episode, play.state)


def test_it_stands_in_the_place_of_the_form_with_where_and_when() -> None:
    play = story(SENT)
    assert shown(play).receipt is None
    page = shown(play.do(Choose("evening", "here")))
    assert page.receipt is not None
    assert (page.receipt.text.source, page.receipt.where.source) == (
        "A person will look at it.",
        "Towers, reports",
    )
    assert (page.receipt.clock, page.form, page.choices, page.waiting.kind) == ("21:40", True, (), "tap")
    assert page.phone.receipts == ()


def test_it_is_kept_as_proof_once_it_was_read() -> None:
    play = story(SENT).do(Choose("evening", "here")).do(Continue("evening"))
    (kept,) = shown(play).phone.receipts
    assert (kept.where.source, kept.clock, shown(play).form) == ("Towers, reports", "21:40", False)


def has_form(episode: Episode) -> bool:
    """Whether the tool opens something that is ticked; in other stories the report is sent by a press."""
    report = episode.nodes[episode.always["report"]]
    nodes = [report, *(episode.nodes[name] for name in report.targets if name in episode.nodes)]
    return any(isinstance(step, ChooseStep) and step.form for node in nodes for step in node.played)


@pytest.mark.parametrize("episode", [each for each in SEASON if has_form(each)], ids=lambda one: one.id)
def test_a_report_counts_when_it_was_sent_and_not_when_its_form_opens(episode: Episode) -> None:
    for hero in episode.heroes:
        play = Play.begin(episode, hero)
        pages = 0
        play = _opened(play)
        while shown(play).form and shown(play).choices:
            assert "report" not in shown(play).acts
            blocked = play.do(Use("block"))
            assert "report" not in shown(blocked).acts
            play = play.do(Choose(play.state.node, shown(play).choices[0].id))
            pages += 1
        assert pages > 0
        assert "report" in shown(play).acts


def _opened(play: Play) -> Play:
    """The play at the first moment at which the tool opens a form."""
    for _ in range(200):
        try:
            opened = play.do(Use("report"))
        except NotApplicable:
            opened = play
        if shown(opened).form:
            return opened
        play = play.do(moves(play.episode, play.state)[0])
    raise AssertionError("no form")
