"""Bundles: made, signed, taken, refused without a trace, and given up when they fail."""

from __future__ import annotations

import stat
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.bundles import archive, manifest
from game.bundles.active import active, begin, in_use, prove, settings_of
from game.bundles.archive import read_bundle
from game.bundles.content_note import Active, content_of
from game.bundles.install import install
from game.bundles.make import make, sign
from game.bundles.manifest import MANIFEST, SCHEMA, Manifest, RefusedError
from game.bundles.seal import MARK, new_key
from game.paths import Paths
from tests.support.bundle_maker import Maker, works

if TYPE_CHECKING:
    from pathlib import Path

CATALOG = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgctxt "a.b"
msgid "Hi"
msgstr "Bok"
"""
FILES = {"scenarios/season-2/umbrella.yaml": b"episode: umbrella\n", "cuvari.yaml": b"country: BA\n"}


def everything(folder: Path) -> dict[str, bytes]:
    """All files below a folder, and all folders."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else b""
        for path in folder.rglob("*")
    }


def refused(file: Path, data: Path, maker: Maker, *keys: str) -> str:
    """The reason for which a bundle is refused; nothing has changed."""
    before = everything(data)
    with pytest.raises(RefusedError) as reason:
        install(file, data, keys or (maker.public,), works)
    assert everything(data) == before
    return str(reason.value)


def test_a_bundle_is_taken_and_its_content_used(maker: Maker, data: Path) -> None:
    assert install(maker.good(), data, (maker.public,), works) == 1
    used = in_use(Paths.find(data))
    assert (used.scenarios / "season-2" / "umbrella.yaml").read_bytes() == b"episode: umbrella\n"
    assert used.locales == Paths.find(data).locales  # the bundle brings none
    assert settings_of(data).read_bytes() == b"country: BA\n"


def test_the_same_folder_gives_the_same_bundle(maker: Maker) -> None:
    first = maker.good().read_bytes()
    assert maker.good().read_bytes() == first


def test_making_compiles_the_catalogs_and_leaves_out_what_is_no_content(maker: Maker) -> None:
    source = maker.folder / "source"
    catalog = source / "locales" / "hr" / "LC_MESSAGES"
    catalog.mkdir(parents=True)
    (catalog / "messages.po").write_text(CATALOG)
    (source / "README.md").write_text("left behind")
    (source / "locales" / ".hidden.po").write_text("left behind")
    (source / "locales" / "babel.cfg").write_text("[python: game/**.py]")
    bundle = make(source, maker.folder / "out", 1, "")
    assert bundle.names == ["locales/hr/LC_MESSAGES/messages.mo", "locales/hr/LC_MESSAGES/messages.po"]


def test_an_empty_folder_makes_no_bundle(maker: Maker, tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="holds nothing"):
        make(tmp_path, maker.folder / "out", 1, "")


def test_a_program_in_the_folder_makes_no_bundle(maker: Maker) -> None:
    (maker.folder / "source" / "scenarios").mkdir(parents=True)
    (maker.folder / "source" / "scenarios" / "run.py").write_text("import os")
    with pytest.raises(RefusedError, match=r"run\.py"):
        make(maker.folder / "source", maker.folder / "out", 1, "")
    assert not (maker.folder / "out").exists()


def test_a_key_is_its_owners_alone_and_never_written_over(maker: Maker) -> None:
    assert stat.S_IMODE(maker.key.stat().st_mode) & 0o077 == 0
    with pytest.raises(FileExistsError):
        new_key(maker.key)


def test_signing_again_with_another_key_replaces_the_seal(maker: Maker, data: Path, tmp_path: Path) -> None:
    file = maker.good()
    other = Maker(tmp_path / "other")
    sign(file, other.key)
    assert "known key" in refused(file, data, maker)
    assert install(file, data, (maker.public, other.public), works) == 1


