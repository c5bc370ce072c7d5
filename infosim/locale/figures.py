"""Figures as a language writes them: money, shares, points, counts, durations.

Boards show three significant digits at most, with no zero at the end of a fraction; the ledger shows every cent.
Written by hand and tested against CLDR, because a screen shows a hundred figures and Babel takes 70 µs for one.
What is not a number is shown as `—`, what never ends as `∞`.
"""

from dataclasses import dataclass
from math import copysign, inf, isfinite, isnan

from infosim.locale.styles import MINUS, Style

NOTHING = "—"
ENDLESS = "∞"

HOURS_IN_A_DAY = 8
"""A wait is counted in working time, as a service contract counts it."""

# What one step is worth in cents, how many decimals it shows, which scale it belongs to: from euros to billions, each
# as fine as three digits allow.
_STEPS = tuple(
    (10 ** (2 + 3 * scale - decimals), decimals, scale)
    for scale in range(4)
    for decimals in ((0,) if scale == 0 else (2, 1, 0))
)


@dataclass(frozen=True)
class Figures:
    """Figures in one language. Money is given in cents, shares as fractions of one, durations in their own unit."""

    style: Style

    # Money

    def money(self, cents: float) -> str:
        """An amount, to three digits: `€1.84M`, `€10.9k`, `€510`, `−€64k`; in French `1,84 M€`, `−64 k€`."""
        return self._euros(cents, "")

    def money_change(self, cents: float) -> str:
        """A change of an amount, with its sign: `+€1.6k`, `−€64k`."""
        return self._euros(cents, "+")

    def scaled(self, cents: float) -> str:
        """An amount beside a heading that says what it is, without currency or sign: `43k`; in French `43 k`."""
        if not isfinite(cents):
            return self._endless(cents)
        number, scale = self._three_digits(cents)
        letter = self.style.scales[scale]
        return self.style.euro.format(number=number, scale=letter).replace("€", "").rstrip()

    def thousands(self, cents: float) -> str:
        """An amount in a column headed `€k`, one decimal: `27.6`, `310.0`, `−57.7`."""
        return self.fixed(cents / 100_000, 1)

    def thousands_change(self, cents: float) -> str:
        """A change in a column headed `€k`, one decimal and its sign: `+3.6`, `−57.7`."""
        return self.fixed_change(cents / 100_000, 1)

    def ledger(self, cents: float) -> str:
        """An amount to the cent: `€310,000.00`, `−€64,020.50`; in French `310 000,00 €`."""
        if not isfinite(cents):
            return self._endless(cents)
        units, rest = divmod(abs(round(cents)), 100)
        number = f"{self._grouped(units)}{self.style.decimal}{rest:02}"
        return self._sign(round(cents), "") + self.style.euro.format(number=number, scale="")

    # Shares and points

    def percent(self, share: float, decimals: int | None = None) -> str:
        """A share: `6.2%` below ten, `38%` from there; a service level asks for its decimals: `99.90%`."""
        return self._percent(share, decimals, "")

    def percent_change(self, share: float, decimals: int | None = None) -> str:
        """A relative change, with its sign: `+3%`, `−34%`."""
        return self._percent(share, decimals, "+")

    def points(self, change: float) -> str:
        """A change of a share, in points, with its sign: `+0.3 pt`, `−6 pt`."""
        return self.style.point.format(self._short(change * 100, "+"))

    def hundredths(self, share: float) -> str:
        """A share on a scale from 0 to 100, as of morale or quality: `71`."""
        return self.fixed(share * 100, 0)

    def hundredths_change(self, change: float) -> str:
        """A change on a scale from 0 to 100, with its sign: `+3`, `−2`."""
        return self.fixed_change(change * 100, 0)

    def in_ten(self, chance: float) -> str:
        """A chance, as a count: `8 in 10`. Only the impossible is 0 and only the certain is 10."""
        if isnan(chance):
            return NOTHING
        tenths = round(chance * 10)
        if 0.0 < chance < 1.0:
            tenths = min(max(tenths, 1), 9)
        return self.style.in_ten.format(tenths)

    # Numbers

    def count(self, number: float) -> str:
        """A whole number, its thousands apart: `340`, `12,000`; in French `12 000`."""
        return self.fixed(number, 0)

    def number(self, value: float) -> str:
        """A number, to three digits and two decimals: `0.35`, `2.4`, `131`, `12,000`."""
        magnitude = abs(value)
        return self._trimmed(value, 2 if magnitude < 9.995 else 1 if magnitude < 99.95 else 0, "")

    def number_change(self, value: float) -> str:
        """A change of a number, with its sign: `+0.8`, `−12`."""
        magnitude = abs(value)
        return self._trimmed(value, 2 if magnitude < 9.995 else 1 if magnitude < 99.95 else 0, "+")

    def fixed(self, value: float, decimals: int) -> str:
        """A number of a column, always as many decimals: `11.4`, `9.0`."""
        return self._decimal(value, decimals, "")

    def fixed_change(self, value: float, decimals: int) -> str:
        """A change in a column, always as many decimals, with its sign: `+0.8`, `−3.9`."""
        return self._decimal(value, decimals, "+")

    # Durations

    def wait(self, days: float) -> str:
        """How long somebody waits, from working days: `6 h`, `3.2 d`, `21 d`; a day has eight hours."""
        hours = days * HOURS_IN_A_DAY
        if hours < HOURS_IN_A_DAY - 0.5:
            return self.style.hour.format(self.fixed(hours, 0))
        return self.style.day.format(self._short(days, ""))

    def hours(self, hours: float) -> str:
        """Hours: `6 h`, `0.5 h`."""
        return self.style.hour.format(self._trimmed(hours, 1, ""))

    def minutes(self, minutes: float) -> str:
        """Minutes: `50 min`."""
        return self.style.minute.format(self.fixed(minutes, 0))

    def days(self, days: float) -> str:
        """Working days, to the tenth: `0.7 d`, `20.4 d`, `24 d`."""
        return self.style.day.format(self._trimmed(days, 1, ""))

    def days_change(self, days: float) -> str:
        """A change of working days, with its sign: `+1.1 d`."""
        return self.style.day.format(self._trimmed(days, 1, "+"))

    def week(self, number: float) -> str:
        """Which week something is in: `wk 9`; in French `sem. 9`."""
        return self.style.week.format(self.fixed(number, 0))

    def weeks(self, weeks: float) -> str:
        """How many weeks: `9 wk`; in French `9 sem.`."""
        return self.style.weeks.format(self.fixed(weeks, 0))

    def months(self, months: float) -> str:
        """How many months, to the nearest: `11 mo`; in French `11 mois`."""
        return self.style.month.format(self.fixed(months, 0))

    # How a number is made

    def _euros(self, cents: float, plus: str) -> str:
        if not isfinite(cents):
            return self._endless(cents)
        number, scale = self._three_digits(cents)
        shown = self.style.euro.format(number=number, scale=self.style.scales[scale])
        return shown if number == "0" else self._sign(cents, plus) + shown

    def _three_digits(self, cents: float) -> tuple[str, int]:
        """The size of an amount to three digits, rounded half up, and its scale (0 euros … 3 billions)."""
        whole = abs(round(cents))
        for step, decimals, scale in _STEPS:
            steps = (whole + step // 2) // step
            if steps < 1000:
                return self._fraction(steps, decimals), scale
        return self._grouped(whole // _STEPS[-1][0]), _STEPS[-1][2]

    def _fraction(self, steps: int, decimals: int) -> str:
        units, rest = divmod(steps, 10**decimals)
        return f"{units}{self.style.decimal}{rest:0{decimals}}".rstrip("0") if rest else str(units)

    def _percent(self, share: float, decimals: int | None, plus: str) -> str:
        value = share * 100
        return self.style.percent.format(
            self._short(value, plus) if decimals is None else self._decimal(value, decimals, plus)
        )

    def _short(self, value: float, plus: str) -> str:
        return self._trimmed(value, 1 if abs(value) < 9.95 else 0, plus)

    def _trimmed(self, value: float, decimals: int, plus: str) -> str:
        shown = self._decimal(value, decimals, plus)
        return shown.rstrip("0").rstrip(self.style.decimal) if decimals and isfinite(value) else shown

    def _decimal(self, value: float, decimals: int, plus: str) -> str:
        if not isfinite(value):
            return self._endless(value)
        digits = f"{abs(value):,.{decimals}f}"
        if self.style.decimal != ".":
            digits = digits.replace(",", self.style.thousands).replace(".", self.style.decimal)
        return self._sign(value, plus) + digits if digits.strip("0.,") else digits

    def _grouped(self, units: int) -> str:
        return f"{units:,}".replace(",", self.style.thousands)

    @staticmethod
    def _sign(value: float, plus: str) -> str:
        return MINUS if value < 0 else plus

    @staticmethod
    def _endless(value: float) -> str:
        if isnan(value):
            return NOTHING
        return ENDLESS if copysign(inf, value) > 0 else MINUS + ENDLESS
