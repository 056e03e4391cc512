"""What a message is made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Variable:
    """A value by its name, as a function gives it: ``COUNT`` of a list, ``CAPITAL`` of a name; empty for the value itself."""

    name: str
    function: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """Variants, of which a value chooses one; the default where it chooses none."""

    by: Variable
    variants: Mapping[str, Pattern]
    default: str


Part = str | Variable | Choice
Pattern = tuple[Part, ...]
"""What a message is made of: text, values, and choices between patterns."""

FUNCTIONS = frozenset({"COUNT", "CAPITAL"})


def merged(parts: Iterable[Part]) -> Pattern:
    """Put neighbouring texts together; empty ones go."""
    whole: list[Part] = []
    for part in parts:
        if isinstance(part, str) and whole and isinstance(whole[-1], str):
            whole[-1] += part
        elif part != "":
            whole.append(part)
    return tuple(whole)
