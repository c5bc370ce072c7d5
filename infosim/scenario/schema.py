"""Schema: the format as JSON Schema, so that an editor completes and checks a scenario as it is typed.

Made from the same records as everything else. There is no `oneOf` anywhere: each key has one type, and an editor's
message names it.
"""

from __future__ import annotations

from typing import Any

from infosim.scenario.describing import default, extent
from infosim.scenario.keys import Key, Kind
from infosim.scenario.limits import FORMAT, ITEMS, LARGEST, MONTHS
from infosim.scenario.nodes import ByItem, Items, Leaf, Node, Table, root, rules
from infosim.scenario.when import of_company, scopes

Json = dict[str, Any]
NAME = f"infosim-scenario-{FORMAT}.schema.json"
ID = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
LANGUAGE = "^[a-z]{2,3}(-[A-Z]{2})?$"


def schema() -> Json:
    """The whole schema."""
    whole = of_node(root())
    whole["properties"] |= {
        "text": {
            "type": "object",
            "description": "translations: the same path as the text they translate, under [text.<language>]",
            "patternProperties": {LANGUAGE: {"$ref": "#/definitions/texts"}},
            "additionalProperties": False,
        },
        "sources": {
            "type": "object",
            "description": "path, or its beginning = where the value comes from",
            "additionalProperties": {"type": "string", "maxLength": 200},
        },
        "rules": {
            "type": "object",
            "description": "constants of the rules; one that is bent wants its reason in [sources]",
            "properties": {family: of_node(node) for family, node in rules().children.items()},
            "additionalProperties": False,
        },
    }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": f"./{NAME}",
        "title": f"Infosim scenario, format {FORMAT}",
        **whole,
        "required": ["format"],
        "definitions": {
            "bounds": {
                "type": "object",
                "properties": {bound: {"type": "number"} for bound in ("at_least", "at_most")},
                "additionalProperties": False,
            },
            "conditions": conditions(),
            "measure": {"type": "string", "enum": list(of_company())},
            "texts": texts(root()),
        },
    }


def of_node(node: Node) -> Json:
    """A node of the format."""
    if isinstance(node, Leaf):
        return of_key(node.key)
    if isinstance(node, Items):
        return {
            "type": "object",
            "patternProperties": {ID: of_node(node.item)},
            "additionalProperties": False,
            "maxProperties": node.most,
        }
    if isinstance(node, ByItem):
        return {"type": "object", "patternProperties": {ID: of_key(node.leaf.key)}, "additionalProperties": False}
    about: Json = {"description": documented(node.record)} if node.record else {}
    return {
        "type": "object",
        **about,
        "properties": {name: of_node(below) for name, below in node.children.items()},
        "additionalProperties": False,
    }


def documented(record: Any) -> str:
    """The first sentence of a record's docstring."""
    return str(record.__doc__ or "").split("\n")[0]


def of_key(key: Key) -> Json:
    """A key: what its value must be, and what an editor shows beside it."""
    words: Json = {"type": "string", "enum": list(key.words)}
    number: Json = {"minimum": key.low, "maximum": key.high}
    shapes: dict[Kind, Json] = {
        Kind.NUMBER: {"type": "number", **number},
        Kind.WHOLE: {"type": "integer", **number},
        Kind.YES_NO: {"type": "boolean"},
        Kind.DAY: {"type": "string", "format": "date"},
        Kind.TEXT: {"type": "string", "maxLength": key.longest},
        Kind.STRING: {"type": "string", "maxLength": key.longest},
        Kind.WORD: {"type": "string", "pattern": within(key)} if key.within else words,
        Kind.WORDS: {"type": "array", "items": words, "uniqueItems": True},
        Kind.ID: {"type": "string", "pattern": ID},
        Kind.IDS: {"type": "array", "items": {"type": "string", "pattern": ID}, "uniqueItems": True},
        Kind.STRINGS: {"type": "array", "items": {"type": "string", "maxLength": key.longest}, "maxItems": ITEMS},
        Kind.PATHS: {"type": "array", "items": {"type": "string"}, "maxItems": ITEMS},
        Kind.TURNS: pairs("integer", 1, MONTHS),
        Kind.POINTS: {**pairs("number", 0, LARGEST), "maxItems": key.most},
        Kind.MONTHS: {
            "type": "array",
            "items": {"type": "integer", **number},
            "maxItems": key.most,
            "uniqueItems": True,
        },
        Kind.CONDITIONS: {"$ref": "#/definitions/conditions"},
        Kind.MEASURE: {"$ref": "#/definitions/measure"},
    }
    shape = shapes[key.kind]
    return shape if "$ref" in shape else {**shape, "description": described(key)}


def within(key: Key) -> str:
    """A word of a closed list, or an item named under one of them."""
    listed = "|".join(word.replace(".", r"\.") for word in key.words)
    return rf"^({listed}|{key.within}\.{ID.strip('^$')})$"


def pairs(kind: str, low: float, high: float) -> Json:
    """A list of pairs of numbers."""
    number = {"type": kind, "minimum": low, "maximum": high}
    return {
        "type": "array",
        "items": {"type": "array", "items": number, "minItems": 2, "maxItems": 2},
        "minItems": 1,
    }


def described(key: Key) -> str:
    """Meaning, unit, range and default in a line."""
    facts = [key.unit, extent(key), f"default {default(key)}"]
    return f"{key.meaning} ({'; '.join(fact for fact in facts if fact)})"


def conditions() -> Json:
    """Conditions: a table by measure."""
    bounds = {"$ref": "#/definitions/bounds"}
    from infosim.engine.measures import BY_NAME  # late: the engine imports NumPy

    about = {name: f"{BY_NAME[name].meaning} ({BY_NAME[name].unit})" for name in scopes()}
    return {
        "type": "object",
        "properties": {
            name: {
                "description": about[name],
                **(bounds_of() if scope == "company" else {"type": "object", "additionalProperties": bounds}),
            }
            for name, scope in scopes().items()
        },
        "additionalProperties": False,
    }


def bounds_of() -> Json:
    """The bounds of a measure that stands alone; written out, for a reference hides its neighbour's description."""
    return {
        "type": "object",
        "properties": {bound: {"type": "number"} for bound in ("at_least", "at_most")},
        "additionalProperties": False,
    }


def texts(node: Node) -> Json:
    """The texts below a node, as a translation mirrors them."""
    if isinstance(node, Leaf):
        return {"type": "string", "maxLength": node.key.longest, "description": node.key.meaning}
    if isinstance(node, Items):
        return {"type": "object", "patternProperties": {ID: texts(node.item)}, "additionalProperties": False}
    children = node.children if isinstance(node, Table) else {}
    return {
        "type": "object",
        "properties": {name: texts(below) for name, below in children.items() if has_texts(below)},
        "additionalProperties": False,
    }


def has_texts(node: Node) -> bool:
    """Whether there is anything to translate below a node."""
    if isinstance(node, Leaf):
        return node.key.kind is Kind.TEXT
    if isinstance(node, Items):
        return has_texts(node.item)
    return isinstance(node, Table) and any(has_texts(below) for below in node.children.values())
