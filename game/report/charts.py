"""The charts of a report as SVG: no words in them but numbers, so that one chart serves every language."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from game.results.statistics import Interval

WIDE, HIGH = 300, 26
"""Units of a chart in a row of a table; its box is drawn so many millimetres wide as the page wants."""
PERCENTS: Final = (0, 25, 50, 75, 100)
TOWER: Final = 55
"""How high rings may stand on each other before they overlap."""
ROUND: Final = Markup('stroke-linecap="round"')
INSET: Final = 10
"""Left and right of the scale, so that a dot at its end is whole."""
REACHES: Final = (20, 40, 60, 100)
"""Points of a change that a scale may show, up and down."""
DOT: Final = 5.5


def steps(paints: Mapping[str, str], before: float | None, after: float | None) -> Markup:
    """A share before (a ring) and after (a full dot) on a scale from 0 to 100."""
    drawn = [_scale(paints, map(_percent, PERCENTS))]
    if before is not None and after is not None:
        drawn.append(_line(_percent(before), _percent(after), paints["teal-300"], 4))
    drawn += [_mark(paints, before, full=False), _mark(paints, after, full=True)]
    return _svg(drawn)


def reach_of(values: Iterable[float]) -> int:
    """The points that a scale around nothing must show for these changes, in scores of 0 to 1."""
    most = max((abs(100 * value) for value in values), default=0)
    return next((reach for reach in REACHES if reach >= most), REACHES[-1])


def points_of(reach: int) -> tuple[int, ...]:
    """The points that are marked on a scale around nothing."""
    return (-reach, -reach // 2, 0, reach // 2, reach)


def change(paints: Mapping[str, str], reach: int, value: float, interval: Interval | None) -> Markup:
    """A mean change, in scores of 0 to 1, with its interval, on a scale around nothing."""
    return _svg([_around(paints, reach, HIGH), *_mean(paints, reach, value, interval, HIGH / 2)])


def swarm(
    paints: Mapping[str, str], reach: int, values: Sequence[float], value: float, interval: Interval | None
) -> Markup:
    """The mean change of each school as a ring, alike ones on each other; below them that of all schools."""
    apart = 2 * DOT / (WIDE - 2 * INSET) * 2 * reach
    columns = Counter(round(100 * each / apart) for each in values)
    step = min(2 * DOT, TOWER / max(columns.values(), default=1))
    floor = max(columns.values(), default=0) * step + DOT
    drawn = [_around(paints, reach, floor + HIGH)]
    drawn += [
        _dot(_points(column * apart, reach), paints["plum-400"], "#fff", floor - (row + 0.5) * step)
        for column, count in columns.items()
        for row in range(count)
    ]
    return _svg([*drawn, *_mean(paints, reach, value, interval, floor + HIGH / 2)], floor + HIGH)


def place_of_percent(value: float) -> float:
    """Where a share stands, in per cent of the width of a chart."""
    return _percent(value) / WIDE * 100


def place_of_points(value: float, reach: int) -> float:
    """Where a change stands, in per cent of the width of a chart."""
    return _points(value, reach) / WIDE * 100


def _mark(paints: Mapping[str, str], share: float | None, *, full: bool) -> Markup:
    colour = paints["teal-600"] if full else paints["plum-500"]
    return Markup("") if share is None else _dot(_percent(share), colour, colour if full else "#fff")


def _percent(value: float) -> float:
    return INSET + value / 100 * (WIDE - 2 * INSET)


def _points(value: float, reach: int) -> float:
    inside = min(max(value, -reach), reach)
    return INSET + (inside + reach) / (2 * reach) * (WIDE - 2 * INSET)


def _around(paints: Mapping[str, str], reach: int, high: float) -> Markup:
    """The lines of a scale around nothing, of which that in the middle is the strongest."""
    places = [_points(mark, reach) for mark in points_of(reach)]
    zero = Markup('<line x1="{0}" y1="0" x2="{0}" y2="{1}" stroke="{2}" stroke-width="1.6"/>')
    middle = zero.format(_n(_points(0, reach)), _n(high), paints["plum-500"])
    return _scale(paints, places, high) + middle


def _mean(
    paints: Mapping[str, str], reach: int, value: float, interval: Interval | None, y: float
) -> Iterator[Markup]:
    if interval is not None:
        ends = _points(100 * interval.low, reach), _points(100 * interval.high, reach)
        yield _line(*ends, paints["teal-300"], 7, y)
    yield _dot(_points(100 * value, reach), paints["teal-700"], paints["teal-600"], y)


def _scale(paints: Mapping[str, str], places: Iterable[float], high: float = HIGH) -> Markup:
    line = Markup('<line x1="{0}" y1="0" x2="{0}" y2="{1}" stroke="{2}" stroke-width="0.8"/>')
    return Markup("").join(line.format(_n(place), _n(high), paints["plum-200"]) for place in places)


def _line(start: float, end: float, colour: str, width: float, y: float = HIGH / 2) -> Markup:
    line = Markup('<line x1="{}" y1="{y}" x2="{}" y2="{y}" stroke="{}" stroke-width="{}" {}/>')
    return line.format(_n(start), _n(end), colour, width, ROUND, y=_n(y))


def _dot(x: float, edge: str, fill: str, y: float = HIGH / 2) -> Markup:
    dot = Markup('<circle cx="{}" cy="{}" r="{}" fill="{}" stroke="{}" stroke-width="2"/>')
    return dot.format(_n(x), _n(y), DOT, fill, edge)


def _svg(drawn: Iterable[Markup], high: float = HIGH) -> Markup:
    frame = Markup('<svg class="chart" viewBox="0 0 {} {}" aria-hidden="true">{}</svg>')
    return frame.format(WIDE, _n(high), Markup("").join(drawn))


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
