"""What one check says of the small episode of the diagnostics' pages with other sections in it."""

from collections.abc import Callable

from game.story.grammar.model import Episode
from game.story.grammar.pack import LoadedEpisode
from game.story.loading.pack import load_bytes
from game.story.reading.diagnostics import Mark, Report
from game.text import Text
from tests.story.loading.examples import PAGES, around


def found(text: str, check: Callable[[Episode, Report], None]) -> list[tuple[str, ...]]:
    """Give code and values of each problem that the check finds, but not the node."""
    return found_in_texts(text, lambda episode, _, report: check(episode, report))


def loaded_with(text: str) -> LoadedEpisode:
    """Give what is read of the small episode with these sections in it."""
    data = around(text, (PAGES / "example.yaml").read_text(encoding="utf-8")).encode()
    return load_bytes(data, Report("example.yaml"))


def example(text: str) -> Episode:
    """Give the small episode with these sections in it, in which nothing is wrong."""
    loaded = loaded_with(text)
    assert loaded.episode is not None, loaded.problems
    return loaded.episode


def found_in_texts(
    text: str, check: Callable[[Episode, tuple[tuple[Text, Mark], ...], Report], None]
) -> list[tuple[str, ...]]:
    """Give the same of a check that is given all texts with their places."""
    loaded = loaded_with(text)
    assert loaded.episode is not None, loaded.problems
    report = Report("example.yaml", loaded.sections)
    check(loaded.episode, loaded.texts, report)
    return [
        (each.code, *(value for key, value in each.values.items() if key != "node"))
        for each in report.sorted()
    ]


def told_in_full(text: str, check: Callable[[Episode, Report], None]) -> list[dict[str, str]]:
    """Give all that a check tells of the small episode with these sections: code, and every value by name."""
    loaded = loaded_with(text)
    assert loaded.episode is not None, loaded.problems
    report = Report("example.yaml", loaded.sections)
    check(loaded.episode, report)
    return [{"code": each.code, **each.values} for each in report.sorted()]


def hello(steps: str, cast: str = "") -> str:
    """Give the sections of an example whose node `hello` has these steps, and this cast besides."""
    indented = "".join(f"    {line}\n" for line in steps.strip("\n").split("\n"))
    return (f"cast:\n  {cast}\n" if cast else "") + f"nodes:\n  hello:\n{indented}    - end: quiet\n"
