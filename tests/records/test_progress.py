"""What was found stays found."""

from pathlib import Path

import msgspec
import pytest

from game.records import progress as records
from game.records.progress import EDITION, Found, Progress, ProgressStore
from game.records.store import Loaded
from game.text import Text

PROGRESS = (
    Progress(edition=EDITION)
    .with_play("new-friend", "told", ["save", "tell"], [("hello", "roof")])
    .with_detective("new-friend")
    .with_play("fake-profile")
    .with_skip("prize")
)


def test_an_ending_and_acts_are_found_once_each() -> None:
    progress = (
        Progress()
        .with_play("new-friend", "told", ["save", "tell"])
        .with_play("new-friend", "blocked", ["block", "tell"])
        .with_play("new-friend", "told")
    )
    assert progress.of("new-friend") == Found(("told", "blocked"), ("save", "tell", "block"))


def test_acts_count_in_a_play_that_came_to_no_ending() -> None:
    assert Progress().with_play("new-friend", acts=["pause"]).of("new-friend") == Found((), ("pause",))


def test_the_choices_of_every_play_stay_known() -> None:
    progress = (
        Progress()
        .with_play("new-friend", "told", choices=[("hello", "roof"), ("asks", "no")])
        .with_play("new-friend", "told", choices=[("hello", "roof"), ("asks", "wait")])
    )
    assert progress.of("new-friend").choices == (("hello", "roof"), ("asks", "no"), ("asks", "wait"))


def test_a_finished_detective_round_stays_known_and_takes_nothing_away() -> None:
    progress = Progress().with_play("new-friend", "told", ["tell"]).with_detective("new-friend")
    assert progress.of("new-friend") == Found(("told",), ("tell",), detective=True)
    assert progress.with_play("new-friend", "blocked").of("new-friend").detective


def test_the_file_of_an_older_game_is_read(tmp_path: Path) -> None:
    older = b"""{"schema": "cuvari-progress", "version": 1, "game": "0.1.0", "episodes":
        {"new-friend": {"endings": ["told"], "acts": ["tell"], "skipped": true}}}"""
    (tmp_path / "progress.json").write_bytes(older)
    loaded = ProgressStore(tmp_path).load()
    assert loaded.trouble is None
    found = {"new-friend": Found(("told",), ("tell",), skipped=True)}
    assert loaded.value == Progress(found, edition=EDITION, earlier=("tell",))


def test_skipping_gives_the_same_credit_as_playing() -> None:
    assert not Progress().of("new-friend").credit
    assert Progress().with_skip("new-friend").of("new-friend").credit
    assert Progress().with_play("new-friend", "told").of("new-friend").credit


def test_skipping_takes_nothing_away() -> None:
    progress = Progress().with_play("new-friend", "told", ["tell"]).with_skip("new-friend")
    assert progress.of("new-friend") == Found(("told",), ("tell",), skipped=True)
    assert progress.with_play("new-friend", "blocked").of("new-friend").skipped


def test_episodes_do_not_mix() -> None:
    assert PROGRESS.of("new-friend").endings == ("told",)
    assert PROGRESS.of("prize").endings == ()


def test_progress_comes_back_as_it_was(tmp_path: Path) -> None:
    ProgressStore(tmp_path).keep(PROGRESS)
    assert ProgressStore(tmp_path).load() == Loaded(PROGRESS)
    ProgressStore(tmp_path).erase()
    assert ProgressStore(tmp_path).load() == Loaded()


def test_nothing_but_ids_is_kept(tmp_path: Path) -> None:
    ProgressStore(tmp_path).keep(PROGRESS)
    document = msgspec.json.decode((tmp_path / "progress.json").read_bytes())
    assert set(document) == {"schema", "version", "game", "episodes", "edition", "earlier", "warmed_up"}
    fields = {"endings", "acts", "skipped", "choices", "stickers", "detective"}
    assert all(set(found) == fields for found in document["episodes"].values())


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", records.LOST),
        (b'{"schema": "cuvari-pro', records.LOST),
        (b'{"schema": "cuvari-save", "version": 1}', records.LOST),
        (b'{"schema": "cuvari-progress", "version": 1, "episodes": {"a": {"acts": 1}}}', records.LOST),
        (b'{"schema": "cuvari-progress", "version": 7}', records.NEWER),
    ],
)
def test_a_broken_file_is_kept_aside_and_told(tmp_path: Path, data: bytes, sentence: Text) -> None:
    (tmp_path / "progress.json").write_bytes(data)
    loaded = ProgressStore(tmp_path).load()
    assert loaded.value is None
    assert loaded.trouble is not None
    assert loaded.trouble.text == sentence
    assert (tmp_path / loaded.trouble.aside).read_bytes() == data


def test_an_album_of_before_keeps_its_stickers_and_an_album_of_now_has_none_of_them(tmp_path: Path) -> None:
    old = Progress().with_play("new-friend", "told", ["save", "tell"]).with_detective("the-chain")
    ProgressStore(tmp_path).keep(old)
    carried = ProgressStore(tmp_path).load().value
    assert carried is not None
    assert carried.earlier == ("save", "tell", "detective")
    assert carried.episodes == old.episodes
    ProgressStore(tmp_path).keep(carried.with_play("the-chain", acts=["block"]))
    again = ProgressStore(tmp_path).load().value
    assert again is not None
    assert again.earlier == ("save", "tell", "detective")


def test_the_warm_up_counts_as_opened_and_changes_nothing_else() -> None:
    opened = PROGRESS.with_warm_up()
    assert (PROGRESS.warmed_up, opened.warmed_up) == (False, True)
    assert opened.episodes == PROGRESS.episodes


def test_a_sticker_is_found_once_whatever_else_a_play_brought() -> None:
    found = (
        Progress()
        .with_play("prize", stickers=["listener-mum", "goose"])
        .with_play("prize", stickers=["goose"])
    )
    assert found.of("prize").stickers == ("listener-mum", "goose")
