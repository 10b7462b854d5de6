"""Rules of the events family."""
