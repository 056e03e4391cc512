from dataclasses import replace

from PySide6.QtGui import QTextDocumentFragment

from explorer.flags.verdict import ANSWER_NAMES
from explorer.views.theme import LIGHT
from explorer.views.verdict_page import MARKS, NOT_YET, verdict_part
from explorer.views.verdict_view import STOPPED, VerdictView
from tests.views.conftest import Desk


def read(page: str) -> str:
    return " ".join(QTextDocumentFragment.fromHtml(page).toPlainText().split())


def test_every_answer_has_a_mark_and_a_word() -> None:
    assert set(MARKS) == set(ANSWER_NAMES)


def test_both_sides_stand_at_the_head_in_words(desk: Desk) -> None:
    view = desk.window.findings.verdict
    verdicts = desk.outcome.findings.verdicts
    assert view.isVisible()
    assert len(view.labels) == len(verdicts) == 2
    for label, verdict in zip(view.labels, verdicts, strict=True):
        assert verdict.answer_name in read(label.text())
        assert verdict.sentence in label.accessibleName()


def test_what_decided_it_leads_from_flag_to_flag(desk: Desk) -> None:
    findings, panel = desk.outcome.findings, desk.window.findings
    deciding = [flag for flag in findings.verdicts[0].deciding if flag.kind == "hinterland_excluded"]
    for flag in [*deciding, deciding[0]]:
        panel.verdict.link_followed.emit("kind:hinterland_excluded")
        assert panel.chosen is flag


def test_the_page_names_what_decided_what_was_considered_what_is_clear_and_what_was_not_checked(desk: Desk) -> None:
    findings = desk.outcome.findings
    page = read(verdict_part(findings, findings.robustness, LIGHT))
    for verdict in findings.verdicts:
        assert verdict.sentence in page
        for flag in (*verdict.deciding, *verdict.considered):
            assert flag.sentence in page
        for why in verdict.not_checked.values():
            assert why in page
        assert findings.robustness[verdict.side].sentence in page


def test_how_firm_it_is_follows_after_the_flags_are_shown(desk: Desk) -> None:
    view, findings = desk.window.findings.verdict, desk.outcome.findings
    found = findings.robustness
    shown = [read(label.text()) for label in view.labels]
    assert all(
        f"of {found[verdict.side].settings:,} settings" in text for verdict, text in zip(findings.verdicts, shown, strict=True)
    )
    view.show_verdicts(findings.verdicts)
    assert NOT_YET in read(view.labels[0].text())


def test_a_recoloured_map_does_not_ask_again_how_firm_the_verdict_is(desk: Desk) -> None:
    topics: list[str] = []
    desk.session.jobs.job_started.connect(lambda job: topics.append(job.topic))
    desk.session.choose("Colours", map_style=replace(desk.session.project.map_style, ramp="moss"))
    desk.settle()
    assert "robustness" not in topics
    assert "settings" in desk.window.findings.verdict.labels[0].text()


def test_a_footprint_without_districts_has_no_verdict(desk: Desk) -> None:
    desk.session.choose("As at 1990", as_at=desk.outcome.findings.footprint.as_at.replace(year=1995))
    desk.settle()
    assert not desk.window.findings.verdict.isVisible()


def test_a_verdict_without_another_setting_says_so(desk: Desk) -> None:
    view = VerdictView()
    view.show_verdicts(desk.outcome.findings.verdicts, {})
    assert "No other setting can be tried" in view.labels[0].text()
    view.deleteLater()


def test_a_stopped_search_for_robustness_says_so(desk: Desk) -> None:
    desk.session.jobs.job_started.connect(lambda job: job.cancel() if job.topic == "robustness" else None)
    desk.session.choose_partnership("ca-greater-manchester")
    desk.settle()
    assert STOPPED in desk.window.findings.verdict.labels[0].text()
