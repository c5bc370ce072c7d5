"""The palette: everything that can be done, found by a few letters."""

from __future__ import annotations

from pathlib import Path

import pytest

from infosim.game.sitting import Sitting
from infosim.game.views.form import Draft
from infosim.locale import LANGUAGES, words
from infosim.tui.commands import Commands, commands_of, found_in, matching
from infosim.tui.desks import DESKS
from infosim.tui.order import OrderForm
from infosim.tui.pedia import Encyclopedia
from infosim.tui.places import PLACES
from infosim.tui.room import Room
from tests.tui.marelle import Recorded
from tests.tui.stage import FEW, page, press, stage, text
from tests.tui.walk import played

LABELS = ("Support: post a vacancy", "Support: set pay", "Help: The wire", "Data: set pay", "Go to: talent", "hire")


def found(typed: str) -> list[str]:
    return [LABELS[match.place] for match in matching(LABELS, typed)]


def test_what_begins_with_the_letters_comes_before_what_holds_them() -> None:
    assert found("h") == ["Help: The wire", "hire"]
    assert found("set pay") == ["Support: set pay", "Data: set pay"]


def test_beginnings_of_words_are_enough() -> None:
    assert found("sup pay") == ["Support: set pay"]
    assert found("gta") == ["Go to: talent"]
    assert found("hire") == ["hire"]


def test_accents_and_case_do_not_count_and_letters_found_are_told() -> None:
    match = matching(("Qualité: délai",), "QUALITE")[0]
    assert match.letters == tuple(range(7))


def test_nothing_typed_lists_everything_in_its_order() -> None:
    assert found("") == list(LABELS)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_decision_every_screen_and_every_page_is_there(language: str, tmp_path: Path) -> None:
    with played(tmp_path, 9) as play:
        session = Sitting(play, words(language), worlds=FEW)
        async with stage(lambda: Room(session), language=language) as pilot:
            room = page(pilot)
            commands = list(commands_of(room))
            labels = [command.label for command in commands]
            assert len(labels) == len(set(labels)), sorted(label for label in set(labels) if labels.count(label) > 1)
            awake = [row for row in session.room().rows if not row.asleep]
            for row in awake:
                assert sum(label.startswith(f"{row.name}") for label in labels) >= 6, row.name
            for contract in session.vendors().contracts:
                assert sum(contract.vendor in label and contract.scope in label for label in labels) >= 4
            assert sum(command.cap == "?" for command in commands) > 150
            opened = set()
            for command in commands:
                run = getattr(command.run, "args", ())
                opened |= {arg for arg in run if isinstance(arg, str)}
                opened |= {arg.form for arg in run if isinstance(arg, Draft)}
            elsewhere = {
                "event", "tender", "candidate", "counter", "sign", "end_something", "to_develop", "counter_bid",
                "call", "appoint",
            }  # fmt: skip
            wanted = set(DESKS) - elsewhere
            assert wanted <= opened, wanted - opened
            assert set(PLACES) >= wanted


async def test_a_decision_is_three_letters_and_enter_away(tmp_path: Path) -> None:
    with played(tmp_path, 9) as play:
        async with stage(lambda: Room(Sitting(play, words("en"), worlds=FEW))) as pilot:
            await press(pilot, "ctrl+p", *"sup", "space", *"pay")
            assert isinstance(page(pilot), Commands)
            await press(pilot, "enter")
            form = page(pilot)
            assert isinstance(form, OrderForm)
            assert form.view.draft.form == "pay"
            assert form.view.draft.target == "support"


async def test_help_is_found_in_the_palette_too(tmp_path: Path) -> None:
    with played(tmp_path, 9) as play:
        async with stage(lambda: Room(Sitting(play, words("fr"), worlds=FEW)), language="fr") as pilot:
            await press(pilot, "ctrl+p", *"depend", "enter")
            assert isinstance(page(pilot), Encyclopedia)
            assert "Dépendance" in text(pilot)


async def test_what_is_typed_in_the_other_language_is_found_too_and_bids_firms_and_audits_are_there(
    tmp_path: Path,
) -> None:
    with played(tmp_path, 4) as play:
        session = Sitting(play, words("en"), worlds=FEW)
        for row in session.room().rows:
            session.order(Draft("open_tender", row.key))
        while not any(row.bids for row in session.vendors().tenders):
            session.end_month()
        async with stage(lambda: Room(session)) as pilot:
            commands = tuple(commands_of(page(pilot)))
            forms = {arg.form for each in commands for arg in getattr(each.run, "args", ()) if isinstance(arg, Draft)}
            assert {"call", "counter_bid", "drop_tender"} <= forms
            labels = [commands[match.place].label for match in found_in(commands, "fixer le salaire")]
            assert "Support: set pay" in labels
            for firm in session.vendors().firms:
                assert f"{firm.name}: the notebook" in {each.label for each in commands}


async def test_functions_are_offered_by_name_and_not_by_number() -> None:
    async with stage(lambda: Room(Recorded())) as pilot:
        labels = {command.label: command.cap for command in commands_of(page(pilot))}
        assert labels["Support: its sheet"] == "2"
        assert not [label for label in labels if label.startswith("function ")]


@pytest.mark.parametrize(
    ("typed", "language", "name"),
    [
        ("title", "en", "leave to the title, game kept"),
        ("save", "en", "leave to the title, game kept"),
        ("quitter", "en", "leave to the title, game kept"),
        ("titre", "fr", "quitter vers le titre, partie gardée"),
        ("enregistrer", "fr", "quitter vers le titre, partie gardée"),
        ("save", "fr", "quitter vers le titre, partie gardée"),
        ("learn", "en", "Support: develop people"),
        ("apprendre", "fr", "Support : faire progresser"),
        ("embaucher", "fr", "Support : ouvrir un poste"),
        ("objectives", "en", "goals"),
    ],
)
async def test_other_words_find_it_too_in_either_language(typed: str, language: str, name: str) -> None:
    async with stage(lambda: Room(Recorded(language)), language=language) as pilot:
        commands = tuple(commands_of(page(pilot)))
        assert name in [commands[match.place].label.replace("\u00a0", " ") for match in found_in(commands, typed)]


async def test_from_any_screen_the_palette_leads_back_to_the_title() -> None:
    from infosim.tui.title import Title
    from tests.tui.shelf import RecordedShelf
    from tests.tui.test_title import ALL

    async with stage(lambda: Title(RecordedShelf(Recorded("en"), ALL))) as pilot:
        pilot.app.push_screen(Room(Recorded()))
        await press(pilot, "t", "ctrl+p", *"title", "enter")
        assert isinstance(page(pilot), Title)
