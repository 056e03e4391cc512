"""Workbooks made by hand, so that tests can also make the ones that no spreadsheet would."""

from __future__ import annotations

import base64
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_TYPES = (
    f'<?xml version="1.0"?><Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}.styles+xml"/></Types>'
)

Cells = Sequence[Sequence[object]]


def column_letters(at: int) -> str:
    """Letters of a column, from 0."""
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def sheet_xml(rows: Cells, dimension: str = "A1", percent: Sequence[int] = (), prologue: str = "") -> str:
    """A sheet whose declared size is wrong, as Nomis writes it."""
    written = []
    for number, row in enumerate(rows, start=1):
        cells = "".join(
            _cell(value, f"{column_letters(at)}{number}", at in percent) for at, value in enumerate(row) if value != ""
        )
        written.append(f'<row r="{number}">{cells}</row>')
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{prologue}<worksheet xmlns="{_MAIN}"><dimension ref="{dimension}"/>'
        f"<sheetData>{''.join(written)}</sheetData></worksheet>"
    )


def _cell(value: object, place: str, percent: bool) -> str:
    if isinstance(value, int | float):
        return f'<c r="{place}" s="{1 if percent else 0}"><v>{value}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(str(value))}</t></is></c>'


def make_xlsx(path: Path, sheets: Mapping[str, Cells | str], percent: Sequence[int] = ()) -> Path:
    """Write an .xlsx; a sheet is rows of cells, or the XML itself."""
    listed = "".join(f'<sheet name={quoteattr(name)} sheetId="{at}" r:id="r{at}"/>' for at, name in enumerate(sheets, start=1))
    related = "".join(
        f'<Relationship Id="r{at}" Type="{_REL}/worksheet" Target="worksheets/sheet{at}.xml"/>'
        for at in range(1, len(sheets) + 1)
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" Type="{_REL}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>',
        )
        archive.writestr("xl/workbook.xml", f'<workbook xmlns="{_MAIN}" xmlns:r="{_REL}"><sheets>{listed}</sheets></workbook>')
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{_PACKAGE}/relationships">{related}<Relationship Id="s" Type="{_REL}/styles" '
            'Target="styles.xml"/></Relationships>',
        )
        archive.writestr(
            "xl/styles.xml",
            f'<styleSheet xmlns="{_MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs></styleSheet>',
        )
        for at, sheet in enumerate(sheets.values(), start=1):
            content = sheet if isinstance(sheet, str) else sheet_xml(sheet, percent=percent)
            archive.writestr(f"xl/worksheets/sheet{at}.xml", content)
    return path


_XLS = (
    "eNrtWE1oE0EU/maTND+k6aamQivUUDBq7UW8eGnXiloQLNVLRQXdmD1Il0RSBetBqzVHQfSkeCn04qXqxR/0oDcFoaIHQRASPXoSFDy0Wd+8ncVUc2jAFp"
    "X5lnnz9s03O28zb95m5vVCujp7v6eGXzCEEOpeHG0NNkElHtyYoHbPk2pQx6h4Gv8U4jGayLYInrS/iso5lPNdg4F74eckgY9UjuE0RktFJ7uG2M0+2EL6"
    "MEhS4DZZUuhmrzpZnmS5juVdZj5luYstV1kOErcqjmDBGu3fqaL4sNHHbSnI5z7kPu/Zsh1deCGj+OI14XMjGC6fst2/s6E3nMQcaN5GnKJTtt0qMjSBc/"
    "jmZYGvwUp9ltX2tbULkP37cnu0if2GEQam4Z3gAK8giZch2RLG/lJ+chE50hCU4bJj0+rcc7bgOlM05+O2O2m7LkXEuYRMzLyQzWULuZ0DPEmygA7W0xzm"
    "JqXqxTtf3hzIj1nH2TLNydtP8ZukV/BwSfagziluYceY289yG8vL/NQNrPewzFBwUp0b61LKvhnmXOHWHI2zg/HW2tygbyG98vngo97KJ2sr6fMjtfOZ+X"
    "fWLProk1Og/vKawYAYELduSjy2glqodPCBZfdvqSFmmMp3T33HOrCEBKtplheMBL97Gtc3+nzRhC+YLxRfMP+o4fONJnyD+VL6d5Ivf8UhoxMPpJkS1U8k"
    "oKGhoaGhoaGhobHqEOpPfUhtNCJq6xBV5zpLVOr6mOS/xSGU6DpDG9O9KFJdxlRL8bMeERE8S6ywT3BeKDFOo5cxgTz7MdFy/NLWTzS+z4o7mn9uCbU6fr"
    "0VP1d5/B+XusYq"
)
"""A workbook of Excel 97, packed: Area, 2020; Dudley, 1.5; Walsall, x."""


def make_xls(path: Path) -> Path:
    """Write the workbook of Excel 97."""
    path.write_bytes(zlib.decompress(base64.b64decode(_XLS)))
    return path


