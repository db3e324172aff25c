"""`python3 run.py build wheel …`, or `all`: makes what is handed on into a folder, with its sums."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bootstrap.environment import ROOT
from bootstrap.sentences import Problem, say
from builds.source import export
from builds.sums import SUMS, unlisted, write_sums

if TYPE_CHECKING:
    from collections.abc import Sequence

FORMS: Final = {
    "wheel": "a wheel, for whoever has Python",
    "portable": "a folder for Linux, for sticks and computers without Python",
    "windows": "a folder for Windows, for sticks and computers without Python",
    "installer": "an installer for Windows, silent where it is asked to be",
    "stick": "a stick for trainers, for Windows and Linux",
    "msi": "a package for Windows that group policies hand out",
    "sbom": "lists of all parts of the folders, for programs (CycloneDX)",
    "deb": "a package for Debian, Ubuntu and the distributions of schools",
}
"""What can be made, each by the module of its name, in the order in which they need each other."""
ALL: Final = "all"


def main(words: Sequence[str] | None = None) -> int:
    """Make what the words name; gives the exit code."""
    chosen = _parser().parse_args(words)
    try:
        make(ROOT, tuple(FORMS) if ALL in chosen.form else tuple(dict.fromkeys(chosen.form)), chosen.out)
    except (Problem, OSError) as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    return 0


def make(root: Path, forms: Sequence[str], out: Path) -> None:
    """Make the forms of the last commit of the checkout `root` into the folder `out`.

    Raises Problem with a sentence of what is missing here, or OSError.
    """
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="cuvari-build-") as folder:
        source = export(root, Path(folder))
        names = []
        for form in forms:
            say(f"Making: {FORMS[form]}")
            for made in import_module(f"builds.{form}").make(source):
                shutil.copyfile(made, out / made.name)
                say(f"  {made.name}: {(out / made.name).stat().st_size / 1e6:.1f} MB")
                names.append(made.name)
    write_sums(out, names)
    if others := unlisted(out):
        say(f"Not in {SUMS}, since another build left it: {', '.join(others)}")


def _parser() -> argparse.ArgumentParser:
    listed = "; ".join(f"{form}: {told}" for form, told in FORMS.items())
    parser = argparse.ArgumentParser("run.py build", description=f"Make what is handed on. {listed}.")
    parser.add_argument("form", nargs="+", choices=[*FORMS, ALL])
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where it goes; usually dist")
    return parser


if __name__ == "__main__":
    sys.exit(main())
