"""The list of sums, as `sha256sum --check` reads it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from builds.sums import SUMS, write_sums

if TYPE_CHECKING:
    from pathlib import Path


def test_what_was_made_is_in_it_by_name_and_nothing_that_lay_there(tmp_path: Path) -> None:
    (tmp_path / "b.whl").write_bytes(b"wheel")
    (tmp_path / "a.deb").write_bytes(b"deb")
    (tmp_path / "old.whl").write_bytes(b"of the last version")
    write_sums(tmp_path, ["b.whl", "a.deb"])
    deb, wheel = (hashlib.sha256(content).hexdigest() for content in (b"deb", b"wheel"))
    assert (tmp_path / SUMS).read_bytes() == f"{deb}  a.deb\n{wheel}  b.whl\n".encode()
