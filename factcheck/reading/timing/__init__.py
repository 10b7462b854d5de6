"""What times are made with: the grammar of dates, periods and clock times, and their resolution."""
