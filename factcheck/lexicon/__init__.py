"""Word lists and tables; the code that reads them, and nothing that reads an article."""
