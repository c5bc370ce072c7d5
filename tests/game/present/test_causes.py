"""Why an event came: its conditions, each with the figure that anybody may see."""

from infosim.game.facts.facts import Facts
from infosim.game.facts.played import Played
from infosim.game.present.measure_words import cause
from infosim.game.present.telling import Telling
from infosim.locale import words
from infosim.scenario import load
from infosim.scenario.conditions import Condition
from infosim.sight import view
from tests.engine.worlds import first_hires
from tests.game.plays import rules


def told(language: str) -> Telling:
    known = view(first_hires(), rules()).known
    return Telling(Facts(Played(load("first-hires"), rules(), 1, (known,))), words(language))


def test_what_is_known_exactly_is_a_cause_with_its_figure() -> None:
    cover = Condition("cover", at_most=0.6)
    assert cause(told("en"), cover, 0.43) != cause(told("en"), cover, 0.44)
    assert "43%" in cause(told("en"), cover, 0.43)


def test_what_is_known_roughly_is_a_cause_by_its_bound_alone() -> None:
    knowledge = Condition("knowledge", "this", at_most=0.35)
    assert cause(told("en"), knowledge, 0.12) == cause(told("en"), knowledge, 0.34) == "know-how inside under 35%"
    drift = Condition("drift", "this", at_least=0.15)
    assert cause(told("fr"), drift, 0.2) == cause(told("fr"), drift, 0.4) == "dérive du service dépassant 15\u00a0%"


def test_what_is_hidden_is_a_cause_by_a_sign_of_it() -> None:
    health = Condition("vendor_health", "this", at_most=0.3)
    assert cause(told("en"), health, 0.05) == cause(told("en"), health, 0.3)
