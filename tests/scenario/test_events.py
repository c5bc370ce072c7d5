"""The cards that ship, and cards that cannot be played."""

import re
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from infosim import places
from infosim.engine.effects import BY_NAME, EFFECTS
from infosim.scenario import check, load
from infosim.scenario.sections.events import Answer, Event, Later
from tests.scenario.files import child, loaded
from tests.scenario.mistakes import ANSWERS, CARD

FIRST = load("first-hires")
CARDS = pytest.mark.parametrize("name", list(FIRST.events))
CORE = (
    "last-one-who-knows breach big-client renewal vendor-insolvent five-hires rewrite press-storm rival-falls "
    "due-diligence last-bridge viral-week"
).split()


def words_of(text: str) -> int:
    return len(text.split())


def sizes(event: Event, part: Answer | Later, odds: float = 1.0) -> dict[str, float]:
    """What a table of effects comes to, more being welcome: factors as what they add, months that last counted."""
    found: dict[str, float] = {}
    for name, size in part.effects.items():
        effect = BY_NAME[name]
        if effect.takes != "number":
            found[name] = -odds if name in ("end_contract", "vendor_fails") else odds
            continue
        weight = part.lasts if effect.lasting and part.lasts else 1
        coin = {"cash_month": "cash", "days_month": "days", "demand_factor": "work"}.get(name, name)
        found[coin] = found.get(coin, 0.0) + effect.good * (float(size) - effect.neutral) * weight * odds
    return found


def worth(event: Event, answer: Answer) -> dict[str, float]:
    """An answer in all its coins, now and later."""
    whole = sizes(event, answer)
    for later in answer.later.values():
        for coin, size in sizes(event, later, later.odds).items():
            whole[coin] = whole.get(coin, 0.0) + size
    return whole


def test_there_are_enough_cards_and_the_core_is_among_them() -> None:
    kinds = [event.kind for event in FIRST.events.values()]
    assert len(kinds) >= 25
    assert kinds.count("earned") >= 10
    assert kinds.count("luck") <= 0.25 * len(kinds)
    assert set(CORE) <= set(FIRST.events)


@CARDS
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_card_is_short_and_told_in_both_languages(name: str, language: str) -> None:
    body = FIRST.text(f"events.{name}.body", language)
    assert words_of(body) <= 60
    assert language == "en" or body != FIRST.text(f"events.{name}.body", "en")
    places = set(re.findall(r"\{\w+\}", body + FIRST.text(f"events.{name}.title", language)))
    english = FIRST.text(f"events.{name}.body", "en") + FIRST.text(f"events.{name}.title", "en")
    assert places == set(re.findall(r"\{\w+\}", english))
    assert "!" not in body
    for choice, answer in FIRST.events[name].choices.items():
        label = FIRST.text(f"events.{name}.choices.{choice}.label", language)
        assert len(label) <= 34, "three coins stand beside it"
        for token in answer.later:
            assert 0 < len(FIRST.text(f"events.{name}.choices.{choice}.later.{token}.says", language)) <= 26


@CARDS
def test_a_card_asks_a_question_whose_answers_trade_one_coin_for_another(name: str) -> None:
    event = FIRST.events[name]
    assert 2 <= len(event.choices) <= 4
    prices = {choice: worth(event, answer) for choice, answer in event.choices.items() if not answer.decision}
    for (one, mine), (other, theirs) in permutations(prices.items(), 2):
        coins = mine.keys() | theirs.keys()
        least = [mine.get(coin, 0.0) - theirs.get(coin, 0.0) for coin in coins]
        assert any(x < 0 for x in least) or all(x == 0 for x in least), f"{one} is better than {other} in all coins"


def test_most_answers_leave_something_that_lands_later() -> None:
    answers = [answer for event in FIRST.events.values() for answer in event.choices.values()]
    echoes = [answer for answer in answers if answer.later or answer.decision]
    assert len(echoes) >= 0.6 * len(answers)
    landing = [later.after for answer in answers for later in answer.later.values()]
    assert sum(3 <= after <= 9 for after in landing) >= 0.7 * len(landing)


@CARDS
def test_silence_can_always_be_afforded_and_is_no_decision(name: str) -> None:
    event = FIRST.events[name]
    silent = event.choices[event.default or list(event.choices)[-1]]
    assert not silent.decision
    assert float(silent.effects.get("cash", 0.0)) >= -2_000


def told(folder: Path, body: str) -> list[Any]:
    return [note.code for note in check(child(folder, body)).notes]


def test_people_come_and_go_somewhere(tmp_path: Path) -> None:
    body = "[events" + CARD.split("[events", 1)[1]
    assert told(
        tmp_path,
        body + 'choices.a = { label = "Go", mids = 1, cash = -500 }\nchoices.b = { label = "Stay", days = 1 }\n',
    ) == ["on-whom"]


def test_what_lasts_for_nothing_is_told(tmp_path: Path) -> None:
    body = "[events" + CARD.split("[events", 1)[1]
    assert told(tmp_path, body + 'choices.a = { label = "Go", days = 1, lasts = 3 }\nchoices.b.label = "Stay"\n') == [
        "lasts-nothing"
    ]


def test_one_answer_makes_no_decision(tmp_path: Path) -> None:
    body = "[events" + CARD.split("[events", 1)[1]
    assert told(tmp_path, body + 'choices.a = { label = "Go", days = 1 }\n') == ["few-choices"]


def test_a_translation_speaks_of_what_the_card_is_about(tmp_path: Path) -> None:
    body = "[events" + CARD.split("[events", 1)[1] + ANSWERS + '[text.fr.events.fair]\nbody = "{vendor} est là."\n'
    assert told(tmp_path, body) == ["placeholder-needs"]


def test_a_dropped_function_takes_the_cards_that_need_it(tmp_path: Path) -> None:
    card = "[events" + CARD.split("[events", 1)[1]
    parent = child(tmp_path, card + "when.load.data.at_least = 1\n" + ANSWERS, name="parent.toml")
    assert "fair" in load(parent).events
    file = tmp_path / "heir.toml"
    file.write_text(
        'format = 1\nextends = "./parent.toml"\nlanguage = "en"\ntitle = "Heir"\ndrop = ["functions.data"]\n', "utf-8"
    )
    assert "fair" not in load(file).events


def test_a_dropped_card_takes_the_scene_of_a_chapter_with_it(tmp_path: Path) -> None:
    heir = loaded(tmp_path, "", top='drop = ["events.five-hires"]')
    assert heir.chapters["seed"].scene is None


def test_a_child_changes_one_choice_of_one_card(tmp_path: Path) -> None:
    heir = loaded(tmp_path, "[events.breach.choices.hush]\nlater.found = { odds = 0.8 }\n")
    assert heir.events["breach"].choices["hush"].later["found"].odds == 0.8
    assert heir.events["breach"].choices["hush"].later["found"].after == 4


def test_every_effect_is_in_the_manual() -> None:
    manual = (places.scenarios() / "README.md").read_text("utf-8")
    assert all(f"| `{effect.name}` |" in manual for effect in EFFECTS)
