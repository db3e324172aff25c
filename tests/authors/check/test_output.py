"""SARIF 2.1.0 as its readers expect it: what the standard asks for, and rules from the pages."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from game.authors.check.output import as_sarif, as_text
from game.story.reading.diagnostics import Diagnostic
from tests.authors.check import sarif
from tests.authors.check.catalog_examples import PAGES

VALUES = {"name": "quite", "guess": "quiet", "known": "hello, quiet"}


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:  # noqa: ANN401 - JSON is anything
    """The run that two findings make, in the folder of their file."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path.resolve() / "season 1.yaml"
    file.write_text("nodes:\n  goto: quite\n", encoding="utf-8")
    found = [
        Diagnostic("unknown-node", "error", str(file), 2, 9, VALUES),
        Diagnostic("choice-only-words", "info", str(file), 1, 1),
        Diagnostic("unknown-node", "error", str(file), 3, 1, VALUES),
    ]
    log = json.loads(as_sarif(found, PAGES))
    sarif.validate(log)
    assert log["$schema"].endswith("sarif-2.1.0.json")
    [run] = log["runs"]
    return run


def test_rules_come_from_the_pages_once_each(run: Any) -> None:  # noqa: ANN401 - as above
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["choice-only-words", "unknown-node"]
    assert rules[1]["shortDescription"]["text"] == "A node that does not exist"
    assert "## Fails" in rules[1]["help"]["markdown"]
    assert [rule["defaultConfiguration"]["level"] for rule in rules] == ["note", "error"]


def test_each_result_names_rule_level_message_and_place(run: Any) -> None:  # noqa: ANN401 - as above
    first, second, third = run["results"]
    assert (first["ruleId"], first["ruleIndex"], first["level"]) == ("unknown-node", 1, "error")
    assert (second["ruleIndex"], second["level"], third["ruleIndex"]) == (0, "note", 1)
    assert first["message"]["text"].startswith("there is no node `quite`. Did you mean `quiet`?")
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "season%201.yaml"
    assert place["region"] == {"startLine": 2, "startColumn": 9, "snippet": {"text": "  goto: quite"}}
    assert "snippet" not in third["locations"][0]["physicalLocation"]["region"]


def test_columns_are_counted_in_code_points(run: Any) -> None:  # noqa: ANN401 - as above
    assert run["columnKind"] == "unicodeCodePoints"


def test_text_ends_with_how_many_there_are() -> None:
    found = [Diagnostic("unknown-node", "error", "a.yaml", 1, 1, VALUES)]
    assert as_text(found, PAGES).endswith("\n\n1 errors, 0 warnings\n")
    notes = [*found, Diagnostic("choice-only-words", "info", "a.yaml", 1, 1)]
    assert as_text(notes, PAGES).endswith("1 errors, 0 warnings, 1 notes\n")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"version": "2.1.0"', '"version": "2.0.0"'),
        ('"level": "error"', '"level": "info"'),
        ('"startLine": 2', '"startLine": 0'),
        ('"ruleIndex": 1', '"ruleIndex": 0'),
        ('"uri": "a.yaml"', '"uri": ""'),
        ('"text": "there is', '"txt": "there is'),
    ],
)
def test_what_is_no_sarif_is_noticed(old: str, new: str) -> None:
    found = [
        Diagnostic("choice-only-words", "info", "a.yaml", 1, 1),
        Diagnostic("unknown-node", "error", "a.yaml", 2, 1, VALUES),
    ]
    text = as_sarif(found, PAGES)
    sarif.validate(json.loads(text))
    assert old in text
    with pytest.raises((jsonschema.ValidationError, AssertionError)):
        sarif.validate(json.loads(text.replace(old, new)))
