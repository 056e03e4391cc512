"""Draw the pictures of the guide from the real windows: ``python -m tests.guide_pictures``."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from explorer import resources
from explorer.app import Application
from explorer.settings import Settings
from explorer.views.own_data.catalogue_window import CatalogueWindow
from explorer.views.parts.theme import LIGHT
from explorer.views.projects.history_window import HistoryWindow
from explorer.views.projects.save_report import SaveReport

SIZE = (1366, 768)
COLOURS = 96
"""Few colours make small files, and nobody sees it."""

PICTURES = resources.resource("help/guide/pictures")
GBSLEP, BROMSGROVE = "lep-greater-birmingham-solihull", "E07000234"


def main() -> None:
    """Draw every picture."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SUBREGION_EXPLORER_DATA"] = os.environ["SUBREGION_EXPLORER_CACHE"] = folder
        application = Application(Settings(report_folder="/home/ann/reports"))
        application.use_theme(LIGHT)
        application.window.resize(*SIZE)
        application.window.show()
        application.session.start()
        application.settle()
        for name, show in SHOWN.items():
            _save(show(application, Path(folder)), name)
        application.close()


def _save(widget: QWidget, name: str) -> None:
    for _ in range(3):
        QApplication.processEvents()
    if isinstance(widget, QDialog):
        # The screen that nobody sees is small, and every window is kept within it.
        widget.resize(widget.size().expandedTo(widget.sizeHint()))
        QApplication.processEvents()
    path = PICTURES / f"{name}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    widget.grab().save(str(path), "PNG")
    with Image.open(path) as picture:
        picture.convert("RGB").quantize(COLOURS).save(path, optimize=True)


def _start(application: Application, _: Path) -> QWidget:
    return application.window


def _window(application: Application, _: Path) -> QWidget:
    application.session.edits.choose_partnership(GBSLEP)
    application.session.edits.choose_day(date(2018, 6, 1))
    application.settle()
    return application.window


def _verdict(application: Application, _: Path) -> QWidget:
    return application.window.findings


def _flags(application: Application, _: Path) -> QWidget:
    findings = application.window.findings
    findings.choose_flag(next(flag for flag in findings.flags.flags if flag.kind == "hinterland_excluded"))
    application.settle()
    return application.window


def _listening(application: Application, _: Path) -> QWidget:
    application.window.flags.put_aside()
    canvas = application.window.map.canvas
    application.window.activateWindow()
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    canvas.walker.stand_at(BROMSGROVE)
    application.window.map.placed.hide()
    application.settle()
    return application.window.maps


def _map(application: Application, _: Path) -> QWidget:
    application.window.map.canvas.walker.stand_at("")
    application.window.map.placed.hide()
    application.window.choices.region.setFocus()
    application.window.layers.toggle_panel()
    application.settle()
    return application.window.maps


def _table(application: Application, _: Path) -> QWidget:
    application.window.layers.toggle_panel()
    application.session.selection.replace([BROMSGROVE, "E08000025", "E08000029"])
    application.window.drawer.open_page("table")
    application.settle()
    return application.window


def _districts(application: Application, _: Path) -> QWidget:
    application.window.drawer.hide()
    application.session.selection.clear()
    application.window.standing.ask_about(BROMSGROVE)
    application.settle()
    assert application.window.standing.card is not None
    return application.window.standing.card


def _redraw(application: Application, _: Path) -> QWidget:
    card = application.window.standing.card
    assert card is not None
    card.reject()
    table = application.window.redraw.open_table()
    assert table is not None
    application.settle()
    # The screen that nobody sees is small, and every window is kept within it for a moment.
    QTest.qWait(300)
    table.resize(*SIZE)
    application.settle()
    table.districts.field.setText("broms")
    table.card.write_sentences()
    table.table.frame()
    table.table.map.settle()
    return table


def _own_data(application: Application, folder: Path) -> QWidget:
    table = folder / "broadband.csv"
    rates = (
        "E08000025,Birmingham,2024,94.1",
        "E08000026,Coventry,2024,95.3",
        "E08000027,Dudley,2024,",
        "E08000029,Solihull,2024,93.0",
    )
    table.write_text("code,district,year,Homes with fast broadband (%)\n" + "\n".join(rates) + "\n", encoding="utf-8")
    application.window.data.open_table(table)
    application.settle()
    assert application.window.data.dialog is not None
    return application.window.data.dialog


def _data(application: Application, _: Path) -> QWidget:
    assert application.window.data.dialog is not None
    application.window.data.dialog.reject()
    application.window.data.show_catalogue()
    window = application.window.data.dialog
    assert isinstance(window, CatalogueWindow)
    application.settle()
    window.pages.setCurrentWidget(window.held)
    return window


def _areas(application: Application, _: Path) -> QWidget:
    assert application.window.data.dialog is not None
    application.window.data.dialog.reject()
    application.window.actions_by_name["functional_areas"].trigger()
    application.window.analysis.panel.delineate.click()
    application.settle()
    return application.window.analysis.panel


def _report(application: Application, _: Path) -> QWidget:
    application.window.analysis.panel.close()
    application.window.actions_by_name["save_report"].trigger()
    dialog = application.window.findChild(SaveReport)
    assert isinstance(dialog, SaveReport)
    return dialog


def _workshop(application: Application, _: Path) -> QWidget:
    room = application.window.workshop.present()
    assert room is not None
    room.audience.showNormal()
    room.audience.resize(1120, 630)
    application.settle()
    room.presenting.go(1)
    room.presenting.what_if_named("Stratford-on-Avon")
    application.settle()
    room.audience.map.settle()
    return room.audience


def _projects(application: Application, folder: Path) -> QWidget:
    dialog = application.window.findChild(SaveReport)
    assert isinstance(dialog, SaveReport)
    dialog.reject()
    application.window.projects.write(folder / "gbslep.subregion")
    application.settle()
    application.session.edits.choose_indicator("gdhi_per_head")
    application.settle()
    application.window.actions_by_name["history"].trigger()
    application.settle()
    window = application.window.findChild(HistoryWindow)
    assert isinstance(window, HistoryWindow)
    window.resize(1100, 560)
    window.rows.selectRow(0)
    QTest.qWait(500)
    application.settle()
    window.map.canvas.settle()
    return window


SHOWN: dict[str, Callable[[Application, Path], QWidget]] = {
    "start": _start, "window": _window, "verdict": _verdict, "flags": _flags, "listening": _listening, "map": _map,
    "table": _table, "districts": _districts, "redraw": _redraw, "own_data": _own_data, "data": _data, "areas": _areas,
    "report": _report, "projects": _projects, "workshop": _workshop,
}  # fmt: skip
"""Name of each picture → what brings it about and returns the window to draw, one after the other."""

if __name__ == "__main__":
    main()
