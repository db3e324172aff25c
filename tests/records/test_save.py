"""A save comes back as it was kept, and a file that is no save is put aside with a friendly sentence."""

import os
from functools import partial
from pathlib import Path
from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game import __version__
from game.records import save as saves
from game.records.save import Begun, Plays, Save, Saves, SceneName
from game.records.store import LARGEST, Loaded
from game.story.events import Begin, Choose, Continue, Disagree, Event, Inspect, OtherDoor, Use
from game.text import Players
from tests.support.traps import TRAPS, Trap, dangling_link

SAVE = Save(
    pack="core",
    episode="new-friend",
    content="3f9a",
    events=(Begin("lana"), Continue("hello"), Choose("hello", "dodge"), Use("block"), Inspect("leo")),
    scene="debrief",
)

IDS = st.text(st.characters(codec="utf-8"), max_size=8)
EVENTS: st.SearchStrategy[Event] = st.one_of(
    st.builds(Begin, IDS),
    st.builds(Continue, IDS),
    st.builds(Choose, IDS, IDS),
    st.builds(Use, IDS),
    st.builds(Inspect, IDS),
    st.builds(Begin, IDS, st.sampled_from(get_args(Players))),
    st.builds(Disagree, IDS),
    st.builds(OtherDoor),
)


def kept(folder: Path, save: Save = SAVE) -> Path:
    Saves(folder).keep(save)
    return folder / "save.json"


def load_from(folder: Path, data: bytes) -> Loaded[Save]:
    (folder / "save.json").write_bytes(data)
    return Saves(folder).load()


def test_a_save_comes_back_as_it_was(tmp_path: Path) -> None:
    kept(tmp_path)
    assert Saves(tmp_path).load() == Loaded(SAVE)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.__name__)
def test_what_is_no_file_is_put_aside_unread_and_the_game_goes_on(tmp_path: Path, trap: Trap) -> None:
    trap(tmp_path / "save.json")
    loaded = Saves(tmp_path).load()
    assert loaded.value is None
    assert (loaded.trouble is None) == (trap is dangling_link)
    kept(tmp_path)
    assert Saves(tmp_path).load() == Loaded(SAVE)


@given(st.lists(EVENTS, max_size=20))
def test_any_events_come_back_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, events: list[Event]
) -> None:
    folder = tmp_path_factory.mktemp("saves")
    save = Save("core", "new-friend", "3f9a", tuple(events))
    kept(folder, save)
    assert Saves(folder).load() == Loaded(save)


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    document = msgspec.json.decode(kept(tmp_path).read_bytes())
    assert document["schema"] == "cuvari-save"
    assert document["version"] == 2
    assert document["game"] == __version__
    assert len(document["events"]) == len(SAVE.events)


def test_a_save_of_an_older_game_goes_on(tmp_path: Path) -> None:
    older = b"""{"schema": "cuvari-save", "version": 1, "game": "0.1.0", "pack": "core",
        "episode": "new-friend", "content": "3f9a", "events": [{"type": "begin", "hero": "lana"}]}"""
    loaded = load_from(tmp_path, older)
    assert loaded == Loaded(Save("core", "new-friend", "3f9a", (Begin("lana"),)))


def test_the_plays_of_two_are_kept_with_both_doors(tmp_path: Path) -> None:
    events = (Begin("lana", "mixed"), Disagree("a"), Choose("a", "b"), OtherDoor())
    kept(tmp_path, Save("core", "new-friend", "3f9a", events))
    assert Saves(tmp_path).load().value == Save("core", "new-friend", "3f9a", events)


def test_without_a_file_there_is_nothing_and_no_trouble(tmp_path: Path) -> None:
    assert Saves(tmp_path / "not there").load() == Loaded()
    assert not (tmp_path / "not there").exists()


def test_a_file_in_the_place_of_the_folder_is_met_only_when_keeping(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"")
    assert Saves(tmp_path / "data").load() == Loaded()


def test_a_forgotten_save_is_gone(tmp_path: Path) -> None:
    kept(tmp_path)
    Saves(tmp_path).forget()
    Saves(tmp_path).forget()
    assert Saves(tmp_path).load() == Loaded()


