"""A picture of the criteria: a row each, a column for each scenario, what was measured against what is asked. SVG."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

from infosim.lab.criteria.telling import PARTS, TITLES, figure, headline, verdict_word, wanted
from infosim.lab.criteria.verdict import POOLED, Verdict
from infosim.locale import Words

NAMESPACE = "http://www.w3.org/2000/svg"
LEFT, COLUMN, LINE, TOP, EDGE = 440, 290, 17, 64, 16
GLYPHS = {True: "●", False: "✗", None: "○"}
STYLE = """
  text { font: 13px system-ui, sans-serif; fill: #222; }
  .head { font-weight: 600; } .small { font-size: 11px; fill: #555; }
  .fails { fill: #a4262c; } .rule { stroke: #ddd; } .paper { fill: #fff; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e8e6e3; } .small { fill: #aaa; } .fails { fill: #ff8a80; } .rule { stroke: #444; }
    .paper { fill: #1b1d1f; } }
"""


def picture(verdicts: Sequence[Verdict], titles: Mapping[str, str], w: Words) -> str:
    """A whole SVG document, which asks for nothing. A failing figure is marked by a glyph and a word too, not by colour
    alone.
    """
    columns = [name for name in titles if any(each.scenario == name for each in verdicts)]
    numbers = sorted({each.criterion for each in verdicts})
    rows: list[str] = []
    y = TOP
    for number in numbers:
        here = [each for each in verdicts if each.criterion == number]
        high = max(len(each.parts) for each in here) * LINE + LINE + 10
        rows.append(f'<line class="rule" x1="{EDGE}" x2="{_width(columns) - EDGE}" y1="{y - 14}" y2="{y - 14}"/>')
        rows.append(_text(EDGE, y, f"{number}  {w.say(TITLES[number])}", "head"))
        rows += [
            _text(EDGE + 22, y + n * LINE, w.say(PARTS[part.name]), "small") for n, part in enumerate(here[0].parts, 1)
        ]
        for each in here:
            at = LEFT + COLUMN * (columns.index(each.scenario) if each.scenario != POOLED else 0)
            rows += _cell(each, at, y, w)
        y += high
    heads = [_text(LEFT + COLUMN * n, TOP - 28, titles[name], "head") for n, name in enumerate(columns)]
    # words: title of a picture: sixteen criteria of a good game, each measured in every scenario
    title = w.text("lab.criteria", "Is it a good game?")
    width = _width(columns)
    return "\n".join(
        [
            f'<svg xmlns="{NAMESPACE}" viewBox="0 0 {width} {y}" width="{width}" height="{y}" role="img">',
            f"<title>{escape(title)}</title>",
            f"<desc>{escape(_said(verdicts, titles, w))}</desc>",
            f"<style>{STYLE}</style>",
            f'<rect class="paper" width="{width}" height="{y}"/>',
            _text(EDGE, TOP - 28, title, "head"),
            *heads,
            *rows,
            "</svg>",
            "",
        ]
    )


def _cell(verdict: Verdict, x: int, y: int, w: Words) -> list[str]:
    kind = "head fails" if verdict.holds is False else "head"
    found = [_text(x, y, f"{GLYPHS[verdict.holds]} {verdict_word(verdict, w)}", kind)]
    for n, part in enumerate(verdict.parts, 1):
        asked = wanted(part, w)
        told = f"{GLYPHS[part.holds]} {figure(part, w)}" + (f" · {asked}" if asked else "")
        found.append(_text(x, y + n * LINE, told, "small fails" if part.holds is False else "small"))
    return found


def _said(verdicts: Sequence[Verdict], titles: Mapping[str, str], w: Words) -> str:
    """The picture as text: criterion by criterion."""
    said = []
    for each in verdicts:
        where = f"{titles[each.scenario]}, " if each.scenario in titles else ""
        said.append(f"{where}{each.criterion} {headline(each, w)}")
    return "; ".join(said)


def _width(columns: Sequence[str]) -> int:
    return LEFT + COLUMN * max(len(columns), 1) + EDGE


def _text(x: int, y: int, text: str, kind: str) -> str:
    return f'<text x="{x}" y="{y}" class="{kind}">{escape(text)}</text>'
