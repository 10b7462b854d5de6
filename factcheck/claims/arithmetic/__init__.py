"""Claims of arithmetic: figures that the text binds by a sum, a share, a change, a list or a conversion."""
