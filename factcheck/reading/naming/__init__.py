"""What names are made with: runs of capitals, their pieces and kinds, and offices."""
