"""Search finds what was meant, in either language, and underlines what it found."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infosim.game.pedia.search import find, flat
from infosim.game.present.help import heads
from infosim.game.views.help import PageHead
from infosim.locale import LANGUAGES
from tests.game.present.stories import by_bot, told


@cache
def pages(language: str) -> tuple[PageHead, ...]:
    return heads(told(by_bot("selective", 14), language))


def names(language: str, typed: str) -> list[str]:
    return [pages(language)[hit.page].topic for hit in find(pages(language), typed).hits]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("typed", "first"),
    [("lock-in", "lock_in"), ("runway", "runway"), ("autonomie", "runway"), ("Réversibilité", "exit"),
     ("reversibilite", "exit"), ("churn", "churn"), ("préavis", "notice"), ("tight", "tightness")],
)  # fmt: skip
def test_a_name_in_either_language_comes_first(typed: str, first: str, language: str) -> None:
    assert first in names(language, typed)[:3]


@pytest.mark.parametrize(
    ("typed", "meant"), [("lokc", "lock_in"), ("runwey", "runway"), ("governence", "governance"), ("tendr", "tender")]
)
def test_one_wrong_letter_is_forgiven(typed: str, meant: str) -> None:
    found = find(pages("en"), typed)
    assert not found.near
    assert meant in names("en", typed)


def test_what_is_typed_is_underlined_where_it_stands() -> None:
    found = find(pages("en"), "lock")
    page = pages("en")[found.hits[0].page]
    assert [page.name[start:end] for start, end in found.hits[0].name] == ["Lock"]


def test_where_nothing_holds_the_words_the_three_likest_names_are_given() -> None:
    found = find(pages("en"), "zebra crossing")
    assert found.near
    assert len(found.hits) == 3


def test_nothing_typed_finds_everything_in_its_order() -> None:
    assert [hit.page for hit in find(pages("en"), "  ").hits] == list(range(len(pages("en"))))


@pytest.mark.no_cover
@given(st.text(max_size=12))
def test_any_text_can_be_typed(typed: str) -> None:
    found = find(pages("fr")[:20], typed)
    for hit in found.hits:
        page = pages("fr")[hit.page]
        assert all(0 <= start < end <= len(page.name) for start, end in hit.name)


@given(st.text(max_size=20))
def test_a_flat_text_has_as_many_letters_so_that_places_agree(text: str) -> None:
    assert len(flat(text)) >= len(text)


def test_all_words_must_be_there() -> None:
    two = (PageHead("a", "Red house", "", "x"), PageHead("b", "Red car", "", "x"))
    assert [hit.page for hit in find(two, "car red").hits] == [1]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("typed", "meant"),
    [("infogérance", "service_form"), ("TMA", "operation_form"), ("TJM", "freelance"), ("SLA", "sla"), ("RGPD", "law"),
     ("GDPR", "law"), ("outsourcing", "ways"), ("day rate", "freelance"), ("HDS", "law"), ("pénalité", "credit"),
     ("régie", "extension"), ("forfait", "task"), ("fixed price", "task"), ("T&M", "extension")],
)  # fmt: skip
def test_the_words_of_contracts_find_their_page_in_either_language(typed: str, meant: str, language: str) -> None:
    assert meant in names(language, typed)[:3]
