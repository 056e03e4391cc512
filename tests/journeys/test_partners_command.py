"""``report`` with partners of the user's own, and the list of institutions."""

from __future__ import annotations

import json

import pytest

from explorer.__main__ import main


def test_an_institution_is_added_and_another_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "ca-west-midlands", "--json", "--partner", "aston-university", "--without-partner",
                 "Coventry University"]) == 0  # fmt: skip
    names = [one["id"] for one in json.loads(capsys.readouterr().out)["institutions"]]
    assert "aston-university" in names
    assert "coventry-university" not in names


def test_an_unknown_institution_is_refused_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "ca-west-midlands", "--json", "--partner", "Astn University"]) != 0
    assert "Aston University" in capsys.readouterr().err


def test_leaving_out_who_is_no_partner_names_those_who_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "ca-west-midlands", "--json", "--without-partner", "aston-university"]) != 0
    assert "Coventry University (coventry-university)" in capsys.readouterr().err


def test_institutions_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "institutions"]) == 0
    assert "aston-university\tAston University\tuniversity\tBirmingham" in capsys.readouterr().out
