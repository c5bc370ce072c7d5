"""Figures are written as each language writes them, to three digits."""

from math import inf, nan

import pytest
from babel.numbers import format_currency, format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st

from infosim.locale import words

EN, FR = words("en"), words("fr")


def _spaced(text: str) -> str:
    """What CLDR writes, with the two characters that we write otherwise."""
    return text.replace("\u202f", "\u00a0").replace("-", "−")


@pytest.mark.parametrize(
    ("cents", "english", "french"),
    [
        (184_000_000, "€1.84M", "1,84 M€"),
        (1_090_000, "€10.9k", "10,9 k€"),
        (51_000, "€510", "510 €"),
        (-6_400_000, "−€64k", "−64 k€"),
        (0, "€0", "0 €"),
        (-40, "€0", "0 €"),
        (99_949, "€999", "999 €"),
        (99_950, "€1k", "1 k€"),
        (999_500, "€10k", "10 k€"),
        (99_949_999, "€999k", "999 k€"),
        (99_950_000, "€1M", "1 M€"),
        (123_456_789_000, "€1.23bn", "1,23 Md€"),
        (inf, "∞", "∞"),
        (-inf, "−∞", "−∞"),
        (nan, "—", "—"),
    ],
)
def test_money_has_three_digits_and_its_scale(cents: float, english: str, french: str) -> None:
    assert EN.money(cents) == english
    assert FR.money(cents) == french.replace(" ", "\u00a0")


def test_a_change_of_money_carries_its_sign() -> None:
    assert [EN.money_change(cents) for cents in (160_000, -6_400_000, 0)] == ["+€1.6k", "−€64k", "€0"]


def test_beside_a_heading_an_amount_has_its_scale_and_neither_currency_nor_sign() -> None:
    assert EN.scaled(-4_300_000) == "43k"
    assert FR.scaled(-4_300_000) == "43\u00a0k"
    assert EN.scaled(51_000) == FR.scaled(51_000) == "510"


def test_a_column_of_thousands_always_has_one_decimal() -> None:
    assert [EN.thousands(cents) for cents in (2_760_000, 31_000_000, 0, -5_770_000)] == [
        "27.6",
        "310.0",
        "0.0",
        "−57.7",
    ]
    assert FR.thousands_change(360_000) == "+3,6"


@given(st.integers(-(10**13), 10**13))
def test_the_ledger_shows_every_cent_as_cldr_writes_it(cents: int) -> None:
    units = cents / 100
    assert EN.ledger(cents) == _spaced(format_currency(units, "EUR", locale="en_GB"))
    assert FR.ledger(cents) == _spaced(format_currency(units, "EUR", locale="fr_FR"))


@given(st.integers(-(10**12), 10**12))
def test_a_count_is_grouped_as_cldr_groups_it(count: int) -> None:
    assert EN.count(count) == _spaced(format_decimal(count, locale="en_GB"))
    assert FR.count(count) == _spaced(format_decimal(count, locale="fr_FR"))


@given(st.floats(-1e4, 1e4))
def test_a_percent_is_spaced_as_cldr_spaces_it(share: float) -> None:
    pattern = {"en_GB": "#,##0.00%", "fr_FR": "#,##0.00\u00a0%"}
    for voice, locale in ((EN, "en_GB"), (FR, "fr_FR")):
        expected = _spaced(format_percent(round(share, 4), pattern[locale], locale=locale))
        assert voice.percent(round(share, 4), 2) == expected.removeprefix("−" if float(f"{share:.4f}") == 0 else "")


@given(st.integers(0, 10**12))
def test_no_amount_shows_more_than_three_digits(cents: int) -> None:
    assert sum(character.isdigit() for character in EN.money(cents)) <= 3


@given(st.integers(1, 10**12))
def test_an_amount_is_shown_within_half_a_step_of_the_truth(cents: int) -> None:
    shown = EN.money(cents).removeprefix("€")
    scale = {"k": 1e5, "M": 1e8, "b": 1e11}.get(shown.rstrip("n")[-1], 100)
    assert float(shown.rstrip("kMbn")) * scale == pytest.approx(cents, rel=0.005, abs=50)


@pytest.mark.parametrize(
    ("share", "english", "french"),
    [
        (0.062, "6.2%", "6,2 %"),
        (0.06, "6%", "6 %"),
        (0.381, "38%", "38 %"),
        (0.0996, "10%", "10 %"),
        (1.06, "106%", "106 %"),
        (-0.34, "−34%", "−34 %"),
        (-0.0001, "0%", "0 %"),
    ],
)
def test_a_share_has_one_decimal_below_ten_percent(share: float, english: str, french: str) -> None:
    assert EN.percent(share) == english
    assert FR.percent(share) == french.replace(" ", "\u00a0")


def test_a_service_level_shows_the_decimals_it_is_judged_by() -> None:
    assert EN.percent(0.999, 2) == "99.90%"


def test_a_change_of_a_share_is_told_in_points() -> None:
    assert [EN.points(change) for change in (0.003, -0.06, 0.15, 0)] == ["+0.3 pt", "−6 pt", "+15 pt", "0 pt"]
    assert FR.points(0.003) == "+0,3\u00a0pt"


def test_a_relative_change_carries_its_sign() -> None:
    assert [EN.percent_change(change) for change in (0.03, -0.34)] == ["+3%", "−34%"]


@pytest.mark.parametrize(
    ("days", "english", "french"),
    [(0.75, "6 h", "6 h"), (0.97, "1 d", "1 j"), (3.2, "3.2 d", "3,2 j"), (2.0, "2 d", "2 j"), (21.4, "21 d", "21 j")],
)
def test_a_wait_below_a_working_day_is_told_in_hours(days: float, english: str, french: str) -> None:
    assert EN.wait(days) == english
    assert FR.wait(days) == french.replace(" ", "\u00a0")


def test_durations_are_told_in_the_units_of_the_language() -> None:
    assert (EN.days(20.4), EN.week(9), EN.weeks(9), EN.months(11), EN.minutes(50)) == (
        "20.4 d",
        "wk 9",
        "9 wk",
        "11 mo",
        "50 min",
    )
    french = (FR.days(20.4), FR.week(9), FR.weeks(9), FR.months(11), FR.minutes(50))
    assert french == tuple(s.replace(" ", "\u00a0") for s in ("20,4 j", "sem. 9", "9 sem.", "11 mois", "50 min"))


def test_only_the_certain_is_ten_in_ten() -> None:
    assert [EN.in_ten(chance) for chance in (0, 0.01, 0.8, 0.99, 1)] == [
        "0 in 10",
        "1 in 10",
        "8 in 10",
        "9 in 10",
        "10 in 10",
    ]
    assert FR.in_ten(0.8) == "8 sur 10"


def test_a_number_keeps_three_digits() -> None:
    assert [EN.number(x) for x in (0.352, 2.4, 13.06, 131.4, 12_000)] == ["0.35", "2.4", "13.1", "131", "12,000"]
    assert FR.number_change(-0.8) == "−0,8"


@given(st.floats(allow_nan=True, allow_infinity=True, width=32))
def test_no_figure_holds_a_hyphen_a_narrow_space_or_a_minus_zero(value: float) -> None:
    for voice in (EN, FR):
        for shown in (
            voice.money(value),
            voice.percent(value),
            voice.number(value),
            voice.wait(value),
            voice.count(value),
        ):
            assert "-" not in shown
            assert "\u202f" not in shown
            assert " " not in shown.strip() or voice is EN
            assert not shown.startswith("−0") or any(digit in shown for digit in "123456789")
