"""Criteria: what is measured is what was played, and a verdict is what was measured against what is asked."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest

from infosim.bots import BOTS
from infosim.bots.adaptive import adaptive
from infosim.bots.bot import setting, with_settings
from infosim.cli import run
from infosim.engine.batch import Array
from infosim.lab.criteria import Part, Size, Verdict
from infosim.lab.criteria.courses import _from_behind, _leader_wins
from infosim.lab.criteria.levers import _longest
from infosim.lab.criteria.mixes import PARAMETERS, drawn
from infosim.lab.criteria.picture import NAMESPACE, picture
from infosim.lab.criteria.spread import interval, rank_correlation, ratio, shares
from infosim.lab.criteria.telling import PARTS, TITLES, plain, told
from infosim.lab.criteria.trial import KIND_NAMES, Absent, Trial, Without, as_it_is, played
from infosim.locale import LANGUAGES, words
from tests.engine.worlds import rules

SHORT = replace(rules(), layout=replace(rules().layout, months=4))
TITLE = {"first-hires": "First Hires"}
NOTHING = (np.nan, np.nan)


# ---------------------------------------------------------------------------------------------------- figures
def test_what_rows_and_columns_add_up_to_is_theirs_alone() -> None:
    rows, columns = np.arange(5.0)[:, None], 2.0 * np.arange(5.0)
    of_rows, of_columns = shares(rows + columns)
    assert of_rows == pytest.approx(0.2)
    assert of_columns == pytest.approx(0.8)
    assert shares(np.ones((3, 3))) == (0.0, 0.0)


def test_the_same_order_correlates_wholly_and_the_other_way_round_too() -> None:
    one: Array = np.array([[1.0], [5.0], [2.0]])
    assert rank_correlation(one, one**3) == pytest.approx(1.0)
    assert rank_correlation(one, -one) == pytest.approx(-1.0)


def test_an_interval_holds_the_figure_and_narrows_with_more_worlds() -> None:
    chance = np.random.default_rng(1)
    few, many = chance.normal(2.0, 1.0, 20), chance.normal(2.0, 1.0, 2_000)
    widths = []
    for sample in (few, many):
        mean, low, high = interval(lambda x: float(x.mean()), sample)
        assert low < mean < high
        widths.append(high - low)
    assert widths[1] < widths[0] / 3


def test_a_leader_wins_where_it_still_leads_and_a_winner_comes_from_behind() -> None:
    years = np.array([[3.0, 3.0], [2.0, 2.0], [1.0, 1.0]])
    ends = np.array([[9.0, 1.0], [2.0, 2.0], [1.0, 9.0]])
    assert _leader_wins(years, ends) == 0.5
    assert _from_behind(years, ends) == 0.5


def test_the_longest_run_without_a_decision_that_matters_is_that_of_the_game_in_the_middle() -> None:
    assert _longest(np.array([[1, 1, 0], [0, 1, 0], [0, 1, 0], [1, 1, 1]]).astype(float)) == 2.0


def test_nothing_is_no_ratio() -> None:
    assert np.isnan(ratio(np.ones(3), np.zeros(3)))


# ---------------------------------------------------------------------------------------------------- trials
def test_mixes_begin_with_whoever_adapts_and_stay_among_what_a_parameter_may_be() -> None:
    mixes = drawn(30, 4)
    assert mixes == drawn(30, 4) != drawn(30, 5)
    for each in PARAMETERS:
        usual = setting(adaptive, each.path)
        assert mixes[each.path][0] == usual
        assert set(mixes[each.path]) <= {usual, *each.among}


def test_every_kind_of_decision_has_a_parameter_that_mixes_differ_by() -> None:
    assert {each.kind for each in PARAMETERS} == set(KIND_NAMES)


def test_a_mix_among_others_plays_as_it_does_alone() -> None:
    mixes = drawn(3, 4)
    many = played(Trial(SHORT, adaptive, 2, 1, settings=mixes))
    for n in range(3):
        bot = with_settings(adaptive, {path: figures[n] for path, figures in mixes.items()})
        assert np.array_equal(many.values[n], played(Trial(SHORT, bot, 2, 1)).value)


def test_a_twist_changes_its_own_worlds_alone() -> None:
    many = played(Trial(SHORT, adaptive, 2, 1, twists=(as_it_is, Without("open_vacancy"), Absent(0, 4))))
    hires, orders = KIND_NAMES.index("open_vacancy"), many.used.reshape(len(KIND_NAMES), 3, 2)
    assert orders[hires, 0].all()
    assert not orders[hires, 1].any()
    assert orders[:, 1].any()
    assert not orders[:, 2].any()
    assert np.array_equal(many.values[0], played(Trial(SHORT, adaptive, 2, 1)).value)
    assert np.array_equal(many.values[2], played(Trial(SHORT, BOTS["idle"], 2, 1)).value)


# ---------------------------------------------------------------------------------------------------- verdicts
def test_a_criterion_holds_when_all_its_parts_do_and_fails_with_one() -> None:
    good, bad = Part("play", 0.5, 0.4, 0.6, least=0.35), Part("play", 0.2, 0.1, 0.3, least=0.35)
    unknown = Part("play", np.nan, *NOTHING, least=0.35)
    assert Verdict(3, "", (good,)).holds is True
    assert Verdict(3, "", (good, bad, unknown)).holds is False
    assert Verdict(3, "", (good, unknown)).holds is None
    assert Verdict(3, "", ()).holds is None
    free = Part("after-a-loss", 0.3, 0.1, 0.5)
    assert Verdict(15, "", (free,)).holds is None, "what is not asked neither holds nor fails"
    assert not Verdict(15, "", (free,)).asked


VERDICTS = [
    Verdict(1, "", (Part("mixes-everywhere", 0.0, *NOTHING, most=0.0, unit="count"),)),
    Verdict(4, "first-hires", (
        Part("adaptive-over-fixed", 1.12, 1.02, 1.2, least=1.25, unit="x"),
        Part("beaten-by-fixed", 0.3, 0.1, 0.5, least=0.15),
    )),
    Verdict(9, "first-hires", (Part("used", 0.7, *NOTHING, least=1.0, failing=tuple("abcdef")),)),
    Verdict(5, "first-hires", (Part("idle-dies", np.float64(17.0), 16.0, 18.0, 14.0, 22.0, "month"),)),
]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_tells_every_verdict_and_fits_a_terminal(language: str) -> None:
    lines = told(VERDICTS, TITLE, Size(40, 60, 1), words(language))
    assert all(len(line) <= 80 for line in lines)
    assert lines[0].startswith("First Hires")
    assert sum(line[:5].strip().isdigit() for line in lines) == len(VERDICTS)


def test_what_fails_is_told_with_its_figure_and_what_was_asked() -> None:
    lines = told(VERDICTS, TITLE, Size(40, 60, 1), words("en"))
    assert lines[0] == "First Hires: 1 of 3 hold (40 worlds, 60 mixes, seed 1)"
    at = lines.index("  4  whoever adapts is ahead, not always: FAILS")
    assert lines[at + 1] == "       over the best bot that holds to one way:"
    assert lines[at + 2] == "         1.12 (1.02 … 1.20); at least 1.25"
    assert "         not: a, b, c, d and 2 more" in lines


def test_every_criterion_has_its_words() -> None:
    assert sorted(TITLES) == list(range(1, 17))
    assert {part.name for verdict in VERDICTS for part in verdict.parts} < set(PARTS)


def test_another_program_reads_what_was_found() -> None:
    found = json.loads(json.dumps(plain(VERDICTS), allow_nan=False))
    assert [each["criterion"] for each in found] == [1, 4, 9, 5]
    assert found[0]["parts"][0]["low"] is None
    assert found[1]["holds"] is False


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_says_in_words_what_it_shows(language: str) -> None:
    w = words(language)
    root = ElementTree.fromstring(picture(VERDICTS, TITLE, w))
    texts = ["".join(each.itertext()) for each in root.iter(f"{{{NAMESPACE}}}text")]
    assert any("First Hires" in text for text in texts)
    said = root.find(f"{{{NAMESPACE}}}desc")
    assert said is not None
    assert all(w.say(TITLES[verdict.criterion]) in (said.text or "") for verdict in VERDICTS)


def test_a_picture_without_criteria_is_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(["lab", "balance", "first-hires", "--picture", str(tmp_path / "a.svg"), "--lang", "en"]) == 2
    assert "--criteria" in capsys.readouterr().err
