"""A case file by itself: how much is read of it, which remark is never seen, and what was turned over."""

import pytest

from game.story.reading.fields import Condition
from game.story.steps.dossier import Dossier, DossierEntry, MarginNote
from game.text import Text
from tests.support.one_node import loaded, one_node
from tests.support.small_stories import Player


def said(words: int) -> Text:
    """A text of so many words."""
    return Text("a", " ".join(["word"] * words))


def notes(*words: int) -> tuple[MarginNote, ...]:
    return tuple(MarginNote(id=str(each), text=said(each)) for each in words)


@pytest.mark.parametrize(
    ("lines", "remarks", "sums", "words"),
    [
        ((4, 2), ((5, 1), ()), (4, 2), (6 + 2 + 4) // 2),
        ((4, 2), ((5,), ()), (), (6 + 2) // 2),
        ((4, 3), ((5,), ()), (), (7 + 2) // 2),
        ((4, 2), ((4,), ()), (), (6 + 2) // 2),
    ],
)
def test_a_reading_has_half_the_lines_and_of_the_remarks_half_the_longest(
    lines: tuple[int, ...], remarks: tuple[tuple[int, ...], ...], sums: tuple[int, ...], words: int
) -> None:
    entries = tuple(
        DossierEntry(id="a", text=said(many), flag="f", other=said(9), remarks=notes(*beside))
        for many, beside in zip(lines, remarks, strict=True)
    )
    assert Dossier(dossier=entries, sums=notes(*sums), on=said(3)).words() == words


FILE = """
    - dossier:
        - {id: hour, text: At nine., flag: no-hour, other: Some day., remarks: [{id: so, text: Good.}]}
        - {id: owner, text: She was asked., flag: not-asked, other: She was told.}
      sums:
        - {id: weak, text: This is little., if: no-hour}
        - {id: rest, text: This will do.}
      on: Close the file
"""


def test_a_remark_without_a_condition_is_always_made_and_nothing_was_turned_at_first() -> None:
    player = Player(one_node(FILE), "lana", saves=False)
    seen = []
    for _ in range(2):
        file = player.view.dossier
        assert file is not None
        assert file.sum is not None
        remarks = [each.remark.source if each.remark else "" for each in file.lines]
        seen.append((file.turned, remarks, file.sum.source))
        player.choose("hour")
    assert seen == [
        ("", ["Good.", ""], "This will do."),
        ("hour", ["Good.", ""], "This is little."),
    ]


def test_what_was_chosen_before_was_no_line_turned_over() -> None:
    before = "    - choose:\n        - {do: Open it, id: open}\n        - {do: Read it, id: read}\n"
    file = Player(one_node(before + FILE.lstrip("\n")), "lana", saves=False).choose("open").view.dossier
    assert file is not None
    assert file.turned == ""


def test_a_remark_after_one_that_is_always_made_is_never_seen() -> None:
    turned = FILE.replace(", if: no-hour}", "}").replace("do.}", "do., if: no-hour}")
    assert [(each.code, each.values) for each in loaded(turned).problems] == [
        ("remark-unseen", {"id": "rest", "before": "weak"})
    ]


@pytest.mark.parametrize(
    ("first", "later", "hidden"),
    [
        (None, None, True),
        (Condition(frozenset("a")), None, False),
        (Condition(frozenset("a")), Condition(frozenset("ab")), True),
        (Condition(frozenset("a")), Condition(frozenset("b")), False),
        (Condition(lacks=frozenset("a")), Condition(lacks=frozenset("ab")), True),
        (Condition(lacks=frozenset("a")), Condition(frozenset("a")), False),
    ],
)
def test_a_remark_hides_a_later_one_that_asks_for_as_much_or_more(
    first: Condition | None, later: Condition | None, *, hidden: bool
) -> None:
    one, other = (MarginNote(id="a", text=said(1), if_=each) for each in (first, later))
    assert one.hides(other) is hidden
