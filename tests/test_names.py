"""No name of a module or public class twice with two meanings: whoever knows one knows all of that name."""

from __future__ import annotations

import ast
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

GAME: Final = Path(__file__).parents[1] / "game"
NAMED_BY_OTHERS: Final = ("commands", "story/steps", "print/words")
"""Folders whose modules are called as somebody says: words of the command, kinds of steps as authors write
them, pages for paper. Other rooms may hold what such a word is about."""
ABOUT_THE_SAME: Final = {
    "all": "the table of all scenes of a program",
    "app": "what shows the scenes of a program",
    "art": "drawn pictures; story/checks looks whether what a story names is there",
    "boards": "large pictures in a story that hands work on: drawn, and shown with their words and buttons",
    "chapters": "from which node of a story on a tool is answered otherwise: worked out, and checked",
    "check": "finds what is wrong with a file",
    "checks": "rules that files have to keep",
    "child": "a process that another one starts and watches",
    "choices": "what can be chosen at one moment",
    "codes": "names of diagnostics",
    "command": "what a word of the command does, where its room needs more than commands/<word>.py",
    "contacts": "who helps in a country: their file, what checks it, and their page",
    "counting": "numbers taken of something, with nobody behind them",
    "cut": "the short form of an episode for a stand",
    "debrief": "the talk about a story after it",
    "draw": "makes a picture of data",
    "ending": "the screen after a story; a stand has its own",
    "events": "what happens, from which a state follows",
    "explore": "walking through all states of an episode",
    "feed": "the app of the story's phone with posts",
    "help": "whom to turn to, and how; story/checks proves that a story leads there",
    "kiosk": "the unattended stand, and its settings",
    "kit": "the pieces that pictures or screens of a room are put together from",
    "language": "a language of the game, and the screen on which one is chosen",
    "languages": "the languages that there are; a stand shows them all",
    "lesson": "a lesson, and its first screen",
    "life": "what moves in a place by itself: its data, and how it is shown",
    "loading": "reading a whole pack of stories; the bench takes its time",
    "merge": "one out of two that grew apart",
    "opened": "what is open on the phone of a story: by the story, and by the hand of who plays",
    "pack": "all stories of a folder: what it holds, what reads and what checks it",
    "phone": "the phone of a story",
    "pictures": "the art as pictures: what draws and what checks them",
    "pin": "the PIN of the staff: its proof, and the screen that asks for it",
    "play": "a play of a story: its data, and its screen",
    "player": "plays by itself",
    "questionnaire": "the questions before and after a lesson: their grammar, checks and files",
    "read": "plain data become typed values, with every problem",
    "readability": "how hard texts are to read",
    "records": "what a computer keeps; the bench takes its time",
    "reducer": "a state and an event give the next state",
    "report": "figures for people to read",
    "safe": "the picture that a stand shows when nothing else works",
    "save": "what is kept of what is under way",
    "roles": "other people than the hero as whom a part of a story is played: worked out, and checked",
    "scenes": "screens, one a file",
    "settings": "what a player can choose: what keeps it, and its screens",
    "shots": "pictures that fill the whole stage or screen",
    "signs": "what gives a stranger away: their grammar and checks",
    "sounds": "what is heard; what checks it",
    "staff": "those who look after a stand, and their screen",
    "state": "how something stands at one moment",
    "story": "a story, and the screen of a lesson that plays one",
    "teachers": "what teachers find from the title: its screens, and what they have done",
    "tools": "what can be done on the phone at any moment",
    "watch": "looks again and again at something else",
    "window": "the window of a program",
    "wording": "the words of stories, and what checks them",
    "words": "texts that a room says or knows",
    "world": "what lives longer than a scene, of a program",
}
"""Names of several modules that mean the same in all of them, and what that is."""
SAME_CLASS: Final = {"State": "of a story and of a lesson: what their reducer gives"}
MESSAGES: Final = {"Action", "KeyAction"}
"""Actions are imperatives, which several screens may share: each scene has its own."""


def modules(game: Path) -> Iterator[tuple[str, str]]:
    """All modules and packages with their names; a module that is named as its folder means that."""
    for path in sorted(game.rglob("*.py")):
        here = path.parent if path.name == "__init__.py" else path.with_suffix("")
        named = here.parent.relative_to(game).as_posix() if here != game else "commands"
        if named not in NAMED_BY_OTHERS and here.name != here.parent.name:
            yield here.name, here.relative_to(game).as_posix()


def shared_classes(game: Path) -> Iterator[tuple[str, str]]:
    """All public classes that a room has for others: a word of one room alone may be short."""
    made, asked = set(), set()
    for path in game.rglob("*.py"):
        here, tree = path.relative_to(game), ast.parse(path.read_text("utf-8"))
        module = "game." + here.with_suffix("").as_posix().replace("/", ".")
        made |= {
            (node.name, module)
            for node in tree.body
            if isinstance(node, ast.ClassDef) and not is_message(node)
        }
        asked |= {
            (name.name, node.module)
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and node.module and room(node.module) != here.parts[0]
            for name in node.names
        }
    kinds = "game." + NAMED_BY_OTHERS[1].replace("/", ".")
    yield from sorted(one for one in made & asked if not one[1].startswith(kinds))


def room(module: str) -> str:
    """The folder in `game` that holds a module."""
    return module.removeprefix("game.").split(".")[0]


def is_message(node: ast.ClassDef) -> bool:
    """Whether a class is a kind of action."""
    return any(isinstance(base, ast.Name) and base.id in MESSAGES for base in node.bases)


def several(found: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """The names that occur more than once, with their places."""
    places = defaultdict(list)
    for name, place in found:
        places[name].append(place)
    return {name: where for name, where in places.items() if len(where) > 1}


def test_modules_of_one_name_are_about_the_same() -> None:
    found = several(modules(GAME))
    new = {name: where for name, where in found.items() if name not in ABOUT_THE_SAME}
    assert new == {}, "rename one, or say in ABOUT_THE_SAME what all of them are about"
    assert set(ABOUT_THE_SAME) - set(found) == set(), "these are no longer several"


@pytest.mark.long
def test_no_two_rooms_have_a_class_of_one_name_for_others() -> None:
    found = several(shared_classes(GAME))
    assert {name: where for name, where in found.items() if name not in SAME_CLASS} == {}
    assert set(SAME_CLASS) - set(found) == set(), "these are no longer several"


# The guard itself


def written(game: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = game / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return game


def test_a_module_that_is_named_like_another_is_found_whether_it_is_a_folder_or_not(tmp_path: Path) -> None:
    game = written(
        tmp_path,
        {
            "ui/share/__init__.py": "",
            "results/share.py": "",
            "commands/share.py": "",
            "share/share.py": "",
            "story/steps/share.py": "",
        },
    )
    assert several(modules(game)) == {"share": ["results/share", "ui/share"]}


def test_a_class_that_other_rooms_ask_for_is_found_and_one_that_stays_inside_is_not(tmp_path: Path) -> None:
    game = written(
        tmp_path,
        {
            "a/one.py": "class Row: pass\nclass Line: pass\nclass Go(Action): pass\n",
            "b/two.py": "class Row: pass\nclass Line: pass\nclass Go(Action): pass\n",
            "c/three.py": "from game.a.one import Go, Line, Row\n",
            "d/four.py": "if TYPE_CHECKING:\n    from game.b.two import Go, Row as Other\n",
            "b/five.py": "from game.b.two import Line\n",
        },
    )
    assert several(shared_classes(game)) == {"Row": ["game.a.one", "game.b.two"]}
