"""Bundled boundary sets, geographic lookups, and the recipe that builds them."""
