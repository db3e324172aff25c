"""`cuvari lsp` with a client over its pipes: a real process, and the protocol as editors speak it."""

from __future__ import annotations

import time
from statistics import median
from typing import TYPE_CHECKING

import pytest

from tests.authors.editing.client import ROOT, Editor

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.long

REAL = ROOT / "scenarios" / "season-1" / "report-it.yaml"
LINES = 1_300
LONGEST_MS = 100
"""What an answer may take."""


@pytest.fixture(scope="module")
def editor() -> Iterator[Editor]:
    with Editor() as started:
        yield started


def place(text: str, words: str) -> tuple[int, int]:
    """The line and the column of `|` in some words of a text, in units of UTF-16 from 0 as editors count."""
    before, after = words.split("|")
    found = text.index(before + after) + len(before)
    line = text[text.rfind("\n", 0, found) + 1 : found]
    return text.count("\n", 0, found), len(line.encode("utf-16-le")) // 2


def labels(editor: Editor, uri: str, text: str, words: str) -> set[str]:
    return {each["label"] for each in editor.at("completion", uri, *place(text, words))}


def test_it_says_what_it_can(editor: Editor) -> None:
    assert editor.can["completionProvider"]["resolveProvider"]
    assert all(editor.can[f"{name}Provider"] for name in ("hover", "definition", "references", "rename"))


def test_a_mistake_is_told_while_it_is_typed_and_goes_with_it(editor: Editor, tmp_path: Path) -> None:
    """The file on the disk is never looked at: what counts is what stands in the editor."""
    text = REAL.read_text(encoding="utf-8")
    first = text.index("goto: ") + len("goto: ")
    uri = editor.open(tmp_path / "season" / "report-it.yaml", text[:first] + "nowhere-" + text[first:])
    [told] = [each for each in editor.problems(uri, "unknown-node") if each["code"] == "unknown-node"]
    assert told["severity"] == 1
    assert told["source"] == "cuvari"
    assert told["range"]["start"]["line"] == text.count("\n", 0, first)
    assert told["range"]["end"]["character"] > told["range"]["start"]["character"]
    editor.type(uri, text)
    editor.problems(uri, "unknown-node", there=False)


def test_what_only_the_whole_check_finds_is_told_too(editor: Editor, tmp_path: Path) -> None:
    text = REAL.read_text(encoding="utf-8").replace(
        "questions:\n", "questions:\n  - One more than three.\n", 1
    )
    assert "One more" in text
    uri = editor.open(tmp_path / "other" / "report-it.yaml", text)
    editor.problems(uri, "three-questions")


def test_what_a_reader_remarked_stands_on_its_line(editor: Editor, tmp_path: Path) -> None:
    text = REAL.read_text(encoding="utf-8")
    path = tmp_path / "report-it.yaml"
    summary = next(line for line in text.split("\n") if line.startswith("summary: "))
    row = f"  - {{at: 1, reads: '{summary}', remark: Too much is told., by: teacher}}\n"
    path.with_name("report-it.remarks.yaml").write_text(f"remarks:\n{row}", encoding="utf-8")
    uri = editor.open(path, text)
    [told] = [each for each in editor.problems(uri, "remark") if each["code"] == "remark"]
    assert told["range"]["start"] == {"line": text[: text.index(summary)].count("\n"), "character": 0}
    assert "Too much is told." in told["message"]


def test_names_are_completed_and_explained_with_their_picture(editor: Editor, tmp_path: Path) -> None:
    text = REAL.read_text(encoding="utf-8")
    uri = editor.open(tmp_path / "third" / "report-it.yaml", text)
    where = place(text, text[text.index("- place: ") :].partition("\n")[0].replace("place: ", "place: |"))
    offers = editor.at("completion", uri, *where)
    bedroom = next(each for each in offers if each["label"].startswith("bedroom"))
    whole = editor.ask("completionItem/resolve", **bedroom)
    assert f"![{bedroom['label']}](file:" in whole["documentation"]["value"]
    assert ".svg" in editor.at("hover", uri, *where)["contents"]["value"]


def test_letters_beyond_the_first_65536_and_cyrillic_shift_nothing(editor: Editor, tmp_path: Path) -> None:
    text = 'cast:\n  leo: {name: "😀 Ћао 😀", person: adi}\n  mum: {name: Мама}\nnodes:\n  a: []\n'
    uri = editor.open(tmp_path / "pack" / "odd.yaml", text)
    assert "adi" in labels(editor, uri, text, "person: |adi")
    line, unit = place(text, "person: |adi")
    assert "adi" in editor.at("hover", uri, line, unit + 1)["contents"]["value"]
    changed = text.replace('"😀 Ћао 😀"', '"😀"')
    _, first = place(text, '"|😀 Ћао 😀"')
    _, last = place(text, '"😀 Ћао 😀|"')
    editor.type_in(uri, 1, first, last, "😀")
    assert "adi" in labels(editor, uri, changed, "person: |adi")


def test_an_editor_that_counts_in_bytes_is_understood(tmp_path: Path) -> None:
    text = 'cast:\n  leo: {name: "😀 Ћао", person: adi}\n'
    with Editor("utf-8") as editor:
        assert editor.can["positionEncoding"] == "utf-8"
        uri = editor.open(tmp_path / "pack" / "odd.yaml", text)
        unit = len(text.split("\n")[1].partition("adi")[0].encode())
        assert "mum" in {each["label"] for each in editor.at("completion", uri, 1, unit)}
        assert editor.end() == 0


