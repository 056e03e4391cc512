"""What steps are called, as projects and journals keep it."""

from __future__ import annotations

from datetime import date

import pytest

from explorer.project.step_label import Label, label_of, label_text
from explorer.said import Listing, Said
from explorer.words import say


@pytest.mark.parametrize(
    "label",
    ["", "Choose 2003", "{curly}", Said("project-as-at", day=date(2022, 6, 1)), Said("project-open", file="\udcff.subregion")],
)
def test_a_label_comes_back_as_it_was_kept(label: Label) -> None:
    assert label_of(label_text(label)) == label


def test_a_label_of_an_older_version_is_shown_as_it_stands() -> None:
    assert say(label_of("Open towns")) == "Open towns"


def test_a_label_that_no_language_has_is_kept_as_text_that_can_be_encoded() -> None:
    assert label_text("Open \udcff") == "Open ?"
    assert label_text(Said("project-do-without", files=Listing(("\udcff",)))).isascii()


@pytest.mark.parametrize(
    "kept",
    [
        '{"id": "project-open"',
        '{"id": "project-open", "values": 3}',
        '{"id": "../../etc/x", "values": {}}',
        '{"id": "project-open", "values": {"file": {"number": 1, "digits": 1000000000, "unit": ""}}}',
        '{"id": "project-open", "values": {"file": 1' + "0" * 5000 + "}}",
        '{"id": "project-open", "values": {"file": ' * 5000,
    ],
)
def test_a_label_that_nobody_can_say_is_shown_as_it_stands(kept: str) -> None:
    assert label_of(kept) == kept
