"""From cells to meaning: what each column is, and of which indicator, period, unit and interval each figure is."""
