"""The panel of choices: partnership, day, data, indicator."""
