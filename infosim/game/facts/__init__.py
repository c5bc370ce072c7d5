"""What is the matter with one play, as plain typed facts: numbers and names, no sentence.

Facts are decided here, by rules of thumb whose thresholds are named; `game/present/` puts them in words. Everything is
read from `Played`, whose states hold what may be seen and no more.
"""
