"""What is checked beyond reading: the example of every rule stands on its page, here are the finer points."""

import shutil
from pathlib import Path

import msgspec
import pytest

from game.story.checks.art import KnownNames
from game.story.checks.content import acts_of
from game.story.checks.pack import check_pack
from game.story.grammar.model import Episode
from game.story.loading.pack import load_pack
from game.story.reading.words import ACTS
from tests.support.small_stories import DATA, HOLDS, changed


def test_the_small_episode_does_all_acts_but_support(episode: Episode) -> None:
    assert acts_of(episode) == set(ACTS) - {"support"}


HOME = """\
          goto: home
        - do: Go out alone
          goto: alone"""
HOME_FOR_LANA = """\
          goto: home
          if: hero-lana
        - do: Go out alone
          goto: alone
          if: hero-luka"""


def test_two_options_for_two_heroes_leave_nobody_without_a_choice() -> None:
    assert changed((HOME, HOME_FOR_LANA)).nodes["last-message"].steps[2].WAITS == "choice"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a pack of one episode, with the signs that it uses but for one."""
    (tmp_path / "season-1").mkdir()
    text = (DATA / "lost-cat.yaml").read_text(encoding="utf-8").replace(*HOLDS)
    (tmp_path / "season-1" / "lost-cat.yaml").write_text(text, encoding="utf-8")
    signs = ("fast-friend", "meet-alone", "secret")
    sign = "{}:\n  title: A sign\n  explain: It is one.\n"
    (tmp_path / "signs.yaml").write_text("".join(sign.format(name) for name in signs), encoding="utf-8")
    return tmp_path


def test_signs_are_looked_up_in_the_pack(folder: Path) -> None:
    found = check_pack(load_pack(folder))
    assert [(problem.code, problem.values["name"]) for problem in found] == [
        ("unknown-sign", "threat-or-hurry")
    ]


def test_signs_that_the_caller_knows_are_looked_up_instead(folder: Path) -> None:
    pack = load_pack(folder)
    assert check_pack(pack, KnownNames(sign=["threat-or-hurry", *pack.signs])) == ()
    assert {problem.code for problem in check_pack(pack, KnownNames(sign=[]))} == {"unknown-sign"}
    assert len(check_pack(pack, KnownNames(sign=[]))) > len(check_pack(pack))


def test_where_no_file_names_signs_nobody_says_that_one_is_unknown(folder: Path) -> None:
    unnamed = msgspec.structs.replace(load_pack(folder), signs={})
    assert check_pack(unnamed) == ()


def test_names_of_the_art_kit_are_given_by_the_caller(folder: Path) -> None:
    known = KnownNames(
        sign=[], place=["bedroom-evening"], figure=["ema", "mum", "luka-school"], avatar=["fin"]
    )
    found = check_pack(load_pack(folder), known)
    art = [
        (problem.values["kind"], problem.values["name"]) for problem in found if problem.code == "unknown-art"
    ]
    assert art == [("avatar", "finn"), ("place", "kitchen")]


def test_problems_of_all_files_come_file_after_file(folder: Path) -> None:
    (folder / "season-1" / "broken.yaml").write_text("episode: broken\n", encoding="utf-8")
    (folder / "contacts").mkdir()
    (folder / "contacts" / "ba.yaml").write_text("country: ba\n", encoding="utf-8")
    paths = [Path(problem.path).name for problem in check_pack(load_pack(folder))]
    assert list(dict.fromkeys(paths)) == ["ba.yaml", "broken.yaml", "lost-cat.yaml"]
    assert paths == sorted(paths)


def test_two_episodes_of_one_id_are_told(folder: Path) -> None:
    (folder / "season-2").mkdir()
    shutil.copy(folder / "season-1" / "lost-cat.yaml", folder / "season-2" / "lost-cat.yaml")
    found = [problem for problem in check_pack(load_pack(folder)) if problem.code == "duplicate-id"]
    assert [Path(problem.path).parent.name for problem in found] == ["season-2"]
