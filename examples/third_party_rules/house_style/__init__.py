"""Rules of our house style, for factcheck."""
