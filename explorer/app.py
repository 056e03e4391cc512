"""The front door with a screen: builds the window, connects everything, computes nothing.

:func:`run` opens the window; :func:`screenshot` draws it, settled, into a PNG and returns.
"""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QSize, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from explorer import __version__, settings
from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.catalogue.named import indicator_named, partnership_named
from explorer.catalogue.own_footprints import old_footprints
from explorer.days import day_typed
from explorer.errors import ExplorerError, WriteError
from explorer.project import Project
from explorer.project.kept_style import of_texts
from explorer.project.partner_choice import choices_from_stored
from explorer.qt import notices
from explorer.settings import Settings
from explorer.views import appearance
from explorer.views.main_window import MainWindow
from explorer.views.session import Session, first_shapes
from explorer.views.theme import LIGHT, Theme, chosen_theme
from explorer.views.widgets import keep_on_screen

SETTLED_WITHIN = 120.0
"""Seconds after which a screenshot is given up."""

LAYOUT_TURNS = 8

FRAMED_AFTER = 150
"""Milliseconds after which the system has given a window its frame."""

DEFAULT_SIZE = (1600, 1000)


class NoDisplayError(ExplorerError):
    """A window was asked for where none can be seen."""

    def __init__(self) -> None:
        super().__init__(
            "There is no display here, so no window can open.",
            "Write a report with: subregion-explorer report PARTNERSHIP --out DIR; or draw the window with --screenshot FILE.",
        )


class Application:
    """The window with everything it needs.

    Parameters
    ----------
    preferences : Settings
        What is remembered from last time.
    partnership, indicator : str
        Ids, names or titles to open with; empty for those remembered.
    """

    def __init__(self, preferences: Settings, partnership: str = "", indicator: str = "") -> None:
        self.qt = _qt_application()
        self._system_size = self.qt.font().pointSizeF()
        catalogue = Catalogue.load()
        project = first_project(catalogue, preferences, partnership, indicator)
        self._dress(chosen_theme(preferences.appearance), preferences.text_scale)
        self.session = Session(catalogue, project, preferences, self.qt)
        self.window = MainWindow(self.session, first_shapes())
        self.window.set_theme(chosen_theme(preferences.appearance))
        self.window.type_scale_changed.connect(self._scale_type)
        self.window.appearance_changed.connect(self._change_appearance)
        self.qt.styleHints().colorSchemeChanged.connect(lambda _: self.use_theme(chosen_theme(self.session.settings.appearance)))

    def use_theme(self, theme: Theme) -> None:
        """Change to light or dark."""
        self._dress(theme, self.session.settings.text_scale)
        self.window.set_theme(theme)

    def settle(self, seconds: float = SETTLED_WITHIN) -> bool:
        """Wait until all work is done and the view has come to rest; False when that took too long."""
        idle = self.session.jobs.wait_until_idle(seconds)
        # A new text asks for a new height, which asks for a new layout: each takes a turn of the event loop.
        for _ in range(LAYOUT_TURNS):
            self.window.maps.settle()
            self.qt.processEvents()
        return idle

    def close(self) -> None:
        """Stop all work and close the window."""
        self.session.jobs.shut_down()
        self.window.close()

    def _scale_type(self, scale: float) -> None:
        self.session.remember(text_scale=scale)
        theme = chosen_theme(self.session.settings.appearance)
        self._dress(theme, scale)
        # In a turn of its own, so that the window goes on answering: type and colours together take a tenth of a second.
        QTimer.singleShot(0, self.window, lambda: self.window.set_theme(theme))

    def _change_appearance(self, appearance: str) -> None:
        self.session.remember(appearance=appearance)
        self.use_theme(chosen_theme(appearance))

    def _dress(self, theme: Theme, scale: float) -> None:
        appearance.dress(self.qt, theme, scale, self._system_size)


def run(options: argparse.Namespace) -> int:
    """Open the window and stay until it is closed, or draw the screenshot asked for.

    Parameters
    ----------
    options : argparse.Namespace
        ``partnership``, ``indicator``, ``screenshot``, ``size`` and ``scale`` of the command line.

    Raises
    ------
    ExplorerError
        An option names something that does not exist, or the screenshot cannot be written.
    """
    partnership, indicator = options.partnership or "", options.indicator or ""
    if options.screenshot:
        screenshot(options.screenshot, partnership, indicator, options.size or DEFAULT_SIZE, options.scale)
        return 0
    if not _has_display():
        raise NoDisplayError
    application = Application(settings.load_settings(), partnership, indicator)
    if options.size:
        application.window.resize(QSize(*options.size))
    return _show(application)


