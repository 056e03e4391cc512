"""Peers, neighbours, what stands out, and why a figure is missing, as the window tells them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from explorer.layers import indicator_layer
from explorer.views.map.content import _why
from explorer.words import say, text
from tests.views.conftest import Desk


def test_the_window_of_peers_says_who_they_are_how_it_stands_and_what_stands_out(desk: Desk) -> None:
    desk.window.standing.follow("peers:")
    desk.settle()
    window = desk.window.standing.peers
    assert window is not None
    said = window.page.toPlainText()
    findings = desk.outcome.findings
    assert len(findings.profile) <= 5
    assert text("report-profile-heading") in said
    compared = findings.peer_comparison
    assert compared is not None
    for name in compared.peers.names.values():
        assert name.name in said
    assert "England" in said
    assert "cannot tell" in said
    window.copy_text()
    assert window.note.text() == "Copied."
    # Another footprint is held against other peers.
    desk.session.edits.choose_partnership("ca-greater-manchester")
    desk.settle()
    assert "Greater Manchester" in window.page.toPlainText()
    window.reject()


def test_a_district_names_its_statistical_neighbours_and_leads_to_them(desk: Desk) -> None:
    desk.window.standing.ask_about("E08000025")
    desk.settle()
    card = desk.window.standing.card
    assert card is not None
    said = card.page.toPlainText()
    assert "Districts like it" in said
    nearest = desk.session.catalogue.neighbours.nearest["economic"]["E08000025"][0]
    assert desk.session.catalogue.districts.name(nearest) in said
    card.show_district("E06000053")
    desk.settle()
    assert "its neighbours mean little" in card.page.toPlainText()
    card.reject()


@pytest.mark.parametrize(
    ("indicator", "status", "code", "said"),
    [
        ("employment_rate", "c", "E08000025", "confidential"),
        ("employment_rate", "u", "E08000025", "unreliable: too few were asked"),
        ("employment_rate", "", "N09000001", "not published for Northern Ireland"),
    ],
)
def test_the_pointer_says_why_a_figure_is_missing_or_doubtful(
    desk: Desk, indicator: str, status: str, code: str, said: str
) -> None:
    layer = indicator_layer(desk.session.known, indicator)
    layer = replace(layer, status={code: status} if status else {})
    assert said in say(_why(layer, code, float("nan")))


def test_series_of_one_nation_and_of_wider_areas_stand_apart_in_the_list(desk: Desk) -> None:
    box = desk.window.choices.picker.box
    lines = [box.itemText(at) for at in range(box.count())]
    nation, wider = (lines.index(text(f"choices-group-{group}")) for group in ("nation", "wider"))
    assert any("Northern Ireland" in line for line in lines[nation:wider])
    assert lines[wider + 1].startswith("Exports") or "xports" in lines[wider + 1]
