"""The text as given: source, spans, lines."""
