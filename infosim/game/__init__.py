"""One play: decisions, journal, what the screens show, why, and what it was worth."""
