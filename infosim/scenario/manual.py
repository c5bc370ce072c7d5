"""Manual: the tables of the author's manual, made from the same records as the validator.

    python -m infosim.scenario.manual        writes the tables into scenarios/README.md and the schema beside it

A test compares what is written there with what this makes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path as File

from infosim import places
from infosim.engine.effects import EFFECTS
from infosim.scenario import closed
from infosim.scenario.describing import default, extent
from infosim.scenario.figures import span
from infosim.scenario.keys import Key
from infosim.scenario.nodes import Items, Leaf, Node, Table, leaves, root, rules
from infosim.scenario.schema import NAME, documented, schema
from infosim.scenario.when import scopes

HEAD = "| key | type | unit | range | default | meaning |\n|---|---|---|---|---|---|"


def tables() -> dict[str, str]:
    """Each generated part of the manual, by its mark."""
    return {
        "reference": "\n".join(reference()),
        "measures": "\n".join(measures()),
        "words": "\n".join(words()),
        "effects": "\n".join(effects()),
        "rules": "\n".join(constants()),
    }


def reference() -> Iterator[str]:
    """A table for each section."""
    flat = {name: node for name, node in root().children.items() if isinstance(node, Leaf)}
    yield "### At the top\n"
    yield HEAD
    for name, leaf in flat.items():
        yield line((name,), leaf.key)
    for name, node in root().children.items():
        if name in flat:
            continue
        yield f"\n### `{heading(name, node)}`\n"
        yield f"{about(node)}\n"
        yield HEAD
        for path, leaf in leaves(node, (name,)):
            yield line(path, leaf.key)


def heading(name: str, node: Node) -> str:
    """A section as its header is written."""
    if isinstance(node, Items):
        return f"[{name}.*]"
    return f"[{name}.<{node.word}>]" if isinstance(node, Table) and node.word else f"[{name}]"


def about(node: Node) -> str:
    """What a section is, and how many items it may have."""
    if isinstance(node, Items):
        return f"{documented(node.item.record)} At most {node.most}."  # type: ignore[union-attr]
    if isinstance(node, Table) and node.word:
        return documented(next(iter(node.children.values())).record)  # type: ignore[union-attr]
    return documented(node.record) if isinstance(node, Table) else ""


def line(path: tuple[str, ...], key: Key) -> str:
    """A key's row."""
    kind = f"{key.kind} {'' if key.within else key.of}".strip() + (" +" if key.advanced else "")
    cells = [f"`{'.'.join(path)}`", kind, key.unit or "–", extent(key) or "–", default(key), key.meaning]
    return "| " + " | ".join(cells) + " |"


def measures() -> Iterator[str]:
    """Measures that conditions may name."""
    from infosim.engine.measures import BY_NAME  # late: the engine imports NumPy

    yield "| measure | of | unit | meaning |\n|---|---|---|---|"
    of = {"company": "the company", "both": "the company or a function", "pool": "a pool", "function": "a function"}
    for name, scope in scopes().items():
        row = BY_NAME[name]
        whose = of.get(scope, "a function's contracts")
        yield f"| `{name}` | {whose} | {row.unit.replace('EUR', '€')} | {row.meaning} |"


def words() -> Iterator[str]:
    """Closed lists."""
    lists = {
        "places": closed.PLACES,
        "levels": closed.LEVELS,
        "forms": closed.SOLD,
        "traits": closed.TRAITS,
        "scenes": closed.SCENES,
        "clauses": closed.CLAUSES,
        "drivers": closed.DRIVERS,
        "decisions a chapter may open": closed.UNLOCKS,
        "targets of a condition": (*closed.WHOLES, *closed.ROLES),
        "target in a card": (closed.THIS,),
        "kinds of a card": closed.CARD_KINDS,
        "tones of a card": closed.TONES,
        "what a card is about": closed.ABOUT,
        "decisions that an answer may be": closed.ANSWERABLE,
        "places in a card's text": tuple(f"{{{place}}}" for place in closed.PLACEHOLDERS),
    }
    yield "| list | words |\n|---|---|"
    for name, members in lists.items():
        yield f"| {name} | {' '.join(f'`{member}`' for member in members)} |"


def effects() -> Iterator[str]:
    """What an answer to an event may do."""
    yield "| effect | when | on | unit | range | meaning |\n|---|---|---|---|---|---|"
    on = {"company": "the company", "function": "functions", "contract": "contracts"}
    for effect in EFFECTS:
        when = "while it `lasts`" if effect.lasting else "once"
        takes = {"number": effect.unit, "yes": "true", "id": f"id of {effect.ids}"}[effect.takes]
        between = span(effect.low, effect.high) if effect.takes == "number" else "–"
        yield f"| `{effect.name}` | {when} | {on[effect.of]} | {takes} | {between} | {effect.meaning} |"


def constants() -> Iterator[str]:
    """Constants of the rules, by family."""
    yield "| constant | default | unit | range | meaning | source |\n|---|---|---|---|---|---|"
    for family, node in rules().children.items():
        for (name,), leaf in leaves(node):
            key = leaf.key
            cells = [f"`{family}.{name}`", default(key), key.unit, extent(key), key.meaning, key.source]
            yield "| " + " | ".join(cells) + " |"


def filled(text: str) -> str:
    """A manual with its generated parts written anew, between `<!-- name -->` and `<!-- /name -->`."""
    for name, made in tables().items():
        pattern = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
        text = pattern.sub(lambda mark, made=made: f"{mark[1]}{made}\n{mark[2]}", text)  # type: ignore[misc]
    return text


def schema_text() -> str:
    """The schema as its file holds it."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def write(folder: File) -> None:
    """Write the generated parts into the manual and the schema of a folder of scenarios."""
    manual = folder / "README.md"
    manual.write_text(filled(manual.read_text("utf-8")), "utf-8")
    (folder / NAME).write_text(schema_text(), "utf-8")


if __name__ == "__main__":
    write(places.scenarios())
