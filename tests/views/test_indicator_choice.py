from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from explorer.words import text
from tests.views.conftest import Desk


def lines(desk: Desk) -> list[str]:
    """What the list of indicators offers, its headings too."""
    box = desk.window.choices.indicator
    return [box.itemText(at) for at in range(box.count())]


def test_indicators_are_offered_by_theme_favourites_first(desk: Desk) -> None:
    picker = desk.window.choices.picker
    headings = [text(f"choices-group-{group}") for group in ("economy", "community", "environment", "nation", "wider")]
    assert [line for line in lines(desk) if line in headings] == headings
    assert len(lines(desk)) == 52 + len(headings)
    desk.session.edits.choose_indicator("median_age")
    desk.settle()
    picker.star.click()
    assert lines(desk)[:2] == [text("choices-group-favourites"), "Median age of residents"]
    assert desk.session.settings.favourite_indicators == ("median_age",)
    assert picker.box.currentData() == "median_age"
    picker.star.click()
    assert not desk.session.settings.favourite_indicators
    assert desk.session.project.indicator == "median_age"


def test_words_in_any_order_find_an_indicator_and_enter_takes_the_first(desk: Desk) -> None:
    picker = desk.window.choices.picker
    assert picker.found("car time") == ["travel_time_car"]
    assert picker.found("education") == ["gcse_english_maths", "apprenticeship_starts_england"]
    assert picker.found("  ") == []
    picker.search.setText("car time")
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    desk.settle()
    assert desk.session.project.indicator == "travel_time_car"
    assert picker.search.text() == ""


def test_periods_lie_along_a_slider_and_can_be_undone(desk: Desk) -> None:
    picker = desk.window.choices.picker
    desk.session.edits.choose_indicator("child_poverty_bhc")
    desk.settle()
    assert (picker.period.minimum(), picker.period.maximum(), picker.period.value()) == (0, 3, 3)
    assert picker.shown_period.text() == "2024/25 (latest)"
    picker.period.setValue(0)
    desk.settle()
    assert (desk.session.project.period, picker.shown_period.text()) == ("2021/22", "2021/22")
    assert desk.outcome.findings.layer.period == "2021/22"
    picker.period.setValue(3)
    assert desk.session.project.period is None
    desk.session.undo()
    desk.settle()
    assert picker.period.value() == 0


def test_an_indicator_of_one_period_has_no_slider(desk: Desk) -> None:
    desk.session.edits.choose_indicator("business_survival_5yr")
    desk.settle()
    assert desk.window.choices.picker.period.isHidden()


def test_the_note_says_what_figures_are_not_to_be_used_for(desk: Desk) -> None:
    desk.session.edits.choose_indicator("net_additions_wales")
    desk.settle()
    assert "Nations count differently." in desk.window.choices.picker.about.text()