@pytest.mark.parametrize(
    "text", ["", "\n", "nodes:\n  a:\n    - cha", "- {[", "\ufeffepisode: x\r\nnodes:\r\n", "\t", "\ud83d"]
)
def test_torn_texts_are_answered_and_told(editor: Editor, tmp_path: Path, text: str) -> None:
    uri = editor.open(tmp_path / "pack" / "torn.yaml", text)
    for line, unit in ((0, 0), (0, 99), (2, 9), (99, 0)):
        for method in ("completion", "hover", "definition"):
            editor.at(method, uri, line, unit)
        assert editor.at("references", uri, line, unit, context={"includeDeclaration": True}) == []
    assert editor.first_problems(uri)
    editor.say("textDocument/didClose", textDocument={"uri": uri})


def test_files_that_are_gone_closed_or_no_episodes_are_let_be(editor: Editor, tmp_path: Path) -> None:
    file = tmp_path / "pack" / "gone.yaml"
    file.parent.mkdir()
    file.write_text("episode: gone\n", encoding="utf-8")
    uri = editor.open(file, "episode: gone\nstart: a\n")
    file.unlink()
    editor.problems(uri, "missing-key")
    editor.say("textDocument/didClose", textDocument={"uri": uri})
    assert editor.problems(uri, "missing-key", there=False) == []
    assert editor.at("completion", uri, 1, 7) == []
    assert editor.at("hover", (tmp_path / "never.yaml").as_uri(), 0, 0) is None
    assert editor.at("completion", editor.open(tmp_path / "pack" / "x.play.yaml", "play: x\n"), 0, 6) == []
    item = {"uri": "untitled:Untitled-1", "languageId": "yaml", "version": 1, "text": "start: a"}
    editor.say("textDocument/didOpen", textDocument=item)
    assert editor.at("completion", "untitled:Untitled-1", 0, 8) == []


def test_renaming_changes_the_file_and_says_why_it_can_not(editor: Editor, tmp_path: Path) -> None:
    text = REAL.read_text(encoding="utf-8")
    uri = editor.open(tmp_path / "fourth" / "report-it.yaml", text)
    node = text[text.index("start: ") + 7 :].partition("\n")[0]
    where = place(text, f"start: |{node}")
    edits = editor.at("rename", uri, *where, newName="begin-here")["changes"][uri]
    assert {each["newText"] for each in edits} == {"begin-here"}
    assert len(edits) >= 2
    with pytest.raises(LookupError, match="no id"):
        editor.at("rename", uri, *where, newName="Не може")
    [sign] = [editor.at("definition", uri, *place(text, f"start: |{node}"))]
    assert sign["range"]["start"]["line"] == text.split("\n").index(f"  {node}:")


def test_what_was_probably_meant_is_offered_and_mends_the_line(editor: Editor, tmp_path: Path) -> None:
    text = REAL.read_text(encoding="utf-8")
    node = text[text.index("start: ") + 7 :].partition("\n")[0]
    torn = text.replace(f"start: {node}\n", f"start: {node}z\n", 1)
    uri = editor.open(tmp_path / "sixth" / "report-it.yaml", torn)
    told = [each for each in editor.problems(uri, "unknown-node") if each["code"] == "unknown-node"]
    document = {"uri": uri}
    found = editor.ask(
        "textDocument/codeAction",
        textDocument=document,
        range=told[0]["range"],
        context={"diagnostics": told},
    )
    [edit] = found[0]["edit"]["changes"][uri]
    assert (found[0]["title"], edit["newText"]) == (f"Write {node}", node)
    line, start, end = (
        edit["range"]["start"]["line"],
        *(edit["range"][at]["character"] for at in ("start", "end")),
    )
    assert torn.split("\n")[line][start:end] == f"{node}z"


def test_a_message_of_no_sense_ends_nothing(editor: Editor, tmp_path: Path) -> None:
    editor.say("workspace/didSomethingElse", what=1)
    uri = editor.open(tmp_path / "pack" / "calm.yaml", "start: a\nnodes:\n  a: []\n")
    assert labels(editor, uri, "start: a\n", "start: |a") == {"a"}


def test_answers_come_at_once_in_a_long_episode(editor: Editor, tmp_path: Path) -> None:
    """While it is being checked, too: each answer is asked for right after a letter was typed."""
    text = REAL.read_text(encoding="utf-8")
    assert text.count("\n") >= LINES
    uri = editor.open(tmp_path / "fifth" / "report-it.yaml", text)
    editor.told.get(timeout=60)
    where = place(text, text[text.index("goto: ") :].partition("\n")[0].replace("goto: ", "goto: |"))
    took = []
    for number in range(20):
        editor.type(uri, f"{text}# {number}\n")
        for method in ("completion", "hover", "definition"):
            before = time.perf_counter()
            assert editor.at(method, uri, *where)
            took.append((time.perf_counter() - before) * 1000)
    print(f"median {median(took):.1f} ms, longest {max(took):.1f} ms")  # noqa: T201 - seen with -s
    assert median(took) <= LONGEST_MS
