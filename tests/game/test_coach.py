"""The coach's steps: which is said when, what ends it, and that First Hires can be followed from one to the next."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from infosim.game.coach import Coach, current, months
from infosim.game.decisions import Answer, Decision, Fund, HandsOn, OpenVacancy, SetPay, Sign, Tender
from infosim.game.play import Play
from infosim.game.settings import Settings
from infosim.game.sitting import Sitting
from infosim.locale import words
from infosim.scenario import Scenario, from_text, load
from infosim.scenario.closed import CONTROLS

STEPS = """
[tutorial.hello]
says = "Hello."
[tutorial.post]
says = "Post a vacancy."
done_decision = "open_vacancy"
[tutorial.ask]
says = "Ask why."
done_screen = "why"
[tutorial.rich]
says = "You are rich."
when = { cash.at_least = 1_000_000 }
[tutorial.wait]
says = "Wait."
done_when = { month.at_least = 2 }
[tutorial.later]
month = 3
says = "Later."
"""


BEARABLE = 10.0
"""Days that support may wait while the coach is followed."""


def taught(steps: str = STEPS) -> Scenario:
    """First Hires with other steps."""
    resolved = load("first-hires").resolved
    own = re.sub(r"(?ms)^\[tutorial\..*?(?=^\[(?!tutorial))", "", resolved)
    own = re.sub(r"(?ms)^\[text\.fr\.tutorial.*?(?=^\[(?!text\.fr\.tutorial))", "", own)
    head, text, rest = own.partition("[text")
    return from_text(head + steps + text + rest, "first-hires")


@pytest.fixture
def sitting(tmp_path: Path) -> Iterator[Sitting]:
    with Play.begin(taught(), seed=5, language="en", saves_folder=tmp_path) as play:
        yield Sitting(play, words("en"))


def said(sitting: Sitting) -> str:
    view = sitting.coach()
    return view.says if view else ""


def nod(sitting: Sitting) -> None:
    """Hear what is said, and go on."""
    said(sitting)
    sitting.nod()


def test_a_step_without_an_end_of_its_own_is_ended_by_any_key(sitting: Sitting) -> None:
    assert said(sitting) == "Hello."
    assert sitting.coach().any_key
    sitting.nod()
    assert said(sitting) == "Post a vacancy."
    assert not sitting.coach().any_key


def test_a_decision_ends_the_step_that_waits_for_it_and_no_other_does(sitting: Sitting) -> None:
    nod(sitting)
    assert sitting.decide(Tender("support")) is None
    assert said(sitting) == "Post a vacancy."
    assert sitting.decide(OpenVacancy("product")) is None
    assert said(sitting) == "Ask why."
    sitting.undo()
    assert said(sitting) == "Ask why.", "what is done is done"


def test_a_screen_ends_the_step_that_waits_for_it_once_it_is_said(sitting: Sitting) -> None:
    sitting.saw("why")
    sitting.saw("room")
    nod(sitting)
    sitting.decide(OpenVacancy("product"))
    assert said(sitting) == "Ask why.", "it was opened before it was asked for"
    sitting.saw("why")
    assert said(sitting) == "Wait.", "and what holds for nobody is passed over"


def test_who_is_on_the_screen_already_is_not_sent_there(sitting: Sitting) -> None:
    said(sitting)
    sitting.saw("why")
    sitting.nod()
    sitting.decide(OpenVacancy("product"))
    assert said(sitting) == "Wait."


def test_a_month_that_has_come_ends_the_steps_of_those_before(sitting: Sitting) -> None:
    assert sitting.coach().step == 1
    sitting.end_month()
    assert said(sitting) == "Hello.", "February has no steps of its own"
    sitting.end_month()
    assert said(sitting) == "Later."
    assert sitting.coach().step == sitting.coach().steps == 6
    sitting.nod()
    assert sitting.coach() is None


def test_the_conditions_of_a_step_are_about_the_month_being_played(sitting: Sitting) -> None:
    nod(sitting)
    sitting.decide(OpenVacancy("product"))
    said(sitting)
    sitting.saw("why")
    assert said(sitting) == "Wait."
    sitting.end_month()
    assert said(sitting) != "Wait."


def test_whoever_comes_back_goes_on_in_the_month_they_left(tmp_path: Path) -> None:
    play = Play.begin(taught(), seed=5, language="en", saves_folder=tmp_path)
    first = Sitting(play, words("en"))
    first.decide(OpenVacancy("product"))
    first.close()
    again = Sitting(Play.resume(play.path), words("en"))
    assert said(again) == "Hello."
    again.nod()
    assert said(again) == "Ask why.", "the vacancy is in the journal"
    again.close()


def test_whether_the_coach_is_wanted_is_remembered_for_every_game(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    Settings(language="fr").keep(file)
    coach = Coach(True, lambda wanted: Settings.change(file, coach=wanted))
    with Play.begin(taught(), seed=5, language="en", saves_folder=tmp_path) as play:
        sitting = Sitting(play, words("en"), coach)
        sitting.want_coach(False)
        assert sitting.coach() is None
        assert Settings.read(file) == Settings(language="fr", coach=False)
        sitting.want_coach(True)
        assert said(sitting) == "Hello."
    assert Settings.read(file).coach is True


def test_a_class_may_play_without_it(tmp_path: Path) -> None:
    scenario = taught(STEPS + "[play]\ntutorial = false\n")
    with Play.begin(scenario, seed=5, language="en", saves_folder=tmp_path) as play:
        sitting = Sitting(play, words("en"))
        assert sitting.coach() is None
        assert sitting.coached is None


def test_steps_without_a_month_belong_to_that_of_the_step_before() -> None:
    steps = taught().tutorial
    assert list(months(steps).values()) == [1, 1, 1, 1, 1, 3]
    assert current(steps, 2) == tuple(steps)[:5]
    assert current(steps, 30) == ("later",)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_step_of_first_hires_is_short_and_points_at_something(language: str) -> None:
    scenario = load("first-hires")
    assert [month for month in range(1, 7) if month in months(scenario.tutorial).values()] == [1, 2, 3, 4, 5, 6]
    for name, step in scenario.tutorial.items():
        text = scenario.text(f"tutorial.{name}.says", language)
        assert len(text.split()) <= 40, name
        if step.points_at and not step.points_at.startswith("board."):
            assert step.points_at in CONTROLS


@pytest.mark.parametrize("seed", [1, 2, 3, 5, 8])
def test_whoever_follows_the_coach_through_six_months_is_led_to_the_end(seed: int, tmp_path: Path) -> None:
    """Does what each step waits for, by the rules of the game, and nothing else."""
    with Play.begin(load("first-hires"), seed=seed, language="en", saves_folder=tmp_path) as play:
        sitting = Sitting(play, words("en"))
        steps, heard = play.scenario.tutorial, []
        while play.month <= 6:
            view = sitting.coach()
            if view is None:
                sitting.end_month()  # nothing more is said in this month
                continue
            name = list(steps)[view.step - 1]
            assert not heard or heard[-1] != name, f"{name} does not end"
            heard.append(name)
            step = steps[name]
            if view.any_key:
                sitting.nod()
            elif step.done_screen:
                sitting.saw(step.done_screen)
            elif step.done_decision:
                assert sitting.decide(asked_for(step.done_decision, play)) is None, name
            else:
                sitting.end_month()
        assert heard[-1] == "free"
        wanted = {"product-short", "why-cash", "card", "support-tender", "sign", "hands", "goals", "waiting", "round"}
        assert wanted <= set(heard)
        support = play.rules.layout.functions.index("support")
        waits = [float(s.lead_time[support, 0, 0]) for s in play.states[1:]]
        assert max(waits) < BEARABLE, "whoever obeys is not punished for it"


def asked_for(kind: str, play: Play) -> Decision:
    """What a beginner would decide."""
    if kind == "sign":
        bids = play.state.bid_vendor[:, play.rules.layout.functions.index("support"), 0, 0]
        return Sign("support", play.rules.layout.vendors[int(max(bids))])
    if kind == "answer":
        card = int(play.state.card[0, 0])
        return Answer(play.rules.layout.cards[card], play.rules.layout.choices[card][-1])
    simple = {"open_vacancy": OpenVacancy("product"), "tender": Tender("support"), "fund": Fund("start")}
    return {**simple, "hands_on": HandsOn("support")}[kind]


def test_with_everything_open_nothing_of_a_later_chapter_is_refused(tmp_path: Path) -> None:
    scenario = load("first-hires").unlocked()
    assert scenario.digest != load("first-hires").digest
    with Play.begin(scenario, seed=5, language="en", saves_folder=tmp_path) as play:
        assert play.refusal(SetPay("product", 1.1)) is None
    with Play.begin(load("first-hires"), seed=5, language="en", saves_folder=tmp_path) as play:
        assert play.refusal(SetPay("product", 1.1)) is not None
