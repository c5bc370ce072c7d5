"""A firm and what was learnt of it: the page of the vendor notebook."""

from __future__ import annotations

from infosim.engine.layout import FORMS, TRAITS
from infosim.engine.signs import COUNTERED, GRAND, GREEN, LEAN, MANAGERS, SIGNS
from infosim.engine.vendors import TELLS
from infosim.game.facts.functions import way_of
from infosim.game.facts.played import one
from infosim.game.present.telling import Telling
from infosim.game.present.tender import tell_of, where
from infosim.game.present.vendors import CLEAR, serves, trait
from infosim.game.views.prose import NOTHING, Prose
from infosim.game.views.vendor import NoteRow, TraitName, TraitRow, VendorView
from infosim.locale import Message, message
from infosim.sight.reading import odds, trait_range

NAMES: tuple[TraitName, ...] = ("optimism", "honesty", "bench", "turnover", "craft", "hunger")
"""The traits, in the order of their axis."""
SURE = 0.99
"""Chance of a value from which it was told."""
PERHAPS = 0.4
"""Steps from nothing at which a belief is worth a guess."""


def vendor(t: Telling, key: str) -> VendorView | None:
    """A firm by its identifier; None if there is none."""
    r = t.played.rules
    if key not in r.layout.vendors:
        return None
    v = r.layout.vendors.index(key)
    content = r.content.vendors
    forms = [form for form in range(len(FORMS)) if content.sells[v, form] > 0]
    story = t.of_scenario(f"vendors.{key}.story")
    return VendorView(
        key=key,
        name=t.vendor(v),
        where=where(t, v),
        temper=t.of_scenario(f"vendors.{key}.temper"),
        way=way_of(forms[0] if forms else 0, int(content.place[v])),
        serves=serves(t, v, forms),
        size=_size(t, v),
        prices=_prices(t, v),
        terms=_terms(t, v),
        story=Prose(story) if story else NOTHING,
        traits=tuple(_trait(t, v, k) for k in range(len(TRAITS))),
        notes=tuple(note for _, note in notes_of(t, v)),
        lens=_lens(t, v),
    )


def _size(t: Telling, v: int) -> str:
    w, s = t.words, t.played.now
    now, first = float(s.vendor_heads[v, 0]), float(t.played.rules.content.vendors.heads[v, 0])
    if s.vendor_alive[v, 0] <= 0:
        # words: cells 44; a firm that failed
        return w.text("vendor", "out of business")
    # words: cells 44; how many people a firm employs, and against the start of the game; e.g. 140 people, +4%
    return w.plural("vendor", "{n} person, {change} since the start", "{n} people, {change} since the start",
                    round(now), change=w.percent_change(now / max(first, 1.0) - 1.0, 0))  # fmt: skip


def _prices(t: Telling, v: int) -> str:
    w, rate = t.words, float(t.played.now.vendor_rate[v, 0])
    # words: cells 44; what a firm charges against the start of the game, and against a normal price there
    return w.text("vendor", "prices {change} since the start, {usual} usual", change=w.percent_change(rate - 1.0, 0),
                  usual=w.percent_change(float(t.played.rules.content.vendors.price[v]) - 1.0, 0))  # fmt: skip


def _terms(t: Telling, v: int) -> str:
    w, content = t.words, t.played.rules.content.vendors
    if content.takes_from[v] == content.takes_to[v]:
        # words: cells 44; the size of work that a firm takes; e.g. takes 1 FTE
        return w.text("vendor", "takes {size} FTE", size=w.number(float(content.takes_to[v])))
    # words: cells 44; the sizes of work that a firm takes; numbers, e.g. takes 0.25 to 4 FTE
    return w.text("vendor", "takes {low} to {high} FTE", low=w.number(float(content.takes_from[v])),
                  high=w.number(float(content.takes_to[v])))  # fmt: skip


# ---------------------------------------------------------------------------------------------------- what it is like


def _trait(t: Telling, v: int, k: int) -> TraitRow:
    w = t.words
    chances = odds(t.played.now.belief[:, k, v])
    read = trait_range(chances)
    low, inner_low, likely, inner_high, high = (
        one(figure) for figure in (read.low, read.inner_low, read.expected, read.inner_high, read.high)
    )
    word = trait(t, TRAITS[k], likely > 0)
    if chances.max() >= SURE:
        if abs(likely) < 0.5:
            # words: cells 26; what a reference told of a trait of a firm: nothing special
            said = w.text("vendor.trait", "neither: told")
        else:
            # words: cells 26; what a reference told of a trait of a firm; e.g. too optimistic: told
            said = w.text("vendor.trait", "{what}: told", what=word)
    elif abs(likely) >= CLEAR:
        # words: cells 26; what is believed of a trait of a firm; e.g. likely careful
        said = w.text("vendor.trait", "likely {what}", what=word)
    elif abs(likely) >= PERHAPS:
        # words: cells 26; what is believed of a trait of a firm; e.g. perhaps careful
        said = w.text("vendor.trait", "perhaps {what}", what=word)
    else:
        # words: cells 26; what is believed of a trait of a firm: nothing clear
        said = w.text("vendor.trait", "cannot tell")
    return TraitRow(NAMES[k], low, inner_low, likely, inner_high, high, said)


# ------------------------------------------------------------------------------------------------------ what was seen

