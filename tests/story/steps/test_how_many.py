"""How many things a step for hands may have: the fewest and the most are right, one less or more is told."""

import pytest

from tests.support.one_node import loaded


def told(step: str) -> list[str]:
    """What is wrong with a story of this step; where a task leads does not matter here."""
    return [problem.code for problem in loaded(step).problems if problem.code != "never-played"]


def order(bound: int, anywhere: int = 0) -> str:
    rows = [f"        - {{text: Step {n}}}\n" for n in range(bound)]
    rows += [f"        - {{text: Any {n}, anywhere: yes}}\n" for n in range(anywhere)]
    return "\n    - order:\n" + "".join(rows) + "      ask: In which order?\n      hint: Look again.\n"


def find(spots: int, clues: int = 1, need: int = 0) -> str:
    rows = [
        f"        - {{at: spot-{n}, name: Spot {n}, text: Is {n}., clue: {'yes' if n < clues else 'no'}}}\n"
        for n in range(spots)
    ]
    needed = f"      need: {need}\n" if need else ""
    return f"\n    - find: treasure-island\n      ask: Where?\n{needed}      spots:\n" + "".join(rows)


def put(pieces: int, places: int) -> str:
    rows = [f"        - {{id: piece-{n}, text: Piece {n}, picture: castle-roof}}\n" for n in range(pieces)]
    holes = [f"        - {{at: place-{n}, text: Place {n}}}\n" for n in range(places)]
    return f"\n    - put: castle\n      pieces:\n{''.join(rows)}      places:\n{''.join(holes)}"


def tasks(many: int, enough: int, conditional: int = 0) -> str:
    """So many tasks, the last of them open on a condition."""
    rows = "".join(
        f"        - do: Task {n}\n          id: t{n}\n          goto: here\n"
        + ("          if: not task-t0\n" if n >= many - conditional else "")
        for n in range(many)
    )
    return f"\n    - tasks:\n{rows}      enough: {enough}\n      on: Go on\n      goto: here\n"


def dossier(lines: int) -> str:
    rows = [f"        - {{id: l{n}, text: So {n}., flag: f{n}, other: Not {n}.}}\n" for n in range(lines)]
    return f"\n    - dossier:\n{''.join(rows)}      on: Go on\n"


@pytest.mark.parametrize(
    "step",
    [
        order(2), order(8), order(2, anywhere=1), order(2, anywhere=6),
        find(2), find(9), find(9, clues=9), find(4, clues=3, need=3), find(4, clues=3, need=1),
        put(2, 2), put(2, 5), put(8, 8),
        tasks(1, 1), tasks(9, 9), tasks(9, 1), tasks(3, 2, conditional=1),
        dossier(2), dossier(12),
    ],
)  # fmt: skip
def test_as_many_as_may_be_are_taken(step: str) -> None:
    assert told(step) == []


@pytest.mark.parametrize(
    ("step", "code"),
    [
        (order(1), "order-steps"), (order(9), "order-steps"),
        (order(1, anywhere=3), "order-steps"), (order(2, anywhere=7), "order-steps"),
        (find(1), "find-spots"), (find(10), "find-spots"),
        (find(4, clues=0), "find-spots"), (find(4, clues=3, need=4), "find-spots"),
        (put(1, 1), "put-pieces"), (put(9, 9), "put-pieces"), (put(3, 2), "put-pieces"),
        (tasks(10, 1), "tasks-number"), (tasks(3, 4), "tasks-number"), (tasks(3, 0), "tasks-number"),
        (tasks(3, 3, conditional=1), "tasks-number"),
        (dossier(1), "dossier-lines"), (dossier(13), "dossier-lines"),
    ],
)  # fmt: skip
def test_one_less_or_more_is_told(step: str, code: str) -> None:
    assert told(step) == [code]
