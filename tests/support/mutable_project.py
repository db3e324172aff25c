"""A small project that mutants are made of: a module, its tests, and the tool that asks them."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.support import touched
from tests.support.code_mutants import made


def project_of(root: Path, module: str, test: str) -> Path:
    """A project in a new folder with `game/bag.py` and `tests/test_bag.py`; gives the folder."""
    shutil.copytree(Path(made.__file__).parent, root / "tests" / "support" / "code_mutants")
    shutil.copy(touched.__file__, root / "tests" / "support")
    (root / "game").mkdir()
    (root / "game" / "__init__.py").touch()
    (root / "game" / "bag.py").write_text(module, encoding="utf-8")
    (root / "tests" / "test_bag.py").write_text(test, encoding="utf-8")
    (root / "pyproject.toml").write_text("[tool.pytest.ini_options]\npythonpath = ['.']\n", encoding="utf-8")
    return root
