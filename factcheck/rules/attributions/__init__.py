"""Rules of the attributions family."""
