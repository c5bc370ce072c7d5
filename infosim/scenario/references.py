"""References: whether a whole scenario hangs together, once nothing lies under it any more.

Ids that are named must exist, items must have what they need, and a few things that are written correctly and still
cannot be meant. What is wrong is told in the file and on the line where it was written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from infosim.scenario.cards import check_events
from infosim.scenario.closed import FREELANCE
from infosim.scenario.figures import figure
from infosim.scenario.keys import Key, Kind
from infosim.scenario.lawful import check_audits, check_laws
from infosim.scenario.layers import stands_for_something
from infosim.scenario.limits import CONTRACTS_PER_FUNCTION, YARDSTICKS
from infosim.scenario.messages import Remark, harmless, remark
from infosim.scenario.nearest import nearest
from infosim.scenario.nodes import ByItem, Items, Leaf, Node, Path, Table, called, child, root
from infosim.scenario.notes import Findings
from infosim.scenario.source import Source, Tables
from infosim.scenario.texts import LANGUAGE, get
from infosim.scenario.when import check_targets
from infosim.scenario.wording import meant

if TYPE_CHECKING:
    from infosim.scenario.resolving import Layer


@dataclass
class Whole:
    """A scenario laid together, and where to tell what is wrong in it."""

    found: Findings
    tables: Tables
    layers: tuple[Layer, ...]

    def section(self, name: str) -> Tables:
        """The items of a section."""
        items: Tables = self.tables.get(name, {})
        return items

    def written(self, path: Path) -> Source:
        """The file, from this one downwards, in which a path is written; this one if in none."""
        names = tuple(part for part in path if isinstance(part, str))
        return next((layer.source for layer in self.layers if get(layer.own, names) is not None), self.found.source)

    def bad(self, path: Path) -> bool:
        """Whether the file has been told already that something is wrong there."""
        return any(told[: len(path)] == path for told in self.found.bad)

    def say(self, path: Path, says: Remark, remedy: Remark | None = None, **more: Any) -> None:
        """Note a mistake where it was written."""
        self.found.say(path, says, remedy, written=self.written(path), **more)


def check_references(found: Findings, tables: Tables, layers: tuple[Layer, ...]) -> None:
    """Note everything in a resolved scenario that does not hang together."""
    whole = Whole(found, tables, layers)
    check_top(whole)
    visit(whole, tables, root(), ())
    for check in (
        check_caps,
        check_look_alikes,
        check_chapters,
        check_functions,
        check_vendors,
        check_contracts,
        check_laws,
        check_audits,
        check_events,
        check_months,
        check_predictions,
        check_yardsticks,
        check_rule_sources,
        check_source_paths,
        check_texts_exist,
    ):
        check(whole)


def check_top(whole: Whole) -> None:
    """Language, title, and at least one function."""
    language = whole.tables.get("language")
    if language is None and not whole.bad(("language",)):
        whole.say((), remark("no-language"), remark("write-language"), paste='language = "en"')
    elif isinstance(language, str) and not LANGUAGE.fullmatch(language):
        whole.say(("language",), remark("bad-language", key=harmless(language, 20)), side="value")
    misspelt = any(note.nearest == "title" for _, path, _, note in whole.found.kept if len(path) == 1)
    if "title" not in whole.tables and not whole.bad(("title",)) and not misspelt:
        whole.say((), remark("no-title"), remark("write-title"), paste='title = "…"')
    if not whole.section("functions") and not any(path[:1] == ("functions",) for path in whole.found.bad):
        whole.say((), remark("no-function"), remark("write-function"))


def visit(whole: Whole, tables: Tables, node: Node, path: tuple[str, ...]) -> None:
    """Every key that names something, and every item's needs."""
    for name, value in tables.items():
        here = (*path, name)
        below = child(node, name)
        if isinstance(node, ByItem):
            if name not in whole.section(node.of):
                called = remark(f"called-{node.called}")
                remedy, more = meant(whole.found, name, whole.section(node.of))
                whole.say(here, remark("no-such-id", called=called, id=name), remedy, **more)
        elif isinstance(below, Leaf):
            check_leaf(whole, here, value, below.key)
        elif below is not None and isinstance(value, dict):
            if isinstance(node, Items):
                check_needs(whole, here, value, below, node.called)
            visit(whole, value, below, here)


