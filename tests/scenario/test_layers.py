"""A child says only what differs: what is laid over, what is dropped, what follows a drop."""

from __future__ import annotations

from pathlib import Path

from infosim.scenario import check, load
from tests.scenario.files import SMALL_TOWN, child, loaded, write

FIRST = load("first-hires")


def test_one_field_of_an_inherited_vendor_changes_and_the_rest_stays(tmp_path: Path) -> None:
    brume = loaded(tmp_path, "[vendors.brume]\nprice_factor = 1.2\n").vendors["brume"]
    before = FIRST.vendors["brume"]
    assert brume.price_factor == 1.2
    assert (brume.skills, brume.voice, brume.leans) == (before.skills, before.voice, before.leans)


def test_a_new_id_is_one_item_more_after_the_inherited_ones(tmp_path: Path) -> None:
    vendors = loaded(tmp_path, '[vendors.cousin]\nskills = ["technician"]\n').vendors
    assert list(vendors) == [*FIRST.vendors, "cousin"]


def test_a_list_is_replaced_and_never_joined(tmp_path: Path) -> None:
    assert loaded(tmp_path, '[vendors.brume]\nskills = ["data"]\n').vendors["brume"].skills == ("data",)


def test_a_condition_more_melts_into_the_inherited_ones(tmp_path: Path) -> None:
    known = loaded(tmp_path, "[objectives.known]\nwhen.cash.at_least = 0\n").objectives["known"]
    assert [c.measure for c in known.when] == ["knowledge", "cash"]


def test_a_text_written_anew_voids_its_inherited_translation(tmp_path: Path) -> None:
    mine = loaded(tmp_path, '[functions.support]\nname = "Hotline"\n')
    assert mine.text("functions.support.name", "fr") == "Hotline"
    assert mine.text("functions.product.name", "fr") == "Développement produit"


def test_a_dropped_key_goes_back_to_its_default(tmp_path: Path) -> None:
    mine = loaded(tmp_path, "", top='drop = ["functions.workplace.seat_price"]')
    assert mine.functions["workplace"].seat_price is None


def test_a_star_empties_a_section(tmp_path: Path) -> None:
    assert not loaded(tmp_path, "", top='drop = ["rivals.*"]').rivals


def test_what_is_dropped_and_written_again_inherits_nothing(tmp_path: Path) -> None:
    mine = loaded(tmp_path, '[vendors.brume]\nskills = ["data"]\n', top='drop = ["vendors.brume"]')
    assert mine.vendors["brume"].city == ""
    assert mine.text("vendors.brume.temper", "fr") == ""


def test_a_dropped_function_takes_its_contracts_its_translations_and_its_conditions_along(tmp_path: Path) -> None:
    write(
        tmp_path,
        'format = 1\nextends = "first-hires"\nlanguage = "en"\ntitle = "Base"\n'
        '[contracts.desk]\nvendor = "deux-consoles"\nfunctions = ["support"]\n'
        '[contracts.both]\nvendor = "brume"\nfunctions = ["security", "infrastructure"]\n'
        "[objectives.calm]\nwhen.load.support.at_most = 1\n",
        "base.toml",
    )
    file = write(
        tmp_path, 'format = 1\nextends = "./base.toml"\ntitle = "Mine"\ndrop = ["functions.support"]\n', "mine.toml"
    )
    mine, report = load(file), check(file)
    assert "desk" not in mine.contracts
    assert "calm" not in mine.objectives
    assert "deux-consoles" not in mine.vendors, "it wanted support alone"
    assert mine.contracts["both"].functions == ("security", "infrastructure")
    assert report.swept == (
        "vendors.deux-consoles (support)",
        "objectives.calm (support)",
        "yardsticks.split-local.models.support (support)",
        "yardsticks.split-near.models.support (support)",
        "tutorial.support-open (support)",
        "contracts.desk (support)",
    )


def test_a_dropped_pool_takes_functions_and_leaves_vendors_their_other_skills(tmp_path: Path) -> None:
    mine = loaded(tmp_path, "", top='drop = ["pools.data"]')
    assert "data" not in mine.functions
    assert "quatre-mains" not in mine.vendors
    assert mine.vendors["ponte-azul"].skills == ("developer",)
    assert mine.rivals["rendezvite"].skills == ("developer", "infrastructure")


def test_what_hangs_on_a_thing_that_is_written_again_stays(tmp_path: Path) -> None:
    mine = loaded(tmp_path, '[functions.support]\nskill = "technician"\n', top='drop = ["functions.support"]')
    assert mine.vendors["deux-consoles"].only == ("support",)
    assert mine.functions["support"].core == 0


