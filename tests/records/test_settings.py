"""Settings are kept, brought back into their range, and never stand in the way of a start."""

import os
import threading
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.language.languages import LANGUAGES, Language
from game.records import settings as module
from game.records import trouble as troubles
from game.records.settings import Given, Settings, SettingsStore, decode_settings
from game.records.writer import Discard, Writer
from game.text import Text

CHOSEN = Settings(
    language="sr_Latn",
    country="RS",
    text_scale=150,
    motion="reduced",
    sound=False,
    volume=20,
    captions=True,
    theme="contrast-dark",
    fullscreen=True,
)

JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**30), 10**30) | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@pytest.mark.parametrize("each", LANGUAGES, ids=lambda each: each.code)
def test_every_language_of_the_game_is_kept(each: Language) -> None:
    assert decoded(language=each.code).language == each.code


def kept(folder: Path, settings: Settings) -> None:
    """Have the settings on the disk."""
    store = SettingsStore(folder)
    store.keep(settings)
    assert store.flush()


def decoded(**fields: object) -> Settings:
    return decode_settings(msgspec.json.encode(fields))


def told(store: SettingsStore) -> Text | None:
    return store.trouble.text if store.trouble else None


def test_the_first_start_asks_for_language_and_country(tmp_path: Path) -> None:
    settings = SettingsStore(tmp_path).load()
    assert settings == Settings()
    assert (settings.language, settings.country) == (None, None)
    assert list(tmp_path.iterdir()) == []


def test_settings_come_back_as_they_were(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path)
    store.keep(CHOSEN)
    assert store.settings == CHOSEN
    assert store.flush()
    assert SettingsStore(tmp_path).load() == CHOSEN


def test_the_file_can_be_read_and_changed_by_hand(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path)
    store.keep(CHOSEN)
    store.flush()
    file = tmp_path / "settings.json"
    text = file.read_text("utf-8")
    assert '"schema": "cuvari-settings"' in text
    file.write_text(text.replace('"theme": "contrast-dark"', '"theme": "night"'), "utf-8-sig")
    assert SettingsStore(tmp_path).load().theme == "night"


@pytest.mark.parametrize(("scale", "kept"), [(-5, 100), (100, 100), (137, 137), (200, 200), (10**30, 200)])
def test_the_size_of_text_stays_within_its_range(scale: int, kept: int) -> None:
    assert Settings(text_scale=scale).text_scale == kept
    assert decoded(text_scale=scale).text_scale == kept
    assert msgspec.structs.replace(Settings(), text_scale=scale).text_scale == kept


@pytest.mark.parametrize(("volume", "kept"), [(-1, 0), (0, 0), (100, 100), (101, 100)])
def test_the_volume_stays_within_its_range(volume: int, kept: int) -> None:
    assert decoded(volume=volume).volume == kept


@pytest.mark.parametrize(
    "wrong",
    [
        {"theme": "neon"},
        {"text_scale": "big"},
        {"text_scale": 1.5},
        {"motion": True},
        {"sound": "yes"},
        {"language": "../../etc"},
        {"language": "bs\n"},
        {"country": "Bosna"},
        {"country": 387},
    ],
)
def test_a_field_that_makes_no_sense_does_not_cost_the_others(wrong: dict[str, object]) -> None:
    (name,) = wrong
    settings = decoded(**{**msgspec.to_builtins(CHOSEN), **wrong})
    assert settings == msgspec.structs.replace(CHOSEN, **{name: getattr(Settings(), name)})


