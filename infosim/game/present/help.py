"""A page of the encyclopedia, worded, with the figures of the game at hand."""

from __future__ import annotations

from infosim.engine.parameters import declared
from infosim.engine.rules import Rules
from infosim.game.pedia.also import ALSO
from infosim.game.pedia.book import BY_KEY, ENTRIES, entry_of
from infosim.game.pedia.entry import Entry, Seen, Theme
from infosim.game.pedia.terms import deal_name, functions
from infosim.game.present.constants import filled, in_unit
from infosim.game.present.guide import paragraph
from infosim.game.present.telling import Telling
from infosim.game.present.why import why
from infosim.game.views.help import Constant, HelpView, Link, Move, PageHead
from infosim.locale import LANGUAGES, Message, Words, words

MOST_SUMS = 9


def page(t: Telling, topic: str) -> HelpView | None:
    """The page of a topic; None if there is none."""
    entry = entry_of(topic)
    if entry is None:
        return None
    w, rules = t.words, t.played.rules
    target = _target(t, topic)
    sums = entry.own(t, target) if entry.own is not None else ()
    moves, of = _moves(t, entry, target)
    return HelpView(
        topic=topic,
        name=_name(t, entry, target),
        gist=filled(entry.gist, rules, w),
        theme=theme_name(entry.theme, w),
        definition=filled(entry.definition, rules, w),
        formula=filled(entry.formula, rules, w) if entry.formula else "",
        sums=sums[:MOST_SUMS],
        moves=moves,
        moves_of=of,
        lesson=filled(entry.lesson, rules, w) if entry.lesson else "",
        text=tuple(paragraph(filled(each, rules, w)) for each in entry.text),
        links=tuple(Link(_same_target(key, target), filled(BY_KEY[key].name, rules, w)) for key in entry.links),
        rules=entry.rules,
        seen=_seen(entry.seen, w),
        reference=entry.reference,
        constants=tuple(_constants(entry.family, rules, w)) if entry.family else (),
        ledger=topic if why(t, topic) is not None else "",
    )


def _target(t: Telling, topic: str) -> str:
    """What a page is of: a function, a contract, a skill; of a bid and of a measure, their function."""
    target = topic.rpartition(".")[0]
    kind, _, rest = target.partition(".")
    if kind not in ("bid", "firm", "measure", "answer"):
        return target
    function = rest.partition(".")[0]
    return function if function in t.played.rules.layout.functions else ""


def _moves(t: Telling, entry: Entry, target: str) -> tuple[tuple[Move, ...], str]:
    """What moves the figure, and of which target where the page has none: then of the one that needs it most."""
    if entry.moves is None:
        return (), ""
    moves = entry.moves(t, target)
    if moves or target:
        return moves, ""
    layout = t.played.rules.layout
    if entry.theme == "contracts" and t.facts.contracts:
        dearest = max(t.facts.contracts, key=lambda c: c.fee)
        return entry.moves(t, f"{layout.functions[dearest.function]}.{dearest.slot}"), deal_name(t, dearest)
    if entry.theme == "talent" and layout.skills:
        return entry.moves(t, layout.skills[0]), t.skill(0)
    there = functions(t, "")
    if not there:
        return (), ""
    f = max(there, key=lambda x: t.facts.works[x].load)
    return entry.moves(t, layout.functions[f]), t.short(f)


def heads(t: Telling) -> tuple[PageHead, ...]:
    """Every page, as the list shows it."""
    rules = t.played.rules
    voices = [words(language) for language in LANGUAGES]
    return tuple(
        PageHead(
            topic=entry.key,
            name=filled(entry.name, rules, t.words),
            gist=filled(entry.gist, rules, t.words),
            theme=theme_name(entry.theme, t.words),
            said=tuple(filled(text, rules, voice) for text in _texts(entry) for voice in voices),
            also=tuple(voice.say(ALSO[entry.key]) for voice in voices if entry.key in ALSO),
        )
        for entry in ENTRIES
    )


def _texts(entry: Entry) -> list[Message]:
    found = [entry.name, entry.gist, entry.definition, entry.formula, entry.lesson, *entry.text]
    return [text for text in found if text is not None]


def _name(t: Telling, entry: Entry, target: str) -> str:
    """The name, after what it is of: `Support: wait`."""
    w, layout = t.words, t.played.rules.layout
    name = filled(entry.name, t.played.rules, w)
    key = target.partition(".")[0]
    if key in layout.functions:
        of = t.short(layout.functions.index(key))
    elif key in layout.skills:
        of = t.skill(layout.skills.index(key))
    else:
        return name
    # words: name of a page and what it is of; e.g. Support: wait
    return w.text("pedia", "{of}: {name}", of=of, name=name[:1].lower() + name[1:] if name[1:2].islower() else name)


def _same_target(key: str, target: str) -> str:
    """A linked page speaks of the same function or contract, where it can."""
    return f"{target}.{key}" if target else key


def _constants(family: str, rules: Rules, w: Words) -> list[Constant]:
    """Every constant of a family: its name in a scenario, what it is here, what it may be."""
    constants = getattr(rules, family)
    return [
        Constant(about.name, in_unit(getattr(constants, about.name), about, w),
                 f"{in_unit(about.low, about, w)} … {in_unit(about.high, about, w)}")
        for about in declared(type(constants))
    ]  # fmt: skip


def _seen(seen: Seen, w: Words) -> str:
    match seen:
        case "exact":
            # words: cells 56; how a figure may be known
            return w.text("pedia.seen", "exact: nothing here is hidden or drawn")
        case "band":
            # words: cells 56; how a figure may be known
            return w.text("pedia.seen", "roughly known, as a band")
        case "hidden":
            # words: cells 56; how a figure may be known
            return w.text("pedia.seen", "hidden until the end; signs can be read")
    return ""


def theme_name(theme: Theme, w: Words) -> str:
    """What a page is about, in a word."""
    match theme:
        case "money":
            # words: cells 12; theme of a page
            return w.text("pedia.theme", "money")
        case "customers":
            # words: cells 12; theme of a page
            return w.text("pedia.theme", "customers")
        case "work":
            # words: cells 12; theme of a page
            return w.text("pedia.theme", "work")
        case "days":
            # words: cells 12; theme of a page: the player's working days
            return w.text("pedia.theme", "your days")
        case "people":
            # words: cells 12; theme of a page
            return w.text("pedia.theme", "people")
        case "talent":
            # words: cells 12; theme of a page: the talent market
            return w.text("pedia.theme", "hiring")
        case "ways":
            # words: cells 12; theme of a page: ways to have work done
            return w.text("pedia.theme", "sourcing")
        case "vendors":
            # words: cells 12; theme of a page
            return w.text("pedia.theme", "vendors")
        case "contracts":
            # words: cells 12; theme of a page
            return w.text("pedia.theme", "contracts")
        case "decisions":
            # words: cells 12; theme of a page
            return w.text("pedia.theme", "decisions")
        case "score":
            # words: cells 12; theme of a page
            return w.text("pedia.theme", "score")
        case "screens":
            # words: cells 12; theme of a page
            return w.text("pedia.theme", "screens")
        case "rules":
            # words: cells 12; theme of a page
            return w.text("pedia.theme", "rules")
        case "teaching":
            # words: cells 12; theme of a page: for whoever holds a lesson
            return w.text("pedia.theme", "teaching")
