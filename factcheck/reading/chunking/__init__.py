"""What phrases are made with: tagging, noun groups and verb groups."""
