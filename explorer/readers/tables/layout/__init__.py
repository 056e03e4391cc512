"""Where the tables of a sheet stand: areas, headers, blocks, titles and notes, and what became of every row."""
