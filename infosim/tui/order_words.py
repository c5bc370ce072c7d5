"""What forms are called: titles, buttons, lines, bands, coins. One word for a thing, as the glossary has it."""

from infosim.game.views.form import BandName, Draft, FormName, LineName, PriceName
from infosim.locale import Message, Words, message

# words: cells 30; title of a form, in capitals
_VACANCY = message("order.title", "POST A VACANCY")
# words: cells 30; title of a form, in capitals
_CLOSE = message("order.title", "CLOSE A POST")
# words: cells 30; title of a form, in capitals
_PAY = message("order.title", "SET PAY")
# words: cells 30; title of a form, in capitals
_LAY_OFF = message("order.title", "LAY OFF")
# words: cells 30; title of a form, in capitals
_FREELANCE = message("order.title", "BRING IN A FREELANCER")
# words: cells 30; title of a form, in capitals
_END_FREELANCE = message("order.title", "END FREELANCERS")
# words: cells 30; title of a form, in capitals
_TENDER = message("order.title", "OPEN A TENDER")
# words: cells 30; title of a form, in capitals
_DROP = message("order.title", "DROP THE TENDER")
# words: cells 30; title of a form, in capitals
_SIGN = message("order.title", "SIGN A CONTRACT")
# words: cells 30; title of a form, in capitals
_SCOPE = message("order.title", "CHANGE THE SCOPE")
# words: cells 30; title of a form, in capitals
_GOVERN = message("order.title", "GOVERN A CONTRACT")
# words: cells 30; title of a form, in capitals
_RENEW = message("order.title", "RENEW OR RENEGOTIATE")
# words: cells 30; title of a form, in capitals: references of a bidder are called
_CALL = message("order.title", "CALL REFERENCES")
# words: cells 30; title of a form, in capitals: a bidder is asked for better terms
_COUNTER_BID = message("order.title", "COUNTER THE BID")
# words: cells 30; title of a form, in capitals
_LEAVE = message("order.title", "LEAVE THE CONTRACT")
# words: cells 30; title of a form, in capitals; what product works on
_PRIORITY = message("order.title", "PRODUCT MIX")
# words: cells 30; title of a form, in capitals; whom the head of IT helps
_HANDS_ON = message("order.title", "DO IT YOURSELF")
# words: cells 30; title of a form, in capitals
_STANDING = message("order.title", "STANDING ORDER")
# words: cells 30; title of a form, in capitals
_FUND = message("order.title", "RAISE FUNDS")
# words: cells 30; title of a form, in capitals: let people grow
_DEVELOP = message("order.title", "DEVELOP PEOPLE")
# words: cells 30; title of a form, in capitals: fill a post beside the head of IT
_APPOINT = message("order.title", "POST BESIDE YOU")
# words: cells 30; title of a form, in capitals; more pay for somebody who resigned
_COUNTER = message("order.title", "MAKE A COUNTER-OFFER")
# words: cells 30; title of a form, in capitals
_CANDIDATE = message("order.title", "ANSWER A CANDIDATE")

_TITLES: dict[FormName, Message] = {
    "vacancy": _VACANCY, "close_post": _CLOSE, "pay": _PAY, "lay_off": _LAY_OFF, "freelance": _FREELANCE,
    "end_freelance": _END_FREELANCE, "open_tender": _TENDER, "drop_tender": _DROP, "sign": _SIGN, "scope": _SCOPE,
    "governance": _GOVERN, "renew": _RENEW, "leave": _LEAVE, "priority": _PRIORITY, "hands_on": _HANDS_ON,
    "fund": _FUND, "standing": _STANDING, "candidate": _CANDIDATE, "counter": _COUNTER,
    "develop": _DEVELOP, "appoint": _APPOINT,
    "call": _CALL, "counter_bid": _COUNTER_BID,
}  # fmt: skip


def title_of(form: FormName, words: Words) -> str:
    """What a form decides, in capitals."""
    return words.say(_TITLES[form])


