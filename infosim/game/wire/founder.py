"""The founder: the customers and the dream. Fast, late at night, frank; in French the only one who says *tu*."""

from __future__ import annotations

from collections.abc import Callable

from infosim.engine.orders import START_ROUND
from infosim.game.facts.closed import Closed
from infosim.game.facts.played import one
from infosim.game.wire.lines import Facts, Figure, Line, Named, When
from infosim.locale import message


def _if(holds: Callable[[Closed], bool]) -> When:
    """The figures of the company, if something holds."""

    def when(m: Closed) -> Facts | None:
        if not holds(m):
            return None
        return {
            "joined": Figure(m.joined, "count"),
            "lost": Figure(m.lost, "count"),
            "mrr": Figure(m.mrr, "money"),
            "customers": Figure(m.customers, "count"),
            "cash": Figure(one(m.s.cash), "money"),
        }

    return when


def _long_term(m: Closed) -> Facts | None:
    terms = [one(m.s.contract_term[n, f]) for n, f in m.signed]
    return {"term": Figure(max(terms), "months")} if terms and max(terms) >= 24 else None


def _signed(m: Closed) -> Facts | None:
    for n, f in m.signed:
        return {"vendor": Named("vendor", int(one(m.s.contract_vendor[n, f])))}
    return None


def _open_post(m: Closed) -> bool:
    post = m.oldest_post
    return post is not None and post[1] >= 2


def _unasked(m: Closed) -> bool:
    """Talks with investors that began although nobody had decided so."""
    began = one(m.s.raising) > 0 and one(m.before.raising) <= 0
    return began and one(m.orders.fund) != START_ROUND


def _late_product(m: Closed) -> bool:
    return m.product is not None and m.late(m.product) > 3


LINES = (
    Line(
        "founder.joined", "founder",
        # words: the founder; tu in French; first sentence 64 cells, all 140; {joined} is 2 or more
        message("voice.founder", "{joined} new customers. I promised them nothing. Almost nothing."),
        _if(lambda m: m.joined >= 2),
    ),
    Line(
        "founder.lost", "founder",
        # words: the founder; tu in French; first sentence 64 cells, all 140; {lost} is 2 or more
        message("voice.founder", "I called the {lost} customers who left. They were kind, which is worse."),
        _if(lambda m: m.lost >= 2),
    ),
    Line(
        "founder.post", "founder",
        # words: the founder; tu in French; first sentence 64 cells, all 140
        message("voice.founder", "I praised our open post at dinner. The whole table wished you luck."),
        _if(_open_post),
    ),
    Line(
        "founder.thanks", "founder",
        # words: the founder; tu in French; first sentence 64 cells, all 140
        message("voice.founder", "Nobody complained this month. I called a customer to make sure. All well."),
        _if(lambda m: m.service >= 0.95),
    ),
    Line(
        "founder.late", "founder",
        # words: the founder; tu in French; first sentence 64 cells, all 140
        message("voice.founder", "I sold the thing we said we would build. Have we built it?"),
        _if(_late_product),
    ),
    Line(
        "founder.sunday", "founder",
        # words: the founder; tu in French; first sentence 64 cells, all 140
        message("voice.founder", "A customer asked if we answer on Sundays. I said yes. Do we?"),
        _if(lambda m: m.customers >= 20),
    ),
    Line(
        "founder.over", "founder",
        # words: the founder; tu in French; first sentence 64 cells, all 140
        message("voice.founder", "You answered me in the middle of the night. I was up. You should not be."),
        _if(lambda m: m.over_days >= 1),
    ),
    Line(
        "founder.unasked", "founder",
        # words: the founder; tu in French; first sentence 64 cells, all 140; talks that she began herself
        message("voice.founder", "I called the investors myself: the money was short. They want your days now."),
        _if(_unasked), weight=9,
    ),
    Line(
        "founder.raising", "founder",
        # words: the founder; tu in French; first sentence 64 cells, all 140
        message("voice.founder", "I told an investor {mrr} a month. It went into a notebook. Is it still true?"),
        _if(lambda m: one(m.s.raising) > 0),
    ),
    Line(
        "founder.account", "founder",
        # words: the founder; tu in French; first sentence 64 cells, all 140
        message("voice.founder", "I looked at the account: {cash}. Then I looked again. Can we talk?"),
        _if(lambda m: m.runway < 6),
    ),
    Line(
        "founder.bids", "founder",
        # words: the founder; tu in French; first sentence 64 cells, all 140
        message("voice.founder", "I saw the quote. Did you see the quote? Can we talk before ten?"),
        _if(lambda m: bool(m.bids)), weight=2,
    ),
    Line(
        "founder.term", "founder",
        # words: the founder; tu in French; first sentence 64 cells, all 140; {term} is e.g. 36 mo
        message("voice.founder", "{term}? I did say to call me."),
        _long_term, weight=2,
    ),
    Line(
        "founder.signed", "founder",
        # words: the founder; tu in French; first sentence 64 cells, all 140
        message("voice.founder", "I met the people of {vendor}. They know our name. Do we know theirs?"),
        _signed, weight=2,
    ),
    Line(
        "founder.raised", "founder",
        # words: the founder; tu in French; first sentence 64 cells, all 140
        message("voice.founder", "It is in the bank: {cash}. I checked with the bank. Then I bought croissants."),
        _if(lambda m: m.raised > 0), weight=2,
    ),
    Line(
        "founder.new", "founder",
        # words: the founder; tu in French; first sentence 64 cells, all 140
        message("voice.founder", "I said hello to somebody new. We both said we were new here."),
        _if(lambda m: any(m.started(f) for f in range(len(m.played.rules.layout.functions)))), weight=2,
    ),
    Line(
        "founder.breach", "founder",
        # words: the founder; tu in French; first sentence 64 cells, all 140
        message("voice.founder", "I called the customers about the breach. I will call again when I know more."),
        _if(lambda m: m.breach), weight=2,
    ),
    Line(
        "founder.laid_off", "founder",
        # words: the founder; tu in French; no joke; first sentence 64 cells, all 140
        message("voice.founder", "I wrote to each of them last night. We owe them a proper goodbye."),
        _if(lambda m: m.laid_off > 0), weight=2,
    ),
    Line(
        "founder.year", "founder",
        # words: the founder; tu in French; first sentence 64 cells, all 140
        message("voice.founder", "A year already. The chair I borrowed for a week is still mine."),
        _if(lambda m: m.n == 12), weight=2,
    ),
    Line(
        "founder.growth", "founder",
        # words: the founder; tu in French; first sentence 64 cells, all 140
        message("voice.founder", "{mrr} a month. I said the number out loud in the stairwell. It echoes."),
        _if(lambda m: m.growth >= 0.05),
    ),
    Line(
        "founder.flat", "founder",
        # words: the founder; tu in French; first sentence 64 cells, all 140
        message("voice.founder", "I have sold all day. The graph has not noticed. Is it the graph?"),
        _if(lambda m: abs(m.growth) < 0.005 and m.n >= 3),
    ),
    Line(
        "founder.quits", "founder",
        # words: the founder; tu in French; first sentence 64 cells, all 140; somebody resigned
        message("voice.founder", "Somebody told me they are leaving. I said I understood. I did not."),
        _if(lambda m: one(m.s.quits.sum(axis=0).sum(axis=0)) > 0), weight=2,
    ),
)  # fmt: skip
