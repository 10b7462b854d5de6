"""For those who write rules: checking a rule against its own examples."""
