"""What is loaded: records with every default filled in, texts in each language, a text that stands alone."""

from __future__ import annotations

import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from infosim.engine.orders import KINDS as DECISIONS
from infosim.scenario import Scenario, Unreadable, check, from_text, load, shipped
from infosim.scenario.catalogue import entry, top
from infosim.scenario.closed import KINDS
from tests.scenario.files import DATA, SMALL_TOWN, TINY, child, loaded, write

FIRST = load("first-hires")


@pytest.mark.parametrize("scenario", [FIRST, load(SMALL_TOWN)], ids=lambda s: s.id)
def test_the_resolved_text_alone_gives_the_same_scenario(scenario: Scenario) -> None:
    again = from_text(scenario.resolved, scenario.id)
    assert again == scenario
    assert again.resolved == scenario.resolved
    assert scenario.digest == sha256(scenario.resolved.encode()).hexdigest()


def test_the_resolved_text_names_no_parent() -> None:
    assert "extends" not in load(SMALL_TOWN).resolved
    assert "drop" not in load(SMALL_TOWN).tables


def test_every_figure_survives_the_resolved_text_bit_by_bit(tmp_path: Path) -> None:
    odd = "0.1", "1e-7", "0.30000000000000004", "0.5", "1"
    for figure in odd:
        mine = loaded(tmp_path, f"[demand]\nchurn_share = {float(figure) / 2!r}\n")
        assert from_text(mine.resolved).demand.churn_share == float(figure) / 2


def test_what_nobody_wrote_is_at_its_default(tmp_path: Path) -> None:
    tiny = load(write(tmp_path, TINY))
    assert tiny.functions["product"].name == "product"
    assert tiny.functions["product"].short == "product"
    assert tiny.functions["product"].order == 10
    assert tiny.functions["product"].need == ((0.0, 1.0),)
    assert tiny.places["nearshore"].name == "nearshore"
    assert tiny.pools["developer"].pay == 50_000
    assert tiny.company.cash == 300_000
    assert tiny.months == 36


def test_a_short_name_is_the_name_unless_it_is_written() -> None:
    assert FIRST.functions["support"].short == "Support"
    assert FIRST.functions["product"].short == "Product dev"


def test_a_text_is_translated_where_it_can_be() -> None:
    assert FIRST.text("functions.product.name", "en") == "Product development"
    assert FIRST.text("functions.product.name", "fr") == "Développement produit"
    assert FIRST.text("company.name", "fr") == "Marelle", "a name is not translated"
    assert FIRST.text("vendors.cloison.voice.trouble", "fr") == "", "nobody wrote it"
    assert FIRST.languages == ("en", "fr")


@pytest.mark.parametrize("path", ["functions.nobody.name", "functions.product.core", "company", "titel"])
def test_what_is_no_text_has_no_words(path: str) -> None:
    with pytest.raises(KeyError):
        FIRST.text(path, "fr")


def test_every_text_of_first_hires_is_french_too_but_for_names() -> None:
    from infosim.scenario.texts import get, texts_of

    same = {".".join(path) for path, _ in texts_of(FIRST.tables) if get(FIRST.tables["text"]["fr"], path) is None}
    names = {f"vendors.{vendor}.{what}" for vendor in FIRST.vendors for what in ("name", "city")}
    names |= {f"rivals.{rival}.name" for rival in FIRST.rivals} | {f"places.{place}.name" for place in FIRST.places}
    assert same <= names | {"company.name", "company.city"}


