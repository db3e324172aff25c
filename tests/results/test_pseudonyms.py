"""Codes that stand for a trainer's kit: copied by hand, and found out where one sign is wrong."""

import pytest

from game.results.pseudonyms import ALPHABET, checked_code, new_code, read_code

CODES = ("7K3M-9QP0", "2000-0003")
"""Given by the first version: what is written on paper stays good."""


@pytest.mark.parametrize("code", CODES)
def test_a_code_is_read_however_it_was_copied(code: str) -> None:
    assert read_code(code) == read_code(code.lower()) == read_code(f" {code.replace('-', ' ')} ") == code


@pytest.mark.parametrize("code", CODES)
def test_one_wrong_sign_is_found_at_every_place(code: str) -> None:
    for at, sign in enumerate(code):
        for other in ALPHABET.replace(sign, "") if sign != "-" else "":
            assert read_code(code[:at] + other + code[at + 1 :]) is None


@pytest.mark.parametrize("wrong", ["", "7K3M-9QP", "7K3M-9QP00", "7K3M-9QPA", "K73M-9QP0", "7K3M-9Q0P"])
def test_what_was_mistyped_is_no_code(wrong: str) -> None:
    assert read_code(wrong) is None


def test_a_new_code_can_be_read_and_kept() -> None:
    code = new_code()
    assert read_code(code) == checked_code(code) == code
    for wrong in (code[:-1], f"{code}0", code.replace("-", ""), None, 7):
        with pytest.raises(ValueError, match="no code"):
            checked_code(wrong)
