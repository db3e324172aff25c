"""Pages as a browser lays them out: headless Chromium without network tells what is cut or lies on text.

It needs Debian's chromium and poppler-utils.
"""

from __future__ import annotations

import html
import json
import re
import subprocess
from typing import TYPE_CHECKING, Any, Final

import pytest

if TYPE_CHECKING:
    from pathlib import Path

BROWSER: Final = pytest.mark.programs("chromium")
"""The mark of a test that measures pages."""
PRINTER: Final = pytest.mark.programs("chromium", "pdfinfo")
"""The mark of a test that prints them, too."""

OFFLINE: Final = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
A4: Final = (595, 842)
"""Points, as PDF counts."""

MEASURE: Final = """
document.fonts.ready.then(() => {
  const told = [];
  document.querySelectorAll('.page').forEach((page, number) => {
    const tell = (what, text) => told.push([number, what, text.trim().slice(0, 60)]);
    const edge = page.getBoundingClientRect();
    const foot = page.querySelector('.foot');
    const floor = foot ? foot.getBoundingClientRect().top : edge.bottom;
    const boxes = [];
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode());) {
      if (!node.data.trim() || node.parentElement.closest('svg')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const r of range.getClientRects()) {
        const spare = r.height * 0.2;
        boxes.push({node, text: node.data, in: node.parentElement.closest('.foot') ? foot : null,
          left: r.left, right: r.right, top: r.top + spare, bottom: r.bottom - spare});
      }
    }
    for (const drawn of page.querySelectorAll('img, figure svg')) {
      const r = drawn.getBoundingClientRect();
      boxes.push({node: drawn, text: 'picture', in: null,
        left: r.left, right: r.right, top: r.top, bottom: r.bottom});
    }
    boxes.forEach((a, i) => {
      const inside = a.left >= edge.left - 1 && a.right <= edge.right + 1 && a.top >= edge.top - 1;
      if (!inside) tell('cut', a.text);
      if (a.bottom > (a.in ? edge.bottom : floor) + 1) tell('too low', a.text);
      for (const b of boxes.slice(i + 1)) {
        if (a.node === b.node) continue;
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 1 && down > 1) tell('over each other', a.text.trim().slice(0, 28) + ' / ' + b.text);
      }
    });
    page.querySelectorAll('.danger, .card, td, .half, .vote, .code, .item, .bar, figure').forEach(box => {
      if (box.scrollWidth > box.clientWidth + 1) tell('wider than its box', box.textContent);
      if (box.scrollHeight > box.clientHeight + 1) tell('higher than its box', box.textContent);
    });
  });
  const result = document.createElement('pre');
  result.id = 'measured';
  result.textContent = JSON.stringify({pages: document.querySelectorAll('.page').length, told,
    fonts: [...document.fonts].filter(font => font.status === 'loaded').length});
  document.body.append(result);
});
"""
"""Finds text and pictures outside their page, below its foot, on each other, or larger than their box.

A line of text is taken without the fifth of its height at top and bottom that no letter reaches.
"""


class Measured:
    """What the browser found: how many pages and loaded fonts, and problems with the number of their page."""

    def __init__(self, found: dict[str, Any]) -> None:
        self.pages: int = found["pages"]
        self.fonts: int = found["fonts"]
        self.problems: list[tuple[int, str, str]] = [(*each,) for each in found["told"]]


def measured(page: Path) -> Measured:
    """Lay the page out and measure it; a copy with the script is written beside it."""
    copy = page.with_suffix(".measured.html")
    text = page.read_text(encoding="utf-8")
    copy.write_text(text.replace("</body>", f"<script>{MEASURE}</script></body>"), encoding="utf-8")
    dom = _chromium(page.parent, "--dump-dom", "--virtual-time-budget=4000", copy.as_uri())
    found = re.search(r'<pre id="measured">(.*?)</pre>', dom, re.DOTALL)
    assert found, dom[-2000:]
    return Measured(json.loads(html.unescape(found[1])))


def printed(page: Path) -> tuple[int, tuple[int, int]]:
    """How many pages the page prints on, and their size in points; the PDF lies beside it."""
    pdf = page.with_suffix(".pdf")
    _chromium(page.parent, "--no-pdf-header-footer", f"--print-to-pdf={pdf}", page.as_uri())
    info = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout  # noqa: S607
    pages = re.search(r"^Pages: +(\d+)", info, re.MULTILINE)
    size = re.search(r"^Page size: +([\d.]+) x ([\d.]+)", info, re.MULTILINE)
    assert pages
    assert size
    return int(pages[1]), (round(float(size[1])), round(float(size[2])))


def _chromium(folder: Path, *words: str) -> str:
    command = ["chromium", *OFFLINE, f"--user-data-dir={folder / 'chromium'}", *words]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=120).stdout
