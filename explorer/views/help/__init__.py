"""The help: its pages, its window, and the keys that open it."""
