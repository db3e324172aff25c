"""Texts found in Python files and in episodes, with their ids, their order and what a translator is told."""

import io
import shutil
from pathlib import Path

import pytest

from game.language.extract import ExtractionError, python, template
from game.language.po import sources

SURVEY = Path(__file__).parents[2] / "docs" / "diagnostics" / "survey.yaml"


def found(code: str) -> list[tuple[int, str, tuple[str, ...], list[str]]]:
    return list(python(io.BytesIO(code.encode()), [], [], {}))


def test_texts_of_a_screen(root: Path) -> None:
    texts = template(root).texts
    assert {name: sources(message) for name, message in texts.items()} == {
        "title.play": ("Play",),
        "title.ready": ("{Ready|Ready}, {hero}?",),
        "title.doors": ("{n} door", "{n} doors"),
    }
    assert texts["title.play"].auto_comments == ["the button that starts the first story."]
    assert texts["title.play"].locations == [("game/screen.py", 6)]


def test_a_comment_of_several_lines_goes_with_the_text_below_it() -> None:
    code = '# Translators: a sigh,\n# not a word.\nA = Text("a.a", "Phew")\nB = Text("a.b", "Oh")\n'
    assert found(code) == [
        (3, "pgettext", ("a.a", "Phew"), ["a sigh, not a word."]),
        (4, "pgettext", ("a.b", "Oh"), []),
    ]


def test_other_comments_are_for_programmers() -> None:
    assert found('# Why it is so.\nA = Text("a.a", "Phew")  # Translators: too late\n')[0][3] == []


def test_names_of_arguments_and_joined_strings_are_understood() -> None:
    code = 'A = text.Text(source="One " "{n}", plural="{n}",\n         id="a.a")\n'
    assert found(code) == [(1, "npgettext", ("a.a", "One {n}", "{n}"), [])]


def test_texts_made_while_the_game_runs_are_not_extracted() -> None:
    assert (
        found("A = Text(id_, source)\nB = Text(f'{episode}.a', source)\nC = Text()\nD = Text('', 'x')\n")
        == []
    )


@pytest.mark.parametrize("code", ['A = Text("a.a", f"{x}")', 'A = Text("a.a", "x", many)', 'A = Text("a.a")'])
def test_a_source_that_is_not_written_out_is_refused(code: str) -> None:
    with pytest.raises(ExtractionError, match=r":1: the source of a\.a must be written out"):
        found(code)


def test_a_file_that_is_no_python_is_named() -> None:
    with pytest.raises(ExtractionError, match=":2: "):
        found("A = 1\nB = (\n")


def test_two_sources_for_one_id_are_refused(root: Path) -> None:
    (root / "game" / "title.py").write_text('PLAY = Text("title.play", "Start")\n', encoding="utf-8")
    with pytest.raises(ExtractionError, match=r"game/title\.py:1: the id title\.play stands for 'Start'"):
        template(root)


def test_the_same_text_in_two_places_is_one_text(root: Path) -> None:
    (root / "game" / "title.py").write_text('PLAY = Text("title.play", "Play")\n', encoding="utf-8")
    assert [place for place, _ in template(root).texts["title.play"].locations] == [
        "game/screen.py",
        "game/title.py",
    ]


EPISODE = """\
episode: roof
title: Half a roof
summary: Friends build a castle.
ages: 12-14
minutes: 8
topics: [friends]
offender: none
after-mistake: no
note: Nothing bad happens.
heroes:
  lana: {name: Lana, gender: f, person: lana}
  luka: {name: Luka, gender: m, person: luka}
cast:
  ema: {name: Ema, gender: f, person: ema}
questions: [Why did Ema laugh?]
always: {pause: stop, save: stop, report: stop, block: stop, leave: stop, tell: stop}
start: hello
nodes:
  hello:
    - place: bedroom-evening
    - chat: ema
      text: Are {you|you} there, {hero}?
    - think: Half a roof.
    - end: told
  stop:
    - return: yes
endings:
  told:
    kind: good
    title: The team
    text: They laughed.
    helped: [Laughing]
"""

CONTACTS = """\
country: ba
name: Bosnia and Herzegovina
danger: "122"
contacts:
  - id: plavi
    name: Plavi telefon
    number: 080 05 03 05
    about: Counsellors for children.
    source: https://example.org
    confidence: high
"""
SIGNS = "secret:\n  title: Keep it a secret\n  explain: You may always tell.\n"


