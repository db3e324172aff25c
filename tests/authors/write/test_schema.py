"""The JSON Schema by which editors complete and explain: in step with the models, right about the files."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema.validators
import pytest
import yaml
from jsonschema import Draft7Validator, ValidationError

from game.authors.check.everything import known_names
from game.authors.write.schema import FILES, schema
from game.authors.write.schema_command import as_text, file_name
from game.cli import main
from game.paths import Paths
from game.story.loading.pack import episode_files
from game.story.loading.questionnaire import survey_files
from tests.support.known import shared_pack
from tests.support.season import story_ids
from tests.support.small_stories import DATA

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.story.checks.art import KnownNames

SCENARIOS = Path(__file__).parents[3] / "scenarios"
WRITTEN = {
    "episode": episode_files(SCENARIOS),
    "play": sorted(SCENARIOS.glob("*/*.play.yaml")),
    "signs": [SCENARIOS / "signs.yaml"],
    "contacts": sorted((SCENARIOS / "contacts").glob("*.yaml")),
    "survey": survey_files(SCENARIOS),
    "remarks": sorted(SCENARIOS.glob("*/*.remarks.yaml")),
}
LARGE = {*story_ids()} - {"the-chain"}
"""Stories whose check takes long; the smallest one stands for them with every change."""
CASES = [pytest.param(kind, path, id=path.name) for kind, paths in WRITTEN.items() for path in paths]
TIERED = [
    pytest.param(kind, path, id=path.name, marks=pytest.mark.long if path.stem in LARGE else ())
    for kind, paths in WRITTEN.items()
    for path in paths
]


class Core(yaml.CSafeLoader):
    """Reads YAML as editors do, by the core schema of YAML 1.2: `yes` and `21:47` are strings."""


Core.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if tag.endswith(("null", "merge"))]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(true|false)$"), list("tf"))
Core.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^-?\d+$"), list("-0123456789"))
Core.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^-?\d+\.\d+$"), list("-0123456789"))


@pytest.fixture(scope="module")
def known() -> KnownNames:
    """The names of the art kit and of the signs."""
    paths = Paths.find()
    return known_names(paths, shared_pack(paths.scenarios).signs)


def any_of(
    checker: Draft7Validator, kinds: Iterable[Any], value: object, _schema: object
) -> Iterator[ValidationError]:
    """Whether one of several schemas takes it; the library works out what each of them has against it."""
    if not any(checker.evolve(schema=kind).is_valid(value) for kind in kinds):
        yield ValidationError(f"{value!r} is none of these")


Checker = jsonschema.validators.extend(Draft7Validator, {"anyOf": any_of})  # type: ignore[no-untyped-call]


def wrong(kind: str, text: str, known: KnownNames) -> str:
    """What the schema has against a file, first of all; "" if nothing."""
    written = yaml.load(text, Core)  # noqa: S506 - a safe loader
    return next((error.message for error in Checker(schema(kind, known)).iter_errors(written)), "")


@pytest.mark.parametrize("kind", FILES)
def test_the_written_schema_is_that_of_the_models(kind: str, known: KnownNames) -> None:
    """Made anew by `cuvari schema -o scenarios`."""
    assert (SCENARIOS / file_name(kind)).read_text(encoding="utf-8") == as_text(kind, known)


@pytest.mark.parametrize(("kind", "path"), CASES)
def test_every_file_names_its_schema_in_its_first_line(kind: str, path: Path) -> None:
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert found is not None, f"{path.name} begins with: {first}"
    assert (path.parent / found[1]).resolve() == (SCENARIOS / file_name(kind)).resolve()


@pytest.mark.parametrize(("kind", "path"), TIERED)
def test_the_schema_takes_what_the_game_takes(kind: str, path: Path, known: KnownNames) -> None:
    assert wrong(kind, path.read_text(encoding="utf-8"), known) == ""


@pytest.mark.parametrize("name", ["lost-cat", "treasure-map"])
def test_it_takes_every_kind_of_step(name: str, known: KnownNames) -> None:
    free = type(known)(sign=known.sign)  # the small episodes use art that there is not
    assert wrong("episode", (DATA / f"{name}.yaml").read_text(encoding="utf-8"), free) == ""


@pytest.mark.long
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("ages: 12-14", "ages: twelve"),
        ("offender: {kind: stranger", "offender: {kind: dragon"),
        ("  tell: tell\n", ""),
        ("place: bedroom-evening", "place: bedroom-evenin"),
        ("signs: [meet-alone]", "signs: [meet-alones]"),
        ("gender: f, person: lana", "gender: girl, person: lana"),
        ("- think:", "- thinks:"),
        ("summary:", "summaries:"),
        ("kind: hard", "kind: harsh"),
        ("listener: yes", "listener: perhaps"),
    ],
)
def test_it_refuses_what_the_game_refuses(old: str, new: str, known: KnownNames) -> None:
    text = (SCENARIOS / "season-1" / "new-friend.yaml").read_text(encoding="utf-8")
    assert old in text
    assert wrong("episode", text.replace(old, new, 1), known) != ""


@pytest.mark.parametrize("kind", FILES)
def test_every_key_is_described(kind: str, known: KnownNames) -> None:
    assert list(undescribed(schema(kind, known))) == []


def undescribed(part: Any, at: str = "") -> list[str]:  # noqa: ANN401 - any part of a schema
    """The keys without a sentence, by their path."""
    if isinstance(part, list):
        return [name for item in part for name in undescribed(item, at)]
    if not isinstance(part, dict):
        return []
    own = [
        f"{at}.{name}"
        for name, value in part.get("properties", {}).items()
        if not re.fullmatch(r"\S.*[.:]", value.get("description", ""))
    ]
    return own + [name for key, value in part.items() for name in undescribed(value, f"{at}.{key}")]


def test_the_command_writes_one_or_all(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "Čuvari mreže: episode"
    assert main(["schema", "play", "-o", str(tmp_path / "play.json")]) == 0
    assert json.loads((tmp_path / "play.json").read_text(encoding="utf-8"))["title"].endswith("play")
    assert main(["schema", "-o", str(tmp_path)]) == 0
    assert {path.name for path in tmp_path.glob("*.schema.json")} == {file_name(kind) for kind in FILES}
