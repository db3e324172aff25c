"""What a SARIF 2.1.0 file must be, as far as ours go: a schema in our own words, after the standard of OASIS.

Numbers name the sections of *Static Analysis Results Interchange Format (SARIF) Version 2.1.0*, OASIS, 2020.
A property that is not named here may be right in the standard, but the check does not write it.
"""

from collections.abc import Sequence
from typing import Any, Final

import jsonschema

Schema = dict[str, Any]

TEXT: Final[Schema] = {"type": "string", "minLength": 1}
LEVEL: Final[Schema] = {"enum": ["none", "note", "warning", "error"]}  # 3.27.10
COUNTED: Final[Schema] = {"type": "integer", "minimum": 1}  # 3.30.5, 3.30.6: lines and columns begin with 1


def _object(required: Sequence[str] = (), **properties: Schema) -> Schema:
    return {
        "type": "object",
        "required": [*required],
        "properties": properties,
        "additionalProperties": False,
    }


def _list(of: Schema, *, least: int = 0, unique: bool = False) -> Schema:
    return {"type": "array", "items": of, "minItems": least, "uniqueItems": unique}


MESSAGE = _object(["text"], text=TEXT)  # 3.11: a text, where it names no id of one
MULTIFORMAT = _object(["text"], text=TEXT, markdown=TEXT)  # 3.12: plain text beside any Markdown
RULE = _object(  # 3.49
    ["id"],
    id=TEXT,
    shortDescription=MULTIFORMAT,
    fullDescription=MULTIFORMAT,
    help=MULTIFORMAT,
    defaultConfiguration=_object(level=LEVEL),  # 3.50
)
DRIVER = _object(  # 3.19
    ["name"], name=TEXT, semanticVersion=TEXT, rules=_list(RULE, unique=True)
)
ARTIFACT = _object(["uri"], uri={"type": "string", "format": "uri-reference", "minLength": 1})  # 3.4
REGION = _object(  # 3.30
    ["startLine"], startLine=COUNTED, startColumn=COUNTED, snippet=_object(["text"], text=TEXT)
)
PLACE = _object(physicalLocation=_object(["artifactLocation"], artifactLocation=ARTIFACT, region=REGION))
RESULT = _object(  # 3.27
    ["message"],
    ruleId=TEXT,
    ruleIndex={"type": "integer", "minimum": -1},
    level=LEVEL,
    message=MESSAGE,
    locations=_list(PLACE),
)
RUN = _object(  # 3.14
    ["tool"],
    tool=_object(["driver"], driver=DRIVER),  # 3.18
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},  # 3.14.17
    results=_list(RESULT),
    properties={"type": "object"},  # 3.8: a bag of what a tool likes
)
LOG = {  # 3.13
    **_object(
        ["version", "runs"],
        version={"const": "2.1.0"},
        runs=_list(RUN),
        **{"$schema": {"type": "string", "format": "uri"}},
    ),
    "$schema": "https://json-schema.org/draft/2020-12/schema",
}


def validate(log: Any) -> None:  # noqa: ANN401 - JSON is anything
    """Raise an error where a file is not what the standard asks for."""
    jsonschema.validate(log, LOG, format_checker=jsonschema.FormatChecker())
    for run in log["runs"]:
        rules = [rule["id"] for rule in run["tool"]["driver"].get("rules", [])]
        for result in run.get("results", []):
            index = result.get("ruleIndex", -1)
            assert index == -1 or rules[index] == result["ruleId"], result  # 3.27.6
