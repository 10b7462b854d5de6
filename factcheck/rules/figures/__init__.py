"""Rules of the figures family."""
