"""What a cell shows of the number that it holds: the format ``"<5"`` shows <5, whatever number lies under it.

What a publisher shows is what it publishes: a number that a format hides behind text was held back. Codes of formats are those
of ECMA-376 (Office Open XML), 18.8.31.
"""

from __future__ import annotations

import math
import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_(?P<space>.)|\*(?P<fill>.)|\[(?P<bracket>[^\]]*)\]|(?P<number>General|[0#?@]|[ymdhs])'
    r"|(?P<end>;)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)")
_COMPARE: Mapping[str, Callable[[float, float], bool]] = MappingProxyType(
    {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "=": operator.eq, "<>": operator.ne}
)
_BOUND = re.compile(r"(?:[<>≤≥]|\b(?:under|below|over|above|(?:less|fewer|more) than|up to))\s*$", re.IGNORECASE)
_NIL = frozenset({"", "-", "–", "—", "nil", "none", "zero"})
"""What a zero may be shown as, and is a zero all the same."""

_PUNCTUATION = frozenset("%,./")
_MOST_SECTIONS = 4


@dataclass(frozen=True)
class _Section:
    """A part of a format: for which numbers it is, and what it shows beside the number or in its place."""

    condition: tuple[str, float] | None
    before: str
    text: str
    shows_number: bool


@lru_cache(maxsize=4096)
def _sections(code: str) -> tuple[_Section, ...]:
    found: list[_Section] = []
    condition: tuple[str, float] | None = None
    text, before, has_number = "", "", False
    for token in (*_TOKEN.finditer(code), None):
        kind = "end" if token is None else str(token.lastgroup)
        written = "" if token is None else token[kind]
        if kind == "end":
            found.append(_Section(condition, before.strip(), text.strip(), has_number))
            condition, text, before, has_number = None, "", "", False
        elif kind == "number" or (kind == "bracket" and re.fullmatch(r"[hms]+", written, re.IGNORECASE)):
            before = before if has_number else text
            has_number = True
        elif kind == "bracket":
            told = _CONDITION.fullmatch(written.strip())
            condition = (told[1], float(told[2])) if told else condition
            text += written[1:].split("-", 1)[0] if written.startswith("$") else ""
        elif kind in ("quoted", "escaped") or (kind == "other" and written not in _PUNCTUATION):
            text += written
        elif kind == "space":
            text += " "
    return tuple(found[:_MOST_SECTIONS])


def _section_for(sections: tuple[_Section, ...], value: float) -> _Section | None:
    """Return the part of a format that a number is shown by."""
    if any(section.condition for section in sections):
        for section in sections[:3]:
            if section.condition is None or _COMPARE[section.condition[0]](value, section.condition[1]):
                return section
        return None
    if len(sections) > 2 and value == 0:
        return sections[2]
    return sections[1] if len(sections) > 1 and value < 0 else sections[0]


def hides_numbers(code: str) -> bool:
    """Whether a format may show text in place of a number, or only a bound of it.

    Examples
    --------
    >>> [hides_numbers(code) for code in ('#,##0.0', '"<5"', '[<5]"<5";0', '"<"0', ";;;", "dd/mm/yyyy", "General")]
    [False, True, True, True, True, False, False]
    """
    return any(not section.shows_number or _BOUND.search(section.before) for section in _sections(code)[:3])


def shown_text(code: str, value: float) -> str | None:
    """Return what a format shows in place of a number; None where it shows the number.

    A zero that shows as a dash, or not at all, is a zero.

    Examples
    --------
    >>> shown_text('"<5"', 3.0), shown_text('[<5]"<5";0', 3.0), shown_text('[<5]"<5";0', 7.0)
    ('<5', '<5', None)
    >>> shown_text('"<"0', 5.0), shown_text(";;;", 12.0), shown_text('0;-0;"-"', 0.0), shown_text('0;"c"', -1.0)
    ('<5', '', None, 'c')
    """
    section = _section_for(_sections(code), value)
    if section is None or not math.isfinite(value):
        return None
    if section.shows_number:
        return f"{section.before}{value:.10g}" if _BOUND.search(section.before) else None
    return None if value == 0 and section.text.casefold() in _NIL else section.text


def shows_as_text(shown: str, value: float) -> bool:
    """Whether the text that stands beside a number in a file hides it: without a digit, or only a bound.

    Examples
    --------
    >>> [shows_as_text(shown, 3.0) for shown in ("3", "£3.00", "<5", "c", "", "5 or fewer")], shows_as_text("-", 0.0)
    ([False, False, True, True, True, True], False)
    """
    bare = shown.strip()
    if not any(map(str.isdigit, bare)):
        return not (value == 0 and bare.casefold() in _NIL)
    return bool(_BOUND.search(re.split(r"\d", bare, maxsplit=1)[0]) or re.search(r"\bor (?:fewer|less|more)\b", bare))


def is_percent(code: str) -> bool:
    """Whether a format shows a number as a percentage; a sign that is quoted or escaped stands behind the number as it is.

    Examples
    --------
    >>> is_percent("0.0%"), is_percent('0.0"%"')
    (True, False)
    """
    return "%" in re.sub(r'"[^"]*"|\\.', "", code)


_SCALED = re.compile(r"[0#?],+(?![,0#?])")
_UNIT = re.compile(r'"[^"]*\b(?:thousand|million|billion|m|mn|bn|k)\b[^"]*"', re.IGNORECASE)


def is_scaled(code: str) -> bool:
    """Whether a format shows another size than a cell holds, or a unit that it does not tell.

    Examples
    --------
    >>> is_scaled("#,##0.0,,"), is_scaled('0.0" million"'), is_scaled("#,##0")
    (True, True, False)
    """
    return bool(_SCALED.search(re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', " ", code)) or _UNIT.search(code))
