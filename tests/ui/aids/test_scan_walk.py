"""The way of the highlight: on, into a group, out of it, to rest."""

from __future__ import annotations

from game.ui.aids.scan_tree import Stop
from game.ui.aids.scan_walk import Trail, begin, entered, here, kept, onward


def leaf(id_: str) -> Stop:
    return Stop((id_,), id_)


def group(*inner: Stop) -> Stop:
    return Stop(tuple(ring for one in inner for ring in one.rings), inner[0].widget, inner=inner)


TOOLS = group(*map(leaf, "uvwxyz"))
ANSWERS = group(*map(leaf, "abc"))
SCREEN = (leaf("first"), TOOLS, ANSWERS)


def walk(trail: Trail, most: int = 20) -> list[str]:
    """What the highlight is on, step by step, until it rests; groups by the ids in them."""
    seen: list[str] = []
    while (stop := here(trail)) is not None and len(seen) < most:
        seen.append("".join(stop.rings))
        trail = onward(trail)
    return seen


def test_a_round_goes_over_all_places_once_and_then_rests() -> None:
    assert walk(begin(SCREEN, "")) == ["first", "uvwxyz", "abc"]
    assert onward(()) == ()


def test_a_round_begins_where_the_focus_is() -> None:
    assert walk(begin(SCREEN, "first")) == ["first", "uvwxyz", "abc"]
    assert walk(begin(SCREEN, "gone")) == ["first", "uvwxyz", "abc"]


def test_it_begins_inside_a_small_group_and_on_a_large_one() -> None:
    assert walk(begin(SCREEN, "b")) == ["b", "c", "a", "first", "uvwxyz"]
    assert walk(begin(SCREEN, "w")) == ["uvwxyz", "abc", "first"]


def test_a_press_goes_into_a_group_and_after_its_round_the_group_is_offered_again() -> None:
    tools = onward(begin(SCREEN, ""))
    assert walk(entered(tools)) == ["u", "v", "w", "x", "y", "z", "uvwxyz", "abc"]


def test_nothing_is_gone_into_where_there_is_no_group() -> None:
    first = begin(SCREEN, "")
    assert entered(first) == first
    assert entered(()) == ()


def test_a_small_group_deep_in_a_larger_one_leads_to_the_larger_one() -> None:
    screen = (group(ANSWERS, TOOLS, leaf("more")), leaf("bar"))
    assert walk(begin(screen, "a")) == ["a", "b", "c", "abcuvwxyzmore", "bar"]


def test_the_highlight_stays_on_what_is_still_there() -> None:
    other = (leaf("new"), ANSWERS)
    assert here(kept(other, leaf("b"))) == leaf("b")
    assert here(kept(other, ANSWERS)) == ANSWERS
    assert kept(other, leaf("first")) == ()
