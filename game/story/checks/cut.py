"""The forms for a stand and a lesson keep what every story keeps: a way to its endings, and help."""

from game.story.checks.help import FAULTS, LIMIT, Prove, can_begin, check_help, proof
from game.story.grammar.model import Episode, Kiosk, Lesson
from game.story.playing.cut import cuts
from game.story.reading.diagnostics import Report


def check_cut(episode: Episode, report: Report, prove: Prove = proof) -> None:
    """Report a form that begins inside a tool's scene or a part, or in which telling may not help.

    Where help is not reached in the whole episode either, that is told once, of the episode.
    """
    if episode.kiosk and not episode.unattended:
        report.add("cut-for-nobody", episode.kiosk.mark)
    for cut, form in cuts(episode):
        _check(episode, cut, form, report, prove)


def _check(episode: Episode, cut: Kiosk | Lesson, form: Episode, report: Report, prove: Prove) -> None:
    if not can_begin(episode, cut):
        report.add("cut-in-scene", cut.mark, node=cut.start)
        return
    if any(each.code in FAULTS for each in report.problems):  # looked for and told already, of the episode
        return
    if prove(episode, LIMIT).forms:
        return
    of_cut, of_whole = Report(report.path), Report(report.path)
    check_help(form, of_cut, LIMIT, prove)
    if of_cut.problems:
        check_help(episode, of_whole, LIMIT, prove)
    if of_cut.problems and not of_whole.problems:
        report.add("cut-without-help", cut.mark, node=cut.start)
