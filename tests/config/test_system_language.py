"""The language of the desktop, by the names that systems have for it."""

from __future__ import annotations

import pytest

from game.config.system_language import code_of, system_language


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("bs_BA.UTF-8", "bs"),
        ("hr", "hr"),
        ("sr_RS.UTF-8", "sr"),
        ("sr_RS.UTF-8@latin", "sr_Latn"),
        ("sr_RS@latin", "sr_Latn"),
        ("sr-Cyrl-BA", "sr_BA"),
        ("sr-Latn-BA", "sr_Latn_BA"),
        ("sr_ME.UTF-8", "sr_BA"),
        ("sr-Latn-RS", "sr_Latn"),
        ("hr-BA", "hr"),
        ("en_US.UTF-8", "en"),
        ("de_AT.UTF-8", ""),
        ("C.UTF-8", ""),
        ("POSIX", ""),
        ("../../etc", ""),
        ("", ""),
    ],
)
def test_a_name_of_a_system_is_a_language_of_ours_or_none(name: str, code: str) -> None:
    assert code_of(name) == code


def test_the_strongest_variable_that_says_something_counts() -> None:
    said = {"LANG": "hr_HR.UTF-8", "LC_MESSAGES": "bs_BA.UTF-8", "LC_ALL": ""}
    assert system_language(said) == "bs"
    assert system_language({**said, "LC_ALL": "C"}) == ""
    assert system_language({"LANG": "sr_RS"}) == "sr"