def check_leaf(whole: Whole, path: tuple[str, ...], value: Any, key: Key) -> None:
    """One key that names items of another section, or measures of them."""
    if key.kind is Kind.CONDITIONS:
        scratch = Findings(whole.written(path))
        about = whole.section("events").get(path[1], {}).get("about", "company") if path[0] == "events" else ""
        check_targets(scratch, path, value, whole.section("functions"), whole.section("pools"), about)
        whole.found.merge(scratch)
        whole.found.bad |= scratch.bad
    elif key.within and value not in key.words:
        within = tuple(f"{key.within}.{name}" for name in whole.section(key.of))
        if value not in within and not whole.bad(path):
            remedy, more = meant(whole.found, value, within)
            says = remark("wrong-word", key=path[-1], value=harmless(value, 40))
            whole.say(path, says, remedy, side="value", **more)
    elif key.kind in (Kind.ID, Kind.IDS):
        known = whole.section(key.of)
        for i, member in enumerate(value if isinstance(value, list) else [value]):
            if member in known or member in key.words:
                continue
            where: Path = (*path, i) if isinstance(value, list) else path
            remedy, more = meant(whole.found, member, known)
            if more and key.kind is Kind.ID:
                more["paste"] = f'{path[-1]} = "{more["nearest"]}"'
            says = remark("no-such-id", called=remark(f"called-{called(key.of)}"), id=harmless(member, 40))
            whole.say(where, says, remedy, side="value", **more)
        if key.kind is Kind.IDS and not value:
            whole.say(path, remark("empty-list", key=path[-1]), remark("take-out"), side="value")


def check_needs(whole: Whole, path: tuple[str, ...], item: Tables, node: Node, called: str) -> None:
    """What an item cannot be without."""
    if not isinstance(node, Table):
        return
    section, name = path[-2], path[-1]
    for key, below in node.children.items():
        if not isinstance(below, Leaf) or not below.key.required or key in item or whole.bad((*path, key)):
            continue
        others = [other for other in whole.section(section) if other != name]
        alike = nearest(name, others, 0.8)
        remedy = {"skills": remark("write-skills"), "skill": remark("write-skill")}.get(key)
        if alike:
            remedy = remark("typo-for", id=name, name=alike)
        if (called, key) == ("later", "after"):
            whole.say(path, remark("later-when", id=name), remark("write-at-once"))
            continue
        says = remark("lacks", called=remark(f"called-{called}"), id=name, key=key)
        whole.say(path, says, remedy, nearest=alike or "")
        if alike:
            return  # the rest is missing for the same reason


def check_caps(whole: Whole) -> None:
    """How many items a section may have, with what is inherited."""
    for name, node in root().children.items():
        if isinstance(node, Items) and len(whole.section(name)) > node.most:
            count = len(whole.section(name))
            whole.say((name,), remark("too-many", count=count, section=name, most=node.most))


def check_look_alikes(whole: Whole) -> None:
    """Two ids of a section that a reader would take for one another."""
    for section in ("functions", "vendors", "pools", "rivals", "contracts"):
        seen: dict[str, str] = {}
        for name in whole.section(section):
            skeleton = name.replace("1", "l").replace("0", "o").replace("-", "")
            if skeleton in seen:
                whole.say((section, name), remark("look-alike", id=name, other=seen[skeleton]), remark("rename"))
            seen.setdefault(skeleton, name)


def check_chapters(whole: Whole) -> None:
    """Every chapter but the first says when it begins, and not by the calendar alone."""
    for i, (name, chapter) in enumerate(whole.section("chapters").items()):
        path = ("chapters", name)
        starts = chapter.get("starts", {})
        if i and not starts and not whole.bad((*path, "starts")):
            says = remark("lacks", called=remark("called-chapter"), id=name, key="starts")
            whole.say(path, says, remark("write-starts"))
        if set(starts) == {"month"}:
            whole.say((*path, "starts"), remark("by-date-alone", id=name), remark("add-reached"), level="warning")