def write_xls(
    path: Path,
    rows: Cells,
    formats: Mapping[tuple[int, int], str] | None = None,
    more: bytes = b"",
    looks: Mapping[tuple[int, int], tuple[int, int, int]] | None = None,
) -> Path:
    """Write a workbook of Excel 97 (BIFF8 in a compound file) with one sheet.

    ``formats`` are codes by row and column; ``more`` are records of the sheet that stand before its cells; ``looks`` are, in
    place of formats, the colour of the text, the pattern and the colour of the cell.
    """
    codes = list(dict.fromkeys((formats or {}).values()))
    styles = {place: codes.index(code) + 1 for place, code in (formats or {}).items()}
    styles |= {place: at for at, place in enumerate(looks or {}, 1)}
    cells = b"".join(xls_row(at, row, styles) for at, row in enumerate(rows))
    size = _record(0x0200, struct.pack("<IIHHH", 0, len(rows), 0, max(map(len, rows)), 0))
    sheet = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 6)) + size + more + cells + _record(0x000A, b"")
    begin = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 6))
    for at, code in enumerate(codes):
        begin += _record(0x041E, struct.pack("<HHB", 164 + at, len(code), 1) + code.encode("utf-16-le"))
    for number in (0, *(164 + at for at in range(len(codes)))) if codes else ():
        begin += _record(0x00E0, struct.pack("<HH", 0, number) + bytes(16))
    if looks:
        # No font has the number 4, and that of the first style here is 5.
        for colour in (8, 8, 8, 8, *(look[0] for look in looks.values())):
            line = 0 if colour else 0x8
            begin += _record(0x0031, struct.pack("<HHH", 200, line, colour) + bytes(8) + b"\x01\x01A\x00")
        begin += _record(0x00E0, bytes(20))
        for at, (_, pattern, behind) in enumerate(looks.values()):
            begin += _record(0x00E0, struct.pack("<H12xIH", 5 + at, pattern << 26, behind))
    listed = struct.pack("<IBBBB", len(begin) + 4 + 12 + 4, 0, 0, 4, 0) + b"Data"
    book = begin + _record(0x0085, listed) + _record(0x000A, b"") + sheet
    path.write_bytes(_compound(book))
    return path


def xls_row(number: int, row: Sequence[object], styles: Mapping[tuple[int, int], int] | None = None) -> bytes:
    """Records of the cells of a row, as a workbook of Excel 97 holds them."""
    numbers = styles or {}
    return b"".join(_xls_cell(number, at, value, numbers.get((number, at), 0)) for at, value in enumerate(row) if value != "")


def xls_hidden(row: int, column: int) -> bytes:
    """Records that hide a row and a column."""
    hides_row = _record(0x0208, struct.pack("<HHHHHHHH", row, 0, 5, 255, 0, 0, 0x20, 0))
    return _record(0x007D, struct.pack("<HHHHHH", column, column, 0, 0, 1, 0)) + hides_row


def _record(kind: int, content: bytes) -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def _xls_cell(row: int, at: int, value: object, style: int) -> bytes:
    if isinstance(value, int | float):
        return _record(0x0203, struct.pack("<HHHd", row, at, style, value))
    text = str(value).encode("utf-16-le")
    return _record(0x0204, struct.pack("<HHHHB", row, at, style, len(str(value)), 1) + text)


def _compound(stream: bytes) -> bytes:
    """Put the stream *Workbook* into a compound file: a table of sectors, a folder, the stream."""
    sectors = max(-(-len(stream) // 512), 8)
    last, free = 0xFFFFFFFE, 0xFFFFFFFF
    chain = [0xFFFFFFFD, last, *range(3, sectors + 2), last]
    table = struct.pack("<128I", *chain, *[free] * (128 - len(chain)))
    folder = _entry("Root Entry", 5, 1, last, 0) + _entry("Workbook", 2, free, 2, sectors * 512) + bytes(256)
    head = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<118I", 0, 1, 1, 0, 4096, last, 0, last, 0, 0, *[free] * 108)
    return head + table + folder + stream.ljust(sectors * 512, b"\0")


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    none = 0xFFFFFFFF
    written = (name + "\0").encode("utf-16-le")
    places = struct.pack("<HBBIII", len(written), kind, 1, none, none, child)
    return written.ljust(64, b"\0") + places + bytes(36) + struct.pack("<IQ", start, size)


def make_ods(path: Path, rows: Cells, more: str = "", before: str = "", styles: str = "") -> Path:
    """Write an .ods with one sheet, and with more columns and rows that are written as they are to stand in the file."""
    written = "".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows)
    office = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<?xml version="1.0"?><office:document-content xmlns:office="{office}:office:1.0" xmlns:table="{office}:table:1.0" '
        f'xmlns:text="{office}:text:1.0" xmlns:style="{office}:style:1.0" xmlns:fo="{office}:fo:1.0" office:version="1.2">'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body>"
        f'<office:spreadsheet><table:table table:name="Data">'
        f"{before}{written}{more}</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", kind, zipfile.ZIP_STORED)
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>',
        )
        archive.writestr("content.xml", content)
    return path


def _ods_cell(value: object) -> str:
    if isinstance(value, bool):
        return f'<table:table-cell office:value-type="boolean" office:boolean-value="{str(value).lower()}"/>'
    if isinstance(value, int | float):
        return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
    if value == "":
        return "<table:table-cell/>"
    return f'<table:table-cell office:value-type="string"><text:p>{escape(str(value))}</text:p></table:table-cell>'
