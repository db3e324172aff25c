"""The list of sums, as `sha256sum --check` reads it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from builds.sums import SUMS, write_sums

if TYPE_CHECKING:
    from pathlib import Path


def test_every_file_but_the_list_is_in_it_by_name(tmp_path: Path) -> None:
    (tmp_path / "b.whl").write_bytes(b"wheel")
    (tmp_path / "a.deb").write_bytes(b"deb")
    (tmp_path / "folder").mkdir()
    write_sums(tmp_path)
    write_sums(tmp_path)
    deb, wheel = (hashlib.sha256(content).hexdigest() for content in (b"deb", b"wheel"))
    assert (tmp_path / SUMS).read_bytes() == f"{deb}  a.deb\n{wheel}  b.whl\n".encode()
