"""What an editor is answered, by the lines of an episode alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.authors.editing.nameable import Around
from game.authors.editing.replies import Offer, Place, completions, definition, places, rename, told
from game.authors.editing.sketch import Sketch, sketch
from game.story.checks.art import KnownNames
from game.story.grammar.signs import Sign
from game.story.loading.pack import load_bytes
from game.story.reading.diagnostics import Mark, Report
from game.text import Text

if TYPE_CHECKING:
    from game.story.reading.texts_read import Reference

STORY = """\
episode: lamp
heroes:
  lana: {name: Lana, gender: f}
cast:
  leo: {name: leo_x 😀, gender: m, person: adi}
  mum: {name: Мама, gender: f, person: mum}
start: evening
always:
  tell: kitchen
compare:
  - {id: lamp, first: evening.chat-1, second: kitchen.say-1, why: One is late.}
nodes:
  evening:
    - narrate: "It is late: 😀 and Šuma shines."
    - chat: leo
      text: Hello 😀 Ћао
      signs: [secrecy]
      thread: leo
    - place: kitchen-evening
    - choose:
        - send: No.
          goto: kitchen
          set: [said-no]
        - do: Wait
          goto: evening
    - if: saw-leo or not said-no
      goto: kitchen
  kitchen:
    - say: mum
      text: I'm here, and {leo} and {leo} are not.
    - add: pebbles
      if: [said-no, pebbles-3]
    - end: told
endings:
  told: {kind: good, title: Told, text: Well., helped: [Mum.]}
