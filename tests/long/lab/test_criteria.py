"""The criteria of a good game, measured from beginning to end on a short game: every one has its verdict."""

import json
from dataclasses import replace
from pathlib import Path

from infosim.cli import run
from infosim.lab import Workers
from infosim.lab.criteria import Asked, Size, judged
from infosim.lab.criteria.evidence import steps
from infosim.lab.criteria.verdict import POOLED
from infosim.scenario import load
from infosim.scenario.compile import compiled
from tests.scenario.files import write

SHORT = 'format = 1\nextends = "first-hires"\nturns = [[4, 1]]\n'
SIZE = Size(3, 4, 1)


def test_every_criterion_has_a_verdict_in_every_scenario_and_two_have_one_for_all() -> None:
    asked = []
    for name in ("first-hires", "clinics-data"):
        rules = compiled(load(name))
        asked.append(Asked(name, load(name), replace(rules, layout=replace(rules.layout, months=7))))
    told: list[tuple[int, int]] = []
    found = judged(asked, SIZE, Workers(), lambda done, whole: told.append((done, whole)))
    assert [each.criterion for each in found if each.scenario == POOLED] == [1, 8]
    for each in asked:
        own = [verdict.criterion for verdict in found if verdict.scenario == each.name]
        assert own == [2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 16]
    assert all(verdict.parts for verdict in found)
    assert told == [(done, 2 * steps(SIZE)) for done in range(2 * steps(SIZE) + 1)]


def test_two_processes_find_what_one_finds(tmp_path: Path) -> None:
    scenario = str(write(tmp_path, SHORT))
    texts = []
    for workers in ("1", "2"):
        to = tmp_path / f"{workers}.json"
        few = ("--criteria", "--worlds", "2", "--mixes", "2", "--workers", workers, "--json", str(to))
        assert run(["lab", "balance", scenario, *few]) == 0
        texts.append(to.read_text(encoding="utf-8"))
    assert texts[0] == texts[1]
    assert {each["criterion"] for each in json.loads(texts[0])} == set(range(1, 17))
