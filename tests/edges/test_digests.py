"""SHA-256: the digests of the standard library, without what makes it heavy."""

import hashlib
import subprocess
import sys

import pytest

from game.edges.digests import sha256


@pytest.mark.parametrize("data", [b"", b"abc", bytes(range(256)) * 300])
def test_it_is_the_digest_of_the_standard_library(data: bytes) -> None:
    assert sha256(data).hexdigest() == hashlib.sha256(data).hexdigest()


def test_it_can_be_fed_in_parts() -> None:
    made = sha256(b"a")
    made.update(b"bc")
    assert made.digest() == hashlib.sha256(b"abc").digest()


@pytest.mark.long
def test_a_story_is_read_without_openssl() -> None:
    read = "import sys, game.story.loading.pack, game.ui.aids.voice.package; print('_hashlib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", read], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "False"
