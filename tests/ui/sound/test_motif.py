"""A motif is heard when a place or a mood changes: not too often, and the newest counts."""

from collections.abc import Mapping

import msgspec

from game.text import Text
from game.ui.sound.motif import Motifs
from game.ui.sound.score import Motif, Voice

HUM = Voice(line="C4:4", wave="sine")
PARK = Motif(caption=Text("motif.park", "Park"), loudness=-20, tempo=60, voices=(HUM,), pause=20)
BUS = msgspec.structs.replace(PARK, caption=Text("motif.bus", "Bus"))
END = msgspec.structs.replace(PARK, caption=Text("motif.end", "End"), pause=0, tempo=50)
SCORE: Mapping[str, Motif] = {"park": PARK, "bus": BUS, "end": END}


def motifs() -> Motifs:
    return Motifs(lambda: SCORE, str.encode)


def heard(one: Motifs, name: str, now: int) -> Motif | None:
    one.ask(name, now)
    found = one.decide()
    one.forget()  # as if it had been played
    return found


def test_a_place_has_its_motif() -> None:
    assert heard(motifs(), "park", 0) is PARK


def test_a_place_without_a_motif_is_quiet() -> None:
    assert heard(motifs(), "moon", 0) is None


def test_a_room_has_the_motif_of_the_place_it_is_a_kind_of() -> None:
    assert heard(motifs(), "bus-night", 0) is BUS
    assert heard(motifs(), "park-evening-rain", 0) is PARK
    assert heard(motifs(), "busy", 0) is None


def test_a_motif_too_soon_after_another_is_left_out() -> None:
    one = motifs()
    assert heard(one, "park", 1_000) is PARK
    assert heard(one, "bus", 20_900) is None
    assert heard(one, "bus", 21_000) is BUS


def test_what_was_left_out_does_not_put_off_the_next_one() -> None:
    one = motifs()
    assert heard(one, "park", 0) is PARK
    assert heard(one, "bus", 19_000) is None
    assert heard(one, "park", 20_000) is PARK


def test_a_motif_without_a_pause_is_heard_at_once() -> None:
    one = motifs()
    assert heard(one, "park", 0) is PARK
    assert heard(one, "end", 500) is END


def test_the_newest_counts() -> None:
    one = motifs()
    one.ask("park", 0)
    one.ask("bus", 100)
    assert one.decide() is BUS
    assert one.decide() is BUS


def test_nothing_waits_when_nothing_was_asked_for() -> None:
    one = motifs()
    waiting = [one.waiting]
    one.ask("park", 0)
    waiting.append(one.waiting)
    one.forget()
    assert [*waiting, one.waiting] == [False, True, False]


def test_the_last_motif_can_be_heard_again_whatever_the_pause() -> None:
    one = motifs()
    one.again()
    assert one.decide() is None
    heard(one, "park", 0)
    one.again()
    assert one.decide() is PARK
