"""A table of the user's own, clean: one row for each area, period and indicator, as CSV, Excel or Parquet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.csv_text import frame_text
from explorer.errors import ChoiceError, ReadError
from explorer.exports.whole_folder import write_together
from explorer.readers import parquet_addon
from explorer.said import Listing
from explorer.words import text

if TYPE_CHECKING:
    import pandas as pd

    from explorer.catalogue.tables.own_tables import OwnTable

COLUMNS = (
    "area_code", "area_name", "level", "area_in_file", "period", "year", "indicator", "unit", "value", "lower", "upper", "flag",
    "numerator", "denominator", "note",
)  # fmt: skip
ENDINGS = (".csv", ".xlsx", ".parquet")


def clean_frame(table: OwnTable) -> pd.DataFrame:
    """Return the clean table with the columns of :data:`COLUMNS`.

    Rows whose area is not known, earlier districts that could not be brought forward, and figures that a person has still to
    decide about are in it too, without a code, and say so: nothing is dropped.
    """
    import pandas as pd

    unknown, earlier, undecided = (text(f"export-row-{why}") for why in ("unknown", "left", "undecided"))
    waits = table.frame["series"].isin([found.series for found in table.report.indicators if found.waits])
    known = table.frame.assign(code=table.frame["code"].where(~waits, ""))
    known = known.assign(note=known["code"].map(lambda code: "" if code else unknown).where(~waits, undecided))
    left = table.left.assign(note=earlier, code=[_earlier(key, table) for key in table.left["key"]])
    frame = pd.concat([known, left], ignore_index=True)
    named = frame.rename(columns={"code": "area_code", "name": "area_name", "key": "area_in_file", "series": "indicator"})
    return named[list(COLUMNS)].assign(year=named["year"].where(named["year"] > 0).astype("Int64"))


def _earlier(key: str, table: OwnTable) -> str:
    """Code of an earlier district that kept its figures to itself."""
    known = {c.alias.old_name: c.alias.old_code for c in table.report.converted} | {
        c.alias.old_code: c.alias.old_code for c in table.report.converted
    }
    return next((code for name, code in known.items() if key == name or key.endswith(f":{name}")), "")


def ending_of(target: Path) -> str:
    """Return the ending of a file to write; ChoiceError where no table is written so."""
    ending = target.suffix.casefold()
    if ending not in ENDINGS:
        endings = Listing(ENDINGS, len(ENDINGS), "commas")
        raise ChoiceError(text("export-no-table-ending", name=target.name), text("export-endings", endings=endings))
    return ending


def write_clean(table: OwnTable, target: Path) -> Path:
    """Write the clean table, whole or not at all.

    Raises
    ------
    ReadError
        The table cannot be used, or holds no figures.
    ChoiceError
        The ending names no format.
    WriteError
        The file cannot be written.
    """
    write = _WRITERS[ending_of(target)]
    if not table.report.usable:
        raise ReadError(table.report.verdict)
    frame = clean_frame(table)
    return write_together(target.absolute().parent, {target.name: lambda file: write(frame, file)})[0]


def _write_csv(frame: pd.DataFrame, file: Path) -> None:
    file.write_text(frame_text(frame), encoding="utf-8-sig", errors="backslashreplace", newline="")


def _write_xlsx(frame: pd.DataFrame, file: Path) -> None:
    """Write a workbook; what begins like a formula is marked as text, so that no program runs it."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    book = Workbook(write_only=True)
    sheet = book.create_sheet(text("export-sheet"))
    sheet.append(list(frame.columns))

    def cell(value: object) -> object:
        if not isinstance(value, str):
            return None if value != value else value
        made = WriteOnlyCell(sheet, "")
        made._value, made.data_type = ILLEGAL_CHARACTERS_RE.sub("", value)[:32_767], "s"
        return made

    plain = frame.assign(year=frame["year"].astype("float64"))
    for row in plain.itertuples(index=False):
        sheet.append([cell(value) for value in row])
    book.save(file)


def _write_parquet(frame: pd.DataFrame, file: Path) -> None:
    parquet_addon.need_to_write(file.name)
    frame.to_parquet(file, index=False)


_WRITERS: dict[str, Callable[[pd.DataFrame, Path], None]] = {
    ".csv": _write_csv,
    ".xlsx": _write_xlsx,
    ".parquet": _write_parquet,
}
