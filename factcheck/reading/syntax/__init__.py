"""What statements are made with: clauses, their parts and their certainty."""
