"""Dates as a language writes them: days, months, quarters, the heads of a time axis."""

import datetime as dt
from dataclasses import dataclass

from infosim.locale.styles import Style


@dataclass(frozen=True)
class Dates:
    """Dates in one language. A month is given as any date in it."""

    style: Style

    def month(self, when: dt.date) -> str:
        """A month and its year: `February 2028`, `février 2028`."""
        return f"{self.month_name(when)} {when.year}"

    def month_name(self, when: dt.date) -> str:
        """A month alone: `February`, `février`."""
        return self.style.months[when.month - 1]

    def month_short(self, when: dt.date) -> str:
        """A month and its year where room is short: `Feb 2028`, `févr. 2028`."""
        return f"{self.style.months_short[when.month - 1]} {when.year}"

    def month_cut(self, when: dt.date) -> str:
        """A month alone, where room is short: `Feb`, `févr.`."""
        return self.style.months_short[when.month - 1]

    def month_axis(self, when: dt.date) -> str:
        """The head of a month's column, three cells: `Feb`, `fév`."""
        return self.style.months_axis[when.month - 1]

    def month_axis_year(self, when: dt.date) -> str:
        """The end of a time axis, six cells: `Feb 29`, `fév 29`."""
        return f"{self.month_axis(when)} {when.year % 100:02}"

    def day(self, when: dt.date) -> str:
        """A day of the year: `31 March`, `1er mars`."""
        return f"{self._day_number(when)} {self.style.months[when.month - 1]}"

    def day_short(self, when: dt.date) -> str:
        """A day of the year where room is short: `30 Apr`, `30 avr.`."""
        return f"{self._day_number(when)} {self.style.months_short[when.month - 1]}"

    def date(self, when: dt.date) -> str:
        """A day and its year: `2 March 2028`, `1er mars 2028`."""
        return f"{self.day(when)} {when.year}"

    def date_short(self, when: dt.date) -> str:
        """A day and its year where room is short: `30 Apr 2028`, `30 avr. 2028`."""
        return f"{self.day_short(when)} {when.year}"

    def weekday(self, when: dt.date) -> str:
        """The day of the week: `Tuesday`, `mardi`."""
        return self.style.weekdays[when.weekday()]

    def quarter(self, when: dt.date) -> str:
        """The quarter a date lies in: `Q1 2028`, `T1 2028`."""
        return self.style.quarter.format(quarter=(when.month + 2) // 3, year=when.year)

    def clock(self, when: dt.time) -> str:
        """A time of day: `09:10`, `9 h 10`."""
        return self.style.clock.format(hour=when.hour, minute=when.minute)

    def _day_number(self, when: dt.date) -> str:
        return self.style.first_of_month if when.day == 1 else str(when.day)
