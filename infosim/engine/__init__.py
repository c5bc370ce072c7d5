"""The simulation: arrays in, arrays out. It knows no file, no screen, no clock and no language."""
