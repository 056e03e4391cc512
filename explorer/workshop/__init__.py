"""The workshop: what a room is shown, what it says, and what is handed on of it. Designed for a projector and no network."""