def test_what_the_file_itself_names_must_exist(tmp_path: Path) -> None:
    file = child(tmp_path, '[vendors.brume]\nonly = ["support"]\n', top='drop = ["functions.support"]')
    assert str(check(file).notes[0]) == (
        'mine.toml:7:9: error: no function is called "support". '
        "One of: business-apps, data, infrastructure, product, quality, security, workplace."
    )


def test_a_child_in_another_language_speaks_its_parents_translation(tmp_path: Path) -> None:
    file = write(
        tmp_path,
        'format = 1\nextends = "first-hires"\nlanguage = "fr"\ntitle = "La vallée"\n'
        '[functions.support]\nname = "Ligne des laiteries"\n',
    )
    mine = load(file)
    assert mine.text("functions.product.name") == "Développement produit"
    assert mine.text("functions.product.name", "en") == "Product development"
    assert mine.text("functions.support.name", "fr") == "Ligne des laiteries"
    assert mine.text("functions.support.name", "en") == "Ligne des laiteries", "the English is of another text"


def test_translations_may_stand_alone_in_a_file_beside(tmp_path: Path) -> None:
    file = child(tmp_path, '[functions.support]\nname = "Hotline"\n')
    write(tmp_path, 'title = "La mienne"\n[functions.support]\nname = "Ligne"\n', "mine.fr.toml")
    mine = load(file)
    assert mine.text("title", "fr") == "La mienne"
    assert mine.text("functions.support.name", "fr") == "Ligne"


def test_a_mistake_in_a_file_of_translations_is_told_there(tmp_path: Path) -> None:
    file = child(tmp_path, "")
    write(tmp_path, '[functions.suport]\nname = "Ligne"\n', "mine.fr.toml")
    assert str(check(file).notes[0]) == (
        'mine.fr.toml:1:2: error: translates function "suport", which does not exist. Did you mean `support`?'
    )


def test_a_mistake_in_something_inherited_is_told_where_it_was_written(tmp_path: Path) -> None:
    write(
        tmp_path,
        'format = 1\nextends = "first-hires"\nlanguage = "en"\ntitle = "Base"\n'
        '[contracts.cage]\nvendor = "brume"\nfunctions = ["security"]\n',
        "base.toml",
    )
    file = write(
        tmp_path, 'format = 1\nextends = "./base.toml"\ntitle = "Mine"\n[vendors.brume]\nskills = ["technician"]\n'
    )
    assert str(check(file).notes[0]) == (
        'base.toml:7:14: error: vendor "brume" has no security for "security". '
        "Add it to its skills, or choose another vendor."
    )


def test_a_parent_that_has_errors_is_told_with_its_first(tmp_path: Path) -> None:
    write(tmp_path, 'format = 1\nextends = "first-hires"\ntitel = "Base"\n', "base.toml")
    file = write(tmp_path, 'format = 1\nextends = "./base.toml"\ntitle = "Mine"\n')
    assert str(check(file).notes[0]) == (
        'mine.toml:2:11: error: "./base.toml" itself has errors; the first: '
        "base.toml:3:1: error: unknown key `titel`. Did you mean `title`?"
    )


def test_nine_files_on_top_of_each_other_are_one_too_many(tmp_path: Path) -> None:
    below = "first-hires"
    for n in range(8):
        write(tmp_path, f'format = 1\nextends = "{below}"\ntitle = "Layer"\n', f"layer{n}.toml")
        below = f"./layer{n}.toml"
    assert check(tmp_path / "layer6.toml").fine
    assert "more than 8 files on top of each other" in str(check(tmp_path / "layer7.toml").notes[0])


def test_a_link_that_leads_out_of_the_folder_is_no_parent(tmp_path: Path) -> None:
    outside = tmp_path / "elsewhere"
    outside.mkdir()
    write(outside, "format = 1\n", "secret.toml")
    home = tmp_path / "home"
    home.mkdir()
    (home / "link.toml").symlink_to(outside / "secret.toml")
    file = write(home, 'format = 1\nextends = "./link.toml"\ntitle = "Mine"\n')
    assert "leaves the file's own folder" in str(check(file).notes[0])


def test_an_authors_scenario_loads_with_one_function_renamed_two_dropped_and_two_vendors_added() -> None:
    town = load(SMALL_TOWN)
    assert town.functions["support"].name == "Dairy hotline"
    assert set(FIRST.functions) - set(town.functions) == {"quality", "business-apps"}
    assert set(town.vendors) - set(FIRST.vendors) == {"cousin", "lycee"}
    assert "loupe" not in town.vendors, "it wanted quality alone"
    assert town.months == 48
    assert town.pools["developer"].at["national"].fill_factor == 1.3
