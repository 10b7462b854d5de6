"""Tellers: each a plain function that reads one way of telling a figure, and gives nothing where it is not told so."""
