"""An indicator joined to boundaries."""
