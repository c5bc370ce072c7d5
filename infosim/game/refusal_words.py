"""Refusals in words: what is not possible and why, then what would make it possible."""

from __future__ import annotations

from infosim.engine.refusals import Reason
from infosim.game.refusing import Refusal
from infosim.locale import Message, Words, message
from infosim.scenario import Scenario

ANY = ""
"""Stands for every kind of decision that has no words of its own for a reason."""

WORDS: dict[tuple[Reason, str], Message] = {
    (Reason.DEAD, ANY): message("refusal", "Not possible: the company is no more. Begin a new game from the title."),
    (Reason.LOCKED, ANY): message(
        "refusal", "Not possible yet: this opens with the chapter {chapter}. The header shows how far it is."
    ),
    (Reason.ASLEEP, ANY): message(
        "refusal", "Not possible for {function}: asleep until MRR passes {from}, and it is {mrr}. Wait until it wakes."
    ),
    (Reason.FULL, "open_vacancy"): message(
        "refusal",
        "Not possible for {function}: {most} open vacancies, the most it can hold. "
        "Fill one or close one (e), then post this one.",
    ),
    (Reason.FULL, ANY): message(
        "refusal", "Not possible for {function}: {most} contracts, the most it can hold. Leave one (e) first."
    ),
    (Reason.PLACE_CLOSED, ANY): message(
        "refusal", "Not possible for {function}: nobody is hired in that place ({place}). Choose another."
    ),
    (Reason.OUT_OF_RANGE, "open_vacancy"): message(
        "refusal", "Not possible: a search is for 1 to 3 posts, at {low} to {high} of market pay. Choose within that."
    ),
    (Reason.NOTHING_THERE, "close_vacancy"): message(
        "refusal", "Not possible for {function}: that post is not open. One of this month is taken back with undo (u)."
    ),
    (Reason.NOTHING_THERE, "set_pay"): message(
        "refusal", "Not possible for {function}: nobody of yours works there. Post a vacancy (h) at that pay."
    ),
    (Reason.OUT_OF_RANGE, "set_pay"): message(
        "refusal", "Not possible: pay is set at {low} to {high} of the market. Choose within that."
    ),
    (Reason.NOT_A_RAISE, ANY): message(
        "refusal", "Not possible for {function}: pay is at {now} of the market already, and only goes up. Choose more."
    ),
    (Reason.TOO_FEW_HEADS, ANY): message(
        "refusal",
        "Not possible for {function}: {n} person there, announced leavers left out. Choose fewer.",
        "Not possible for {function}: {n} people there, announced leavers left out. Choose fewer.",
    ),
    (Reason.OUT_OF_RANGE, "freelance"): message(
        "refusal", "Not possible: 1 to 5 freelancers, for 1 to 6 months. Choose within that."
    ),
    (Reason.NOTHING_THERE, "end_freelance"): message(
        "refusal",
        "Not possible for {function}: no freelancer works there. Those of this month are taken back with undo (u).",
    ),
    (Reason.TENDER_OPEN, ANY): message(
        "refusal", "Not possible for {function}: a tender is open already. Read its bids (v), or drop it (e)."
    ),
    (Reason.OUT_OF_RANGE, "tender"): message(
        "refusal", "Not possible: a tender asks at least one firm, for {low} to {high} of the work. Choose within that."
    ),
    (Reason.NO_BIDDER, ANY): message(
        "refusal",
        "Not possible for {function}: no firm there takes {volume} FTE in that form. "
        "Ask other places, another form or another share.",
    ),
    (Reason.NOTHING_THERE, "drop_tender"): message(
        "refusal",
        "Not possible for {function}: no tender is open. One of this month is taken back with undo (u).",
    ),
    (Reason.NO_BID, ANY): message(
        "refusal", "Not possible for {function}: no bid from {vendor} is on the table. Read those that are (v)."
    ),
    (Reason.OUT_OF_RANGE, "sign"): message("refusal", "Not possible: a term lasts 1 to 60 months. Choose within that."),
    (Reason.NOTHING_THERE, ANY): message(
        "refusal", "Not possible for {function}: no contract with {vendor}. Look at those there are (v)."
    ),
    (Reason.IN_TRANSITION, ANY): message(
        "refusal",
        "Not possible with {vendor}: the transition takes {n} more month. Decide it then.",
        "Not possible with {vendor}: the transition takes {n} more months. Decide it then.",
    ),
    (Reason.OUT_OF_RANGE, "set_scope"): message(
        "refusal", "Not possible: a scope grows or shrinks by {high} at most. Choose less."
    ),
    (Reason.OUT_OF_RANGE, "govern"): message(
        "refusal", "Not possible: governance has the levels 0, 1 and 2. Choose one of them."
    ),
    (Reason.ANSWERED, ANY): message(
        "refusal", "Not possible with {vendor}: the end of this term is answered already. What is left is to leave (e)."
    ),
    (Reason.OUT_OF_RANGE, "exit"): message(
        "refusal", "Not possible: an overlap lasts 0 to 3 months. Choose within that."
    ),
    (Reason.CALLED, ANY): message(
        "refusal", "Not possible with {vendor}: the references of this bid were called. Read the notebook (v)."
    ),
    (Reason.COUNTERED, ANY): message(
        "refusal", "Not possible with {vendor}: this bid was talked about already. Sign it, or another."
    ),
    (Reason.SIGNED, ANY): message(
        "refusal", "Not possible with {vendor}: a bid is signed this month. Take that back first (u)."
    ),
    (Reason.NOBODY_FOLLOWS, ANY): message(
        "refusal", "Not possible with {vendor}: no other firm is there to be taught. Sign a bid of another first (v)."
    ),
    (Reason.NOTICE_GIVEN, ANY): message(
        "refusal",
        "Not possible with {vendor}: notice is given, {n} month is left. Prepare what comes after.",
        "Not possible with {vendor}: notice is given, {n} months are left. Prepare what comes after.",
    ),
    (Reason.NOT_WHOLE, ANY): message(
        "refusal", "Not possible: the three shares make {sum} in all, not {whole}. Move one of them."
    ),
    (Reason.NO_MORE_ROUNDS, ANY): message(
        "refusal", "Not possible: no round is left to raise. What is left is to earn it."
    ),
    (Reason.NO_SHEET, ANY): message(
        "refusal", "Not possible: no term sheet is on the table. Talk to investors first (a)."
    ),
    (Reason.ALREADY_RAISING, ANY): message(
        "refusal", "Not possible: the talks are under way already. The strip shows how far."
    ),
    (Reason.TOO_SMALL, ANY): message(
        "refusal", "Not possible: investors talk from {from} of MRR on, and it is {mrr}. Grow first."
    ),
    (Reason.NOT_RAISING, ANY): message(
        "refusal", "Not possible: nobody talks to investors now. Start the round first (a)."
    ),
    (Reason.NO_BRIDGE, ANY): message(
        "refusal", "Not possible: no bridge is offered. It is offered once, when cash has run out."
    ),
    (Reason.NO_CARD, ANY): message("refusal", "Not possible: nothing lies on the table to be answered. Read the wire."),
    (Reason.TOO_DEAR, ANY): message(
        "refusal", "Not possible: it costs {price} at once, and {cash} is in the bank. Choose another answer."
    ),
    (Reason.NOT_DECIDED, ANY): message(
        "refusal", "Not possible yet: this answer is a decision of its own. Take that decision, and it is given."
    ),
    (Reason.OUT_OF_RANGE, "answer"): message(
        "refusal", "Not possible: the event has no such answer. Choose one of those it has."
    ),
    (Reason.NO_TIME, ANY): message(
        "refusal",
        "No time for one decision: last month was overdrawn by {over}. "
        "The last in order is lost; take one back (u) to choose which.",
    ),
    (Reason.NO_CANDIDATE, ANY): message(
        "refusal", "Not possible for {function}: that candidate is no longer there. Others come while a post is open."
    ),
    (Reason.NOBODY_TO_TEACH, ANY): message(
        "refusal", "Not possible for {function}: nobody of yours to teach. Post a vacancy (h) first."
    ),
    (Reason.ALREADY_LED, ANY): message(
        "refusal", "Not possible for {function}: the team has a lead already. Promote one elsewhere."
    ),
    (Reason.TEAM_TOO_SMALL, ANY): message(
        "refusal",
        "Not possible for {function}: a lead needs a team of {least}, and {n} person is there. Hire (h) first.",
        "Not possible for {function}: a lead needs a team of {least}, and {n} people are there. Hire (h) first.",
    ),
    (Reason.LEADS_ENOUGH, ANY): message(
        "refusal", "Not possible: {most} leads, or on their way, are the most there may be. Develop others."
    ),
    (Reason.HAS_SECOND, ANY): message(
        "refusal", "Not possible for {function}: that work has a stand-in already. Choose another function."
    ),
    (Reason.NO_JUNIOR, ANY): message(
        "refusal", "Not possible for {function}: no junior is there to train. Hire one (h), for a junior's pay."
    ),
    (Reason.LEARNING, ANY): message(
        "refusal", "Not possible for {function}: a programme is under way already. The strip shows until when."
    ),
    (Reason.TOO_EARLY, ANY): message(
        "refusal", "Not possible yet: that post opens with the chapter {chapter}. The header shows how far it is."
    ),
    (Reason.APPOINTED, ANY): message("refusal", "Not possible: that post is filled already. End it, or leave it."),
    (Reason.NOT_APPOINTED, ANY): message("refusal", "Not possible: nobody holds that post. Appoint somebody first."),
    (Reason.TOO_SOON, ANY): message(
        "refusal",
        "Not possible: whoever is appointed stays {least} months at least, {n} month more. Wait until then.",
        "Not possible: whoever is appointed stays {least} months at least, {n} months more. Wait until then.",
    ),
    (Reason.NOBODY_LEAVES, ANY): message(
        "refusal", "Not possible for {function}: nobody of that level has resigned. Raise the pay of all (p) instead."
    ),
    (Reason.ASKS_MORE, ANY): message(
        "refusal", "Not possible: they ask {ask}, and the post pays {pay}. Offer more (c), or wait for somebody else."
    ),
    (Reason.POST_PROMISED, ANY): message(
        "refusal", "Not possible for {function}: the post is promised to the other candidate. Take that back first (u)."
    ),
    (Reason.UNLAWFUL, ANY): message(
        "refusal", "Not possible for {function}: refused by law ({law}). Ask where, and how, the law lets you."
    ),
    (Reason.TERM_UNLAWFUL, ANY): message(
        "refusal",
        "Not possible for {function}: the law allows a term of {n} month. Choose a shorter one.",
        "Not possible for {function}: the law allows a term of {n} months. Choose a shorter one.",
    ),
    (Reason.NOT_YET, ANY): message(
        "refusal",
        "Not possible yet: standing orders are learnt one at a time, this one in {n} month. Wait for it.",
        "Not possible yet: standing orders are learnt one at a time, this one in {n} months. Wait for it.",
    ),
    (Reason.OUT_OF_RANGE, "standing"): message(
        "refusal", "Not possible: a standing order holds for a year at most. Choose less, and renew it then."
    ),
    (Reason.NOTHING_THERE, "standing"): message(
        "refusal", "Not possible: that standing order is not in force. One of this month is taken back with undo (u)."
    ),
    (Reason.OUT_OF_RANGE, ANY): message("refusal", "Not possible: that says nothing. Choose something else."),
}

