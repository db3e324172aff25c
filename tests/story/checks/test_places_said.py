"""Places in words, and adults where they are met."""

import pytest

from game.story.checks.around import check_around
from game.story.checks.said_hours import check_said_times
from tests.story.checks.of_example import found, hello

OURS = {"place-differs", "out-of-place", "others-chat"}


def told(text: str) -> list[tuple[str, ...]]:
    return [each for each in found(text, check_around) if each[0] in OURS]


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("In the kitchen {hero} stirs the soup.", []),
        ("In the library it is quiet.", []),
        ("Soup. In the library {hero} reads.", [("place-differs", "library", "kitchen-evening")]),
        ("In the library Mum reads.", [("place-differs", "library", "kitchen-evening")]),
        ("The library is full.", [("place-differs", "library", "kitchen-evening")]),
        ("The kitchen smells of soup.", []),
        ("A bag lies beside the bed.", [("place-differs", "beside the bed", "kitchen-evening")]),
        ("Far away, in the library, it is quiet.", []),
        ("The kitchen is full.", []),
        ("The square was empty.", [("place-differs", "square", "kitchen-evening")]),
        (
            "In the library Mum reads. In the park she runs.",
            [("place-differs", "library", "kitchen-evening"), ("place-differs", "park", "kitchen-evening")],
        ),
    ],
)
def test_the_narrator_names_the_place_that_is_seen(words: str, wrong: list[tuple[str, ...]]) -> None:
    steps = f"- place: kitchen-evening\n- narrate: {words}"
    assert found(hello(steps), check_said_times) == wrong


FACE = """
- choose:
    - do: Mum
      who: mum
      where: {}
      line: {}
      id: mum
    - do: Wait
      id: two
"""


def test_the_line_of_a_face_names_its_place() -> None:
    assert told(hello(FACE.format("kitchen-evening", "in the kitchen"))) == []
    assert told(hello(FACE.format("kitchen-evening", "in the library"))) == [
        ("place-differs", "library", "kitchen-evening")
    ]


def test_a_line_of_a_face_without_a_place_names_any() -> None:
    assert told(hello(FACE.format("kitchen", "in the library").replace("      where: kitchen\n", ""))) == []
    assert told(hello(FACE.format("kitchen", "near by"))) == []


TWO_WAYS = """
- place: park
- place: kitchen-evening
  if: hero-lana
- narrate: {}
"""


def test_where_ways_come_from_two_places_either_may_be_named() -> None:
    for words, wrong in (
        ("In the park {hero} waits.", []),
        ("In the kitchen {hero} waits.", []),
        ("In the library {hero} waits.", [("place-differs", "library", "kitchen-evening")]),
        ("A bag lies under the bed.", [("place-differs", "under the bed", "kitchen-evening")]),
        ("The park is full.", []),
        ("The library is full.", [("place-differs", "library", "kitchen-evening")]),
    ):
        assert found(hello(TWO_WAYS.format(words)), check_said_times) == wrong


@pytest.mark.parametrize(
    ("home", "place", "wrong"),
    [
        ("kitchen", "bedroom", False),
        ("kitchen", "classroom", False),
        ("helpline", "kitchen", True),
        ("kitchen", "police-office", True),
        ("counsellor-room", "school-corridor", False),
        ("kitchen", "park", False),
    ],
)
def test_an_adult_is_met_where_their_card_says(home: str, place: str, wrong: bool) -> None:  # noqa: FBT001
    text = hello(FACE.format(home, "waiting").rstrip() + f"\n- place: {place}\n- show: mum\n- narrate: Soup.")
    assert told(text) == ([("out-of-place", "mum", place)] if wrong else [])


def test_the_card_of_another_adult_is_no_place_of_theirs() -> None:
    cards = FACE.format("helpline", "waiting").rstrip()
    cards += "\n    - do: Nana\n      who: nana\n      where: kitchen\n      line: waiting\n      id: nana\n"
    nana = "nana: {name: Nana, gender: f, listener: yes}"
    steps = f"{cards}- place: kitchen\n- show: mum\n- narrate: Soup."
    assert told(hello(steps, nana)) == [("out-of-place", "mum", "kitchen")]


def test_nobody_else_answers_in_a_chat_of_two() -> None:
    message = "- chat: leo\n  text: Hi.\n  reactions: {%s: heart}"
    assert told(hello(message % "hero")) == []
    assert told(hello(message % "mum")) == [("others-chat", "mum", "leo")]


@pytest.mark.parametrize(
    "words", ["In the library {hero} reads.", "The library is full.", "A bag lies under the bed."]
)
def test_where_no_place_is_known_any_may_be_named(words: str) -> None:
    scene = f"nodes:\n  pause:\n    - narrate: '{words}'\n    - return: yes\n"
    assert found(scene, check_said_times) == []


def test_a_bed_stands_in_a_bedroom() -> None:
    for place in ("bedroom", "hospital", "tent"):
        steps = f"- place: {place}\n- narrate: A bag lies beside the bed."
        assert found(hello(steps), check_said_times) == []
    either = TWO_WAYS.replace("kitchen-evening", "bedroom").format("A bag lies under the bed.")
    assert found(hello(either), check_said_times) == []


def guests(faces: str, steps: str, cast: str = "") -> list[tuple[str, ...]]:
    """Who comes where they are not met, with more people in the cast."""
    return told(hello(faces.rstrip() + f"\n{steps}\n- narrate: Soup.", cast))


def test_who_has_no_card_with_a_place_may_be_anywhere() -> None:
    police = "- place: police-office\n- show: mum"
    assert guests("", police) == []
    bare = FACE.format("kitchen", "waiting").replace("      where: kitchen\n", "")
    assert guests(bare, police) == []
    assert guests(bare + FACE.format("kitchen", "waiting").replace("id: ", "id: the-"), police) == [
        ("out-of-place", "mum", "police-office")
    ]
    anywhere = FACE.format("park", "waiting").replace("id: ", "id: the-")
    assert guests(anywhere + FACE.format("kitchen", "waiting"), police) == []


def test_who_is_no_adult_to_tell_may_come_anywhere() -> None:
    dino = FACE.format("helpline", "waiting").replace("mum", "dino").replace("Mum", "Dino")
    assert guests(dino, "- place: kitchen\n- show: dino", "dino: {name: Dino, gender: m}") == []


def test_of_two_places_at_which_an_adult_is_no_guest_the_first_is_told() -> None:
    two = "- place: kitchen\n- place: bedroom\n  if: hero-lana\n- show: mum"
    assert guests(FACE.format("helpline", "waiting"), two) == [("out-of-place", "mum", "bedroom")]
    maybe = two.replace("bedroom", "helpline")
    assert guests(FACE.format("helpline", "waiting"), maybe) == []


def test_a_card_without_a_line_says_nothing_of_a_place() -> None:
    assert told(hello(FACE.format("kitchen", "waiting").replace("      line: waiting\n", ""))) == []
