"""Rebuilds the bundled boundaries from open sources: ``python -m boundaries.recipe``.

Needs the packages of the ``recipe`` dependency group and npm; the application itself never imports it.
"""
