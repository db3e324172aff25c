"""The language of the computer's desktop, for whoever has not chosen one in the game."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

NAMED_BY: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
"""The variables that name it, the strongest first (POSIX, 8.2)."""
LATIN: Final = frozenset({"latin", "latn"})
IJEKAVIAN: Final = frozenset({"ba", "me"})


def system_language(variables: Mapping[str, str]) -> str:
    """Give the code of the language that the computer speaks; "" where the game has none such."""
    return code_of(system_name(variables))


def system_name(variables: Mapping[str, str]) -> str:
    """Give the name that the system has for the language that it speaks, if it tells one."""
    name = next(filter(None, (variables.get(each) for each in NAMED_BY)), "")
    return name or _windows_name()


def code_of(name: str) -> str:
    """Give the code for a name of a system: `sr_RS.UTF-8@latin`, `sr-Cyrl-BA`, `hr`; "" for others."""
    from game.language.languages import LANGUAGES  # what only looks for a code has to do without packages

    code = likely_code(name)
    return code if any(each.code == code for each in LANGUAGES) else ""


def likely_code(name: str) -> str:
    """Give the code that the language of such a name has if it is one of ours; "" for no word at all."""
    language, *more = re.split(r"[-_.@]", name.lower())
    code = language
    if language == "sr":
        code += "_Latn" if LATIN.intersection(more) else ""
        code += "_BA" if IJEKAVIAN.intersection(more) else ""
    return code


def _windows_name() -> str:
    """Give the name of the language of Windows' own menus; "" elsewhere."""
    if sys.platform == "win32":
        import ctypes

        name = ctypes.create_unicode_buffer(85)  # LOCALE_NAME_MAX_LENGTH of winnls.h
        kernel = ctypes.windll.kernel32
        kernel.LCIDToLocaleName(kernel.GetUserDefaultUILanguage(), name, len(name), 0)
        return name.value
    return ""
