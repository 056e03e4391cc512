import json
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from explorer.catalogue import Catalogue
from explorer.places.shapes import Shapes
from explorer.project import Project
from explorer.project.document import Document
from explorer.qt import notices
from explorer.settings import Settings
from explorer.views.main_window import MainWindow
from explorer.views.parts.status import SHOWN_AFTER
from explorer.views.parts.theme import LIGHT
from explorer.views.session import Session
from explorer.words import say, text
from tests.support import area_table, true_table, written
from tests.views.conftest import Desk

DAY = date(2025, 6, 1)


def row_of(desk: Desk, kind: str) -> int:
    return next(row for row, flag in enumerate(desk.window.findings.flags.flags) if flag.kind == kind)


def choose(desk: Desk, kind: str) -> None:
    desk.window.findings.flags.choose(row_of(desk, kind))
    desk.settle()


def colour_of(desk: Desk, code: str, right: int = 0, down: int = 0) -> QColor:
    canvas = desk.window.map.canvas
    point = canvas.position_of(code)
    assert point is not None
    image = canvas.grab().toImage()
    return image.pixelColor(point.toPoint() + QPoint(right, down))


def test_the_flags_are_listed_as_the_findings_give_them(desk: Desk) -> None:
    shown = [say(flag.sentence) for flag in desk.window.findings.flags.flags]
    assert sorted(shown) == sorted(say(flag.sentence) for flag in desk.outcome.findings.flags)
    assert desk.window.findings.headline.text() in say(desk.outcome.findings.headline)


def test_choosing_a_flag_highlights_and_shows_its_areas(desk: Desk) -> None:
    choose(desk, "hinterland_excluded")
    flag = desk.window.findings.chosen
    assert flag is not None
    canvas = desk.window.map.canvas
    west, south, east, north = canvas.camera.view.bounds
    for code in flag.areas:
        middle = canvas.position_of(code)
        assert middle is not None
        assert canvas.rect().contains(middle.toPoint())
    assert east - west < 250_000
    assert north - south < 150_000


def test_the_footprint_stays_in_view_whatever_flag_is_chosen(desk: Desk) -> None:
    canvas = desk.window.map.canvas
    for flag in desk.outcome.findings.flags:
        desk.window.findings.choose_flag(flag)
        desk.settle()
        for code in desk.outcome.findings.footprint.districts:
            middle = canvas.position_of(code)
            assert middle is not None
            assert canvas.rect().contains(middle.toPoint()), (flag.kind, code)


def test_the_hinterland_is_lifted_out_whole_with_the_footprint_in_view(desk: Desk) -> None:
    choose(desk, "hinterland_excluded")
    findings = desk.outcome.findings
    hinterland = next(flag.areas for flag in findings.flags if flag.kind == "hinterland_excluded")
    assert len(hinterland) >= 4
    assert set(desk.window.map.canvas.highlighted) == set(hinterland)
    for code in (*hinterland, *findings.footprint.districts):
        middle = desk.window.map.canvas.position_of(code)
        assert middle is not None
        assert desk.window.map.canvas.rect().contains(middle.toPoint())


def test_choosing_a_flag_shows_rule_threshold_numbers_and_sources(desk: Desk) -> None:
    choose(desk, "area_split")
    flag = desk.window.findings.chosen
    assert flag is not None
    text = " ".join(desk.window.findings.evidence.toPlainText().split())
    assert say(flag.sentence) in text
    assert say(flag.limit.said() or "") in text
    for link in flag.evidence:
        assert say(link.claim)[1:] in text
        assert say(desk.outcome.findings.sources[link.source].publisher) in text


def test_escape_puts_the_flag_aside(desk: Desk) -> None:
    choose(desk, "hinterland_excluded")
    assert text("map-line-flag") in desk.window.map.legend.content.in_words()
    desk.window.actions_by_name["no_flag"].trigger()
    assert text("map-line-flag") not in desk.window.map.legend.content.in_words()
    desk.settle()
    assert desk.window.findings.chosen is None
    assert "Functional areas it meets" in desk.window.findings.evidence.toPlainText()


