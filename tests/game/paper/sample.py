"""A page with every kind of block and of chart, and names that somebody wrote who wishes no good."""

from __future__ import annotations

import datetime as dt

from infosim.game.paper.charts import (
    Bar,
    Calendar,
    Chart,
    Count,
    Fan,
    Line,
    Mark,
    Point,
    Range,
    Strand,
    Table,
    bars,
    columns,
    counts,
    dots,
    fan,
    lines,
    ranges,
    sourcing,
)
from infosim.game.paper.page import Card, Cards, Page, Points, Said, Section, Tile
from infosim.locale import Words

HOSTILE = "</title></svg><script>alert('1')</script><img src=x onerror=alert(2)> & \"Marelle\""
"""A name that would end an element and begin others, were it not escaped."""
UNPRINTABLE = "\x00\x1b[31m\x08"
MONEY = [n * n * 90_000.0 for n in range(36)]
EUROS = 100.0


def story(w: Words, name: str = "") -> Chart:
    calendar = Calendar.of(dt.date(2027, 1, 1), 36, w, ((0, "garage"), (9, "seed"), (22, "series A")))
    drawn = (Line(name or "you", MONEY), Line("a split held for 36 months, same luck", [m * 0.6 for m in MONEY], True))
    marks = [Mark(month, str(n + 1), bad=n == 3) for n, month in enumerate((4, 9, 13, 16, 18, 22, 27))]
    return lines("The story", "MRR grew to its highest in the last month.", calendar, drawn, w.money, w, marks=marks)


def cash(w: Words) -> Chart:
    calendar = Calendar.of(dt.date(2028, 3, 1), 24, w)
    past = [31e6 - n * 2e6 for n in range(12)]
    middle = [9e6 + n * 1e6 for n in range(12)]
    inner = ([m - n * 4e5 for n, m in enumerate(middle)], [m + n * 4e5 for n, m in enumerate(middle)])
    outer = ([m - n * 19e5 for n, m in enumerate(middle)], [m + n * 9e5 for n, m in enumerate(middle)])
    other = Line("the plan as it was", [m * 0.7 for m in middle])
    return fan(
        "Cash", "Cash falls, then grows.", calendar, Fan(middle, inner, outer), w.money, w, past=past, other=other
    )


def prices(w: Words, name: str = "") -> Chart:
    worth = (310, 640, 190, -410, 900, -150, -95)
    names = (
        "Support to a firm of Saint-Ormel", "Seed used for people, not runway", "Quality to Porto, governance 1",
        name or "Two more vacancies", "Support level 2 brought home", "The workplace contract was left alone",
        "Seven days a month on tickets",
    )  # fmt: skip
    rows = [
        Bar(
            str(n + 1), w.month_short(dt.date(2027 + n // 3, 4, 1)), names[n], k * 1e5, w.money_change(k * 1e5),
            (k - 120) * 1e5, (k + 90) * 1e5, f"{w.money_change((k - 120) * 1e5)} … {w.money_change((k + 90) * 1e5)}",
        )
        for n, k in enumerate(worth)
    ]  # fmt: skip
    return bars("Decisions, priced", "Seven decisions; the fifth was worth most.", rows, w)


def luck(w: Words) -> Chart:
    you = (Point(874e6, "you"),)
    rows = (
        Range("your decisions, other luck", (590e6, 1040e6), (700e6, 930e6), 860e6, you, "8 in 10: 5.9 to 10.4"),
        Range("your luck, other players", (100e6, 800e6), (300e6, 650e6), 480e6, you, "you beat 92 in 100"),
    )
    return ranges("Skill and luck", "You stand above most players.", rows, w.money, w)


def said(w: Words) -> Chart:
    rows = (
        Range("lowest cash, €k", None, (60, 110), None, (Point(80, "said"), Point(34, "was", True)), "", (0, 150)),
        Range("alive, in 10", None, (7, 9), None, (Point(8, "said"), Point(9, "was")), "25 of 27", (0, 10)),
    )
    return ranges("What we said", "Cash was lower than most said.", rows, w.number, w, inner="half of the class")


def worth(w: Words) -> Chart:
    values = [120e6 + (n * 37 % 90) * 3e6 for n in range(27)]
    band = Range("your decisions, other luck", (140e6, 300e6), (170e6, 230e6), 200e6)
    return dots("Worth", "Companies were worth 1.2 to 3.9 million.", values, w.money, w, you=5, band=band)


def who(w: Words, name: str = "") -> Chart:
    calendar = Calendar.of(dt.date(2027, 1, 1), 36, w, ((0, "garage"), (9, "seed"), (22, "series A")))
    rows = (
        Strand(name or "Product development", [{"I": 1.0}] * 10 + [{"I": 0.6, "F": 0.4}] * 12 + [{"I": 1.0}] * 14,
               (1.0, 0.68), "core"),
        Strand("Support", [{"I": 1.0}] * 4 + [{"L": 0.6, "I": 0.4}] * 20 + [{"M": 0.7, "N": 0.3}] * 12, (1.0, 0.48)),
        Strand("Tests and quality assurance", [{}] * 9 + [{"N": 0.6, "I": 0.4}] * 15 + [{"O": 1.0}] * 12, (1.0, 0.38)),
    )  # fmt: skip
    outside = [0.3 + 0.01 * n for n in range(36)]
    return sourcing("Who did the work", "Support left the house in May 2027.", calendar, rows, w, outside)


def many(w: Words) -> Chart:
    rows = (
        Count("Product", {"I": 17, "F": 3, "N": 7}, "I", "3 of 27"),
        Count("Workplace and network", {"I": 4, "M": 23}, "M", "2 of 27"),
        Count("Quality", {"I": 1, "F": 1, "L": 1, "M": 1, "N": 20, "O": 3}, None, "9 of 27"),
    )
    return counts("Who does the work", "Most keep product in-house.", rows, w)


def wave(w: Words) -> Chart:
    calendar = Calendar.of(dt.date(2027, 4, 1), 6, w)
    rows = (Line("demand", [100, 101, 102, 103, 104, 105]), Line("vacancies opened", [11, 14, 22, 41, 36, 12]))
    return columns("You did this", "Vacancies came in a wave, demand did not.", calendar, rows, w.count, w)


def charts(w: Words) -> tuple[Chart, ...]:
    return (story(w), cash(w), prices(w), luck(w), said(w), worth(w), who(w), many(w), wave(w))


def page(w: Words, name: str = "Marelle") -> Page:
    mistakes = Cards((
        Card("Forgot the pipeline", w.money_change(-64e5), "Three were on their way.", "bad", "−90 to −30"),
        Card(name, w.money_change(-41e5), name, "warn"),
        Card("Done well", "", "Nobody, bot or ghost.", "good"),
    ))  # fmt: skip
    return Page(
        title=f"{name}: alive, wanted, and tired.",
        over=f"First Hires · {name}",
        lead=name,
        tiles=(Tile("value", w.money(874e6), name), Tile("result", "65"), Tile(name, "12")),
        sections=(
            Section("story", "The story", (story(w, name), cash(w)), "MRR, a month"),
            Section("prices", name, (prices(w, name), mistakes)),
            Section("luck", "Luck", (luck(w), said(w), worth(w), Said(f"{name}\n\nThe second one.", strong=True))),
            Section("who", "Who did the work", (who(w, name), many(w), wave(w)), apart=True),
            Section("questions", "Questions", (Points((name, "Who opened more posts?"), True), Table(("a", name), (
                (name, "1"), ("b", "2"),
            )))),
        ),
        foot=name,
    )  # fmt: skip
