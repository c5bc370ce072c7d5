"""Headlines of a month: one sentence with a voice, at most 44 cells. Each is a whole sentence; none is put together."""

from __future__ import annotations

from collections.abc import Callable

from infosim.engine.arithmetic import total
from infosim.engine.billing import OFFERED
from infosim.engine.company import runway
from infosim.game.facts.closed import Closed
from infosim.game.facts.played import one
from infosim.game.wire.lines import Facts, Line, When
from infosim.locale import message


def _if(holds: Callable[[Closed], bool]) -> When:
    def when(m: Closed) -> Facts | None:
        return {} if holds(m) else None

    return when


def _functions(m: Closed) -> range:
    return range(len(m.played.rules.layout.functions))


def _drowns(m: Closed) -> bool:
    return any(one(m.s.load[f]) > 1.2 and m.heads(f) > 0 for f in _functions(m))


def _learns(m: Closed) -> bool:
    return any(one(m.s.contract_age[n, f]) <= one(m.s.contract_transition[n, f]) for n, f in m.contracts)


def _moved_in(m: Closed) -> bool:
    """A hand-over ended this month."""
    return any(one(m.s.contract_age[n, f]) == one(m.s.contract_transition[n, f]) + 1 for n, f in m.contracts)


def _old_post(m: Closed) -> bool:
    return m.oldest_post is not None and m.oldest_post[1] >= 3


def _shorter(m: Closed) -> bool:
    return any(
        one(m.s.lead_time[f]) < 0.7 * one(m.before.lead_time[f]) and one(m.before.lead_time[f]) > 3
        for f in _functions(m)
        if one(m.s.need[f]) > 0
    )


def _longer(m: Closed) -> bool:
    return any(
        one(m.s.lead_time[f]) > 1.3 * one(m.before.lead_time[f]) + 1 and m.n > 1
        for f in _functions(m)
        if one(m.s.need[f]) > 0
    )


def _started(m: Closed) -> int:
    return sum(m.started(f) for f in _functions(m))


def _gone(m: Closed) -> int:
    return sum(m.gone(f) for f in _functions(m))


def _orphan(m: Closed) -> bool:
    """Work that nobody of ours, no firm and no freelancer does."""
    return any(
        one(m.s.load[f]) > 1.2 and not m.heads(f) and not m.vendors(f) and one(m.s.freelancers[f]) == 0
        for f in _functions(m)
        if one(m.s.need[f]) > 0
    )


def _less(m: Closed) -> bool:
    """Less money, and less time that it lasts."""
    return m.runway < 9 and one(m.s.cash) < one(m.before.cash) and m.runway < one(runway(m.before))


def _signed_on(m: Closed) -> bool:
    return one(total(total(m.s.joining))) > 0


def _chapter(m: Closed) -> bool:
    return one(m.s.chapter) > one(m.before.chapter)


def _woke(m: Closed) -> bool:
    return bool(((m.s.awake > 0) & (m.before.awake <= 0))[:, 0, 0].any())