def test_unknown_keys_are_kept_out(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_bytes(
        b'{"schema": "cuvari-settings", "version": 1, "volume": 5, "haptics": {"strong": true}}'
    )
    store = SettingsStore(tmp_path)
    settings = store.load()
    assert settings == Settings(volume=5)
    store.keep(msgspec.structs.replace(settings, volume=6))
    store.flush()
    assert b"haptics" not in (tmp_path / "settings.json").read_bytes()


@given(st.dictionaries(st.sampled_from([*Settings.__struct_fields__, "other"]), JSON))
def test_any_object_gives_settings_that_hold(document: dict[str, Any]) -> None:
    settings = decoded(**document)
    assert msgspec.convert(msgspec.to_builtins(settings), Settings) == settings


@pytest.mark.parametrize("data", [b"[]", b"7", b'"night"', b"null"])
def test_what_is_no_object_holds_no_settings(data: bytes) -> None:
    with pytest.raises(ValueError, match="object"):
        decode_settings(data)


def test_what_is_not_said_stays_as_it_was_given() -> None:
    base = Settings(text_scale=150, captions=False)
    assert decode_settings(b"{}", base) == base
    assert decode_settings(b'{"text_scale": 100}', base) == Settings(text_scale=100, captions=False)
    assert decode_settings(b"{}") == Settings()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", module.LOST),
        (b"\0\0\0\0", module.LOST),
        (b'{"schema": "cuvari-settings", "version": 1, "lang', module.LOST),
        (b'{"theme": "night"}', module.LOST),
        (b'["night"]', module.LOST),
        (b'{"schema": "cuvari-settings", "version": 2, "theme": "night"}', module.NEWER),
    ],
)
def test_a_broken_file_is_kept_aside_and_told(tmp_path: Path, data: bytes, sentence: Text) -> None:
    (tmp_path / "settings.json").write_bytes(data)
    store = SettingsStore(tmp_path)
    assert store.load() == Settings()
    assert told(store) == sentence
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [data]


