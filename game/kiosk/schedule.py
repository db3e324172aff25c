"""What is on offer at this hour: playlists by weekday and time, and the languages of an event.

All of it goes by the clock on the wall of the place: an hour that the clocks repeat in autumn counts twice,
one that they leave out in spring is passed over.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from game.config.kiosk import Day, Event, KioskConfig, Playlist

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from game.kiosk.staff.kiosk_state import Stand

DAYS: Final[tuple[Day, ...]] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Playing(NamedTuple):
    """Ids of episodes and codes of languages; none where the schedule says nothing of them."""

    episodes: tuple[str, ...]
    languages: tuple[str, ...]


def now_playing(config: KioskConfig, now: datetime) -> Playing:
    """What the schedule says of this moment; the languages of an event come before those of a playlist."""
    playlist = next((each for each in config.schedule if is_on(each, now)), Playlist())
    event = next((each.languages for each in config.events if takes_place(each, now)), ())
    return Playing(playlist.episodes, event or playlist.languages)


def is_on(playlist: Playlist, now: datetime) -> bool:
    """Whether a playlist is on: from `begin` to just before `to`; where both are the same, for a whole day.

    What goes over midnight belongs to the day on which it begins.
    """
    clock = f"{now:%H:%M}"
    today, yesterday = DAYS[now.weekday()], DAYS[(now - timedelta(days=1)).weekday()]
    if playlist.begin < playlist.to:
        return today in playlist.days and playlist.begin <= clock < playlist.to
    evening = today in playlist.days and clock >= playlist.begin
    return evening or (yesterday in playlist.days and clock < playlist.to)


def takes_place(event: Event, now: datetime) -> bool:
    """Whether an event is on today."""
    return event.first <= now.date() <= event.last


def follow_schedule(stand: Stand, clock: Callable[[], datetime]) -> None:
    """Let a stand offer what the schedule says; `clock` gives the time on the wall."""
    stand.playlist = lambda: now_playing(stand.config, clock()).episodes
    stand.event_languages = lambda: now_playing(stand.config, clock()).languages or None