LINES = (
    Line(
        "headline.ended", "headline",
        # words: headline of a month, 44 cells; the company has failed
        message("headline", "The money is gone. The work is not."),
        _if(lambda m: one(m.s.alive) <= 0), weight=9,
    ),
    Line(
        "headline.bridge", "headline",
        # words: headline of a month, 44 cells
        message("headline", "The bank is empty. One bridge, one month."),
        _if(lambda m: one(m.s.bridge) == OFFERED and one(m.before.bridge) != OFFERED), weight=9,
    ),
    Line(
        "headline.breach", "headline",
        # words: headline of a month, 44 cells
        message("headline", "A breach. The rest can wait, and will."),
        _if(lambda m: m.breach), weight=8,
    ),
    Line(
        "headline.laid_off", "headline",
        # words: headline of a month, 44 cells; no joke
        message("headline", "People leave. Their know-how too."),
        _if(lambda m: m.laid_off > 0), weight=8,
    ),
    Line(
        "headline.raised", "headline",
        # words: headline of a month, 44 cells
        message("headline", "Round closed: more days, and a board."),
        _if(lambda m: m.raised > 0), weight=8,
    ),
    Line(
        "headline.sheet", "headline",
        # words: headline of a month, 44 cells; investors have offered money
        message("headline", "A term sheet. Everybody reads the last page."),
        _if(lambda m: m.now(m.s.round_bar) >= 1 > m.now(m.before.round_bar)), weight=8,
    ),
    Line(
        "headline.resigned", "headline",
        # words: headline of a month, 44 cells; somebody resigned; no joke
        message("headline", "Somebody resigns. One month to hand over."),
        _if(lambda m: one(total(total(m.s.quits))) > 0), weight=7,
    ),
    Line(
        "headline.resigned_too", "headline",
        # words: headline of a month, 44 cells; somebody resigned; no joke
        message("headline", "A resignation. The know-how has a date too."),
        _if(lambda m: one(total(total(m.s.quits))) > 0), weight=7,
    ),
    Line(
        "headline.chapter", "headline",
        # words: headline of a month, 44 cells
        message("headline", "A new chapter. Same chairs, more questions."),
        _if(_chapter), weight=7,
    ),
    Line(
        "headline.drowns_learns", "headline",
        # words: headline of a month, 44 cells
        message("headline", "One team drowns, another learns."),
        _if(lambda m: _drowns(m) and _learns(m)), weight=6,
    ),
    Line(
        "headline.moved_in", "headline",
        # words: headline of a month, 44 cells
        message("headline", "Handed over. Now somebody reads reports."),
        _if(_moved_in), weight=6,
    ),
    Line(
        "headline.signed", "headline",
        # words: headline of a month, 44 cells
        message("headline", "Signed. First it moves, then it works."),
        _if(lambda m: bool(m.signed)), weight=6,
    ),
    Line(
        "headline.gone", "headline",
        # words: headline of a month, 44 cells
        message("headline", "Somebody left. The work stayed."),
        _if(lambda m: _gone(m) > 0), weight=5,
    ),
    Line(
        "headline.started", "headline",
        # words: headline of a month, 44 cells
        message("headline", "Somebody new, and one chair short."),
        _if(lambda m: _started(m) > 0), weight=5,
    ),
    Line(
        "headline.found", "headline",
        # words: headline of a month, 44 cells
        message("headline", "Somebody said yes. Then gave notice."),
        _if(_signed_on), weight=5,
    ),
    Line(
        "headline.bids", "headline",
        # words: headline of a month, 44 cells
        message("headline", "Bids are in. Everybody saves you money."),
        _if(lambda m: len(m.bids) >= 2 and all(one(m.s.bid_saving[n, f]) > 0 for n, f in m.bids)), weight=5,
    ),
    Line(
        "headline.bids_differ", "headline",
        # words: headline of a month, 44 cells
        message("headline", "Bids are in. The figures do not agree."),
        _if(lambda m: len(m.bids) >= 2), weight=4,
    ),
    Line(
        "headline.incident", "headline",
        # words: headline of a month, 44 cells
        message("headline", "Something broke. It had been quiet."),
        _if(lambda m: m.incident), weight=5,
    ),
    Line(
        "headline.woke", "headline",
        # words: headline of a month, 44 cells
        message("headline", "New work wakes up. It is nobody's yet."),
        _if(_woke), weight=5,
    ),
    Line(
        "headline.over", "headline",
        # words: headline of a month, 44 cells
        message("headline", "More days spent than there were."),
        _if(lambda m: m.over_days >= 1), weight=4,
    ),
    Line(
        "headline.six", "headline",
        # words: headline of a month, 44 cells
        message("headline", "The money counts the months now."),
        _if(lambda m: m.runway < 6), weight=4,
    ),
    Line(
        "headline.old_post", "headline",
        # words: headline of a month, 44 cells
        message("headline", "A post, three months, no one."),
        _if(_old_post), weight=4,
    ),
    Line(
        "headline.longer", "headline",
        # words: headline of a month, 44 cells
        message("headline", "The queue grows. It is very patient."),
        _if(_longer), weight=3,
    ),
    Line(
        "headline.shorter", "headline",
        # words: headline of a month, 44 cells
        message("headline", "The queue is shorter. Nobody said so."),
        _if(_shorter), weight=3,
    ),
    Line(
        "headline.leave", "headline",
        # words: headline of a month, 44 cells
        message("headline", "More customers leave than come. Politely."),
        _if(lambda m: m.lost > m.joined), weight=4,
    ),
    Line(
        "headline.come", "headline",
        # words: headline of a month, 44 cells
        message("headline", "Customers come. The work comes with them."),
        _if(lambda m: m.joined >= 2 * max(m.lost, 1) and m.joined >= 3), weight=2,
    ),
    Line(
        "headline.drowns", "headline",
        # words: headline of a month, 44 cells
        message("headline", "More asked than done, once more."),
        _if(_drowns), weight=2,
    ),
    Line(
        "headline.steady", "headline",
        # words: headline of a month, 44 cells
        message("headline", "As many came as left. The chairs held."),
        _if(lambda m: m.joined == m.lost and m.joined > 0), weight=2,
    ),
    Line(
        "headline.daily", "headline",
        # words: headline of a month, 44 cells
        message("headline", "The account is read every morning now."),
        _if(lambda m: m.runway < 4), weight=4,
    ),
    Line(
        "headline.less", "headline",
        # words: headline of a month, 44 cells
        message("headline", "Less cash than last month. Less time too."),
        _if(_less), weight=3,
    ),
    Line(
        "headline.no_post", "headline",
        # words: headline of a month, 44 cells
        message("headline", "Too much work, and no post open."),
        _if(lambda m: _drowns(m) and m.oldest_post is None), weight=3,
    ),
    Line(
        "headline.nobody", "headline",
        # words: headline of a month, 44 cells
        message("headline", "Some of the work belongs to nobody yet."),
        _if(_orphan), weight=2,
    ),
    Line(
        "headline.unguarded", "headline",
        # words: headline of a month, 44 cells
        message("headline", "No breach this month. No guard either."),
        _if(lambda m: m.most("cover") is not None and one(m.s.cover) < 0.5 and not m.breach), weight=2,
    ),
    Line(
        "headline.on_time", "headline",
        # words: headline of a month, 44 cells
        message("headline", "All of it on time. Nobody called."),
        _if(lambda m: m.service > 0.97), weight=2,
    ),
    Line(
        "headline.grows", "headline",
        # words: headline of a month, 44 cells
        message("headline", "Revenue up. Sleep about the same."),
        _if(lambda m: m.growth >= 0.05), weight=2,
    ),
    Line(
        "headline.stayed", "headline",
        # words: headline of a month, 44 cells
        message("headline", "Everybody stayed. It was noticed."),
        _if(lambda m: _gone(m) == 0 and one(total(total(m.s.heads))) >= 3), weight=1,
    ),
)  # fmt: skip

# words: headline of a month, 44 cells; nothing happened
QUIET = message("headline", "A quiet month. Write it down.")
# words: headline of a month, 44 cells; nothing happened
QUIET_AGAIN = message("headline", "Nothing to report, and this is the report.")
# words: headline of a month, 44 cells; nothing happened
QUIET_STILL = message("headline", "Another month. It went as months go.")
CALM = (QUIET, QUIET_AGAIN, QUIET_STILL)
