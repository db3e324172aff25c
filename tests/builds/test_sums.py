"""The list of sums, as `sha256sum --check` reads it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from builds.sums import SUMS, unlisted, write_sums

if TYPE_CHECKING:
    from pathlib import Path


def test_what_was_made_is_in_it_by_name_and_nothing_that_lay_there(tmp_path: Path) -> None:
    (tmp_path / "b.whl").write_bytes(b"wheel")
    (tmp_path / "a.deb").write_bytes(b"deb")
    (tmp_path / "old.whl").write_bytes(b"of the last version")
    write_sums(tmp_path, ["b.whl", "a.deb"])
    deb, wheel = (hashlib.sha256(content).hexdigest() for content in (b"deb", b"wheel"))
    assert (tmp_path / SUMS).read_bytes() == f"{deb}  a.deb\n{wheel}  b.whl\n".encode()


def test_what_is_made_later_does_not_drop_what_was_made_before(tmp_path: Path) -> None:
    for name in ("a.deb", "b.whl", "c.zip", "d.iso"):
        (tmp_path / name).write_bytes(name.encode())
    write_sums(tmp_path, ["a.deb", "b.whl", "d.iso"])
    (tmp_path / "b.whl").write_bytes(b"changed since")
    (tmp_path / "d.iso").unlink()
    write_sums(tmp_path, ["c.zip"])
    listed = (tmp_path / SUMS).read_text(encoding="utf-8").splitlines()
    assert listed == [f"{hashlib.sha256(name.encode()).hexdigest()}  {name}" for name in ("a.deb", "c.zip")]
    assert unlisted(tmp_path) == ["b.whl"]


def test_a_list_that_is_none_vouches_for_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.deb").write_bytes(b"deb")
    for torn in (b"\xff\xfe", b"a.deb\n", b"0000  a.deb\n  ../b\n"):
        (tmp_path / SUMS).write_bytes(torn)
        assert unlisted(tmp_path) == ["a.deb"]
    write_sums(tmp_path, ["a.deb"])
    assert unlisted(tmp_path) == []
