"""What refuses decisions about people: searches and candidates, pay, freelancers, who grows, resigns or is let go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.hiring import of_vacancy, post_pay
from infosim.engine.laws import FREELANCE, barred_abroad, barred_forms
from infosim.engine.layout import JUNIOR, LEVELS, PLACES
from infosim.engine.orders import AUDIT, CROSS_TRAIN, INTERVIEW, LEAD, RAISE, TAKE, TRAIN, Orders
from infosim.engine.refusals.reasons import Check, Checks, Reason
from infosim.engine.seats import team_market
from infosim.engine.state import State

if TYPE_CHECKING:
    from infosim.engine.rules import Rules


def _vacancies(s: State, o: Orders, r: Rules) -> Checks:
    closed = np.array([not is_open for is_open in r.content.places.open])
    place = np.minimum(np.maximum(o.open_place, 0), len(PLACES) - 1).astype(np.int64)
    return [
        (Reason.ASLEEP, s.awake == 0),
        (Reason.FULL, s.vacancy_posts > 0),
        (Reason.PLACE_CLOSED, closed[place] | (place != o.open_place)),
        *([(Reason.UNLAWFUL, np.take_along_axis(barred_abroad(s, r), place, axis=0))] if r.layout.laws else []),
        (Reason.OUT_OF_RANGE, (o.open_posts < 1) | (o.open_posts > 3) | (o.open_pay < 0.949) | (o.open_pay > 1.201)),
        (Reason.OUT_OF_RANGE, (o.open_level < 0) | (o.open_level >= len(LEVELS))),
    ]


def _closings(s: State, o: Orders, r: Rules) -> Checks:
    return [(Reason.NOTHING_THERE, s.vacancy_posts == 0)]


def _pay(s: State, o: Orders, r: Rules) -> Checks:
    market = team_market(s, r)
    team = s.heads > 0
    raised = np.any(team & (o.set_pay * market > s.pay + 0.5), axis=0)
    return [
        (Reason.NOTHING_THERE, total(s.heads) == 0),
        (Reason.OUT_OF_RANGE, (o.set_pay < 0.8) | (o.set_pay > 1.5)),
        (Reason.NOT_A_RAISE, ~raised),
    ]


def _lay_offs(s: State, o: Orders, r: Rules) -> Checks:
    return [(Reason.TOO_FEW_HEADS, (o.let_go > total(s.heads - s.leaving)) | (o.let_go < 1))]


def _freelancers(s: State, o: Orders, r: Rules) -> Checks:
    ending = o.freelance < 0
    return [
        (Reason.ASLEEP, (s.awake == 0) & ~ending),
        (Reason.NOTHING_THERE, ending & (s.freelancers == 0)),
        *([(Reason.UNLAWFUL, ~ending & barred_forms(s, r)[FREELANCE])] if r.layout.laws else []),
        (Reason.OUT_OF_RANGE, (o.freelance > 5) | (o.freelance_months < 1) | (o.freelance_months > 6)),
    ]


def _programmes(s: State, o: Orders, r: Rules) -> Checks:
    code, team = o.develop, total(s.heads - s.leaving)
    functions = len(s.awake)
    at = np.minimum(np.maximum(o.develop_for, 0.0), functions - 1.0).astype(np.int64)
    crossing = code == CROSS_TRAIN
    itself = o.develop_for == np.arange(functions).reshape(-1, 1, 1)
    nowhere = (o.develop_for < 0) | (o.develop_for >= functions) | itself
    leads = total((s.lead > 0) | (s.developing == LEAD)) + np.add.accumulate(1.0 * (code == LEAD), axis=0)
    return [
        (Reason.OUT_OF_RANGE, (code < LEAD) | (code > AUDIT) | (crossing & nowhere)),
        (Reason.ASLEEP, (s.awake == 0) | (crossing & (np.take_along_axis(s.awake, at, axis=0) == 0))),
        (Reason.NOBODY_TO_TEACH, (code != AUDIT) & (team <= 0)),
        (Reason.ALREADY_LED, (code == LEAD) & (s.lead > 0)),
        (Reason.TEAM_TOO_SMALL, (code == LEAD) & (team < r.people.lead_from)),
        (Reason.LEADS_ENOUGH, (code == LEAD) & (leads > r.people.leads_most)),
        (Reason.HAS_SECOND, crossing & (np.take_along_axis(s.second, at, axis=0) >= 0)),
        (Reason.NO_JUNIOR, (code == TRAIN) & (s.heads[JUNIOR] - s.leaving[JUNIOR] <= 0)),
        (Reason.LEARNING, (code != AUDIT) & (s.developing > 0)),
    ]


def _counters(s: State, o: Orders, r: Rules) -> Checks:
    return [(Reason.NOBODY_LEAVES, s.leaving <= 0)]


def _candidates(s: State, o: Orders, r: Rules) -> Checks:
    closed = of_vacancy(o.close, s) > 0
    taking = (o.candidate == TAKE) | (o.candidate == RAISE)
    ahead = np.add.accumulate(1.0 * taking, axis=0) - taking
    same = (s.candidate_vacancy == s.candidate_vacancy[:1]) & (ahead > 0)
    return [
        (Reason.OUT_OF_RANGE, (o.candidate < TAKE) | (o.candidate > INTERVIEW)),
        (Reason.NO_CANDIDATE, (s.candidate_vacancy < 0) | closed),
        (Reason.POST_PROMISED, taking & same & (of_vacancy(s.vacancy_posts, s) < 2)),
        (Reason.ASKS_MORE, (o.candidate == TAKE) & (s.candidate_ask > of_vacancy(post_pay(s, r), s) + 0.5)),
    ]


CHECKS: dict[str, Check] = {
    "open_vacancy": _vacancies,
    "close_vacancy": _closings,
    "candidate": _candidates,
    "set_pay": _pay,
    "counter": _counters,
    "let_go": _lay_offs,
    "freelance": _freelancers,
    "develop": _programmes,
}
"""By kind of decision."""
