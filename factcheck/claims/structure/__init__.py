"""Claims of structure: the numbered points of an argument."""