@pytest.fixture
def scenarios(root: Path) -> Path:
    folder = root / "scenarios"
    (folder / "season").mkdir(parents=True)
    (folder / "season" / "roof.yaml").write_text(EPISODE, encoding="utf-8")
    (folder / "season" / "roof.told.yaml").write_text("a: play test\n", encoding="utf-8")
    (folder / "signs.yaml").write_text(SIGNS, encoding="utf-8")
    (folder / "contacts").mkdir()
    (folder / "contacts" / "ba.yaml").write_text(CONTACTS, encoding="utf-8")
    return folder


@pytest.mark.usefixtures("scenarios")
def test_texts_of_an_episode_stand_in_its_order_and_say_who_speaks(root: Path) -> None:
    texts = {name: message for name, message in template(root).texts.items() if name.startswith("roof.")}
    assert [name for name in texts if ".hello." in name] == ["roof.hello.chat-1", "roof.hello.think-1"]
    chat = texts["roof.hello.chat-1"]
    assert sources(chat) == ("Are {you|you} there, {hero}?",)
    line = EPISODE.splitlines().index("    - chat: ema") + 1
    assert chat.locations == [("scenarios/season/roof.yaml", line)]
    assert chat.auto_comments[0].startswith(
        "Chat message from Ema (female). To the hero. Place: bedroom-evening."
    )


@pytest.mark.usefixtures("scenarios")
def test_texts_of_the_warning_signs(root: Path) -> None:
    texts = template(root).texts
    assert [sources(texts[f"sign.secret.{part}"])[0] for part in ("title", "explain")] == [
        "Keep it a secret",
        "You may always tell.",
    ]


@pytest.mark.usefixtures("scenarios")
def test_texts_of_the_contacts(root: Path) -> None:
    texts = [
        sources(message)[0] for name, message in template(root).texts.items() if name.startswith("contact.ba")
    ]
    assert texts == ["Bosnia and Herzegovina", "Plavi telefon", "Counsellors for children."]


def test_texts_of_a_survey_say_what_is_right(root: Path) -> None:
    folder = root / "scenarios" / "surveys"
    folder.mkdir(parents=True)
    shutil.copy(SURVEY, folder / "9-12.yaml")
    texts = template(root).texts
    assert sources(texts["survey.9-12.sure-2"]) == ("A little sure",)
    item = texts["survey.9-12.a.delete"]
    assert sources(item) == ("Mean messages are best deleted at once.",)
    assert item.auto_comments[0].startswith("Sentence that is not true, of the survey for ages 9-12, form a.")


SCORE = """\
motifs:
  park:
    caption: {id: motif.park, source: "An airy tune, leaves rustle"}
    tempo: 80
  bus:
    caption:
      id: motif.bus
      source: The bus hums
"""


def test_captions_of_sounds(root: Path) -> None:
    (root / "assets" / "sounds").mkdir(parents=True)
    (root / "assets" / "sounds" / "motifs.yaml").write_text(SCORE, encoding="utf-8")
    texts = {name: message for name, message in template(root).texts.items() if name.startswith("motif.")}
    assert {name: sources(message)[0] for name, message in texts.items()} == {
        "motif.park": "An airy tune, leaves rustle",
        "motif.bus": "The bus hums",
    }
    assert texts["motif.bus"].locations == [("assets/sounds/motifs.yaml", 8)]
    assert "At most 60 letters." in texts["motif.bus"].auto_comments[0]


def test_a_broken_score_stops_the_extraction_and_is_named(root: Path) -> None:
    (root / "assets" / "sounds").mkdir(parents=True)
    (root / "assets" / "sounds" / "motifs.yaml").write_text("a: &b 1\n", encoding="utf-8")
    with pytest.raises(ExtractionError, match=r"motifs.yaml:1:4: .*no text was extracted"):
        template(root)


@pytest.mark.parametrize("name", ["season/roof.yaml", "signs.yaml", "contacts/ba.yaml"])
def test_a_broken_file_stops_the_extraction_and_is_named(root: Path, scenarios: Path, name: str) -> None:
    (scenarios / name).write_text("\ta: b\n", encoding="utf-8")
    with pytest.raises(ExtractionError, match=rf"{name}:1:1: .*no text was extracted"):
        template(root)
