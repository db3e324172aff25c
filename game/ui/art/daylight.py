"""The light of a place by the hour: its sky, its walls, its lamps, blended from one hour to the next."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeVar

import msgspec

from game.ui.art.svg_parts import INDOORS, paint

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

Value = TypeVar("Value")
DAY: Final = 24 * 60
FULL: Final = "#ffffff"
"""The light that changes no colour."""
STEP: Final = 10
"""Minutes between two lights that are kept apart, so that few pictures of a place are kept."""
PALER: Final = 0.35
"""How much of the light that a place gets beyond that of its drawing is seen: no colour may glow."""
OUT: Final = 0.6
"""How much of a room is as dark as what lies outside, once its lamps are out."""
LIT_FROM: Final = 0.5
"""From so much glow on lamps are lit, and can be put out; else they can be lit."""
ON_PEOPLE: Final = 0.5
"""How much of the light of an hour lies on people: they stand before a room, and faces have to be read."""
LAMPLIGHT: Final = ("#ffd9a0", 0.4)
"""The colour of a lamp on people in a room, and how much of it lies on them at most."""
BRIGHTER: Final = 1.4
"""So much more than in its drawing a lamp glows at most."""
DARK: Final = 0.5
"""From so much darkness on stars are seen, and neither clouds nor butterflies."""
OUTDOORS: Final = frozenset(
    {"park", "street", "square", "football-pitch", "schoolyard", "schoolyard-winter", "bench", "circle"}
)
"""Places and shots with the whole sky over them: their own colours change with it, and stars come out."""
SCHOOL: Final = ("classroom", "school-corridor", "counsellor-room", "library")
"""Places where nobody is late: who is there is met on another day, by daylight."""
TIMELESS: Final = frozenset({"helpline"})
"""Places that are nowhere: no hour changes them."""
_OWN: Final = {"night": 23 * 60, "evening": 20 * 60, "day": 12 * 60}
_OWN_OF: Final = {"kitchen-evening": 18 * 60 + 30, "living-room-night": 22 * 60}
_SKY_END: Final = '-sky)"/>'
_GRADIENT: Final = re.compile(r'(<(?:linear|radial)Gradient id="[^"]*-([a-z]+)\d*"[^>]*>)(.*?)(</)')
_STOP: Final = re.compile(r'data-stop-color="([^"]+)"|stop-opacity="([^"]+)"')
_LAMPS: Final = frozenset({"glow", "lamp"})


class Light(msgspec.Struct, frozen=True):
    """What the light of an hour is made of.

    `sky` are three colours from above down, `land` those of hills in a window, far and near. `tint` is by
    what the colours of what lies outdoors are multiplied, `room` those of a room; `lamp` is how much lamps
    glow and `dark` how dark it is outside, 0-1; `sun` is the colour of what stands in the sky.
    """

    sky: tuple[str, str, str]
    sun: str
    land: tuple[str, str]
    tint: str
    room: str
    lamp: float
    dark: float


_NIGHT = Light(
    ("#1c1830", "#3a3060", "#27568a"), "#f8f0e1", ("#2b2540", "#1c1830"), "#5c5a96", "#a39cc4", 1.0, 1.0
)
_NOON = Light(
    ("#7cc6fe", "#abd9fa", "#dbf0fd"), "#ffd680", ("#7bc98a", "#58a86c"), "#ffffff", "#ffffff", 0.15, 0.0
)
HOURS: Final[tuple[tuple[int, Light], ...]] = (
    (0, _NIGHT),
    (5 * 60, _NIGHT),
    (
        6 * 60 + 15,
        Light(
            ("#4b3f72", "#d66ba0", "#ffd680"),
            "#ffe9b8",
            ("#4b3f72", "#3a3060"),
            "#b79fc0",
            "#d3c4d8",
            1.0,
            0.45,
        ),
    ),
    (
        7 * 60 + 15,
        Light(
            ("#7cc6fe", "#f8d6e4", "#ffe9b8"),
            "#ffe9b8",
            ("#a3dba3", "#7bc98a"),
            "#ffe9dc",
            "#fbefe4",
            0.6,
            0.0,
        ),
    ),
    (9 * 60 + 30, _NOON),
    (15 * 60 + 30, _NOON),
    (
        17 * 60 + 15,
        Light(
            ("#7cc6fe", "#ffe9b8", "#ffd680"),
            "#fabd3c",
            ("#7bc98a", "#58a86c"),
            "#ffe6c4",
            "#fdeed9",
            0.4,
            0.0,
        ),
    ),
    (
        18 * 60 + 30,
        Light(
            ("#6a5594", "#d66ba0", "#ffd680"),
            "#ffe9b8",
            ("#6a5594", "#4b3f72"),
            "#d9a9b4",
            "#efdcdc",
            1.0,
            0.5,
        ),
    ),
    (
        19 * 60 + 40,
        Light(
            ("#2b2540", "#6a5594", "#f59b7c"),
            "#ffe9b8",
            ("#4b3f72", "#3a3060"),
            "#8a7db4",
            "#d6c8de",
            1.0,
            0.85,
        ),
    ),
    (
        20 * 60 + 30,
        Light(
            ("#2b2540", "#4b3f72", "#8f83b8"),
            "#f8f0e1",
            ("#3a3060", "#2b2540"),
            "#6d67a2",
            "#c8bbd8",
            1.0,
            1.0,
        ),
    ),
    (22 * 60 + 30, _NIGHT),
    (DAY, _NIGHT),
)
"""The light of an hour, from midnight to midnight, in spring or autumn; between two it is blended."""
_LIT: Final = (
    (0, 1.0),
    (5 * 60 + 30, 1.0),
    (7 * 60, 0.0),
    (17 * 60 + 10, 0.0),
    (18 * 60 + 50, 1.0),
    (DAY, 1.0),
)
"""How much of the evening is seen of a room that is drawn for the day and for the evening."""
_ASLEEP: Final = (6 * 60, 21 * 60)
"""Between these minutes nobody sleeps: a room that is drawn asleep looks as it does by day or evening."""


class Layer(msgspec.Struct, frozen=True):
    """One drawing of a place, the minute for whose light it is repainted, and how much of it is seen, 0-1."""

    place: str
    minute: int | None = None
    """None as drawn."""
    share: float = 1.0
    switched: bool = False
    """Whether somebody put out the lamps that are lit at that hour."""


def minutes(clock: str) -> int:
    """Minutes since midnight of a clock like "19:40"."""
    hour, _, minute = clock.partition(":")
    return int(hour) * 60 + int(minute)


@lru_cache(maxsize=128)
def light_at(minute: int) -> Light:
    """The light at a minute of the day."""
    (early, one), (late, other) = _around(HOURS, minute)
    part = (minute - early) / (late - early) if late > early else 0.0
    return Light(
        tuple(mixed(a, b, part) for a, b in zip(one.sky, other.sky, strict=True)),  # type: ignore[arg-type]  # three
        mixed(one.sun, other.sun, part),
        (mixed(one.land[0], other.land[0], part), mixed(one.land[1], other.land[1], part)),
        mixed(one.tint, other.tint, part),
        mixed(one.room, other.room, part),
        one.lamp + (other.lamp - one.lamp) * part,
        one.dark + (other.dark - one.dark) * part,
    )


def own_minute(place: str) -> int:
    """The hour for which a place is drawn: noon, where its name doesn't say more."""
    named = next((word for word in place.split("-") if word in _OWN), "day")
    return next((at for start, at in _OWN_OF.items() if place.startswith(start)), _OWN[named])