NOT_ASKED = message(
    "refusal",
    "Not possible with {vendor}: they name their price {ahead} months before the term, in {n} month. Wait for it.",
    "Not possible with {vendor}: they name their price {ahead} months before the term, in {n} months. Wait for it.",
)
NEVER_ASKED = message(
    "refusal",
    "Not possible with {vendor}: they name no price for this term. It renews by itself, unless you leave (e).",
)
TASK_ENDS = message(
    "refusal", "Not possible with {vendor}: a task ends when it is done. Open a tender (o) for what comes after."
)

RANGES = {
    "open_vacancy": (0.95, 1.20),
    "set_pay": (0.80, 1.50),
    "tender": (0.25, 1.0),
    "set_scope": (-0.5, 0.5),
}
"""Shares from and to which a kind may go, as the engine refuses it."""

_MONEY, _SHARE = frozenset({"from", "mrr", "price", "cash", "ask", "pay"}), frozenset({"now", "sum", "over"})


def told(refusal: Refusal, scenario: Scenario, w: Words) -> str:
    """Why, and what would make it possible, in a sentence of each."""
    spoken, figures = _message(refusal), dict(refusal.figures)
    named: dict[str, object] = {thing: scenario.text(path, w.language) for thing, path in refusal.names.items()}
    if spoken.many is not None:
        named["n"] = figures.pop("n")
    for name, figure in figures.items():
        named[name] = w.money(figure) if name in _MONEY else w.percent(figure) if name in _SHARE else w.number(figure)
    low, high = RANGES.get(refusal.decision.kind, (0.0, 0.0))
    return w.say(spoken, **{"low": w.percent(low), "high": w.percent(high), "whole": w.percent(1.0), **named})


def _message(refusal: Refusal) -> Message:
    if refusal.reason is Reason.NOT_ASKED:
        months = refusal.figures["n"]
        return TASK_ENDS if months < 0 else NOT_ASKED if months > 0 else NEVER_ASKED
    own = WORDS.get((refusal.reason, refusal.decision.kind))
    return own if own is not None else WORDS[refusal.reason, ANY]
