"""What quantities are made with: amounts and their bounds, units, kinds and what they count."""
