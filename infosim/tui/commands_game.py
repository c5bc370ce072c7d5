"""What the palette offers in a game beside the keys of a page: every screen, every decision about everything, all help.

Nothing is decided here: a command opens the screen or the form where it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from infosim.game.views.form import Draft
from infosim.locale import Words
from infosim.tui.commands_also import in_every_language
from infosim.tui.game_page import GamePage
from infosim.tui.keys import DIGITS, Key, cap_of
from infosim.tui.order import OrderForm
from infosim.tui.room import Room


class Offer(NamedTuple):
    """Something that can be done, the key that does it in the control room, and what does it."""

    label: str
    cap: str
    run: Callable[[], object]
    also: tuple[str, ...] = ()
    """Other words for it, in every language: it is found by them, and they are never shown."""


def offers(page: GamePage, words: Words | None = None) -> Iterator[Offer]:
    """Everything, in the order of the list: in the player's language, or as it would be found in another."""
    w = words or page.words
    yield from _of_the_class(page, w)
    yield from _screens(page, w)
    yield from _functions(page, w)
    yield from _contracts(page, w)
    yield from _tenders(page, w)
    yield from _firms(page, w)
    yield from _people(page, w)
    yield from _dated(page, w)
    yield from _company(page, w)
    yield from _help(page, w)


def _to(page: GamePage, screen: str, key: str = "") -> Callable[[], object]:
    return partial(page.go, screen, key)


def _about(of: str, what: str, words: Words) -> str:
    # words: cells 54; a command of the palette: what it is about, and what it does; e.g. Support: post a vacancy
    return words.text("commands", "{of}: {what}", of=of, what=what)


def _screens(page: GamePage, w: Words) -> Iterator[Offer]:
    """Where one can go."""
    named = (
        ("talent", w.text("room.key", "talent"), Key.TALENT),
        ("vendors", w.text("room.key", "vendors"), Key.VENDORS),
        # words: cells 20; a screen: cash, the round, the month by nature
        ("money", w.text("commands.screen", "money"), Key.MONEY),
        ("forecast", w.text("room.key", "forecast"), Key.FORECAST),
        ("month", w.text("room.key", "this month"), Key.THIS_MONTH),
        ("report", w.text("room.key", "report"), Key.REPORT),
        # words: cells 20; a screen: all that was said
        ("news", w.text("commands.screen", "news"), Key.NEWS),
        # words: cells 20; a screen: what is aimed at
        ("goals", w.text("commands.screen", "goals"), Key.GOALS),
        # words: cells 24; a screen: the work of each function, month by month, by who did it
        ("sourcing", w.text("commands.screen", "who did the work"), None),
        # words: cells 20; a screen: what each decision so far was worth
        ("debrief", w.text("commands.screen", "debrief"), None),
    )
    for screen, name, key in named:
        if page.can_go(screen) and (screen not in ("report", "sourcing", "debrief") or page.header.month > 1):
            cap = cap_of(key, w) if key is not None else ""
            # words: cells 40; a command of the palette: go to a screen
            go_to = w.text("commands", "Go to: {screen}", screen=name)
            yield Offer(go_to, cap, _to(page, screen), in_every_language(key or ""))
    if any(isinstance(screen, Room) for screen in page.app.screen_stack):
        # words: cells 40; a command: back to the title screen
        yield Offer(w.text("room.key", "leave to the title, game kept"), cap_of(Key.QUIT, w), partial(_leave, page),
                    in_every_language(Key.QUIT))  # fmt: skip


def _leave(page: GamePage) -> None:
    """Through whatever is open, to the control room, and out of it."""
    app = page.app
    while not isinstance(room := app.screen, Room):
        app.pop_screen()
    room.leave()


