"""What an option is by itself: its kind and words, whom it shuts out, what it raises, and when it is open."""

import pytest

from game.story.reading.diagnostics import Report
from game.story.reading.fields import Condition
from game.story.reading.texts_read import Reading
from game.story.steps.option import Option
from game.text import Text

HI = Text("hi", "Hi")


@pytest.mark.parametrize(
    ("option", "kind"), [(Option(send=HI), "send"), (Option(say=HI), "say"), (Option(do=HI), "do")]
)
def test_an_option_is_sent_said_or_done_and_its_words_stand_on_the_button(option: Option, kind: str) -> None:
    assert (option.kind, option.text) == (kind, HI)


def test_an_option_without_words_has_no_button() -> None:
    with pytest.raises(LookupError, match="option home has no text"):
        _ = Option(id="home").text


def test_only_a_block_shuts_somebody_out() -> None:
    blocked = [Option(do=HI, act=act, with_="finn").blocks for act in ("block", "save", "")]
    assert blocked == ["finn", "", ""]


def test_an_option_raises_its_flags_and_that_of_its_act() -> None:
    assert Option(do=HI, set=("a", "b"), act="tell").raises() == {"a", "b", "did-tell"}
    assert Option(do=HI, set=("a",)).raises() == {"a"}


@pytest.mark.parametrize(
    ("condition", "flags", "is_open"),
    [
        (None, "", True),
        (Condition(frozenset("a")), "", False),
        (Condition(frozenset("a")), "a", True),
        (Condition(lacks=frozenset("a")), "a", False),
    ],
)
def test_an_option_is_open_while_its_condition_holds(
    condition: Condition | None, flags: str, *, is_open: bool
) -> None:
    assert Option(do=HI, if_=condition).open(frozenset(flags)) is is_open


@pytest.mark.parametrize(
    ("option", "told"),
    [
        (Option(do=HI), []),
        (Option(do=HI, say=HI, send=HI), [("option-kind", {"count": "3"})]),
        (Option(), [("option-kind", {"count": "0"})]),
        (Option(do=HI, act="block"), [("missing-key", {"key": "with"})]),
        (Option(do=HI, act="block", with_="finn"), []),
        (Option(do=HI, act="save"), []),
        (Option(do=HI, where="bedroom"), [("missing-key", {"key": "who"})]),
        (Option(do=HI, where="bedroom", who="ema"), []),
        (Option(do=HI, who="ema"), []),
    ],
)
def test_what_an_option_lacks_or_has_too_much_of_is_told(
    option: Option, told: list[tuple[str, dict[str, str]]]
) -> None:
    report = Report("a.yaml")
    option.verify(Reading(report))
    assert [(each.code, each.values) for each in report.problems] == told
