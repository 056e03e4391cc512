"""Qt plumbing without pictures."""
