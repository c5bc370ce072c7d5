"""The talent market: can I hire this, where, for how much, how long? An offer is tried live, then posted."""

from collections.abc import Iterator
from typing import Literal

from infosim.game.views.form import PickView
from infosim.game.views.talent import CandidateRow, Search, TalentView
from infosim.tui import marks
from infosim.tui.canvas import Rect
from infosim.tui.game_page import GamePage
from infosim.tui.keys import DIGITS, Key, Keycap, arrows, digits
from infosim.tui.order import OrderForm
from infosim.tui.pane import Panel
from infosim.tui.pick import pick
from infosim.tui.talent_candidates import candidate_rows, draw_candidate_lens, draw_candidates
from infosim.tui.talent_market import (
    LEVEL,
    PLACE,
    WIDE,
    draw_headline,
    draw_market_lens,
    draw_others,
    draw_places,
    draw_skills,
    draw_tightness,
)

Focus = Literal["skills", "places", "candidates"]
LEAST_PAY, MOST_PAY = 95, 120
"""Percent of the market's pay that can be offered."""


class Talent(GamePage):
    """Skills, and what an offer would do."""

    screen_id = "talent"

    def __init__(self, under: GamePage, key: str = "") -> None:
        super().__init__(under.session)
        self.searches: dict[str, Search] = {}
        """What is tried, by skill; what was not touched is the game's own."""
        of_a_skill = bool(key) and "." not in key
        self.view: TalentView = self.session.talent(key if of_a_skill else "", ())
        self.cursor = next((i for i, row in enumerate(self.view.skills) if row.key == key), 0)
        met = self.view.candidates
        waiting = next((row.key for row in met if not row.signs), "")
        # whoever waits for an answer waits a month or two: they come first, unless somebody asked for a skill
        self.focus_on: Focus = "candidates" if met and not of_a_skill and (key or waiting) else "skills"
        self.candidate = next((i for i, row in enumerate(met) if row.key == (key or waiting)), 0)

    # What is shown

    def read(self) -> None:
        """Ask the game what there is to see now."""
        super().read()
        self._look()
        if not self.view.candidates and self.focus_on == "candidates":
            self.focus_on = "skills"

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """The skills and the lens; below, places and others beside the chart where it is wide."""
        view, words = self.view, self.words
        tall, wide = height >= 34, width >= WIDE
        gap = 1 if tall else 0
        y = 1 + gap
        if wide:
            yield Panel("headline", Rect(0, y, width, 1), draw_headline, (view, words))
            y += 1 + gap
        rows = len(view.skills) + (2 if wide else 1)
        skills = (view, self.cursor, self.focus_on == "skills", words)
        yield Panel("skills", Rect(0, y, width, rows), draw_skills, skills)
        y += rows + gap
        lens = 3 if wide else 5 if height >= 24 + max(len(view.skills) - 6, 0) else 4
        met = self._candidate()
        if met is not None:
            yield Panel("lens", Rect(0, y, width, lens), draw_candidate_lens, (view, met, words))
        else:
            yield Panel("lens", Rect(0, y, width, lens), draw_market_lens, (view, self.cursor, words))
        y += lens + gap
        bottom = height - 1 - gap
        place = next((i for i, row in enumerate(view.places) if row.chosen), 0) if self.focus_on == "places" else None
        left = marks.margin(width)
        column = width if not wide else 58 + max((width - 120) // 4, 0)
        heights = 1 + len(view.places)
        yield Panel("places", Rect(0, y, column, heights), draw_places, (view, place, left, words))
        if wide:
            chart = (view, self.header.date, 4, words)
            yield Panel("chart", Rect(column, y, width - column, bottom - y), draw_tightness, chart)
        y += heights + gap
        heights = candidate_rows(len(view.candidates), bottom - y, wide)
        if heights:
            chosen = self.candidate if self.focus_on == "candidates" else None
            yield Panel("candidates", Rect(0, y, column, heights), draw_candidates, (view, chosen, left, words))
            y += heights + gap
        others = min(bottom - y, 7 if not wide else bottom - y)
        if others >= 2:
            yield Panel("others", Rect(0, y, column, others), draw_others, (view, left, words))
            y += others
        if not wide and bottom - y >= 6:
            chart = (view, self.header.date, left, words)
            yield Panel("chart", Rect(0, y, width, bottom - y), draw_tightness, chart)

    # Keys

    def keycaps(self) -> Iterator[Keycap]:
        """Skills, the offer, back."""
        words = self.words
        # words: cells 12; footer: digits choose a skill
        yield digits(min(len(self.view.skills), 10), words.text("talent.key", "skill"), self._choose_digit)
        # words: cells 12; footer: two arrows
        yield arrows((Key.UP, Key.DOWN), words.text("talent.key", "choose"), self._move, words)
        # words: cells 12; footer: tab moves to the places, and back
        places = words.text("talent.key", "places")
        if self.view.candidates:
            # words: cells 14; footer: tab moves to the places, to the candidates, and back
            places = words.text("talent.key", "candidates")
        yield Keycap((Key.NEXT_PANEL, Key.PREVIOUS_PANEL), places, self._turn_focus)
        if self._candidate() is not None:
            # words: cells 20; a key: see a candidate once more
            interview = words.text("talent.key", "interview")
            yield Keycap((Key.REFERENCE,), interview, lambda _: self._answer("interview"), in_footer=False)
        met = self._candidate()
        if met is not None and met.dear:
            # words: cells 20; a key: offer a candidate more pay
            more = words.text("talent.key", "offer more")
            yield Keycap((Key.COUNTER,), more, lambda _: self._answer("raise"), in_footer=False)
        # words: cells 12; footer: two arrows change the pay offered
        pay = words.text("talent.key", "pay")
        yield Keycap((Key.LEFT, Key.RIGHT), pay, self._pay, in_footer=False)
        yield Keycap((LEVEL,), words.text("order.line", "seniority"), lambda _: self._level(), in_footer=False)
        yield Keycap((PLACE,), words.text("order.line", "place"), lambda _: self._place(1), in_footer=False)
        if self.view.why:
            # words: cells 12; footer
            yield Keycap((Key.WHY,), words.text("talent.key", "why"), lambda _: self.explain(self.view.why))
        # words: cells 12; footer
        yield Keycap((Key.UNDO,), words.text("talent.key", "undo"), self.undo)
        # words: cells 12; footer
        yield Keycap((Key.BACK,), words.text("talent.key", "back"), self.leave, stays=True)

    def button(self) -> Keycap | None:
        """Answer the candidate under the cursor; else post what was tried."""
        if self._candidate() is not None:
            # words: cells 24; button: decide about a candidate
            label = self.words.text("talent.button", "answer")
            return Keycap((Key.ENTER,), label, lambda _: self.answer())
        if not self.view.posts:
            return None
        # words: cells 24; button: see the form that posts a vacancy as it was tried here
        label = self.words.text("talent.button", "post a vacancy")
        return Keycap((Key.ENTER,), label, lambda _: self.post())

    # What they do

    def topic(self) -> str:
        """How long a post of the skill under the cursor stays open; the place, where that is under it."""
        if self.focus_on == "places":
            return "place"
        return f"{self.view.skills[self.cursor].key}.time_to_fill" if self.view.skills else "talent_market"

    def post(self) -> None:
        """The form of such a vacancy; where several functions could use it, which of them first."""
        about = self.view.lens.title
        self.app.push_screen(pick(self, PickView(about, self.view.posts), "post"))

    def answer(self) -> None:
        """The form of the candidate under the cursor."""
        met = self._candidate()
        if met is not None:
            self.app.push_screen(OrderForm(self, met.draft))

    def _answer(self, answer: str) -> None:
        met = self._candidate()
        if met is not None:
            self._done(self.session.order(met.draft.choosing("answer", answer)))

    def _candidate(self) -> CandidateRow | None:
        """The candidate under the cursor."""
        there = self.view.candidates
        return there[min(self.candidate, len(there) - 1)] if self.focus_on == "candidates" and there else None

    def point(self, panel: str, row: int) -> bool:
        """A click moves to a skill or looks in a place."""
        if panel == "skills":
            moved, self.cursor = self.cursor != row, row
            self.focus_on = "skills"
            self._look_and_show()
            return moved
        if panel == "places":
            self.focus_on = "places"
            self._search_at(row)
        if panel == "candidates":
            moved = self.focus_on != panel or self.candidate != row
            self.focus_on, self.candidate = "candidates", row
            self._look_and_show()
            return moved
        return True

    def scroll(self, panel: str, steps: int) -> None:
        """The wheel moves among the skills."""
        if panel == "skills":
            self._step(steps)

    def search(self) -> Search:
        """What is tried on the row under the cursor."""
        return self.view.skills[self.cursor].search

    def _try(self, search: Search) -> None:
        self.searches[search.skill] = search
        self._look_and_show()

    def _look(self) -> None:
        skill = self.view.skills[self.cursor].key if self.view.skills else ""
        self.view = self.session.talent(skill, tuple(self.searches.values()))

    def _look_and_show(self) -> None:
        self.refusal = None
        self._look()
        self.repaint()

    def _pay(self, key: str) -> None:
        pay = self.search().pay + (1 if key == Key.RIGHT else -1)
        self._try(self.search()._replace(pay=min(max(pay, LEAST_PAY), MOST_PAY)))

    def _level(self) -> None:
        levels = [key for key, _ in self.view.levels]
        at = levels.index(self.search().level)
        self._try(self.search()._replace(level=levels[(at + 1) % len(levels)]))

    def _place(self, step: int) -> None:
        """Look in the next place where somebody can be hired."""
        count = len(self.view.places)
        at = next((i for i, row in enumerate(self.view.places) if row.chosen), 0)
        for _ in range(count):
            at = (at + step) % count
            if not self.view.places[at].closed:
                self._search_at(at)
                return

    def _search_at(self, place: int) -> None:
        row = self.view.places[place]
        if not row.closed:
            self._try(self.search()._replace(place=row.key))

    def _choose_digit(self, key: str) -> None:
        self.cursor = DIGITS.index(key)
        self.focus_on = "skills"
        self._look_and_show()

    def _move(self, key: str) -> None:
        self._step(1 if key == Key.DOWN else -1)

    def _step(self, steps: int) -> None:
        if self.focus_on == "places":
            self._place(1 if steps > 0 else -1)
            return
        if self.focus_on == "candidates":
            self.candidate = max(min(self.candidate + steps, len(self.view.candidates) - 1), 0)
            self._look_and_show()
            return
        self.cursor = max(min(self.cursor + steps, len(self.view.skills) - 1), 0)
        self._look_and_show()

    def _turn_focus(self, key: str) -> None:
        there: list[Focus] = ["skills", "places"]
        if self.view.candidates:
            there.append("candidates")
        step = 1 if key == Key.NEXT_PANEL else -1
        at = there.index(self.focus_on) if self.focus_on in there else 0
        self.focus_on = there[(at + step) % len(there)]
        self.refusal = None
        self.repaint()