def check_functions(whole: Whole) -> None:
    """A function that nobody can be engaged for, and needs written in thousands."""
    sold = {skill for vendor in whole.section("vendors").values() for skill in vendor.get("skills", [])}
    for name, function in whole.section("functions").items():
        path = ("functions", name)
        skill = function.get("skill")
        if skill in whole.section("pools") and skill not in sold:
            says = remark("nobody-sells", skill=skill, id=name)
            whole.say(path, says, remark("add-vendor"), level="warning")
        need = function.get("need")
        if need and function.get("driver", "mrr") == "mrr" and 0 < need[-1][0] < 1_000:
            says = remark("points-in-thousands", value=figure(need[-1][0]))
            remedy = remark("thousands-points", value=figure(need[-1][0] * 1000))
            whole.say((*path, "need"), says, remedy, side="value", level="warning")


def check_vendors(whole: Whole) -> None:
    """Sizes in their order."""
    for name, vendor in whole.section("vendors").items():
        path = ("vendors", name)
        low, high = vendor.get("takes_from", 0.25), vendor.get("takes_to", 20)
        if low > high:
            key = "takes_to" if "takes_to" in vendor else "takes_from"
            whole.say((*path, key), remark("takes-nothing", low=figure(low), high=figure(high)), side="value")


def check_contracts(whole: Whole) -> None:
    """What is in force in month 1: the vendor has the people and sells that way, and nothing is handed over twice."""
    handed: dict[str, list[float]] = {}
    for name, contract in whole.section("contracts").items():
        path = ("contracts", name)
        known = whole.section("vendors").get(contract.get("vendor"))
        if known is None:
            continue
        for i, function in enumerate(contract.get("functions", [])):
            skill = whole.section("functions").get(function, {}).get("skill")
            if skill and skill not in known.get("skills", []):
                says = remark("vendor-lacks-skill", vendor=contract["vendor"], skill=skill, function=function)
                whole.say((*path, "functions", i), says, remark("add-skill"), side="value")
            shares = handed.setdefault(function, [])
            shares.append(contract.get("share", 1.0))
            if len(shares) > CONTRACTS_PER_FUNCTION:
                says = remark("contract-too-many", function=function, count=len(shares), most=CONTRACTS_PER_FUNCTION)
                whole.say((*path, "functions", i), says, side="value")
            elif sum(shares) > 1 + 1e-9:
                says = remark("contract-shares", function=function, share=figure(sum(shares)))
                whole.say((*path, "functions", i), says, side="value")
        check_way(whole, path, contract, known)


def check_way(whole: Whole, path: tuple[str, ...], contract: Tables, vendor: Tables) -> None:
    """The vendor sits there and sells that form."""
    place, forms = vendor.get("place", "local"), vendor.get("forms", ["service"])
    if "way" in contract:
        where, form = contract["way"].split(" ")
        if where != place or form not in forms:
            says = remark(
                "vendor-sells-not",
                vendor=contract["vendor"],
                way=contract["way"],
                place=place,
                forms=", ".join(forms),
            )
            whole.say((*path, "way"), says, side="value")
    elif not [form for form in forms if form != FREELANCE]:
        says = remark("contract-without-way", vendor=contract["vendor"], way=FREELANCE)
        whole.say((*path, "vendor"), says, remark("add-form"), side="value")


DATES = {
    "vendors": ("from",),
    "rivals": ("falls_month",),
    "rounds": ("eases_from",),
    "shocks": ("from",),
    "laws": ("from",),
    "events": ("from", "at_month"),
    "tutorial": ("month",),
}
"""Keys that name a month of the game, by section."""
SPANS = ("vendors", "shocks", "laws")
"""Sections whose items hold from a month until a month."""


def check_months(whole: Whole) -> None:
    """Months that come after the end, or before the month from which something holds."""
    for section in SPANS:
        for name, item in whole.section(section).items():
            from_ = item.get("from", 1)
            if item.get("until", 10**6) < from_:
                says = remark("ends-before", key="until", value=item["until"], other="from", from_=from_)
                whole.say((section, name, "until"), says, side="value")
    months = sum(many * each for many, each in whole.tables.get("turns", [[36, 1]]))
    for section, keys in DATES.items():
        for name, item in whole.section(section).items():
            for key in keys:
                if item.get(key, 0) > months:
                    never(whole, (section, name, key), item[key], months)