def button_of(draft: Draft, about: str, words: Words) -> str:
    """The verb of the button that decides a draft."""
    match draft.form:
        case "vacancy":
            # words: cells 24; button: post the vacancies of this form
            return words.text("order.button", "post it")
        case "close_post":
            # words: cells 24; button: close the open post
            return words.text("order.button", "close it")
        case "pay":
            # words: cells 24; button: set the pay of a team
            return words.text("order.button", "set pay")
        case "lay_off":
            # words: cells 24; button
            return words.text("order.button", "lay off")
        case "freelance":
            # words: cells 24; button
            return words.text("order.button", "bring them in")
        case "end_freelance":
            # words: cells 24; button: end the freelancers
            return words.text("order.button", "end it")
        case "open_tender":
            # words: cells 24; button
            return words.text("order.button", "open the tender")
        case "drop_tender":
            # words: cells 24; button: decline all bids
            return words.text("order.button", "drop the tender")
        case "sign":
            # words: cells 28; button; {vendor} is a name of at most 20 cells; e.g. sign Hexalis
            return words.text("order.button", "sign {vendor}", vendor=about)
        case "call":
            # words: cells 24; button: call the references of a bidder
            return words.text("order.button", "call them")
        case "counter_bid":
            # words: cells 24; button: ask a bidder for better terms
            return words.text("order.button", "ask for it")
        case "scope":
            # words: cells 24; button
            return words.text("order.button", "change the scope")
        case "governance":
            # words: cells 24; button: set how closely a contract is followed
            return words.text("order.button", "govern it so")
        case "renew":
            # words: cells 24; button: what you answer to a renewal
            return words.text("order.button", "answer")
        case "leave":
            # words: cells 24; button: leave a contract
            return words.text("order.button", "give notice")
        case "priority":
            # words: cells 24; button: what product works on
            return words.text("order.button", "set the mix")
        case "hands_on":
            # words: cells 24; button: whom the head of IT helps
            return words.text("order.button", "help there")
        case "standing" if draft.choice("until") == "0":
            # words: cells 24; button: a standing order is in force no more
            return words.text("order.button", "end the order")
        case "standing":
            # words: cells 24; button: a standing order holds from now on
            return words.text("order.button", "give the order")
        case "fund":
            return _fund_button(draft, words)
        case "develop":
            # words: cells 24; button: begin a programme for people
            return words.text("order.button", "begin it")
        case "appoint":
            # words: cells 24; button: fill or end a post
            return words.text("order.button", "decide it")
        case "counter":
            # words: cells 24; button: offer more to somebody who resigned
            return words.text("order.button", "make the offer")
        case "candidate":
            return _candidate_button(draft, words)


def _fund_button(draft: Draft, words: Words) -> str:
    match draft.choice("round"):
        case "stop":
            # words: cells 24; button: stop talking to investors
            return words.text("order.button", "stop the talks")
        case "accept":
            # words: cells 24; button: accept the term sheet
            return words.text("order.button", "accept the sheet")
        case "bridge":
            # words: cells 24; button: take the bridge loan
            return words.text("order.button", "take the bridge")
    # words: cells 24; button: begin to talk to investors
    return words.text("order.button", "start the round")


def _candidate_button(draft: Draft, words: Words) -> str:
    match draft.choice("answer"):
        case "wait":
            # words: cells 24; button: let a candidate wait
            return words.text("order.button", "let them wait")
        case "interview":
            # words: cells 24; button: see a candidate once more
            return words.text("order.button", "see them again")
        case "raise":
            # words: cells 24; button: offer a candidate more
            return words.text("order.button", "offer more")
    # words: cells 24; button: hire a candidate
    return words.text("order.button", "take them")


# words: cells 13; line of a form: how many posts
_POSTS = message("order.line", "posts")
# words: cells 13; line of a form: junior, mid, senior
_LEVEL = message("order.line", "seniority")
# words: cells 13; line of a form
_LINE_PAY = message("order.line", "pay")
# words: cells 13; line of a form
_PLACE = message("order.line", "place")
# words: cells 13; line of a form: a recruiting agency
_AGENCY = message("order.line", "agency")
# words: cells 13; line of a form: how many people
_HEADS = message("order.line", "people")
# words: cells 13; line of a form: how many months
_MONTHS = message("order.line", "months")
# words: cells 13; line of a form: extension, task, operation or service
_FORM = message("order.line", "form")
# words: cells 13; line of a form: how much of the work
_SHARE = message("order.line", "share")
# words: cells 13; line of a form: where bidders may sit
_PLACES = message("order.line", "from where")
# words: cells 13; line of a form: how many firms may bid
_INVITE = message("order.line", "bidders")
# words: cells 13; line of a form: rounds of calls to references
_REFERENCES = message("order.line", "references")
# words: cells 13; line of a form: months of a contract
_TERM = message("order.line", "term")
# words: cells 13; line of a form: standard or gold
_SLA = message("order.line", "service level")
# words: cells 13; line of a form: the clause that makes them document
_DOCUMENTATION = message("order.line", "documentation")
# words: cells 13; line of a form: the clause on leaving
_EXIT = message("order.line", "exit clause")
# words: cells 13; line of a form: the clause that caps the price of renewal
_CAP = message("order.line", "renewal cap")
# words: cells 13; line of a form: more or less of a contract
_CHANGE = message("order.line", "scope")
# words: cells 13; line of a form: what a bidder is asked for
_ASK = message("order.line", "ask for")
# words: cells 13; line of a form: level of governance
_GOVERNANCE = message("order.line", "governance")
# words: cells 13; line of a form: what you answer
_ANSWER = message("order.line", "answer")
# words: cells 13; line of a form: how a contract ends
_MANNER = message("order.line", "how")
# words: cells 13; line of a form: months in which both are paid
_OVERLAP = message("order.line", "overlap")
# words: cells 13; line of a form: share of product time
_FEATURES = message("order.line", "features")
# words: cells 13; line of a form: share of product time
_QUALITY = message("order.line", "quality")
# words: cells 13; line of a form: share of product time on technical debt
_DEBT = message("order.line", "debt")
# words: cells 13; line of a form: which function the head of IT helps
_FUNCTION = message("order.line", "hands-on")
# words: cells 13; line of a form: how people grow
_PROGRAMME = message("order.line", "programme")
# words: cells 13; line of a form: whose work they learn, to stand in
_STAND_IN = message("order.line", "whose work")
# words: cells 13; line of a form: what to do about the round of funding
_ROUND = message("order.line", "round")
# words: cells 13; line of a form: until when a standing order holds
_UNTIL = message("order.line", "until")

