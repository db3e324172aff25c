"""Lines that name one person where the story points to another, in a story with Dino, Mum and leo_x."""

import pytest

from game.story.checks.named import check_named
from tests.story.checks.of_example import found, hello

CAST = "dino: {name: Dino, gender: m}\n  crew: {name: Crew, members: [dino, hero]}"


def told(steps: str) -> list[tuple[str, ...]]:
    return found(hello(steps, CAST), check_named)


@pytest.mark.parametrize(
    ("steps", "wrong"),
    [
        ("- press: save\n  with: leo\n  text: Keep what Dino wrote.", ("other-named", "Dino", "leo_x")),
        ("- press: save\n  with: leo\n  text: Keep what leo_x wrote to Dino.", None),
        ("- press: save\n  with: leo\n  text: Mum nods. Keep it.", None),
        ("- chat: dino\n  text: Hi!\n  why: leo_x is friendly.", ("other-named", "leo_x", "Dino")),
        ("- chat: dino\n  text: Hi!\n  why: Dino is friendly.", None),
        ("- chat: dino\n  text: Hi!\n  why: '{leo} is friendly.'", ("other-named", "leo_x", "Dino")),
        ("- chat: dino\n  text: Hi!\n  why: '{dino} is friendly.'", None),
        ("- chat: dino\n  text: Hi!\n  why: A friend asks.", None),
        ("- chat: dino\n  text: Hi!\n  why: Crew is a group.", None),
        ("- chat: dino\n  text: Dino, are you there?", ("speaks-to-self", "Dino")),
        ("- chat: dino\n  text: Are you there, Dino?", ("speaks-to-self", "Dino")),
        ("- chat: dino\n  text: Here is Dino. Greetings, Dino.", None),
        ("- chat: dino\n  thread: crew\n  text: leo_x, are you there?", None),
    ],
)
def test_a_line_names_whom_its_step_points_at(steps: str, wrong: tuple[str, ...] | None) -> None:
    assert told(steps) == ([wrong] if wrong else [])


FACES = """
- choose:
    - do: {words}
      id: one
      goto: told
      {face}
    - do: Go on
      id: other
"""
TOLD = """  told:
    - place: {place}
    - show: {who}
    - say: {who}
      text: I listen.
    - end: quiet
"""


@pytest.mark.parametrize(
    ("words", "face", "place", "who", "codes"),
    [
        ("Mum", "{who: mum, where: kitchen}", "kitchen", "mum", []),
        ("Mum", "{who: mum, where: kitchen-day}", "kitchen-evening", "mum", []),
        ("Mum", "{who: mum, where: kitchen}", "bedroom", "mum", ["face-elsewhere"]),
        ("Mum", "{who: mum}", "kitchen", "dino", ["leads-to-others"]),
        ("Dino", "{who: mum}", "kitchen", "mum", ["other-named"]),
        ("Call Dino", "", "kitchen", "mum", ["leads-to-others"]),
        ("Call Mum", "", "kitchen", "mum", []),
        ("Think of Dino", "", "kitchen", "mum", []),
    ],
)
def test_an_option_leads_to_whom_it_shows_and_where(
    words: str, face: str, place: str, who: str, codes: list[str]
) -> None:
    keys = "\n      ".join(face.strip("{}").split(", "))
    text = hello(FACES.format(words=words, face=keys), CAST) + TOLD.format(place=place, who=who)
    assert [each[0] for each in found(text, check_named)] == codes


def test_a_face_that_leads_nowhere_leads_to_nobody_else() -> None:
    assert (
        found(
            hello(FACES.format(words="Mum", face="who: mum").replace("      goto: told\n", "")), check_named
        )
        == []
    )


def test_of_several_who_are_named_the_first_by_the_alphabet_is_told() -> None:
    """Names lie in a set: in another order in every run."""
    text = hello(FACES.format(words="Mum or Dino", face="who: leo"), CAST)
    told = found(text + TOLD.format(place="kitchen", who="leo"), check_named)
    assert told == [("other-named", "Dino", "leo_x")]


def test_a_scene_that_is_nowhere_is_at_no_other_place_than_the_card() -> None:
    text = hello(FACES.format(words="Mum", face="who: mum\n      where: kitchen"), CAST)
    assert (
        found(
            text + TOLD.format(place="kitchen", who="mum").replace("    - place: kitchen\n", ""), check_named
        )
        == []
    )


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("{hero} told Mum.", []),
        ("Mum told {hero} what she does.", []),
        ("Dino reported it.", [("other-named", "Dino", "{hero}")]),
        ("Dino was glad.", []),
    ],
)
def test_what_helped_was_done_by_the_hero(words: str, wrong: list[tuple[str, ...]]) -> None:
    assert found(f'helped:\n  report: "{words}"\n' + hello("- narrate: Soup.", CAST), check_named) == wrong


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("leo_x is responsible.", []),
        ("Mum is responsible.", [("responsible-other", "Mum", "alone")]),
        ("They are both responsible.", [("responsible-other", "everybody", "alone")]),
        ("Whoever asks both of them is responsible.", []),
        ("Dino is not. Whoever asks for secrets is.", []),
        ("Whoever asks for secrets is.", []),
    ],
)
def test_responsible_is_who_did_harm(words: str, wrong: list[tuple[str, ...]]) -> None:
    ending = (
        "endings:\n  alone:\n    kind: hard\n    title: A long evening\n    text: It was long.\n"
        f"    helped: [The chat is there.]\n    responsible: {words}\n    blame: It was never your fault.\n"
    )
    offender = "offender: {kind: stranger, who: leo}\n"
    assert found(offender + hello("- narrate: Soup.", CAST) + ending, check_named) == wrong
