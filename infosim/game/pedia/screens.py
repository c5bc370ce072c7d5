"""The screens: what their parts are for."""

from __future__ import annotations

from infosim.game.pedia.entry import Entry
from infosim.locale import message

ENTRIES = (
    Entry(
        key="room",
        theme="screens",
        name=message("pedia.name", "Control room"),
        gist=message("pedia.gist", "where a month is played"),
        definition=message(
            "pedia.text",
            "Top, the company. Middle, a row a function. Then the lens, what is under way, the wire, and what you"
            " decided.",
        ),
        lesson=message("pedia.lesson", "Red figures first, then the dates, then the news."),
        links=("board", "lens", "strip", "wire", "decided", "attention", "end_month"),
    ),
    Entry(
        key="board",
        theme="screens",
        name=message("pedia.name", "The board"),
        gist=message("pedia.gist", "one row a function, in a fixed order"),
        definition=message(
            "pedia.text",
            "Who does the work, people of posts, load, quality, wait, cost a month, eight months of backlog, what"
            " comes next.",
        ),
        lesson=message("pedia.lesson", "Places are learnt. After ten months you read it without reading."),
        links=("ways", "people", "load", "quality", "wait", "cost", "backlog"),
    ),
    Entry(
        key="alarm",
        theme="screens",
        name=message("pedia.name", "Marks"),
        gist=message("pedia.gist", "one mark: watch it; two: act on it"),
        definition=message(
            "pedia.text", "Only trouble has colour. Arrows say up or down; colour says whether that is welcome."
        ),
        lesson=message("pedia.lesson", "A board without colour is a good month. Have one."),
        links=("board", "load", "wait"),
    ),
    Entry(
        key="forecast",
        theme="screens",
        name=message("pedia.name", "Forecast"),
        gist=message("pedia.gist", "what a plan may come to, in a thousand futures"),
        definition=message(
            "pedia.text",
            "The game plays a thousand futures that agree with all you can see. They differ in luck, and in what you"
            " cannot see: what firms are like, how good a candidate is. Standing orders go on; nothing else is"
            " decided.",
        ),
        formula=message("pedia.formula", "the line: half of the futures lie below; the bands hold 5 and 8 in 10"),
        lesson=message(
            "pedia.lesson",
            "A wide fan is no failure of the forecast: it is what you do not know yet. Act on what is sure, and keep a"
            " way back for the rest.",
        ),
        links=("what_if", "cash", "runway", "standing"),
    ),
    Entry(
        key="what_if",
        theme="screens",
        name=message("pedia.name", "What if?"),
        gist=message("pedia.gist", "one more decision, beside the plan without it"),
        definition=message(
            "pedia.text",
            "Both plans meet the same thousand futures, with the same luck. So what differs is what the decision does,"
            " and not chance. A tender is gone through with: the bid that should cost least is signed.",
        ),
        formula=message("pedia.formula", "B-A: between the middles of both; how sure: future by future"),
        lesson=message(
            "pedia.lesson",
            "Most good decisions cost first and pay later. Look at how deep it goes before it turns, and whether the"
            " cash lasts that long.",
        ),
        links=("forecast", "cash", "contract", "vacancy"),
    ),
    Entry(
        key="next",
        theme="screens",
        name=message("pedia.name", "Next"),
        gist=message("pedia.gist", "what comes next in a function"),
        definition=message("pedia.text", "The nearest date, or what is missing. Core functions say so here."),
        links=("strip", "board", "core"),
    ),
    Entry(
        key="lens",
        theme="screens",
        name=message("pedia.name", "The lens"),
        gist=message("pedia.gist", "what is the matter, what comes, which keys act"),
        definition=message(
            "pedia.text",
            "One sentence on the thing under the cursor, one on what happens if nothing changes, and the keys for it.",
        ),
        lesson=message("pedia.lesson", "On the first day, read only this and play."),
        links=("board", "why", "alarm"),
    ),
    Entry(
        key="strip",
        theme="screens",
        name=message("pedia.name", "Under way"),
        gist=message("pedia.gist", "everything in motion, six months ahead"),
        definition=message(
            "pedia.text",
            "One line a thing. Dashes get denser as it gets surer; ◇ a date when you may act, ◆ when something "
            "happens to you, × somebody who goes.",
        ),
        lesson=message(
            "pedia.lesson",
            "Forgetting what is under way is the best documented mistake of management games. Look here before "
            "the board.",
        ),
        links=("hire", "leaves", "tender", "move", "learn", "ends", "chance"),
    ),
    Entry(
        key="hire",
        theme="screens",
        name=message("pedia.name", "Hire, under way"),
        gist=message("pedia.gist", "a post that is open, and when it may be filled"),
        definition=message(
            "pedia.text",
            "The dashes are the chance that it is filled by then; behind it comes a month before they start.",
        ),
        links=("vacancy", "time_to_fill", "chance", "strip"),
        seen="band",
    ),
    Entry(
        key="leaves",
        theme="screens",
        name=message("pedia.name", "Leaves"),
        gist=message("pedia.gist", "somebody who announced it, and the last day"),
        definition=message("pedia.text", "Know-how goes on that day: part of it can be learnt before, none after."),
        links=("quits", "knowledge", "strip"),
        seen="exact",
    ),
    Entry(
        key="move",
        theme="screens",
        name=message("pedia.name", "Move"),
        gist=message("pedia.gist", "work on its way to a firm"),
        definition=message("pedia.text", "Paid twice while it lasts. The gauge is the share of the months done."),
        links=("transition", "attention", "strip"),
        seen="exact",
    ),
    Entry(
        key="learn",
        theme="screens",
        name=message("pedia.name", "Learn"),
        gist=message("pedia.gist", "newcomers who ramp up"),
        definition=message("pedia.text", "How productive they are, against a settled colleague."),
        links=("ramp", "mentoring", "strip"),
        seen="exact",
    ),
    Entry(
        key="ends",
        theme="screens",
        name=message("pedia.name", "Ends"),
        gist=message("pedia.gist", "a contract's date"),
        definition=message("pedia.text", "Until then you may answer; then it ends, or renews for twelve months."),
        links=("term", "tacit", "notice", "strip"),
        seen="exact",
    ),
    Entry(
        key="event",
        theme="screens",
        name=message("pedia.name", "Event"),
        gist=message("pedia.gist", "something that happened, and asks for an answer"),
        definition=message(
            "pedia.text",
            "Each answer has three prices: now, in days, later. Whoever does not answer gets the one that is named.",
        ),
        lesson=message("pedia.lesson", "What is earned was visible two months before."),
        links=("strip", "luck"),
        seen="exact",
    ),
    Entry(
        key="chance",
        theme="screens",
        name=message("pedia.name", "Chance, in counts"),
        gist=message("pedia.gist", "8 in 10, and bands: 5 in 10 inside, 8 in 10 outside"),
        definition=message(
            "pedia.text",
            "Where something is uncertain the screen shows how often, out of ten. Two months in ten lie outside "
            "the wide band.",
        ),
        lesson=message("pedia.lesson", "A plan that needs the middle of every band needs luck."),
        links=("strip", "your_read", "luck"),
    ),
    Entry(
        key="wire",
        theme="screens",
        name=message("pedia.name", "The wire"),
        gist=message("pedia.gist", "what the town, your teams and the board say"),
        definition=message("pedia.text", "Every line is true to a figure of the month. None tells what to do."),
        lesson=message("pedia.lesson", "Two sources that complain about the same thing are a figure too."),
        links=("room", "reputation", "rival"),
    ),
    Entry(
        key="decided",
        theme="screens",
        name=message("pedia.name", "Decided this month"),
        gist=message("pedia.gist", "your decisions, each with its price"),
        definition=message(
            "pedia.text", "They take force when the month ends. Until then any of them can be taken back."
        ),
        links=("undo", "room", "attention"),
    ),
    Entry(
        key="undo",
        theme="screens",
        name=message("pedia.name", "Undo"),
        gist=message("pedia.gist", "takes back the last decision of the month"),
        definition=message("pedia.text", "Any number of them, until the month ends. There is no “are you sure”."),
        links=("decided", "end_month"),
    ),
    Entry(
        key="end_month",
        theme="screens",
        name=message("pedia.name", "End the month"),
        gist=message("pedia.gist", "what was decided takes force, time passes"),
        definition=message("pedia.text", "Anything open or overdrawn is said once; a second press leaves it."),
        links=("decided", "undo", "report"),
        measures=("month",),
    ),
    Entry(
        key="why",
        theme="screens",
        name=message("pedia.name", "Why?"),
        gist=message("pedia.gist", "the ledger of a figure"),
        definition=message(
            "pedia.text",
            "What it was, what each cause added, what it is: the parts sum exactly. From there, the causes of the"
            " causes.",
        ),
        lesson=message("pedia.lesson", "A number that nobody can explain is not shown here."),
        links=("report", "lens"),
    ),
    Entry(
        key="report",
        theme="screens",
        name=message("pedia.name", "Month report"),
        gist=message("pedia.gist", "what changed, and why"),
        definition=message(
            "pedia.text", "The largest changes first, each with its cause; the thread behind the first; what comes."
        ),
        links=("why", "decided", "wire"),
    ),
    Entry(
        key="function_sheet",
        theme="screens",
        name=message("pedia.name", "Function sheet"),
        gist=message("pedia.gist", "one function, and who should do its work"),
        definition=message(
            "pedia.text", "People, causes, twelve months; the six ways to have it done, and what each gains and pays."
        ),
        links=("ways", "options", "knowledge", "core"),
    ),
    Entry(
        key="options",
        theme="screens",
        name=message("pedia.name", "Six ways"),
        gist=message("pedia.gist", "own, freelance, extension, service, nearshore, offshore"),
        definition=message(
            "pedia.text",
            "Always the same six, in the same order. Figures are means of the next twelve months, in futures that "
            "agree with all you can know: the way begun now and gone through with. Until they are played, simple sums.",
        ),
        lesson=message("pedia.lesson", "No option improves every column. If one seems to, read it again."),
        links=("ways", "your_read", "knowledge", "wait", "cost"),
        seen="band",
    ),
    Entry(
        key="in_place",
        theme="screens",
        name=message("pedia.name", "In place"),
        gist=message("pedia.gist", "when the work is done that way"),
        definition=message(
            "pedia.text", "A post has to be filled and its holder to ramp up; a hand-over takes its months."
        ),
        links=("options", "time_to_fill", "transition"),
        seen="band",
    ),
    Entry(
        key="kept",
        theme="screens",
        name=message("pedia.name", "Know-how kept"),
        gist=message("pedia.gist", "of what is known inside now, what is left by then"),
        definition=message("pedia.text", "Work done outside lets it fade month by month; governance keeps a part."),
        links=("knowledge", "options", "lock_in"),
        seen="band",
    ),
    Entry(
        key="talent_market",
        theme="screens",
        name=message("pedia.name", "Talent market"),
        gist=message("pedia.gist", "can I hire this, where, for how much, how long"),
        definition=message("pedia.text", "A row a skill; arrows change the pay offered and the band answers at once."),
        links=("tightness", "time_to_fill", "wage", "rival", "place"),
    ),
    Entry(
        key="vendors_list",
        theme="screens",
        name=message("pedia.name", "Vendors"),
        gist=message("pedia.gist", "who works for me, until when, how do I leave"),
        definition=message(
            "pedia.text", "Contracts in force, tenders that are out, and the field: firms that could be asked."
        ),
        links=("contract", "tender", "vendor", "trust", "term"),
    ),
    Entry(
        key="this_month",
        theme="screens",
        name=message("pedia.name", "This month"),
        gist=message("pedia.gist", "where your days go, and what is yours alone to set"),
        definition=message(
            "pedia.text", "Days by use, what would give some back, product mix, hands-on, and money from investors."
        ),
        links=("attention", "mix", "round", "hands_on", "bridge"),
    ),
    Entry(
        key="order",
        theme="screens",
        name=message("pedia.name", "Order form"),
        gist=message("pedia.gist", "one decision, line by line, with what it does"),
        definition=message(
            "pedia.text", "Every line has its default already. What changes is said below, in money, days and dates."
        ),
        links=("decided", "undo", "attention"),
    ),
    Entry(
        key="unlock",
        theme="screens",
        name=message("pedia.name", "Not yet"),
        gist=message("pedia.gist", "decisions that open with a later chapter"),
        definition=message("pedia.text", "A scenario may keep some kinds of decision for later. Their keys say so."),
        links=("chapter", "decided"),
        seen="exact",
    ),
    Entry(
        key="scenario",
        theme="screens",
        name=message("pedia.name", "Scenario"),
        gist=message("pedia.gist", "a company, a market, a length and aims"),
        definition=message("pedia.text", "A text file. Everything in it can be read, changed and checked."),
        links=("objectives", "chapter", "seed"),
    ),
    Entry(
        key="encyclopedia",
        theme="screens",
        name=message("pedia.name", "Encyclopedia"),
        gist=message("pedia.gist", "every figure, label and decision, on a page"),
        definition=message(
            "pedia.text",
            "? opens the page of the thing under the cursor; / searches them all, in both languages, one wrong "
            "letter forgiven.",
        ),
        links=("why", "lens"),
    ),
    Entry(
        key="lead",
        theme="screens",
        name=message("pedia.name", "Grows, under way"),
        gist=message("pedia.gist", "somebody who learns to lead, or to stand in"),
        definition=message(
            "pedia.text",
            "While it lasts a part of their work is missing; then a team asks for fewer of your days, or a single"
            " point is none any more.",
        ),
        links=("attention", "people", "single_point", "strip"),
        seen="exact",
    ),
    Entry(
        key="story",
        theme="screens",
        name=message("pedia.name", "Answer a story"),
        gist=message("pedia.gist", "two to four answers, each with three prices"),
        definition=message(
            "pedia.text",
            "Now, in days, later. What cannot be paid says why; whoever does not answer gets the one that is named.",
        ),
        lesson=message("pedia.lesson", "No answer is best everywhere. Read the third price first."),
        links=("event", "strip", "luck"),
        seen="exact",
        decisions=("answer",),
    ),
    Entry(
        key="market",
        theme="screens",
        name=message("pedia.name", "From outside, under way"),
        gist=message("pedia.gist", "what the market, a law or an audit has announced"),
        definition=message(
            "pedia.text",
            "A shock to a pool, a law from its date, an audit on its day. None of them asks you; all of them can "
            "be seen coming.",
        ),
        lesson=message("pedia.lesson", "What is announced is not bad luck."),
        links=("strip", "cycle", "law", "audit", "exchange"),
        seen="exact",
    ),
)
