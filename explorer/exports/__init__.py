"""Findings written for other programs and readers."""