def screenshot(
    file: Path,
    partnership: str = "",
    indicator: str = "",
    size: tuple[int, int] = DEFAULT_SIZE,
    scale: float = 1.0,
    theme: Theme = LIGHT,
) -> None:
    """Draw the real window, with all its work done, into a PNG.

    Parameters
    ----------
    file : Path
        The PNG to write.
    partnership, indicator : str
        What to look at; empty for the defaults.
    size : tuple of int
        Width and height in logical pixels.
    scale : float
        Real pixels in a logical one.
    theme : Theme
        Light or dark.

    Raises
    ------
    ExplorerError
        The partnership or indicator does not exist, or the file cannot be written.
    """
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    qInstallMessageHandler(_pass_on)
    application = Application(Settings(), partnership, indicator)
    problems: list[Exception] = []
    application.session.choice_refused.connect(problems.append)
    application.use_theme(theme)
    application.window.resize(QSize(*size))
    application.window.show()
    application.session.start()
    settled = application.settle()
    picture = application.window.grab()
    application.close()
    _check(settled, problems)
    if not picture.save(str(file), "PNG"):
        raise WriteError(f"{file} could not be written.", "Choose another folder, and a name that ends in .png.")


def _check(settled: bool, problems: list[Exception]) -> None:
    if problems:
        raise problems[0]
    if not settled:
        raise ExplorerError("The window did not come to rest in time.", "Try again on a less busy machine.")


def _show(application: Application) -> int:
    notices.lead_exceptions_here(application.window)
    application.window.show()
    QTimer.singleShot(FRAMED_AFTER, application.window, lambda: keep_on_screen(application.window))
    # The first map is on screen before the analysis, with its heavy imports, begins.
    QTimer.singleShot(0, application.session.start)
    # What the user had open is read after the first answer: neither waits for it.
    session = application.session
    session.outcome_ready.connect(lambda _: session.reopen(), Qt.ConnectionType.SingleShotConnection)
    status = application.qt.exec()
    application.session.jobs.shut_down()
    settings.save_settings(application.session.settings)
    return status


def first_project(catalogue: Catalogue, preferences: Settings, partnership: str, indicator: str) -> Project:
    """Return the choices to open with: those asked for, else those remembered, else the defaults."""
    project = Project(footprints=old_footprints(catalogue.districts))
    known = Known.at_once(catalogue, project)
    if preferences.partnership in known.partnerships.partnerships:
        project = replace(project, partnership=preferences.partnership)
    if preferences.indicator in known.indicators:
        project = replace(project, indicator=preferences.indicator, map_style=of_texts(preferences.map_style))
    if preferences.region in catalogue.districts.regions:
        project = replace(project, region=preferences.region)
    if preferences.boundaries and Path(preferences.boundaries).is_file():
        project = replace(project, boundaries=Path(preferences.boundaries))
    if preferences.areas and Path(preferences.areas).is_file():
        project = replace(project, areas=Path(preferences.areas))
    if preferences.reopen:
        project = replace(project, layers=tuple(filter(Path.is_file, map(Path, preferences.own_layers))))
    if partnership:
        project = replace(project, partnership=partnership_named(known.partnerships, partnership), region="")
    project = replace(project, partners=choices_from_stored(preferences.partners))
    project = _with_day_and_thresholds(project, preferences, known)
    if indicator:
        style = project.map_style.for_another_indicator()
        project = replace(project, indicator=indicator_named(known.indicators, indicator), year=None, map_style=style)
    return project


def _with_day_and_thresholds(project: Project, preferences: Settings, known: Known) -> Project:
    """Return choices with the day, the year and the thresholds remembered, as far as they still can be."""
    with suppress(ValueError):
        day = known.partnerships.day_of(project.partnership, day_typed(preferences.day))
        project = replace(project, as_at=day)
    if preferences.year.isdigit() and int(preferences.year) in known.indicators[project.indicator].years:
        project = replace(project, year=int(preferences.year))
    if preferences.preset or preferences.thresholds:
        from explorer.flags.presets import kept_thresholds

        preset, limits = kept_thresholds(preferences.preset, preferences.thresholds)
        project = replace(project, preset=preset, limits=limits)
    return project


def _qt_application() -> QApplication:
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    _choose_platform()
    application = QApplication(["subregion-explorer"])
    application.setApplicationName("subregion-explorer")
    application.setApplicationDisplayName("Sub-region Explorer")
    application.setApplicationVersion(__version__)
    application.setStyle("Fusion")
    application.setWindowIcon(appearance.application_icon())
    return application


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Write Qt's messages to standard error, but for one."""
    # WORKAROUND: the screenless platform says of every window that it "does not support propagateSizeHints".
    if "propagateSizeHints" not in message:
        sys.stderr.write(f"{message}\n")


def _choose_platform() -> None:
    """Draw off the screen where there is none, as on a server."""
    if not _has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def _has_display() -> bool:
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    return named or sys.platform != "linux"
