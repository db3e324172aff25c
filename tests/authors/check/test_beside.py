"""Remarks and plays whose episode has another name are told; those of one that is there are not."""

import pytest

from tests.authors.check.conftest import Small
from tests.authors.check.test_everything import edit


@pytest.mark.long
@pytest.mark.parametrize("ending", ["remarks", "play"])
def test_a_file_of_an_episode_that_is_not_there_is_told_on_its_first_line(small: Small, ending: str) -> None:
    lost = small.episode.with_name(f"examples.{ending}.yaml")
    lost.write_text("remarks: []\n", encoding="utf-8")
    [found] = small.told()
    assert (found.code, found.severity, found.path, found.line) == (
        "beside-nothing",
        "warning",
        str(lost),
        1,
    )
    assert (found.values["name"], found.values["guess"]) == ("examples", "example")


@pytest.mark.long
def test_a_renamed_episode_loses_what_lies_beside_it(small: Small) -> None:
    for ending in ("remarks", "play"):
        small.episode.with_name(f"example.{ending}.yaml").write_text("remarks: []\n", encoding="utf-8")
    assert "beside-nothing" not in {each.code for each in small.told()}
    edit(small.episode, "episode: example", "episode: other")
    small.episode.rename(small.episode.with_stem("other"))
    lost = [each.path.rpartition("/")[2] for each in small.told() if each.code == "beside-nothing"]
    assert lost == ["example.play.yaml", "example.remarks.yaml"]


def test_it_is_told_of_a_pack_elsewhere_and_as_gravely_as_the_pack_wants(small: Small) -> None:
    elsewhere = small.paths.data / "pack"
    elsewhere.mkdir(parents=True)
    (elsewhere / "lost.remarks.yaml").write_text("remarks: []\n", encoding="utf-8")
    assert small.codes(elsewhere) == [("warning", "beside-nothing", 1)]
    (elsewhere / "pack.yaml").write_text("check:\n  beside-nothing: error\n", encoding="utf-8")
    assert small.codes(elsewhere) == [("error", "beside-nothing", 1)]
