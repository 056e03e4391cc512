from dataclasses import replace

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QTextDocumentFragment
from pytestqt.qtbot import QtBot

from explorer.flags.sides.answers import ANSWERS
from explorer.views.findings.chance_part import chance_image, group_codes
from explorer.views.findings.verdict_page import MARKS, firm_said, verdict_part
from explorer.views.parts.theme import LIGHT
from explorer.words import say, text
from tests.views.conftest import Desk


def read(page: str) -> str:
    return " ".join(QTextDocumentFragment.fromHtml(page).toPlainText().split())


def test_every_answer_has_a_mark() -> None:
    assert set(MARKS) == set(ANSWERS)


def test_both_sides_stand_at_the_head_in_words(desk: Desk) -> None:
    view = desk.window.findings.verdict
    verdicts = desk.outcome.findings.verdicts
    assert view.isVisible()
    assert len(view.labels) == len(verdicts) == 2
    for label, verdict in zip(view.labels, verdicts, strict=True):
        assert say(verdict.answer_name) in read(label.text())
        assert say(verdict.sentence) in label.accessibleName()


def test_each_question_stands_with_its_answer_and_leads_to_its_part_of_the_page(desk: Desk) -> None:
    view, panel = desk.window.findings.verdict, desk.window.findings
    view.set_detail("whole")
    for label, verdict in zip(view.labels, desk.outcome.findings.verdicts, strict=True):
        for question in verdict.questions:
            assert f"{say(question.title)}: {text('verdict-grade', grade=question.grade)}." in read(label.text())
            assert f"question:{question.id}" in label.text()
    panel.verdict.link_followed.emit("question:whole")
    assert panel.chosen is None


def test_the_page_tells_every_question_its_rule_its_flags_and_how_firm_the_answer_is(desk: Desk) -> None:
    findings = desk.outcome.findings
    page = read(verdict_part(findings, findings.firmness, LIGHT))
    for verdict in findings.verdicts:
        assert say(verdict.sentence) in page
        assert say(findings.firmness[verdict.side].sentence) in page
        for question in verdict.questions:
            assert say(question.sentence) in page
            assert say(question.rule or "") in page
            assert all(say(flag.sentence) in page for flag in findings.flags if flag.kind in question.kinds)


def test_a_better_group_is_shown_on_the_map(desk: Desk) -> None:
    findings, panel = desk.outcome.findings, desk.window.findings
    found = findings.verdict.economy.numbers.comparison
    assert found is not None
    group, share = found.better()[0]
    assert share > found.observed
    panel.evidence.anchorClicked.emit(QUrl(f"group:{group}"))
    assert set(desk.window.map.canvas.highlighted) == set(group_codes(findings, group))


def test_the_footprint_is_drawn_among_groups_of_its_size(desk: Desk) -> None:
    found = desk.outcome.findings.verdict.economy.numbers.comparison
    assert found is not None
    image = chance_image(found, LIGHT, desk.window.font(), 400, 2.0)
    assert (image.width(), image.devicePixelRatio()) == (800, 2.0)
    inked = {image.pixelColor(x, y).name() for x in range(0, 800, 3) for y in range(0, image.height(), 3)}
    assert {QColor(LIGHT.muted).name(), QColor(LIGHT.info).name()} <= inked


def test_how_firm_it_is_follows_after_the_flags_are_shown(desk: Desk) -> None:
    view, findings = desk.window.findings.verdict, desk.outcome.findings
    view.set_detail("whole")
    for verdict, label in zip(findings.verdicts, view.labels, strict=True):
        assert firm_said(verdict, findings.firmness, short=True) in read(label.text())
    view.show_verdicts(findings.verdicts)
    assert text("panel-firmness-awaited") in read(view.labels[0].text())


def test_a_recoloured_map_does_not_ask_again_how_firm_the_verdict_is(desk: Desk) -> None:
    topics: list[str] = []
    desk.session.jobs.job_started.connect(lambda job: topics.append(job.topic))
    desk.session.choose("Colours", map_style=replace(desk.session.project.map_style, ramp="moss"))
    desk.settle()
    assert "firmness" not in topics
    assert text("panel-firmness-awaited") not in desk.window.findings.verdict.labels[0].text()


def test_a_footprint_without_districts_has_no_verdict(desk: Desk) -> None:
    desk.session.choose("Hub", partnership="lpip-hub")
    desk.settle()
    assert not desk.outcome.findings.footprint.districts
    assert not desk.window.findings.verdict.isVisible()


def test_another_indicator_leaves_how_firm_the_answers_are_as_it_was(desk: Desk) -> None:
    before, topics = desk.window.findings.verdict.labels[0].text(), list[str]()
    desk.session.jobs.job_started.connect(lambda job: topics.append(job.topic))
    shown: list[str] = []
    desk.session.outcome_ready.connect(lambda _: shown.append(desk.window.findings.verdict.labels[0].text()))
    desk.session.edits.choose_indicator("gva_per_hour")
    desk.settle()
    assert desk.outcome.findings.project.indicator == "gva_per_hour"
    assert shown == [before]
    assert "firmness" not in topics


def test_the_page_to_read_follows_another_indicator(desk: Desk, qtbot: QtBot) -> None:
    page = desk.window.findings.evidence
    desk.window.findings.show_overview()
    assert "added per hour worked" not in page.toPlainText()
    desk.session.edits.choose_indicator("gva_per_hour")
    qtbot.waitUntil(lambda: "added per hour worked" in page.toPlainText())
    # Laid out for the room that it has, with its scroll bar.
    assert page.horizontalScrollBar().maximum() == 0
    assert page.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAsNeeded


def test_a_stopped_search_for_firmness_says_so(desk: Desk) -> None:
    desk.session.jobs.job_started.connect(lambda job: job.cancel() if job.topic == "firmness" else None)
    desk.session.edits.choose_partnership("ca-greater-manchester")
    desk.settle()
    assert text("panel-firmness-stopped") in desk.window.findings.verdict.labels[0].text()
