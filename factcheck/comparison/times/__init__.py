"""Comparison of times: the calendar, and whether told times and steps can all be."""
