"""The short form for a stand keeps what every story keeps: a way to its endings, and help at any moment."""

from game.story.checks.help import FAULTS, check_help
from game.story.checks.roles import plain_at
from game.story.grammar.model import Episode
from game.story.playing.cut import kiosk_cut
from game.story.reading.diagnostics import Report


def check_cut(episode: Episode, report: Report) -> None:
    """Report a short form that begins inside a tool's scene or a part, or in which telling may not help.

    Where help is not reached in the whole episode either, that is told once, of the episode.
    """
    cut = kiosk_cut(episode)
    if cut is None or episode.kiosk is None:
        return
    kiosk = episode.kiosk
    if episode.nodes[kiosk.start].scene or not plain_at(episode, kiosk.start):
        report.add("cut-in-scene", kiosk.mark, node=kiosk.start)
        return
    if any(each.code in FAULTS for each in report.problems):  # looked for and told already, of the episode
        return
    of_cut, of_whole = Report(report.path), Report(report.path)
    check_help(cut, of_cut)
    if of_cut.problems:
        check_help(episode, of_whole)
    if of_cut.problems and not of_whole.problems:
        report.add("cut-without-help", kiosk.mark, node=kiosk.start)
