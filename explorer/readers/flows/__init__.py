"""Commuting flows from a file, whoever published it and however they laid it out.

Three layouts are recognised, in CSV, gzipped CSV, TSV, XLSX and Parquet:

- **ODWP01EW** (Census 2021, England and Wales) as ONS publishes it, for districts or small areas. Its place-of-work
  indicator decides the base.
- **A matrix**, such as WU03UK (Census 2011) as Nomis exports it: workplaces down, residences across or the other way
  round, with codes or names, and with rows for people who work at home, nowhere in particular, offshore or abroad.
- **Columns** of residence, workplace and people, whatever their headers say.

:func:`~explorer.readers.flows.reading.preview_flows` tells what was recognised before anything is used, and
:func:`~explorer.readers.flows.reading.read_flows` gives the flows alone. The room itself gives what these return: readers are
imported by those who read.
"""

from __future__ import annotations

from explorer.readers.flows.model import (
    FIXED,
    UNTOLD,
    USUAL_READING,
    BaseChoice,
    FlowPreview,
    FlowReading,
    FlowTable,
    LeftOut,
    OrientationError,
    whom_said,
)

__all__ = [
    "FIXED",
    "UNTOLD",
    "USUAL_READING",
    "BaseChoice",
    "FlowPreview",
    "FlowReading",
    "FlowTable",
    "LeftOut",
    "OrientationError",
    "whom_said",
]
