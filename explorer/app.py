"""The front door with a screen: builds the window, connects everything, computes nothing.

:func:`run` opens the window; :func:`screenshot` draws it, settled, into a PNG and returns.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QSize, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from explorer import __version__, settings, words
from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.errors import ExplorerError, WriteError
from explorer.opening import document_to_read, first_document, looking_at
from explorer.places.memory import give_back, share_one_heap
from explorer.project import Project
from explorer.project.document import Document, now
from explorer.qt import notices
from explorer.qt.ending import end_when_asked, start_again
from explorer.qt.first_paint import FirstPaint
from explorer.qt.qt_words import speak_as_we_do
from explorer.said import Said
from explorer.settings import Settings
from explorer.views.findings.last_sight import LastSight
from explorer.views.main_window import MainWindow
from explorer.views.map_tools.drawn_districts import surroundings
from explorer.views.parts import appearance
from explorer.views.parts.theme import LIGHT, Theme, chosen_theme
from explorer.views.parts.widgets import FRAMED_AFTER, keep_on_screen
from explorer.views.session import Session
from explorer.views.session.outcome import first_shapes

Opened = Callable[[Catalogue, Settings], Document]

SETTLED_WITHIN = 120.0
"""Seconds after which a screenshot is given up."""

LAYOUT_TURNS = 8

RESTS_AFTER = 3_000
"""Milliseconds after findings in which all that follows from them has been drawn."""

STANDS_AFTER = 4_000
"""Milliseconds after which the first findings are there, unless the machine is very slow, and nothing waits for them."""

DEFAULT_SIZE = (1600, 1000)


class NoDisplayError(ExplorerError):
    """A window was asked for where none can be seen."""

    def __init__(self) -> None:
        super().__init__(Said("window-no-display"), Said("window-no-display-remedy"))


class Application:
    """The window with everything it needs.

    Parameters
    ----------
    preferences : Settings
        What is remembered from last time.
    opened : callable, optional
        Opens the project to begin with; a new one that is kept nowhere if left out.
    partnership, indicator : str
        Ids, names or titles to look at; empty for those of the project.
    """

    def __init__(self, preferences: Settings, opened: Opened | None = None, partnership: str = "", indicator: str = "") -> None:
        self.qt = _qt_application()
        self._system_size = self.qt.font().pointSizeF()
        catalogue = Catalogue.load()
        document = opened(catalogue, preferences) if opened is not None else Document.of(Project())
        _ask(document, catalogue, partnership, indicator)
        appearance.dress(self.qt, chosen_theme(preferences.appearance), preferences.text_scale, self._system_size)
        self.session = Session(catalogue, document, preferences, self.qt)
        self.window = MainWindow(self.session, first_shapes())
        self.window.set_theme(chosen_theme(preferences.appearance))
        self.window.looks.type_scale_changed.connect(self._scale_type)
        self.window.looks.appearance_changed.connect(self._change_appearance)
        self.window.looks.language_changed.connect(self._change_language)
        self.qt.styleHints().colorSchemeChanged.connect(lambda _: self._follow_system())
        # Both are held: what tells of contrast ends with the hints that gave it.
        self._hints = self.qt.styleHints()
        if hasattr(self._hints, "accessibility"):
            self._accessibility = self._hints.accessibility()
            self._accessibility.contrastPreferenceChanged.connect(lambda _: self._follow_system())

    def use_theme(self, theme: Theme) -> None:
        """Change to light, dark or high contrast."""
        self._wear(theme, self.session.settings.text_scale)

    def settle(self, seconds: float = SETTLED_WITHIN) -> bool:
        """Wait until all work is done and the view has come to rest; False when that took too long."""
        idle = self.session.jobs.wait_until_idle(seconds)
        self.window.dressing.finish()
        # A new text asks for a new height, which asks for a new layout: each takes a turn of the event loop.
        for _ in range(LAYOUT_TURNS):
            self.window.maps.settle()
            self.qt.processEvents()
        return idle

    def close(self) -> None:
        """Stop all work and close the window."""
        self.session.jobs.shut_down()
        self.window.close()
        self.session.document.close()

    def _scale_type(self, scale: float) -> None:
        self.session.remember(text_scale=scale)
        self._wear(chosen_theme(self.session.settings.appearance), scale)

    def _follow_system(self) -> None:
        self.use_theme(chosen_theme(self.session.settings.appearance))

    def _change_appearance(self, appearance: str) -> None:
        self.session.remember(appearance=appearance)
        self.use_theme(chosen_theme(appearance))

    def _change_language(self, language: str) -> None:
        self.session.remember(language=language)
        again = {words.text("window-start-again"): partial(start_again, self.window)}
        notices.tell(self.window, words.text("window-language-next"), words.text("window-language-next-how"), acts=again)

    def _wear(self, theme: Theme, scale: float) -> None:
        self.window.dress_anew(appearance.dressing(self.qt, theme, scale, self._system_size), theme)


def run(options: argparse.Namespace) -> int:
    """Open the window and stay until it is closed, or draw the screenshot asked for.

    Parameters
    ----------
    options : argparse.Namespace
        ``partnership``, ``indicator``, ``project``, ``screenshot``, ``size`` and ``scale`` of the command line.

    Raises
    ------
    ExplorerError
        An option names something that does not exist, or the screenshot cannot be written.
    """
    partnership, indicator = options.partnership or "", options.indicator or ""
    if options.screenshot:
        size = options.size or DEFAULT_SIZE
        screenshot(options.screenshot, partnership, indicator, size, options.scale, project=options.project)
        if options.with_charts:
            from explorer.views.charts.drawer import built_of_each_kind

            built_of_each_kind()
        return 0
    if not _has_display():
        raise NoDisplayError
    share_one_heap()
    opened = partial(first_document, file=options.project)
    application = Application(settings.load_settings(), opened, partnership, indicator)
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
    project: Path | None = None,
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
    project : Path, optional
        The project to draw; the defaults without one.

    Raises
    ------
    ExplorerError
        The partnership or indicator does not exist, or the file cannot be written.
    """
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    qInstallMessageHandler(_pass_on)
    opened: Opened | None = (lambda catalogue, _: document_to_read(project, catalogue)) if project is not None else None
    application = Application(Settings(), opened, partnership, indicator)
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
        raise WriteError(Said("window-picture-unwritten", file=str(file)), Said("window-picture-unwritten-remedy"))


