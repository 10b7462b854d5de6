"""Comparison of figures: which are of one thing, in one scope, by one source."""
