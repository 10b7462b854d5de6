"""Rules: one module a kind of conflict, in one folder a family."""