def test_a_functional_area_stands_on_the_map_for_the_districts_mostly_in_it(desk: Desk) -> None:
    choose(desk, "area_split")
    flag = desk.window.findings.chosen
    assert flag is not None
    fit = desk.outcome.findings.area_of_district
    mostly_in_it = set(fit.index[fit.isin(flag.areas)])
    assert mostly_in_it
    assert set(desk.window.map.canvas.highlighted) == mostly_in_it | (set(flag.areas) & set(fit.index))


def test_another_indicator_recolours_the_map_and_keeps_flag_and_view(desk: Desk) -> None:
    choose(desk, "hinterland_excluded")
    before, view = desk.window.findings.chosen, desk.window.map.canvas.camera.view
    desk.session.edits.choose_indicator("gdhi_per_head")
    desk.settle()
    assert desk.window.map.legend.content.title == say(desk.session.catalogue.indicators["gdhi_per_head"].title)
    assert desk.window.findings.chosen == before
    assert desk.window.map.canvas.camera.view == view


def test_another_partnership_brings_its_own_findings_into_view(desk: Desk) -> None:
    desk.window.choices.partnership_chosen.emit("lep-worcestershire")
    # Until its findings are there the panel stays whole: the name and the flags are of one partnership.
    assert "West Midlands" in desk.window.findings.title.text()
    assert desk.window.findings.flags.flags
    desk.settle()
    assert "Worcestershire" in desk.window.findings.title.text()
    assert desk.outcome.findings.footprint.partnership.id == "lep-worcestershire"
    middle = desk.window.map.canvas.position_of("E07000237")
    assert middle is not None
    assert desk.window.map.canvas.rect().contains(middle.toPoint())


def test_findings_that_take_longer_than_a_blink_are_waited_for_under_the_name_of_their_partnership(desk: Desk) -> None:
    findings = desk.window.findings
    findings.expect(desk.session.catalogue.partnerships.partnerships["lep-worcestershire"])
    QTest.qWait(SHOWN_AFTER + 50)
    assert "Worcestershire" in findings.title.text()
    assert findings.headline.text() == "Looking for misfits …"
    assert not findings.flags.flags


def test_undo_and_redo_name_the_choice_and_take_it_back(desk: Desk) -> None:
    undo, redo = desk.window.actions_by_name["undo"], desk.window.actions_by_name["redo"]
    assert not undo.isEnabled()
    desk.session.edits.choose_partnership("lep-worcestershire")
    desk.settle()
    assert "Worcestershire" in undo.text()
    undo.trigger()
    desk.settle()
    assert desk.outcome.findings.footprint.partnership.id == "ca-west-midlands"
    assert "Worcestershire" in redo.text()
    redo.trigger()
    desk.settle()
    assert desk.outcome.findings.footprint.partnership.id == "lep-worcestershire"


def test_a_region_narrows_the_partnerships_offered_and_shows_itself(desk: Desk) -> None:
    box = desk.window.choices.region
    box.setCurrentIndex(box.findText("Wales"))
    desk.settle()
    offered = desk.window.choices.partnerships.offered()
    assert "ca-west-midlands" not in offered
    assert any("cardiff" in partnership for partnership in offered)
    cardiff = desk.window.map.canvas.position_of("W06000015")
    assert cardiff is not None
    assert desk.window.map.canvas.rect().contains(cardiff.toPoint())


def test_the_foot_says_how_old_the_data_are_and_what_is_estimated_or_approximate(desk: Desk) -> None:
    words = " ".join(label.text() for label in desk.window.foot.cautions)
    assert "estimated" in words
    assert "approximate" in words
    assert "Census 2021" in desk.window.foot.vintage.text()
    assert "2023" in desk.window.foot.vintage.text()


