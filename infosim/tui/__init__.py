"""The screens: they draw what the game tells them and decide nothing. `page.py` says how to write one."""
