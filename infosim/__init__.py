"""Infosim: run the IT of a startup, and decide what to keep in-house and what to hand over to whom."""

__version__ = "0.1.0"