def test_hovering_names_the_district_its_value_and_its_role(desk: Desk) -> None:
    place = desk.window.map.canvas.position_of("E08000025")
    assert place is not None
    QTest.mouseMove(desk.window.map.canvas, place.toPoint())
    told = desk.window.map.canvas.accessibleDescription()
    assert "Birmingham" in told
    assert "%" in told
    assert "Constituent member of WMCA" in told


def test_a_footprint_without_districts_says_that_nothing_can_be_told(desk: Desk) -> None:
    empty = next(
        key for key, held in desk.session.catalogue.partnerships.partnerships.items()
        if not desk.session.catalogue.partnerships.footprint(key, held.day_to_show(DAY)).districts
    )  # fmt: skip
    desk.session.edits.choose_partnership(empty)
    desk.settle()
    assert desk.window.findings.headline.text().startswith("Cannot tell")
    assert desk.window.findings.empty.isVisible()


def test_a_file_that_cannot_be_read_is_told_and_the_choices_stay(desk: Desk, tmp_path: Path) -> None:
    broken = tmp_path / "flows.csv"
    broken.write_text("nothing,of,use\n1,2,3\n", encoding="utf-8")
    desk.session.edits.open_flows(broken)
    desk.settle()
    (notice,) = notices.open_notices()
    assert "flows.csv" in notice.text()
    assert desk.session.project.flows is None
    assert desk.outcome.findings.project.flows is None


def test_own_boundaries_are_drawn_and_their_codes_reported(desk: Desk, tmp_path: Path) -> None:
    path = written(true_table(["E08000025", "E08000026"], column="LAD25CD"), tmp_path / "mine.geojson")
    desk.session.edits.open_boundaries(path)
    desk.settle()
    assert set(desk.window.map.canvas.codes) == {"E08000025", "E08000026"}
    (notice,) = notices.open_notices()
    assert "mine.geojson" in notice.text()
    assert "2 of 361" in notice.detailedText()
    desk.window.actions_by_name["use_bundled"].trigger()
    desk.settle()
    assert len(desk.window.map.canvas.codes) == 361


def squares(corners: dict[str, tuple[float, float]]) -> dict[str, object]:
    features = [
        {
            "type": "Feature",
            "properties": {"LAD25CD": code},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[x, y], [x + 0.3, y], [x + 0.3, y + 0.2], [x, y + 0.2], [x, y]]],
            },
        }
        for code, (x, y) in corners.items()
    ]
    return {"type": "FeatureCollection", "features": features}


def test_flags_are_copied_as_a_table_with_codes(desk: Desk) -> None:
    desk.window.actions_by_name["copy_flags"].trigger()
    head, *rows = QGuiApplication.clipboard().text().splitlines()
    assert len(rows) == len(desk.outcome.findings.flags)
    assert {len(row.split("\t")) for row in rows} == {len(head.split("\t"))}
    assert "E07000234" in "".join(rows)


def test_one_flag_is_copied_as_text_with_its_numbers(desk: Desk) -> None:
    assert not desk.window.actions_by_name["copy_flag"].isEnabled()
    choose(desk, "hinterland_excluded")
    desk.window.actions_by_name["copy_flag"].trigger()
    text = QGuiApplication.clipboard().text()
    flag = desk.window.findings.chosen
    assert flag is not None
    assert say(flag.sentence) in text
    assert say(flag.evidence[0].claim) in text


def test_larger_type_is_asked_for_and_has_a_limit(desk: Desk) -> None:
    wanted: list[float] = []
    desk.window.looks.type_scale_changed.connect(wanted.append)
    desk.window.actions_by_name["larger"].trigger()
    desk.session.remember(text_scale=2.5)
    desk.window.actions_by_name["larger"].trigger()
    desk.window.actions_by_name["normal"].trigger()
    assert wanted[0] > 1
    assert wanted[1:] == [2.5, 1.0]


