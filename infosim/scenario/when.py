"""When: whether a table of conditions names measures that exist, and bounds that can hold."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from infosim.scenario.closed import ROLES, THIS, WHOLES
from infosim.scenario.conditions import BOUNDS, count
from infosim.scenario.figures import figure
from infosim.scenario.keys import Key
from infosim.scenario.messages import harmless, remark
from infosim.scenario.nodes import Path
from infosim.scenario.notes import Findings
from infosim.scenario.wording import finite, is_number, kind_of, meant, quoted

ALIKE = ("min", "max", "below", "above")
"""Words that other tools use for a bound."""


@cache
def scopes() -> Mapping[str, str]:
    """Measures that a condition may name, each with what it is of. Imports the engine, so it is asked for late."""
    from infosim.engine.measures import MEASURES

    return {
        measure.name: "both" if measure.scope == "function" and measure.for_company else measure.scope
        for measure in MEASURES
    }


def of_company() -> tuple[str, ...]:
    """Measures that can be read for the whole company."""
    return tuple(name for name, scope in scopes().items() if scope in ("company", "both"))


def check_conditions(found: Findings, path: Path, value: Any, key: Key) -> None:
    """Note whatever is wrong with the shape of conditions."""
    name = path[-1]
    if isinstance(value, str):
        line = f"{name} = {{ cash.at_most = 0 }}"
        found.say(path, remark("sentence"), remark("write", line=line), side="value", paste=line)
    elif isinstance(value, list):
        line = f"{name} = {{ cash.at_most = 0, month.at_least = 6 }}"
        found.say(path, remark("condition-list"), remark("write", line=line), side="value", paste=line)
    elif not isinstance(value, dict):
        found.say(path, remark("not-conditions", kind=kind_of(value)), side="value")
    elif count(value) > key.most:
        found.say(path, remark("too-many-conditions", count=count(value), most=key.most))
    else:
        for measure, bounds in value.items():
            check_measure(found, (*path, measure), measure, bounds)


def check_measure(found: Findings, path: Path, measure: str, bounds: Any) -> None:
    """One measure and what stands under it."""
    scope = scopes().get(measure)
    name = harmless(measure, 40)
    if scope is None:
        remedy, more = meant(found, measure, scopes())
        found.say(path, remark("unknown-measure", measure=name), remedy, **more)
        return
    if not isinstance(bounds, dict):
        remedy = remark("write-bound", measure=name, value=quoted(bounds)) if is_number(bounds) else None
        found.say(path, remark("no-bound", measure=name), remedy, side="value")
        return
    flat = not bounds or any(bound in bounds for bound in (*BOUNDS, *ALIKE))
    if scope == "company":
        if flat:
            check_bounds(found, path, bounds)
        else:
            found.say(path, remark("no-target", measure=name), remark("write-flat-bound", measure=name))
    elif flat:
        target = {"both": "company", "pool": "developer"}.get(scope, "core")
        bound, x = next(iter(bounds.items()), ("at_most", 0))
        called = remark("called-pool" if scope == "pool" else "called-function")
        remedy = remark("write-target-bound", measure=name, target=target, bound=bound, value=quoted(x), called=called)
        found.say(path, remark("of-what", measure=name), remedy)
    else:
        for target, inner in bounds.items():
            where = (*path, target)
            if isinstance(inner, dict):
                check_bounds(found, where, inner)
            else:
                full = f"{name}.{harmless(target, 40)}"
                remedy = remark("write-bound", measure=full, value=quoted(inner)) if is_number(inner) else None
                found.say(where, remark("no-bound", measure=full), remedy, side="value")


def check_bounds(found: Findings, path: Path, bounds: dict[str, Any]) -> None:
    """`at_least`, `at_most`, or both."""
    if not bounds:
        found.say(path, remark("no-bound", measure=path[-1]))
    for bound, x in bounds.items():
        if bound not in BOUNDS:
            remedy, more = meant(found, bound, BOUNDS, "among-bounds")
            found.say((*path, bound), remark("unknown-bound", bound=harmless(bound, 40)), remedy, **more)
        elif not is_number(x):
            found.say((*path, bound), remark("not-a-plain-number", key=bound, kind=kind_of(x)), side="value")
        elif not finite(x):
            found.say((*path, bound), remark("not-finite", key=bound, value=x), side="value")
    low, high = bounds.get("at_least"), bounds.get("at_most")
    if is_number(low) and is_number(high) and low > high:  # type: ignore[operator]
        says = remark("never-holds", low=figure(low), high=figure(high))  # type: ignore[arg-type]
        found.say((*path, "at_least"), says, side="value")


def targets(scope: str, functions: Mapping[str, Any], pools: Mapping[str, Any]) -> tuple[str, ...]:
    """What a measure of this scope can be of."""
    if scope == "pool":
        return tuple(pools)
    wholes = WHOLES if scope == "both" else tuple(word for word in WHOLES if word != "company")
    return (*functions, THIS, *wholes, *ROLES)


def check_targets(
    found: Findings,
    path: Path,
    value: dict[str, Any],
    functions: Mapping[str, Any],
    pools: Mapping[str, Any],
    about: str = "",
) -> None:
    """Note targets that do not exist. The shape has been checked. `about` is what a card is about, "" elsewhere."""
    for measure, bounds in value.items():
        scope = scopes()[measure]
        if scope == "company":
            continue
        known = targets(scope, functions, pools)
        for target in bounds:
            if target == THIS and about == "company":
                found.say((*path, measure, target), remark("this-of-nobody", event=path[1]))
            elif target not in known or (target == THIS and not about):
                called = remark("called-pool" if scope == "pool" else "called-function-or-target")
                remedy, more = meant(found, target, known)
                says = remark("no-such-target", measure=measure, target=harmless(target, 40), called=called)
                found.say((*path, measure, target), says, remedy, **more)
