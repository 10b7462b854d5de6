"""Rules of the actors family."""
