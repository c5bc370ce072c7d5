"""Translations, and figures and dates as each language writes them."""
