"""Dates are written as CLDR writes them, but for the first of the month and the heads of an axis."""

from datetime import date, time, timedelta

import pytest
from babel.dates import format_date

from infosim.locale import words

EN, FR = words("en"), words("fr")
DAYS = [date(2027, 1, 2) + timedelta(days=17 * n) for n in range(60)]


@pytest.mark.parametrize("when", [day for day in DAYS if day.day != 1], ids=str)
def test_a_date_is_written_as_cldr_writes_it(when: date) -> None:
    for voice, locale in ((EN, "en"), (FR, "fr")):
        assert voice.date(when) == format_date(when, "d MMMM yyyy", locale=locale)
        assert voice.day_short(when) == format_date(when, "d MMM", locale=locale)
        assert voice.month(when) == format_date(when, "MMMM yyyy", locale=locale)
        assert voice.month_short(when) == format_date(when, "MMM yyyy", locale=locale)
        assert voice.weekday(when) == format_date(when, "EEEE", locale=locale)


def test_the_first_of_a_month_is_ordinal_in_french() -> None:
    assert FR.date(date(2028, 3, 1)) == "1er mars 2028"
    assert EN.date(date(2028, 3, 1)) == "1 March 2028"


def test_the_head_of_a_month_has_three_cells_and_no_two_are_alike() -> None:
    for voice in (EN, FR):
        heads = [voice.month_axis(date(2028, month, 1)) for month in range(1, 13)]
        assert {len(head) for head in heads} == {3}
        assert len(set(heads)) == 12


def test_quarters_and_hours_are_written_as_each_language_writes_them() -> None:
    assert (EN.quarter(date(2028, 3, 31)), FR.quarter(date(2028, 4, 1))) == ("Q1 2028", "T2 2028")
    assert (EN.clock(time(9, 10)), FR.clock(time(9, 5))) == ("09:10", "9\u00a0h\u00a005")