def test_a_broken_scenario_cannot_be_loaded_and_says_why(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as wrong:
        loaded(tmp_path, "[functions.support]\ncore = 35\n")
    assert [note.code for note in wrong.value.notes] == ["outside-range"]


def test_an_unknown_name_gets_the_nearest_one() -> None:
    assert str(check("first-hire").notes[0]) == (
        'first-hire:1:1: error: no scenario "first-hire" is shipped or installed. Did you mean `first-hires`?'
    )


def test_all_mistakes_of_a_file_are_told_at_once_in_its_order(tmp_path: Path) -> None:
    file = child(
        tmp_path, '[company]\ncash = "a lot"\nmor = 1\n[functions.support]\ncore = 35\n[rules.talent]\nx = 1\n'
    )
    notes = check(file).notes
    assert [note.code for note in notes] == ["not-a-number", "no-such-key", "outside-range", "no-parameter"]
    assert [note.line for note in notes] == sorted(note.line for note in notes)


def test_a_note_says_what_was_found_expected_and_nearest(tmp_path: Path) -> None:
    file = child(tmp_path, '[vendors.brume]\nplace = "near"\n')
    note = check(file).as_json()["notes"][0]
    assert (note["path"], note["found"], note["nearest"]) == ("vendors.brume.place", '"near"', "nearshore")
    assert note["expected"] == "one of local, national, nearshore, offshore"
    assert note["message"].startswith("mine.toml:7:9: error: ")


def test_warnings_play(tmp_path: Path) -> None:
    mine = loaded(tmp_path, "[rules.talent]\nelasticity = 0.65\n")
    assert [note.code for note in mine.warnings] == ["rule-without-reason"]
    assert mine.rules == {"talent": {"elasticity": 0.65}}


def test_a_month_after_the_end_never_comes(tmp_path: Path) -> None:
    file = child(tmp_path, "[rivals.rendezvite]\nfalls_month = 48\n")
    assert str(check(file).notes[0]) == (
        "mine.toml:7:15: warning: month 48 never comes: `turns` ends the game at month 36. Write a month from 1 to 36."
    )


def test_a_bent_rule_with_its_reason_is_no_warning(tmp_path: Path) -> None:
    mine = loaded(tmp_path, '[rules.talent]\nelasticity = 0.65\n[sources]\n"rules.talent" = "a valley"\n')
    assert not mine.warnings


def test_what_ships_has_neither_errors_nor_warnings() -> None:
    for each in shipped():
        assert not check(each.id).notes


def test_a_list_of_scenarios_says_what_each_is_in_each_language() -> None:
    first = next(each for each in shipped() if each.id == "first-hires")
    assert (first.title, first.difficulty, first.minutes) == ("First Hires", 2, 50)
    assert first.in_language("fr")[0] == "Premières embauches"
    assert first.in_language("de")[0] == "First Hires"


def test_the_tops_of_files_list_scenarios_as_whole_files_do(tmp_path: Path) -> None:
    assert shipped(top) == shipped()
    odd = tmp_path / "odd.toml"
    odd.write_text('title = "Odd"\nsummary = """\n[text.fr]\ntitle = 3"""\n[text.de]\ntitle = "Seltsam"\n', "utf-8")
    assert entry(odd, top) == entry(odd)
    assert entry(odd, top).in_language("de")[0] == "Seltsam"


def test_listing_scenarios_imports_neither_numpy_nor_tree_sitter() -> None:
    listing = "import sys; from infosim.scenario import shipped; shipped(); print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", listing], capture_output=True, text=True, check=True).stdout.split()
    assert not {"numpy", "tree_sitter", "rich", "babel", "infosim.scenario.sections"} & set(modules)


def test_a_list_of_scenarios_knows_which_one_teaches_the_game() -> None:
    assert [each.id for each in shipped() if each.teaches] == ["first-hires"]


def test_a_step_may_wait_for_every_kind_of_decision_there_is() -> None:
    assert {kind.name for kind in DECISIONS} == set(KINDS)


@pytest.mark.parametrize("file", sorted(DATA.glob("*.toml")), ids=lambda f: f.stem)
def test_every_scenario_that_was_ever_an_example_still_loads(file: Path) -> None:
    assert load(file).functions


def test_a_name_that_has_no_short_form_is_its_own_in_every_language() -> None:
    scenario = load("first-hires")
    assert scenario.text("functions.security.short", "fr") == "Sécurité"
    assert scenario.text("functions.security.short", "en") == "Security"
    assert scenario.text("functions.workplace.short", "fr") == "Parc"
