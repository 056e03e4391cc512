"""Qt plumbing without pictures."""

import builtins
import sys
from types import ModuleType

# WORKAROUND: each start, PySide compiles its writer of type stubs from source, with the largest patterns of all: a fortieth of
# the start. Nobody writes stubs here; what tells of wrong arguments does without it.
sys.modules.setdefault("shibokensupport.signature.lib.pyi_generator", ModuleType("pyi_generator"))

import PySide6.QtCore  # noqa: E402, F401

# WORKAROUND: from then on PySide reads the source of every module that is imported, and keeps it, to learn whether it asks for
# names in snake_case (PYSIDE-2029). None does; with pandas behind it that took a tenth of the start and 45 MB.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