def _of_the_class(page: GamePage, w: Words) -> Iterator[Offer]:
    """What the teacher says, what is asked, how the game is given in."""
    lesson = page.session.lesson()
    if lesson is None:
        return
    from infosim.tui.lesson import Ask, HandIn, Lesson  # only a class needs them

    # words: cells 40; a command: what the teacher says of this class, and what one said oneself
    yield Offer(w.text("commands", "The class: what is said"), "", lambda: page.app.push_screen(Lesson(page)))
    if lesson.asked:
        # words: cells 40; a command: answer what the class asks before the month
        yield Offer(w.text("commands", "The class asks"), "", lambda: page.app.push_screen(Ask(page)))
    # words: cells 40; a command: how the game is given to the teacher
    yield Offer(w.text("commands", "Hand in"), "", lambda: page.app.push_screen(HandIn(page)))


def _functions(page: GamePage, w: Words) -> Iterator[Offer]:
    """Every kind of decision about every function."""
    session = page.session
    for place, row in enumerate(session.room().rows):
        digit = DIGITS[place] if place < len(DIGITS) else ""
        # words: cells 30; a command: the sheet of a function
        yield Offer(_about(row.name, w.text("commands", "its sheet"), w), digit, _to(page, "function", row.key))
        if row.asleep:
            continue
        acts = (
            ("vacancy", w.text("lens.key", "post a vacancy"), Key.VACANCY),
            ("open_tender", w.text("lens.key", "start a tender"), Key.TENDER),
            # words: cells 30; a command: freelancers for a function
            ("freelance", w.text("commands", "bring in freelancers"), None),
            ("pay", w.text("lens.key", "set pay"), Key.PAY),
            ("governance", w.text("lens.key", "governance"), Key.GOVERNANCE),
            # words: cells 30; a command: promote, train, teach, audit
            ("develop", w.text("commands", "develop people"), Key.DEVELOP),
        )
        for form, label, key in acts:
            if page.can_go(form):
                about = _about(row.name, label, w)
                also = in_every_language(key) if key else ()
                yield Offer(about, cap_of(key, w) if key else "", _to(page, form, row.key), also)
        for item in session.to_end(row.key).items:
            # words: cells 30; a command: end a post, a contract…; {name} says which
            yield Offer(_about(row.name, w.text("commands", "end {name}", name=item.name), w), "",
                        partial(_form, page, item.draft))  # fmt: skip


def _form(page: GamePage, draft: Draft) -> None:
    page.app.push_screen(OrderForm(page, draft))


def _contracts(page: GamePage, w: Words) -> Iterator[Offer]:
    """What can be done with each contract."""
    acts = (
        # words: cells 30; a command: the sheet of a contract
        ("contract", w.text("commands", "see the contract")),
        # words: cells 30; a command: more or less of a contract
        ("scope", w.text("commands", "change the scope")),
        # words: cells 30; a command: how closely a contract is followed
        ("governance", w.text("commands", "follow it more or less closely")),
        # words: cells 30; a command: answer what a vendor asks
        ("renew", w.text("commands", "renew or renegotiate")),
        # words: cells 30; a command: leave a contract
        ("leave", w.text("commands", "leave the contract")),
    )
    for row in page.session.vendors().contracts:
        for screen, label in acts:
            if page.can_go(screen):
                yield Offer(_about(f"{row.vendor}, {row.scope}", label, w), "", _to(page, screen, row.key))


def _tenders(page: GamePage, w: Words) -> Iterator[Offer]:
    """Each tender, and each bid in it."""
    for row in page.session.vendors().tenders:
        # words: cells 30; a command: the bids of a tender
        yield Offer(_about(row.name, w.text("commands", "see the bids"), w), "", _to(page, "tender", row.key))
        tender = page.session.tender(row.key)
        for bid in tender.bids if tender is not None else ():
            # words: cells 30; a command: sign a bid; {vendor} is a firm
            sign = w.text("commands", "sign {vendor}", vendor=bid.name)
            yield Offer(_about(row.name, sign, w), "", _to(page, "sign", bid.key))
            # words: cells 30; a command: call the references of a bid; {vendor} is a firm
            ask = w.text("commands", "references of {vendor}", vendor=bid.name)
            yield Offer(_about(row.name, ask, w), "", partial(_form, page, Draft("call", bid.key)))
            # words: cells 30; a command: ask a bidder for better terms; {vendor} is a firm
            better = w.text("commands", "better terms, {vendor}", vendor=bid.name)
            yield Offer(_about(row.name, better, w), "", partial(_form, page, Draft("counter_bid", bid.key)))
        if tender is not None:
            # words: cells 30; a command: decline all bids of a tender
            drop = w.text("commands", "drop the tender")
            yield Offer(_about(row.name, drop, w), "", partial(_form, page, tender.drop))