def check_predictions(whole: Whole) -> None:
    """Predictions of a month that never comes, or answered before they are made."""
    months = sum(many * each for many, each in whole.tables.get("turns", [[36, 1]]))
    for name, prediction in whole.section("teacher").get("predictions", {}).items():
        for key in ("month", "by"):
            if prediction.get(key, 1) > months:
                never(whole, ("teacher", "predictions", name, key), prediction[key], months)
        asked = prediction.get("month", 1)
        if prediction.get("by", asked) < asked:
            says = remark("ends-before", key="by", value=prediction["by"], other="month", from_=asked)
            whole.say(("teacher", "predictions", name, "by"), says, side="value")


def never(whole: Whole, path: tuple[str, ...], month: int, months: int) -> None:
    """A month after the end: a file that ends the game sooner than its parent drops what came then."""
    ours = whole.written(path) is whole.found.source
    remedy = remark("within-game", months=months) if ours else remark("write-drop", path=".".join(path[:-1]))
    whole.say(path, remark("after-the-end", value=month, months=months), remedy, side="value", level="warning")


def check_yardsticks(whole: Whole) -> None:
    """The axes are measured against eight bots, or against those of the house."""
    count = len(whole.section("yardsticks"))
    if 0 < count < YARDSTICKS:
        whole.say(("yardsticks",), remark("not-eight", count=count, most=YARDSTICKS), remark("write-eight"))


def check_rule_sources(whole: Whole) -> None:
    """A rule bent for one scenario wants its reason."""
    reasons = tuple(whole.tables.get("sources", {}))
    for family, parameters in whole.tables.get("rules", {}).items():
        for parameter in parameters:
            if not any(begins(f"rules.{family}.{parameter}", reason) for reason in reasons):
                says = remark("rule-without-reason", family=family, parameter=parameter)
                whole.say(("rules", family, parameter), says, remark("add-source"), level="warning")


def begins(path: str, beginning: str) -> bool:
    """Whether a dotted path starts with another, part by part."""
    return path == beginning or path.startswith(f"{beginning}.")


def check_source_paths(whole: Whole) -> None:
    """Sources of things that are there."""
    for path in whole.tables.get("sources", {}):
        if not stands_for_something(whole.tables, path):
            remedy, more = meant(whole.found, path, root().children, quote=True)
            says = remark("source-of-nothing", path=harmless(path, 60))
            whole.say(("sources", path), says, remedy if more else None, **more)


def check_texts_exist(whole: Whole) -> None:
    """Translations of what is there, into another language than the file's own."""
    language = whole.tables.get("language")
    layer = whole.layers[0]
    for spoken, texts in layer.own.get("text", {}).items():
        written: list[tuple[Source, tuple[str, ...]]] = [(layer.source, ("text", spoken))]
        written += [(source, ()) for source, other in layer.beside if other == spoken]
        for source, base in written:
            inside = get(source.tables, base)
            if not isinstance(inside, dict):
                continue
            if spoken == language:
                says = remark("own-language", language=spoken)
                whole.found.say(base, says, remark("for-translations"), written=source)
                continue
            for path, says, remedy, more in untold(whole, texts, root(), ()):
                if get(inside, path) is not None:
                    whole.found.say((*base, *path), says, remedy, written=source, **more)


Untold = tuple[tuple[str, ...], Remark, Remark | None, dict[str, Any]]


def untold(whole: Whole, texts: Tables, node: Node, path: tuple[str, ...]) -> Iterator[Untold]:
    """Translations of items that do not exist, and of texts that nobody wrote."""
    for name, value in texts.items():
        here = (*path, name)
        below = child(node, name)
        if isinstance(node, Items) and name not in (items := get(whole.tables, path) or {}):
            remedy, more = meant(whole.found, name, items)
            yield here, remark("translates-nothing", called=remark(f"called-{node.called}"), id=name), remedy, more
        elif isinstance(value, dict) and below is not None:
            yield from untold(whole, value, below, here)
        elif isinstance(below, Leaf) and get(whole.tables, here) is None and below.key.default == "":
            language = whole.tables.get("language", "")
            says = remark("translation-unused", path=".".join(here), language=language)
            yield here, says, None, {"level": "warning"}
