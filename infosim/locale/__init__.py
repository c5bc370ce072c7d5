"""Translations, and figures and dates as each language writes them. `words("fr")` speaks French."""

from infosim.locale.choice import preferred
from infosim.locale.prose import fill, places, sort_key, wrap
from infosim.locale.words import LANGUAGES, Message, Words, message, words

__all__ = ["LANGUAGES", "Message", "Words", "fill", "message", "places", "preferred", "sort_key", "words", "wrap"]