"""
AROUND = Around(
    KnownNames(place=("kitchen-evening", "bedroom-night"), figure=("adi", "mum")),
    {"secrecy": Sign(id="secrecy", title=Text("s", "Secrets"), explain=Text("e", "Asks to keep quiet."))},
    lambda kind, name: f"file:///{kind}/{name}.svg",
)


def at(words: str, text: str = STORY) -> tuple[int, int]:
    """The line and column of the place marked by `|` in words of the story."""
    before, after = words.split("|")
    found = text.index(before + after) + len(before)
    line = text.count("\n", 0, found)
    return line + 1, found - (text.rfind("\n", 0, found) + 1) + 1


def names(words: str, text: str = STORY) -> set[str]:
    return {each.name for each in completions(sketch(text), AROUND, *at(words, text))}


def references(text: str = STORY) -> tuple[Reference, ...]:
    return load_bytes(text.encode(), Report("lamp.yaml")).references


@pytest.mark.parametrize(
    ("place", "wanted"),
    [
        ("goto: kitch|en", {"evening", "kitchen"}),
        ("start: |evening", {"evening", "kitchen"}),
        ("tell: |kitchen", {"evening", "kitchen"}),
        ("chat: |leo", {"hero", "leo", "mum"}),
        ("thread: |leo", {"leo", "mum"}),
        ("signs: [|secrecy]", {"secrecy"}),
        ("place: |kitchen-evening", {"bedroom-night", "kitchen-evening"}),
        ("gender: m, person: |adi", {"adi", "mum"}),
        ("gender: |m", {"f", "m"}),
        ("end: |told", {"told"}),
        ("set: [|said-no]", {"said-no", *(f"pebbles-{n}" for n in range(1, 10))}),
        ("kind: |good", {"good", "open", "hard"}),
    ],
)
def test_what_can_stand_at_a_place_is_offered(place: str, wanted: set[str]) -> None:
    assert names(place) == wanted


def test_conditions_know_flags_that_go_up_by_themselves() -> None:
    assert {"said-no", "pebbles-9", "saw-leo", "saw-mum", "did-tell", "hero-lana"} <= names("or not |said-no")


def test_keys_are_those_of_the_step_the_option_or_the_person() -> None:
    assert {"text", "signs", "why", "delay"} <= names("      |text: Hello")
    assert "cast" not in names("      |text: Hello")
    assert {"send", "say", "do", "goto", "set", "act"} <= names("          |goto: kitchen")
    assert {"name", "gender", "avatar"} <= names("leo: {name: leo_x 😀, |gender")
    assert {"title", "cast", "nodes"} <= names("|start: evening")


def test_a_new_line_is_completed_before_anything_stands_on_it() -> None:
    text = STORY.replace("    - say: mum\n", "    - \n    - say: mum\n")
    assert {"chat", "narrate", "choose"} <= names("  kitchen:\n    - |\n", text)
    text = STORY.replace("          set: [said-no]\n", "          \n")
    assert {"set", "act", "if"} <= names("goto: kitchen\n          |\n", text)
    text = STORY.replace("set: [said-no]", "set: ")
    assert names("          set: |", text) >= {"pebbles-1"}


def test_a_key_brings_its_colon_and_does_not_double_it() -> None:
    text = STORY.replace("      signs: [secrecy]\n", "      sig\n")
    assert Offer("signs", "key", "The warning signs that the message carries.", ": ") in completions(
        sketch(text), AROUND, *at("      sig|\n", text)
    )
    assert {each.behind for each in completions(sketch(STORY), AROUND, *at("      |text: Hello"))} == {""}


def test_free_words_are_left_alone() -> None:
    assert names("text: |Hello 😀") == set()
    assert names('"It is |late') == set()


@pytest.mark.parametrize(
    "text", ["", "\n", "nodes", "nodes:\n  a:\n    - ", "- {[", "\t", "nodes:\n  - x: [", ":"]
)
def test_half_a_file_is_no_mistake(text: str) -> None:
    drawn = sketch(text)
    for line in range(4):
        for column in range(8):
            completions(drawn, AROUND, line, column)
            told(drawn, AROUND, line, column)
            definition(drawn, line, column)


def test_a_word_tells_what_it_means() -> None:
    drawn = sketch(STORY)
    assert told(drawn, AROUND, *at("signs: [sec|recy]")).startswith("**secrecy** (sign): Secrets")
    assert "Asks to keep quiet." in told(drawn, AROUND, *at("signs: [sec|recy]"))
    assert "I'm here," in told(drawn, AROUND, *at("goto: kit|chen"))
    assert "A kitchen in the evening" in told(drawn, AROUND, *at("place: kit|chen-evening"))
    assert "![kitchen-evening](file:///place/kitchen-evening.svg)" in told(
        drawn, AROUND, *at("place: kit|chen-evening")
    )
    assert told(drawn, AROUND, *at("  thr|ead: leo")).startswith("`thread`: The chat")
    assert told(drawn, AROUND, *at("- nar|rate:")).startswith("`narrate`: ")
    assert told(drawn, AROUND, *at("text: |Hello")) == ""


def test_a_name_leads_to_where_it_is_defined() -> None:
    drawn = sketch(STORY)
    assert definition(drawn, *at("goto: kit|chen")) == Place(Mark(*at("  |kitchen:\n")), 7)
    assert definition(drawn, *at("saw-|leo or")) == Place(Mark(*at("  |leo: {")), 3)
    assert definition(drawn, *at("[said-no|, pebbles-3]")) == Place(Mark(*at("set: [|said-no]")), 7)
    assert definition(drawn, *at("end: |told")) == Place(Mark(*at("  |told: {")), 4)
    assert definition(drawn, *at("text: |Hello")) is None


def renamed(words: str, new: str) -> str:
    """The story after a new name was given at a place."""
    drawn: Sketch = sketch(STORY)
    lines = list(drawn.lines)
    changes = rename(drawn, references(), *at(words), new)
    for place, word in sorted(
        changes, key=lambda each: (each[0].mark.line, each[0].mark.column), reverse=True
    ):
        line, start = lines[place.mark.line - 1], place.mark.column - 1
        lines[place.mark.line - 1] = line[:start] + word + line[start + place.length :]
    return "\n".join(lines)


def test_a_person_is_renamed_everywhere_and_nothing_else_is() -> None:
    text = renamed("chat: |leo", "fox")
    assert text == STORY.replace("  leo: {", "  fox: {").replace("chat: leo", "chat: fox").replace(
        "thread: leo", "thread: fox"
    ).replace("saw-leo", "saw-fox").replace("{leo}", "{fox}")


def test_a_node_an_ending_and_a_flag_are_renamed() -> None:
    assert renamed("  |kitchen:", "stove") == STORY.replace("goto: kitchen", "goto: stove").replace(
        "tell: kitchen", "tell: stove"
    ).replace("  kitchen:", "  stove:").replace("second: kitchen.", "second: stove.")
    assert renamed("end: |told", "well") == STORY.replace("end: told", "end: well").replace(
        "  told:", "  well:"
    )
    assert renamed("not |said-no", "refused") == STORY.replace("said-no", "refused")


@pytest.mark.parametrize(
    ("place", "new", "why"),
    [
        ("goto: |kitchen", "evening", "already"),
        ("goto: |kitchen", "Küche", "no id"),
        ("text: |Hello", "x", "only a node"),
        ("place: |kitchen-evening", "x", "only a node"),
        ("no, |pebbles-3]", "x", "counted"),
    ],
)
def test_what_can_not_be_renamed_is_said(place: str, new: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        rename(sketch(STORY), references(), *at(place), new)


def test_all_places_of_a_name_are_found() -> None:
    found = places(sketch(STORY), references(), *at("goto: |kitchen"))
    assert [each.mark.line for each in found] == [
        at(words)[0]
        for words in (
            "  |kitchen:",
            "tell: |kitchen",
            "goto: |kitchen",
            "said-no\n      goto: |kitchen",
            "second: |kitchen.",
        )
    ]


CALLING = STORY.replace("    - end: told", "    - call: soup\n    - end: told").replace(
    "endings:", "scenes:\n  soup:\n    - narrate: Soup.\n  rain:\n    - narrate: Rain.\nendings:"
)


def test_a_scene_is_completed_where_it_is_called_and_found_where_it_is_written() -> None:
    assert names("call: |soup", CALLING) == {"soup", "rain"}
    found = definition(sketch(CALLING), *at("call: so|up", CALLING))
    assert found is not None
    assert found.mark.line == at("  |soup:\n    - narrate: Soup.", CALLING)[0]
