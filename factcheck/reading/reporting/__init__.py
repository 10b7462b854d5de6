"""What attributions are made with: cues, speakers, and how far their content reaches."""
