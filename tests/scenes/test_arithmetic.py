"""Screens say what lies where: how many of them still compute places, and that these become fewer."""

from __future__ import annotations

import pytest

from tests.support.arithmetic import counted, table, wrappers_in

MOST = 161
"""All that is left in all screens, the jump into the net among it.

It may only fall: whoever takes some away writes the lower number here."""
FREE = frozenset(
    (
        "game/lesson/scenes/unseen_chat.py",
        *(f"game/kiosk/scenes/{name}.py" for name in (
            "again", "all", "asking", "attract", "begin", "cleaning", "end", "ending", "help", "invitation",
            "keypad", "kit", "languages", "new_pin", "picture_above", "pin", "safe", "session_settings",
            "staff", "staff_counters", "staff_languages", "stories",
        )),
        *(f"game/lesson/scenes/{name}.py" for name in (
            "after_story", "all", "clock", "counting", "dark_screen", "entering", "kit", "lesson",
            "listeners", "help", "notes", "number_rows", "over", "result", "resume", "rows", "school",
            "setup", "story", "talk", "vote",
        )),
        *(f"game/scenes/{name}.py" for name in (
            "about", "all", "contacts", "fault_words", "frame", "help", "hero_card", "menu", "quick_exit",
            "scene",
        )),
        *(f"game/scenes/after/{name}.py" for name in (
            "after", "calm", "debrief", "debrief_helped", "debrief_talk", "debrief_two", "debrief_way",
            "detective",
            "detective_case", "detective_compare", "detective_detail", "detective_pairs", "door",
            "ending", "ending_news", "notebook_slip",
        )),
        *(f"game/scenes/album/{name}.py" for name in (
            "album", "album_doors", "album_last", "album_notebook", "album_stickers",
            "album_town", "album_wallpapers",
        )),
        *(f"game/scenes/before/{name}.py" for name in (
            "episodes", "episodes_house", "episodes_street", "hero", "language", "note", "title",
            "title_room", "under_way",
        )),
        *(f"game/scenes/play/{name}.py" for name in (
            "arranging", "choices", "foresight", "going_on", "held", "making_room", "play", "play_clock",
            "play_layout", "play_sounds", "play_view", "played", "press_card", "speech", "stamp",
            "story_card", "take_back", "tiles", "tools", "two_bar", "warm_up",
        )),
        *(f"game/scenes/play/boards/{name}.py" for name in (
            "dossier_board", "find_board", "hand_board", "hands", "jar_board", "order_board", "ordering",
            "people_board", "placing", "pouring", "put_board", "reaching",
        )),
        *(f"game/scenes/play/stage/{name}.py" for name in (
            "breath", "day", "faces", "fade", "gaze", "life", "lying", "pets", "place_names", "posture",
            "resting", "shot", "stage", "talking_things", "touching",
        )),
        *(f"game/scenes/play/phone/{name}.py" for name in (
            "app_page", "banner", "call", "call_buttons", "composer", "form", "gallery", "home", "inbox",
            "lock", "opened", "opened_app", "phone_app", "phone_body", "phone_settings", "privacy",
            "profile", "proof", "receipt", "small_apps", "wallpaper",
        )),
        *(f"game/scenes/teachers/{name}.py" for name in (
            "at_desk", "big_rows", "for_teachers", "found_results", "lesson_help", "lesson_pages",
            "teachers_desk", "trainer_sticks", "trainings",
        )),
        *(f"game/scenes/settings/{name}.py" for name in (
            "access", "settings", "settings_forget", "settings_keeping", "settings_locked", "settings_look",
            "settings_parts", "settings_sound", "settings_switch", "settings_voice",
        )),
        *(f"game/scenes/shared/{name}.py" for name in (
            "album_found", "binding", "emblems", "eyes", "last_pages", "started", "story_doors",
            "story_facts",
        )),
        *(f"game/pupil_survey/{name}.py" for name in ("app", "sheet", "world")),
    )
)  # fmt: skip
"""Modules without any: what is in here never computes a place again. New ones belong in here."""


@pytest.mark.long
def test_no_screen_computes_places_that_did_without() -> None:
    assert {path: count for path, count in table().items() if path in FREE and count} == {}


@pytest.mark.long
def test_arithmetic_on_screens_becomes_less_and_never_more() -> None:
    found = table()
    assert sum(found.values()) <= MOST
    assert {path for path, count in found.items() if not count} - FREE == set(), "name them in FREE"
    assert set(found) >= FREE, "these are gone: take them out of FREE"


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ("Rect(room.x, room.y, room.w, 40)", 1),
        ("Rect(0, 0, 480, 0)", 0),
        ("y = room.y + 4", 1),
        ("left = room.right - 12\nplace = left - 8", 2),
        ("def lay(room):\n    y = room.y\n    for one in all_:\n        y += 12", 1),
        ("x, y = room.x, room.y\nx += 3", 1),
        ("middle = place.center[0] - 44", 1),
        ("area = room.inset(24)", 1),
        ("strip, rest = room.take_top(h)", 1),
        ("if room.w >= 620:\n    pass", 0),
        ("stack(heading, 16.0, panel)", 0),
        ("total = size * 2 + gap", 0),
        ("Rect(a.x + 1, max(a.y - 2, b.bottom + 3), a.w, 4)", 1),
    ],
)
def test_each_way_to_compute_a_place_counts_once(source: str, count: int) -> None:
    assert counted(source) == count


def test_a_function_that_only_wraps_a_rectangle_hides_nothing() -> None:
    hidden = "def at(x, y, w, h):\n    '''A place.'''\n    return Rect(x, y, w, h)\n"
    assert wrappers_in(hidden) == {"at"}
    assert counted("place = at(left, top, 30, 40)", wrappers_in(hidden)) == 1
    assert wrappers_in("def lay(room):\n    return Rect(room.x, room.y, room.w, 4)") == frozenset()
