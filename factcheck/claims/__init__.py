"""Claims: what the article states, as typed facts in text order."""