_LINES: dict[LineName, Message] = {
    "posts": _POSTS, "level": _LEVEL, "pay": _LINE_PAY, "place": _PLACE, "agency": _AGENCY, "heads": _HEADS,
    "months": _MONTHS, "form": _FORM, "share": _SHARE, "places": _PLACES, "invite": _INVITE,
    "references": _REFERENCES, "term": _TERM, "sla": _SLA, "documentation": _DOCUMENTATION, "exit": _EXIT,
    "cap": _CAP, "change": _CHANGE, "ask": _ASK, "governance": _GOVERNANCE, "answer": _ANSWER, "manner": _MANNER,
    "overlap": _OVERLAP, "features": _FEATURES, "quality": _QUALITY, "debt": _DEBT, "function": _FUNCTION,
    "round": _ROUND, "programme": _PROGRAMME, "stand_in": _STAND_IN, "until": _UNTIL,
}  # fmt: skip


def line_of(line: LineName, words: Words) -> str:
    """What a line of a form sets."""
    return words.say(_LINES[line])


def sentence_case(text: str) -> str:
    """A line's name as it begins a sentence of the lens."""
    return text[:1].upper() + text[1:]


def band_of(band: BandName, words: Words) -> str:
    """What a band tells the time of."""
    match band:
        case "filled":
            # words: cells 13; when a post is filled
            return words.text("order.band", "filled")
        case "useful":
            # words: cells 13; when somebody new is productive
            return words.text("order.band", "useful")
        case "bids":
            # words: cells 13; when bids arrive
            return words.text("order.band", "bids")
        case "answer":
            # words: cells 13; until when bids stand
            return words.text("order.band", "answer by")
        case "in_place":
            # words: cells 13; when the work is done there
            return words.text("order.band", "in place")
        case "known":
            # words: cells 13; when they know the work
            return words.text("order.band", "known")
        case "ends":
            # words: cells 13; when something ends
            return words.text("order.band", "ends")
        case "notice":
            # words: cells 13; last day to give notice
            return words.text("order.band", "notice")
        case "free":
            # words: cells 13; when we are free of it
            return words.text("order.band", "free")
        case "money":
            # words: cells 13; when money arrives
            return words.text("order.band", "money in")
        case "cash":
            # words: cells 13; when there is no cash left
            return words.text("order.band", "cash out")


def price_of(name: PriceName, words: Words) -> str:
    """A coin of the price."""
    match name:
        case "days":
            # words: cells 13; working days of the head of IT
            return words.text("order.price", "your days")
        case "now":
            # words: cells 13; money paid this month
            return words.text("order.price", "cash now")
        case "arrival":
            # words: cells 13; money paid once somebody or something arrives
            return words.text("order.price", "on arrival")
        case "month":
            # words: cells 13; money paid each month
            return words.text("order.price", "every month")
        case "leaving":
            # words: cells 13; what it costs to leave again
            return words.text("order.price", "to leave")
        case "load":
            # words: cells 14; load of the function in a year
            return words.text("order.price", "load in a year")
        case "stake":
            # words: cells 13; share of the company that the founders keep
            return words.text("order.price", "founders keep")
