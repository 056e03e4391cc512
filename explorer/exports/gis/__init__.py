"""Layers for GIS programs, and a copy that opens in QGIS."""
