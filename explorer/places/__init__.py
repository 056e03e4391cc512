"""Area codes, levels, vintages, successors and boundary sets."""
