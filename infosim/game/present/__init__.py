"""Facts in words: one file a screen, each a pure function from a `Telling` to the plain record that a screen draws."""
