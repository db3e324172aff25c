"""What is tried first is refused, and most of all PINs are left."""

from __future__ import annotations

import pytest

from game.kiosk.staff.common_pins import easily_guessed

KINDS = {
    "one digit": "000000 111111 555555 999999",
    "two digits": "000001 100000 110011 112112 696969 101010 007007",
    "twice the same, or back again": "123123 482482 123321 482284",
    "rows": "123456 654321 012345 567890 890123 135791 987654 246802",
    "two rows": "123789 456123 111222 123654 321321 789456",
    "rows in turns": "284960 829406 112233 332211 142536 101112 121314 102030 010203 918273",
    "shapes on a keypad": "147258 258369 159357 159753 741852 963852 852456 124578 147896",
    "years": "198700 051987 199012 202711 002045",
    "days": "240690 010190 311299 290200 062490 901231 870611 121290 290296 290292",
    "names of numbers": "314159 271828 112358 951413 110120 520131",
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_tried_first_is_refused(kind: str) -> None:
    assert [pin for pin in KINDS[kind].split() if not easily_guessed(pin)] == []


@pytest.mark.parametrize(
    "pin",
    ["604815", "938164", "472906", "850472", "718406", "300271", "290293", "472159", "159472", "705214"],
)
def test_what_has_no_rule_is_taken(pin: str) -> None:
    assert not easily_guessed(pin)


@pytest.mark.long
def test_five_of_six_pins_are_left() -> None:
    refused = sum(easily_guessed(f"{number:06}") for number in range(0, 1_000_000, 7))
    assert refused == 21_498  # of every seventh: whoever changes a rule sees here what it refuses
    assert refused * 7 / 1_000_000 < 1 / 6
