"""A table from outside, in whatever it is stored: its cells, where the table stands among them, and what each column is."""
