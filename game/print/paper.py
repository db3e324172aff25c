"""Pages to be printed: one HTML file that needs nothing else, from a template, a language and the art kit."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from game.language.languages import row_of, tag_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment
    from markupsafe import Markup

    from game.language.catalog import Catalog
    from game.story.grammar.characters import Hero
    from game.text import Text
    from game.ui.art.kit import Kit

TEMPLATES: Final = Path(__file__).parent / "templates"
FACES: Final[Mapping[int, str]] = {400: "Manrope-Regular.ttf", 700: "Manrope-Bold.ttf"}
"""The weights that a page carries: what the CSS asks for."""


@dataclass(frozen=True)
class Paper:
    """What a template asks for words and pictures; `hero` is who a text of a story is about."""

    catalog: Catalog
    kit: Kit
    hero: Hero | None = None

    @property
    def tag(self) -> str:
        """The tag (BCP 47) of the language."""
        return tag_of(self.catalog.code)

    def say(self, text: Text, n: int | None = None, **values: object) -> str:
        """The text in the language, in the grammar of the hero."""
        gender = self.hero.gender if self.hero else "f"
        if self.hero:
            values["hero"] = self.hero.name
        return self.catalog.render(text, gender=gender, players="", n=n, **values)

    def icon(self, name: str, colour: str = "plum-600") -> str:
        """The address of an icon in a colour of the palette."""
        return as_address(self.kit.icon_svg(name, self.kit.paints[colour]))

    def picture(self, name: str) -> str:
        """The address of a small picture."""
        return as_address(self.kit.picture_svg(name))

    def face(self, person: str, expression: str = "calm") -> str:
        """The address of a head."""
        return as_address(self.kit.face_svg(person, expression))

    @property
    def letters(self) -> str:
        """The letters of answers and of the cards, as the screen shows them in this language."""
        return row_of(self.catalog.code).letters

    def write(self, template: str, **values: object) -> str:
        """The page as HTML.

        Raises:
            jinja2.TemplateError: The template is wrong, or asks for what is not there.
        """
        page = environment().get_template(template)
        own = {"paper": self, "say": self.say, "colours": self.kit.paints, "css": css(), "fonts": faces()}
        return page.render(own, **values)


def as_address(svg: str) -> str:
    """A picture as an address that holds it, so that the ids of two pictures on a page can't meet."""
    return "data:image/svg+xml," + quote(svg, safe=" ='/:(),;")


@cache
def environment() -> Environment:
    """The templates. What stands in them is escaped, and a name that is not there is an error."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def css() -> Markup:
    """The one style sheet of all pages."""
    from markupsafe import Markup

    return Markup((TEMPLATES / "paper.css").read_text(encoding="utf-8"))  # noqa: S704 - our own file


@cache
def faces() -> Markup:
    """The fonts of the game as part of the page, so that it breaks its lines alike on every computer."""
    from markupsafe import Markup

    from game.ui.draw.typesetting import font_folder

    folder = font_folder("font_manrope")
    rules = (
        f"@font-face{{font-family:Manrope;font-weight:{weight};"
        f"src:url(data:font/ttf;base64,{base64.b64encode((folder / file).read_bytes()).decode()})}}"
        for weight, file in FACES.items()
    )
    return Markup("\n".join(rules))  # noqa: S704 - made of nothing but letters and digits


def qr(data: str) -> Markup:
    """A QR code as SVG with the quiet zone that cameras want (ISO/IEC 18004)."""
    import segno
    from markupsafe import Markup

    drawn = segno.make(data, micro=False, error="m").svg_inline(scale=1, border=4, dark="#000", omitsize=True)
    return Markup(drawn)  # noqa: S704 - paths drawn by segno, no text of the data


def tel(number: str) -> str:
    """What a telephone makes of a scanned number: RFC 3966 without the spaces that people read it by."""
    return "tel:" + "".join(sign for sign in number if sign.isdigit() or sign == "+")
