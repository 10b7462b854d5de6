"""Comparison: the one place that decides which claims may be compared, and whether their values are apart."""
