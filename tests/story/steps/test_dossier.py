"""A case file by itself: how much is read of it, which remark is never seen, and what was turned over."""

import pytest

from game.story.reading.fields import Condition
from game.story.steps.dossier import Dossier, DossierEntry, MarginNote
from game.story.steps.step_text import ASK, HINT, LINE, OPTION
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


def file_of(number: int, first: str = "l0") -> str:
    """A file of so many lines."""
    rest = "".join(
        f"        - {{id: l{at}, text: T{at}., flag: f{at}, other: O{at}.}}\n" for at in range(1, number)
    )
    line = f"        - {{id: {first}, text: T., flag: f0, other: O.}}\n"
    return f"\n    - dossier:\n{line}{rest}      on: Close it\n"


@pytest.mark.parametrize(
    ("file", "found"),
    [
        (file_of(1), "there are 1 lines"),
        (file_of(2), ""),
        (file_of(12), ""),
        (file_of(13), "there are 13 lines"),
        (file_of(2, "closed"), "one is called `closed`"),
    ],
)
def test_a_file_has_two_to_twelve_lines_none_of_which_closes_it(file: str, found: str) -> None:
    told = [(each.code, each.values) for each in loaded(file).problems]
    assert told == ([("dossier-lines", {"found": found, "most": "12"})] if found else [])


def test_a_line_that_is_turned_over_stands_the_other_way_until_it_is_turned_again() -> None:
    player = Player(one_node(FILE), "lana", saves=False)
    seen = []
    for choice in ("hour", "owner", "hour", "closed"):
        file = player.view.dossier
        assert file is not None
        buttons = [each.text.source for each in player.view.choices]
        seen.append(([each.text.source for each in file.lines], buttons, file.turned))
        player.choose(choice)
    assert seen == [
        (["At nine.", "She was asked."], ["Close the file", "Some day.", "She was told."], ""),
        (["Some day.", "She was asked."], ["Close the file", "At nine.", "She was told."], "hour"),
        (["Some day.", "She was told."], ["Close the file", "At nine.", "She was asked."], "owner"),
        (["At nine.", "She was told."], ["Close the file", "Some day.", "She was asked."], "hour"),
    ]
    assert player.state.flags == {"hero-lana", "not-asked"}
    assert player.heard == "That was it."


ASKED_FILE = FILE.replace("      on:", "      ask: What of it?\n      on:").replace(
    "At nine.", '"At {hero}\'s."'
)


def test_a_translator_is_told_what_each_text_of_a_file_is() -> None:
    step = one_node(ASKED_FILE).nodes["here"].steps[0]
    assert [(each.text.source, each.note, each.limit) for each in step.texts()] == [
        ("What of it?", "Above a case file that is read.", ASK),
        ("This is little.", "What a reader says of a whole case file. {forms}", LINE),
        ("This will do.", "What a reader says of a whole case file. {forms}", LINE),
        ("At {hero}'s.", LINE_NOTE, HINT),
        ("Some day.", "The same line of a case file where it was decided otherwise: At hero's.", HINT),
        ("Good.", "What a reader remarks in the margin of a case file, beside the line: At hero's.", HINT),
        ("She was asked.", LINE_NOTE, HINT),
        (
            "She was told.",
            "The same line of a case file where it was decided otherwise: She was asked.",
            HINT,
        ),
        ("Close the file", "Closes a case file that was read.", OPTION),
    ]


LINE_NOTE = "A line of a case file, as an officer notes it: short, without a subject where one can."
