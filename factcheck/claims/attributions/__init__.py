"""Claims of attributions: who is credited with what, and how a speaker speaks of a side."""
