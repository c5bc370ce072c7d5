"""How a language writes figures and dates: separators, units, names of months. One record a language.

The forms are those of the Unicode CLDR, held against it by tests, with three choices of our own: U+00A0 where CLDR has
U+202F (many terminal fonts lack it), U+2212 as minus, and months of three cells on an axis.
"""

from dataclasses import dataclass

NBSP = "\u00a0"
"""The space that does not break: before units and tall punctuation in French, between thousands."""

MINUS = "\u2212"
"""The minus sign. Never a hyphen: `+` and `−` are equally wide."""


@dataclass(frozen=True, slots=True)
class Style:
    """One language's way with figures and dates."""

    language: str
    decimal: str
    thousands: str
    euro: str
    """Where the sign and the scale stand, as a pattern of {number} and {scale}."""
    scales: tuple[str, str, str, str]
    """What follows a number of euros, thousands, millions, billions, without currency."""
    percent: str
    point: str
    hour: str
    day: str
    week: str
    weeks: str
    month: str
    minute: str
    in_ten: str
    clock: str
    first_of_month: str
    quarter: str
    months: tuple[str, ...]
    months_short: tuple[str, ...]
    months_axis: tuple[str, ...]
    """Three cells each: heads of the columns of a time axis."""
    weekdays: tuple[str, ...]


ENGLISH = Style(
    language="en",
    decimal=".",
    thousands=",",
    euro="€{number}{scale}",
    scales=("", "k", "M", "bn"),
    percent="{}%",
    point="{} pt",
    hour="{} h",
    day="{} d",
    week="wk {}",
    weeks="{} wk",
    month="{} mo",
    minute="{} min",
    in_ten="{} in 10",
    clock="{hour:02}:{minute:02}",
    first_of_month="1",
    quarter="Q{quarter} {year}",
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    months_short=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    months_axis=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
)

FRENCH = Style(
    language="fr",
    decimal=",",
    thousands=NBSP,
    euro=f"{{number}}{NBSP}{{scale}}€",
    scales=("", "k", "M", "Md"),
    percent=f"{{}}{NBSP}%",
    point=f"{{}}{NBSP}pt",
    hour=f"{{}}{NBSP}h",
    day=f"{{}}{NBSP}j",
    week=f"sem.{NBSP}{{}}",
    weeks=f"{{}}{NBSP}sem.",
    month=f"{{}}{NBSP}mois",
    minute=f"{{}}{NBSP}min",
    in_ten="{} sur 10",
    clock=f"{{hour}}{NBSP}h{NBSP}{{minute:02}}",
    first_of_month="1er",
    quarter="T{quarter} {year}",
    months=(
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    months_short=(
        "janv.",
        "févr.",
        "mars",
        "avr.",
        "mai",
        "juin",
        "juil.",
        "août",
        "sept.",
        "oct.",
        "nov.",
        "déc.",
    ),
    months_axis=("jan", "fév", "mar", "avr", "mai", "jun", "jul", "aoû", "sep", "oct", "nov", "déc"),
    weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
)

STYLES = {style.language: style for style in (ENGLISH, FRENCH)}
