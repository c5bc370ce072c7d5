"""Resolving: one file with all that it stands on, checked from the eldest to itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path as File
from typing import Any

from infosim.scenario import catalogue
from infosim.scenario.layers import forget_sources, lay, reaches, take_out, void
from infosim.scenario.limits import CHAIN_BYTES, CHAIN_FILES, ENTRIES, FORMAT, TRANSLATIONS
from infosim.scenario.messages import harmless, remark
from infosim.scenario.nearest import nearest
from infosim.scenario.nodes import root
from infosim.scenario.notes import Findings, Report, of_mistake
from infosim.scenario.references import check_references
from infosim.scenario.shape import check_shape, tidy
from infosim.scenario.source import NotToml, Source, Tables, read
from infosim.scenario.sweeping import Lost, sweep
from infosim.scenario.texts import LANGUAGE, check_texts, copied, in_language
from infosim.scenario.wording import kind_of, meant

PARENT = re.compile(r"(\./)?[\w./-]{1,80}")
PATH = re.compile(r"[\w-]+(\.[\w-]+)*(\.\*)?")


@dataclass(frozen=True)
class Layer:
    """A file's own say: its source, its tables without mistakes, its translations with where they are written."""

    source: Source
    own: Tables
    beside: tuple[tuple[Source, str], ...] = ()


@dataclass(frozen=True)
class Resolved:
    """A scenario with nothing under it any more: `layers` from this file down to its eldest ancestor."""

    tables: Tables
    layers: tuple[Layer, ...]
    swept: tuple[Lost, ...] = ()


@dataclass
class Examined:
    """What came of a file: its report, and its tables if they can be used by a child."""

    report: Report
    resolved: Resolved | None = None


def examine_file(file: File, above: tuple[File, ...] = ()) -> Examined:
    """Read and check a file with all that it stands on; `above` are the files that stand on it."""
    try:
        source = read(file)
    except NotToml as wrong:
        return Examined(refused(wrong))
    return examine(source, above)


def refused(wrong: NotToml) -> Report:
    """The report of a file that is not TOML."""
    source = wrong.source
    return Report(source.file, source.name, (of_mistake(source, wrong.mistake),), 1, 0)


def examine(source: Source, above: tuple[File, ...] = ()) -> Examined:
    """Check a file that has been parsed."""
    found = Findings(source)
    if not check_format(found, source.tables):
        return Examined(report(found))
    check_shape(found, source.tables)
    if len(source.tables) > ENTRIES:
        return Examined(report(found))
    beside = translations_beside(found, source)
    base, known = parent(found, source, above)
    if not known:
        return Examined(report(found))
    own = tidy(found, source.tables)
    under = copied(base.tables) if base else {}
    swept = take_drops(found, source, own, under, base)
    for language, (_, tables) in beside.items():
        own.setdefault("text", {})[language] = lay(tables, own.get("text", {}).get(language, {}))
    under = in_language(under, own["language"]) if "language" in own else under
    void(under, own)
    forget_sources(under)
    tables = lay(under, {name: value for name, value in own.items() if name not in ("extends", "drop")})
    layer = Layer(source, own, tuple((s, language) for language, (s, _) in beside.items()))
    layers = (layer, *(base.layers if base else ()))
    check_references(found, tables, layers)
    resolved = Resolved(tables, layers, swept)
    return Examined(report(found, resolved), resolved)


def report(found: Findings, resolved: Resolved | None = None) -> Report:
    """The findings, placed."""
    notes = found.notes()
    told = (found.errors, found.warnings)
    if not found.full:  # a mistake found twice is told once
        told = tuple(sum(note.level == level for note in notes) for level in ("error", "warning"))  # type: ignore[assignment]
    source = found.source
    swept = tuple(dict.fromkeys(f"{'.'.join(lost.path)} ({lost.lack})" for lost in resolved.swept)) if resolved else ()
    return Report(source.file, source.name, notes, *told, count_keys(source.tables), swept)


def count_keys(tables: Tables, depth: int = 0) -> int:
    """How many values a file holds."""
    if depth > 12:
        return 1
    return sum(count_keys(value, depth + 1) if isinstance(value, dict) else 1 for value in tables.values())


# ---------------------------------------------------------------------------------------------------- format
def check_format(found: Findings, tables: Tables) -> bool:
    """Whether the file is written in a format that can be read at all."""
    if "format" not in tables:
        found.say((), remark("no-format"), remark("first-line"), paste="format = 1")
        return True
    value = tables["format"]
    path = ("format",)
    if type(value) is not int:
        found.say(path, remark("bad-format", kind=kind_of(value)), side="value", paste="format = 1")
    elif value > FORMAT:
        says = remark("newer-format", format=harmless(str(min(value, 10**9)), 20), reads=FORMAT)
        found.say(path, says, remark("update"), side="value")
        return False
    elif value < 1:
        found.say(path, remark("old-format", format=max(value, -(10**9))), side="value", paste="format = 1")
    return True


# ---------------------------------------------------------------------------------------------------- translations
def translations_beside(found: Findings, source: Source) -> dict[str, tuple[Source, Tables]]:
    """Texts of `NAME.LANG.toml` beside the file, by language."""
    if source.file is None:
        return {}
    home = source.file.resolve().parent
    out: dict[str, tuple[Source, Tables]] = {}
    prefix = f"{source.file.stem}."
    names = sorted(f.name for f in home.iterdir() if f.name.startswith(prefix) and f.suffix == ".toml")
    for name in names[: TRANSLATIONS + 1]:
        language = name.removeprefix(prefix).removesuffix(".toml")
        file = home / name
        if not LANGUAGE.fullmatch(language) or file.resolve().parent != home:
            continue
        try:
            beside = read(file)
        except NotToml as wrong:
            found.add(of_mistake(wrong.source, wrong.mistake))
            continue
        texts = Findings(beside)
        check_texts(texts, (), beside.tables, root(), ())
        found.merge(texts)
        out[language] = beside, tidy(texts, beside.tables)
    return out


