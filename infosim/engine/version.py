"""Version of the rules: two programs with the same number play the same game from the same orders, bit by bit.

Raised with every change after a release that changes a figure of any state; journals say under which one they are.
"""

RULES = 1
