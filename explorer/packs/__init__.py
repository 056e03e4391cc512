"""Packs of data that travel: made, signed, checked, installed, compared; and how old the data are."""
