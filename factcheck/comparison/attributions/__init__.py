"""Comparison of attributions: quotes, speakers, and what one speaker holds."""
