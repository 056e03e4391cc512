"""Functional areas: drawn from flows, tried and compared."""
