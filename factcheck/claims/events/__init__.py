"""Claims of events: what happens, who takes part in it and where, and the states that it brings."""
