"""Boundaries and groups that a user brings: held against the bundled ground before they are believed."""