def test_closing_remembers_the_layout(desk: Desk) -> None:
    desk.window.close()
    assert {"geometry", "panes", "legend"} <= set(desk.session.settings.window)


def test_panels_can_be_hidden_for_the_room(desk: Desk) -> None:
    desk.window.actions_by_name["show_choices"].trigger()
    assert not desk.window.choices.isVisible()
    desk.window.actions_by_name["show_choices"].trigger()
    assert desk.window.choices.isVisible()


def test_files_opened_are_offered_again(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "mine.geojson"
    path.write_text(json.dumps(squares({"E08000025": (-2.0, 52.4)})), encoding="utf-8")
    desk.session.edits.open_boundaries(path)
    desk.settle()
    assert [action.text() for action in desk.window.files.recent.actions()] == ["mine.geojson"]


def test_every_action_has_a_tip_and_no_two_share_a_shortcut(desk: Desk) -> None:
    actions = desk.window.actions_by_name.values()
    assert all(action.toolTip() for action in actions)
    keys = [keys.toString() for action in actions for keys in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_the_no_data_class_is_always_in_the_legend(desk: Desk) -> None:
    content = desk.window.map.legend.content
    assert content.no_data == len(desk.outcome.findings.layer.missing)
    assert "No data" in content.in_words()
    assert sum(key.count for key in content.classes) + content.no_data == 361


def test_the_map_keeps_its_colours_in_the_dark(desk: Desk) -> None:
    light = colour_of(desk, "E07000234", down=30)
    from explorer.views.parts.theme import DARK

    desk.window.set_theme(DARK)
    assert colour_of(desk, "E07000234", down=30) == light
    desk.window.set_theme(LIGHT)


def test_enter_in_the_search_field_picks_the_first_match(desk: Desk) -> None:
    search = desk.window.choices.partnerships.search
    QTest.keyClicks(search, "worcestershire enterprise")
    QTest.keyClick(search, Qt.Key.Key_Return)
    desk.settle()
    assert desk.outcome.findings.footprint.partnership.id == "lep-worcestershire"


def test_stopping_the_work_returns_to_the_findings_before(desk: Desk) -> None:
    before = desk.outcome
    desk.session.edits.choose_partnership("lep-worcestershire")
    desk.session.jobs.cancel("findings")
    desk.settle()
    assert desk.outcome.findings is before.findings
    assert desk.session.project == before.findings.project
    assert "West Midlands" in desk.window.findings.title.text()
    assert set(map(id, desk.window.findings.flags.flags)) == set(map(id, before.findings.flags))
    assert not notices.open_notices()


def test_a_failure_before_the_first_findings_is_spelled_out_and_done_without(
    qapp: QApplication, catalogue: Catalogue, first_map: Shapes, tmp_path: Path
) -> None:
    session = Session(catalogue, Document.of(Project(flows=tmp_path / "absent.csv")), Settings())
    desk = Desk(session, MainWindow(session, first_map))
    session.start()
    desk.settle()
    (notice,) = notices.open_notices()
    assert "absent.csv" in notice.text()
    notice.close()
    assert say(session.history.undo_label) == "Do without absent.csv"
    assert session.project == Project()
    assert desk.window.findings.flags.flags


def test_files_dropped_anywhere_on_the_window_are_opened(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "mine.geojson"
    path.write_text(json.dumps(squares({"E08000025": (-2.0, 52.4)})), encoding="utf-8")
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(path))])
    held = Qt.DropAction.CopyAction, files, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(desk.window, QDragEnterEvent(QPoint(5, 5), *held))
    QApplication.sendEvent(desk.window, QDropEvent(QPointF(5, 5), *held))
    desk.settle()
    preview = desk.window.files.own_boundaries.preview
    assert preview is not None
    preview.accept_use()
    desk.settle()
    desk.settle()
    assert desk.window.map.canvas.codes == ["E08000025"]


