"""How areas are called: names, spellings, counties and codes that files write, brought to the areas meant."""
