"""Qt plumbing without pictures."""

import builtins

import PySide6.QtCore  # noqa: F401

# WORKAROUND: from then on PySide reads the source of every module that is imported, and keeps it, to learn whether it asks for
# names in snake_case (PYSIDE-2029). None does; with pandas behind it that took a tenth of the start and 45 MB.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
