"""What every episode must have, at the edge of each number."""

import pytest
from msgspec.structs import replace

from game.story.checks.content import acts_of, check_content, listens
from game.story.grammar.model import Episode
from tests.story.checks.of_example import example, hello, told_in_full
from tests.support.small_stories import problems_of


def values(code: str, *changes: tuple[str, str]) -> list[dict[str, str]]:
    """What fills the messages of a code when the small episode is changed."""
    return [each.values for each in problems_of(*changes) if each.code == code]


REFUSE = ("          act: refuse\n", "")
ACTS = [(f"    - act: {act}\n", "") for act in ("pause", "save", "report", "leave", "tell")]
BLOCK = ("    - act: block\n      with: mum\n", "")


def test_three_acts_are_enough_and_two_are_told() -> None:
    assert values("few-acts", *ACTS[:4]) == []
    assert values("few-acts", REFUSE, *ACTS[:4]) == [{"found": "block, tell", "least": "3"}]


def test_where_nothing_is_done_that_is_said() -> None:
    assert values("few-acts", REFUSE, BLOCK, *ACTS) == [{"found": "none", "least": "3"}]


@pytest.mark.parametrize(
    ("listener", "told"),
    [("person: mum, listener: yes", 0), ("person: mum, listener: no", 1), ("person: mum", 1)],
)
def test_an_adult_listens(listener: str, told: int) -> None:
    assert len(values("no-listener", ("person: mum, listener: yes", listener))) == told


def test_three_questions_are_asked_afterwards() -> None:
    last = "  - What would {he|she} do next time?\n"
    assert values("three-questions", (last, "")) == [{"found": "2"}]
    assert values("three-questions", (last, last + "  - And then?\n")) == [{"found": "4"}]


DARK = "Who lies to a child is responsible for it.\n"


def test_a_hard_ending_says_who_is_responsible_and_who_is_not_to_blame() -> None:
    assert values("blame-missing", (f"    responsible: {DARK}", "")) == [
        {"ending": "dark", "key": "responsible"}
    ]
    assert values("blame-missing", ('    blame: "{Luka|Lana} is not to blame."', "")) == [
        {"ending": "dark", "key": "blame"}
    ]
    assert values("blame-missing", ("kind: hard", "kind: open"), (f"    responsible: {DARK}", "")) == []


@pytest.mark.parametrize(
    ("blame", "told"),
    [
        ("Nobody is to blame.", 0),
        ("It isn't {Luka|Lana}'s fault.", 0),
        ("No child asked for\n      this, and never asked for it.", 0),
        ("The blame lies elsewhere.", 1),
        ("It is not nice.", 1),
    ],
)
def test_that_a_child_is_not_to_blame_is_said_clearly(blame: str, told: int) -> None:
    assert len(values("blame-unclear", ('"{Luka|Lana} is not to blame."', f'"{blame}"'))) == told


@pytest.mark.parametrize("note", ["You can SKIP it.", "Stop when you like.", "You may leave."])
def test_the_note_says_that_one_may_stop(note: str) -> None:
    was = "Someone online asks for something odd. You can stop or skip at any time."
    assert values("note-without-way-out", (was, note)) == []
    assert values("note-without-way-out", (was, "The bus has stopped.")) == [{}]


def told(text: str) -> list[dict[str, str]]:
    return told_in_full(text, check_content)


def test_the_small_episode_of_the_pages_has_all_that_every_episode_has() -> None:
    assert told("") == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("heroes:\n  luka: {name: Luka, gender: f}\n", {"code": "one-gender"}),
        ("questions: [What now?]\n", {"code": "three-questions", "found": "1"}),
        ("note: All is well.\n", {"code": "note-without-way-out"}),
        ("note: Preskoči kad hoćeš.\n", None),
        ("note: Можеш стати кад хоћеш.\n", None),
        ("note: Unstoppable.\n", {"code": "note-without-way-out"}),
    ],
)
def test_each_thing_that_is_missing_is_told_with_how_many_there_are(
    text: str, problem: dict[str, str] | None
) -> None:
    assert told(text) == ([problem] if problem else [])


FOUND = {"code": "few-endings", "found": "3", "least": "4"}


def test_four_endings_are_enough_and_three_are_told() -> None:
    leave = "nodes:\n  leave:\n    - act: leave\n    - end: quiet\n"
    endings = told_in_full(leave, lambda episode, report: check_content(without(episode, "gone"), report))
    assert endings == [FOUND]


def without(episode: Episode, ending: str) -> Episode:
    """The same episode with an ending less."""
    return replace(episode, endings={name: each for name, each in episode.endings.items() if name != ending})


@pytest.mark.parametrize(
    ("blame", "told_"),
    [
        ("Niko nije kriv.", False),
        ("Нико није крив.", False),
        ("Nisi to zaslužio.", False),
        ("You are NOT guilty.", False),
        ("It was never\n      your fault.", False),
        ("Kriv je on.", True),
        ("Fault is not here.", True),
    ],
)
def test_in_each_language_of_the_classes_it_is_said_who_is_not_to_blame(blame: str, *, told_: bool) -> None:
    hard = (
        "endings:\n  alone:\n    kind: hard\n    title: Long\n    text: It was long.\n    helped: [A map.]\n"
        f'    responsible: Who asks is.\n    blame: "{blame}"\n'
    )
    assert told(hard) == [{"code": "blame-unclear", "ending": "alone"}] * told_


def test_acts_count_only_where_one_can_come() -> None:
    far = "  far:\n    - act: support\n    - end: quiet\n"
    assert "support" not in acts_of(example(hello("- narrate: Soup.") + far))
    near = example(hello("- goto: far") + far)
    assert "support" in acts_of(near)
    after = example(hello("- narrate: Soup.\n- end: quiet\n- act: support"))
    assert "support" not in acts_of(after)


@pytest.mark.parametrize(
    ("step", "listening"),
    [
        ("- chat: mum\n  text: Hi.", True),
        ("- chat: leo\n  text: Hi.", False),
        ("- think: Mum.", False),
        ("- narrate: Mum.", False),
    ],
)
def test_who_listens_is_an_adult_who_speaks(step: str, *, listening: bool) -> None:
    story = example(hello(step))
    assert listens(story, story.nodes["hello"].steps[0]) is listening
