"""One source: the manual, the schema and the messages say what the records say."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path
from typing import Any

import pytest
import tomli
from rich.text import Text

from infosim import places
from infosim.engine import layout, measures
from infosim.scenario import catalogue, check, closed, load
from infosim.scenario.display import laid_out
from infosim.scenario.keys import Key, Kind, meta
from infosim.scenario.manual import filled, schema_text
from infosim.scenario.messages import REMEDIES, SAYS, TEMPLATES, WORDS, harmless
from infosim.scenario.nodes import leaves, root, rules
from infosim.scenario.schema import NAME, schema
from infosim.scenario.sections import Sections
from tests.scenario.files import SMALL_TOWN, child, write
from tests.scenario.mistakes import MISTAKES

MANUAL = places.scenarios() / "README.md"
AGAIN = "python -m infosim.scenario.manual writes it anew"
KEYS = list(leaves(root()))


def test_the_tables_of_the_manual_are_those_of_the_records() -> None:
    text = MANUAL.read_text("utf-8")
    assert filled(text) == text, AGAIN


def test_the_schema_beside_the_scenarios_is_that_of_the_records() -> None:
    assert (places.scenarios() / NAME).read_text("utf-8") == schema_text(), AGAIN


def test_the_schema_has_no_union_for_editors_tell_those_badly() -> None:
    assert not re.search(r'"(oneOf|anyOf|allOf)"', schema_text())


def test_the_example_of_twenty_lines_works(tmp_path: Path) -> None:
    example = re.search(r"```toml\n(#:schema.*?)```", MANUAL.read_text("utf-8"), re.DOTALL)
    assert example
    cage = load(write(tmp_path, example[1], "golden-cage.toml"))
    assert len(cage.contracts["cage"].functions) == 5
    assert not cage.warnings


def test_the_mistakes_that_the_manual_shows_are_told_in_its_words(tmp_path: Path) -> None:
    told = {mistake.line for mistake in MISTAKES}
    shown = re.findall(r"`+(mine\.toml:\d+:\d+: (?:error|warning): .*?)`+ \|\n", MANUAL.read_text("utf-8"))
    assert len(shown) == 6
    assert set(shown) <= told


def test_the_report_that_the_manual_shows_is_the_one_that_is_given(tmp_path: Path) -> None:
    report = check(child(tmp_path, "\n[functions.support]\ncore = 35\n"))
    shown = "\n".join(Text.from_markup(line).plain for line in laid_out(report, colour=False)).split("\n\n")[0]
    assert f"```\n{shown}\n```" in MANUAL.read_text("utf-8")


@pytest.mark.parametrize(("path", "leaf"), KEYS, ids=[".".join(path) for path, _ in KEYS])
def test_a_key_says_what_it_means_and_its_default_is_one_that_it_takes(path: tuple[str, ...], leaf: Any) -> None:
    key: Key = leaf.key
    assert key.meaning
    assert key.source
    if key.kind in (Kind.NUMBER, Kind.WHOLE):
        assert key.unit or path[-1] in ("format", "order", "seed")
        if isinstance(key.default, int | float):
            assert key.low <= key.default <= key.high
    if key.kind is Kind.WORD and isinstance(key.default, str):
        assert key.required or key.default in key.words
    if key.default is None and key.kind is not Kind.CONDITIONS:
        assert key.says, "a default that its value does not tell is told in words"


def test_every_field_of_a_section_is_declared() -> None:
    from dataclasses import fields

    assert all(meta(f.metadata) for f in fields(Sections))


def test_every_constant_of_the_rules_has_a_unit_a_range_and_a_source() -> None:
    for path, leaf in leaves(rules()):
        assert leaf.key.low < leaf.key.high, path
        assert leaf.key.low <= leaf.key.default <= leaf.key.high, path
        assert leaf.key.source, path


def test_closed_lists_are_the_engines() -> None:
    assert closed.ROLES == measures.ROLES
    assert closed.PLACES == layout.PLACES
    assert closed.SOLD[:4] == layout.FORMS


def test_every_message_that_the_code_names_exists_and_is_used() -> None:
    folder = Path(closed.__file__).parent
    code = "".join(file.read_text("utf-8") for file in folder.glob("*.py") if file.name != "messages.py")
    named = set(re.findall(r'"([a-z]+(?:-[a-z0-9]+)+)"', code))
    for table in (SAYS, REMEDIES, WORDS):
        assert all(
            name in named or name.startswith(("kind-", "called-", "expect-", "among")) for name in table if "-" in name
        )
    assert len(TEMPLATES) == len(SAYS) + len(REMEDIES) + len(WORDS)


def test_no_message_reaches_the_terminal_with_an_escape() -> None:
    assert harmless("a\x1b[31mb\u202ec\nd") == "a\\u001b[31mb\\u202ec\\nd"
    assert len(harmless("x" * 10_000)) == 200


# ---------------------------------------------------------------------------------- the schema accepts and refuses
def refusals(value: Any, shape: dict[str, Any], whole: dict[str, Any], path: str = "") -> list[str]:
    """Where a value is not as a schema wants it: the few words of JSON Schema that ours uses."""
    if "$ref" in shape:
        shape = whole["definitions"][shape["$ref"].rsplit("/", 1)[1]]
    kinds = {"object": dict, "array": list, "string": (str, datetime.date), "boolean": bool, "integer": int}
    if shape["type"] == "number":
        fits = isinstance(value, int | float) and not isinstance(value, bool)
    else:
        fits = isinstance(value, kinds[shape["type"]])
    if not fits:
        return [path]
    found: list[str] = []
    if isinstance(value, dict):
        if len(value) > shape.get("maxProperties", 1_000) or not set(shape.get("required", ())) <= set(value):
            found.append(path)
        for name, inner in value.items():
            below = shape.get("properties", {}).get(name)
            for pattern, other in shape.get("patternProperties", {}).items():
                below = below or (other if re.search(pattern, name) else None)
            below = below or shape.get("additionalProperties")
            found += refusals(inner, below, whole, f"{path}.{name}") if below else [f"{path}.{name}"]
    elif isinstance(value, list):
        low, high = shape.get("minItems", 0), shape.get("maxItems", 1_000)
        found += [path] if not low <= len(value) <= high else []
        for inner in value:
            found += refusals(inner, shape["items"], whole, path)
    elif isinstance(value, str):
        fine = value in shape.get("enum", [value]) and len(value) <= shape.get("maxLength", 10**6)
        fine = fine and re.search(shape.get("pattern", ""), value) is not None
        found += [] if fine else [path]
    elif not isinstance(value, bool | datetime.date):
        found += [] if shape.get("minimum", value) <= value <= shape.get("maximum", value) else [path]
    return found


@pytest.mark.parametrize("file", [*catalogue.files(), SMALL_TOWN], ids=lambda f: f.stem)
def test_the_schema_accepts_what_loads(file: Path) -> None:
    assert refusals(tomli.loads(file.read_text("utf-8")), schema(), schema()) == []
    assert json.loads(schema_text()) == schema()


IN_ONE_FILE = {13, 14, 15, 16, 19, 27, 29, 31, 33, 34, 35, 39, 41, 57, 59}
"""Mistakes that show in the file alone, whatever lies under it."""


@pytest.mark.parametrize("mistake", [m for m in MISTAKES if m.number in IN_ONE_FILE], ids=lambda m: m.what)
def test_the_schema_refuses_what_a_check_refuses(mistake: Any) -> None:
    assert refusals(tomli.loads(mistake.file), schema(), schema())


def test_a_file_may_name_its_schema(tmp_path: Path) -> None:
    first = (places.scenarios() / "first-hires.toml").read_text("utf-8")
    assert first.startswith(f"#:schema ./{NAME}\n")


@pytest.mark.parametrize("scenario", catalogue.ids())
def test_what_ships_has_no_error_and_no_warning(scenario: str) -> None:
    assert not check(scenario).notes
