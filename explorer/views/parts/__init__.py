"""Parts that every window is made of."""
