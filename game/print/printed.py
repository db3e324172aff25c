"""A sheet: what is printed under one name, as one HTML file."""

import msgspec
from markupsafe import Markup


class Sheet(msgspec.Struct, frozen=True):
    """Something to print: `name` is that of its file, `title` what people call it, `html` its pages."""

    name: str
    title: str
    pages: int
    html: Markup


def sheet(name: str, title: str, html: str, pages: int = 1) -> Sheet:
    """The sheet of a page that a template wrote."""
    return Sheet(name, title, pages, Markup(html))  # noqa: S704 - written by a template that escapes