def test_where_nothing_can_be_written_settings_live_in_memory(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.write_bytes(b"not a folder")
    store = SettingsStore(home / "cuvari")
    assert store.load() == Settings()
    assert told(store) is None
    store.keep(CHOSEN)
    assert not store.flush()
    assert store.settings == CHOSEN
    assert told(store) == troubles.READ_ONLY


def test_settings_that_stay_the_same_are_not_written(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path)
    store.keep(store.load())
    assert store.flush()
    assert list(tmp_path.iterdir()) == []


def test_changing_a_setting_does_not_wait_for_the_disk(tmp_path: Path) -> None:
    gate = threading.Event()
    writer = Writer()
    writer.put("save", lambda: assert_waited(gate))
    store = SettingsStore(tmp_path, writer)
    store.keep(CHOSEN)
    assert store.settings == CHOSEN
    assert not (tmp_path / "settings.json").exists()
    gate.set()
    assert store.flush()
    assert SettingsStore(tmp_path).load() == CHOSEN


def assert_waited(gate: threading.Event) -> None:
    assert gate.wait(5)


def test_a_player_chooses_one_setting_for_now_and_the_next_start(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path)
    store.hold("theme", "night")
    store.change("theme", "contrast-dark")
    assert store.settings.theme == "contrast-dark"
    assert store.chosen["theme"] == "contrast-dark"
    assert store.flush()
    assert SettingsStore(tmp_path).load().theme == "contrast-dark"


def test_what_is_held_until_the_game_is_closed_is_never_kept(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path)
    store.hold("volume", 20)
    assert store.settings.volume == 20
    assert store.flush()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", sorted(module.NEVER_KEPT))
def test_some_settings_are_only_held_however_they_are_chosen(name: str, tmp_path: Path) -> None:
    store = SettingsStore(tmp_path)
    other = not getattr(store.settings, name)
    store.change(name, other)
    assert getattr(store.settings, name) == other
    assert store.flush()
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_there_is_not_can_not_be_chosen(tmp_path: Path) -> None:
    with pytest.raises(AttributeError):
        SettingsStore(tmp_path).change("colour", "red")


def test_a_game_that_another_has_the_file_of_writes_nothing(tmp_path: Path) -> None:
    kept(tmp_path, CHOSEN)
    before = (tmp_path / "settings.json").read_bytes()
    store = SettingsStore(tmp_path)
    store.load()
    store.leave()
    store.change("theme", "night")
    assert store.flush()
    assert store.settings.theme == "night"
    assert (tmp_path / "settings.json").read_bytes() == before
    store.forget("theme")
    assert store.flush()
    assert store.settings.theme == Settings().theme
    assert (tmp_path / "settings.json").read_bytes() == before


def test_what_others_say_stands_below_and_above_what_the_player_chose(tmp_path: Path) -> None:
    given = Given(base=Settings(volume=30, theme="night"), over={"text_scale": 150})
    store = SettingsStore(tmp_path, given=given)
    assert store.load() == store.settings == Settings(volume=30, theme="night", text_scale=150)
    assert store.locked == frozenset()
    store.change("volume", 40)
    assert (store.settings.volume, store.settings.text_scale) == (40, 150)
    assert store.chosen == {"volume": 40}
    assert store.flush()
    other = SettingsStore(tmp_path, given=Given(base=Settings(theme="contrast-dark")))
    assert other.load() == Settings(volume=40, theme="contrast-dark")


def test_what_is_locked_is_as_it_was_given_whatever_is_chosen_or_was_kept(tmp_path: Path) -> None:
    kept(tmp_path, Settings(volume=5, theme="night"))
    given = Given(base=Settings(volume=30), locked=frozenset({"volume"}))
    store = SettingsStore(tmp_path, given=given)
    assert (store.load().volume, store.settings.theme) == (30, "night")
    assert store.locked == {"volume"}
    store.change("volume", 90)
    store.change("theme", "contrast-dark")
    assert (store.settings.volume, store.settings.theme) == (30, "contrast-dark")
    assert store.flush()
    assert SettingsStore(tmp_path).load() == Settings(volume=5, theme="contrast-dark")


def test_it_writes_by_the_writer_that_it_was_given(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path, Discard())
    store.change("theme", "night")
    assert store.flush()
    assert store.settings.theme == "night"
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_is_kept_even_a_broken_file_stays_where_it_is(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_bytes(b"{")
    (tmp_path / ".settings.json-abcd1234.tmp").touch()
    os.utime(tmp_path / ".settings.json-abcd1234.tmp", (0, 0))
    before = sorted(tmp_path.iterdir())
    store = SettingsStore(tmp_path, given=Given(over={"private": True}))
    assert store.load() == Settings(private=True)
    assert told(store) == module.LOST
    store.change("theme", "night")
    store.keep(msgspec.structs.replace(store.settings, volume=5))
    assert store.flush()
    assert (store.settings.theme, store.settings.volume) == ("night", 5)
    assert sorted(tmp_path.iterdir()) == before


def test_who_chooses_again_what_was_chosen_before_has_it_in_place_of_what_is_held(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path)
    store.hold("theme", "night")
    store.change("theme", Settings().theme)
    assert store.settings.theme == Settings().theme
    assert store.flush()
    assert list(tmp_path.iterdir()) == []


def test_that_somebody_wanted_nothing_kept_is_neither_kept_nor_read(tmp_path: Path) -> None:
    assert decoded(private=True, volume=5) == Settings(volume=5)
    store = SettingsStore(tmp_path)
    store.keep(Settings(private=True, volume=5))
    assert store.chosen == {"volume": 5}


def test_what_is_forgotten_is_as_at_first_here_and_in_every_older_copy(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path)
    store.keep(CHOSEN)
    store.hold("language", "bs")
    store.flush()
    broken = tmp_path / "settings.broken-1.json"
    broken.write_text("{", encoding="utf-8")
    store.forget("language")
    assert store.flush()
    assert store.settings == msgspec.structs.replace(CHOSEN, language=None)
    assert SettingsStore(tmp_path).load() == msgspec.structs.replace(CHOSEN, language=None)
    assert not broken.exists()


def test_where_nothing_else_was_chosen_the_file_does_not_go_on_telling_it(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path)
    store.keep(Settings(language="bs"))
    assert store.flush()
    store.forget("language")
    assert store.flush()
    assert SettingsStore(tmp_path).load().language is None
    assert all(b'"bs"' not in file.read_bytes() for file in tmp_path.iterdir())


def test_what_was_chosen_is_kept_when_something_else_is_forgotten_before_it_was_written(
    tmp_path: Path,
) -> None:
    gate = threading.Event()
    writer = Writer()
    writer.put("save", lambda: assert_waited(gate))
    store = SettingsStore(tmp_path, writer)
    store.change("theme", "night")
    store.forget("language")
    gate.set()
    assert store.flush()
    assert SettingsStore(tmp_path).load().theme == "night"


def test_to_forget_what_was_never_chosen_makes_no_file(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path)
    store.forget("language")
    assert store.flush()
    assert list(tmp_path.iterdir()) == []
