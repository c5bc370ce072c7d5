"""What the game tells the screens: one plain frozen record a screen, made from the state by the game, drawn by `tui`.

Figures are raw numbers: money in cents, shares as fractions of one, time in working days or months, scores from 0 to
100. Beside a figure stands the game's judgement of it (`good`, `warn`, `bad`, None for calm): a screen judges nothing.
Sentences are worded already (`Prose`); heads of columns, titles and labels of keys are the screen's own words. These
modules import nothing heavy: the title screen reads them before NumPy is loaded.
"""
