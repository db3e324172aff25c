"""`cuvari names`: everything of the art kit and of the closed lists that an episode can name, as a page."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final, get_args

import msgspec
from markupsafe import Markup

from game.print.paper import Paper, as_address
from game.print.words import common
from game.scenes.play.stage.place_names import PLACES
from game.story.reading.words import SHOWN_IN, SKIES, Cat, Pose, Reaction

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from game.language.catalog import Catalog
    from game.story.grammar.signs import Sign
    from game.ui.art.kit import Kit

SOMEBODY: Final = "lana"
"""Who shows poses and expressions, and is seen in shots."""
BESIDE: Final = "sara"
"""Who is beside her where a shot shows two."""
PICTURES: Final = ".html"
"""How the name of a file with pictures ends; any other is Markdown, without them."""
NOT_DONE: Final = 2
ABOUT: Final = """\
What an episode can name besides what it defines itself. With a picture of each:
`python3 run.py names -o names.html`;
an editor with the language server shows them beside the name
([writing](writing-episodes.md#an-editor-that-knows-the-story)). How they are drawn, and how to draw more:
[the pictures](art.md). Sounds are not named: each place has its own, and the mood of a story its motif
([sound](sound.md)).

This page is written by `python3 run.py names -o docs/names.md`."""
"""What stands at the head of the page in `docs/`."""


class Shown(msgspec.Struct, frozen=True):
    """A name that can be used: what is told of it, and its picture as SVG."""

    name: str
    about: str = ""
    svg: str = ""


class Names(msgspec.Struct, frozen=True):
    """The names of one sort, and the keys behind which they can stand."""

    title: str
    keys: str
    names: tuple[Shown, ...]
    wide: bool = False


def all_names(kit: Kit, signs: Mapping[str, Sign]) -> tuple[Names, ...]:
    """Everything that can be named, sort by sort."""
    ink = kit.paints["plum-600"]
    people = set(kit.people)
    online = [name for name in kit.avatars if name not in people]
    return (
        Names("People", "`person:` of a hero or somebody of the cast", _drawn(kit.people, kit.face_svg)),
        Names(
            "Avatars of those who are known only online",
            "`avatar:`; the people above will do, too",
            _drawn(online, kit.avatar_svg),
        ),
        Names(
            "Expressions",
            "`as:` of `show`, `say` and `think`",
            _drawn(kit.expressions, lambda name: kit.face_svg(SOMEBODY, name)),
        ),
        Names(
            "Poses",
            "`pose:`",
            tuple(Shown(name, svg=kit.person_svg(SOMEBODY, pose=name)) for name in get_args(Pose) if name),
        ),
        Names(
            "Places",
            "`place:`, and `where:` of a face",
            tuple(
                Shown(name, PLACES[name].source if name in PLACES else "", kit.place_svg(name))
                for name in sorted(kit.places)
            ),
            wide=True,
        ),
        Names("Shots", "`shot:`; `no` gives the stage back", tuple(_shots(kit)), wide=True),
        Names(
            "What the card of a day lies on", "`behind:` of a `day:`", _drawn(SKIES, kit.shot_svg), wide=True
        ),
        Names(
            "Boards, with the places of each",
            "`find:` and `put:`, and `at:` below them",
            tuple(Shown(name, ", ".join(spots), kit.board_svg(name)) for name, spots in kit.boards.items()),
            wide=True,
        ),
        Names("Small pictures", "`sticker:`, `picture:`", _drawn(sorted(kit.pictures), kit.picture_svg)),
        Names("Icons", "`icon:`", _drawn(sorted(kit.icons), lambda name: kit.icon_svg(name, ink))),
        Names(
            "Reactions",
            "`as:` of `react`, and `reactions:`",
            _drawn(get_args(Reaction), lambda name: kit.icon_svg(f"react-{name}", ink)),
        ),
        Names("What the cat does", "`cat:`", tuple(Shown(name) for name in get_args(Cat))),
        Names(
            "Warning signs",
            "`signs:`",
            tuple(Shown(name, f"{sign.title.source}. {sign.explain.source}") for name, sign in signs.items()),
        ),
    )


def _drawn(names: Iterable[str], svg: Callable[[str], str]) -> tuple[Shown, ...]:
    return tuple(Shown(name, svg=svg(name)) for name in names)


def _shots(kit: Kit) -> Iterator[Shown]:
    for shot, many in SHOWN_IN.items():
        if shot != "no":
            people = (SOMEBODY, BESIDE)[:many]
            about = {0: "nobody", 1: "one person", 2: "two people"}[many]
            yield Shown(shot, about, kit.shot_svg(shot, *people))


def as_markdown(sorts: Sequence[Names]) -> str:
    """The page for `docs/`: names in the words of their sort; what has words of its own, line by line."""
    parts = ["# Names one can use", ABOUT]
    for each in sorts:
        parts.append(f"## {each.title}\n\nBehind {each.keys}.")
        if any(name.about for name in each.names):
            parts.append("\n".join(f"* `{name.name}`: {name.about}".rstrip(": ") for name in each.names))
        else:
            parts.append(" · ".join(f"`{name.name}`" for name in each.names))
    return "\n\n".join(parts) + "\n"


def as_html(sorts: Sequence[Names], catalog: Catalog, kit: Kit) -> str:
    """The page with a picture of each name; it needs nothing else."""
    paper = Paper(catalog, kit)
    html = paper.write("names.html", sorts=sorts, address=as_address)
    sheet = Markup(html)  # noqa: S704 - written by a template that escapes
    return paper.write("page.html", title="Names one can use", sheets=[sheet], common=common)


def write_names(options: argparse.Namespace) -> int:
    """Write the page to a file, with pictures or as Markdown; gives the exit code."""
    from game.language.catalog import Catalogs
    from game.paths import Paths
    from game.story.grammar.signs import load_signs
    from game.ui.art.kit import Kit

    paths = Paths.find()
    kit = Kit.load(paths.assets / "art")
    sorts = all_names(kit, load_signs(paths.scenarios / "signs.yaml").by_id)
    drawn = options.out.suffix == PICTURES
    text = as_html(sorts, Catalogs.load(paths.locales)["en"], kit) if drawn else as_markdown(sorts)
    try:
        options.out.write_text(text, encoding="utf-8", newline="\n")
    except OSError as problem:
        sys.stderr.write(f"cuvari names: {options.out} can't be written: {problem.strerror}\n")
        return NOT_DONE
    sys.stdout.write(f"{options.out}\n")
    return 0
