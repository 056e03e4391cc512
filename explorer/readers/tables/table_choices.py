"""What a person has chosen about a table of their own: frozen, so that a project can keep it and undo can bring it back."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import msgspec


@dataclass(frozen=True)
class IndicatorChoices:
    """What a person says an indicator is; an empty field is left to the table.

    Attributes
    ----------
    series : str
        The indicator as the table names it.
    title, unit, kind, theme, denominator, source, publisher, licence, access, breaks : str
        See :class:`~explorer.catalogue.indicators.Indicator`; ``kind`` is one of
        :data:`~explorer.catalogue.tables.table_kinds.KINDS`.
    polarity : int
        1 where more is better, -1 where less is better, 0 where neither.
    believed : bool
        Whether its figures stand beside the right areas, although they contradict what is known.
    """

    series: str
    title: str = ""
    unit: str = ""
    kind: str = ""
    theme: str = ""
    denominator: str = ""
    combine: str = ""
    source: str = ""
    publisher: str = ""
    licence: str = ""
    access: str = ""
    breaks: str = ""
    polarity: int = 0
    believed: bool = False


@dataclass(frozen=True)
class TableChoices:
    """How a table is to be read; what is empty is found out.

    Attributes
    ----------
    sheet : str
    header_row : int
        As a person counts, from 1; 0 to find it.
    key_column : int
        From 1; 0 to find it.
    period : str
        For a table that does not tell.
    roles : tuple of (int, str)
        Column, from 1 → what it is: see :data:`~explorer.readers.tables.meaning.roles.ROLES`.
    accepted : tuple of (str, str)
        Area as the table names it → code; an empty code puts the area aside.
    meanings : tuple of (str, str)
        Code in place of a figure → what it means.
    indicators : tuple of IndicatorChoices
    left_out : tuple of str
        Indicators of the table that are not wanted.
    level : str
        Of what a person says that the rows are, such as ``district``, where the table lets doubt it.
    """

    sheet: str = ""
    header_row: int = 0
    key_column: int = 0
    period: str = ""
    roles: tuple[tuple[int, str], ...] = ()
    accepted: tuple[tuple[str, str], ...] = ()
    meanings: tuple[tuple[str, str], ...] = ()
    indicators: tuple[IndicatorChoices, ...] = ()
    left_out: tuple[str, ...] = ()
    level: str = ""

    def of(self, series: str) -> IndicatorChoices:
        """Return what was chosen for an indicator."""
        return next((chosen for chosen in self.indicators if chosen.series == series), IndicatorChoices(series))


@dataclass(frozen=True)
class OwnTableFile:
    """A table that a project uses: the file, and how it is read.

    Attributes
    ----------
    path : Path
    choices : TableChoices
    first_path : str
        Where the file was when its indicators got their ids, if it is elsewhere now; empty while it is where it was.
    """

    path: Path
    choices: TableChoices = TableChoices()
    first_path: str = ""

    @property
    def key(self) -> str:
        """What the ids of its indicators are made from: the same wherever the file is moved to."""
        return self.first_path or str(self.path)

    def moved(self, to: Path) -> OwnTableFile:
        """Return the same table in another place."""
        return replace(self, path=to, first_path="" if str(to) == self.key else self.key)


def fingerprint(headers: Sequence[str]) -> str:
    """Key of the shape of a table: the same for the next file with the same columns, whatever its years.

    Examples
    --------
    >>> fingerprint(["Area", "2020", "2021"]) == fingerprint(["area ", "2021", "2022"])
    True
    """
    shape = ["".join("0" if char.isdigit() else char for char in header.strip().casefold()) for header in headers]
    return hashlib.sha256(json.dumps(list(dict.fromkeys(shape))).encode()).hexdigest()[:16]


def for_another_file(choices: TableChoices, sheets: Sequence[str]) -> TableChoices:
    """Return what of the choices for one file may hold for the next of its shape.

    Not its period or level, whether its figures are believed, or a sheet that the next one lacks.

    Examples
    --------
    >>> kept = for_another_file(TableChoices(sheet="2019", period="2019", header_row=3), ["2020"])
    >>> kept == TableChoices(header_row=3)
    True
    """
    indicators = tuple(replace(one, believed=False) for one in choices.indicators)
    sheet = choices.sheet if choices.sheet in sheets else ""
    return replace(choices, sheet=sheet, period="", level="", indicators=indicators)


def as_json(choices: TableChoices) -> str:
    """Write choices as JSON, for the settings."""
    return json.dumps(asdict(choices), ensure_ascii=False)


def from_json(text: str) -> TableChoices | None:
    """Read choices from JSON; None where they are damaged.

    Examples
    --------
    >>> chosen = TableChoices(sheet="A1", accepted=(("Dudly", "E08000027"),), indicators=(IndicatorChoices("pay", unit="£"),))
    >>> from_json(as_json(chosen)) == chosen, from_json("[1]")
    (True, None)
    """
    try:
        choices = msgspec.json.decode(text, type=TableChoices)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
    return choices if json.loads(as_json(choices)).keys() >= json.loads(text).keys() else None
