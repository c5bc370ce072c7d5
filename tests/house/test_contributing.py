"""A newcomer finds any rule of the engine from CONTRIBUTING.md."""

import re
from pathlib import Path

TOP = Path(__file__).parents[2]
GROUND = frozenset(
    "__init__ arithmetic batch chance content digest layout money month opening parameters rows rules version".split()
)
"""Modules that hold no rule of the game, but what rules stand on; `month` is named in the text."""


def test_every_rule_of_the_engine_is_where_the_table_says() -> None:
    text = (TOP / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = text.partition("## Where a rule lives")[2].partition("\n## ")[0]
    rows = "".join(line for line in table.splitlines() if line.startswith("|"))
    named = set(re.findall(r"`(\w+)(?:\.py|/)`", rows))
    engine = TOP / "infosim" / "engine"
    rules = {f.stem for f in engine.iterdir() if f.suffix == ".py" or (f / "__init__.py").exists()} - GROUND
    assert named == rules
