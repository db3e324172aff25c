"""Lock files pin all that is asked for, and name no index."""

import re
import tomllib

import pytest

from bootstrap import environment
from tests.bootstrap.machine import LOCKS, ROOT


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_every_package_with_hashes_and_names_no_index(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "//" not in text
    assert not re.search(
        r"^\s*-",
        re.sub(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$", "", text, flags=re.MULTILINE),
        re.MULTILINE,
    )
    packages = re.split(r"^(?=\w)", re.sub(r"^ *#.*\n", "", text, flags=re.MULTILINE), flags=re.MULTILINE)[1:]
    assert packages
    for package in packages:
        assert re.match(r"[a-z0-9-]+==[0-9.]+( ; .+)? \\\n    --hash=sha256:", package), package


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_all_that_the_project_asks_for(lock: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = {
        environment.PLAY_LOCK: project["project"]["dependencies"],
        environment.AUTHORS_LOCK: project["project"]["optional-dependencies"]["authors"],
        environment.FILM_LOCK: project["project"]["optional-dependencies"]["film"],
        environment.TEST_LOCK: project["dependency-groups"]["test"],
    }[lock]
    locked = set(re.findall(r"^([\w-]+)==", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE))
    assert {re.split(r"[><=]", name)[0].lower() for name in asked} <= locked