def first_sight(folder: Path) -> None:
    """Write what a window shows of a new project, in the language that is spoken, for packages to show at the very first start.

    Raises
    ------
    ExplorerError
        The window does not come to rest.
    OSError
        It cannot be written.
    """
    application = Application(Settings())
    application.use_theme(LIGHT)
    application.session.start()
    settled = application.settle()
    _check(settled, [])
    findings = application.session.findings
    sight = LastSight(application.session, application.window.map, application.window.findings)
    sight.bring(folder / sight.brought().name, surroundings(findings) if findings else ())
    application.close()


def _check(settled: bool, problems: list[Exception]) -> None:
    if problems:
        raise problems[0]
    if not settled:
        raise ExplorerError(Said("window-restless"), Said("window-restless-remedy"))


def _show(application: Application) -> int:
    notices.lead_exceptions_here(application.window)
    window = application.window
    last = LastSight(application.session, window.map, window.findings)
    last.show()
    window.show()
    QTimer.singleShot(FRAMED_AFTER, application.window, lambda: keep_on_screen(application.window))
    # The first map is on screen before the analysis, with its heavy imports, begins.
    FirstPaint(window.map.canvas, application.session.start)
    QTimer.singleShot(STANDS_AFTER, _collect_again)
    session = application.session
    tell_of_words(application.window)
    session.outcome_ready.connect(lambda _: tell_of_words(application.window), Qt.ConnectionType.SingleShotConnection)
    # Findings leave much behind; the idle window then takes a twentieth less.
    rest = QTimer(window, interval=RESTS_AFTER, singleShot=True)
    rest.timeout.connect(give_back)
    session.outcome_ready.connect(lambda _: rest.start())
    session.document_changed.connect(partial(_remember, session))
    end_when_asked(application.qt)
    status = application.qt.exec()
    last.keep()
    session.jobs.shut_down()
    session.document.close()
    settings.save_settings(session.settings)
    return status


def _collect_again() -> None:
    """Look for rubbish from now on, but never among what the start has made: all of that is held until the end."""
    gc.freeze()
    gc.enable()


def tell_of_words(window: QWidget | None) -> None:
    """Say that messages are missing or wrong, where one that was asked for is."""
    if problems := words.problems():
        notices.tell(window, words.text("window-words"), words.text("window-words-remedy"), "\n".join(problems))


def _remember(session: Session) -> None:
    """Write down which project is open, before anything can end the window."""
    if session.settings.journal != session.document.journal_name:
        session.remember(journal=session.document.journal_name)
        settings.save_settings(session.settings)


def _ask(document: Document, catalogue: Catalogue, partnership: str, indicator: str) -> None:
    """Look at the partnership and the indicator that were asked for, as a step."""
    project = looking_at(document.project, Known.at_once(catalogue, document.project), partnership, indicator)
    if project != document.project:
        document.commit([document.history.done(Said("step-begin-as-asked"), project, now())])


def _qt_application() -> QApplication:
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    _choose_platform()
    application = QApplication(["subregion-explorer"])
    application.setApplicationName("subregion-explorer")
    application.setApplicationDisplayName(words.text("window-program"))
    application.setApplicationVersion(__version__)
    application.setStyle("Fusion")
    speak_as_we_do(application)
    appearance.bring_a_typeface()
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
