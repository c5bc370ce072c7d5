"""One language's voice: its texts, its figures, its dates.

Every text of the program is a literal in the code, in English, with a context that says where it stands:

    words.text("room.title", "month {now} of {last}", now="14", last="36")
    words.plural("lens.vacancy", "{n} post open", "{n} posts open", n)

and a text that is chosen in one place and spoken in another is a `message`:

    REFUSALS = {1: message("refusal", "{function} has {n} open vacancies, the most it can hold.")}
    words.say(REFUSALS[code], function="Support", n=3)

`python -m infosim.locale.extract` finds these literals; see README.md beside this file.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from gettext import NullTranslations

from infosim.locale.catalogue import translations
from infosim.locale.dates import Dates
from infosim.locale.figures import Figures
from infosim.locale.prose import fill
from infosim.locale.styles import STYLES

LANGUAGES = tuple(STYLES)
"""The languages that Infosim speaks, by their codes."""


@dataclass(frozen=True, slots=True)
class Message:
    """A text that is not spoken yet: where it stands, its English, and its English for many where it counts."""

    context: str
    text: str
    many: str | None = None


def message(context: str, text: str, many: str | None = None) -> Message:
    """A text to be spoken later by `Words.say`; one that counts has a second form, and says {n}."""
    return Message(context, text, many)


@dataclass(frozen=True)
class Words(Figures, Dates):
    """What one language has for the program: translated texts, figures, dates."""

    translations: NullTranslations

    @property
    def language(self) -> str:
        """The code of the language: `en`, `fr`."""
        return self.style.language

    def text(self, context: str, text: str, /, **named: object) -> str:
        """A text in this language, its {places} filled with what is named so, as it stands in the screens of `context`.

        What is named is text already: `pay=words.money(cents)`. Raises KeyError for a place that is not named.
        """
        spoken = self.translations.pgettext(context, text)
        return fill(spoken, named) if "{" in spoken else spoken

    def plural(self, context: str, one: str, many: str, n: float, /, **named: object) -> str:
        """A text that counts: `one` or `many` as the language has it for n; {n} is n unless it is named otherwise.

        French counts 0 and 1.5 as one, English only 1.
        """
        spoken = self.translations.npgettext(context, one, many, self._grammatical(n))
        return fill(spoken, {"n": self.number(n), **named})

    def say(self, message: Message, /, **named: object) -> str:
        """A message in this language. One that counts wants its number as `n`."""
        if message.many is None:
            return self.text(message.context, message.text, **named)
        n = named.pop("n")
        if not isinstance(n, int | float):
            raise TypeError(f"{message.text!r} counts: n is a number, not {n!r}")
        return self.plural(message.context, message.text, message.many, n, **named)

    def _grammatical(self, n: float) -> int:
        """The whole number that has the grammar of n; gettext takes no fractions."""
        if self.language == "fr":
            return int(abs(n))
        return 1 if n == 1 else 2


@cache
def words(language: str) -> Words:
    """The voice of a language. Raises KeyError for one that Infosim does not speak; see `LANGUAGES`."""
    return Words(STYLES[language], translations(language))
