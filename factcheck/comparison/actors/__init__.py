"""Comparison of actors: offices, traits, spellings, and who belongs to the story."""
