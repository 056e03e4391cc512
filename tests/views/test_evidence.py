from dataclasses import replace

import pytest
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QApplication

from explorer import flow
from explorer.catalogue import Catalogue
from explorer.flags.findings import Findings
from explorer.project import Project
from explorer.said import Said
from explorer.views.findings import evidence
from explorer.views.parts.theme import DARK, LIGHT
from explorer.words import say


@pytest.fixture(scope="module")
def findings(catalogue: Catalogue) -> Findings:
    return flow.run(Project(), catalogue)


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> None:
    """Fonts, without which no page can be laid out."""


def read(page: str) -> str:
    return " ".join(QTextDocumentFragment.fromHtml(page).toPlainText().split())


def test_every_flag_has_a_page_with_its_whole_chain_of_evidence(findings: Findings) -> None:
    for flag in findings.flags:
        page = read(evidence.flag_page(flag, findings, LIGHT))
        bounds = flag.limit.said() or ""
        for said in (flag.sentence, flag.basis, flag.rule, flag.why, bounds, *map(findings.area_name, flag.areas)):
            assert " ".join(say(said).split()) in page
        for link in flag.evidence:
            assert say(link.amount) in page
            assert say(findings.sources[link.source].licence) in page


def test_estimated_numbers_are_called_estimated(findings: Findings) -> None:
    flag = next(flag for flag in findings.flags if flag.kind == "hinterland_excluded")
    assert "(estimated)" in read(evidence.flag_page(flag, findings, LIGHT))
    assert "estimated" in evidence.flag_as_text(flag, findings)


def test_names_cannot_break_the_page(findings: Findings) -> None:
    flag = replace(findings.flags[0], sentence=Said("panel-cell", cell="Brighton <b>& Hove"))
    assert "Brighton <b>& Hove" in read(evidence.flag_page(flag, findings, DARK))


def test_the_overview_names_every_functional_area_that_is_met(findings: Findings) -> None:
    page = read(evidence.overview_page(findings, LIGHT))
    for code in findings.met_areas:
        assert findings.area_name(code) in page
    for caution in findings.cautions:
        assert say(caution) in page


def test_unknown_containment_is_spelled_out(findings: Findings) -> None:
    assert "Cannot tell" in read(evidence.overview_page(replace(findings, containment=None), LIGHT))


def test_the_table_of_flags_has_a_line_for_each_with_the_same_columns(findings: Findings) -> None:
    head, *rows = [line.split("\t") for line in evidence.flags_as_table(findings).split("\n")]
    assert len(rows) == len(findings.flags)
    assert all(len(row) == len(head) for row in rows)
    assert [row[head.index("areas")] for row in rows] == [";".join(flag.areas) for flag in findings.flags]
