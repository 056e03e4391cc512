"""Damaged statements and words of authors: whatever is done to a file, it is read or refused in a sentence.

``FUZZ=10000 pytest tests/readers/test_statement_fuzz.py -s`` runs the long search and prints what came of it.
"""

from __future__ import annotations

import json
import os
import random
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from explorer.errors import ReadError
from explorer.readers.monitor_files import read_issue, read_notes
from explorer.readers.statement_files import read_statement, read_words
from explorer.words import error_said

RUNS, SEED = int(os.environ.get("FUZZ", "150")), int(os.environ.get("FUZZ_SEED", "20261201"))

_PAGE = '<main><data value="a.b">48%</data></main><script type="application/json" id="subregion-statement">{}</script>'
_WORDS = 'author = "A"\nwhy = """B\n\nC"""\n[[considered]]\nname = "D"\n[letters]\n"E" = "F"\n'
_BODY = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:sdt><w:sdtPr><w:tag w:val="a.b"/>'
    "</w:sdtPr><w:sdtContent><w:r><w:t>48%</w:t></w:r></w:sdtContent></w:sdt></w:document>"
)
_CARRIED = '<statement xmlns="urn:subregion-explorer:statement">{"statement": 1}</statement>'


_NOTES = '[[note]]\ntext = "A"\ndate = "B"\n'
_ISSUE = {
    "monitor": 1, "issue": 2, "log": [{"issue": "1"}],
    "notes": [{"date": "", "place": "", "source": "", "text": "A" * 4000, "issue": "1"}],
    "findings": {
        "contract": 3, "project": {"version": "0", "as_at": "2026-12-01"},
        "partnership": {"id": "a", "name": "A", "districts": [{"code": "E1", "name": "B", "counted": True}]},
        "verdict": {"economy": {"answer": "fits"}, "institutions": {"answer": "fits"}},
        "sources": [{"id": "a", "title": "b", "vintage": "c"}],
        "flags": [{"kind": "gap", "level": "red", "areas": ["E1"], "message": {"text": "D"}}],
    },
}  # fmt: skip


def issue(file: Path) -> None:
    file.write_text(json.dumps(_ISSUE))


def notes(file: Path) -> None:
    file.write_text(_NOTES)


def page(file: Path) -> None:
    file.write_text(_PAGE)


def words(file: Path) -> None:
    file.write_text(_WORDS)


def document(file: Path, body: str = _BODY) -> None:
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("word/document.xml", body)
        package.writestr("customXml/item2.xml", _CARRIED)


def damaged(content: bytes, chance: random.Random) -> bytes:
    """Cut a file off, or change some of its bytes."""
    if chance.random() < 0.3:
        return content[: chance.randrange(len(content) + 1)]
    changed = bytearray(content)
    for _ in range(chance.randrange(1, 12)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


@pytest.mark.parametrize(
    ("make", "read"),
    [(page, read_statement), (document, read_statement), (words, read_words), (issue, read_issue), (notes, read_notes)],
)
def test_a_damaged_file_is_read_or_refused_in_a_sentence(
    make: Callable[[Path], None], read: Callable[[Path], Any], tmp_path: Path
) -> None:
    file, chance, came = tmp_path / "file", random.Random(SEED), Counter[str]()  # noqa: S311 - no secret
    make(file)
    whole = file.read_bytes()
    assert read(file)
    for _ in range(RUNS):
        file.write_bytes(damaged(whole, chance))
        try:
            read(file)
            came["read"] += 1
        except ReadError as refused:
            came["refused" if error_said(refused) else "without a word"] += 1
    print(make.__name__, dict(came))  # noqa: T201 - what the long search is run for

    assert set(came) == {"read", "refused"}


def test_a_document_that_declares_entities_is_refused(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;&b;">]>'
    document(tmp_path / "bomb.docx", bomb + _BODY.replace("48%", "&c;"))

    with pytest.raises(ReadError, match="statement-not-ours"):
        read_statement(tmp_path / "bomb.docx")
