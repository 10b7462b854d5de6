"""What entities are made with: mentions, and how they are linked."""
