"""How steps that are put in order are read: texts alone or with more, and what of them is wrong."""

from itertools import permutations

import pytest

from game.story.steps.order import Item, Items, Order
from game.story.steps.step_text import ASK, HINT, OPTION
from game.text import Text
from tests.support.one_node import loaded, one_node

AFTER = "      ask: In which order?\n      hint: Look again."


def order(*items: str) -> str:
    return "\n    - order:\n" + "".join(f"        - {item}\n" for item in items) + AFTER


def items(*written: str) -> tuple[Item, ...]:
    """The items of the only order in an episode in which nothing is wrong."""
    [found] = [step for step in one_node(order(*written)).nodes["here"].steps if isinstance(step, Order)]
    return found.order.right


def told(*written: str) -> list[tuple[str, str]]:
    """Codes, and what was found; that two texts have one id is told of every step."""
    problems = [each for each in loaded(order(*written)).problems if each.code != "text-id-taken"]
    return [(each.code, each.values.get("found", each.values.get("id", ""))) for each in problems]


def test_an_item_is_known_by_its_id_or_else_by_its_number() -> None:
    first, second, third = items(
        "{text: Stop, id: stop, picture: cat}", "Keep it", "{text: Tell, anywhere: yes}"
    )
    assert (first.id, first.text.source, first.picture, first.anywhere) == ("stop", "Stop", "cat", False)
    assert (second.id, second.text.source, second.picture, second.anywhere) == ("2", "Keep it", "", False)
    assert (third.id, third.text.source, third.anywhere) == ("3", "Tell", True)
    assert [each.text.id.rpartition(".")[2] for each in (first, second, third)] == ["stop", "2", "3"]


def test_each_text_may_be_as_long_as_there_is_room_for_it() -> None:
    [found] = [step for step in one_node(order("Stop", "Go")).nodes["here"].steps if isinstance(step, Order)]
    assert {each.text.source: each.limit for each in found.texts()} == {
        "In which order?": ASK, "Stop": OPTION, "Go": OPTION, "Look again.": HINT,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("written", "problems"),
    [
        (("Stop", "Stop"), [("order-steps", "`Stop` is there twice")]),
        (("{text: Stop, id: a}", "{text: Go, id: a}"), [("duplicate-id", "a")]),
        (
            ("{text: Stop, id: a}", "{text: Go, id: a}", "Go"),
            [("duplicate-id", "a"), ("order-steps", "`Go` is there twice")],
        ),
        (("Stop",), [("order-steps", "there are 1")]),
        (("Stop", "{text: Go, anywhere: yes}"), [("order-steps", "1 of them has a place of its own")]),
    ],
)
def test_items_that_can_not_be_told_apart_or_ordered_are_told(
    written: tuple[str, ...], problems: list[tuple[str, str]]
) -> None:
    assert told(*written) == problems
    assert loaded(order(*written)).draft is None


@pytest.mark.parametrize("anywhere", ["", "b"])
def test_at_first_all_lie_there_but_never_as_they_belong(anywhere: str) -> None:
    for right in permutations("abcd"):
        step = Order(order=Items(tuple(Item(id_, Text(id_, id_), anywhere=id_ == anywhere) for id_ in right)))
        assert step.allows(step.shuffled)
        assert not step.fits(step.shuffled)


def test_an_item_has_no_other_keys_for_an_editor() -> None:
    [_, with_more] = Items.schema({"type": "string"}, {"type": "string"})["items"]["anyOf"]
    assert with_more["additionalProperties"] is False
    assert set(with_more["properties"]) == {"text", "id", "picture", "anywhere"}


@pytest.mark.parametrize("wrong", ["[Stop]", '""', "{text: Go, when: now}"])
def test_of_an_item_that_is_none_only_that_is_told(wrong: str) -> None:
    codes = [code for code, _ in told("Stop", wrong)]
    assert len(codes) == 1
    assert codes[0] != "order-steps"


def test_what_is_no_list_is_told() -> None:
    problems = loaded(f"\n    - order: Stop\n{AFTER}").problems
    assert [(each.code, each.values["found"]) for each in problems] == [("wrong-type", "`Stop`")]


EIGHT = tuple(f"S{at}" for at in range(8))


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        (EIGHT, None),
        ((*EIGHT, "S8"), {"found": "there are 9", "least": "2", "most": "8"}),
        (("Stop",), {"found": "there are 1", "least": "2", "most": "8"}),
        (("Stop", "Go", "{text: Wait, anywhere: yes}"), None),
    ],
)
def test_two_to_eight_steps_are_seen_at_a_glance(
    written: tuple[str, ...], problem: dict[str, str] | None
) -> None:
    assert [each.values for each in loaded(order(*written)).problems] == ([problem] if problem else [])


def test_what_is_no_list_of_steps_is_told_with_what_belongs_there() -> None:
    [problem] = loaded(f"\n    - order: {{a: b}}\n{AFTER}").problems
    assert problem.values == {"expected": "a list of steps (texts)", "found": "a mapping (key: value)"}


def test_an_item_with_a_mistake_is_told_once_and_the_others_are_read() -> None:
    problems = loaded(order("Stop", "{text: Go, id: Go!}", "{text: Wait, anywhere: perhaps}")).problems
    assert [(each.code, each.values.get("value", each.values.get("found"))) for each in problems] == [
        ("bad-form", "Go!"),
        ("wrong-type", "`perhaps`"),
    ]


def test_each_text_tells_its_translator_which_it_is() -> None:
    [found] = [step for step in one_node(order("Stop", "Go")).nodes["here"].steps if isinstance(step, Order)]
    assert [each.note for each in found.texts()] == [
        "Question above steps to be put in order.",
        "Step 1 of 2 to be put in order: a few words on a card.",
        "Step 2 of 2 to be put in order: a few words on a card.",
        "Kind hint after steps were put in another order.",
    ]
    bare = Order(order=found.order)
    assert [each.text.source for each in bare.texts()] == ["Stop", "Go"]
    decided = found.decided(frozenset())
    assert (decided.ask, [each.source for each in decided.order], decided.options) == (
        found.ask,
        ["Stop", "Go"],
        (),
    )


@pytest.mark.parametrize(
    ("arranged", "allowed", "right"),
    [
        (("a", "b", "c"), True, True),
        (("c", "a", "b"), True, True),  # c may lie anywhere
        (("b", "a", "c"), True, False),
        (("a", "b"), False, True),
        (("a", "b", "b"), False, False),
        (("a", "b", "c", "d"), False, False),
    ],
)
def test_all_steps_must_lie_there_and_those_with_a_place_in_their_order(
    arranged: tuple[str, ...], *, allowed: bool, right: bool
) -> None:
    step = Order(order=Items(tuple(Item(id_, Text(id_, id_), anywhere=id_ == "c") for id_ in "abc")))
    assert (step.allows(arranged), step.fits(arranged), step.anywhere) == (allowed, right, frozenset("c"))


def test_an_editor_is_told_of_texts_or_of_more() -> None:
    text, id_ = {"type": "string"}, {"type": "string", "pattern": "x"}
    schema = Items.schema(text, id_)
    [alone, more] = schema["items"]["anyOf"]
    assert (schema["type"], alone, more["type"], more["required"]) == ("array", text, "object", ["text"])
    assert more["properties"]["text"] == {**text, "description": "What stands on the card."}
    assert (more["properties"]["id"], more["properties"]["anywhere"]["enum"]) == (id_, ["yes", "no"])