def _firms(page: GamePage, w: Words) -> Iterator[Offer]:
    """Each firm's page of the notebook."""
    if page.can_go("vendor"):
        for row in page.session.vendors().firms:
            # words: cells 30; a command: what is known of a firm
            yield Offer(_about(row.name, w.text("commands", "the notebook"), w), "", _to(page, "vendor", row.key))


def _dated(page: GamePage, w: Words) -> Iterator[Offer]:
    """Each audit in sight."""
    for item in page.session.room().strip:
        if item.opens is not None and item.opens.screen == "audit":
            # words: cells 30; a command: the report of an audit, or what it would find
            yield Offer(_about(item.name, w.text("commands", "its lines"), w), "", _to(page, "audit", item.opens.key))


def _people(page: GamePage, w: Words) -> Iterator[Offer]:
    """Candidates who wait, and people who resigned."""
    for row in page.session.talent("", ()).candidates:
        # words: cells 30; a command: answer somebody who would like a post
        yield Offer(_about(row.function, w.text("commands", "answer {person}", person=row.name), w), "",
                    partial(_form, page, row.draft))  # fmt: skip
    for item in page.session.room().strip:
        if item.kind == "leaves" and item.opens is not None and page.can_go("counter"):
            key = item.opens.key.partition(".")[0]
            # words: cells 30; a command: more pay for somebody who resigned
            yield Offer(_about(item.name, w.text("commands", "counter-offer"), w), "", _to(page, "counter", key))


def _company(page: GamePage, w: Words) -> Iterator[Offer]:
    """What is not about one thing."""
    event = page.session.event()
    if event is not None:
        for n, answer in enumerate(event.answers):
            # words: cells 60; a command: an answer to the event on the table; {event} is its title
            said = w.text("commands", "Answer “{event}”: {answer}", event=event.title, answer=answer.label)
            yield Offer(said, "", _to(page, "event", str(n)))
    for item in page.session.to_develop().items:
        if item.draft.form == "appoint":
            # words: cells 54; a command: fill a post beside the head of IT; {post} is e.g. Vendor manager
            yield Offer(w.text("commands", "Appoint: {post}", post=item.name), "", partial(_form, page, item.draft))
    if not page.can_go("month"):
        return
    for key, label in (
        # words: cells 40; a command: features, quality, debt
        ("priority", w.text("commands", "Set the product mix")),
        # words: cells 40; a command: product time on technical debt
        ("debt", w.text("commands", "Pay down debt")),
        # words: cells 40; a command: which function the player helps
        ("hands_on", w.text("commands", "Help a function yourself")),
        # words: cells 40; a command: talks with investors, the term sheet, the bridge
        ("fund", w.text("commands", "Raise money")),
        # words: cells 40; a command: what is done every month until a date
        ("standing", w.text("commands", "Standing orders")),
    ):
        yield Offer(label, "", _to(page, "month", key))


def _help(page: GamePage, w: Words) -> Iterator[Offer]:
    """Every page of the encyclopedia."""
    help_key = cap_of(Key.HELP, w)
    for head in page.session.contents():
        # words: cells 44; a command: a page of the encyclopedia; {page} is its name
        label = w.text("commands", "Help: {page}", page=head.name)
        yield Offer(label, help_key, partial(page.look_up, head.topic), head.also)
