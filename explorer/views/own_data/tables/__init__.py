"""Opening a table of one's own: what was found in it, what can be corrected, and what the indicators are."""