def step_of(clock: str) -> int:
    """The minute of the day for whose light is painted at the hour of a clock."""
    return min(DAY - 1, round(minutes(clock) / STEP) * STEP)


def hour_of(place: str, clock: str) -> str:
    """The minute of the day for whose light a place is painted, in whole steps.

    Empty where the story gives no hour, where the place is drawn for just that light, or has none.
    """
    if not clock or place in TIMELESS:
        return ""
    minute = step_of(clock)
    return "" if _as_drawn(place, minute) else str(minute)


def met_by_day(place: str) -> bool:
    """Whether who is to be met in a place is there by day, however late it is now."""
    return place.startswith(SCHOOL)


def darkness(place: str, clock: str) -> float:
    """How dark it is outside, 0-1, by the clock or by the hour for which the place is drawn."""
    return light_at(minutes(clock) if clock else own_minute(place)).dark


def lamps_lit(place: str, clock: str) -> bool:
    """Whether lamps are lit at the hour of a clock, or at that for which the place is drawn."""
    return light_at(minutes(clock) if clock else own_minute(place)).lamp >= LIT_FROM


@lru_cache(maxsize=16)
def on_people(place: str, clock: str, *, switched: bool = False) -> str:
    """The colour that lies on people in a place at the hour of a clock, in whole steps; "" in full light."""
    if place in TIMELESS:
        return ""
    light = light_at(step_of(clock) if clock else own_minute(place))
    if place in OUTDOORS:
        lies = light.tint
    elif switched:
        lies = mixed(light.room, light.tint, OUT)
    else:
        lit = max(0.0, light.lamp - LIT_FROM) / (1 - LIT_FROM)
        lies = mixed(light.room, LAMPLIGHT[0], LAMPLIGHT[1] * lit)
    found = mixed(FULL, lies, ON_PEOPLE)
    return "" if found == FULL else found


