"""Tables of indicators that a user brings: what is in them, what to doubt, and what becomes of them."""
