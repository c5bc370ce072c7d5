"""A language speaks its texts: translated, counted, filled and wrapped."""

import subprocess
import sys
from gettext import NullTranslations

import pytest

from infosim.locale import fill, message, preferred, sort_key, words, wrap
from infosim.locale.styles import STYLES
from infosim.locale.words import Words


class OnePost(NullTranslations):
    """A catalogue with one text that counts, by the grammar of French."""

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        assert (context, msgid1, msgid2) == ("lens", "{n} post open", "{n} posts open")
        return "{n} postes ouverts" if n > 1 else "{n} poste ouvert"


FRENCH = Words(STYLES["fr"], OnePost())


@pytest.mark.parametrize(
    ("n", "english", "french"),
    [
        (0, "0 posts open", "0 poste ouvert"),
        (1, "1 post open", "1 poste ouvert"),
        (1.5, "1.5 posts open", "1,5 poste ouvert"),
        (2, "2 posts open", "2 postes ouverts"),
    ],
)
def test_english_counts_only_one_as_one_and_french_all_below_two(n: float, english: str, french: str) -> None:
    assert words("en").plural("lens", "{n} post open", "{n} posts open", n) == english
    assert FRENCH.plural("lens", "{n} post open", "{n} posts open", n) == french


def test_a_message_chosen_here_is_spoken_there() -> None:
    full = message("lens", "{n} post open", "{n} posts open")
    assert FRENCH.say(full, n=3) == "3 postes ouverts"
    assert words("en").say(message("refusal", "{name}: no room."), name="Support") == "Support: no room."


def test_a_place_that_nothing_fills_is_an_error() -> None:
    with pytest.raises(KeyError, match="pay"):
        words("en").text("lens", "open at {pay}")


def test_a_text_cannot_reach_into_what_fills_it() -> None:
    assert fill("{name.__class__} {name!r} {name}", {"name": "Ada"}) == "{name.__class__} {name!r} Ada"


def test_no_line_starts_with_punctuation_that_french_holds_to_its_word() -> None:
    text = "Le prix\u00a0: «\u00a0à débattre\u00a0»\u00a0? Comptez 12\u00a0k€\u00a0; pas moins de 6\u00a0%\u00a0!"
    for cells in range(12, 60):
        lines = wrap(text, cells)
        assert all(len(line) <= cells for line in lines)
        assert not any(line[0] in ";:!?%»€" for line in lines)


def test_a_list_is_sorted_alike_on_every_machine_whatever_its_accents() -> None:
    assert sorted(["Zoé", "œuvre", "Éclair", "l'an", "eau", "lampe"], key=sort_key) == [
        "eau",
        "Éclair",
        "lampe",
        "l'an",
        "œuvre",
        "Zoé",
    ]


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "fr"}, "fr"),
        ({"LC_ALL": "en_GB.UTF-8", "LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANGUAGE": "de:fr:en", "LANG": "de_DE.UTF-8"}, "fr"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LC_ALL": "", "LANG": "fr_CA"}, "fr"),
    ],
)
def test_the_player_is_spoken_to_in_the_first_of_their_languages_that_is_ours(
    environment: dict[str, str], language: str
) -> None:
    assert preferred(environment) == language


def test_speaking_needs_neither_babel_nor_numpy() -> None:
    seen = "import sys, infosim.locale; print(sorted({'babel', 'numpy'} & set(sys.modules)))"
    heavy = subprocess.run([sys.executable, "-c", seen], capture_output=True, text=True, check=True).stdout
    assert heavy.strip() == "[]"
