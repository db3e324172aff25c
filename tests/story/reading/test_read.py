"""Reading a model: what could not be read is reported once, and nothing goes on with half of it."""

import pytest

from game.story.loading.pack import load_bytes
from game.story.reading.diagnostics import Report
from tests.support.small_stories import DATA


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("minutes: 3", "minutes: soon"),
        ("delay: 2", "delay: soon"),
        ("door: yes", "door: perhaps"),
        ("ages: 9-11", "ages: many"),
        ("gender: f}", "gender: x}"),
        ("send: I will come.", "send: []"),
    ],
)
def test_an_episode_with_a_value_that_is_none_of_its_kind_is_not_even_a_draft(right: str, wrong: str) -> None:
    text = (DATA / "lost-cat.yaml").read_text(encoding="utf-8")
    assert right in text
    report = Report("another-name.yaml")
    loaded = load_bytes(text.replace(right, wrong, 1).encode(), report)
    assert (loaded.episode, loaded.draft) == (None, None)
    assert [problem.line for problem in loaded.problems] == [text[: text.index(right)].count("\n") + 1]
