"""A fault of ours in one check is told of its file; every other check and every other file goes on."""

from pathlib import Path

import pytest

from game.story.checks.pack import EPISODE_CHECKS, check_loaded
from game.story.grammar import contacts, signs
from game.story.grammar.model import Episode
from game.story.loading import questionnaire as survey_file
from game.story.loading.pack import load_bytes, load_pack
from game.story.reading.barrier import CODE, guarded
from game.story.reading.diagnostics import Report
from tests.story.loading.examples import KNOWN, PAGES

SOUND = (PAGES / "example.yaml").read_bytes()


def broken(*_: object) -> None:
    raise LookupError("no such thing")


def test_work_gives_what_it_gives_and_a_fault_gives_nothing_and_is_told() -> None:
    report = Report("a.yaml")
    assert guarded(report, int, "7") == 7
    assert not report.failed
    assert guarded(report, broken, 1, 2) is None
    (told,) = report.problems
    assert (told.code, told.severity, told.values["check"]) == (CODE, "error", "broken")
    assert told.values["fault"].startswith("LookupError: no such thing (test_barrier.py:")


def test_what_ends_the_program_is_not_kept_back() -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        guarded(Report("a.yaml"), interrupted)


def test_the_checks_behind_a_broken_one_go_on() -> None:
    seen: list[str] = []

    def last(episode: Episode, _report: Report) -> None:
        seen.append(episode.id)

    loaded = load_bytes(SOUND, Report("example.yaml"))
    found = check_loaded(loaded, KNOWN, [broken, *EPISODE_CHECKS, last])
    assert [each.code for each in found] == [CODE]
    assert seen == ["example"]


def test_a_fault_in_reading_makes_one_episode_unavailable_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "season-1").mkdir()
    for name in ("one", "two"):
        text = SOUND.replace(b"episode: example", f"episode: {name}".encode())
        (tmp_path / "season-1" / f"{name}.yaml").write_bytes(text)
    check = load_pack.__globals__["check_names"]

    def of_two_only(drawn: object, reading: object) -> None:
        if reading.report.path.endswith("two.yaml"):  # type: ignore[attr-defined] # a Reading
            raise LookupError
        check(drawn, reading)

    monkeypatch.setattr("game.story.loading.pack.check_names", of_two_only)
    pack = load_pack(tmp_path)
    assert list(pack.episodes) == ["one"]
    assert [each.code for each in pack.problems] == [CODE]


@pytest.mark.parametrize(
    ("module", "load", "nothing"),
    [
        (contacts, lambda path: contacts.load_country(path).country, None),
        (signs, lambda path: signs.load_signs(path).by_id, {}),
        (survey_file, lambda path: survey_file.load_survey(path).survey, None),
    ],
    ids=["contacts", "signs", "survey"],
)
def test_what_stands_beside_the_stories_has_the_same_barrier(
    module: object, load: object, nothing: object, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(module, "read_tree", broken)
    assert load(tmp_path / "a.yaml") == nothing  # type: ignore[operator] # a function of the list above
