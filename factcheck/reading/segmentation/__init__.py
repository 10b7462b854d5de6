"""What sentences are made with: paragraphs, stops and marks."""
