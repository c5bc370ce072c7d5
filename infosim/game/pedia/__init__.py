"""The encyclopedia: what each figure, label and decision means, one file a family.

`entry.py` says what a page is, `book.py` has them all by key, `search.py` finds them. The pages are data; what they
show of a game comes from `own_*.py` (the formula with the player's figures) and `moves_*.py` (what changes it from
here), which call the engine's own functions. `game/present/help.py` words a page.
"""
