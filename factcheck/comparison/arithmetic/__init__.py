"""Comparison of arithmetic: changes, conversions, and how far figures may lie from what they round."""
