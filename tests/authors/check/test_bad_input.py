"""No file, however broken or malicious, makes the check crash, hang, or eat the memory of the computer."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.authors.check.cache import Cache
from game.authors.check.episode import Episodes
from game.authors.check.severities import CODES
from game.language.rules import load_rules
from game.language.whole import check_catalogs
from tests.authors.check.catalog_examples import ROOT
from tests.authors.check.conftest import Small
from tests.story.loading.examples import KNOWN
from tests.support.examples import tried

SECONDS = 20
"""What one run may take on a slow computer; here it is below one."""
MEMORY = 600 * 1024 * 1024
"""Bytes that one run may have: it has 90 MiB, most of which is the interpreter with its libraries."""

RULES = load_rules(ROOT / "locales")["en"]
BOMB = "a: &a [x,x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 10)}]\n" for n in range(9)
)
FILES: dict[str, bytes] = {
    "empty": b"",
    "zeros": b"\0" * 4096,
    "zero-inside": b"episode: a\0b\n",
    "alias-bomb": BOMB.encode(),
    "nested-lists": b"nodes: " + b"[" * 20_000,
    "nested-mappings": b"".join(b" " * n + b"a:\n" for n in range(900)),
    "nested-pairs": b"a: " + b"{a: " * 20_000,
    "huge-key": b"k" * 900_000 + b": 1\n",
    "many-keys": b"".join(b"k%d: 1\n" % n for n in range(60_000)),
    "many-nodes": b"nodes:\n" + b"".join(b"  n%d:\n    - goto: n%d\n" % (n, n + 1) for n in range(7_000)),
    "many-wrong-nodes": b"nodes:\n" + b"".join(b"  n%d:\n    - goto: x%d\n" % (n, n) for n in range(7_000)),
    "huge-line": b"title: " + b"x" * 900_000,
    "braces": b"title: '" + b"{a|" * 200_000 + b"'\n",
    "utf-16": "episode: straße\n".encode("utf-16"),
    "latin-2": "title: Čuvari mreže\n".encode("cp1250"),
    "utf-7": b"+ADw-script+AD4-",
    "surrogates": b"title: \xed\xa0\x80\n",
    "only-mark": b"\xef\xbb\xbf",
    "carriage-returns": b"episode: a\rtitle: b\r",
    "percent": b"%YAML 9.9\n---\na: 1\n",
    "tag": b"a: !!python/object/apply:os.system ['true']\n",
    "merge": b"a: &a {b: 1}\nc: {<<: *a}\n",
    "question-mark": b"? [a, b]\n: c\n",
    "long-number": b"minutes: " + b"9" * 90_000,
}
PO: dict[str, bytes] = {
    "empty": b"",
    "zeros": b"\0" * 4096,
    "torn": b'msgid "a',
    "no-header": b'msgctxt "a"\nmsgid "b"\nmsgstr "c"\n',
    "plural-bomb": b'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=999999999; plural=n/0;\\n"\n',
    "bad-charset": b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=nonsense\\n"\n',
    "utf-16": 'msgid "a"'.encode("utf-16"),
    "long-line": b'msgctxt "a"\nmsgid "b"\nmsgstr "' + b"{a|" * 100_000 + b'"\n',
    "many-quotes": b'msgctxt "a"\nmsgid "b"\nmsgstr "' + b'\\"' * 100_000 + b'"\n',
    "index": b'msgid "a"\nmsgid_plural "b"\nmsgstr[99999999999] "c"\n',
    "twice": b'msgctxt "a"\nmsgid "b"\nmsgstr "c"\n\n' * 2,
    "obsolete": b'#~| msgid "x"\n#~ msgid "y"\n#~ msgstr "z"\n',
}


def _link_to_itself(path: Path) -> None:
    path.symlink_to(path)


def _link_to_its_folder(path: Path) -> None:
    path.symlink_to(path.parent, target_is_directory=True)


def _pipe(path: Path) -> None:
    os.mkfifo(path)


PLACES: list[Callable[[Path], None]] = [Path.mkdir]
if os.name == "posix":
    PLACES += [_link_to_itself, _link_to_its_folder, _pipe]


def limited() -> None:
    """Give the process that is about to start so much memory and no more."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def run(game: Path) -> tuple[int, str, float]:
    """Check a folder as a process of its own; gives exit code, what was said, and the seconds."""
    begin = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "game", "check", str(game)],
        capture_output=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "CUVARI_DATA": str(game.parent / "data"), "PYTHONIOENCODING": "utf-8"},
        encoding="utf-8",
        timeout=4 * SECONDS,
        preexec_fn=limited if sys.platform == "linux" else None,
    )
    return done.returncode, done.stdout + done.stderr, time.perf_counter() - begin


