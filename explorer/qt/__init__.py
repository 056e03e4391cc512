"""Qt plumbing without pictures."""

import builtins
import enum

_PLAIN = (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag)
_made_slowly = enum.EnumType._create_  # type: ignore[attr-defined]


def _made(kind: type[enum.Enum], name: str, members: object, *, boundary: object = None, **about: object) -> object:
    """Make an enumeration for PySide, which alone gives pairs and a boundary even where there are no flags."""
    if kind in _PLAIN and boundary is enum.KEEP and isinstance(members, list):
        return enum._simple_enum(kind, boundary=boundary)(type(name, (), dict(members)))  # type: ignore[attr-defined]
    return _made_slowly(kind, name, members, boundary=boundary, **about)


# WORKAROUND: before the first map, PySide makes 350 enumerations with 4,800 members by the way that checks each, a tenth of the
# start. Python makes its own by another, three times as quick, that leads to the same.
enum.EnumType._create_ = _made  # type: ignore[attr-defined]

import PySide6.QtCore  # noqa: E402, F401

# WORKAROUND: from then on PySide reads the source of every module that is imported, and keeps it, to learn whether it asks for
# names in snake_case (PYSIDE-2029). None does; with pandas behind it that took a tenth of the start and 45 MB.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