def in_light(paints: Mapping[str, str], light: str) -> Mapping[str, str]:
    """The paints with a colour of light on them; as they are in full light, ""."""
    if not light:
        return paints
    return {token: _lit(colour, light, FULL) for token, colour in paints.items()}


def layers(places: Collection[str], place: str, hour: str, *, switched: bool = False) -> tuple[Layer, ...]:
    """What is laid over each other so that a place is seen in the light of an hour; see `hour_of`."""
    found = _layers(places, place, hour) if hour else (Layer(place),)
    return tuple(msgspec.structs.replace(layer, switched=switched) for layer in found)


def _layers(places: Collection[str], place: str, hour: str) -> tuple[Layer, ...]:
    minute = int(hour)
    day, evening = _pair(place)
    if "-night" in place and not (_ASLEEP[0] <= minute < _ASLEEP[1] and day in places):
        return (_relit(place, minute),)
    if day not in places or evening not in places:
        return (_relit(place, minute),)
    share = _blended(_LIT, minute)
    by_day, late = (_relit(one, minute) for one in (day, evening))
    if share in {0, 1}:
        return (late if share else by_day,)
    return by_day, msgspec.structs.replace(late, share=share)


def repainted(markup: str, paints: Mapping[str, str], layer: Layer, stars: str = "") -> str:
    """The markup of a layer of a place, painted for its light; above places outdoors there may be `stars`."""
    own = light_at(own_minute(layer.place))
    light = own if layer.minute is None else light_at(layer.minute)
    if layer.switched:
        light = msgspec.structs.replace(light, lamp=0.0, room=mixed(light.room, light.tint, OUT))
    if layer.minute is not None or layer.switched:
        markup = _with_sky(markup, light, own)
        if layer.place in OUTDOORS and light.dark >= DARK:
            markup = markup.replace(_SKY_END, _SKY_END + stars, 1)
    outdoors = _paints_in(paints, light, light.tint, own.tint)
    if layer.place in OUTDOORS:
        return paint(markup, outdoors)
    room = _paints_in(paints, light, light.room, own.room)
    start, sky, rest = markup.partition(_SKY_END)
    through, indoors, wall = rest.partition(INDOORS)
    if not indoors:
        return paint(markup, room)
    return paint(start, room) + sky + paint(through, outdoors) + paint(wall, room)


