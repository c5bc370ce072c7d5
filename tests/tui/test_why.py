"""Why? The ledger of every figure on the boards is reached with keys alone."""

import re
from dataclasses import replace

import pytest

from infosim.game.facts.played import one
from infosim.game.sitting import Sitting
from infosim.game.views.form import Draft
from infosim.game.views.why import MadeView
from infosim.locale import words
from infosim.sight import view
from infosim.tui.game_page import GamePage
from infosim.tui.hits import Explain
from infosim.tui.room import Room
from infosim.tui.topics import TRAITS
from infosim.tui.why import Why, beside
from tests.tui.stage import page, press, settled, stage
from tests.tui.walk import COMPANY, FIGURES, played


@pytest.fixture(scope="module")
def sitting(tmp_path_factory):
    with played(tmp_path_factory.mktemp("why"), 9) as play:
        yield Sitting(play, words("en"))


@pytest.fixture(scope="module")
def dealing(tmp_path_factory):
    """A game with contracts, and with bids on the table."""
    with played(tmp_path_factory.mktemp("deals"), 4) as play:
        sitting = Sitting(play, words("en"))
        for row in sitting.room().rows:
            sitting.order(Draft("open_tender", row.key))
        for _ in range(3):
            sitting.end_month()
            if any(row.bids for row in sitting.vendors().tenders):
                break
        sitting.want_coach(False)
        yield sitting


@pytest.mark.parametrize(("keys", "of"), [(("y",), "product"), (("tab", "tab", "tab", "y"), "")])
async def test_page_keys_turn_to_every_figure_that_has_a_ledger_and_round(sitting, keys, of) -> None:
    figures = [f"{of}.{name}" for name in FIGURES] if of else list(COMPANY)
    told = {figure for figure in figures if sitting.why(figure) is not None}
    async with stage(lambda: Room(sitting), (80, 24)) as pilot:
        await press(pilot, *keys)
        why = page(pilot)
        assert isinstance(why, Why)
        start, seen = why.topic(), set()
        for _ in told:
            seen.add(why.topic())
            assert why.picture(80, 24).cut == []
            why.press("pagedown")
        assert seen == told
        assert why.topic() == start
        why.press("pageup")
        why.press("pagedown")
        assert why.topic() == start


def test_a_figure_stands_among_those_beside_it() -> None:
    assert all(figure in beside(figure) for figure in (*COMPANY, *(f"data.{name}" for name in FIGURES)))


async def test_turning_keeps_the_way_back_along_the_thread(sitting) -> None:
    async with stage(lambda: Room(sitting), (120, 36)) as pilot:
        await press(pilot, "tab", "tab", "tab", "y")
        why = page(pilot)
        why.press("right")
        depth = len(why.trail)
        why.press("pagedown")
        assert len(why.trail) == depth
        why.press("left")
        assert len(why.trail) == max(depth - 1, 1)


# ------------------------------------------------------------------------------------- every figure answers
EXEMPT = {
    "title": "a name, a place, a date: said again in the rows below",
    "headline": "a sentence about the rows below",
    "lens": "a sentence about the row under the cursor, whose figure answers",
    "dates": "dates of things under way, each with the screen that tells of it",
    "notes": "the month in which something was learnt",
    "legend": "how a chart is read",
    "promise": "an axis; each bid's chance is read from its own column",
}
"""Panels whose figures need not answer, and why."""
DATE = re.compile(r"\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b")
"""A day of a month is no figure."""
NUMBERS = re.compile(r"^(\d|[1-9]-\d+|\d:)$")
"""A digit that is a key, or a level among those that can be chosen."""


def silent(top: GamePage, sitting: Sitting, size: tuple[int, int]) -> list[str]:
    """Figures of a page that a click does not explain, outside of the panels that are exempt."""
    canvas = top.picture(*size)
    panels = {panel.name: panel.rect for panel in top.panels(*size) if panel.name in EXEMPT}
    said = []
    for y, row in enumerate(canvas.chars[1:-1], 1):
        line = "".join(row)
        for found in re.finditer(r"\S*\d\S*", line):
            x = found.start() + (found[0][0] == "▌")
            if NUMBERS.match(found[0].strip("▌")) or any(rect.holds(x, y) for rect in panels.values()):
                continue
            if any(mark in line[:x] for mark in SECTIONS) or DATE.match(line, x):
                continue
            hits = [hit.target.figure for hit in canvas.hits if isinstance(hit.target, Explain) and hit.holds(x, y)]
            if not hits or sitting.why(hits[-1]) is None:
                said.append(f"{top.screen_id or type(top).__name__}: {found[0]} in {line.strip()}")
    return said


SECTIONS = ("─── ",)
"""What stands behind a section's hairline is a note on it: how many months, by when."""


@pytest.mark.parametrize("size", [(120, 36), (80, 24)])
async def test_every_figure_of_contracts_bids_firms_and_goals_answers(dealing: Sitting, size: tuple[int, int]) -> None:
    layout = dealing.play.rules.layout
    vendors = dealing.vendors()
    contract, tender = vendors.contracts[0].key, next(row.key for row in vendors.tenders if row.bids)
    unanswered = []
    async with stage(lambda: Room(dealing), size) as pilot:
        room = page(pilot)
        for name, key in (("contract", contract), ("tender", tender), ("vendor", layout.vendors[0])):
            room.go(name, key)
            await settled(pilot)
            top = page(pilot)
            for _ in range(2):
                unanswered += silent(top, dealing, size)
                top.press("y")
                await settled(pilot)
                assert isinstance(page(pilot), Why), name
                assert page(pilot).picture(*size).cut == []
                page(pilot).press("escape")
                await settled(pilot)
                top.press("tab")
            pilot.app.pop_screen()
            await settled(pilot)
    assert not unanswered, "\n".join(unanswered)


def test_what_is_known_roughly_is_told_by_its_bounds(dealing: Sitting) -> None:
    contract = dealing.vendors().contracts[0].key
    for name in ("trust", "contract_knowledge", "lock_in"):
        told = dealing.why(f"{contract}.{name}")
        assert isinstance(told, MadeView)
        assert told.known == "band"
        assert " to " in told.result


def test_an_invoice_adds_up_to_what_was_billed_and_its_extras_to_those_of_the_cash(sitting: Sitting) -> None:
    extras = 0.0
    for row in sitting.vendors().contracts:
        bill = sitting.why(f"{row.key}.fee")
        assert sum(part.value for part in bill.parts) == pytest.approx(bill.closing)
        extras += sum(part.value for part in bill.parts if part.label == "extras")
    assert extras == pytest.approx(-one(sitting.play.ledger(sitting.play.closed)["cash"]["extras"]), abs=2.0)


def test_no_figure_tells_what_is_hidden(dealing: Sitting) -> None:
    """Whatever the truth is within what may be seen, the words are the same."""
    figures = [hit for row in dealing.vendors().contracts for hit in beside(f"{row.key}.fee")]
    figures += [f"firm.{key}.{trait}" for key in dealing.play.rules.layout.vendors for trait in TRAITS]
    before = [dealing.why(figure) for figure in figures]
    moved = Sitting(dealing.play, words("en"))
    truth = dealing.play.state
    seen = [view(s.but(traits=-s.traits, contract_truth=s.contract_truth * 1.3, vendor_reserve=s.vendor_reserve + 9.0),
                 dealing.play.rules).known for s in dealing.play.states]  # fmt: skip
    assert len(seen) == truth.month + 1
    moved._moved_to(replace(moved._played, states=tuple(seen)))
    assert [moved.why(figure) for figure in figures] == before
