"""Which data exist, with their unit, period, licence and source."""
