"""How people write: the numbers, marks, days, periods and units that stand in one cell, header or title."""
