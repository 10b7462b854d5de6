"""Claims of actors: who takes part, in which office, with which lasting details."""