def _with_sky(markup: str, light: Light, own: Light) -> str:
    """The markup with its sky and its lamps as the light wants them; all other colours stay tokens."""

    def of(found: re.Match[str]) -> str:
        start, name, stops, end = found.groups()
        if name == "sky":
            stops = "".join(
                f'<stop offset="{at:g}" stop-color="{colour}"/>'
                for at, colour in zip((0, 0.55, 1), light.sky, strict=True)
            )
        elif name in _LAMPS:
            stops = dimmed(stops, min(BRIGHTER, light.lamp / own.lamp))
        elif name == "beam":
            stops = dimmed(stops, 1 - light.lamp)
        return f"{start}{stops}{end}"

    return _GRADIENT.sub(of, markup)


def dimmed(stops: str, by: float) -> str:
    """The stops of a gradient with so much of their strength."""

    def weaker(found: re.Match[str]) -> str:
        return found[0] if found[2] is None else f'stop-opacity="{min(1.0, float(found[2]) * by):.3g}"'

    return _STOP.sub(weaker, stops)


def _paints_in(paints: Mapping[str, str], light: Light, new: str, old: str) -> dict[str, str]:
    """The colours of what gets so much `new` light in place of the `old`; what shines itself has its own."""
    tinted = {token: _lit(colour, new, old) for token, colour in paints.items()}
    lit = min(1.0, light.dark * 2)
    far, near = light.land
    return tinted | {
        "sun": light.sun,
        "star": mixed(light.sky[0], paints["amber-200"], light.dark),
        "land-far": far,
        "land-near": near,
        "land-light": mixed(near, paints["amber-300"], lit),
        "house-far": mixed(paints["rose-200"], near, lit),
        "house-near": mixed(paints["cream-200"], mixed(near, paints["plum-900"], 0.3), lit),
        "pane": mixed(paints["sky-400"], paints["amber-300"], lit),
        "pane-dark": mixed(paints["sky-400"], paints["plum-800"], lit),
    }


def mixed(one: str, other: str, part: float) -> str:
    """The colour so far on the way from one to the other, 0-1."""
    return _hex(a + (b - a) * part for a, b in zip(_rgb(one), _rgb(other), strict=True))


def _lit(colour: str, new: str, old: str) -> str:
    """The colour in less light, which is warmer or colder; in more light it only grows a little paler."""
    parts = zip(_rgb(colour), _rgb(new), _rgb(old), strict=True)
    return _hex(c * n / o if n <= o else c + (255 - c) * (n / o - 1) * PALER for c, n, o in parts)


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:7]))


def _hex(parts: Iterable[float]) -> str:
    return "#" + "".join(f"{round(part):02x}" for part in parts)


def _relit(place: str, minute: int) -> Layer:
    return Layer(place, None if _as_drawn(place, minute) else minute)


def _pair(place: str) -> tuple[str, str]:
    """A room by day, and the same in the evening, as they would be called."""
    words = place.split("-")
    at = next((number for number, word in enumerate(words) if word in _OWN), len(words))
    day, evening = ("-".join((*words[:at], word, *words[at + 1 :])) for word in ("day", "evening"))
    return day, evening


def _as_drawn(place: str, minute: int) -> bool:
    """Whether a place is drawn for just the light of a minute."""
    if "bedroom-evening" in place:
        return 19 * 60 <= minute < _OWN["evening"] + 90
    if "-night" in place and "kitchen" not in place:
        return minute >= 21 * 60 + 30 or minute <= 5 * 60
    return light_at(minute) == light_at(own_minute(place))


def _blended(points: tuple[tuple[int, float], ...], minute: int) -> float:
    (early, one), (late, other) = _around(points, minute)
    return one + (other - one) * (minute - early) / (late - early) if late > early else one


def _around(
    points: tuple[tuple[int, Value], ...], minute: int
) -> tuple[tuple[int, Value], tuple[int, Value]]:
    """The last point that is not after a minute, and the one that follows it."""
    at = max(number for number, (when, _) in enumerate(points[:-1]) if when <= minute)
    return points[at], points[at + 1]
