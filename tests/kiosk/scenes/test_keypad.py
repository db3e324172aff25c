"""The ten digits of the keypad: all are there, and nobody can foretell where."""

from game.kiosk.scenes.keypad import shuffled


def test_all_digits_are_there_in_an_order_that_is_another_each_time() -> None:
    orders = {shuffled() for _ in range(20)}
    assert {tuple(sorted(order)) for order in orders} == {tuple("0123456789")}
    assert len(orders) > 15
