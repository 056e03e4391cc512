"""Shapes and codes from outside held against the bundled ones: level, vintage, completeness, position and size."""
