"""What a kiosk can be told, with its defaults: times, sizes and limits of exhibit practice.

The times are the two tiers of the North Carolina Museum of Art, target sizes are those of Duff et al. 2010,
the height of controls follows ADA 308.1, the ceiling of the volume WHO-ITU H.870.

Every number has a least and a most: what a file says beyond them is told as a problem, and doesn't hold.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

import msgspec

from game.language.languages import LANGUAGES, offered

Moment = Annotated[float, msgspec.Meta(ge=2, le=120)]
"""Seconds of what somebody waits for."""
While = Annotated[float, msgspec.Meta(ge=10, le=3_600)]
"""Seconds of what goes on without anybody waiting."""
LEAST_SIDE, MOST_SIDE = 100, 5_000
"""Millimetres of one side of a screen: no smaller one is for fingers of 20 mm."""
Side = Annotated[float, msgspec.Meta(ge=LEAST_SIDE, le=MOST_SIDE)]
Percent = Annotated[int, msgspec.Meta(ge=0, le=100)]
Clock = Annotated[str, msgspec.Meta(pattern=r"^([01]\d|2[0-3]):[0-5]\d\Z")]

Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
PublicKey = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-fA-F]{64}\Z")]
"""An ed25519 key, as `cuvari bundle sign` tells it."""


class Times(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How long things last, in seconds."""

    attract: While = 30.0
    idle_menu: While = 45.0
    idle_reading: While = 90.0
    countdown: Moment = 20.0
    session: Annotated[float, msgspec.Meta(ge=60, le=7_200)] = 720.0
    corner_hold: Annotated[float, msgspec.Meta(ge=2, le=30)] = 5.0
    pin_lock: While = 60.0
    cleaning: While = 60.0
    counters_sync: Annotated[float, msgspec.Meta(ge=1, le=60)] = 10.0


class Watch(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the supervisor watches the game: times in seconds.

    Whatever is chosen of it, the heart beats three times at least before silence counts, and a game that
    hangs at every start gives way to the safe picture.
    """

    heartbeat: Annotated[float, msgspec.Meta(ge=0.2, le=2)] = 1.0
    silence: Annotated[float, msgspec.Meta(ge=6, le=30)] = 10.0
    """A game that starts is silent, too, until its first picture is shown."""
    restarts: Annotated[int, msgspec.Meta(ge=1, le=10)] = 5
    restarts_within: Annotated[float, msgspec.Meta(ge=400, le=86_400)] = 600.0
    restart_at: Clock = "04:00"
    restart_after_sessions: Annotated[int, msgspec.Meta(ge=1, le=10_000)] = 200
    crash_files: Annotated[int, msgspec.Meta(ge=1, le=1000)] = 20


class TouchSizes(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Sizes of what is touched, in millimetres."""

    primary: Annotated[float, msgspec.Meta(ge=12, le=40)] = 20.0
    least: Annotated[float, msgspec.Meta(ge=12, le=40)] = 12.0
    apart: Annotated[float, msgspec.Meta(ge=1, le=20)] = 5.0
    screen: tuple[Side, Side] | None = None
    """Width and height of the screen; None: as the monitor tells, else 22 inches."""
    low_controls: bool = False
    """Controls stay in the lower 60 % of a tall screen, within the reach of children."""


class Playlist(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"begin": "from"}
):
    """What is on offer on some days of the week, from one time of the clock on the wall to another.

    A time that ends before it begins ends on the next day. What is left empty is as always.
    """

    days: tuple[Day, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    begin: Clock = "00:00"
    to: Clock = "00:00"
    episodes: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()


class Event(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The languages on offer from the first day of an event to its last."""

    first: date
    last: date
    languages: Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]


class KioskConfig(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All settings of the kiosk: the key `kiosk` of a configuration file."""

    times: Times = Times()
    watch: Watch = Watch()
    touch: TouchSizes = TouchSizes()
    languages: tuple[str, ...] = tuple(offered((each.code for each in LANGUAGES), "BA"))
    country: str = "BA"
    episodes: tuple[str, ...] = ("new-friend", "the-chain", "treasure-game")
    volume_ceiling: Percent = 60
    suppress_below: Annotated[int, msgspec.Meta(ge=2, le=100)] = 5
    """Counts smaller than this are left out of what leaves the kiosk."""
    schedule: tuple[Playlist, ...] = ()
    """The first that fits the day and the time counts."""
    events: tuple[Event, ...] = ()
    """The first that fits the date counts."""
    update_keys: tuple[PublicKey, ...] = ()
    """Whose bundles are taken from a stick; nobody's while there is none."""
