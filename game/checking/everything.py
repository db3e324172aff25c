"""Everything that can be wrong with the story data and the catalogs, or the part of it that was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from game.paths import Paths
    from game.story.checks.art import KnownNames
    from game.story.diagnostics import Diagnostic
    from game.story.load import Pack


def problems(paths: Paths, wanted: Sequence[Path]) -> tuple[Diagnostic, ...]:
    """The problems of the files and folders named, or of the whole game, file after file.

    Raises:
        OSError: A file of rules, or of the art kit, is missing.
        ValueError: One of them is wrong.
    """
    from game.story.checks.pack import check_loaded, check_pack
    from game.story.load import load_episode, load_pack

    everything = load_pack(paths.scenarios)
    known = known_names(paths, everything)
    found: list[Diagnostic] = []
    for path in wanted or [paths.scenarios]:
        if path.is_dir() and (path / "contacts").is_dir():
            found += check_pack(load_pack(path), known)
            continue
        for file in sorted(path.glob("*.yaml")) if path.is_dir() else [path]:
            found += check_loaded(load_episode(file), known)
    return tuple(found)


def known_names(paths: Paths, pack: Pack) -> KnownNames:
    """The names that episodes may use: those of the art kit, and the signs."""
    from game.story.checks.art import KnownNames
    from game.ui.art import Kit

    kit = Kit.load(paths.assets / "art")
    return KnownNames(
        sign=tuple(pack.signs),
        place=kit.places,
        figure=kit.people,
        avatar=kit.avatars,
        expression=kit.expressions,
        icon=kit.icons,
        picture=kit.pictures,
    )
