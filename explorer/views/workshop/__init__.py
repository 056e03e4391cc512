"""The workshop's windows: what a room sees, what its operator has, and what is prepared."""
