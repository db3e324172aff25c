"""The list of all parts for programs: CycloneDX 1.5, as JSON, beside what is handed on."""

from __future__ import annotations

import json
import uuid
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from builds import linux_folder, windows_folder

if TYPE_CHECKING:
    from pathlib import Path

    from builds.inventory import Part
    from builds.source import Source


def make(source: Source) -> list[Path]:
    """Make it. Raises Problem."""
    made = []
    for system, form in (("linux", linux_folder), ("windows", windows_folder)):
        target = source.work / f"cuvari-mreze-{source.version}-{system}-x86_64.cdx.json"
        parts = form.parts(form.filled(source))
        target.write_text(bom(parts, source.version, source.epoch), encoding="utf-8")
        made.append(target)
    return made


def bom(parts: list[Part], version: str, epoch: int) -> str:
    """Return the list of parts of a version of the game: the same parts give the same text."""
    components = [component(part) for part in parts]
    game = {
        "type": "application",
        "bom-ref": "cuvari-mreze",
        "name": "cuvari-mreze",
        "version": version,
        "licenses": [{"expression": "GPL-3.0-or-later AND CC-BY-SA-4.0"}],
    }
    told: dict[str, Any] = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "timestamp": f"{datetime.fromtimestamp(epoch, UTC):%Y-%m-%dT%H:%M:%SZ}",
            "component": game,
        },
        "components": components,
    }
    number = uuid.uuid5(uuid.NAMESPACE_OID, json.dumps(told, sort_keys=True))
    return json.dumps({**told, "serialNumber": f"urn:uuid:{number}"}, indent=1, ensure_ascii=False) + "\n"


def component(part: Part) -> dict[str, Any]:
    """Return a part as CycloneDX names it."""
    told: dict[str, Any] = {
        "type": "library",
        "bom-ref": part.purl or f"{part.name}:{part.digest}",
        "name": part.name,
        "version": part.version,
        "licenses": [{"license": {"name": part.licence}}],
        "properties": [
            {"name": "cuvari:licence", "value": part.text},
            {"name": "cuvari:source", "value": part.source},
        ],
    }
    if part.purl:
        told["purl"] = part.purl
    if part.digest:
        told["hashes"] = [{"alg": "SHA-256", "content": part.digest}]
    return told
