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
        ("- press: pause\n  text: Breathe as Dino does.", None),
        ("- press: save\n  with: leo\n  text: Keep it.", None),
        ("- press: block\n  with: leo\n  text: Dino and leo_x wait.", None),
        ("- chat: dino\n  text: Hi!\n  why: leo_x is a friend of Dino.", None),
        ("- chat: dino\n  text: Hi!\n  why: 'To Dino, leo_x is friendly.'", None),
        ("- chat: hero\n  thread: leo\n  text: Hi!\n  why: leo_x is friendly.", None),
        ("- say: dino\n  text: Dino!", ("speaks-to-self", "Dino")),
        ("- say: dino\n  text: Hello Dino, how are you?", ("speaks-to-self", "Dino")),
        ("- say: dino\n  text: Thank you, Dino!", ("speaks-to-self", "Dino")),
        ("- say: dino\n  text: Mum, are you there?", None),
        ("- say: dino\n  text: Come here, Mum!", None),
        ("- say: hero\n  text: Dino, are you there?", None),
        ("- narrate: Dino, are you there?", None),
        ("- notify: dino\n  text: Dino, are you there?", None),
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
        ("Dino", "", "kitchen", "mum", ["leads-to-others"]),
        ("Dino at school", "", "kitchen", "mum", ["leads-to-others"]),
        ("Dino in the park", "", "kitchen", "mum", ["leads-to-others"]),
        ("Dino at school", "", "kitchen", "dino", []),
        ("Dino at school waits", "", "kitchen", "mum", []),
        ("Dino can wait", "", "kitchen", "mum", []),
        ("Ask Dino to wait", "", "kitchen", "mum", ["leads-to-others"]),
        ("Ask for Dino", "", "kitchen", "mum", []),
        ("Wait", "", "kitchen", "mum", []),
        ("Mum", "{who: mum, where: kitchen-day}", "kitchen-night", "mum", []),
        ("Dino", "{with: mum, act: block}", "kitchen", "mum", ["leads-to-others", "other-named"]),
        ("Mum or Dino", "{who: mum}", "kitchen", "mum", []),
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


def face(words: str, keys: str, scene: str) -> list[tuple[str, ...]]:
    """What is told of an option with these keys that leads to a node `told` of these steps."""
    leads = "  told:\n" + "".join(f"    {line}\n" for line in scene.split("\n"))
    return found(hello(FACES.format(words=words, face=keys), CAST) + leads, check_named)


def test_it_is_told_whom_a_face_shows_and_where_else_it_leads() -> None:
    scene = "- place: park\n- place: bedroom\n- show: dino\n- narrate: Soup.\n- end: quiet"
    assert face("Mum", "who: mum\n      where: kitchen", scene) == [
        ("face-elsewhere", "kitchen", "bedroom"),
        ("leads-to-others", "Mum"),
    ]


def test_a_scene_without_anybody_is_one_with_nobody_else() -> None:
    assert face("Mum", "who: mum", "- narrate: Soup.\n- end: quiet") == []


def test_a_scene_that_asks_to_whom_one_turns_may_be_with_others() -> None:
    asks = """- show: dino
- choose:
    - do: Mum
      who: mum
      id: mum
    - do: Dino
      who: dino
      id: dino
- end: quiet"""
    assert face("Mum", "who: mum", asks) == []
    assert face("Mum", "who: mum", asks.replace("      who: mum\n", "").replace("      who: dino\n", "")) == [
        ("leads-to-others", "Mum")
    ]


def test_an_option_that_is_said_turns_to_nobody_by_its_first_words() -> None:
    said = FACES.replace("do: {words}", "say: {words}").format(words="Call Dino.", face="")
    assert found(hello(said, CAST) + TOLD.format(place="kitchen", who="mum"), check_named) == []


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
        ("Somebody told Mum.", []),
        ("Dino has told Mum, and {hero} has, too.", []),
        ("Mum was glad that Dino told her.", []),
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
        ("Dino is responsible.", [("responsible-other", "Dino", "alone")]),
        ("Mum and Dino are responsible.", [("responsible-other", "Dino", "alone")]),
        ("leo_x is responsible, and Dino knows it.", []),
        ("Mum and leo_x are responsible.", []),
        ("Mum isn't.", []),
        ("Mum was never responsible.", []),
        ("Everybody is responsible.", [("responsible-other", "everybody", "alone")]),
        ("You are fully responsible.", [("responsible-other", "everybody", "alone")]),
        (
            "Mum and {hero} know that {hero} is partly responsible.",
            [("responsible-other", "Mum", "alone"), ("responsible-other", "everybody", "alone")],
        ),
    ],
)
def test_responsible_is_who_did_harm(words: str, wrong: list[tuple[str, ...]]) -> None:
    ending = (
        "endings:\n  alone:\n    kind: hard\n    title: A long evening\n    text: It was long.\n"
        f"    helped: [The chat is there.]\n    responsible: {words}\n    blame: It was never your fault.\n"
    )
    offender = "offender: {kind: stranger, who: leo}\n"
    told = found(offender + hello("- narrate: Soup.", CAST) + ending, check_named)
    assert sorted(told) == wrong


@pytest.mark.parametrize(("words", "who"), [("Dino is responsible.", ""), ("Mum is responsible.", "Mum")])
def test_where_no_offender_is_named_none_who_listens_is_responsible(words: str, who: str) -> None:
    ending = (
        "endings:\n  alone:\n    kind: hard\n    title: A long evening\n    text: It was long.\n"
        f"    helped: [The chat is there.]\n    responsible: {words}\n    blame: It was never your fault.\n"
    )
    told = found(hello("- narrate: Soup.", CAST) + ending, check_named)
    assert told == ([("responsible-other", who, "alone")] if who else [])
