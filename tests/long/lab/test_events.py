"""Every card comes, every answer is somebody's, every firm finds a client: in five hundred worlds, with every bot."""

import pytest

from infosim.scenario import load
from tests.long.lab.counted import of_all_bots

WORLDS = 500
SCENARIOS = pytest.mark.parametrize("scenario", ["first-hires", "nobody-to-hire", "clinics-data"])


@SCENARIOS
def test_every_card_comes_in_one_game_of_fifty(scenario: str) -> None:
    rules, found = of_all_bots(scenario, WORLDS)
    shares = dict(zip(rules.layout.cards, (found.with_card / found.games).tolist(), strict=True))
    assert {card: share for card, share in shares.items() if share < 0.02} == {}


@SCENARIOS
def test_every_answer_is_given_by_somebody(scenario: str) -> None:
    rules, found = of_all_bots(scenario, WORLDS)
    never = {
        f"{card}.{choice}"
        for card, choices, given in zip(rules.layout.cards, rules.layout.choices, found.answers, strict=True)
        for choice, times in zip(choices, given.tolist(), strict=False)
        if times == 0
    }
    assert never == set()


@SCENARIOS
def test_every_firm_is_signed_by_somebody(scenario: str) -> None:
    rules, found = of_all_bots(scenario, WORLDS)
    signed = zip(rules.layout.vendors, found.with_vendor.tolist(), strict=True)
    assert {vendor for vendor, times in signed if times == 0} == set()


@SCENARIOS
def test_luck_brings_a_quarter_of_the_cards_at_most(scenario: str) -> None:
    rules, found = of_all_bots(scenario, WORLDS)
    events = load(scenario).events
    lucky = sum(
        times for card, times in zip(rules.layout.cards, found.cards, strict=True) if events[card].kind == "luck"
    )
    assert lucky <= 0.25 * found.cards.sum()