def test_own_regions_are_drawn_over_the_bundled_districts(desk: Desk, tmp_path: Path) -> None:
    before = next(line for line in desk.outcome.content.outlines if line.role == "region")
    regions = true_table(["TLG", "TLF"], column="ITL125CD", level="itl1")
    regions.geometry = regions.simplify(2000)
    path = written(regions, tmp_path / "regions.geojson")
    desk.session.edits.open_boundaries(path)
    desk.settle()
    assert len(desk.window.map.canvas.codes) == 361
    after = next(line for line in desk.outcome.content.outlines if line.role == "region")
    assert 0 < len(after.lines) < len(before.lines) / 3
    assert "regions.geojson" in desk.outcome.content.statement
    assert "not official" in desk.outcome.content.statement


def test_a_file_that_is_in_use_is_not_told_again_when_another_is_refused(desk: Desk, tmp_path: Path) -> None:
    good = written(area_table(["E08000025", "E08000029"], column="LAD25CD"), tmp_path / "good.geojson")
    desk.session.edits.open_boundaries(good)
    desk.settle()
    for box in notices.open_notices():
        box.close()
    QApplication.processEvents()
    (tmp_path / "bad.geojson").write_text("rubbish", encoding="utf-8")
    desk.session.edits.open_boundaries(tmp_path / "bad.geojson")
    desk.settle()
    assert ["bad.geojson" in box.text() for box in notices.open_notices()] == [True]


def test_a_file_that_an_undo_leads_back_to_is_not_told_again(desk: Desk, tmp_path: Path) -> None:
    desk.session.edits.open_boundaries(written(area_table(["E08000025"], column="LAD25CD"), tmp_path / "good.geojson"))
    desk.settle()
    for box in notices.open_notices():
        box.close()
    desk.session.edits.choose_partnership("ca-greater-manchester")
    desk.session.undo()
    desk.settle()
    assert notices.open_notices() == []


@pytest.mark.parametrize("stored", ["abc", "!!!!", "é", "AAAA"])
def test_a_damaged_layout_in_the_settings_is_no_reason_not_to_open(
    qapp: QApplication, catalogue: Catalogue, first_map: Shapes, stored: str
) -> None:
    session = Session(catalogue, Document.of(Project()), Settings(window={"geometry": stored, "panes": stored}))
    window = MainWindow(session, first_map)
    assert window.panes.sizes()[1] > 0
    session.jobs.shut_down()
    window.deleteLater()


def test_a_file_of_another_part_of_the_country_is_brought_into_view(desk: Desk, tmp_path: Path) -> None:
    desk.session.edits.choose_partnership("crd-belfast-region")
    desk.settle()
    file = written(area_table(["E08000025", "E08000029"], column="LAD25CD"), tmp_path / "elsewhere.geojson")
    desk.session.edits.open_boundaries(file)
    desk.settle()
    canvas = desk.window.map.canvas
    middle = canvas.position_of("E08000025")
    assert middle is not None
    assert canvas.rect().contains(middle.toPoint())


@pytest.mark.parametrize("broken", [True, False], ids=["drawing", "gone"])
def test_a_project_whose_boundaries_cannot_be_used_is_shown_without_them_alone_and_says_so(
    desk: Desk, tmp_path: Path, broken: bool
) -> None:
    squares = tmp_path / "squares.gpkg"
    if broken:
        written(area_table([f"E080000{number}" for number in range(25, 32)], column="LAD25CD"), squares)
    flows = tmp_path / "flows.csv"
    flows.write_text("residence,workplace,people\nE08000025,E08000026,10\n", encoding="utf-8")
    desk.session.open_document(Document.of(Project(boundaries=squares, flows=flows)))
    desk.settle()
    told = [box.text() for box in notices.open_notices()]
    assert sum("The project is shown without squares.gpkg for now" in each for each in told) == 1
    assert desk.session.project.boundaries is None
    assert len(desk.window.map.canvas.codes) == 361
    assert desk.session.project.flows == flows
