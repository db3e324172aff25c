"""Proofs follow the nodes in rounds: as they stand in the file, and what leads back in the next one."""

from game.story.checks.rounds import Rounds

ORDER = {name: number for number, name in enumerate("abcd")}


def test_the_nodes_come_as_they_stand_in_the_file() -> None:
    assert list(Rounds(ORDER, "cab")) == ["a", "b", "c"]


def test_what_leads_on_comes_in_the_same_round_and_once() -> None:
    rounds, seen = Rounds(ORDER, "a"), []
    for name in rounds:
        seen.append(name)
        if name == "a":
            for further in "dbd":
                rounds.add(further)
    assert seen == ["a", "b", "d"]


def test_what_leads_back_waits_for_the_next_round() -> None:
    rounds, seen = Rounds(ORDER, "ab"), []
    for name in rounds:
        seen.append(name)
        if len(seen) == 2:  # at b
            for further in ("b", "a", "c"):
                rounds.add(further)
    assert seen == ["a", "b", "c", "a", "b"]
