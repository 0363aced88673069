"""Figures about speed and size; never part of the tests, as machines differ."""
