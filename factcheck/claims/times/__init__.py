"""Claims of times: dates, durations, ages, and when an event or a step of a course is."""
