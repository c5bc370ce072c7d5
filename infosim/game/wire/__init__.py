"""The wire: what people say after a month, one file a voice. Every line is true to the figures it names.

A line is a text, and a condition that gives the figures it wants or None. To add one, write it in its voice's file.
"""