# ---------------------------------------------------------------------------------------------------- parents
def parent(found: Findings, source: Source, above: tuple[File, ...]) -> tuple[Resolved | None, bool]:
    """What the file stands on, and whether that is known: None and True if it stands on nothing."""
    if "extends" not in source.tables:
        if "drop" in source.tables:
            found.say(("drop",), remark("drop-of-nothing"), remark("take-out"))
        return None, True
    file = parent_file(found, source, above)
    if file is None:
        return None, False
    here = source.file.resolve() if source.file else None
    chain = (*above, *([here] if here else []))
    below = examine_file(file, chain)
    name = harmless(str(source.tables["extends"]), 80)
    if below.resolved is None or not below.report.fine:
        first = next(note for note in below.report.notes if note.level == "error")
        found.say(("extends",), remark("bad-base", parent=name, first=first), side="value")
        return None, False
    size = len(source.raw) + sum(len(layer.source.raw) for layer in below.resolved.layers)
    if size > CHAIN_BYTES:
        found.say(("extends",), remark("chain-too-large", size=f"{size / 1e6:.0f}"), side="value")
        return None, False
    return below.resolved, True


def parent_file(found: Findings, source: Source, above: tuple[File, ...]) -> File | None:
    """The file that `extends` names, or None with the reason noted."""
    asked: Any = source.tables["extends"]

    def refuse(code: str, remedy: Any = None, *, more: dict[str, Any] | None = None, **params: Any) -> None:
        found.say(("extends",), remark(code, **params), remedy, side="value", **(more or {}))

    if isinstance(asked, list):
        first = asked[0] if asked and isinstance(asked[0], str) else "first-hires"
        refuse("two-parents", remark("one-parent", parent=first), more={"paste": f'extends = "{first}"'})
        return None
    if not isinstance(asked, str) or not PARENT.fullmatch(asked):
        refuse("bad-parent")
        return None
    home = source.file.resolve().parent if source.file else None
    if "/" in asked or asked.endswith(".toml"):
        name = File(asked).name
        file = (home / asked).resolve() if home else None
        if file is None or file.parent != home:
            line = f'extends = "./{name}"'
            refuse("outside", remark("beside", name=name), more={"paste": line}, parent=asked)
            return None
        if not file.is_file():
            others = [f"./{f.name}" for f in sorted(file.parent.glob("*.toml"))[:200] if f.stem.count(".") == 0]
            remedy, more = meant(found, asked, others)
            refuse("no-parent", remedy, more=more, parent=asked)
            return None
    else:
        file = catalogue.installed(asked)
        if file is None:
            remedy, more = meant(found, asked, catalogue.ids())
            if home and (home / f"{asked}.toml").is_file() and nearest(asked, catalogue.ids(), 0.8) is None:
                line = f'extends = "./{asked}.toml"'
                remedy, more = remark("write", line=line), {"paste": line}
            refuse("no-parent", remedy, more=more, parent=asked)
            return None
        file = file.resolve()
    chain = (*above, *([source.file.resolve()] if source.file else []))
    if file in chain:
        circle = " → ".join(harmless(f.stem, 40) for f in (*chain[chain.index(file) :], file))
        refuse("circle", circle=circle)
        return None
    if len(chain) >= CHAIN_FILES:
        refuse("chain-too-long", most=CHAIN_FILES)
        return None
    return file


# ---------------------------------------------------------------------------------------------------- drops
def take_drops(found: Findings, source: Source, own: Tables, under: Tables, base: Resolved | None) -> tuple[Lost, ...]:
    """Take `drop` out of what lies below, and what hung on it."""
    drops = source.tables.get("drop", [])
    if base is None or not isinstance(drops, list) or ("drop",) in found.bad:
        return ()
    taken = False
    for i, dotted in enumerate(drops):
        where = ("drop", i)
        if not isinstance(dotted, str) or where in found.bad:
            continue
        path = tuple(dotted.split("."))
        if not PATH.fullmatch(dotted):
            found.say(where, remark("bad-drop", path=harmless(dotted, 60)), side="value")
        elif len(path) == 1 and isinstance(under.get(dotted), dict):
            line = f'drop = ["{dotted}.*"]'
            says = remark("drop-of-section", path=dotted)
            found.say(where, says, remark("drop-items", path=dotted), side="value", paste=line)
        elif not reaches(base.tables, path):
            remedy, more = meant(found, dotted, droppable(base.tables, path), quote=True)
            remedy = remedy if more else None
            says = remark("no-such-drop", parent=source.tables["extends"], path=dotted)
            found.say(where, says, remedy, side="value", **more)
        else:
            take_out(under, path)
            taken = True
    return sweep(under, own) if taken else ()


def droppable(tables: Tables, path: tuple[str, ...]) -> list[str]:
    """Paths of the same length that exist, for a misspelt one."""
    out = [""]
    here = [tables]
    for _ in path:
        step = [
            (f"{at}.{name}".lstrip("."), below)
            for at, table in zip(out, here, strict=True)
            for name, below in table.items()
        ]
        out = [name for name, below in step][:500]
        here = [below if isinstance(below, dict) else {} for _, below in step][:500]
    return out
