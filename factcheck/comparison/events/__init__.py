"""Comparison of events: their places, denials, courses, states and sides."""