# words: cells 44; the notebook on a firm: its reports and the work do not say the same
_GREEN = message("vendor.note", "report all green, and work piles up")
# words: cells 44; the notebook on a firm
_MANAGERS = message("vendor.note", "third account manager in a year")
# words: cells 44; the notebook on a firm
_GRAND = message("vendor.note", "won a grand client")
# words: cells 44; the notebook on a firm: its money runs low
_LEAN = message("vendor.note", "lost its head of finance")
# words: cells 44; the notebook on a firm: asked for better terms
_GAVE_IN = message("vendor.note", "gave in when asked")
# words: cells 44; the notebook on a firm: asked for better terms
_HELD = message("vendor.note", "gave nothing when asked")
_SEEN: dict[str, Message] = {GREEN: _GREEN, MANAGERS: _MANAGERS, GRAND: _GRAND, LEAN: _LEAN}


def notes_of(t: Telling, v: int) -> tuple[tuple[int, NoteRow], ...]:
    """What was learnt, the latest first, each with the position of its sign."""
    book = t.played.now.noted[:, v, 0, 0]
    found = [(abs(float(month)), sign) for sign, month in enumerate(book) if month]
    return tuple((sign, _note(t, v, sign, int(month), book[sign] > 0)) for month, sign in sorted(found, reverse=True))


def _note(t: Telling, v: int, sign: int, month: int, agrees: bool) -> NoteRow:
    w, name, date = t.words, SIGNS[sign], t.played.first_day(month)
    if sign < len(TELLS):
        # words: cells 14; where a sign comes from: an offer of the firm
        return NoteRow(date, tell_of(t, name), w.text("vendor.source", "its bid"))
    if name == COUNTERED:
        # words: cells 14; where a sign comes from: the firm was asked for better terms
        return NoteRow(date, w.say(_GAVE_IN if agrees else _HELD), w.text("vendor.source", "talks"))
    if name in (GRAND, LEAN):
        # words: cells 14; where a sign comes from
        return NoteRow(date, w.say(_SEEN[name]), w.text("vendor.source", "the press"))
    if name in (GREEN, MANAGERS):
        # words: cells 14; where a sign comes from: the firm works for us
        return NoteRow(date, w.say(_SEEN[name]), w.text("vendor.source", "its work"))
    what, _, about = name.partition("_")
    if what == "told":
        value = int(t.played.now.belief[:, TRAITS.index(about), v, 0, 0].argmax()) - 2
        # words: cells 14; where a sign comes from: somebody who works with the firm
        source = w.text("vendor.source", "a reference")
        if value == 0:
            # words: cells 44; the notebook on a firm: a trait that a reference says is nothing special
            return NoteRow(date, w.text("vendor.note", "{trait}: as most", trait=name_of(t, about)), source)
        return NoteRow(date, trait(t, about, value > 0), source)
    # words: cells 14; where a sign comes from: told by somebody who was told
    return NoteRow(date, trait(t, about, agrees), w.text("vendor.source", "hearsay"))


def name_of(t: Telling, about: str) -> str:
    """What a trait is called."""
    w = t.words
    match about:
        case "optimism":
            # words: cells 12; a trait of firms
            return w.text("vendor.trait.short", "optimism")
        case "honesty":
            # words: cells 12; a trait of firms
            return w.text("vendor.trait.short", "honesty")
        case "bench":
            # words: cells 12; a trait of firms: people they can send
            return w.text("vendor.trait.short", "bench")
        case "turnover":
            # words: cells 12; a trait of firms: people who leave
            return w.text("vendor.trait.short", "turnover")
        case "craft":
            # words: cells 12; a trait of firms: skill
            return w.text("vendor.trait.short", "craft")
        case _:
            # words: cells 12; a trait of firms: how much they want small clients
            return w.text("vendor.trait.short", "hunger")


def _lens(t: Telling, v: int) -> Prose:
    """What to make of it."""
    w, s = t.words, t.played.now
    if s.vendor_alive[v, 0] <= 0:
        # words: lens of a firm that failed; no joke
        return t.say(message("vendor.lens", "It is gone. What it knew of your work is with nobody."))
    if s.noted[SIGNS.index(LEAN), v, 0, 0]:
        # words: lens of a firm whose money runs low
        return t.say(
            message("vendor.lens", "Its money is talked of. A second firm, or know-how of yours, makes it a bad month.")
        )
    if not s.noted[:, v, 0, 0].any():
        # words: lens of a firm of which nothing was learnt
        return t.say(
            message("vendor.lens", "Nothing was learnt yet. A bid gives something away, a reference call more.")
        )
    ended = int(one(s.contracts_ended))
    # words: lens of a firm: what past contracts have taught; {share} is added to how surely a sign reads
    wise = message(
        "vendor.lens",
        "A sign is no proof. You saw {n} contract end: signs read {share} more surely.",
        "A sign is no proof. You saw {n} contracts end: signs read {share} more surely.",
    )
    if ended:
        taught = t.played.rules.vendors.buying_tells * min(ended, t.played.rules.vendors.buying_most)
        return t.say(wise, n=float(ended), share=w.percent(taught, 0))
    # words: lens of a firm: signs tell little each
    return t.say(message("vendor.lens", "A sign is no proof; two that agree are a reason to ask a third."))
