"""Documents opened in Debian's Chromium without a network, and what is wrong with how they look there.

with browser() as chromium:
    seen = opened(chromium, path, width=1280, scheme="dark")
    assert not seen.wrong
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed: apt install chromium")

# What is wrong with the page as it stands: wider than the window, pictures that are not seen, texts of a picture that
# leave it or lie over one another.
_LOOK = """() => {
  const wrong = [], wide = document.documentElement.scrollWidth
  if (wide > innerWidth) wrong.push(`the page is ${wide} wide in a window of ${innerWidth}`)
  for (const figure of document.querySelectorAll('figure')) {
    const seen = [...figure.querySelectorAll('svg')].filter(svg => svg.getBoundingClientRect().width > 0)
    if (seen.length != 1) wrong.push(`${figure.id}: ${seen.length} pictures are seen`)
    for (const svg of seen) {
      const frame = svg.getBoundingClientRect()
      if (frame.width < 250 || frame.height < 40) wrong.push(`${figure.id}: ${frame.width} by ${frame.height}`)
      if (frame.left < -0.5 || frame.right > innerWidth + 0.5) wrong.push(`${figure.id}: beyond the window`)
      if (!svg.querySelector('title').textContent) wrong.push(`${figure.id}: no title`)
      const texts = [...svg.querySelectorAll('text')].map(text => [text.textContent, text.getBoundingClientRect()])
      texts.forEach(([text, box], n) => {
        if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 3)
          wrong.push(`${figure.id}: "${text}" leaves the picture`)
        for (const [other, against] of texts.slice(n + 1)) {
          const across = Math.min(box.right, against.right) - Math.max(box.left, against.left)
          const down = Math.min(box.bottom, against.bottom) - Math.max(box.top, against.top)
          if (across > 1 && down > box.height * 0.35) wrong.push(`${figure.id}: "${text}" lies over "${other}"`)
        }
      })
    }
  }
  return wrong
}"""


@dataclass(frozen=True)
class Seen:
    """A document as it is seen."""

    wrong: tuple[str, ...]
    """What is wrong with it: with what it looks like, what it asked for, what it complained of."""
    pictures: int


@contextmanager
def browser() -> Iterator[Browser]:
    """Chromium, with no window and no network."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


def opened(
    chromium: Browser,
    path: Path,
    *,
    width: int = 1280,
    scheme: Literal["light", "dark"] = "light",
    picture: Path | None = None,
) -> Seen:
    """A document in a window of 720 lines, with every table opened after a first look; kept as a picture if asked."""
    context = chromium.new_context(viewport={"width": width, "height": 720}, color_scheme=scheme, offline=True)
    page, address = context.new_page(), path.resolve().as_uri()
    wrong: list[str] = []
    page.on("console", lambda said: wrong.append(f"console: {said.text}"))
    page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
    page.on("request", lambda asked: asked.url == address or wrong.append(f"asked for {asked.url[:80]}"))
    page.goto(address)
    if picture is not None:
        page.screenshot(path=picture, full_page=True)
    wrong += page.evaluate(_LOOK)
    pictures = page.locator("figure").count()
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    wrong += page.evaluate(_LOOK)
    context.close()
    return Seen(tuple(dict.fromkeys(wrong)), pictures)
