"""What `cuvari check` does: look at everything, tell it in the form asked for, answer with an exit code."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.authors.check.output import FORMATS

if TYPE_CHECKING:
    from collections.abc import Sequence

CLEAN: Final = 0
PROBLEMS: Final = 1
NOT_RUN: Final = 2
"""Exit codes: no error, errors, and no answer because something needed for it is missing."""


def check(wanted: Sequence[Path], form: str = "text", *, reading: bool = False, draft: bool = False) -> int:
    """Tell every problem of the files and folders named, or of the whole game; gives the exit code.

    Of a `draft` what is not extracted or translated yet is one line, and left out for programs. How long
    sentences and words of these episodes are is told with it; in JSON only with `reading`, which makes an
    object of the list.
    """
    missing = [path for path in wanted if not path.exists()]
    if missing:
        return _not_run(*(f"there is no {path}" for path in missing))
    return _tell(wanted, form, reading=reading or form != "json", draft=draft)


def check_languages(codes: Sequence[str], form: str = "text") -> int:
    """Tell every problem of the catalogs of these languages, or of all; gives the exit code."""
    from game.language.catalog_files import catalog_files
    from game.language.languages import GENERATED, SOURCE_LANGUAGE, TEMPLATE, TRANSLATED
    from game.paths import Paths

    locales = Paths.find().locales
    # What is wrong with a made language stands in that from which it is made.
    sources = [GENERATED.get(code, code) for code in codes]
    programs = [
        locales / (TEMPLATE if each == SOURCE_LANGUAGE else Path(each, TRANSLATED)) for each in sources
    ]
    unknown = [code for code, file in zip(codes, programs, strict=True) if not file.is_file()]
    if unknown:
        return _not_run(f"no such language: {', '.join(unknown)}")
    files = [file for each in programs for file in catalog_files(each)]
    return _tell(files or [locales], form)


def _tell(wanted: Sequence[Path], form: str, *, reading: bool = False, draft: bool = False) -> int:
    from game.authors.check.ahead import find_ahead
    from game.authors.check.cache import NAME, Cache
    from game.authors.check.draft import without_drafts
    from game.authors.check.everything import problems
    from game.authors.check.readability import levels
    from game.paths import Paths

    try:
        paths = Paths.find()
        store = Cache(paths.cache / NAME)
        year = datetime.now(tz=UTC).year
        made = form != "text"  # which shows none of these languages
        ahead = partial(find_ahead, read=made if reading else None)
        found = problems(paths, wanted, store, year, ahead)
        read = levels(paths, wanted, store, made=made) if reading else None
        store.save()
    except (OSError, ValueError) as problem:
        return _not_run(str(problem))
    waiting = ""
    if draft:
        found, waiting = without_drafts(found)
    _say(FORMATS[form](found, paths.diagnostics, read))
    if waiting and form == "text":
        _say(f"{waiting}\n")
    return PROBLEMS if any(each.severity == "error" for each in found) else CLEAN


def _not_run(*reasons: str) -> int:
    sys.stderr.write("".join(f"cuvari check: {reason}\n" for reason in reasons))
    return NOT_RUN


def _say(text: str) -> None:
    """Print even where the output, redirected under Windows, has no Cyrillic letters."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))