def test_an_unsigned_bundle_is_refused(maker: Maker, data: Path) -> None:
    maker.good()
    out = maker.folder / "unsigned"
    make(maker.folder / "source", out, 1, "")
    assert "not signed" in refused(out, data, maker)


@pytest.mark.parametrize("keys", [(), ("",), ("zz",), ("00" * 32,), ("11" * 31,)])
def test_no_key_or_none_that_is_one_opens_nothing(maker: Maker, data: Path, keys: tuple[str, ...]) -> None:
    before = everything(data)
    with pytest.raises(RefusedError, match="known key"):
        install(maker.good(), data, keys, works)
    assert everything(data) == before


@pytest.mark.parametrize("version", [1, 2, 3])
def test_an_older_or_the_same_version_is_refused(maker: Maker, data: Path, version: int) -> None:
    install(maker.good(3), data, (maker.public,), works)
    assert (
        refused(maker.good(version), data, maker) == f"has version {version}, and version 3 was here already"
    )


@pytest.mark.parametrize(
    "name",
    [
        "../evil.yaml",
        "scenarios/../../evil.yaml",
        "scenarios/./a.yaml",
        "/etc/passwd",
        "/scenarios/a.yaml",
        "C:/scenarios/a.yaml",
        "scenarios\\..\\a.yaml",
        "scenarios/a\x07.yaml",
        "scenarios//a.yaml",
        "scenarios/a.yaml.",
        "scenarios/a .yaml/ ",
        "scenarios/con.yaml",
        "scenarios/x/COM1/a.yaml",
        "scenarios/com¹.yaml",
        "scenarios/COM²/a.yaml",
        "scenarios/lpt³.x.yaml",
        "scenarios/conin$.yaml",
        "scenarios/CONOUT$.yaml",
        "scenarios/clock$.yaml",
        "scenarios/con .yaml",
        "scenarios/nul .x.yaml",
        "scenarios/ nul\u00a0.yaml",
        "locales/babel.cfg",
        "scenarios/run.py",
        "scenarios/",
        "scenarios",
        "assets/art.svg",
        "game/shell/app.py",
        "locales/x.so",
        "cuvari.yaml/x.yaml",
        "scenarios/" + "a" * 300 + ".yaml",
    ],
)
def test_a_name_that_has_no_place_in_a_bundle_is_refused(maker: Maker, data: Path, name: str) -> None:
    entry = zipfile.ZipInfo("x")
    entry.filename = name  # ZipInfo's own tidying is not what an attacker's tool does
    assert "holds" in refused(maker.odd(entry), data, maker)


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFDIR, stat.S_IFCHR, stat.S_IFIFO])
def test_what_is_no_plain_file_is_refused(maker: Maker, data: Path, kind: int) -> None:
    entry = zipfile.ZipInfo("scenarios/a.yaml")
    entry.external_attr = (kind | 0o777) << 16
    assert "no plain file" in refused(maker.odd(entry, content=b"/etc/passwd"), data, maker)


@pytest.mark.parametrize(
    "twins",
    [
        ("scenarios/a.yaml", "scenarios/a.yaml"),
        ("scenarios/a.yaml", "scenarios/A.yaml"),
        ("scenarios/š.yaml", "scenarios/s\u030c.yaml"),
        ("scenarios/a.yaml", "scenarios/a.yaml/b.yaml"),
        ("scenarios/A.yaml", "scenarios/a.yaml/b.yaml"),
    ],
)
def test_two_files_that_are_one_on_some_disk_are_refused(
    maker: Maker, data: Path, twins: tuple[str, str]
) -> None:
    assert "holds" in refused(maker.odd(*twins), data, maker)


