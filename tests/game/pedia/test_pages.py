"""Every page is complete, true to the engine, and says its figures as the engine has them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from importlib import import_module

import pytest
from rich.cells import cell_len

from infosim.engine.batch import axes_of
from infosim.engine.ledger import STOCKS
from infosim.engine.measures import BY_NAME, MEASURES
from infosim.engine.orders import KINDS
from infosim.engine.parameters import declared
from infosim.engine.renewal import renewal_ask
from infosim.engine.rules import FAMILIES, Rules
from infosim.engine.state import State
from infosim.game.decisions import DECISIONS
from infosim.game.facts.causes import MOST_LOAD
from infosim.game.facts.played import Played, one
from infosim.game.pedia.book import BY_KEY, ENTRIES
from infosim.game.pedia.entry import Entry
from infosim.game.pedia.terms import functions
from infosim.game.present.constants import constant, filled
from infosim.game.present.help import page
from infosim.game.present.telling import Telling
from infosim.game.score import GRADES, WEAKEST
from infosim.locale import LANGUAGES, Message, places, wrap
from infosim.scenario.closed import AXES
from infosim.tui.help_page import blocks_of
from tests.game.plays import rules
from tests.game.present.stories import by_bot, idle
from tests.game.present.stories import told as telling

BOTS = ("selective", "outsource-all", "freelance")
INNER = 80
"""Cells of a page beside its figure."""


def played(bot: str, months: int = 14) -> Telling:
    return telling(by_bot(bot, months))


def test_each_page_has_its_own_key_and_links_lead_to_pages() -> None:
    assert [key for key, n in Counter(entry.key for entry in ENTRIES).items() if n > 1] == []
    assert {link for entry in ENTRIES for link in entry.links} <= set(BY_KEY)
    assert [entry.key for entry in ENTRIES if entry.key in entry.links] == []
    assert all(len(entry.links) <= 7 for entry in ENTRIES)


def test_every_measure_every_decision_and_every_rule_family_has_a_page() -> None:
    assert {measure for entry in ENTRIES for measure in entry.measures} == {measure.name for measure in MEASURES}
    decisions = {kind for entry in ENTRIES for kind in entry.decisions}
    assert decisions >= set(DECISIONS) | {kind.name for kind in KINDS}
    assert sorted(entry.family for entry in ENTRIES if entry.family) == sorted(FAMILIES)


def test_every_stock_that_is_seen_is_explained() -> None:
    said = " ".join(entry.rules for entry in ENTRIES) + " ".join(entry.key for entry in ENTRIES)
    names = {"opinion": "reputation", "heads": "people", "joining": "arrivals", "freelancers": "freelance",
             "round_bar": "round", "rival_heads": "rival", "vendor_heads": "vendor", "contract_drift": "drift",
             "contract_trust": "trust", "vendor_sold": "crowding", "vendor_reserve": "reserve"}  # fmt: skip
    assert [stock.name for stock in STOCKS if names.get(stock.name, stock.name) not in said] == []


@pytest.mark.parametrize("entry", [e for e in ENTRIES if e.rules], ids=lambda e: e.key)
def test_where_it_stands_in_the_rules_is_there(entry: Entry) -> None:
    module, _, name = entry.rules.partition(".")
    found = import_module(f"infosim.engine.{module}")
    assert not name or hasattr(found, name), entry.rules


def test_how_a_figure_may_be_known_is_what_the_state_says_of_it() -> None:
    seen = {name: about["seen"] for name, _, about in axes_of(State)}
    fields = {"knowledge": "knowledge", "drift": "contract_drift", "trust": "contract_trust", "skill": "skill",
              "contract_knowledge": "contract_knowledge", "cash": "cash", "morale": "morale", "mrr": "mrr",
              "truth": "contract_truth", "reserve": "vendor_reserve", "debt": "debt"}  # fmt: skip
    assert {key: BY_KEY[key].seen for key in fields} == {key: seen[field] for key, field in fields.items()}


def test_every_constant_that_a_page_names_is_one() -> None:
    wanted = {name for entry in ENTRIES for text in texts(entry) for name in places(text.text)}
    known = {f"{family}_{each.name}" for family in FAMILIES for each in declared(type(getattr(rules(), family)))}
    known |= {f"score_least_{name}" for name, _ in GRADES} | {f"score_weakest_{name}" for name in WEAKEST}
    known |= {f"score_weight_{axis}" for axis in AXES}
    assert wanted <= known


def test_where_grades_begin_is_the_scores_own_number() -> None:
    told = filled(BY_KEY["grade"].definition, rules(), played("selective").words)
    assert all(f"{least:.0f}" in told for _, least in GRADES)
    assert all(f"{WEAKEST[name]:.0f}" in told for name in ("silver", "gold"))


def test_a_page_names_the_constants_of_the_game_at_hand() -> None:
    other = Rules(rules().layout, rules().content, vendors=rules().vendors.__class__(renewal_cap=0.3))
    w = played("selective").words
    assert constant("vendors_renewal_cap", rules(), w) == "15%"
    assert constant("vendors_renewal_cap", other, w) == "30%"


def texts(entry: Entry) -> list[Message]:
    found = (entry.name, entry.gist, entry.definition, entry.formula, entry.lesson)
    return [text for text in found if text is not None]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_is_short_a_gist_is_a_line_a_lesson_three(language: str) -> None:
    t = telling(by_bot("selective", 14), language)
    r = t.played.rules
    long = [
        entry.key
        for entry in ENTRIES
        if cell_len(filled(entry.name, r, t.words)) > 30
        or cell_len(filled(entry.gist, r, t.words)) > 72
        or (entry.lesson and len(wrap(filled(entry.lesson, r, t.words), INNER)) > 3)
        or (entry.formula and len(wrap(filled(entry.formula, r, t.words), INNER)) > 2)
        or len(wrap(filled(entry.definition, r, t.words), INNER)) > 4
    ]
    assert long == []


OWN = [entry for entry in ENTRIES if entry.own is not None and entry.measures]


ELSEWHERE = {
    "round", "wait", "people", "attention", "overdraw", "hands_on", "tightness", "quits", "layoff", "vacancy", "breach",
    "incident", "contract", "outside_share", "renewal_ask",
}  # fmt: skip
"""Pages that work out another figure than their measure; held by the tests below."""


@pytest.mark.parametrize("bot", BOTS)
@pytest.mark.parametrize("entry", OWN, ids=lambda e: e.key)
def test_a_figure_with_yours_in_it_is_the_engines(entry: Entry, bot: str) -> None:
    t = played(bot)
    assert entry.own is not None
    measure = BY_NAME[entry.measures[0]]
    s, r = t.facts.ahead.measured, t.played.rules
    read = measure.read(s, r)
    sums = entry.own(t, "")
    match measure.scope, entry.key:
        case _, key if key in ELSEWHERE:
            return
        case "company", _:
            assert [each.value for each in sums] == [pytest.approx(one(read + 0.0 * s.cash))]
        case "function", _:
            assert [each.value for each in sums] == [pytest.approx(one(read[f])) for f in functions(t, "")]
        case "contract", _:
            read = measure.read(t.played.decided, r)
            assert [each.value for each in sums] == [
                pytest.approx(one(read[c.slot, c.function])) for c in t.facts.contracts
            ]


@pytest.mark.parametrize("bot", BOTS)
def test_waits_days_and_work_left_are_the_engines(bot: str) -> None:
    t = played(bot)
    s = t.facts.ahead.measured

    def values(key: str) -> list[float]:
        own = BY_KEY[key].own
        assert own is not None
        return [each.value for each in own(t, "")]

    there = functions(t, "")
    assert values("wait") == [pytest.approx(one(s.lead_time[f])) for f in there]
    assert values("attention")[0] == pytest.approx(t.facts.days.taken / t.facts.days.had)
    assert sum(values("attention")[1:]) == pytest.approx(t.facts.days.taken, abs=0.3)
    opening = renewal_ask(t.played.decided, rules())
    assert values("renewal_ask") == [pytest.approx(one(opening[c.slot, c.function])) for c in t.facts.contracts]
    assert values("round") == [pytest.approx(one(s.round_bar))]
    assert values("capacity") == [pytest.approx(one(s.capacity[:, f].sum(axis=0))) for f in there]


def test_the_terms_of_a_sum_come_to_its_result() -> None:
    """Read back from what is written: `€310k / €34.1k`, `(0.51 + 0.02) / (0.55 + 0.01)`, `60.4 + 1.6 − 0.2`."""
    wrong = []
    for bot in BOTS:
        t = played(bot)
        for key in ("load", "service", "backlog", "capacity", "lock_in", "hands_on", "overdraw", "core_knowledge"):
            own = BY_KEY[key].own
            assert own is not None
            for each in own(t, ""):
                if "/ (0)" in each.terms or each.terms.endswith("/ 0"):
                    continue  # nobody there, or nothing needed
                most = {"service": 1.0, "load": MOST_LOAD}.get(key, 99.0)
                came = min(max(written(each.terms), 0.0), most)
                if abs(came - each.value) > 0.03 * max(abs(each.value), 1.0):
                    wrong.append((key, each))
    assert wrong == []


def written(terms: str) -> float:
    """What a formula in figures comes to; units and signs of currency aside."""
    plain = terms.replace("\u2212", "-").replace("×", "*").replace("^", "**").replace(" d", "")
    plain = "".join(f"({part[:-1]}/100)" if part.endswith("%") else part for part in _numbers(plain))
    try:
        return float(eval(plain, {"__builtins__": {}}))
    except ZeroDivisionError:  # a function that needs nothing, or has nobody
        return 0.0


def _numbers(text: str) -> list[str]:
    """A formula in pieces, each a number with its percent sign, or what stands between."""
    import re

    return re.findall(r"\d+(?:\.\d+)?%|\d+(?:\.\d+)?|[^\d]+", text)


@pytest.mark.parametrize("bot", BOTS)
def test_what_moves_a_figure_is_sorted_and_moves_it(bot: str) -> None:
    t = played(bot)
    some = 0
    for entry in ENTRIES:
        found = page(t, entry.key)
        assert found is not None
        changes = [move.change for move in found.moves]
        assert changes == sorted(changes, reverse=True), entry.key
        assert all(move.change and move.label and move.text for move in found.moves), entry.key
        some += bool(changes)
    assert some >= 12


def test_one_colleague_more_moves_the_load_as_the_month_would() -> None:
    from infosim.game.facts.tried import trials

    t = played("selective")
    f = functions(t, "")[0]
    key = rules().layout.functions[f]
    found = page(t, f"{key}.load")
    assert found is not None
    ends = trials(t.facts, f)
    assert found.moves
    by_label = {move.label: move.change for move in found.moves}
    assert by_label["one colleague more, settled"] == pytest.approx(
        one(ends["colleague"].load[f]) - one(ends["nothing"].load[f])
    )


@pytest.mark.no_cover
@pytest.mark.parametrize(
    ("story", "language"),
    [
        (lambda: idle(0), "fr"),
        (lambda: idle(1), "en"),
        (lambda: by_bot("outsource-all", 30), "fr"),
        (lambda: by_bot("freelance", 36), "en"),
    ],
    ids=["morning", "a month", "all outside", "the end"],
)
def test_every_page_can_be_read_at_any_time(story: Callable[[], Played], language: str) -> None:
    t = telling(story(), language)
    functions = rules().layout.functions
    names = ("", functions[0], functions[1], functions[-1], rules().layout.skills[0], f"{functions[1]}.0", "nonsense")
    for entry in ENTRIES:
        for target in names:
            found = page(t, f"{target}.{entry.key}" if target else entry.key)
            assert found is not None
            assert found.name
            assert found.gist
            for each in (*found.sums, *found.moves):
                assert "nan" not in (each.terms if hasattr(each, "terms") else each.text).lower()
            assert blocks_of(found, INNER, t.words)


def test_nothing_hidden_shows_in_a_page() -> None:
    from infosim.sight import view
    from tests.game.present.stories import with_other_secrets

    t = played("outsource-all")
    s = with_other_secrets(t.played.now, 3)
    changed = telling(Played(t.played.scenario, t.played.rules, t.played.seed,
                             (*t.played.states[:-1], view(s, t.played.rules).known), t.played.ledgers,
                             t.played.orders))  # fmt: skip
    for entry in ENTRIES:
        assert page(t, entry.key) == page(changed, entry.key), entry.key


def test_a_page_of_a_thing_that_is_no_more_still_opens() -> None:
    found = page(played("selective"), "support.7.trust")
    assert found is not None
    assert found.sums == ()
    assert page(played("selective"), "support.nothing") is None