def test_an_erased_save_is_gone_with_all_that_were_set_aside(tmp_path: Path) -> None:
    kept(tmp_path).write_bytes(b"torn")
    Saves(tmp_path).load()
    kept(tmp_path)
    (tmp_path / "settings.broken-1.json").write_bytes(b"")
    Saves(tmp_path).erase()
    assert [file.name for file in tmp_path.iterdir()] == ["settings.broken-1.json"]


BROKEN = {
    "empty file": (b"", saves.EMPTY),
    "only a line end": (b"\n", saves.EMPTY),
    "zeros, as a power cut leaves them": (b"\0" * 512, saves.TORN),
    "half a line": (b'{"schema": "cuvari-sa', saves.TORN),
    "not UTF-8": (b'{"schema": "cuvari-save", "version": 1, "pack": "\xff"}', saves.TORN),
    "brackets without end": (b'{"x": ' + b"[" * 100_000, saves.TORN),
    "a field of the wrong type": (b'{"schema": "cuvari-save", "version": 1, "events": 3}', saves.TORN),
    "a field missing": (b'{"schema": "cuvari-save", "version": 1}', saves.TORN),
    "a list": (b"[1, 2]", saves.FOREIGN),
    "JSON of something else": (b'{"name": "homework"}', saves.FOREIGN),
    "settings in its place": (b'{"schema": "cuvari-settings", "version": 1}', saves.FOREIGN),
    "a version that never was": (b'{"schema": "cuvari-save", "version": 0}', saves.FOREIGN),
    "a version in words": (b'{"schema": "cuvari-save", "version": "one"}', saves.FOREIGN),
    "a newer version": (b'{"schema": "cuvari-save", "version": 3, "events": {}}', saves.NEWER),
    "a much newer version": (b'{"schema": "cuvari-save", "version": ' + b"9" * 400 + b"}", saves.NEWER),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_file_is_kept_aside_and_told(tmp_path: Path, case: str) -> None:
    data, sentence = BROKEN[case]
    loaded = load_from(tmp_path, data)
    assert loaded.value is None
    assert loaded.trouble is not None
    assert loaded.trouble.text == sentence
    assert (tmp_path / loaded.trouble.aside).read_bytes() == data
    assert Saves(tmp_path).load() == Loaded()


def test_a_file_that_notepad_marked_is_read(tmp_path: Path) -> None:
    data = kept(tmp_path).read_bytes()
    assert load_from(tmp_path, b"\xef\xbb\xbf" + data) == Loaded(SAVE)


def test_a_file_far_too_big_is_not_read_into_memory(tmp_path: Path) -> None:
    with (tmp_path / "save.json").open("wb") as file:
        file.truncate(LARGEST + 1)
    trouble = Saves(tmp_path).load().trouble
    assert trouble is not None
    assert trouble.text == saves.FOREIGN


def test_a_folder_in_the_place_of_the_file_is_kept_aside(tmp_path: Path) -> None:
    (tmp_path / "save.json").mkdir()
    (tmp_path / "save.json" / "homework").write_bytes(b"precious")
    store = Saves(tmp_path)
    trouble = store.load().trouble
    assert trouble is not None
    assert (tmp_path / trouble.aside / "homework").read_bytes() == b"precious"
    store.keep(SAVE)
    assert store.load() == Loaded(SAVE)


def test_the_save_of_a_newer_game_outlives_any_number_of_broken_ones(tmp_path: Path) -> None:
    newer = b'{"schema": "cuvari-save", "version": 3}'
    load_from(tmp_path, newer)
    for _ in range(9):
        load_from(tmp_path, b"{")
    assert (tmp_path / "save.newer-1.json").read_bytes() == newer


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError("not yours")

    kept(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr("game.edges.real_files.os.open", refuse)
        trouble = Saves(tmp_path).load().trouble
    assert trouble is not None
    assert (trouble.problem, trouble.text) == ("unreadable", saves.UNREADABLE)
    assert trouble.aside == "save.broken-1.json"


def test_what_could_not_be_set_aside_is_never_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError("in use")

    newer = b'{"schema": "cuvari-save", "version": 3}'
    (tmp_path / "save.json").write_bytes(newer)
    store = Saves(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", refuse)
        trouble = store.load().trouble
        assert trouble is not None
        assert (trouble.text, trouble.aside) == (saves.NEWER, "")
        for attempt in (partial(store.keep, SAVE), store.forget):
            with pytest.raises(PermissionError):
                attempt()
        assert (tmp_path / "save.json").read_bytes() == newer
    store.keep(SAVE)
    assert (tmp_path / "save.newer-1.json").read_bytes() == newer
    assert store.load() == Loaded(SAVE)


@given(st.data())
def test_no_damage_to_the_file_stops_the_game(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("saves")
    whole = kept(folder).read_bytes()
    cut = whole[: data.draw(st.integers(0, len(whole) - 2))]  # without the last brace
    assert load_from(folder, cut).value is None
    place = data.draw(st.integers(0, len(whole) - 1))
    loaded = load_from(folder, whole[:place] + data.draw(st.binary(max_size=9)) + whole[place + 1 :])
    assert (loaded.value is None) == (loaded.trouble is not None)


def test_every_sentence_differs_and_no_machine_name_is_in_it() -> None:
    sentences = [text.source for text in saves.TEXTS.values()]
    assert len(set(sentences)) == len(sentences) == 5
    assert not any(os.sep in sentence or "json" in sentence.lower() for sentence in sentences)


# Several plays at a time


def begun(episode: str, scene: SceneName = "play") -> Begun:
    return Begun("core", episode, "3f9a", (Begin("lana"), Continue("hello")), scene)


FRIEND, MAP, CAT = begun("new-friend"), begun("treasure-map"), begun("lost-cat")


def test_a_play_that_is_left_waits_behind_those_left_before() -> None:
    plays = Plays().with_running(FRIEND).with_running(MAP).with_running(CAT)
    assert plays == Plays(CAT, (FRIEND, MAP))


def test_of_each_episode_one_play_runs_or_waits() -> None:
    again = begun("new-friend", "debrief")
    assert Plays(FRIEND, (MAP,)).with_running(again) == Plays(again, (MAP, FRIEND)).without("new-friend")
    assert Plays(FRIEND, (MAP, CAT)).with_running(MAP) == Plays(MAP, (CAT, FRIEND))
    assert Plays(FRIEND, (CAT, FRIEND)).with_running(MAP) == Plays(MAP, (CAT, FRIEND))


@pytest.mark.parametrize("scene", ["ending", "calm", "debrief", "detective"])
def test_a_play_at_its_end_does_not_wait(scene: SceneName) -> None:
    assert Plays(begun("new-friend", scene), (MAP,)).with_running(CAT) == Plays(CAT, (MAP,))


def test_after_the_running_one_the_one_left_last_runs() -> None:
    plays = Plays(FRIEND, (MAP, CAT))
    assert plays.after_running() == Plays(CAT, (MAP,))
    assert plays.after_running().after_running().after_running() == Plays()


def test_a_play_is_found_by_its_episode_whether_it_runs_or_waits() -> None:
    plays = Plays(FRIEND, (MAP,))
    assert [plays.of_episode(one) for one in ("new-friend", "treasure-map", "lost-cat")] == [
        FRIEND,
        MAP,
        None,
    ]
    assert Plays().of_episode("new-friend") is None


def test_all_come_back_from_what_was_saved_and_without_a_running_one_nothing_is() -> None:
    plays = Plays(FRIEND, (MAP, CAT))
    assert Plays.of(plays.saved()) == plays
    assert Plays(aside=(MAP,)).saved() is None
    assert Plays.of(None) == Plays()


@pytest.mark.parametrize(
    ("events", "hero"),
    [((Begin("lana"), Continue("hello")), "lana"), ((Continue("hello"), Begin("lana")), ""), ((), "")],
)
def test_who_plays_says_the_first_event(events: tuple[Event, ...], hero: str) -> None:
    assert Begun("core", "new-friend", "3f9a", events).hero == hero