@pytest.mark.parametrize(
    "said",
    [
        b"{}",
        b"\xff",
        b'{"schema": "cuvari-bundle-2", "version": 1, "name": ""}',
        b'{"schema": "cuvari-bundle-1", "version": 0, "name": ""}',
        b'{"schema": "cuvari-bundle-1", "version": "1", "name": ""}',
        b'{"schema": "cuvari-bundle-1", "version": 1, "name": "", "run": "x"}',
    ],
)
def test_a_manifest_of_another_kind_is_refused(maker: Maker, data: Path, said: bytes) -> None:
    assert refused(maker.odd("scenarios/a.yaml", said=said), data, maker)


def test_a_bundle_without_files_or_with_two_manifests_is_refused(maker: Maker, data: Path) -> None:
    assert refused(maker.odd(), data, maker) == "holds nothing"
    assert "manifest" in refused(maker.odd("scenarios/a.yaml", MANIFEST), data, maker)


def test_an_archive_that_is_none_is_refused_though_it_is_signed(maker: Maker, data: Path) -> None:
    assert "can't be read" in refused(maker.seal(maker.folder / "odd", b"PK" + MARK), data, maker)


def test_a_file_that_unpacks_to_too_much_is_refused(
    maker: Maker, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bomb = maker.odd("scenarios/a.yaml", content=bytes(manifest.LARGEST_FILE + 1))
    assert bomb.stat().st_size < 100_000
    assert "more than 8 MiB" in refused(bomb, data, maker)
    monkeypatch.setattr(manifest, "LARGEST_CONTENT", 100)
    assert "more than" in refused(maker.odd("scenarios/a.yaml", content=bytes(200)), data, maker)


@pytest.mark.parametrize("said", [1, 100, 2000])
def test_a_size_that_is_a_lie_is_found_out(
    maker: Maker, data: Path, said: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the archive says of a size is neither believed nor read beyond."""
    monkeypatch.setattr(manifest, "LARGEST_FILE", 3000)
    monkeypatch.setattr(archive, "LARGEST_FILE", 3000)
    lying = maker.odd("scenarios/a.yaml", content=bytes(1000)).read_bytes()[:-64]
    true = (1000).to_bytes(4, "little")
    assert lying.count(true) == 2  # the local header and the directory
    assert refused(
        maker.seal(maker.folder / "lie", lying.replace(true, said.to_bytes(4, "little"))), data, maker
    )


def test_too_many_files_and_too_large_a_bundle_are_refused(
    maker: Maker, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(manifest, "MOST_FILES", 3)
    assert "more than 3 files" in refused(maker.odd(*(f"scenarios/{n}.yaml" for n in range(4))), data, maker)
    monkeypatch.setattr(archive, "LARGEST_BUNDLE", 2**20)
    (maker.folder / "large").write_bytes(bytes(2**20 + 1))
    assert "more than 1 MiB" in refused(maker.folder / "large", data, maker)


def test_cut_off_at_any_byte_it_is_refused(maker: Maker, data: Path, good: bytes) -> None:
    for length in range(len(good)):
        (maker.folder / "cut").write_bytes(good[:length])
        refused(maker.folder / "cut", data, maker)


@pytest.fixture
def good(maker: Maker) -> bytes:
    return maker.good().read_bytes()


@pytest.mark.long
@given(st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_with_any_byte_changed_or_added_it_is_refused(
    maker: Maker, data: Path, good: bytes, drawn: st.DataObject
) -> None:
    whole = bytearray(good)
    place = drawn.draw(st.integers(0, len(whole)))
    if place == len(whole) or drawn.draw(st.booleans()):
        whole.insert(place, drawn.draw(st.integers(0, 255)))
    else:
        whole[place] ^= drawn.draw(st.integers(1, 255))
    (maker.folder / "changed").write_bytes(whole)
    refused(maker.folder / "changed", data, maker)


def test_a_file_that_is_not_there_is_refused(maker: Maker, data: Path) -> None:
    assert "can't be read" in refused(maker.folder / "none", data, maker)


def test_content_that_does_not_work_leaves_nothing_behind(maker: Maker, data: Path) -> None:
    install(maker.good(1), data, (maker.public,), works)
    before = everything(data)
    with pytest.raises(RefusedError, match="does not work: an episode is wrong"):
        install(maker.good(2), data, (maker.public,), lambda _: "an episode is wrong")
    assert everything(data) == before


@pytest.mark.parametrize("writes", [0, 1, 2])
def test_a_disk_that_is_full_at_any_file_changes_nothing(
    maker: Maker, data: Path, monkeypatch: pytest.MonkeyPatch, writes: int
) -> None:
    install(maker.good(1), data, (maker.public,), works)
    before, file = everything(data), maker.good(2)
    left = [0] * writes

    def full(_handle: int) -> None:
        if not left:
            raise OSError(28, "No space left on device")
        left.pop()

    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", full)
        with pytest.raises(RefusedError, match="No space left"):
            install(file, data, (maker.public,), works)
    assert everything(data) == before


def test_what_a_power_cut_left_is_removed(maker: Maker, data: Path) -> None:
    install(maker.good(1), data, (maker.public,), works)
    for name in ("staged-7", "version-9"):
        (data / "bundles" / name).mkdir(parents=True)
    install(maker.good(8), data, (maker.public,), works)
    assert [path.name for path in (data / "bundles").glob("*-*")] == ["version-8"]


def test_two_versions_are_kept_and_no_more(maker: Maker, data: Path) -> None:
    for version in (1, 2, 3):
        install(maker.good(version), data, (maker.public,), works)
        prove(data)
    assert sorted(path.name for path in (data / "bundles").glob("version-*")) == ["version-2", "version-3"]


def test_a_version_that_fails_to_start_gives_way_to_the_one_before(maker: Maker, data: Path) -> None:
    install(maker.good(1), data, (maker.public,), works)
    begin(data)
    prove(data)
    install(maker.good(2), data, (maker.public,), works)
    assert [begin(data).version for _ in range(4)] == [2, 2, 1, 1]
    assert not content_of(data, 2).exists()
    assert "was here already" in refused(maker.good(2), data, maker)
    assert install(maker.good(3), data, (maker.public,), works) == 3


def test_after_a_version_that_was_never_proven_the_one_before_it_is_kept(maker: Maker, data: Path) -> None:
    install(maker.good(1), data, (maker.public,), works)
    begin(data)
    prove(data)
    install(maker.good(2), data, (maker.public,), works)
    install(maker.good(3), data, (maker.public,), works)
    assert active(data) == Active(3, 1, 3, 1)
    for _ in range(3):
        begin(data)
    assert active(data) == Active(1, 0, 3)
    assert content_of(data, 1).is_dir()


def test_a_version_that_has_run_for_a_while_stays(maker: Maker, data: Path) -> None:
    install(maker.good(1), data, (maker.public,), works)
    begin(data)
    prove(data)
    assert {begin(data).version for _ in range(5)} == {1}


def test_the_first_version_gives_way_to_what_the_game_brings(maker: Maker, data: Path) -> None:
    install(maker.good(1), data, (maker.public,), works)
    for _ in range(3):
        begin(data)
    assert in_use(Paths.find(data)) == Paths.find(data)


@pytest.mark.parametrize("broken", [b"", b"{", b"[]", b'{"version": "x"}', b'{"x": ' + b"[" * 100_000])
def test_where_it_is_not_known_what_is_in_use_the_game_s_own_content_is(data: Path, broken: bytes) -> None:
    (data / "bundles").mkdir()
    (data / "bundles" / "active.json").write_bytes(broken)
    assert active(data) == Active()
    assert begin(data) == Active(mended=True)


def test_reading_alone_tells_what_is_in_it(maker: Maker) -> None:
    bundle = read_bundle(maker.good(4), (maker.public,))
    assert bundle.manifest == Manifest(SCHEMA, 4, "Umbrellas")
    assert dict(bundle.files()) == FILES
