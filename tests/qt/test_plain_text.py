"""Names of files and areas are shown as they are, never as HTML."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

import explorer
from explorer.errors import ReadError
from explorer.qt import notices
from explorer.qt.plain_text import PlainLabel, as_tip
from explorer.views.parts.widgets import ElidedLabel, words

NAME = "<b>x</b>.csv"


@pytest.mark.usefixtures("qapp")
def test_a_label_shows_tags_as_they_are() -> None:
    for made in (PlainLabel(NAME), words("told", NAME), ElidedLabel()):
        assert made.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.usefixtures("qapp")
def test_a_notice_shows_the_name_of_a_file_as_it_is() -> None:
    box = notices.report(None, ReadError(f"{NAME} is empty.", "<i>Look</i> again.", detail="<u>why</u>"))
    assert box is not None
    labels = [label for label in box.findChildren(QLabel) if label.text()]
    assert {f"{NAME} is empty.", "<i>Look</i> again."} <= {label.text() for label in labels}
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    box.close()


def test_a_tip_that_would_be_taken_for_html_shows_its_text() -> None:
    assert "&lt;b&gt;x&lt;/b&gt;.csv" in as_tip(NAME)


def test_no_other_label_guesses_what_its_text_is() -> None:
    home = Path(explorer.__file__).parent
    guesses = re.compile(r"\bQLabel\(|\(QLabel\)")
    found = [str(path.relative_to(home)) for path in home.rglob("*.py") if guesses.search(path.read_text(encoding="utf-8"))]
    assert found == ["qt/plain_text.py"]


def test_no_tip_that_is_put_together_guesses_what_its_text_is() -> None:
    home = Path(explorer.__file__).parent
    guesses = re.compile(r"""ToolTip\((?:\w+, )?f["']""")
    assert [str(path) for path in home.rglob("*.py") if guesses.search(path.read_text(encoding="utf-8"))] == []
