"""Documents: articles as they stand in files, and the way from their text back to the lines of the file."""
