"""What is told of a fault: where in the program it was, and nothing of whoever played.

The message of an error may hold what somebody chose (a KeyError has its key), so it is left out, and so are
the values that a traceback could show.
"""

from __future__ import annotations

from pathlib import Path
from traceback import walk_tb
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from types import CodeType

ROOT: Final = Path(__file__).resolve().parents[1]
MOST: Final = 12
"""Places of a fault that are told, the innermost ones."""


def told_of(fault: BaseException) -> str:
    """The kind of a fault and the places in the program where it was, the innermost last."""
    places = [f"{_file(frame.f_code)}:{line}" for frame, line in walk_tb(fault.__traceback__)]
    kind = type(fault)
    where = " > ".join(places[-MOST:]) or "nowhere"
    return f"{kind.__module__}.{kind.__qualname__} at {where}"


def went_through(fault: BaseException, module: str) -> bool:
    """Whether a fault was in a module, or in what it has called; so many modules as begin with this name."""
    names = [frame.f_globals.get("__name__", "") for frame, _ in walk_tb(fault.__traceback__)]
    return any(name.startswith(module) for name in names)


def _file(code: CodeType) -> str:
    """A file of ours from the package on; of all else its name alone: a path may name a person."""
    path = Path(code.co_filename)
    return path.relative_to(ROOT.parent).as_posix() if path.is_relative_to(ROOT) else path.name
