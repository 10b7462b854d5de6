"""Claims of figures: how many or how much of what, in which event, within which scope."""