@pytest.mark.long
def test_a_folder_full_of_broken_episodes_is_checked_to_the_end(tmp_path: Path) -> None:
    pack = tmp_path / "game" / "season-1"
    pack.mkdir(parents=True)
    for name, data in FILES.items():
        (pack / f"{name}.yaml").write_bytes(data)
    for number, make in enumerate(PLACES):
        make(pack / f"place-{number}.yaml")
    code, said, seconds = run(pack.parent)
    assert code == 1, said[-2000:]
    assert "Traceback" not in said
    assert all(f"{name}.yaml:" in said for name in FILES)
    assert all(f"place-{number}.yaml:" in said for number in range(len(PLACES)))
    assert seconds < SECONDS


@pytest.mark.long
@pytest.mark.parametrize("name", PO)
def test_a_broken_catalog_is_told_and_nothing_else_suffers(name: str, small: Small) -> None:
    small.catalog().write_bytes(PO[name])
    begin = time.perf_counter()
    found = small.told()
    assert {each.path for each in found} <= {str(small.catalog())}
    assert time.perf_counter() - begin < SECONDS


@pytest.mark.long
@pytest.mark.parametrize("make", PLACES)
def test_a_folder_a_link_or_a_pipe_named_like_a_file(make: Callable[[Path], None], small: Small) -> None:
    for path in (
        small.catalog(),
        small.episode,
        small.paths.scenarios / "signs.yaml",
        small.paths.scenarios / "contacts" / "ba.yaml",
        small.episode.parent / "pack.yaml",
    ):
        path.unlink(missing_ok=True)
        make(path)
    codes = {each.code for each in small.told()}
    assert codes >= {"catalog-unreadable", "unreadable-file"} or make is _link_to_itself


@pytest.mark.long
def test_a_template_that_is_no_file_is_told(small: Small) -> None:
    template = small.paths.locales / "messages.pot"
    template.unlink()
    template.mkdir()
    assert {each.code for each in small.told()} == {"catalog-unreadable"}


def broken(data: st.DataObject, whole: bytes) -> bytes:
    """Delete, double, swap, cut or overwrite pieces of a file."""
    made = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, max(0, len(made) - 1)))
        size = data.draw(st.integers(0, 60))
        kind = data.draw(st.sampled_from(["delete", "double", "noise", "brackets"]))
        if kind == "delete":
            del made[at : at + size]
        elif kind == "double":
            made[at:at] = made[at : at + size]
        elif kind == "noise":
            made[at : at + 1] = data.draw(st.binary(max_size=8))
        else:
            made[at:at] = data.draw(
                st.sampled_from([b"{", b"}", b"[", b"&a ", b"*a", b"\0", b"\n- ", b'"', b"|"])
            )
    return bytes(made)


@pytest.mark.long
@given(st.data())
@settings(
    max_examples=tried(150), deadline=2_000, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_an_episode_in_pieces_is_checked_like_any_other(small: Small, data: st.DataObject) -> None:
    path = small.episode.with_name("pieces.yaml")
    path.write_bytes(broken(data, small.episode.read_bytes()))
    found = Episodes(KNOWN, {"en": RULES}, b"", Cache(None), Path("locales")).check(path).problems
    assert all(each.code in CODES and each.line >= 1 and each.column >= 1 for each in found)


@pytest.mark.long
@given(st.data())
@settings(
    max_examples=tried(150), deadline=2_000, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_catalog_in_pieces_is_checked_like_any_other(small: Small, data: st.DataObject) -> None:
    whole = small.catalog().read_bytes()
    try:
        small.catalog().write_bytes(broken(data, whole))
        found = check_catalogs(small.paths.locales)
    finally:
        small.catalog().write_bytes(whole)
    assert all(each.code in CODES and each.line >= 1 and each.column >= 1 for each in found)
