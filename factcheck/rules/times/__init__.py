"""Rules of the times family."""
